"""The line at the bottom: how time passes, and the run as a whole with the moment in it."""

from ui.panels.transport.panel import TransportPanel

__all__ = ["TransportPanel"]
