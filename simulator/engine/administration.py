"""What an administrator does to accounts and sessions, each act with its actor and its reason."""

from collections.abc import Callable, Sequence

from simulator import event_texts
from simulator.engine.accounts import Account
from simulator.engine.session_engine import SessionEngine
from simulator.engine.store.base import SessionRecord
from simulator.events import Kind, Reason, facts_text
from simulator.policy import FINDS_NO_SESSION, Policy
from simulator.roles import Role


class Administration:
    """An administrator's hand on an engine. Every act ends in an event, a rejected one too."""

    def __init__(self, engine: SessionEngine) -> None:
        self._engine = engine

    def revoke_session(self, record: SessionRecord | None, target: str, *, actor: str, why: str) -> None:
        """Ends one session."""
        if not self._engine.lifecycle.rules.finds_users:
            return self.reject("revoke_session", FINDS_NO_SESSION, actor)
        if record is None:
            return self.reject("revoke_session", event_texts.NO_SESSION.format(session=target), actor)
        return self._revoke("session", target, [record], record.user, actor, why)

    def revoke_user(self, account: Account, *, actor: str, why: str) -> None:
        """Ends all sessions of a user: those the store can find, and by date where the policy keeps dates."""
        engine = self._engine
        dated = engine.lifecycle.rules.dates_revocations
        if not engine.lifecycle.rules.finds_users and not dated:
            return self.reject("revoke_user", FINDS_NO_SESSION, actor)
        if dated:
            self._date(account)

        def sessions() -> list[SessionRecord]:
            return engine.store.of_user(account.number) if engine.lifecycle.rules.finds_users else []

        self._revoke("user", account.name, sessions(), account.number, actor, why)
        return self._revoke_copies(sessions, actor, why)

    def revoke_role(self, role: Role, *, actor: str, why: str) -> None:
        """Ends all sessions that act with a role."""
        if not self._engine.lifecycle.rules.finds_users:
            return self.reject("revoke_role", FINDS_NO_SESSION, actor)

        def sessions() -> list[SessionRecord]:
            return [record for record in self._engine.store.all() if record.role == role]

        self._revoke("role", role.label, sessions(), 0, actor, why)
        return self._revoke_copies(sessions, actor, why)

    def revoke_all(self, *, actor: str, why: str) -> None:
        """Ends every session there is."""
        engine = self._engine
        dated = engine.lifecycle.rules.dates_revocations
        if not engine.lifecycle.rules.finds_users and not dated:
            return self.reject("revoke_all", FINDS_NO_SESSION, actor)
        if dated:
            for account in engine.accounts.by_number.values():
                self._date(account)

        def sessions() -> list[SessionRecord]:
            return engine.store.all() if engine.lifecycle.rules.finds_users else []

        self._revoke("everybody", "everybody", sessions(), 0, actor, why)
        return self._revoke_copies(sessions, actor, why)

    def _date(self, account: Account) -> None:
        account.not_before_ms = self._engine.clock.now_ms
        account.version += 1

    def _revoke(
        self, scope: str, target: str, records: Sequence[SessionRecord], user: int, actor: str, why: str
    ) -> None:
        engine = self._engine
        users = len({record.user for record in records if record.user})
        cached = len(records) if engine.lifecycle.rules.cached else 0
        detail = facts_text(
            scope=scope,
            target=target,
            sessions=len(records) - cached,
            in_cache=cached or None,
            users=users,
            actor=actor,
            why=why or None,
        )
        key = records[0].key if scope == "session" else 0
        engine.journal.emit(engine.clock.now_ms, int(Kind.SESSIONS_REVOKED), user, key, detail=detail)
        for record in records:
            engine.lifecycle.revoke(record, actor=actor, why=why)

    def _revoke_copies(self, sessions: Callable[[], list[SessionRecord]], actor: str, why: str) -> None:
        """Ends what another process made of a session before its turn to be ended came: where old ids are kept, the
        new one is that of a copy. Who has logged in since is left alone."""
        lifecycle, now = self._engine.lifecycle, self._engine.clock.now_ms
        if not lifecycle.rules.keeps_old_ids or lifecycle.rules.cached:
            return
        while copies := [record for record in sessions() if record.logged_in_at_ms < now]:
            for record in copies:
                lifecycle.revoke(record, actor=actor, why=why)

    def deactivate(self, account: Account, *, actor: str, why: str) -> None:
        """Closes an account; what that does to its sessions is `auth.deactivation`."""
        if not account.active:
            return self.reject("deactivate", event_texts.DEACTIVATED_ALREADY.format(user=account.name), actor)
        account.active = False
        account.version += 1
        self._account_event(Kind.USER_DEACTIVATED, account, actor, why)
        change = self._engine.policy.auth.deactivation
        if change.effect == "immediately" and change.session == "destroyed":
            self._end_sessions(account, Reason.ACCOUNT_DEACTIVATED, actor, why)
        return None

    def reactivate(self, account: Account, *, actor: str, why: str) -> None:
        """Opens an account again; sessions that were kept are valid again."""
        if account.active:
            return self.reject("reactivate", event_texts.ACTIVE_ALREADY.format(user=account.name), actor)
        account.active = True
        account.version += 1
        return self._account_event(Kind.USER_REACTIVATED, account, actor, why)

    def set_role(self, account: Account, role: Role, *, actor: str, why: str) -> None:
        """Gives an account another role; when its sessions read it is `auth.roles`."""
        if account.role == role:
            return self.reject(
                "set_role", event_texts.HAS_ROLE_ALREADY.format(user=account.name, role=role.label), actor
            )
        account.role = int(role)
        account.version += 1
        return self._account_event(Kind.ROLE_CHANGED, account, actor, why, role=role.label)

    def set_password(self, account: Account, password: str, *, actor: str, why: str) -> None:
        """Gives an account another password; what that does to its sessions is `auth.password_change.others`."""
        engine = self._engine
        engine.accounts.set_password(account, password)
        self._account_event(Kind.PASSWORD_CHANGED, account, actor, why)
        if engine.policy.auth.password_change.others == "immediately":
            self._end_sessions(account, Reason.PASSWORD_CHANGED, actor, why)

    def take_policy(self, policy: Policy, changes_text: str) -> None:
        """Puts a changed policy in force at once; `changes_text` is the JSON object that goes into the event."""
        engine = self._engine
        engine.journal.emit(engine.clock.now_ms, int(Kind.POLICY_CHANGED), detail=changes_text)
        engine.take_policy(policy)

    def reject(self, do: str, why: str, actor: str) -> None:
        """Says that an act was refused, and why."""
        detail = facts_text(do=do, why=why, actor=actor)
        self._engine.journal.emit(self._engine.clock.now_ms, int(Kind.COMMAND_REJECTED), detail=detail)

    def _account_event(self, kind: Kind, account: Account, actor: str, why: str, role: str | None = None) -> None:
        detail = facts_text(actor=actor, why=why or None, role=role)
        self._engine.journal.emit(self._engine.clock.now_ms, int(kind), account.number, detail=detail)

    def _end_sessions(self, account: Account, reason: Reason, actor: str, why: str) -> None:
        if self._engine.lifecycle.rules.finds_users:
            for record in self._engine.store.of_user(account.number):
                self._engine.lifecycle.end(record, reason, actor=actor, why=why)
