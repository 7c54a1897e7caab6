"""A run in figures: what `run --json` prints."""

from collections import Counter
from operator import itemgetter
from typing import Any

from simulator.events import Event, EventTuple, Kind, Reason
from simulator.experiments.logins import Logins
from simulator.journal import Digest
from simulator.runspec.spec import RunSpec

_KIND = itemgetter(2)
_REQUESTS = frozenset((int(Kind.REQUEST_ALLOWED), int(Kind.REQUEST_DENIED)))
_ENDED = int(Kind.SESSION_ENDED)
_ATTACK_ENDED = int(Kind.ATTACK_ENDED)


class Summary:
    """Counts events while they go by; `add` is a journal's sink. `attacks` holds what was said of each that is over."""

    def __init__(self) -> None:
        self.digest = Digest()
        self._kinds: Counter[int] = Counter()
        self._ended: Counter[int] = Counter()
        self._logins = Logins()
        self.attacks: list[dict[str, Any]] = []

    def add(self, batch: list[EventTuple]) -> None:
        self.digest.add(batch)
        self._kinds.update(map(_KIND, batch))
        # A run is nearly all requests; what is left after them is little work.
        rare = [event for event in batch if event[2] not in _REQUESTS]
        self._ended.update(event[7] for event in rare if event[2] == _ENDED)
        self._logins.add(rare)
        self.attacks += [Event._make(event).facts for event in rare if event[2] == _ATTACK_ENDED]

    def document(self, spec: RunSpec, wall_s: float) -> dict[str, Any]:
        """The figures of the run of `spec`, which took `wall_s` seconds of real time, as plain data."""
        kinds, logins = self._kinds, self._logins
        requests = kinds[Kind.REQUEST_ALLOWED] + kinds[Kind.REQUEST_DENIED]
        created, ended = kinds[Kind.SESSION_CREATED], kinds[Kind.SESSION_ENDED]
        return {
            "scenario": spec.scenario.name,
            "seed": spec.seed,
            "policy": spec.policy.name,
            "digest": self.digest.hexdigest(),
            "requests": requests,
            "denied": kinds[Kind.REQUEST_DENIED],
            "events": {Kind(kind).label: count for kind, count in sorted(kinds.items())},
            "sessions": {
                "created": created,
                "active": created - ended,
                "ended": {Reason(reason).label: count for reason, count in sorted(self._ended.items())},
            },
            "logins": {
                "first": logins.first,
                "again": logins.again,
                "forced": logins.forced,
                "failed": logins.failed,
            },
            "attacks": [
                {
                    "name": told["attack"],
                    "outcome": told["outcome"],
                    "exposure_s": told["exposure_s"],
                    "stopped_by": told.get("stopped_by", []),
                }
                for told in self.attacks
            ],
            "wall_s": round(wall_s, 3),
            "requests_per_s": round(requests / wall_s) if wall_s > 0 else 0,
        }
