"""The stretch of time that a filter asks for: which terms say it, and how it reads with others."""

from typing import NamedTuple

from simulator.limits import FOREVER_MS
from ui.sessions.clock import clock_ms, clock_text
from ui.sessions.query import All, Query, Term, all_of
from ui.words import tr

FROM, TO = "from", "to"


class TimeRange(NamedTuple):
    """From one instant up to and including another, in virtual milliseconds; open where it begins at 0 or never ends."""

    first_ms: int = 0
    last_ms: int = FOREVER_MS

    @property
    def words(self) -> str:
        """The range as people say it: `09:30 – 10:15`, `from 09:30`, `to 10:15`."""
        if self.last_ms >= FOREVER_MS:
            return tr("from {value}").format(value=clock_text(self.first_ms))
        if self.first_ms <= 0:
            return tr("to {value}").format(value=clock_text(self.last_ms))
        return f"{clock_text(self.first_ms)} – {clock_text(self.last_ms)}"

    def up_to(self, now_ms: int) -> "TimeRange":
        """As much of it as has gone by; it ends before it begins where none has."""
        return TimeRange(self.first_ms, min(self.last_ms, now_ms))

    def holds(self, at_ms: int) -> bool:
        """Whether an instant lies in it."""
        return self.first_ms <= at_ms <= self.last_ms


def split_range(query: Query) -> tuple[TimeRange | None, Query]:
    """The range that the terms at the top of a query say together, None where there is none, and the query without them.

    Such a term within `or`, `not` or parentheses is one condition among others and says no range.
    """
    parts = _parts(query)
    said = [part for part in parts if _is_bound(part)]
    if not said:
        return None, query
    # Of several values one has to fit, of several terms all.
    first = [min(map(clock_ms, part.values)) for part in said if isinstance(part, Term) and part.field == FROM]
    last = [max(map(clock_ms, part.values)) for part in said if isinstance(part, Term) and part.field == TO]
    others = all_of(*(part for part in parts if not _is_bound(part)))
    return TimeRange(max(first, default=0), min(last, default=FOREVER_MS)), others


def with_range(query: Query, time_range: TimeRange | None) -> Query:
    """The query with another range, or with none; everything else it says stays, the new terms stand where the old did."""
    parts = _parts(query)
    others = [part for part in parts if not _is_bound(part)]
    if time_range is None:
        return all_of(*others)
    place = next((parts.index(part) for part in parts if _is_bound(part)), len(others))
    bounds = []
    if time_range.first_ms > 0:
        bounds.append(Term(FROM, ":", (clock_text(time_range.first_ms),)))
    if time_range.last_ms < FOREVER_MS:
        bounds.append(Term(TO, ":", (clock_text(time_range.last_ms),)))
    return all_of(*others[:place], *bounds, *others[place:])


def _parts(query: Query) -> tuple[Query, ...]:
    return query.parts if isinstance(query, All) else (query,)


def _is_bound(query: Query) -> bool:
    return isinstance(query, Term) and query.field in (FROM, TO)
