"""Where runs come from and how they are played: the one place in the window that knows a simulation."""

from typing import TYPE_CHECKING

from ui.player.metronome import MAX_SPEED as MAX_SPEED
from ui.player.player import Player as Player

if TYPE_CHECKING:
    from simulator.recording.bookmarks import Bookmark as Bookmark
    from simulator.recording.reader import Run as Run

__all__ = ["MAX_SPEED", "Player"]
