"""Bookmarks for the window: what somebody wrote down about a moment, or about a session at that moment."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from simulator.recording.bookmarks import Bookmark

__all__ = ["bookmark_of"]


def bookmark_of(at_ms: int, title: str, text: str = "", session: int = 0) -> "Bookmark":
    """A bookmark at a virtual time; `session` is the key of the session it is about, 0 where none is."""
    from simulator.recording.bookmarks import Bookmark  # noqa: PLC0415 - not before somebody writes one down

    return Bookmark(at_ms, title, text, session)
