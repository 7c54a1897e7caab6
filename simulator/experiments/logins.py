"""Log-ins, told apart by what became of the session before."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field

from simulator.events import EventTuple, Kind

_LOGIN = int(Kind.LOGIN)
_LOGIN_FAILED = int(Kind.LOGIN_FAILED)
_LOGOUT = int(Kind.LOGOUT)


@dataclass(slots=True)
class Logins:
    """Counts log-ins while events go by; `add` is a journal's sink.

    `first`: the browser never had a session; `again`: its last ended by its own log-out; `forced`: it did not, so that
    somebody typed a password who had not asked to leave, and `on_forced`, where there is one, is told. Refused log-ins
    are `failed`.
    """

    first: int = 0
    again: int = 0
    forced: int = 0
    failed: int = 0
    on_forced: Callable[[EventTuple], None] | None = field(default=None, repr=False, compare=False)
    _last: dict[int, int] = field(default_factory=dict)
    """The last session that somebody logged in to from a browser; 0 once they logged out of it there."""

    def add(self, batch: Iterable[EventTuple]) -> None:
        last = self._last
        for event in batch:
            kind, key, browser = event[2], event[4], event[5]
            if kind == _LOGIN:
                if browser not in last:
                    self.first += 1
                elif last[browser]:
                    self.forced += 1
                    if self.on_forced is not None:
                        self.on_forced(event)
                else:
                    self.again += 1
                last[browser] = key
            elif kind == _LOGOUT:
                if key and last.get(browser) == key:
                    last[browser] = 0
            elif kind == _LOGIN_FAILED:
                self.failed += 1
