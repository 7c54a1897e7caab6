"""Sessions over time: who was logged in where, from when to when, and what ended it."""

from ui.panels.timeline.panel import TimelinePanel

__all__ = ["TimelinePanel"]
