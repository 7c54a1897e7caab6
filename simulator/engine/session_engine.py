"""The session engine: log-in, requests, log-out, and what users do to their own sessions.

Every request is checked in this order, and the first check that fails gives the reason:

1. **cookie**: a session cookie came with it (`no_session`);
2. **known**: the server has a session of that id (`unknown_id`);
3. **revoked**: it has not been ended, by whomever (the reason it ended for);
4. **idle** and 5. **absolute**: no limit has passed (`idle_timeout`, `absolute_timeout`);
6. **account**: somebody is logged in (`no_session`), the log-in is not dated before a revocation (`not_before`), the
   password is still the same (`password_changed`), the account is open (`account_deactivated`, `inactive_user`);
7. **role**: the page's demand is met (`forbidden`), by a log-in that is fresh enough (`reauth_required`).

A request that presents a known, unexpired session accesses it, whatever the answer.
"""

import msgspec

from simulator.clock import VirtualClock, WallClock
from simulator.engine.accounts import Account, Accounts
from simulator.engine.lifecycle import Lifecycle
from simulator.engine.rules import ALWAYS
from simulator.engine.store.base import SessionRecord, SessionStore
from simulator.engine.tokens import token_digest
from simulator.entropy import TokenEntropy
from simulator.events import Flag, Kind, Reason, facts_text
from simulator.journal import Journal
from simulator.limits import FOREVER_MS
from simulator.policy import Policy
from simulator.roles import PERMISSIONS, Role

_ALLOWED = int(Kind.REQUEST_ALLOWED)
_DENIED = int(Kind.REQUEST_DENIED)
_RENEWED = int(Flag.RENEWED)
_WROTE = int(Flag.WROTE)
_COOKIE_SET = int(Flag.COOKIE_SET)
_POST = int(Flag.POST)
_ENDINGS_BELOW = int(Reason.NO_SESSION)
_MAY = (0, *(int(PERMISSIONS[role]) for role in Role))


class Answer(msgspec.Struct, frozen=True, gc=False):
    """What a request was told: the number of the `Reason` (0: served), the key of the session it presented
    (0: none that is or was known), and the value of a `Set-Cookie` header, if one was sent."""

    reason: int
    session: int
    set_cookie: str | None


class SessionEngine:
    """The server's side of sessions under a policy, for whoever brings clock, entropy, store and journal.

    `browser` and `route` in its methods are numbers for the journal alone; nothing is decided by them. `token` is the
    value of the session cookie, empty where none came.
    """

    def __init__(
        self,
        policy: Policy,
        *,
        clock: VirtualClock | WallClock,
        entropy: TokenEntropy,
        store: SessionStore,
        journal: Journal | None = None,
        accounts: Accounts | None = None,
    ) -> None:
        self.journal = journal or Journal()
        self.accounts = accounts or Accounts()
        self.lifecycle = Lifecycle(policy, clock=clock, entropy=entropy, store=store, journal=self.journal)
        self.clock = clock
        self.store = store

    @property
    def policy(self) -> Policy:
        return self.lifecycle.policy

    def request(
        self, token: str, browser: int = 0, route: int = 0, needs: int = 0, post: bool = False, fresh: bool = False
    ) -> Answer:
        """Decides about one request. `needs` is the `Permission` that the page asks for; `fresh` asks for a log-in
        no older than `auth.reauth_after`; `post` submits a form, which writes the session if it is served."""
        now = self.clock.now_ms
        flags = _POST if post else 0
        if not token:
            return self._stranger(0, browser, route, flags, int(Reason.NO_SESSION))
        digest = token_digest(token)
        record = self.store.find(digest)
        if record is not None and record.expires_at_ms <= now:
            self.lifecycle.expire(now)
            record = None
        if record is None:
            left = self.store.ended(digest)
            key, reason = (left.key, left.reason) if left else (0, int(Reason.UNKNOWN_ID))
            return self._stranger(key, browser, route, flags, reason)

        lifecycle = self.lifecycle
        account = self.accounts.by_number.get(record.user)
        reason = 0
        if account is None or account.version != record.account_version or lifecycle.rules.has_intervals:
            reason = self._look(record, account, now)
            if 0 < reason < _ENDINGS_BELOW:
                self.journal.emit(now, _DENIED, record.user, record.key, browser, route, reason, flags)
                return Answer(reason, record.key, None)
        if reason:
            flags |= self._access_in_vain(record)
        else:
            flags |= lifecycle.access(record)
            if needs & ~_MAY[record.role]:
                reason = int(Reason.FORBIDDEN)
            elif fresh and now - record.logged_in_at_ms > lifecycle.rules.reauth_after_ms:
                reason = int(Reason.REAUTH_REQUIRED)
            elif post:
                flags |= self._write(record)
        cookie = None
        if lifecycle.rules.cookie_life_ms is not None and self._cookie_due(record, flags, now):
            cookie = self._renewed_cookie(record, token, now)
            flags |= _COOKIE_SET
        self.store.save(record)
        kind = _DENIED if reason else _ALLOWED
        self.journal.emit(now, kind, record.user, record.key, browser, route, reason, flags)
        return Answer(reason, record.key, cookie)

    def _access_in_vain(self, record: SessionRecord) -> int:
        """Accesses a session whose account refused it: a renewal counts as a look, but it found nothing open here."""
        looked_at_ms = record.active_looked_at_ms
        flags = self.lifecycle.access(record)
        record.active_looked_at_ms = looked_at_ms
        return flags

    def _stranger(self, key: int, browser: int, route: int, flags: int, reason: int) -> Answer:
        self.journal.emit(self.clock.now_ms, _DENIED, 0, key, browser, route, reason, flags)
        return Answer(reason, key, None)

    def _write(self, record: SessionRecord) -> int:
        if self.lifecycle.rules.renews_on_write:
            self.lifecycle.renew(record)
            return _WROTE | _RENEWED
        return _WROTE

    def _cookie_due(self, record: SessionRecord, flags: int, now: int) -> bool:
        rules = self.lifecycle.rules
        if rules.cookie_renewal == "on_access":
            return True
        if rules.cookie_renewal == "half_life":
            return 2 * (now - record.cookie_at_ms) > (rules.cookie_life_ms or 0)
        return rules.cookie_renewal == "on_write" and bool(flags & _WROTE)

    def _renewed_cookie(self, record: SessionRecord, token: str, now: int) -> str:
        record.cookie_at_ms = now
        return self.lifecycle.cookie(token)

    def _look(self, record: SessionRecord, account: Account | None, now: int) -> int:
        """Looks at what has become of the account since the session last did; a reason to deny, or 0."""
        if account is None:
            return int(Reason.NO_SESSION)
        rules = self.lifecycle.rules
        if record.logged_in_at_ms < account.not_before_ms:
            return int(Reason.NOT_BEFORE)
        pending = False
        if record.password_version != account.password_version:
            if _due(rules.password_after_ms, now - record.password_looked_at_ms):
                self.lifecycle.end(record, Reason.PASSWORD_CHANGED)
                return int(Reason.PASSWORD_CHANGED)
            pending = True
        if not account.active:
            if _due(rules.active_after_ms, now - record.active_looked_at_ms):
                return self._inactive(record)
            pending = True
        if record.role != account.role:
            if _due(rules.role_after_ms, now - record.role_looked_at_ms):
                record.role = account.role
                role = Role(account.role).label
                self.journal.emit(now, int(Kind.ROLE_REREAD), record.user, record.key, detail=role)
            else:
                pending = True
        if rules.has_intervals:
            self._note_looks(record, now)
        if not pending:
            record.account_version = account.version
        return 0

    def _inactive(self, record: SessionRecord) -> int:
        if self.policy.auth.deactivation.session == "kept":
            return int(Reason.INACTIVE_USER)
        self.lifecycle.end(record, Reason.ACCOUNT_DEACTIVATED)
        return int(Reason.ACCOUNT_DEACTIVATED)

    def _note_looks(self, record: SessionRecord, now: int) -> None:
        rules = self.lifecycle.rules
        if _due(rules.password_after_ms, now - record.password_looked_at_ms):
            record.password_looked_at_ms = now
        if _due(rules.active_after_ms, now - record.active_looked_at_ms):
            record.active_looked_at_ms = now
        if _due(rules.role_after_ms, now - record.role_looked_at_ms):
            record.role_looked_at_ms = now

    def log_in(self, username: str, password: str, token: str = "", browser: int = 0, route: int = 0) -> Answer:
        """Takes credentials, with whatever session the browser carries. A refused log-in leaves that as it was."""
        now = self.clock.now_ms
        carried = self.lifecycle.carried(token)
        flags = _POST | (self.lifecycle.access(carried) if carried is not None else 0)
        account = self.accounts.named(username)
        refusal = self._login_refusal(account, password, now)
        if refusal:
            key = carried.key if carried is not None else 0
            if carried is not None:
                self.store.save(carried)
            number = account.number if account else 0
            self.journal.emit(now, int(Kind.LOGIN_FAILED), number, key, browser, route, int(refusal), flags)
            if account is not None and refusal is Reason.BAD_CREDENTIALS:
                self._count_failure(account, browser, now)
            return Answer(int(refusal), key, None)
        assert account is not None
        account.failures = 0
        record, token = self._session_for(account, carried, token, browser)
        flags |= _WROTE | _RENEWED | _COOKIE_SET
        role = Role(record.role).label
        self.journal.emit(now, int(Kind.LOGIN), account.number, record.key, browser, route, 0, flags, role)
        return Answer(0, record.key, self.lifecycle.cookie(token))

    def _login_refusal(self, account: Account | None, password: str, now: int) -> Reason:
        if account is None:
            return Reason.BAD_CREDENTIALS
        if now < account.locked_until_ms:
            return Reason.LOCKED_OUT
        if not self.accounts.verify(account, password):
            return Reason.BAD_CREDENTIALS
        if not account.active and self.policy.auth.deactivation.effect != "never":
            return Reason.INACTIVE_USER
        return Reason.NONE

    def _count_failure(self, account: Account, browser: int, now: int) -> None:
        login = self.policy.login
        account.failures += 1
        if not login.max_failures or account.failures < login.max_failures:
            return
        account.failures = 0
        account.locked_until_ms = FOREVER_MS if login.lockout is None else now + login.lockout
        detail = facts_text(until_ms=account.locked_until_ms)
        self.journal.emit(now, int(Kind.USER_LOCKED_OUT), account.number, 0, browser, detail=detail)

    def _session_for(
        self, account: Account, carried: SessionRecord | None, token: str, browser: int
    ) -> tuple[SessionRecord, str]:
        """The session that a log-in leads to: the one carried, as far as the policy keeps ids, or a new one."""
        rule = self.policy.id.rotate_on_login
        if carried is None:
            adopted = token if rule == "never" and not self.policy.id.strict else ""
            return self.lifecycle.open(account, browser, adopted)
        same_user = carried.user == account.number and carried.password_version == account.password_version
        if same_user and rule in ("never", "if_anonymous"):
            return self._logged_in_again(carried, account), token
        self.lifecycle.end(carried, Reason.REPLACED)
        return self.lifecycle.open(account, browser, token if rule == "never" else "")

    def _logged_in_again(self, record: SessionRecord, account: Account) -> SessionRecord:
        now = self.clock.now_ms
        record.logged_in_at_ms = record.cookie_at_ms = now
        record.role, record.account_version = account.role, account.version
        record.password_looked_at_ms = record.active_looked_at_ms = record.role_looked_at_ms = now
        self.lifecycle.renew(record)
        self.store.save(record)
        return record

    def log_out(self, token: str, browser: int = 0, route: int = 0) -> Answer:
        """Logs out, never refused: what `logout.server` says is done even to a session that is not valid now."""
        now = self.clock.now_ms
        record = self.lifecycle.carried(token)
        if record is None:
            self.journal.emit(now, int(Kind.LOGOUT), 0, 0, browser, route, 0, _POST)
            return Answer(0, 0, self.lifecycle.cookie_cleared())
        flags = _POST | self.lifecycle.access(record)
        self.journal.emit(now, int(Kind.LOGOUT), record.user, record.key, browser, route, 0, flags)
        empties = self.policy.logout.server == "keys_removed"
        if self.policy.logout.server == "none" or (empties and not record.user):
            self.store.save(record)
        else:
            self.lifecycle.end(record, Reason.LOGOUT)
            if empties:
                self.lifecycle.open_anonymous(browser, record.digest)
        return Answer(0, record.key, None if empties else self.lifecycle.cookie_cleared())

    def change_password(self, token: str, password: str, browser: int = 0, route: int = 0) -> Answer:
        """The user gives the own account a new password; nothing changes unless a page would be served."""
        answer = self.request(token, browser, route, post=True)
        if answer.reason:
            return answer
        record = self.store.find(token_digest(token))
        assert record is not None
        account = self.accounts.by_number[record.user]
        self.accounts.set_password(account, password)
        now = self.clock.now_ms
        record.password_version = account.password_version
        self.store.save(record)
        self.journal.emit(now, int(Kind.PASSWORD_CHANGED), account.number, record.key, browser, route)
        change = self.policy.auth.password_change
        if change.others == "immediately":
            self._end_others(record, Reason.PASSWORD_CHANGED, account)
        if change.current == "ended":
            self.lifecycle.end(record, Reason.PASSWORD_CHANGED, actor=account.name)
        return answer

    def end_others(self, token: str, browser: int = 0, route: int = 0) -> Answer:
        """The user ends all own sessions but this one, where a page would be served."""
        answer = self.request(token, browser, route)
        record = self.store.find(token_digest(token)) if not answer.reason else None
        if record is not None and self.store.finds_users:
            self._end_others(record, Reason.REVOKED, self.accounts.by_number[record.user])
        return answer

    def _end_others(self, kept: SessionRecord, reason: Reason, account: Account) -> None:
        for other in self.store.of_user(kept.user):
            if other.digest != kept.digest:
                self.lifecycle.end(other, reason, actor=account.name)


def _due(after_ms: int, since_ms: int) -> bool:
    return after_ms == ALWAYS or since_ms > after_ms
