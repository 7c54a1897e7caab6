"""Where runs come from and how they are played: the one place in the window that knows a simulation."""

from ui.player.metronome import MAX_SPEED as MAX_SPEED
from ui.player.player import Player as Player

__all__ = ["MAX_SPEED", "Player"]
