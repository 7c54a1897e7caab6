"""How events come into a run file: in blocks, with frames between them from which any moment is told."""

import zlib
from collections.abc import Iterator
from typing import Self

from sqlalchemy import Connection, insert

from simulator.events import EventTuple
from simulator.recording.event_block import BLOCK_EVENTS, EventBlock
from simulator.recording.schema import EVENT_BLOCK, FRAME, sql_of
from simulator.snapshot import Snapshot
from simulator.snapshot.frames import encode_cast, encode_ended, encode_live
from simulator.snapshot.tally import Tally

FRAME_EVENTS = 10_240
FRAME_EVENTS_A_SESSION = 1
"""How many events lie between two frames: the larger of the two, because a frame costs in proportion to the sessions
that live."""
SINGLE_EVENT = 4
"""An event that has to be folded by itself counts for so many more."""
_UNKNOWN = -1
_PIECES = 16
"""A block that is not full yet lies in at most so many pieces."""

_SQUEEZED_A_STEP = 1 << 17

_INSERT_BLOCK = sql_of(insert(EVENT_BLOCK))
_INSERT_FRAME = sql_of(insert(FRAME))
_DELETE_PIECES = sql_of(EVENT_BLOCK.delete().where(EVENT_BLOCK.c.first_seq >= 0))


class EventLog:
    """Writes the events of one run into a run file, from its first on; `snapshot` is the state that they fold to."""

    def __init__(self, snapshot: Snapshot | None = None) -> None:
        self._open: list[EventBlock] = []
        """The parts of the block that is not full yet; each but the newest lies in a row of its own."""
        self._snapshot = Snapshot() if snapshot is None else snapshot
        self._tally: Tally | None = Tally(self._snapshot)
        self._cast_version = 0
        self._unframed = 0
        self._frame_steps: Iterator[None] | None = None
        self._frame: tuple[int | bytes | None, ...] | None = None

    @classmethod
    def going_on(cls, connection: Connection, snapshot: Snapshot, tail: EventBlock | None) -> Self:
        """A log that goes on in a file which holds full blocks up to `tail`, the events after them, and frames.

        `snapshot` is the state after the last event; the log keeps it.
        """
        log = cls(snapshot)
        # The next frame holds all that there is, whatever the frames before it hold.
        log._cast_version = _UNKNOWN
        snapshot.changed.update(key for key, session in snapshot.sessions.items() if session.ending is not None)
        if tail is not None:
            log._open = [tail]
            log._insert(connection, tail)
        return log

    def write(self, connection: Connection, events: list[EventTuple]) -> None:
        """Appends events; the caller commits."""
        # A run begins with all of its people at once: there too, no moment shall be far from a frame.
        for start in range(0, len(events), BLOCK_EVENTS):
            self._append(connection, events[start : start + BLOCK_EVENTS])

    @property
    def framing(self) -> bool:
        """Whether a frame is being made: it tells the moment of the last event, and only speeds up what is read."""
        return self._frame_steps is not None

    @property
    def owes_a_frame(self) -> bool:
        """Whether a frame is being made, or has been made and is not in the file."""
        return self.framing or self._frame is not None

    def go_on(self) -> None:
        """Does a step of the frame that is being made: one or two milliseconds, where the whole may take forty."""
        if self._frame_steps is None:
            return
        try:
            next(self._frame_steps)
        except StopIteration:
            self._frame_steps = None
        except (LookupError, ValueError, TypeError, AttributeError):
            # Events that tell of no run: they are recorded all the same, and have no frames.
            self._frame_steps = self._tally = None

    def finish(self, connection: Connection) -> None:
        """Finishes the frame that is being made, and appends it; the caller commits."""
        while self._frame_steps is not None:
            self.go_on()
        self.append_frame(connection)

    def append_frame(self, connection: Connection) -> None:
        """Appends the frame that has been finished, if there is one; the caller commits."""
        if self._frame is not None:
            connection.exec_driver_sql(_INSERT_FRAME, self._frame)
            self._frame = None

    def _append(self, connection: Connection, events: list[EventTuple]) -> None:
        block = EventBlock.of(events)
        self._open.append(block)
        if sum(map(len, self._open)) >= BLOCK_EVENTS or len(self._open) > _PIECES:
            self._put_together(connection)
        else:
            self._insert(connection, block)
        self._count(connection, block, events)

    def _put_together(self, connection: Connection) -> None:
        whole = EventBlock.joined(self._open)
        if len(self._open) > 1:
            connection.exec_driver_sql(_DELETE_PIECES, (whole.first_seq,))
        for first_seq in range(whole.first_seq, whole.last_seq + 1, BLOCK_EVENTS):
            block = whole.part(first_seq, first_seq + BLOCK_EVENTS - 1)
            self._insert(connection, block)
            self._open = [block] if len(block) < BLOCK_EVENTS else []

    @staticmethod
    def _insert(connection: Connection, block: EventBlock) -> None:
        row = (block.first_seq, block.last_seq, int(block.at_ms[0]), block.encode())
        connection.exec_driver_sql(_INSERT_BLOCK, row)

    def _count(self, connection: Connection, block: EventBlock, events: list[EventTuple]) -> None:
        """Folds a block, and begins a frame where enough has happened since the last."""
        # A frame tells of the moment at which it was begun.
        self.finish(connection)
        if (tally := self._tally) is None:
            return
        try:
            self._unframed += len(block) + SINGLE_EVENT * tally.add(block, events)
        except (LookupError, ValueError, TypeError, AttributeError):
            self._tally = None  # as in `go_on`
            return
        if self._unframed >= max(FRAME_EVENTS, FRAME_EVENTS_A_SESSION * len(self._snapshot.live)):
            self._unframed = 0
            self._frame_steps = self._framed(tally)

    def _framed(self, tally: Tally) -> Iterator[None]:
        """Makes a frame, step by step."""
        snapshot = self._snapshot
        yield from tally.settling()
        yield
        parts = [encode_cast(snapshot) if snapshot.cast_version != self._cast_version else b"", encode_ended(snapshot)]
        yield
        parts.append(encode_live(snapshot))
        self._cast_version = snapshot.cast_version
        snapshot.changed.clear()
        squeezed: list[bytes | None] = []
        for part in parts:
            squeezing = zlib.compressobj(1)
            pieces = []
            for first in range(0, len(part), _SQUEEZED_A_STEP):
                yield
                pieces.append(squeezing.compress(part[first : first + _SQUEEZED_A_STEP]))
            squeezed.append(b"".join((*pieces, squeezing.flush())) if part else None)
        self._frame = (snapshot.seq, *squeezed)
