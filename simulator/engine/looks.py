"""Looks at what has become of an account since its session last did."""

from simulator.engine.accounts import Account
from simulator.engine.lifecycle import Lifecycle
from simulator.engine.rules import ALWAYS
from simulator.engine.store.base import SessionRecord
from simulator.events import Kind, Reason
from simulator.roles import Role


class Looks:
    """Compares sessions with their accounts: password, being active, role, and the date of a revocation."""

    def __init__(self, lifecycle: Lifecycle) -> None:
        self._lifecycle = lifecycle

    def look(self, record: SessionRecord, account: Account | None, now: int) -> int:
        """The number of a `Reason` to deny, or 0. A role that is read afresh goes into the record."""
        if account is None:
            return int(Reason.NO_SESSION)
        lifecycle = self._lifecycle
        rules = lifecycle.rules
        if record.logged_in_at_ms < account.not_before_ms and rules.compares_dates:
            return int(Reason.NOT_BEFORE)
        pending = False
        if record.password_version != account.password_version:
            if self.finds_old_password(record, account, now):
                self._password_is_old(record, account, now)
                return int(Reason.PASSWORD_CHANGED)
            pending = True
        if not account.active:
            if is_due(rules.active_after_ms, now - record.active_looked_at_ms):
                return self._inactive(record)
            pending = True
        if record.role != account.role:
            if is_due(rules.role_after_ms, now - record.role_looked_at_ms):
                self._read_role(record, account.role)
            else:
                pending = True
        if rules.has_intervals:
            self._note(record, now)
        if not pending:
            record.account_version = account.version
        return 0

    def finds_old_password(self, record: SessionRecord, account: Account, now: int) -> bool:
        """Whether a look now would find that the password has changed."""
        changed = record.password_version != account.password_version
        return changed and is_due(self._lifecycle.rules.password_after_ms, now - record.password_looked_at_ms)

    def _password_is_old(self, record: SessionRecord, account: Account, now: int) -> None:
        """Ends a session whose password is old; one in cookies, if the newest of them would be refused for it too."""
        known = self._lifecycle.ledger(record)
        if known is None or known.password_version == account.password_version:
            return
        if is_due(self._lifecycle.rules.password_after_ms, now - known.password_looked_at_ms):
            self._lifecycle.end(record, Reason.PASSWORD_CHANGED)

    def _read_role(self, record: SessionRecord, role: int) -> None:
        """Lets a session act with a role. That it does is told once, however many copies of a cookie find it out."""
        lifecycle = self._lifecycle
        known = lifecycle.ledger(record)
        told = known is None or (known is not record and known.role == role)
        record.role = role
        if known is not None and known is not record:
            known.role = role
            lifecycle.store.save(known)
        if not told:
            now, label = lifecycle.clock.now_ms, Role(role).label
            lifecycle.journal.emit(now, int(Kind.ROLE_REREAD), record.user, record.key, detail=label)

    def _inactive(self, record: SessionRecord) -> int:
        """Where the server keeps nothing of a session, it cannot be destroyed: reactivation revives it."""
        lifecycle = self._lifecycle
        if lifecycle.policy.auth.deactivation.session == "kept" or not lifecycle.rules.keeps_records:
            return int(Reason.INACTIVE_USER)
        lifecycle.end(record, Reason.ACCOUNT_DEACTIVATED)
        return int(Reason.ACCOUNT_DEACTIVATED)

    def _note(self, record: SessionRecord, now: int) -> None:
        rules = self._lifecycle.rules
        if is_due(rules.password_after_ms, now - record.password_looked_at_ms):
            record.password_looked_at_ms = now
        if is_due(rules.active_after_ms, now - record.active_looked_at_ms):
            record.active_looked_at_ms = now
        if is_due(rules.role_after_ms, now - record.role_looked_at_ms):
            record.role_looked_at_ms = now


def is_due(after_ms: int, since_ms: int) -> bool:
    """Whether a look is due `since_ms` after the last one."""
    return after_ms == ALWAYS or since_ms > after_ms
