"""The dashboard: a window over the events of a run."""
