"""What users do to their own sessions: log out, change the password, end the others."""

from collections.abc import Callable
from contextlib import suppress

from simulator.engine.accounts import Account, Accounts
from simulator.engine.answers import Answer, Brought
from simulator.engine.csrf import Csrf
from simulator.engine.keepers.base import OvertakenError
from simulator.engine.lifecycle import Lifecycle
from simulator.engine.logging_in import LoggingIn
from simulator.engine.store.base import SessionRecord
from simulator.events import Flag, Kind, Reason
from simulator.wire import cookie_pair_value

_POST = int(Flag.POST)
_WROTE = int(Flag.WROTE)
_ACCESSED = int(Flag.ACCESSED)


class SelfService:
    """The forms of the account page. `request` decides about the requests that they are, as about any other."""

    def __init__(
        self,
        lifecycle: Lifecycle,
        accounts: Accounts,
        csrf: Csrf,
        logging_in: LoggingIn,
        request: Callable[..., Answer],
    ) -> None:
        self._lifecycle = lifecycle
        self._accounts = accounts
        self._csrf = csrf
        self._logging_in = logging_in
        self._request = request

    def log_out(self, token: str, browser: int, route: int, brought: Brought) -> Answer:
        """Logs out: what `logout.server` says is done even to a session that is not valid now. Only a forgery is
        refused."""
        lifecycle = self._lifecycle
        now, rules, logout = lifecycle.clock.now_ms, lifecycle.rules, lifecycle.policy.logout
        record = lifecycle.carried(token)
        if record is None and brought.refresh and self._logging_in.refreshing is not None:
            record = self._logging_in.refreshing.session(brought.refresh)
        if brought.context is not None and self._csrf.refuses(brought.context, brought.csrf, record):
            return self._forged(record, token, browser, route)
        further = (*self._forgotten(record, brought), *self._csrf.after_logout(brought.csrf))
        cleared = lifecycle.cookie_cleared() if logout.clears_cookie else None
        if record is None:
            lifecycle.journal.emit(now, int(Kind.LOGOUT), 0, 0, browser, route, 0, _POST)
            return Answer(0, 0, cleared, further)
        # A cookie that is taken back is not renewed.
        flags = _POST | (_ACCESSED if rules.self_contained else lifecycle.access(record))
        record.accessed_at_ms = now
        lifecycle.journal.emit(now, int(Kind.LOGOUT), record.user, record.key, browser, route, 0, flags)
        empties = logout.server == "keys_removed" and not rules.self_contained
        if not rules.keeps_records or logout.server == "none" or (empties and not record.user):
            record.csrf_series, record.csrf_epoch = self._csrf.at_logout(record)
            with suppress(OvertakenError):
                lifecycle.keep(record, token, browser, changed=0)
        elif lifecycle.end(record, Reason.LOGOUT) and empties:
            lifecycle.open(None, browser, token, csrf=self._csrf.at_logout(record))
        return Answer(0, record.key, None if empties else cleared, further)

    def _forged(self, record: SessionRecord | None, token: str, browser: int, route: int) -> Answer:
        """The answer to a log-out that the user did not mean."""
        lifecycle, reason = self._lifecycle, int(Reason.CSRF)
        user, key, flags, cookie = 0, 0, _POST, None
        if record is not None:
            user, key, flags = record.user, record.key, flags | lifecycle.access(record)
            with suppress(OvertakenError):
                cookie, more = lifecycle.hand_back(record, token, browser, flags)
                flags |= more
        lifecycle.journal.emit(
            lifecycle.clock.now_ms, int(Kind.REQUEST_DENIED), user, key, browser, route, reason, flags
        )
        return Answer(reason, key, cookie)

    def _forgotten(self, record: SessionRecord | None, brought: Brought) -> tuple[str, ...]:
        """Forgets what else would log the browser in again; the `Set-Cookie` values that take it back."""
        lines: tuple[str, ...] = ()
        if self._lifecycle.rules.remembers:
            account = self._accounts.by_number.get(record.user) if record is not None else None
            self._logging_in.remembering.forget(brought.remember, account)
            if brought.remember:
                lines = (self._logging_in.remembering.cleared(),)
        clears = self._lifecycle.policy.logout.clears_cookie
        if clears and brought.refresh and self._logging_in.refreshing is not None:
            lines = (*lines, self._logging_in.refreshing.cleared())
        return lines

    def change_password(self, token: str, password: str, browser: int, route: int, brought: Brought) -> Answer:
        """The user gives the own account a new password; nothing changes unless a page would be served."""
        gone = self._row_restored(token, restored=True)
        answer = self._request(token, browser, route, 0, True, False, brought)
        if answer.reason:
            if gone:
                self._row_restored(token, restored=False)
            return answer
        token = self._token_after(answer, token)
        record = self._lifecycle.carried(token)
        if record is None:  # ended by another process since the request was allowed
            return self._request(token, browser, route, 0, True, False, brought)
        account = self._accounts.by_number[record.user]
        self._accounts.set_password(account, password)
        self._lifecycle.journal.emit(
            self._lifecycle.clock.now_ms, int(Kind.PASSWORD_CHANGED), account.number, record.key, browser, route
        )
        change = self._lifecycle.policy.auth.password_change
        if change.others == "immediately":
            self._end_others(record, account)
        if change.current == "ended" and not self._lifecycle.rules.keeps_records:
            return Answer(0, answer.session, self._lifecycle.cookie_cleared(), answer.further)
        if change.current == "ended":
            self._lifecycle.end(record, Reason.PASSWORD_CHANGED, actor=account.name)
            return answer
        why = "password" if self._lifecycle.rules.rotates_on_password else ""
        while record is not None:
            record.password_version = account.password_version
            if self._lifecycle.rules.self_contained:
                reissued = self._lifecycle.cookie(self._lifecycle.reissue(record, browser), record)
                return Answer(0, answer.session, reissued, answer.further)
            try:
                cookie, _ = self._lifecycle.hand_back(record, token, browser, _WROTE, why=why)
            except OvertakenError:
                record = self._lifecycle.carried(token)
                continue
            return Answer(0, answer.session, cookie or answer.set_cookie, answer.further)
        return answer

    def _row_restored(self, token: str, *, restored: bool) -> bool:
        """Restores the record that was deleted under a cached session, or takes that back: whoever is given another id
        is given a record with it (Django 5.2 contrib/sessions/backends/base.py, cycle_key). Whether anything changed."""
        if not (self._lifecycle.rules.cached and self._lifecycle.rules.rotates_on_password):
            return False
        record = self._lifecycle.carried(token)
        if record is None or record.row_deleted != restored:
            return False
        record.row_deleted = not restored
        self._lifecycle.store.save(record)
        return True

    def _token_after(self, answer: Answer, token: str) -> str:
        """The cookie's value after an answer."""
        if answer.set_cookie is None:
            return token
        return cookie_pair_value(answer.set_cookie)

    def end_others(self, token: str, browser: int, route: int, brought: Brought) -> Answer:
        """The user ends all own sessions but this one, where a page would be served."""
        lifecycle = self._lifecycle
        uncovered = self._uncovered(token)
        answer = self._request(token, browser, route, 0, False, False, brought)
        record = lifecycle.carried(self._token_after(answer, token)) if not answer.reason else None
        if uncovered and answer.reason == Reason.REVOKED:
            record = lifecycle.carried(token)
        if record is not None and lifecycle.rules.finds_users:
            account = self._accounts.by_number[record.user]
            for other in self._others(record):
                lifecycle.revoke(other, actor=account.name, why="")
        return answer

    def _uncovered(self, token: str) -> bool:
        """Whether a cache serves a session, of somebody who may ask, whose record is gone: what its page does is done
        before the server finds that it cannot save (Django 5.2 contrib/sessions/middleware.py:61)."""
        record = self._lifecycle.carried(token) if self._lifecycle.rules.cached else None
        if record is None or not record.row_deleted:
            return False
        account = self._accounts.by_number.get(record.user)
        return account is not None and account.active

    def _end_others(self, kept: SessionRecord, account: Account) -> None:
        if self._lifecycle.rules.finds_users:
            for other in self._others(kept):
                self._lifecycle.end(other, Reason.PASSWORD_CHANGED, actor=account.name)

    def _others(self, kept: SessionRecord) -> list[SessionRecord]:
        """The user's other sessions. Processes that share a store number handles each for itself: digests tell."""
        return [other for other in self._lifecycle.store.of_user(kept.user) if other.digest != kept.digest]
