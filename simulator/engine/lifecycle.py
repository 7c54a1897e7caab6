"""The life of a session: opened, accessed, renewed, given another id, ended."""

from copy import copy

from simulator import event_texts
from simulator.clock import VirtualClock, WallClock
from simulator.engine.accounts import Account
from simulator.engine.eviction import Eviction
from simulator.engine.keepers.base import Presented
from simulator.engine.keepers.choice import keeper_of
from simulator.engine.keepers.self_contained import SelfContainedKeeper
from simulator.engine.rules import Rules, compile_rules
from simulator.engine.store.base import SessionRecord, SessionStore
from simulator.entropy import TokenEntropy
from simulator.events import Flag, Kind, Reason, facts_text, session_key, split_session_key
from simulator.journal import Journal
from simulator.policy import Policy
from simulator.roles import Role
from simulator.wire import clear_cookie, set_cookie

_ENDED = int(Kind.SESSION_ENDED)
_CREATED = int(Kind.SESSION_CREATED)
_RENEWED = int(Flag.RENEWED)
_ACCESSED = int(Flag.ACCESSED)
_COOKIE_SET = int(Flag.COOKIE_SET)
_WROTE = int(Flag.WROTE)
_OUTLIVED = int(Flag.OUTLIVED)
_SAVES = _RENEWED | _WROTE
_OVER = frozenset({int(Reason.IDLE_TIMEOUT), int(Reason.ABSOLUTE_TIMEOUT)})


class Lifecycle:
    """Sessions under one policy. What happens to one is written to the journal at its own instant.

    `ordinals` counts the sessions opened in each browser, which is how handles are numbered; `clients` holds the
    fingerprint of each browser, by its number.
    """

    def __init__(
        self,
        policy: Policy,
        *,
        clock: VirtualClock | WallClock,
        entropy: TokenEntropy,
        store: SessionStore,
        journal: Journal,
        key: bytes,
    ) -> None:
        self.policy = policy
        self.rules: Rules = compile_rules(policy)
        self.clock = clock
        self.entropy = entropy
        self.store = store
        self.journal = journal
        self.ordinals: dict[int, int] = {}
        self.clients: dict[int, int] = {}
        self._key = key
        self._keep_as(policy)

    def _keep_as(self, policy: Policy) -> None:
        """Keeps sessions as `policy.store` says from now on."""
        self.keeper = keeper_of(policy, self.store, self.entropy, self._key, self.clock.origin_s)
        has_room_for_all = self.rules.self_contained and not self.rules.refreshes
        self._eviction = Eviction(self.store, None if has_room_for_all else policy.store.max_entries)

    def client(self, browser: int) -> int:
        """The fingerprint of a browser: what address and client make of it."""
        return self.clients.get(browser, browser)

    def open(
        self,
        account: Account | None,
        browser: int,
        token: str = "",
        beside: tuple[SessionRecord, int] | None = None,
        csrf: tuple[int, int] = (0, 0),
    ) -> tuple[SessionRecord, str]:
        """A new session of `account` (None: of nobody yet), under the id that the browser brought or a new one.

        `beside` is a session that the browser brought and that goes on, with the flags of what the request did to it;
        `csrf` is series and count of the CSRF tokens that it takes over, if it does.
        """
        now = self.clock.now_ms
        if beside is not None:
            self.keeper.keep(beside[0], token, browser, changed=beside[1] & _SAVES)
        record = self._record(account, browser, now)
        record.csrf_series, record.csrf_epoch = csrf
        token = self._hand_out(record, browser, token)
        user, role = (account.number, Role(account.role).label) if account else (0, None)
        detail = role
        if beside is not None:
            other, flags = beside
            detail = facts_text(role=role, beside=other.key, flags=flags & (_ACCESSED | _RENEWED))
        self.journal.emit(now, _CREATED, user, record.key, browser, detail=detail)
        return record, token

    def _record(self, account: Account | None, browser: int, now: int) -> SessionRecord:
        ordinal = self.ordinals[browser] = self.ordinals.get(browser, 0) + 1
        expires_at_ms, ends_by = self.rules.limits.end(now, now)
        return SessionRecord(
            key=session_key(browser, ordinal),
            digest=b"",
            user=account.number if account else 0,
            role=account.role if account else 0,
            logged_in_at_ms=now,
            renewed_at_ms=now,
            accessed_at_ms=now,
            expires_at_ms=expires_at_ms,
            cookie_at_ms=now,
            password_version=account.password_version if account else 0,
            account_version=account.version if account else 0,
            password_looked_at_ms=now,
            active_looked_at_ms=now,
            role_looked_at_ms=now,
            id_at_ms=now,
            ends_by=ends_by,
            client=self.client(browser),
            seen_client=self.client(browser),
        )

    def _hand_out(
        self, record: SessionRecord, browser: int, token: str = "", original: SessionRecord | None = None
    ) -> str:
        """Keeps a new record; where there is no room, another goes, if need be the one that it was made of."""
        while (stalest := self._eviction.overdue()) is not None:
            if self.end(stalest, Reason.EVICTED) and original is not None and stalest.digest == original.digest:
                original = None
        token = self.keeper.hand_out(record, browser, token, original)
        self._eviction.note(record)
        return token

    def presented(self, token: str) -> Presented:
        """What a cookie leads to, after everything that is over has ended."""
        now = self.clock.now_ms
        found = self.keeper.present(token, now)
        if found.record is not None and found.record.expires_at_ms <= now:
            self.expire(now)
            found = self.keeper.present(token, now)
        elif found.record is None and found.reason in _OVER:
            self.expire(now)
        return found

    def carried(self, token: str) -> SessionRecord | None:
        """The live, unexpired session that a browser brings with a request."""
        return self.presented(token).record if token else None

    def access(self, record: SessionRecord) -> int:
        """Notes that a session was presented; returns the flags of what that did."""
        now = record.accessed_at_ms = self.clock.now_ms
        rules = self.rules
        if record.passing and not rules.passing_renews:
            return _ACCESSED
        if rules.renews_on_access or (
            rules.renews_at_half_life and 2 * (now - record.renewed_at_ms) > rules.limits.idle_ms
        ):
            self.renew(record)
            return _ACCESSED | _RENEWED
        return _ACCESSED

    def renew(self, record: SessionRecord) -> None:
        """Lets the idle limit count from now. Where accounts are looked at in intervals, renewal is a look."""
        now = self.clock.now_ms
        rules = self.rules
        record.renewed_at_ms = now
        record.expires_at_ms, record.ends_by = rules.limits.end(record.logged_in_at_ms, now)
        if rules.has_intervals:
            record.password_looked_at_ms = record.active_looked_at_ms = record.role_looked_at_ms = now

    def write(self, record: SessionRecord) -> int:
        """Notes that session data was written; returns the flags of what that did."""
        if self.rules.renews_on_write or (record.passing and self.policy.time.renew != "never"):
            self.renew(record)
            return _SAVES
        return _WROTE

    def keep(self, record: SessionRecord, token: str, browser: int, *, changed: int) -> str:
        """Keeps what has become of a record; returns the cookie value that leads to it from now on."""
        return self.keeper.keep(record, token, browser, changed=changed)

    def hand_back(
        self, record: SessionRecord, token: str, browser: int, flags: int, *, current: bool = True, why: str = ""
    ) -> tuple[str | None, int]:
        """Keeps a record after a request that did what `flags` say; returns the `Set-Cookie` value, if one is due,
        and the flag for it. `why` asks for another id, and says what for."""
        now, rules = self.clock.now_ms, self.rules
        if current and record.user and (why or now - record.id_at_ms >= rules.rotate_after_ms):
            token = self.rotate(record, browser, why or "age")
            return self.cookie(token, record), _COOKIE_SET
        outlived = self._revive(record) if rules.self_contained else 0
        due = (
            current
            and rules.cookie_life_ms is not None
            and not record.passing
            and not rules.self_contained
            and self._cookie_due(record, flags, now)
        )
        if due:
            record.cookie_at_ms = now
        kept = self.keeper.keep(record, token, browser, changed=flags & _SAVES)
        if kept is token and not due:
            return None, outlived
        return self.cookie(kept, record), _COOKIE_SET | outlived

    def reissue(self, record: SessionRecord, browser: int, *, entered: bool = False) -> str:
        """A new cookie value of a session that is in cookies; of others, what was changed must be kept otherwise.

        `entered`: somebody has logged in to it, and it acts with the role that the account has now.
        """
        self._revive(record)
        assert isinstance(self.keeper, SelfContainedKeeper)
        return self.keeper.reissue(record, browser, self.clock.now_ms, entered=entered)

    def ledger(self, record: SessionRecord) -> SessionRecord | None:
        """What the server knows of the live session whose cookie says `record`; the record itself, where it keeps it.

        None: the session has ended, and what the browser holds is good all the same.
        """
        return self.store.find(record.digest, self.clock.now_ms) if self.rules.self_contained else record

    def _revive(self, record: SessionRecord) -> int:
        """A cookie of a session that time had ended is valid again under a longer limit. Tokens outlive their session
        and do not bring it back, which the returned flag says."""
        now = self.clock.now_ms
        if self.store.find(record.digest, now) is not None:
            return 0
        if self.rules.tokens:
            return _OUTLIVED
        self.store.insert(copy(record))
        as_set_now = (record.expires_at_ms, record.ends_by) == self.rules.limits.end(
            record.logged_in_at_ms, record.renewed_at_ms
        )
        detail = facts_text(
            role=Role(record.role).label,
            logged_in_at_ms=record.logged_in_at_ms,
            renewed_at_ms=record.renewed_at_ms,
            ends_at_ms=None if as_set_now else record.expires_at_ms,
            ends_by=None if as_set_now else Reason(record.ends_by).label,
        )
        self.journal.emit(
            now, int(Kind.SESSION_REVIVED), record.user, record.key, split_session_key(record.key)[0], detail=detail
        )
        return 0

    def _cookie_due(self, record: SessionRecord, flags: int, now: int) -> bool:
        rules = self.rules
        if rules.cookie_renewal == "on_access":
            return True
        if rules.cookie_renewal == "half_life":
            return 2 * (now - record.cookie_at_ms) > (rules.cookie_life_ms or 0)
        return rules.cookie_renewal == "on_write" and bool(flags & _WROTE)

    def rotate(self, record: SessionRecord, browser: int, why: str) -> str:
        """Gives a session another id. Where old ids are kept, the new one is that of another session with the same
        contents, and this one goes on too."""
        now = self.clock.now_ms
        if not self.rules.keeps_old_ids:
            record.id_at_ms = record.cookie_at_ms = now
            record.row_deleted = False
            token = self.keeper.rotate(record, browser, now + self.rules.grace_ms)
            self._eviction.note(record)
            self.journal.emit(now, int(Kind.SESSION_ROTATED), record.user, record.key, browser, detail=why)
            return token
        record.id_at_ms = now
        self.keeper.keep(record, "", browser, changed=_WROTE)
        twin = copy(record)
        ordinal = self.ordinals[browser] = self.ordinals.get(browser, 0) + 1
        twin.key, twin.cookie_at_ms = session_key(browser, ordinal), now
        twin.csrf_series = record.csrf_series or record.key
        token = self._hand_out(twin, browser, original=record)
        detail = facts_text(
            copy_of=record.key,
            role=Role(twin.role).label,
            logged_in_at_ms=twin.logged_in_at_ms,
            renewed_at_ms=twin.renewed_at_ms,
            why=why,
        )
        self.journal.emit(now, _CREATED, twin.user, twin.key, browser, detail=detail)
        return token

    def end(self, record: SessionRecord, reason: Reason, *, actor: str = "", why: str = "") -> bool:
        """Ends a session now, by somebody's act; says whether it lived till then."""
        now = self.clock.now_ms
        ended = self.keeper.end(record, int(reason), now)
        if ended:
            detail = facts_text(actor=actor or None, why=why or None) if actor or why else None
            self._tell_end(now, record, int(reason), detail)
        return ended

    def revoke(self, record: SessionRecord, *, actor: str, why: str) -> bool:
        """Deletes the record of a session, and tells whether that ended it: a cache goes on serving what it holds."""
        if not self.rules.cached:
            self.end(record, Reason.REVOKED, actor=actor, why=why)
            return True
        record.row_deleted = True
        self.store.save(record)
        return False

    def expire(self, now_ms: int) -> None:
        """Ends every session whose limit has passed by `now_ms`, each at its own instant."""
        due = self.store.due
        while (record := due(now_ms)) is not None:
            if self.keeper.end_due(record):
                self._tell_end(record.expires_at_ms, record, record.ends_by)

    def _tell_end(self, at_ms: int, record: SessionRecord, reason: int, detail: str | None = None) -> None:
        browser = record.key >> 20
        self.journal.emit(at_ms, _ENDED, record.user, record.key, browser, reason=reason, detail=detail)

    def take_policy(self, policy: Policy) -> None:
        """Puts a policy in force. Changed limits bite the sessions that exist at once, or each when it is next
        renewed (`time.setting_change`). A site that keeps sessions in another way than before forgets them."""
        moved = policy.store.kind != self.policy.store.kind
        if moved:
            for record in self.store.all():
                self.end(record, Reason.REVOKED, actor=event_texts.POLICY, why=event_texts.KEPT_OTHERWISE)
        self.policy = policy
        self.rules = compile_rules(policy)
        self._keep_as(policy)
        if not self.rules.keeps_limits:
            self._reschedule()
        self.expire(self.clock.now_ms)

    def _reschedule(self) -> None:
        """Puts every session under the limits in force."""
        limits, now = self.rules.limits, self.clock.now_ms

        def reschedule(record: SessionRecord) -> None:
            expires_at_ms, record.ends_by = limits.end(record.logged_in_at_ms, record.renewed_at_ms)
            record.expires_at_ms = max(now, expires_at_ms)

        self.store.reschedule(reschedule)

    def cookie(self, token: str, record: SessionRecord) -> str:
        """The `Set-Cookie` value that hands out `token`, which leads to `record`."""
        rules = self.rules
        if record.passing:
            return set_cookie(self.policy.cookie, token, rules.passing_attributes)
        if rules.cookie_dated and rules.cookie_life_ms is not None:
            expires_at_s = self.clock.origin_s + (self.clock.now_ms + rules.cookie_life_ms) // 1000
            return set_cookie(self.policy.cookie, token, rules.cookie_attributes, expires_at_s)
        return set_cookie(self.policy.cookie, token, rules.cookie_attributes)

    def cookie_cleared(self) -> str:
        """The `Set-Cookie` value that takes the cookie back."""
        return clear_cookie(self.policy.cookie, self.rules.cookie_attributes)
