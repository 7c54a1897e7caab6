"""What is marked besides the bars: a band of happenings above all lanes, and spots and ribbons on single bars."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

BAND_PX = 24


class Happening(NamedTuple):
    """Something on the band: when, in a word or two, and at length; the sign is coloured by `token`. `bar` is the id of
    the bar that it leads down to (0: none), and `number` what it is called by when it is chosen."""

    number: int
    at_ms: int
    word: str
    token: str
    told: str
    bar: int = 0


class Spot(NamedTuple):
    """A sign on a bar; `shape` is `diamond`, `disc`, `cross` or `triangle`."""

    bar: int
    at_ms: int
    shape: str


class Ribbon(NamedTuple):
    """A stretch of a bar that calls for attention."""

    bar: int
    first_ms: int
    last_ms: int


@dataclass(frozen=True, slots=True)
class Marks:
    """Where there are no happenings, there is no band."""

    title: str = ""
    happenings: Sequence[Happening] = ()
    spots: Sequence[Spot] = ()
    ribbons: Sequence[Ribbon] = ()

    @property
    def band_px(self) -> int:
        """How high the band is."""
        return BAND_PX if self.happenings else 0


NO_MARKS = Marks()
