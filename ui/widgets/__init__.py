"""Widgets that know nothing of sessions: each could serve another program."""
