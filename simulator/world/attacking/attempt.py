"""An attack that is under way: how far it came, what it got, and what stopped it."""

from enum import StrEnum

from msgspec import Struct

NEVER_MS = -1


class Outcome(StrEnum):
    """How an attack ended, judged by what it achieved."""

    BLOCKED = "blocked"
    DETECTED = "detected"
    SUCCEEDED = "succeeded"


class Attempt(Struct, gc=False, array_like=True):
    """One attack on one person. People and browsers are indices into the stage's lists.

    `stolen_at_ms` is when the thief got hold of the session, `first_ms` and `last_ms` when he first and last used it;
    `stopped_by` is the code of the first check that stood in the way since then, as `obstacles` makes it, and
    `on_request` the number of the event that told of it; `note` is what else has to be said; `count` counts rounds of
    what is repeated. Nothing here is secret: what was stolen lies in the jar of the thief's browser.
    """

    attack: str
    victim: int
    victim_browser: int
    thief: int
    thief_browser: int
    began_ms: int
    stolen_at_ms: int = NEVER_MS
    first_ms: int = NEVER_MS
    last_ms: int = NEVER_MS
    session: int = 0
    uses: int = 0
    reached: bool = False
    noticed: bool = False
    over: bool = False
    got: str = ""
    note: str = ""
    stopped_by: str = ""
    on_request: int = 0
    count: int = 0

    @property
    def outcome(self) -> Outcome:
        if not self.reached:
            return Outcome.BLOCKED
        return Outcome.DETECTED if self.noticed else Outcome.SUCCEEDED

    @property
    def exposure_ms(self) -> int:
        """From the theft, or where nothing is stolen from the first success, to the last success; 0 without one."""
        if self.last_ms == NEVER_MS:
            return 0
        return self.last_ms - (self.first_ms if self.stolen_at_ms == NEVER_MS else self.stolen_at_ms)
