"""Logging in: with a password, or with a remember cookie; which session that leads to, and whose it may displace."""

from collections.abc import Sequence

from simulator.engine.accounts import Account, Accounts
from simulator.engine.answers import Answer, Brought
from simulator.engine.csrf import Csrf
from simulator.engine.lifecycle import Lifecycle
from simulator.engine.refreshing import Refreshing
from simulator.engine.remembering import Remembering
from simulator.engine.store.base import SessionRecord
from simulator.events import Flag, Kind, Reason, facts_text
from simulator.limits import FOREVER_MS
from simulator.roles import Role

_POST = int(Flag.POST)
_ACCESSED = int(Flag.ACCESSED)
_SAVES = int(Flag.WROTE | Flag.RENEWED)
_NEW = int(Flag.WROTE | Flag.RENEWED | Flag.COOKIE_SET)


class LoggingIn:
    """The log-in form and the remember cookie."""

    def __init__(
        self,
        lifecycle: Lifecycle,
        accounts: Accounts,
        csrf: Csrf,
        remembering: Remembering,
        refreshing: Refreshing | None,
    ) -> None:
        self._lifecycle = lifecycle
        self._accounts = accounts
        self._csrf = csrf
        self.remembering = remembering
        self.refreshing = refreshing

    def log_in(
        self, username: str, password: str, token: str, browser: int, route: int, brought: Brought, *, remember: bool
    ) -> Answer:
        """Takes credentials, with whatever session the browser carries. A refused log-in leaves that as it was."""
        lifecycle = self._lifecycle
        now = lifecycle.clock.now_ms
        carried = self._carried(token, brought)
        flags = _POST | self._accessed(carried)
        account = self._accounts.named(username)
        context = brought.context
        forged = context is not None and self._csrf.refuses(context, brought.csrf, carried)
        refusal = Reason.CSRF if forged else self._refusal(account, password, carried, now)
        if refusal:
            return self._refused(refusal, account, carried, token, browser, route, flags, brought)
        assert account is not None
        account.failures = 0
        record, token = self._session_for(account, carried, token, browser, flags, brought)
        role = Role(record.role).label
        lifecycle.journal.emit(now, int(Kind.LOGIN), account.number, record.key, browser, route, 0, flags | _NEW, role)
        further: tuple[str, ...] = ()
        if lifecycle.rules.remembers and (remember or lifecycle.policy.remember.renew == "unasked"):
            further = (self.remembering.set_cookie(account, record.key, now),)
        if self.refreshing is not None:
            further = (*further, self.refreshing.set_cookie(record))
        if brought.csrf:
            further = (*further, *self._csrf.after_login(record, brought.csrf, browser))
        return Answer(0, record.key, lifecycle.cookie(token, record), further)

    def _accessed(self, carried: SessionRecord | None) -> int:
        """Accesses what is carried; the flags of what that did. What a cache serves without its record cannot be saved,
        and so is not renewed (Django 5.2 contrib/sessions/backends/cached_db.py:89)."""
        if carried is None or not carried.row_deleted:
            return 0 if carried is None else self._lifecycle.access(carried)
        carried.accessed_at_ms = self._lifecycle.clock.now_ms
        return _ACCESSED

    def _carried(self, token: str, brought: Brought) -> SessionRecord | None:
        """The session that a browser brings to the form. A refresh token stands for its own; a token whose session has
        ended is of use for pages, and for no log-in to go on with."""
        lifecycle = self._lifecycle
        carried = lifecycle.carried(token)
        if carried is not None and lifecycle.rules.tokens and lifecycle.ledger(carried) is None:
            carried = None
        if carried is None and brought.refresh and self.refreshing is not None:
            carried = self.refreshing.session(brought.refresh)
        return carried

    def _refusal(self, account: Account | None, password: str, carried: SessionRecord | None, now: int) -> Reason:
        if account is None:
            return Reason.BAD_CREDENTIALS
        if now < account.locked_until_ms:
            return Reason.LOCKED_OUT
        if not self._accounts.verify(account, password):
            return Reason.BAD_CREDENTIALS
        policy = self._lifecycle.policy
        if not account.active and policy.auth.deactivation.effect != "never":
            return Reason.INACTIVE_USER
        if carried is not None and carried.row_deleted and self._goes_on(account, carried):
            return Reason.REVOKED
        if policy.limit.on_exceed == "deny" and self._displaced(account, carried):
            return Reason.SESSION_LIMIT
        return Reason.NONE

    def _refused(
        self,
        refusal: Reason,
        account: Account | None,
        carried: SessionRecord | None,
        token: str,
        browser: int,
        route: int,
        flags: int,
        brought: Brought,
    ) -> Answer:
        lifecycle = self._lifecycle
        now = lifecycle.clock.now_ms
        key, cookie = 0, None
        if carried is not None:
            key = carried.key
            cookie, more = lifecycle.hand_back(carried, token, browser, flags)
            flags |= more
        number = account.number if account else 0
        lifecycle.journal.emit(now, int(Kind.LOGIN_FAILED), number, key, browser, route, int(refusal), flags)
        if account is not None and refusal is Reason.BAD_CREDENTIALS:
            self._count_failure(account, browser, now)
        return Answer(int(refusal), key, cookie, self._prolonged(carried, brought, now))

    def _prolonged(self, carried: SessionRecord | None, brought: Brought, now: int) -> tuple[str, ...]:
        """The remember cookie anew, of whoever is logged in while a log-in is refused: it is an answer like others
        (Flask-Login 0.6.3 login_manager.py, `_update_remember_cookie`)."""
        renew = self._lifecycle.policy.remember.renew
        if carried is None or not self._lifecycle.rules.remembers or renew == "never":
            return ()
        owner = self._accounts.by_number.get(carried.user)
        if owner is None or carried.password_version != owner.password_version:
            return ()
        if renew == "on_access" and not brought.remember:
            return ()
        return (self.remembering.set_cookie(owner, carried.key, now),)

    def _count_failure(self, account: Account, browser: int, now: int) -> None:
        login = self._lifecycle.policy.login
        account.failures += 1
        if not login.max_failures or account.failures < login.max_failures:
            return
        account.failures = 0
        account.locked_until_ms = FOREVER_MS if login.lockout is None else now + login.lockout
        detail = facts_text(until_ms=account.locked_until_ms)
        self._lifecycle.journal.emit(now, int(Kind.USER_LOCKED_OUT), account.number, 0, browser, detail=detail)

    def remembered(
        self, token: str, carried: SessionRecord | None, browser: int, route: int, brought: Brought
    ) -> tuple[SessionRecord, str] | None:
        """The session of whom the remember cookie logs in, if it logs anybody in; it does not count as fresh."""
        lifecycle = self._lifecycle
        now = lifecycle.clock.now_ms
        account = self.remembering.account(brought.remember, now)
        if account is None:
            return None
        if lifecycle.policy.limit.on_exceed == "deny" and self._displaced(account, carried):
            return None
        record, token = self._session_for(account, self._alive(carried), token, browser, 0, brought)
        record.stale = record.remembered = True
        self._liken(record, carried)
        if lifecycle.rules.self_contained:
            token = lifecycle.reissue(record, browser)
        record.account_version = 0  # The account is looked at before anything is served.
        role = Role(record.role).label
        lifecycle.journal.emit(
            now, int(Kind.LOGIN_REMEMBERED), account.number, record.key, browser, route, 0, _NEW, role
        )
        return record, token

    def _alive(self, carried: SessionRecord | None) -> SessionRecord | None:
        """What is carried, unless the server kept it and has ended it."""
        if carried is None or self._lifecycle.rules.self_contained:
            return carried
        return self._lifecycle.store.find(carried.digest, self._lifecycle.clock.now_ms)

    def _liken(self, record: SessionRecord, carried: SessionRecord | None) -> None:
        """Gives a session out of a remember cookie what sets it apart from those of log-ins; but where somebody else's
        was carried, it takes on that one's ways (Flask-Login 0.6.3 login_manager.py:413: its keys stay in the session)."""
        policy = self._lifecycle.policy
        others = carried is not None and carried.user != 0
        if carried is not None and others:
            record.passing = carried.passing
        else:
            record.passing = policy.cookie.persistent and not policy.remember.persistent
        if not policy.remember.bound:
            record.client = carried.client if carried is not None and others else 0

    def _goes_on(self, account: Account, carried: SessionRecord) -> bool:
        """Whether the session that the browser carries is the one that a log-in leads to."""
        same_user = carried.user == account.number and carried.password_version == account.password_version
        return same_user and self._lifecycle.policy.id.rotate_on_login in ("never", "if_anonymous")

    def _session_for(
        self, account: Account, carried: SessionRecord | None, token: str, browser: int, flags: int, brought: Brought
    ) -> tuple[SessionRecord, str]:
        """The session that a log-in leads to: the one carried, as far as the policy keeps ids, or a new one."""
        lifecycle = self._lifecycle
        rule = lifecycle.policy.id.rotate_on_login
        if carried is not None and self._goes_on(account, carried):
            return self._logged_in_again(carried, account, token, browser)
        for other in self._displaced(account, carried):
            lifecycle.end(other, Reason.EVICTED)
        csrf = self._csrf.at_login(carried, brought.csrf)
        if carried is None:
            adopted = token if rule == "never" and not lifecycle.policy.id.strict else ""
            return lifecycle.open(account, browser, adopted, csrf=csrf)
        if not lifecycle.rules.keeps_records:
            return lifecycle.open(account, browser, beside=(carried, _ACCESSED), csrf=csrf)
        if rule != "never" and lifecycle.rules.keeps_old_ids:
            return lifecycle.open(account, browser, beside=(carried, flags), csrf=csrf)
        lifecycle.end(carried, Reason.REPLACED)
        return lifecycle.open(account, browser, token if rule == "never" else "", csrf=csrf)

    def _displaced(self, account: Account, carried: SessionRecord | None) -> Sequence[SessionRecord]:
        """The sessions that must give way to one more; those that end anyway are not counted."""
        lifecycle = self._lifecycle
        limit = lifecycle.policy.limit
        if limit.max_sessions is None or not lifecycle.rules.finds_users:
            return ()
        if carried is not None and self._goes_on(account, carried):
            return ()
        lifecycle.expire(lifecycle.clock.now_ms)
        ends = carried.key if carried is not None and not lifecycle.rules.keeps_old_ids else 0
        others = [record for record in lifecycle.store.of_user(account.number) if record.key != ends]
        surplus = len(others) + 1 - limit.max_sessions
        if surplus <= 0:
            return ()
        if limit.on_exceed == "evict_lru":
            others.sort(key=lambda record: (record.accessed_at_ms, record.key))
        return others[:surplus]

    def _logged_in_again(
        self, record: SessionRecord, account: Account, token: str, browser: int
    ) -> tuple[SessionRecord, str]:
        lifecycle = self._lifecycle
        now = lifecycle.clock.now_ms
        record.logged_in_at_ms = record.cookie_at_ms = now
        record.role, record.account_version = account.role, account.version
        record.password_looked_at_ms = record.active_looked_at_ms = record.role_looked_at_ms = now
        record.client = record.seen_client = lifecycle.client(browser)
        record.stale = record.remembered = record.passing = False
        record.csrf_epoch += lifecycle.policy.csrf.rotate_on_login
        lifecycle.renew(record)
        if lifecycle.rules.self_contained:
            return record, lifecycle.reissue(record, browser, entered=True)
        return record, lifecycle.keep(record, token, browser, changed=_SAVES)
