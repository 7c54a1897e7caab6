"""Who wakes next: a queue of wake-ups in the order of their instants and, at one instant, of their scheduling.

Wake-ups are sorted a bucket of time at a time. That costs a fraction of one heap of everybody, whose every operation
walks through memory that no cache holds once thousands of people are in it.
"""

from bisect import insort
from heapq import heapify, heappop, heappush

from simulator.limits import FOREVER_MS

Wakeup = tuple[int, int, int]
"""The instant in milliseconds, the number of its scheduling, and the index of the actor."""

_TARGET_SPAN_MS = 4_000_000


class Schedule:
    """Wake-ups of actors. `actors` is about how many there are: it only sets the width of a bucket."""

    __slots__ = ("_buckets", "_current", "_index", "_key", "_keys", "_seq", "_shift")

    def __init__(self, actors: int, wakeups: list[Wakeup] | None = None, seq: int = 0) -> None:
        self._shift = min(16, max(5, (_TARGET_SPAN_MS // max(1, actors)).bit_length()))
        self._seq = seq
        self._buckets: dict[int, list[Wakeup]] = {}
        for wakeup in wakeups or ():
            self._buckets.setdefault(wakeup[0] >> self._shift, []).append(wakeup)
        self._keys = list(self._buckets)
        heapify(self._keys)
        self._key = -1
        self._current: list[Wakeup] = []
        self._index = 0

    def push(self, at_ms: int, actor: int) -> None:
        """Schedules a wake-up, not before one that was popped."""
        self._seq = seq = self._seq + 1
        key = at_ms >> self._shift
        if key <= self._key:  # Below it: the time between the last wake-up and a next one already looked at.
            insort(self._current, (at_ms, seq, actor), self._index)
            return
        bucket = self._buckets.get(key)
        if bucket is None:
            self._buckets[key] = [(at_ms, seq, actor)]
            heappush(self._keys, key)
        else:
            bucket.append((at_ms, seq, actor))

    def next_ms(self) -> int:
        """The instant of the next wake-up; far away when there is none."""
        if self._index < len(self._current):
            return self._current[self._index][0]
        if not self._keys:
            return FOREVER_MS
        self._key = key = heappop(self._keys)
        self._current = current = self._buckets.pop(key)
        current.sort()
        self._index = 0
        return current[0][0]

    def pop(self) -> int:
        """Takes the next wake-up out, after `next_ms` said that there is one; returns its actor."""
        actor = self._current[self._index][2]
        self._index += 1
        return actor

    @property
    def state(self) -> tuple[list[Wakeup], int]:
        """All wake-ups, in order, and the number of the last scheduling."""
        wakeups = self._current[self._index :]
        for bucket in self._buckets.values():
            wakeups += bucket
        return sorted(wakeups), self._seq
