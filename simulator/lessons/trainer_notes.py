"""What a trainer has at hand where no lesson is given: a note for each page of the window, and for what is selected there.

The notes stand in `resources/notes`; what they cite are ids of rules in `resources/standards`.
"""

import tomllib
from functools import cache
from pathlib import Path
from typing import Final

import msgspec

from simulator.events import Reason

NOTE_FOLDER: Final = Path(__file__).parents[2] / "resources" / "notes"
LIVE: Final = "live"


class TrainerNote(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What to point at, what to ask the room, the answer, what many believe instead, and the rules that say so."""

    point: str
    ask: str
    answer: str
    belief: str
    rules: tuple[str, ...]

    @property
    def texts(self) -> tuple[str, ...]:
        """All that is to be read in it."""
        return self.point, self.ask, self.answer, self.belief


@cache
def page_notes() -> dict[str, TrainerNote]:
    """The notes about pages, by the names that the window has for them."""
    return _read("pages.toml")


@cache
def session_notes() -> dict[str, TrainerNote]:
    """The notes about sessions: `live`, and one for each reason that ends a session."""
    return _read("selected.toml")


def note_of_session(ended: Reason | None) -> TrainerNote | None:
    """The note about a session that has ended for that reason, or lives; None where nothing is noted."""
    return session_notes().get(LIVE if ended is None else ended.name.lower())


def _read(name: str) -> dict[str, TrainerNote]:
    data = tomllib.loads((NOTE_FOLDER / name).read_text(encoding="utf-8"))
    return msgspec.convert(data, dict[str, TrainerNote])
