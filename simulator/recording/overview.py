"""A whole run at a glance: how many sessions of each role lived when, and what was done to them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from simulator.events import Event, Kind
from simulator.roles import parse_role

MARKED = frozenset(
    {
        Kind.ROLE_CHANGED,
        Kind.USER_DEACTIVATED,
        Kind.USER_REACTIVATED,
        Kind.SESSIONS_REVOKED,
        Kind.POLICY_CHANGED,
        Kind.COMMAND_REJECTED,
        Kind.PASSWORD_CHANGED,
        Kind.ATTACK_STARTED,
        Kind.ATTACK_ENDED,
    }
)
"""What may be a mark; of changed passwords, only those that an administrator set."""

COUNTED = frozenset(
    {
        Kind.SESSION_CREATED,
        Kind.SESSION_ENDED,
        Kind.SESSION_REVIVED,
        Kind.ROLE_REREAD,
        Kind.LOGIN,
        Kind.LOGIN_REMEMBERED,
    }
)
"""What changes how many sessions of a role there are."""


@dataclass(frozen=True, slots=True)
class Mark:
    """Something done to the run from outside: an administrator's act or an attack, with its event's number."""

    at_ms: int
    seq: int
    kind: Kind
    words: str

    @property
    def attack(self) -> bool:
        """Whether it tells of an attack; otherwise of an administrator's act."""
        return self.kind in (Kind.ATTACK_STARTED, Kind.ATTACK_ENDED)


@dataclass(frozen=True, slots=True)
class Overview:
    """Live sessions by role at the end of each time bin, and the marks, in order.

    `edges_ms` are the bounds of the bins, one more than there are bins, from the run's start to its last event;
    `by_role` has an array for each role that any session had, nobody's sessions (0) among them.
    """

    edges_ms: NDArray[np.int64]
    by_role: Mapping[int, NDArray[np.int64]]
    marks: tuple[Mark, ...]

    @property
    def total(self) -> NDArray[np.int64]:
        """Live sessions at the end of each bin, whatever their role."""
        return sum(self.by_role.values(), start=np.zeros(len(self.edges_ms) - 1, np.int64))


class Census:
    """Counts sessions by role while the events that change it go by."""

    def __init__(self, edges_ms: NDArray[np.int64]) -> None:
        self._edges_ms = edges_ms
        self._roles: dict[int, int] = {}
        self._live: set[int] = set()
        self._changes: dict[int, tuple[list[int], list[int]]] = {}

    def add(self, events: Iterable[Event]) -> None:
        """Takes in events of the kinds in `COUNTED`, in order."""
        for event in events:
            key, kind = event.session, event.kind
            if kind == Kind.SESSION_ENDED:
                self._change(event.at_ms, self._roles.get(key, 0), -1)
                self._live.discard(key)
                continue
            facts = event.facts
            label = facts.get("role") if facts else event.detail
            role = int(parse_role(label)) if label else 0
            if kind in (Kind.SESSION_CREATED, Kind.SESSION_REVIVED):
                self._live.add(key)
                self._change(event.at_ms, role, 1)
            elif (before := self._roles.get(key, 0)) != role and label and key in self._live:
                self._change(event.at_ms, before, -1)
                self._change(event.at_ms, role, 1)
            self._roles[key] = role if label else self._roles.get(key, 0)

    def _change(self, at_ms: int, role: int, by: int) -> None:
        instants, steps = self._changes.setdefault(role, ([], []))
        instants.append(at_ms)
        steps.append(by)

    def by_role(self) -> dict[int, NDArray[np.int64]]:
        """Live sessions by role at the end of each bin."""
        found = {}
        for role, (instants, steps) in sorted(self._changes.items()):
            level = np.concatenate(([0], np.cumsum(steps)))
            found[role] = level[np.searchsorted(instants, self._edges_ms[1:], side="right")].astype(np.int64)
        return found


def edges_of(first_ms: int, last_ms: int, bins: int) -> NDArray[np.int64]:
    """The bounds of so many bins of equal length between two instants."""
    return first_ms + np.arange(bins + 1, dtype=np.int64) * (last_ms - first_ms) // bins


def marks_of(events: Iterable[Event], names: Mapping[int, str]) -> tuple[Mark, ...]:
    """Those of the events that are marks; `names` are people's, by their numbers."""
    told = ((event, _words(event, names.get(event.user, ""))) for event in events if event.kind in MARKED)
    return tuple(Mark(event.at_ms, event.seq, Kind(event.kind), words) for event, words in told if words)


def _words(event: Event, name: str) -> str:
    facts = event.facts
    kind = event.kind
    if kind == Kind.SESSIONS_REVOKED:
        count = facts["sessions"]
        return f"revoked {facts['target']}: {count} session{'' if count == 1 else 's'}"
    if kind == Kind.POLICY_CHANGED:
        return "policy changed: " + ", ".join(f"{field} = {value}" for field, value in facts["changes"].items())
    if kind == Kind.COMMAND_REJECTED:
        return f"{facts['do']} rejected: {facts['why']}"
    if kind == Kind.ROLE_CHANGED:
        return f"{name} is now {facts['role']}"
    if kind == Kind.PASSWORD_CHANGED:
        return f"password of {name} set" if "actor" in facts else ""
    if kind == Kind.ATTACK_STARTED:
        return f"{facts['attack']} on {name} began"
    if kind == Kind.ATTACK_ENDED:
        return f"{facts['attack']} on {name}: {facts['outcome']}"
    return f"{name} {'deactivated' if kind == Kind.USER_DEACTIVATED else 'reactivated'}"
