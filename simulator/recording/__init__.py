"""Run files: what a run leaves behind, written while it plays and read by everything that shows it."""
