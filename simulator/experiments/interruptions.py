"""Where a policy broke in on people's work: each forced log-in and each lost form, by whom and when."""

from typing import NamedTuple

from simulator.events import EventTuple
from simulator.experiments.costs import CostMeter
from simulator.snapshot import Snapshot


class Interruption(NamedTuple):
    """Somebody had to log in again, or lost a form: the instant in virtual milliseconds, the user's name, and the
    key of the session that the log-in led to or the form came with (0: none)."""

    at_ms: int
    user: str
    session: int


class Interruptions:
    """Notes interruptions while the events of a run go by; `meter` counts everything else that a policy costs."""

    def __init__(self) -> None:
        self._forced: list[EventTuple] = []
        self._lost: list[EventTuple] = []
        self.meter = CostMeter(self._forced.append, self._lost.append)

    def forced(self, snapshot: Snapshot) -> tuple[Interruption, ...]:
        """The forced log-ins in the order of time; `snapshot` knows the users' names."""
        return tuple(_told(event, snapshot) for event in self._forced)

    def lost(self, snapshot: Snapshot) -> tuple[Interruption, ...]:
        """The lost forms in the order of time."""
        return tuple(_told(event, snapshot) for event in self._lost)


def _told(event: EventTuple, snapshot: Snapshot) -> Interruption:
    session = snapshot.sessions.get(event[4])
    user = snapshot.users.get(event[3] or (session.user if session else 0))
    return Interruption(event[1], user.name if user else "", event[4])
