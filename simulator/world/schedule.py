"""Who wakes next: a queue of wake-ups in the order of their instants and, at one instant, of their scheduling.

Wake-ups are sorted a bucket of time at a time. That costs a fraction of one heap of everybody, whose every operation
walks through memory that no cache holds once thousands of people are in it. For the same reason a wake-up is kept as
one integer: from its high bits to its low the instant, the number of its scheduling, and the index of the actor.
"""

from bisect import insort
from heapq import heapify, heappop, heappush

from simulator.limits import FOREVER_MS

Wakeup = tuple[int, int, int]
"""The instant in milliseconds, the number of its scheduling, and the index of the actor: a wake-up as it is saved."""

_TARGET_SPAN_MS = 4_000_000
_ACTOR_BITS = 24
_SEQ_BITS = 40
_AT_SHIFT = _SEQ_BITS + _ACTOR_BITS
_ACTOR_MASK = (1 << _ACTOR_BITS) - 1
_SEQ_MASK = (1 << _SEQ_BITS) - 1


class Schedule:
    """Wake-ups of actors. `actors` is about how many there are: it only sets the width of a bucket."""

    __slots__ = ("_buckets", "_current", "_index", "_key", "_keys", "_seq", "_shift")

    def __init__(self, actors: int, wakeups: list[Wakeup] | None = None, seq: int = 0) -> None:
        self._shift = min(16, max(5, (_TARGET_SPAN_MS // max(1, actors)).bit_length()))
        self._seq = seq
        self._buckets: dict[int, list[int]] = {}
        for wakeup in wakeups or ():
            self._buckets.setdefault(wakeup[0] >> self._shift, []).append(_packed(wakeup))
        self._keys = list(self._buckets)
        heapify(self._keys)
        self._key = -1
        self._current: list[int] = []
        self._index = 0

    def push(self, at_ms: int, actor: int) -> None:
        """Schedules a wake-up, not before one that was popped."""
        self._seq = seq = self._seq + 1
        packed = ((at_ms << _SEQ_BITS) + seq << _ACTOR_BITS) + actor
        key = at_ms >> self._shift
        if key <= self._key:  # Below it: the time between the last wake-up and a next one already looked at.
            insort(self._current, packed, self._index)
            return
        bucket = self._buckets.get(key)
        if bucket is None:
            self._buckets[key] = [packed]
            heappush(self._keys, key)
        else:
            bucket.append(packed)

    def next_ms(self) -> int:
        """The instant of the next wake-up; far away when there is none."""
        if self._index < len(self._current):
            return self._current[self._index] >> _AT_SHIFT
        if not self._keys:
            return FOREVER_MS
        self._key = key = heappop(self._keys)
        self._current = current = self._buckets.pop(key)
        current.sort()
        self._index = 0
        return current[0] >> _AT_SHIFT

    def pop(self) -> int:
        """Takes the next wake-up out, after `next_ms` said that there is one; returns its actor."""
        packed = self._current[self._index]
        self._index += 1
        return packed & _ACTOR_MASK

    @property
    def state(self) -> tuple[list[Wakeup], int]:
        """All wake-ups, in order, and the number of the last scheduling."""
        left = self._current[self._index :]
        for bucket in self._buckets.values():
            left += bucket
        return [_unpacked(packed) for packed in sorted(left)], self._seq


def _packed(wakeup: Wakeup) -> int:
    at_ms, seq, actor = wakeup
    return ((at_ms << _SEQ_BITS) + seq << _ACTOR_BITS) + actor


def _unpacked(packed: int) -> Wakeup:
    return packed >> _AT_SHIFT, packed >> _ACTOR_BITS & _SEQ_MASK, packed & _ACTOR_MASK
