"""What people write down about a run."""

from ui.panels.bookmarks.desk import BookmarkDesk

__all__ = ["BookmarkDesk"]
