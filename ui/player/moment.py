"""The moment that is shown: the fold of a tape's events up to one of them, and the instant."""

from bisect import bisect_right
from collections.abc import Callable
from operator import itemgetter

from simulator.events import EventTuple, Kind
from simulator.snapshot import Snapshot
from ui.player.tape import Tape

READ_EVENTS = 512
NEAR_EVENTS = 2048
"""So many events are folded on; a moment farther off is read from the nearest snapshot of the tape."""

_AT_MS = itemgetter(1)
_INTRODUCED = (Kind.RUN_STARTED, Kind.USER_ADDED, Kind.BROWSER_ADDED, Kind.ROUTE_ADDED)


class Moment:
    """What is shown of a tape. `show` is called with each batch of events folded in, `jumped` where `snapshot` is another
    one of the same run. Times are virtual milliseconds.
    """

    def __init__(self, show: Callable[[list[EventTuple]], None], jumped: Callable[[], None]) -> None:
        self._tell_shown = show
        self._tell_jumped = jumped
        self.snapshot = Snapshot()
        self.now_ms = 0
        self._unrecorded: Snapshot | None = None

    @property
    def seq(self) -> int:
        """The number of the last event shown."""
        return self.snapshot.seq

    def start_over(self, snapshot: Snapshot, now_ms: int) -> None:
        """Shows a moment of another run; tells nobody."""
        self.snapshot, self.now_ms, self._unrecorded = snapshot, now_ms, None

    def fold(self, batch: list[EventTuple]) -> None:
        """Goes on by these events, which follow."""
        if batch:
            self.snapshot.apply(batch)
            self.now_ms = max(self.now_ms, batch[-1][1])
            self._tell_shown(batch)

    def go_on(self, tape: Tape, until_ms: int, may_go_on: Callable[[], bool]) -> bool:
        """Folds what is recorded up to and including `until_ms`; False when `may_go_on` said no before that."""
        while batch := tape.events(self.seq + 1, self.seq + READ_EVENTS):
            due = bisect_right(batch, until_ms, key=_AT_MS)
            self.fold(list(batch[:due]))
            if due < len(batch):
                break
            if not may_go_on():
                return False
        self.now_ms = max(self.now_ms, until_ms)
        return True

    def go_to(self, tape: Tape, seq: int, now_ms: int) -> None:
        """Shows the moment after event `seq` at the instant `now_ms`, both at most where the tape ends.

        Where recording has stopped, what comes after is nowhere but in the snapshot of the run's end: it is kept while an
        earlier moment is shown, and is the only one of those that can be shown again.
        """
        if (lost := tape.lost_after) is not None:
            self._go_where_some_is_lost(tape, seq, now_ms, lost)
            return
        if self.seq <= seq <= self.seq + NEAR_EVENTS and now_ms >= self.now_ms:
            if seq > self.seq:
                self.fold(list(tape.events(self.seq + 1, seq)))
            self.now_ms = now_ms
            return
        if seq != self.seq:
            self.snapshot = tape.moment(seq)
        self.now_ms = now_ms
        self._tell_jumped()

    def _go_where_some_is_lost(self, tape: Tape, seq: int, now_ms: int, lost: tuple[int, int]) -> None:
        kept_seq, kept_ms = lost
        end = self.snapshot if self.seq > kept_seq else self._unrecorded
        if seq > kept_seq and end is not None and seq >= end.seq:
            self.snapshot, self._unrecorded, self.now_ms = end, None, now_ms
        else:
            self._unrecorded = end
            self.snapshot, self.now_ms = tape.moment(min(seq, kept_seq)), min(now_ms, kept_ms)
        self._tell_jumped()


def first_seq_of(tape: Tape) -> int:
    """The number of the last event of those that tell of a run's start: no earlier moment is shown."""
    seq = 0
    while batch := tape.events(seq + 1, seq + READ_EVENTS):
        for event in batch:
            if event.kind not in _INTRODUCED:
                return seq
            seq = event.seq
    return seq
