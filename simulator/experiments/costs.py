"""What a policy costs people: counted while the events of a run go by."""

from collections.abc import Callable, Iterable

import msgspec

from simulator.durations import DAY_MS
from simulator.events import EventTuple, Flag, Kind, Reason
from simulator.experiments.logins import Logins

_LOGIN, _ENDED = int(Kind.LOGIN), int(Kind.SESSION_ENDED)
_CREATED = int(Kind.SESSION_CREATED)
_ALLOWED, _DENIED = int(Kind.REQUEST_ALLOWED), int(Kind.REQUEST_DENIED)
_NO_SESSION = int(Reason.NO_SESSION)
_BY_TIME = frozenset((int(Reason.IDLE_TIMEOUT), int(Reason.ABSOLUTE_TIMEOUT)))
_POST = int(Flag.POST)


class Costs(msgspec.Struct, frozen=True):
    """The costs of one run.

    `forced_logins` are log-ins of people who had not logged out; `lost_forms` forms that were refused because time had
    ended the session; `person_days` counts each person once for each day on which something was asked for.
    `exposure_s` are the seconds for which attackers used what they had stolen, over all attacks that were played beside
    the run; a meter, which sees the run alone, counts none.
    """

    requests: int
    denied: int
    sessions: int
    first_logins: int
    again_logins: int
    forced_logins: int
    lost_forms: int
    person_days: int
    exposure_s: int = 0

    def a_person_day(self, count: int) -> float:
        """A count for each person and day, to three places; 0 where nobody came."""
        return round(count / self.person_days, 3) if self.person_days else 0.0


class CostMeter:
    """Adds up costs; `add` is a journal's sink. `on_forced` is told of each forced log-in, `on_lost` of each lost form."""

    def __init__(
        self,
        on_forced: Callable[[EventTuple], None] | None = None,
        on_lost: Callable[[EventTuple], None] | None = None,
    ) -> None:
        self.logins = Logins(on_forced=on_forced)
        self._on_lost = on_lost
        self._requests = self._denied = self._sessions = self._lost_forms = 0
        self._person_days: set[tuple[int, int]] = set()
        self._held: dict[int, int] = {}
        """The last session that somebody logged in to from a browser."""
        self._ended_by_time: set[int] = set()

    def add(self, batch: Iterable[EventTuple]) -> None:
        rare: list[EventTuple] = []
        for event in batch:
            kind = event[2]
            if kind == _ALLOWED:
                self._requests += 1
                self._person_days.add((event[3], event[1] // DAY_MS))
                continue
            rare.append(event)
            if kind == _DENIED:
                self._requests += 1
                self._denied += 1
                if event[8] & _POST and self._is_lost(event):
                    self._lost_forms += 1
                    if self._on_lost is not None:
                        self._on_lost(event)
            elif kind == _LOGIN:
                self._held[event[5]] = event[4]
                self._person_days.add((event[3], event[1] // DAY_MS))
            elif kind == _CREATED:
                self._sessions += 1
            elif kind == _ENDED and event[7] in _BY_TIME:
                self._ended_by_time.add(event[4])
        self.logins.add(rare)

    def _is_lost(self, event: EventTuple) -> bool:
        """Whether time is why a form was refused: the server says so, or the browser no longer sends the cookie of a
        session that time has ended."""
        if event[7] == _NO_SESSION:
            return self._held.get(event[5], 0) in self._ended_by_time
        return event[7] in _BY_TIME

    def costs(self) -> Costs:
        """What has been counted so far."""
        logins = self.logins
        return Costs(
            requests=self._requests,
            denied=self._denied,
            sessions=self._sessions,
            first_logins=logins.first,
            again_logins=logins.again,
            forced_logins=logins.forced,
            lost_forms=self._lost_forms,
            person_days=len(self._person_days),
        )
