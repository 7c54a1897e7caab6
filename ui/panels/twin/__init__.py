"""One cast under two policies, side by side."""

from ui.panels.twin.page import TwinPage

__all__ = ["TwinPage"]
