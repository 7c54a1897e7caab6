"""The start page: where to begin."""

from ui.panels.start.page import StartPage

__all__ = ["StartPage"]
