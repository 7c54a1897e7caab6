"""The session engine: log-in, requests, log-out, and what users do to their own sessions.

Every request is checked in this order, and the first check that fails gives the reason:

1. **cookie**: a session cookie came with it (`no_session`);
2. **known**: the server has a session of that id (`unknown_id`), or signed what the cookie holds (`bad_signature`);
3. **revoked**: it has not been ended, by whomever (the reason it ended for);
4. **idle** and 5. **absolute**: no limit has passed (`idle_timeout`, `absolute_timeout`);
6. **binding**: it comes from where it was opened (`binding`);
7. **account**: somebody is logged in (`no_session`), the log-in is not dated before a revocation (`not_before`), the
   password is still the same (`password_changed`), the account is open (`account_deactivated`, `inactive_user`);
8. **csrf**: a form comes from one of the site's own pages (`csrf`);
9. **role**: the page's demand is met (`forbidden`), by a log-in that is fresh enough (`reauth_required`).

Where nobody is logged in, a remember cookie may log its user in first. A request that presents a known, unexpired
session accesses it, whatever the answer.
"""

from contextlib import suppress
from copy import copy

from simulator.clock import VirtualClock, WallClock
from simulator.engine.accounts import Account, Accounts
from simulator.engine.answers import NOTHING_ELSE, Answer, Begun, Brought
from simulator.engine.binding import Binding
from simulator.engine.csrf import Csrf, FormToken
from simulator.engine.demands import Demands
from simulator.engine.entering import Entering
from simulator.engine.keepers.base import OvertakenError, Presented
from simulator.engine.lifecycle import Lifecycle
from simulator.engine.logging_in import LoggingIn
from simulator.engine.looks import Looks
from simulator.engine.refreshing import Refreshing
from simulator.engine.remembering import Remembering
from simulator.engine.self_service import SelfService
from simulator.engine.store.base import SessionRecord, SessionStore
from simulator.entropy import TokenEntropy
from simulator.events import Flag, Kind, Reason, facts_text
from simulator.journal import Journal
from simulator.policy import Policy

_ALLOWED = int(Kind.REQUEST_ALLOWED)
_DENIED = int(Kind.REQUEST_DENIED)
_WRITE_LOST = int(Kind.WRITE_LOST)
_RENEWED = int(Flag.RENEWED)
_WROTE = int(Flag.WROTE)
_COOKIE_SET = int(Flag.COOKIE_SET)
_POST = int(Flag.POST)
_ACCESSED = int(Flag.ACCESSED)
_BINDING = int(Reason.BINDING)
_REPLACED = int(Reason.REPLACED)
_PASSWORD_CHANGED = int(Reason.PASSWORD_CHANGED)
_INACTIVE_USER = int(Reason.INACTIVE_USER)
_ENDINGS_BELOW = int(Reason.NO_SESSION)
_SAVES = _RENEWED | _WROTE
_KEY_BYTES = 32
_NO_COOKIE = Presented(None, 0, int(Reason.NO_SESSION))


class SessionEngine:
    """The server's side of sessions under a policy, for whoever brings clock, entropy, store and journal.

    `browser` and `route` in its methods are numbers for the journal; `lifecycle.clients` may know more of a browser.
    `token` is the value of the session cookie, empty where none came. `key` signs what is in cookies: processes that
    serve one site have the same, and one store; without it, one is made up.
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
        key: bytes | None = None,
    ) -> None:
        self.journal = journal or Journal()
        self.accounts = accounts or Accounts()
        self.key = key or entropy.token_bytes(0, _KEY_BYTES)
        self.lifecycle = Lifecycle(
            policy, clock=clock, entropy=entropy, store=store, journal=self.journal, key=self.key
        )
        self.clock = clock
        self.store = store
        self._looks = Looks(self.lifecycle)
        self._binding = Binding(self.lifecycle)
        remembering = Remembering(policy, self.accounts, self.key, clock.origin_s)
        self._csrf = Csrf(self.lifecycle, self.key)
        self._logging_in = LoggingIn(self.lifecycle, self.accounts, self._csrf, remembering, self._refreshing())
        self._entering = Entering(self.lifecycle, self._csrf, self._logging_in)
        self._demands = Demands(self.lifecycle, self._csrf)
        self._self_service = SelfService(self.lifecycle, self.accounts, self._csrf, self._logging_in, self.request)

    def _refreshing(self) -> Refreshing | None:
        if not self.lifecycle.rules.refreshes:
            return None
        return Refreshing(self.lifecycle, self.accounts, self.key)

    @property
    def policy(self) -> Policy:
        return self.lifecycle.policy

    @property
    def remembering(self) -> Remembering:
        """The remember cookies of the policy in force."""
        return self._logging_in.remembering

    @property
    def refreshing(self) -> Refreshing | None:
        """The refresh tokens of the policy in force, if it has any."""
        return self._logging_in.refreshing

    def take_policy(self, policy: Policy) -> None:
        """Puts a policy in force."""
        self.lifecycle.take_policy(policy)
        self._logging_in.remembering = Remembering(
            policy, self.accounts, self.key, self.clock.origin_s, self.remembering.dead
        )
        self._logging_in.refreshing = self._refreshing()

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
        record, key, reason, current = lifecycle.presented(token) if token else _NO_COOKIE
        entered = None
        if rules.brings_more and (record is None or not record.user):
            entered = self._entering.let_in(record, key, reason, token, browser, route, brought)
            record, token, key, reason = entered.record, entered.token, entered.key, entered.reason
            current, flags = True, flags | entered.flags
        if record is None:
            return self._stranger(key, reason, token, browser, route, flags)
        before, role = self._as_found(record), record.role
        reason, more, account = self._checked(record, browser, flags)
        if reason == _PASSWORD_CHANGED and entered is None and rules.remembers and brought.remember:
            instead = self._entering.let_in(record, record.key, reason, token, browser, route, brought)
            if instead.record is not None and instead.record is not record:
                entered, record, token, current = instead, instead.record, instead.token, True
                flags |= entered.flags
                before, role = self._as_found(record), record.role
                reason, more, account = self._checked(record, browser, flags)
        flags |= more
        if reason and self._throws_out(reason):
            return self._thrown_out(record, reason, token, browser, route, flags, brought)
        if reason:
            flags |= self._access_in_vain(record)
        else:
            reason, more = self._demands.meet(record, needs, brought, post=post, fresh=fresh)
            flags |= more
        if before is not None:
            reason, flags = self._unlike_others(record, before, reason, flags)
        rotates = "privilege" if rules.rotates_on_privilege and record.role != role else ""
        try:
            cookie, more = lifecycle.hand_back(record, token, browser, flags, current=current, why=rotates)
        except OvertakenError:
            return self.request(token, browser, route, needs, post, fresh, brought)
        further: tuple[str, ...] = ()
        if entered is not None:
            cookie, further = cookie or entered.cookie, entered.further
            more = _COOKIE_SET if cookie is not None else 0
        flags |= more
        kind = _DENIED if reason else _ALLOWED
        self.journal.emit(now, kind, record.user, record.key, browser, route, reason, flags)
        if rules.remembers:
            further = (*further, *self._remembered_anew(record, account, brought, now))
        return Answer(reason, record.key, cookie, further)

    def _as_found(self, record: SessionRecord) -> SessionRecord | None:
        """A copy of a record before the checks, where what they do to it has to be told apart."""
        rules = self.lifecycle.rules
        notes_looks = rules.self_contained and rules.has_intervals and not rules.tokens
        return copy(record) if record.row_deleted or notes_looks else None

    def _checked(self, record: SessionRecord, browser: int, flags: int) -> tuple[int, int, Account | None]:
        """Whether the session comes from where it was opened, unless it was now, and what its account says: the number
        of a `Reason` to deny or 0, flags of what that did, and the account."""
        lifecycle = self.lifecycle
        rules, reason, more = lifecycle.rules, 0, 0
        if rules.binds and record.client != lifecycle.client(browser) and record.user and not flags & _WROTE:
            reason, more = self._binding.look(record, browser)
        account = self.accounts.by_number.get(record.user)
        if not reason and (account is None or account.version != record.account_version or rules.has_intervals):
            reason = self._looks.look(record, account, self.clock.now_ms)
        return reason, more, account

    def begin(
        self,
        token: str,
        browser: int = 0,
        route: int = 0,
        needs: int = 0,
        post: bool = False,
        fresh: bool = False,
        brought: Brought = NOTHING_ELSE,
    ) -> Begun | Answer:
        """Begins a request whose page takes time: the session is read and decided by now, and written by `finish`.

        Whoever is refused, or let in by another cookie than that of the session, is answered at once.
        """
        lifecycle, rules, now = self.lifecycle, self.lifecycle.rules, self.clock.now_ms
        record = lifecycle.carried(token)
        if record is None or not record.user:
            return self.request(token, browser, route, needs, post, fresh, brought)
        before = copy(record)
        reason, more, _ = self._checked(record, browser, 0)
        if reason == _PASSWORD_CHANGED and rules.remembers and brought.remember:
            return self.request(token, browser, route, needs, post, fresh, brought)
        flags, writes = _POST if post else 0, post or bool(more)
        if reason and self._throws_out(reason):
            return self._thrown_out(record, reason, token, browser, route, flags, brought)
        if rules.self_contained and rules.has_intervals and not rules.tokens:
            _, flags = self._unlike_others(record, before, 0, flags)
        # What was found by looking is kept now; the request itself does nothing to the session before its end.
        record.renewed_at_ms, record.expires_at_ms, record.ends_by = (
            before.renewed_at_ms,
            before.expires_at_ms,
            before.ends_by,
        )
        with suppress(OvertakenError):
            lifecycle.keep(record, token, browser, changed=0)
        if reason or self._demands.meet(copy(record), needs, brought, post=post, fresh=fresh)[0]:
            return self.request(token, browser, route, needs, post, fresh, brought)
        rotates = rules.rotates_on_privilege and record.role != before.role
        return Begun(token, browser, route, brought, copy(record), now, flags, writes, rotates)

    def finish(self, begun: Begun) -> Answer:
        """Ends a request that was begun. Where its session has ended meanwhile, or goes by another id, what it would
        have written is lost, and it is refused: nothing is brought back, and no answer comes after a revocation."""
        lifecycle, now = self.lifecycle, self.clock.now_ms
        record, key, reason, current = lifecycle.presented(begun.token)
        if record is None or record.key != begun.record.key:
            return self._overtaken(begun, key, reason or _REPLACED)
        if lifecycle.rules.self_contained:
            record = copy(begun.record)
        before = copy(record)
        flags = begun.flags | lifecycle.access(record)
        if begun.writes:
            flags |= lifecycle.write(record)
        reason = 0
        if before.row_deleted:
            reason, flags = self._unlike_others(record, before, 0, flags)
        why = "privilege" if begun.rotates else ""
        try:
            cookie, more = lifecycle.hand_back(record, begun.token, begun.browser, flags, current=current, why=why)
        except OvertakenError:
            return self.finish(begun)
        kind, detail = _DENIED if reason else _ALLOWED, facts_text(began_at_ms=begun.began_at_ms)
        self.journal.emit(now, kind, record.user, record.key, begun.browser, begun.route, reason, flags | more, detail)
        further: tuple[str, ...] = ()
        if lifecycle.rules.remembers:
            account = self.accounts.by_number.get(record.user)
            further = self._remembered_anew(record, account, begun.brought, now)
        return Answer(reason, record.key, cookie, further)

    def _overtaken(self, begun: Begun, key: int, reason: int) -> Answer:
        """The answer to a request that has lost its session while its page was made."""
        lost = copy(begun.record)
        flags = self.lifecycle.access(lost) | (self.lifecycle.write(lost) if begun.writes else 0)
        if flags & _SAVES:
            self.journal.emit(self.clock.now_ms, _WRITE_LOST, lost.user, lost.key, begun.browser, begun.route, reason)
        return self._stranger(key, reason, begun.token, begun.browser, begun.route, begun.flags)

    def _unlike_others(self, record: SessionRecord, before: SessionRecord, reason: int, flags: int) -> tuple[int, int]:
        """What is particular to some stores: a cached session whose record is gone cannot be saved; in a cookie, a look
        at the account is something to keep."""
        if before.row_deleted and flags & _SAVES:
            record.renewed_at_ms, record.expires_at_ms, record.ends_by = (
                before.renewed_at_ms,
                before.expires_at_ms,
                before.ends_by,
            )
            return int(Reason.REVOKED), flags & ~_SAVES
        looked = record.role_looked_at_ms != before.role_looked_at_ms
        looked |= record.active_looked_at_ms != before.active_looked_at_ms
        looked |= record.password_looked_at_ms != before.password_looked_at_ms
        return reason, flags | _WROTE if looked and self.lifecycle.rules.self_contained else flags

    def _throws_out(self, reason: int) -> bool:
        """Whether what a check found costs the browser its session, beyond this request."""
        if reason == _INACTIVE_USER:
            destroyed = self.policy.auth.deactivation.session == "destroyed"
            return destroyed and not self.lifecycle.rules.keeps_records
        return reason == _BINDING or reason < _ENDINGS_BELOW

    def _thrown_out(
        self, record: SessionRecord, reason: int, token: str, browser: int, route: int, flags: int, brought: Brought
    ) -> Answer:
        """The answer to whom a check has cost the session. Where it is in a cookie it goes on, in copies; the one that
        was sent is taken back."""
        lifecycle, cookie, further = self.lifecycle, None, []
        if reason > _ENDINGS_BELOW and lifecycle.rules.self_contained:
            cookie = lifecycle.cookie_cleared()
            if not lifecycle.rules.keeps_records:
                record.accessed_at_ms, flags = self.clock.now_ms, flags | _ACCESSED
                lifecycle.keep(record, token, browser, changed=0)
        if reason == _BINDING and brought.remember:
            further.append(self.remembering.cleared())
        if reason == _BINDING and brought.refresh and self.refreshing is not None:
            further.append(self.refreshing.cleared())
        self.journal.emit(self.clock.now_ms, _DENIED, record.user, record.key, browser, route, reason, flags)
        return Answer(reason, record.key, cookie, tuple(further))

    def _remembered_anew(
        self, record: SessionRecord, account: Account | None, brought: Brought, now: int
    ) -> tuple[str, ...]:
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
            opened, token = lifecycle.open(None, browser, "" if self.policy.id.strict else token)
            cookie, flags = lifecycle.cookie(token, opened), flags | _COOKIE_SET
        self.journal.emit(self.clock.now_ms, _DENIED, 0, key, browser, route, reason, flags)
        return Answer(reason, key, cookie)

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
                return self._logging_in.log_in(username, password, token, browser, route, brought, remember=remember)

    def log_out(self, token: str, browser: int = 0, route: int = 0, brought: Brought = NOTHING_ELSE) -> Answer:
        """Logs out: what `logout.server` says is done even to a session that is not valid now. Only a forgery is
        refused."""
        return self._self_service.log_out(token, browser, route, brought)

    def change_password(
        self, token: str, password: str, browser: int = 0, route: int = 0, brought: Brought = NOTHING_ELSE
    ) -> Answer:
        """The user gives the own account a new password; nothing changes unless a page would be served."""
        return self._self_service.change_password(token, password, browser, route, brought)

    def end_others(self, token: str, browser: int = 0, route: int = 0, brought: Brought = NOTHING_ELSE) -> Answer:
        """The user ends all own sessions but this one, where a page would be served."""
        return self._self_service.end_others(token, browser, route, brought)

    def form_token(self, token: str, brought: Brought = NOTHING_ELSE, browser: int = 0) -> FormToken:
        """What a form must carry on a page that goes to a browser with these cookies, and the cookie to go with it."""
        return self._csrf.issue(self.lifecycle.carried(token), brought.csrf, browser)

    def user_of(self, token: str, brought: Brought = NOTHING_ELSE) -> int:
        """The number of the user for whom a request with these cookies would be answered; 0: nobody."""
        record = self.lifecycle.carried(token)
        if record is None and brought.refresh and self.refreshing is not None:
            record = self.refreshing.session(brought.refresh)
        now, holder = self.clock.now_ms, record.user if record is not None else 0
        owner = self.accounts.by_number.get(holder)
        if record is not None and owner is not None and not self._looks.finds_old_password(record, owner, now):
            return holder
        known = self.lifecycle.rules.remembers and brought.remember
        account = self.remembering.account(brought.remember, now) if known else None
        return account.number if account is not None else holder
