"""The life of a session on the server: opened, accessed, renewed, ended."""

from simulator.clock import VirtualClock, WallClock
from simulator.engine.accounts import Account
from simulator.engine.rules import Rules, compile_rules
from simulator.engine.store.base import SessionRecord, SessionStore
from simulator.engine.tokens import new_token, token_digest
from simulator.entropy import TokenEntropy
from simulator.errors import CoatcheckError
from simulator.events import Flag, Kind, Reason, facts_text, session_key
from simulator.journal import Journal
from simulator.policy import Policy
from simulator.roles import Role
from simulator.wire import clear_cookie, set_cookie

_ENDED = int(Kind.SESSION_ENDED)
_TOKEN_TRIES = 10_000
_CREATED = int(Kind.SESSION_CREATED)
_RENEWED = int(Flag.RENEWED)
_ACCESSED = int(Flag.ACCESSED)


class Lifecycle:
    """Sessions under one policy. What happens to one is written to the journal at its own instant.

    `ordinals` counts the sessions opened in each browser, which is how handles are numbered.
    """

    def __init__(
        self,
        policy: Policy,
        *,
        clock: VirtualClock | WallClock,
        entropy: TokenEntropy,
        store: SessionStore,
        journal: Journal,
    ) -> None:
        self.policy = policy
        self.rules: Rules = compile_rules(policy)
        self.clock = clock
        self.entropy = entropy
        self.store = store
        self.journal = journal
        self.ordinals: dict[int, int] = {}

    def open(self, account: Account, browser: int, token: str = "") -> tuple[SessionRecord, str]:
        """A new session of `account`, under the id that the browser brought or, by default, a new one."""
        token = token or self._unused_token(browser)
        record = self._insert(account, account.role, browser, token_digest(token))
        self.journal.emit(
            record.logged_in_at_ms, _CREATED, account.number, record.key, browser, detail=Role(account.role).label
        )
        return record, token

    def _unused_token(self, browser: int) -> str:
        """A new id that no live session has: with few bits, chance gives the same one twice.

        Raises:
            CoatcheckError: nearly all ids of that many bits are taken.
        """
        bits = self.policy.id.bits
        for _ in range(_TOKEN_TRIES):
            token = new_token(self.entropy, browser, bits)
            if self.store.find(token_digest(token)) is None:
                return token
        raise CoatcheckError(f"id.bits = {bits}: there are more sessions than ids of that length; use at least 64")

    def open_anonymous(self, browser: int, digest: bytes) -> SessionRecord:
        """A session that nobody is logged in to, under an id that the browser holds."""
        record = self._insert(None, 0, browser, digest)
        self.journal.emit(record.logged_in_at_ms, _CREATED, 0, record.key, browser)
        return record

    def _insert(self, account: Account | None, role: int, browser: int, digest: bytes) -> SessionRecord:
        now = self.clock.now_ms
        ordinal = self.ordinals[browser] = self.ordinals.get(browser, 0) + 1
        record = SessionRecord(
            key=session_key(browser, ordinal),
            digest=digest,
            user=account.number if account else 0,
            role=role,
            logged_in_at_ms=now,
            renewed_at_ms=now,
            accessed_at_ms=now,
            expires_at_ms=self.rules.limits.deadline_ms(now, now),
            cookie_at_ms=now,
            password_version=account.password_version if account else 0,
            account_version=account.version if account else 0,
            password_looked_at_ms=now,
            active_looked_at_ms=now,
            role_looked_at_ms=now,
        )
        self.store.insert(record)
        return record

    def carried(self, token: str) -> SessionRecord | None:
        """The live, unexpired session that a browser brings with a request."""
        if not token:
            return None
        record = self.store.find(token_digest(token))
        if record is not None and record.expires_at_ms <= self.clock.now_ms:
            self.expire(self.clock.now_ms)
            return None
        return record

    def access(self, record: SessionRecord) -> int:
        """Notes that a session was presented; returns the flags of what that did."""
        now = record.accessed_at_ms = self.clock.now_ms
        rules = self.rules
        if rules.renews_on_access or (
            rules.renews_at_half_life and 2 * (now - record.renewed_at_ms) > rules.limits.idle_ms
        ):
            self.renew(record)
            return _ACCESSED | _RENEWED
        return _ACCESSED

    def renew(self, record: SessionRecord) -> None:
        """Lets the idle limit count from now. Where accounts are looked at in intervals, renewal is a look."""
        now = self.clock.now_ms
        record.renewed_at_ms = now
        record.expires_at_ms = self.rules.limits.deadline_ms(record.logged_in_at_ms, now)
        if self.rules.has_intervals:
            record.password_looked_at_ms = record.active_looked_at_ms = record.role_looked_at_ms = now

    def end(self, record: SessionRecord, reason: Reason, *, actor: str = "", why: str = "") -> None:
        """Ends a session now, by somebody's act."""
        self._end_at(self.clock.now_ms, record, reason, actor, why)

    def expire(self, now_ms: int) -> None:
        """Ends every session whose limit has passed by `now_ms`, each at its own instant."""
        due = self.store.due
        limits = self.rules.limits
        while (record := due(now_ms)) is not None:
            reason = limits.reason(record.logged_in_at_ms, record.renewed_at_ms)
            self._end_at(record.expires_at_ms, record, reason, "", "")

    def _end_at(self, at_ms: int, record: SessionRecord, reason: Reason, actor: str, why: str) -> None:
        self.store.end(record.digest, int(reason))
        detail = facts_text(actor=actor or None, why=why or None) if actor or why else None
        browser = record.key >> 20
        self.journal.emit(at_ms, _ENDED, record.user, record.key, browser, reason=int(reason), detail=detail)

    def take_policy(self, policy: Policy) -> None:
        """Puts a policy in force; changed limits bite the sessions that exist, at once."""
        self.policy = policy
        self.rules = compile_rules(policy)
        limits, now = self.rules.limits, self.clock.now_ms
        self.store.reschedule(lambda record: max(now, limits.deadline_ms(record.logged_in_at_ms, record.renewed_at_ms)))
        self.expire(now)

    def cookie(self, token: str) -> str:
        """The `Set-Cookie` value that hands out `token`."""
        return set_cookie(self.policy.cookie, token, self.rules.cookie_attributes)

    def cookie_cleared(self) -> str:
        """The `Set-Cookie` value that takes the cookie back."""
        return clear_cookie(self.policy.cookie, self.rules.cookie_attributes)
