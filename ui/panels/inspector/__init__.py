"""Everything about one session: what will end it, what it did, what it was told, and what can be done to it."""

from ui.panels.inspector.panel import InspectorPanel

__all__ = ["InspectorPanel"]
