"""The sessions as a table: live ones, ended ones, or all."""

from ui.panels.sessions.panel import SessionsPanel

__all__ = ["SessionsPanel"]
