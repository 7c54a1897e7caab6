"""Numbers events in the order in which they happen and hands them, in batches, to whoever listens."""

from collections.abc import Callable
from hashlib import blake2b

import msgspec

from simulator.events import EventTuple

Sink = Callable[[list[EventTuple]], None]

_BLOCK = 4096
_ENCODE = msgspec.msgpack.Encoder().encode


class Journal:
    """The one place where an event gets its number.

    `pending` holds what was emitted since the last `drain`; sinks see every event once, in order.
    """

    __slots__ = ("pending", "seq", "sinks")

    def __init__(self, seq: int = 0) -> None:
        self.seq = seq
        self.pending: list[EventTuple] = []
        self.sinks: list[Sink] = []

    def emit(
        self,
        at_ms: int,
        kind: int,
        user: int = 0,
        session: int = 0,
        browser: int = 0,
        route: int = 0,
        reason: int = 0,
        flags: int = 0,
        detail: str | None = None,
    ) -> int:
        """Appends an event and returns its number; the columns are those of `simulator.events.Event`."""
        self.seq = seq = self.seq + 1
        self.pending.append((seq, at_ms, kind, user, session, browser, route, reason, flags, detail))
        return seq

    def drain(self) -> list[EventTuple]:
        """Hands what is pending to every sink, and returns it."""
        batch = self.pending
        if batch:
            self.pending = []
            for sink in self.sinks:
                sink(batch)
        return batch


class Digest:
    """A hash over all events, whatever the batches they came in.

    Blocks of 4,096 events are chained, each keyed with the hash of those before, because the state of a hash cannot
    be saved and a run must go on from a checkpoint: `state` is the chain so far and the events of the open block.
    """

    __slots__ = ("_chain", "_tail")

    def __init__(self, chain: bytes = b"", tail: list[EventTuple] | None = None) -> None:
        self._chain = chain
        self._tail = list(tail or ())

    def add(self, batch: list[EventTuple]) -> None:
        """A journal's sink."""
        self._tail += batch
        while len(self._tail) >= _BLOCK:
            self._chain = blake2b(_ENCODE(self._tail[:_BLOCK]), key=self._chain, digest_size=32).digest()
            del self._tail[:_BLOCK]

    @property
    def state(self) -> tuple[bytes, list[EventTuple]]:
        return self._chain, list(self._tail)

    def hexdigest(self) -> str:
        return blake2b(_ENCODE(self._tail), key=self._chain, digest_size=16).hexdigest()
