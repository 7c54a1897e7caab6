"""Carries commands out: from the names that people use to accounts and sessions."""

import json
import re

from pydantic import ValidationError

from simulator import event_texts
from simulator.commands import BY_HAND, Command, Do
from simulator.engine.accounts import Account
from simulator.engine.administration import Administration
from simulator.engine.store.base import SessionRecord
from simulator.events import session_key, split_session_key
from simulator.roles import parse_role
from simulator.validation import first_problem
from simulator.world.browser import Browser
from simulator.world.hands import Hands
from simulator.world.stage import Stage

_ORDINAL = re.compile(r"[1-9][0-9]{0,6}")


class Administrator:
    """Gives commands to the engine of a stage. What makes no sense is rejected by an event, never by an exception."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage
        self._acts = Administration(stage.engine)
        self._hands = Hands(stage, self._acts)
        self._digests: dict[int, bytes] = {}

    def carry_out(self, command: Command) -> None:
        """Does what `command` says, now."""
        who, why = command.actor, command.why
        acts = self._acts
        if command.do is Do.REVOKE_ALL:
            acts.revoke_all(actor=who, why=why)
        elif command.do is Do.REVOKE_ROLE:
            acts.revoke_role(parse_role(command.role or ""), actor=who, why=why)
        elif command.do is Do.REVOKE_SESSION:
            acts.revoke_session(self._session(command.session or ""), command.target, actor=who, why=why)
        elif command.do is Do.CHANGE_POLICY:
            self._change_policy(command)
        elif command.do is Do.ATTACK:
            acts.reject(command.do.value, event_texts.RECORDED, who)
        elif command.do in BY_HAND:
            self._hands.carry_out(command)
        else:
            account = self._stage.engine.accounts.named(command.user or "")
            if account is None:
                acts.reject(command.do.value, event_texts.NO_USER.format(user=command.user), who)
            else:
                self._to_account(command, account)

    def _to_account(self, command: Command, account: Account) -> None:
        who, why = command.actor, command.why
        acts = self._acts
        if command.do is Do.REVOKE_USER:
            acts.revoke_user(account, actor=who, why=why)
        elif command.do is Do.DEACTIVATE:
            acts.deactivate(account, actor=who, why=why)
        elif command.do is Do.REACTIVATE:
            acts.reactivate(account, actor=who, why=why)
        elif command.do is Do.SET_ROLE:
            acts.set_role(account, parse_role(command.role or ""), actor=who, why=why)
        elif command.do is Do.SET_PASSWORD:
            person = self._stage.person(account.name)
            assert person is not None
            person.passwords += 1
            acts.set_password(account, person.password, actor=who, why=why)

    def _session(self, target: str) -> SessionRecord | None:
        """The live session of a handle; of a browser's name, the one that it would present, else its youngest."""
        site, lifecycle = self._stage.site, self._stage.engine.lifecycle
        browser = self._stage.browser(target)
        if browser is None:
            return self._of_handle(target)
        token = site.token(browser, site.page("/login", 0))
        presented = lifecycle.keeper.present(token, self._stage.now_ms).record if token else None
        known = lifecycle.ledger(presented) if presented is not None else None
        return known or max(self._opened_in(browser), key=lambda record: record.key, default=None)

    def _of_handle(self, handle: str) -> SessionRecord | None:
        name, _, ordinal = handle.rpartition("#")
        holder = self._stage.browser(name)
        if holder is None or not _ORDINAL.fullmatch(ordinal):
            return None
        key, store, now = session_key(holder.number, int(ordinal)), self._stage.store, self._stage.now_ms
        record = store.find(self._digests.get(key, b""), now)
        if record is None or record.key != key:
            # Many sessions may be named one after another: the store is searched for the first of them alone.
            self._digests = {live.key: live.digest for live in self._stage.store.all()}
            record = store.find(self._digests.get(key, b""), now)
        return record

    def _opened_in(self, browser: Browser) -> list[SessionRecord]:
        return [record for record in self._stage.store.all() if split_session_key(record.key)[0] == browser.number]

    def _change_policy(self, command: Command) -> None:
        changes = command.policy or {}
        try:
            policy = self._stage.engine.policy.with_changes(changes)
        except ValidationError as error:
            self._acts.reject("change_policy", str(first_problem(error, "policy")), command.actor)
            return
        facts = {"changes": changes, "actor": command.actor, "why": command.why}
        self._acts.take_policy(policy, json.dumps({k: v for k, v in facts.items() if v}, sort_keys=True))
        self._stage.site.take_policy()
