"""What is marked besides the bars: a band of happenings above all lanes, and spots and ribbons on single bars."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

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


def _no_instants() -> np.ndarray:
    return np.zeros(0, np.int64)


@dataclass(frozen=True, slots=True)
class Marks:
    """Spots are in order of time, and so are `instants_ms`, which are ticked off along the axis whatever bar they belong
    to. Where there are no happenings, there is no band.
    """

    title: str = ""
    happenings: Sequence[Happening] = ()
    spots: Sequence[Spot] = ()
    ribbons: Sequence[Ribbon] = ()
    instants_ms: np.ndarray = field(default_factory=_no_instants, compare=False)

    @property
    def band_px(self) -> int:
        """How high the band is."""
        return BAND_PX if self.happenings else 0


NO_MARKS = Marks()
