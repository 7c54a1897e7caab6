"""A full store lets go of the session that was written longest ago."""

from heapq import heapify, heappop, heappush, heapreplace

from simulator.engine.store.base import SessionRecord, SessionStore
from simulator.limits import FOREVER_MS


class Eviction:
    """Counts what a store with room for `max_entries` records holds (None: there is always room).

    The heap is lazy, like that of a store's deadlines: a renewed record keeps its old place until that comes up.
    """

    def __init__(self, store: SessionStore, max_entries: int | None) -> None:
        self._store = store
        self._max_entries = max_entries
        self._written: list[tuple[int, int, bytes]] = []
        if max_entries is not None:
            self._written = [(record.renewed_at_ms, record.key, record.digest) for record in store.all()]
            heapify(self._written)

    def note(self, record: SessionRecord) -> None:
        """A record that was inserted."""
        if self._max_entries is not None:
            heappush(self._written, (record.renewed_at_ms, record.key, record.digest))

    def overdue(self) -> SessionRecord | None:
        """The record that must go before another one is inserted; None while there is room."""
        if self._max_entries is None or len(self._store) < self._max_entries:
            return None
        while self._written:
            written_ms, key, digest = self._written[0]
            record = self._store.find(digest, FOREVER_MS)
            if record is None or record.key != key:
                heappop(self._written)
            elif record.renewed_at_ms > written_ms:
                heapreplace(self._written, (record.renewed_at_ms, key, digest))
            else:
                return record
        return None
