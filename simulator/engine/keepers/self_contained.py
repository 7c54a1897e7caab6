"""Sessions that are in the cookie: whoever shows it has the session, whatever has become of any record.

The store is a ledger here: the newest state of each session, as far as the server handed it out, so that its end can be
told when the last cookie of it is over. What a request is told never depends on it, but for three things that servers of
this kind do keep: which role was last read, how sessions ended whose records they have, or that are on their denylist,
and what a refresh token leads to.
"""

from simulator.engine.keepers.base import OvertakenError, Presented
from simulator.engine.keepers.codecs import Codec
from simulator.engine.store.base import SessionRecord, SessionStore
from simulator.entropy import TokenEntropy
from simulator.events import Flag, Reason
from simulator.limits import Limits

_RENEWED = int(Flag.RENEWED)
_DIGEST_BYTES = 32
_FORGED = Presented(None, 0, int(Reason.BAD_SIGNATURE))


class SelfContainedKeeper:
    """Cookie values made by `codec`. A change issues a new one; `fixed` ones last as they are until they expire.

    With `at_once` the instants in a cookie are compared with the limits of now; otherwise its end is inside it.
    `reads_role` takes the role from the ledger, for whoever reads it at every request. With `denylist`, what has ended
    is refused. `keeps_records`: the server knows how a session ended; what it does not know, ended for `ends_by`.
    """

    def __init__(
        self,
        store: SessionStore,
        entropy: TokenEntropy,
        codec: Codec,
        limits: Limits,
        *,
        at_once: bool,
        fixed: bool = False,
        reads_role: bool = False,
        denylist: bool = False,
        keeps_records: bool = False,
        ends_by: Reason = Reason.IDLE_TIMEOUT,
    ) -> None:
        self.store = store
        self._entropy = entropy
        self._codec = codec
        self._limits = limits
        self._at_once = at_once
        self._fixed = fixed
        self._reads_role = reads_role
        self._denylist = denylist
        self._keeps_records = keeps_records
        self._ends_by = int(ends_by)

    def present(self, token: str, now_ms: int) -> Presented:
        record = self._codec.decode(token)
        if record is None:
            return _FORGED
        if self._at_once and not self._fixed:
            record.expires_at_ms, record.ends_by = self._limits.end(record.logged_in_at_ms, record.renewed_at_ms)
        over = record.expires_at_ms <= now_ms
        if over or self._denylist:
            left = self.store.ended(record.digest) if self._keeps_records else None
            if left is not None:
                return Presented(None, record.key, left.reason)
        if over:
            return Presented(None, record.key, record.ends_by or self._ends_by)
        if self._reads_role and (known := self.store.find(record.digest, now_ms)) is not None:
            record.role = known.role
        return Presented(record, record.key, 0)

    def hand_out(
        self, record: SessionRecord, browser: int, token: str = "", original: SessionRecord | None = None
    ) -> str:
        # By chance, and in the cookie: of several processes, each numbers its sessions for itself.
        record.digest = self._entropy.token_bytes(browser, _DIGEST_BYTES)
        self.store.insert(record)
        return self._codec.encode(record, browser, record.renewed_at_ms)

    def keep(self, record: SessionRecord, token: str, browser: int, *, changed: int) -> str:
        known = self.store.find(record.digest, record.accessed_at_ms)
        if known is not None:
            known.accessed_at_ms = record.accessed_at_ms
            if changed and not self._fixed:
                self._note(known, record, renewed=bool(changed & _RENEWED))
        kept = known is not None and self.store.save(known)
        if not kept and self._denylist and self.store.ended(record.digest) is not None:
            raise OvertakenError
        return token if self._fixed or not changed else self._codec.encode(record, browser, record.accessed_at_ms)

    def reissue(self, record: SessionRecord, browser: int, now_ms: int, *, entered: bool = False) -> str:
        """Makes a new cookie value of a record that has changed, also where values are fixed. `entered`: by a log-in,
        whose role is that of the session from now on, whatever copies of older cookies say."""
        known = self.store.find(record.digest, now_ms)
        if known is not None:
            self._note(known, record, renewed=entered)
            known.role = record.role if entered else known.role
            record.refreshes = known.refreshes
            self.store.save(known)
        return self._codec.encode(record, browser, now_ms)

    def _note(self, known: SessionRecord, record: SessionRecord, *, renewed: bool) -> None:
        """Brings the ledger up to what a cookie says that is issued now; what is not renewed ends when it did."""
        if renewed:
            known.renewed_at_ms = record.renewed_at_ms
            known.expires_at_ms, known.ends_by = record.expires_at_ms, record.ends_by
            if record.logged_in_at_ms < known.logged_in_at_ms:
                known.expires_at_ms, known.ends_by = self._limits.end(known.logged_in_at_ms, known.renewed_at_ms)
        known.logged_in_at_ms = max(known.logged_in_at_ms, record.logged_in_at_ms)
        known.password_version = max(known.password_version, record.password_version)
        known.password_looked_at_ms = max(known.password_looked_at_ms, record.password_looked_at_ms)
        if record.logged_in_at_ms == known.logged_in_at_ms:
            known.stale, known.remembered, known.client = record.stale, record.remembered, record.client
            known.passing = record.passing

    def rotate(self, record: SessionRecord, browser: int, old_until_ms: int) -> str:
        """There is no id that could be exchanged: another value is made, and the old one stays good."""
        return self.reissue(record, browser, record.accessed_at_ms)

    def end(self, record: SessionRecord, reason: int, at_ms: int) -> bool:
        return self.store.end(record, reason, at_ms)

    def end_due(self, record: SessionRecord) -> bool:
        return self.store.end_due(record, record.ends_by)
