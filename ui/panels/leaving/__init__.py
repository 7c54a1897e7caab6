"""Before another run takes the place of the one that is open: what would be lost."""

from ui.panels.leaving.desk import LeavingDesk

__all__ = ["LeavingDesk"]
