"""The state of a recorded run at any moment."""

from collections.abc import Iterable

from simulator.events import Event
from simulator.snapshot import Snapshot


def moment_of(batches: Iterable[list[Event]], seq: int) -> Snapshot:
    """The fold of a run's events, given in batches, up to the one numbered `seq`."""
    snapshot = Snapshot()
    for batch in batches:
        snapshot.apply(batch[: max(0, seq + 1 - batch[0].seq)])
        if batch[-1].seq >= seq:
            break
    snapshot.changed.clear()
    return snapshot
