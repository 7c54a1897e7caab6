"""The session engine: log-in, requests, log-out, and what users do to their own sessions.

Every request is checked in this order, and the first check that fails gives the reason:

1. **cookie**: a session cookie came with it (`no_session`);
2. **known**: the server has a session of that id (`unknown_id`), or signed what the cookie holds (`bad_signature`);
3. **revoked**: it has not been ended, by whomever (the reason it ended for);
4. **idle** and 5. **absolute**: no limit has passed (`idle_timeout`, `absolute_timeout`);
6. **binding**: it comes from where it was opened (`binding`);
7. **account**: somebody is logged in (`no_session`), the log-in is not dated before a revocation (`not_before`), the
   password is still the same (`password_changed`), the account is open (`account_deactivated`, `inactive_user`);
8. **role**: the page's demand is met (`forbidden`), by a log-in that is fresh enough (`reauth_required`).

Where nobody is logged in, a remember cookie may log its user in first. A request that presents a known, unexpired
session accesses it, whatever the answer.
"""

from contextlib import suppress

from simulator.clock import VirtualClock, WallClock
from simulator.engine.accounts import Account, Accounts
from simulator.engine.answers import NOTHING_ELSE, Answer, Brought
from simulator.engine.keepers.base import OvertakenError, Presented
from simulator.engine.lifecycle import Lifecycle
from simulator.engine.logging_in import LoggingIn
from simulator.engine.looks import Looks
from simulator.engine.remembering import Remembering
from simulator.engine.store.base import SessionRecord, SessionStore
from simulator.entropy import TokenEntropy
from simulator.events import Flag, Kind, Reason
from simulator.journal import Journal
from simulator.policy import Policy
from simulator.roles import PERMISSIONS, Role
from simulator.wire import cookie_pair_value

_ALLOWED = int(Kind.REQUEST_ALLOWED)
_DENIED = int(Kind.REQUEST_DENIED)
_RENEWED = int(Flag.RENEWED)
_WROTE = int(Flag.WROTE)
_COOKIE_SET = int(Flag.COOKIE_SET)
_POST = int(Flag.POST)
_BINDING = int(Reason.BINDING)
_FORBIDDEN = int(Reason.FORBIDDEN)
_REAUTH_REQUIRED = int(Reason.REAUTH_REQUIRED)
_ENDINGS_BELOW = int(Reason.NO_SESSION)
_SAVES = _RENEWED | _WROTE
_MAY = (0, *(int(PERMISSIONS[role]) for role in Role))
_KEY_BYTES = 32
_NO_COOKIE = Presented(None, 0, int(Reason.NO_SESSION))


class SessionEngine:
    """The server's side of sessions under a policy, for whoever brings clock, entropy, store and journal.

    `browser` and `route` in its methods are numbers for the journal; `lifecycle.clients` may know more of a browser.
    `token` is the value of the session cookie, empty where none came.
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
        self.key = entropy.token_bytes(0, _KEY_BYTES)
        self.lifecycle = Lifecycle(policy, clock=clock, entropy=entropy, store=store, journal=self.journal)
        self.clock = clock
        self.store = store
        self._looks = Looks(self.lifecycle)
        self._logging_in = LoggingIn(
            self.lifecycle, self.accounts, Remembering(policy, self.accounts, self.key, clock.origin_s)
        )

    @property
    def policy(self) -> Policy:
        return self.lifecycle.policy

    @property
    def remembering(self) -> Remembering:
        """The remember cookies of the policy in force."""
        return self._logging_in.remembering

    def take_policy(self, policy: Policy) -> None:
        """Puts a policy in force."""
        self.lifecycle.take_policy(policy)
        self._logging_in.remembering = Remembering(
            policy, self.accounts, self.key, self.clock.origin_s, self.remembering.dead
        )

    def request(
        self,
        token: str,
        browser: int = 0,
        route: int = 0,
        needs: int = 0,
        post: bool = False,
        fresh: bool = False,
        brought: Brought = NOTHING_ELSE,
    ) -> Answer:
        """Decides about one request. `needs` is the `Permission` that the page asks for; `fresh` asks for a log-in
        no older than `auth.reauth_after`; `post` submits a form, which writes the session if it is served."""
        lifecycle = self.lifecycle
        rules = lifecycle.rules
        now = self.clock.now_ms
        flags = _POST if post else 0
        opened = None
        record, key, reason, current = lifecycle.presented(token) if token else _NO_COOKIE
        if rules.remembers and brought.remember and (record is None or not record.user):
            remembered = self._logging_in.remembered(token, record, browser, route, brought)
            if remembered is not None:
                record, token = remembered
                current, flags = True, flags | _WROTE
                opened = lifecycle.cookie(token)
        if record is None:
            return self._stranger(key, reason, token, browser, route, flags)
        kept = (record.renewed_at_ms, record.expires_at_ms, record.ends_by) if record.row_deleted else None
        role = record.role
        reason = 0
        if rules.binds and record.user and opened is None and record.client != lifecycle.client(browser):
            reason, more = self._from_elsewhere(record, browser)
            flags |= more
        account = self.accounts.by_number.get(record.user)
        if not reason and (account is None or account.version != record.account_version or rules.has_intervals):
            reason = self._looks.look(record, account, now)
        if reason == _BINDING or 0 < reason < _ENDINGS_BELOW:
            return self._thrown_out(record, reason, browser, route, flags, brought)
        if reason:
            flags |= self._access_in_vain(record)
        else:
            reason, more = self._at_the_page(record, needs, post, fresh)
            flags |= more
        if kept is not None and flags & _SAVES:
            record.renewed_at_ms, record.expires_at_ms, record.ends_by = kept
            reason, flags = int(Reason.REVOKED), flags & ~_SAVES
        rotates = "privilege" if rules.rotates_on_privilege and record.role != role else ""
        try:
            cookie, more = lifecycle.hand_back(record, token, browser, flags, current=current, why=rotates)
        except OvertakenError:
            return self.request(token, browser, route, needs, post, fresh, brought)
        if cookie is None and opened is not None:
            cookie, more = opened, _COOKIE_SET
        flags |= more
        kind = _DENIED if reason else _ALLOWED
        self.journal.emit(now, kind, record.user, record.key, browser, route, reason, flags)
        further = self._further(record, account, brought, now) if rules.remembers else ()
        return Answer(reason, record.key, cookie, further)

    def _at_the_page(self, record: SessionRecord, needs: int, post: bool, fresh: bool) -> tuple[int, int]:
        """Accesses a session that may ask, and checks what the page demands: a reason to deny or 0, and flags."""
        flags = self.lifecycle.access(record)
        if needs & ~_MAY[record.role]:
            return _FORBIDDEN, flags
        if fresh and (
            record.stale or self.clock.now_ms - record.logged_in_at_ms > self.lifecycle.rules.reauth_after_ms
        ):
            return _REAUTH_REQUIRED, flags
        return 0, flags | self._write(record) if post else flags

    def _from_elsewhere(self, record: SessionRecord, browser: int) -> tuple[int, int]:
        """What is done about a browser that is not the one of the log-in: a reason to deny or 0, and flags."""
        lifecycle = self.lifecycle
        effect, client = self.policy.binding.ip_ua, lifecycle.client(browser)
        if effect == "stale" and record.stale:
            return 0, 0
        if effect == "end" or record.seen_client != client:
            now = self.clock.now_ms
            self.journal.emit(now, int(Kind.CLIENT_CHANGED), record.user, record.key, browser, detail=effect)
        record.seen_client = client
        if effect == "end":
            lifecycle.end(record, Reason.REVOKED, actor="binding", why="from another address or client")
            return _BINDING, 0
        if effect == "stale":
            record.stale = True
            return 0, self._write(record)
        return 0, 0

    def _thrown_out(
        self, record: SessionRecord, reason: int, browser: int, route: int, flags: int, brought: Brought
    ) -> Answer:
        """The answer to whom a check has cost the session."""
        self.journal.emit(self.clock.now_ms, _DENIED, record.user, record.key, browser, route, reason, flags)
        forgets = reason == _BINDING and brought.remember
        return Answer(reason, record.key, None, (self.remembering.cleared(),) if forgets else ())

    def _further(self, record: SessionRecord, account: Account | None, brought: Brought, now: int) -> tuple[str, ...]:
        """The remember cookie anew, where answers prolong it."""
        renew = self.policy.remember.renew
        if account is None or renew == "never" or (renew == "on_access" and not brought.remember):
            return ()
        return (self.remembering.set_cookie(account, record.key, now),)

    def _access_in_vain(self, record: SessionRecord) -> int:
        """Accesses a session whose account refused it: a renewal counts as a look, but it found nothing open here."""
        looked_at_ms = record.active_looked_at_ms
        flags = self.lifecycle.access(record)
        record.active_looked_at_ms = looked_at_ms
        return flags

    def _stranger(self, key: int, reason: int, token: str, browser: int, route: int, flags: int) -> Answer:
        """The answer to whom no session was found for; a visitor may be given one before log-in."""
        lifecycle = self.lifecycle
        cookie = None
        if lifecycle.rules.anonymous:
            _, token = lifecycle.open(None, browser, "" if self.policy.id.strict else token)
            cookie, flags = lifecycle.cookie(token), flags | _COOKIE_SET
        self.journal.emit(self.clock.now_ms, _DENIED, 0, key, browser, route, reason, flags)
        return Answer(reason, key, cookie)

    def _write(self, record: SessionRecord) -> int:
        if self.lifecycle.rules.renews_on_write:
            self.lifecycle.renew(record)
            return _SAVES
        return _WROTE

    def log_in(
        self,
        username: str,
        password: str,
        token: str = "",
        browser: int = 0,
        route: int = 0,
        brought: Brought = NOTHING_ELSE,
        *,
        remember: bool = False,
    ) -> Answer:
        """Takes credentials, with whatever session the browser carries. A refused log-in leaves that as it was.

        `remember` asks for a remember cookie, and is ignored where the policy has none.
        """
        while True:
            with suppress(OvertakenError):
                return self._logging_in.log_in(username, password, token, browser, route, remember=remember)

    def log_out(self, token: str, browser: int = 0, route: int = 0, brought: Brought = NOTHING_ELSE) -> Answer:
        """Logs out, never refused: what `logout.server` says is done even to a session that is not valid now."""
        now = self.clock.now_ms
        lifecycle = self.lifecycle
        record = lifecycle.carried(token)
        further: tuple[str, ...] = ()
        if lifecycle.rules.remembers:
            account = self.accounts.by_number.get(record.user) if record is not None else None
            self.remembering.forget(brought.remember, account)
            further = (self.remembering.cleared(),) if brought.remember else ()
        cleared = lifecycle.cookie_cleared() if self.policy.logout.clears_cookie else None
        if record is None:
            self.journal.emit(now, int(Kind.LOGOUT), 0, 0, browser, route, 0, _POST)
            return Answer(0, 0, cleared, further)
        flags = _POST | lifecycle.access(record)
        self.journal.emit(now, int(Kind.LOGOUT), record.user, record.key, browser, route, 0, flags)
        empties = self.policy.logout.server == "keys_removed"
        if self.policy.logout.server == "none" or (empties and not record.user):
            with suppress(OvertakenError):
                lifecycle.keep(record, token, browser, changed=False)
        elif lifecycle.end(record, Reason.LOGOUT) and empties:
            lifecycle.open(None, browser, token)
        return Answer(0, record.key, None if empties else cleared, further)

    def change_password(
        self, token: str, password: str, browser: int = 0, route: int = 0, brought: Brought = NOTHING_ELSE
    ) -> Answer:
        """The user gives the own account a new password; nothing changes unless a page would be served."""
        gone = self._row_restored(token, restored=True)
        answer = self.request(token, browser, route, post=True, brought=brought)
        if answer.reason:
            if gone:
                self._row_restored(token, restored=False)
            return answer
        token = self._token_after(answer, token)
        record = self.lifecycle.carried(token)
        if record is None:  # ended by another process since the request was allowed
            return self.request(token, browser, route, post=True, brought=brought)
        account = self.accounts.by_number[record.user]
        self.accounts.set_password(account, password)
        self.journal.emit(self.clock.now_ms, int(Kind.PASSWORD_CHANGED), account.number, record.key, browser, route)
        change = self.policy.auth.password_change
        if change.others == "immediately":
            self._end_others(record, account)
        if change.current == "ended":
            self.lifecycle.end(record, Reason.PASSWORD_CHANGED, actor=account.name)
            return answer
        why = "password" if self.lifecycle.rules.rotates_on_password else ""
        while record is not None:
            record.password_version = account.password_version
            try:
                cookie, _ = self.lifecycle.hand_back(record, token, browser, _WROTE, why=why)
            except OvertakenError:
                record = self.lifecycle.carried(token)
                continue
            return Answer(0, answer.session, cookie or answer.set_cookie, answer.further)
        return answer

    def user_of(self, token: str, brought: Brought = NOTHING_ELSE) -> int:
        """The number of the user for whom a request with these cookies would be answered; 0: nobody."""
        record = self.lifecycle.carried(token)
        if record is not None and record.user:
            return record.user
        known = self.lifecycle.rules.remembers and brought.remember
        account = self.remembering.account(brought.remember, self.clock.now_ms) if known else None
        return account.number if account is not None else 0

    def _row_restored(self, token: str, *, restored: bool) -> bool:
        """Restores the record that was deleted under a cached session, or takes that back: whoever is given another id
        is given a record with it (Django 5.2 contrib/sessions/backends/base.py, cycle_key). Whether anything changed."""
        if not (self.lifecycle.rules.cached and self.lifecycle.rules.rotates_on_password):
            return False
        record = self.lifecycle.carried(token)
        if record is None or record.row_deleted != restored:
            return False
        record.row_deleted = not restored
        self.store.save(record)
        return True

    def _token_after(self, answer: Answer, token: str) -> str:
        """The cookie's value after an answer."""
        if answer.set_cookie is None:
            return token
        return cookie_pair_value(answer.set_cookie)

    def end_others(self, token: str, browser: int = 0, route: int = 0, brought: Brought = NOTHING_ELSE) -> Answer:
        """The user ends all own sessions but this one, where a page would be served."""
        answer = self.request(token, browser, route, brought=brought)
        lifecycle = self.lifecycle
        record = lifecycle.carried(self._token_after(answer, token)) if not answer.reason else None
        if record is not None and lifecycle.rules.finds_users:
            account = self.accounts.by_number[record.user]
            for other in self._others(record):
                lifecycle.revoke(other, actor=account.name, why="")
        return answer

    def _end_others(self, kept: SessionRecord, account: Account) -> None:
        if self.lifecycle.rules.finds_users:
            for other in self._others(kept):
                self.lifecycle.end(other, Reason.PASSWORD_CHANGED, actor=account.name)

    def _others(self, kept: SessionRecord) -> list[SessionRecord]:
        """The user's other sessions. Processes that share a store number handles each for itself: digests tell."""
        return [other for other in self.store.of_user(kept.user) if other.digest != kept.digest]
