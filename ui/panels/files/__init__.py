"""Files that come in and go out of the window."""

from ui.panels.files.desk import FileDesk

__all__ = ["FileDesk"]
