"""Events as a run file keeps them: some thousand at a time, each of their columns in as few bytes as its numbers need.

A row for each event took four times the space and three times as long to write, and questions that run through the
whole of a run (what did this session do? when were there requests?) had to look at every row. A block is one value:
columns are compared in bulk, and only events that somebody wants to see are put together.
"""

import zlib
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple, Self

import msgspec
import numpy as np
from numpy.typing import NDArray

from simulator.events import EventTuple, Kind, session_key

BLOCK_EVENTS = 4096
"""So many make a full block. Fewer stand in the last ones, which are put together when they fill one."""

Integers = NDArray[np.int64]

_Column = NDArray[Any]
_WIDTHS: tuple[np.dtype[Any], ...] = (np.dtype("u1"), np.dtype("<u2"), np.dtype("<u4"), np.dtype("<i8"))
_ORDINAL_BITS = session_key(1, 0).bit_length() - 1
_ORDINALS = (1 << _ORDINAL_BITS) - 1


_COLUMNS = ("at_ms", "kind", "user", "session", "browser", "route", "reason", "flags")


class _Body(msgspec.Struct, array_like=True):
    """What is compressed. A column is the place of its width in `_WIDTHS`, and its bytes; `details` stand at the
    positions `detailed`, all other events have none."""

    columns: list[tuple[int, bytes]]
    detailed: list[int]
    details: list[str]


_ENCODE = msgspec.msgpack.Encoder().encode
_DECODE = msgspec.msgpack.Decoder(_Body).decode


class EventBlock:
    """Events that follow one another, by column; the first is numbered `first_seq`.

    `details` belong to the events at the positions `detailed`; all others have none.
    """

    __slots__ = (*_COLUMNS, "detailed", "details", "first_seq")

    def __init__(self, first_seq: int, columns: Sequence[_Column], detailed: _Column, details: list[str]) -> None:
        self.first_seq = first_seq
        self.at_ms: Integers
        self.session: Integers
        self.kind: _Column
        self.user: _Column
        self.browser: _Column
        self.route: _Column
        self.reason: _Column
        self.flags: _Column
        self.at_ms, self.kind, self.user, self.session, self.browser, self.route, self.reason, self.flags = columns
        self.detailed = detailed
        self.details = details

    @classmethod
    def of(cls, events: Sequence[EventTuple]) -> Self:
        """These events, at least one."""
        _, *columns, details = zip(*events, strict=True)
        detailed = [position for position, detail in enumerate(details) if detail is not None]
        integers = [np.array(column, np.int64) for column in columns]
        return cls(events[0][0], integers, np.array(detailed, np.int64), [details[position] for position in detailed])

    @classmethod
    def joined(cls, blocks: Sequence[Self]) -> Self:
        """One block of several that follow one another."""
        if len(blocks) == 1:
            return blocks[0]
        first_seq = blocks[0].first_seq
        columns = [np.concatenate([getattr(block, name) for block in blocks]) for name in _COLUMNS]
        detailed = np.concatenate([block.detailed + (block.first_seq - first_seq) for block in blocks])
        return cls(first_seq, columns, detailed, [detail for block in blocks for detail in block.details])

    @classmethod
    def decoded(cls, first_seq: int, last_seq: int, first_ms: int, body: bytes) -> Self:
        """The block that `encode` encoded; what stands beside it says where it belongs.

        Raises:
            ValueError: it is damaged.
        """
        try:
            stored = _DECODE(zlib.decompress(body))
            columns = [np.frombuffer(content, _WIDTHS[place]) for place, content in stored.columns]
        except (msgspec.MsgspecError, zlib.error, IndexError) as error:
            raise ValueError(str(error)) from None
        since_ms, kind, user, ordinal, opened_elsewhere, browser, route, reason, flags = columns
        if {len(column) for column in columns} != {last_seq - first_seq + 1}:
            raise ValueError(f"the columns of events {first_seq} to {last_seq} differ in length")
        at_ms = first_ms + np.cumsum(since_ms, dtype=np.int64)
        opener = browser.astype(np.int64) + opened_elsewhere.astype(np.int64)
        session = (opener << _ORDINAL_BITS) | ordinal.astype(np.int64)
        detailed = np.array(stored.detailed, np.int64)
        return cls(first_seq, (at_ms, kind, user, session, browser, route, reason, flags), detailed, stored.details)

    def encode(self) -> bytes:
        """The block in as few bytes as its numbers need; number and time of the first event stand beside it."""
        since_ms = np.diff(self.at_ms, prepend=self.at_ms[:1])
        # Nearly always a browser presents a session that was opened in it.
        opened_elsewhere = (self.session >> _ORDINAL_BITS) - self.browser
        ordinal = self.session & _ORDINALS
        rest = (self.browser, self.route, self.reason, self.flags)
        stored = (since_ms, self.kind, self.user, ordinal, opened_elsewhere, *rest)
        return zlib.compress(_ENCODE(_Body(list(map(_narrowed, stored)), self.detailed.tolist(), self.details)), 1)

    def __len__(self) -> int:
        return len(self.at_ms)

    @property
    def last_seq(self) -> int:
        """The number of the last event."""
        return self.first_seq + len(self) - 1

    def part(self, first_seq: int, last_seq: int) -> Self:
        """Those of the events whose numbers lie between these two, both included."""
        low, high = max(0, first_seq - self.first_seq), max(0, min(len(self), last_seq + 1 - self.first_seq))
        if (low, high) == (0, len(self)):
            return self
        low = min(low, high)
        first, end = np.searchsorted(self.detailed, (low, high)).tolist()
        columns = [getattr(self, name)[low:high] for name in _COLUMNS]
        return type(self)(self.first_seq + low, columns, self.detailed[first:end] - low, self.details[first:end])

    def events(self) -> list[EventTuple]:
        """All of them, as tuples."""
        details: list[str | None] = [None] * len(self)
        for position, detail in zip(self.detailed.tolist(), self.details, strict=True):
            details[position] = detail
        return list(self._tuples(range(self.first_seq, self.last_seq + 1), slice(None), details))

    def events_at(self, positions: NDArray[np.intp]) -> list[EventTuple]:
        """Those that stand at these positions, counted from 0."""
        if not len(positions):
            return []
        details = dict(zip(self.detailed.tolist(), self.details, strict=True))
        seqs = (positions + self.first_seq).tolist()
        return list(self._tuples(seqs, positions, [details.get(position) for position in positions.tolist()]))

    def _tuples(self, seqs: Iterable[int], which: Any, details: list[str | None]) -> Iterator[EventTuple]:
        columns = (getattr(self, name)[which].tolist() for name in _COLUMNS)
        at_ms, kind, user, session, browser, route, reason, flags = columns
        return zip(seqs, at_ms, kind, user, session, browser, route, reason, flags, details, strict=True)

    def events_of_kinds(self, kinds: Iterable[int]) -> list[EventTuple]:
        """The events of these kinds, in order."""
        return self.events_at(np.flatnonzero(np.isin(self.kind, sorted(map(int, kinds)))))

    def last_of_session(self, key: int, limit: int) -> list[EventTuple]:
        """The last `limit` events of a session, in order."""
        return self.events_at(np.flatnonzero(self.session == key)[-limit:])

    def begins(self, key: int) -> bool:
        """Whether the session was created within this block, so that no block before it knows of it."""
        return bool(np.any(self.kind[self.session == key] == Kind.SESSION_CREATED))

    def requests(self) -> tuple[Integers, Integers]:
        """Time and session of the requests among the events."""
        chosen = (self.kind == Kind.REQUEST_ALLOWED) | (self.kind == Kind.REQUEST_DENIED)
        return self.at_ms[chosen], self.session[chosen]

    def seq_at(self, at_ms: int) -> int:
        """The number of the last event at or before `at_ms`; that before the first, if there is none."""
        return self.first_seq + int(np.searchsorted(self.at_ms, at_ms, side="right")) - 1


class EventColumns(NamedTuple):
    """All events of a run as columns, in their order.

    `more` has a row (number, user, browser, reason) for each event without a session and each that ended one.
    """

    at_ms: Integers
    kind: NDArray[np.uint8]
    session: Integers
    more: Integers

    @classmethod
    def of(cls, blocks: Sequence[EventBlock]) -> Self:
        """The columns of these blocks, which follow one another from the first event on."""
        if not blocks:
            nothing = np.empty(0, np.int64)
            return cls(nothing, nothing.astype(np.uint8), nothing, nothing.reshape(0, 4))
        whole = EventBlock.joined(blocks)
        chosen = np.flatnonzero((whole.session == 0) | (whole.kind == Kind.SESSION_ENDED))
        told = (chosen + whole.first_seq, *(column[chosen] for column in (whole.user, whole.browser, whole.reason)))
        more = np.column_stack([column.astype(np.int64) for column in told])
        return cls(whole.at_ms, whole.kind.astype(np.uint8), whole.session, more)


def _narrowed(column: Integers) -> tuple[int, bytes]:
    least, most = int(column.min()), int(column.max())
    for place, width in enumerate(_WIDTHS[:-1]):
        if least >= 0 and most <= np.iinfo(width).max:
            return place, column.astype(width).tobytes()
    return len(_WIDTHS) - 1, column.astype(_WIDTHS[-1]).tobytes()
