"""Sessions in this process's memory."""

from collections.abc import Callable, Iterable, Mapping
from heapq import heapify, heappop, heappush, heapreplace
from typing import NamedTuple

import msgspec

from simulator.engine.store.base import Ended, SessionRecord
from simulator.events import Reason
from simulator.limits import FOREVER_MS

_REPLACED = int(Reason.REPLACED)


class Exchanged(msgspec.Struct, frozen=True, gc=False, array_like=True):
    """An old id of a session: the session's key, its present digest (empty once it has ended), and until when the old
    id leads there."""

    key: int
    digest: bytes
    until_ms: int


class MemoryState(NamedTuple):
    """All that a store in memory knows; `live` in order of insertion."""

    live: list[SessionRecord]
    ended: dict[bytes, Ended]
    exchanged: dict[bytes, Exchanged]


class _Trail:
    """The ids that one session has had; `digest` is its present one, empty once it has ended."""

    __slots__ = ("digest", "key", "old")

    def __init__(self, key: int, digest: bytes) -> None:
        self.key = key
        self.digest = digest
        self.old: list[bytes] = []


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
        ended: Mapping[bytes, Ended] | None = None,
        exchanged: Mapping[bytes, Exchanged] | None = None,
    ) -> None:
        self._live: dict[bytes, SessionRecord] = {}
        self._ended: dict[bytes, Ended] = dict(ended or {})
        self._exchanged: dict[bytes, tuple[_Trail, int]] = {}
        self._trails: dict[bytes, _Trail] = {}
        self._by_user: dict[int, tuple[bytes, ...]] = {}
        self._deadlines: list[tuple[int, int, bytes]] = []
        for record in live:
            self.insert(record)
        for old, its in (exchanged or {}).items():
            trail = _Trail(its.key, its.digest)
            self._lay(self._trails.setdefault(its.digest, trail) if its.digest else trail, old, its.until_ms)

    def __len__(self) -> int:
        return len(self._live)

    @property
    def state(self) -> MemoryState:
        """What the constructor takes."""
        exchanged = {
            old: Exchanged(trail.key, trail.digest, until_ms) for old, (trail, until_ms) in self._exchanged.items()
        }
        return MemoryState(list(self._live.values()), self._ended, exchanged)

    def insert(self, record: SessionRecord) -> None:
        self._check_free(record.digest)
        self._add(record)

    def insert_copy(self, record: SessionRecord, original: SessionRecord) -> bool:
        if self._kept(original) is None:
            return False
        self._check_free(record.digest)
        self._add(record)
        return True

    def _check_free(self, digest: bytes) -> None:
        if digest in self._live:
            raise ValueError("a live session has that digest already")

    def _add(self, record: SessionRecord) -> None:
        digest = record.digest
        self._live[digest] = record
        self._ended.pop(digest, None)
        self._exchanged.pop(digest, None)
        self._by_user[record.user] = (*self._by_user.get(record.user, ()), digest)
        heappush(self._deadlines, (record.expires_at_ms, record.key, digest))

    def _remove(self, record: SessionRecord) -> None:
        del self._live[record.digest]
        left = tuple(other for other in self._by_user[record.user] if other != record.digest)
        if left:
            self._by_user[record.user] = left
        else:
            del self._by_user[record.user]

    def _kept(self, record: SessionRecord) -> SessionRecord | None:
        """The live record of that digest and key."""
        kept = self._live.get(record.digest)
        return kept if kept is not None and kept.key == record.key else None

    def find(self, digest: bytes, now_ms: int) -> SessionRecord | None:
        record = self._live.get(digest)
        if record is None and digest in self._exchanged:
            trail, until_ms = self._exchanged[digest]
            return self._live.get(trail.digest) if now_ms < until_ms else None
        return record

    def save(self, record: SessionRecord) -> bool:
        kept = self._live.get(record.digest)
        if kept is record:
            return True
        if kept is None or kept.key != record.key:
            return False
        if record.expires_at_ms < kept.expires_at_ms:
            heappush(self._deadlines, (record.expires_at_ms, record.key, record.digest))
        self._live[record.digest] = record
        return True

    def save_exchange(self, record: SessionRecord, refreshes: int) -> bool:
        kept = self._kept(record)
        # Who holds the record itself is the only one who has changed it.
        return kept is not None and (kept is record or kept.refreshes == refreshes) and self.save(record)

    def rotate(self, record: SessionRecord, new_digest: bytes, old_until_ms: int) -> bool:
        kept = self._kept(record)
        if kept is None:
            return False
        self._check_free(new_digest)
        self._remove(kept)
        old = record.digest
        record.digest = new_digest
        self._add(record)
        trail = self._trails.pop(old, None) or _Trail(record.key, b"")
        trail.digest = new_digest
        self._trails[new_digest] = trail
        self._lay(trail, old, old_until_ms)
        return True

    def _lay(self, trail: _Trail, old: bytes, until_ms: int) -> None:
        trail.old.append(old)
        self._exchanged[old] = trail, until_ms

    def end(self, record: SessionRecord, reason: int, at_ms: int) -> bool:
        kept = self._kept(record) or self._exchanged_since(record)
        if kept is None:
            return False
        self._remove(kept)
        left = self._ended[kept.digest] = Ended(kept.key, reason)
        trail = self._trails.pop(kept.digest, None)
        if trail is not None:
            trail.digest = b""
            for old in trail.old:
                its, until_ms = self._exchanged.get(old, (None, 0))
                if its is trail and at_ms < until_ms:
                    self._ended[old] = left
                    del self._exchanged[old]
        return True

    def _exchanged_since(self, record: SessionRecord) -> SessionRecord | None:
        trail, _ = self._exchanged.get(record.digest, (None, 0))
        return self._live.get(trail.digest) if trail is not None and trail.key == record.key else None

    def end_due(self, record: SessionRecord, reason: int) -> bool:
        kept = self._kept(record)
        return (
            kept is not None
            and kept.expires_at_ms == record.expires_at_ms
            and self.end(kept, reason, record.expires_at_ms)
        )

    def ended(self, digest: bytes) -> Ended | None:
        if digest in self._exchanged:
            return Ended(self._exchanged[digest][0].key, _REPLACED)
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

    def reschedule(self, change: Callable[[SessionRecord], object]) -> None:
        for record in self._live.values():
            change(record)
        self._deadlines = [(r.expires_at_ms, r.key, r.digest) for r in self._live.values()]
        heapify(self._deadlines)
