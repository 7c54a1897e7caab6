"""Sessions in this process's memory."""

from collections.abc import Callable, Iterable
from heapq import heapify, heappop, heappush, heapreplace

from simulator.engine.store.base import Ended, Exchanged, SessionRecord
from simulator.limits import FOREVER_MS


def _age(record: SessionRecord) -> tuple[int, int]:
    return record.logged_in_at_ms, record.key


class MemoryStore:
    """A dictionary of live records, and a heap of their deadlines.

    The heap is lazy: a renewed session keeps its old entry, and the true deadline is looked up when that comes due,
    so that a request does not pay for a heap operation.
    """

    def __init__(
        self,
        live: Iterable[SessionRecord] = (),
        ended: dict[bytes, Ended] | None = None,
        exchanged: dict[bytes, Exchanged] | None = None,
    ) -> None:
        self._live: dict[bytes, SessionRecord] = {}
        self._ended: dict[bytes, Ended] = dict(ended or {})
        self._exchanged: dict[bytes, Exchanged] = dict(exchanged or {})
        self._by_user: dict[int, tuple[bytes, ...]] = {}
        self._deadlines: list[tuple[int, int, bytes]] = []
        for record in live:
            self.insert(record)

    def __len__(self) -> int:
        return len(self._live)

    @property
    def state(self) -> tuple[list[SessionRecord], dict[bytes, Ended], dict[bytes, Exchanged]]:
        """The live records in order of insertion, what is left of the ended and of exchanged ids: what the constructor
        takes."""
        return list(self._live.values()), self._ended, self._exchanged

    def insert(self, record: SessionRecord) -> None:
        digest = record.digest
        if digest in self._live:
            raise ValueError("a live session has that digest already")
        self._live[digest] = record
        self._ended.pop(digest, None)
        self._exchanged.pop(digest, None)
        self._by_user[record.user] = (*self._by_user.get(record.user, ()), digest)
        heappush(self._deadlines, (record.expires_at_ms, record.key, digest))

    def find(self, digest: bytes) -> SessionRecord | None:
        return self._live.get(digest)

    def save(self, record: SessionRecord) -> None:
        """Nothing to do: the record handed out is the one kept."""

    def rotate(self, record: SessionRecord, digest: bytes, until_ms: int) -> bool:
        if digest in self._live:
            raise ValueError("a live session has that digest already")
        old = record.digest
        kept = self._live.get(old)
        if kept is None or kept.key != record.key:
            return False
        del self._live[old]
        record.digest = digest
        self._live[digest] = record
        self._exchanged.pop(digest, None)
        self._exchanged[old] = Exchanged(record.key, digest, until_ms)
        self._by_user[record.user] = tuple(digest if d == old else d for d in self._by_user[record.user])
        heappush(self._deadlines, (record.expires_at_ms, record.key, digest))
        return True

    def exchanged(self, digest: bytes) -> Exchanged | None:
        return self._exchanged.get(digest)

    def end(self, digest: bytes, reason: int) -> None:
        record = self._live.pop(digest, None)
        if record is None:
            return
        self._ended[digest] = Ended(record.key, reason)
        left = tuple(other for other in self._by_user[record.user] if other != digest)
        if left:
            self._by_user[record.user] = left
        else:
            del self._by_user[record.user]

    def ended(self, digest: bytes) -> Ended | None:
        return self._ended.get(digest)

    def of_user(self, user: int) -> list[SessionRecord]:
        return sorted((self._live[digest] for digest in self._by_user.get(user, ())), key=_age)

    def all(self) -> list[SessionRecord]:
        return sorted(self._live.values(), key=_age)

    def earliest_ms(self) -> int:
        return self._deadlines[0][0] if self._deadlines else FOREVER_MS

    def due(self, now_ms: int) -> SessionRecord | None:
        deadlines, live = self._deadlines, self._live
        while deadlines and deadlines[0][0] <= now_ms:
            armed_ms, key, digest = deadlines[0]
            record = live.get(digest)
            if record is None or record.key != key:
                heappop(deadlines)
            elif record.expires_at_ms > armed_ms:
                heapreplace(deadlines, (record.expires_at_ms, key, digest))
            else:
                return record
        return None

    def reschedule(self, expires_at_ms: Callable[[SessionRecord], int]) -> None:
        for record in self._live.values():
            record.expires_at_ms = expires_at_ms(record)
        self._deadlines = [(r.expires_at_ms, r.key, r.digest) for r in self._live.values()]
        heapify(self._deadlines)
