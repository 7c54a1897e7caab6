"""Telling browsers apart by where they come from, and what is done about a session that comes from elsewhere."""

from hashlib import blake2b

from simulator import event_texts
from simulator.engine.lifecycle import Lifecycle
from simulator.engine.store.base import SessionRecord
from simulator.events import Kind, Reason

_BYTES = 6


def fingerprint(address: str, client: str) -> int:
    """A number that stands for an address and a client; equal for whoever shows both."""
    return int.from_bytes(blake2b(f"{address}|{client}".encode(), digest_size=_BYTES).digest())


class Binding:
    """Does what `binding.ip_ua` says."""

    def __init__(self, lifecycle: Lifecycle) -> None:
        self._lifecycle = lifecycle

    def look(self, record: SessionRecord, browser: int) -> tuple[int, int]:
        """What is done about a browser that is not the one of the log-in: the number of a `Reason` to deny or 0, and
        flags."""
        lifecycle = self._lifecycle
        client = lifecycle.client(browser)
        effect = "end" if self._ends_passing(record) else lifecycle.policy.binding.ip_ua
        if effect == "off":
            return 0, 0
        if effect == "stale" and record.stale:
            return 0, 0
        known = lifecycle.ledger(record)
        if effect == "end" or known is None or known.seen_client != client:
            now = lifecycle.clock.now_ms
            lifecycle.journal.emit(now, int(Kind.CLIENT_CHANGED), record.user, record.key, browser, detail=effect)
        record.seen_client = client
        if known is not None and known is not record:
            known.seen_client = client
            known.stale = known.stale or effect == "stale"
            lifecycle.store.save(known)
        if effect == "end":
            if lifecycle.rules.keeps_records:
                lifecycle.end(record, Reason.REVOKED, actor=event_texts.BINDING, why=event_texts.ELSEWHERE)
            return int(Reason.BINDING), 0
        if effect == "stale":
            record.stale = True
            return 0, lifecycle.write(record)
        return 0, 0

    def _ends_passing(self, record: SessionRecord) -> bool:
        return record.passing and self._lifecycle.policy.remember.elsewhere == "end"
