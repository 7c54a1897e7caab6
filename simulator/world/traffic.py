"""Recorded traffic played against the site: each action of a trace at its time, by the browser that it names."""

from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

import msgspec

from simulator.commands import Command, Do
from simulator.engine.answers import Answer
from simulator.limits import FOREVER_MS
from simulator.roles import NEEDED_FOR_ROLE, parse_role
from simulator.runspec.trace import Action, Trace
from simulator.world.administering import Administrator
from simulator.world.browser import Browser
from simulator.world.people import address_of
from simulator.world.site import Page
from simulator.world.stage import Person, Stage


class Decision(NamedTuple):
    """What an action was told: the number of the `Reason` (0: allowed) and the key of the session that it presented
    or, for a log-in, led to (0: none). `relogin` says that a log-in and the same request followed at once."""

    action: Action
    reason: int
    session: int
    relogin: bool


class TrafficState(msgspec.Struct, frozen=True, array_like=True):
    """How many actions of a trace are done: with the stage, all there is to save."""

    done: int = 0


_AT_THE_START: Final = TrafficState()


class Traffic:
    """Drives a stage by a trace, from the action after those that `state` says are done.

    `witness`, where there is one, is told of every decision, when it is made: of a page that takes time, at its end.
    """

    def __init__(self, stage: Stage, trace: Trace, state: TrafficState = _AT_THE_START) -> None:
        self.done = state.done
        self.witness: Callable[[Decision], None] | None = None
        self._actions = trace.actions
        self._relogin = trace.relogin
        self._stage = stage
        self._administrator = Administrator(stage)
        self._seen = {action.browser for action in trace.actions[: self.done]}

    @classmethod
    def enter(cls, stage: Stage, trace: Trace) -> "Traffic":
        """Users and browsers of a trace enter an empty stage, in the order in which its actions name them.

        Users whom no action names come last, sorted: a mapping's order is not part of what a trace says.
        """
        acting = dict.fromkeys(action.user for action in trace.actions if action.user)
        for name in (*acting, *sorted(trace.users.keys() - acting)):
            stage.add_person(name, name, parse_role(trace.users[name]))
        named = (name for action in trace.actions for name in (action.browser, action.copied_from, action.target))
        for number, name in enumerate(dict.fromkeys(filter(None, named)), 1):
            known = trace.browsers.get(name)
            client, address = (known.client, known.address) if known else (f"agent of {name}", address_of(number))
            stage.add_browser(name, client, address)
        return cls(stage, trace)

    @property
    def state(self) -> TrafficState:
        return TrafficState(self.done)

    def next_ms(self) -> int:
        """The instant of the next action; far away when all are done."""
        return self._actions[self.done].at_ms if self.done < len(self._actions) else FOREVER_MS

    def step(self) -> None:
        """Performs the next action, now."""
        action = self._actions[self.done]
        self.done += 1
        if self._relogin and action.browser not in self._seen:
            self._seen.add(action.browser)
            _log_in(self._stage, action)
        ask = _ASKED.get(action.do)
        if ask is None:
            self._perform(action)
            return
        answer = ask(self._stage, action) if not action.takes_ms else self._begin(action)
        if answer is None:
            return
        relogin = self._relogin and answer.reason != 0
        if relogin:
            _log_in(self._stage, action)
            ask(self._stage, action)
        if self.witness is not None:
            self.witness(Decision(action, answer.reason, answer.session, relogin))

    def _begin(self, action: Action) -> Answer | None:
        """Asks for a page that takes time; None: the answer will come."""
        stage, browser = self._stage, _browser(self._stage, action.browser)
        return stage.requests.ask(
            browser,
            _page(stage, action),
            post=action.do == "submit",
            fresh=action.fresh,
            takes_ms=action.takes_ms,
            asker=self.done,
        )

    def answered(self, asker: int, answer: Answer) -> None:
        """The action of that number, counted from 1, is told the answer that it has waited for."""
        if self.witness is not None:
            self.witness(Decision(self._actions[asker - 1], answer.reason, answer.session, relogin=False))

    def _perform(self, action: Action) -> None:
        """Does what nobody is told an answer to."""
        stage = self._stage
        if action.do == "copy_cookies":
            stage.site.copy_cookies(_browser(stage, action.browser), _browser(stage, action.copied_from))
        elif action.do == "close_browser":
            stage.site.close_browser(_browser(stage, action.browser))
        else:
            self._administrator.carry_out(
                Command(
                    at_ms=action.at_ms,
                    do=Do(action.do),
                    session=action.target or None,
                    user=action.user or None,
                    role=action.role or None,
                )
            )


def _browser(stage: Stage, name: str) -> Browser:
    browser = stage.browser(name)
    assert browser is not None, "every browser that a trace names has entered"
    return browser


def _person(stage: Stage, name: str) -> Person:
    person = stage.person(name)
    assert person is not None, "every user that a trace names has entered"
    return person


def _log_in(stage: Stage, action: Action) -> Answer:
    password = _person(stage, action.user).password
    typed = f"{password}?" if action.wrong_password else password
    return stage.site.log_in(_browser(stage, action.browser), action.user, typed, remember=action.remember)


def _page(stage: Stage, action: Action) -> Page:
    """The page that was asked for; where a trace does not say, there is one for each role that may be needed."""
    needs = int(NEEDED_FOR_ROLE[parse_role(action.needs)]) if action.needs else 0
    return stage.site.page(action.path or f"/{action.needs}", needs)


def _visit(stage: Stage, action: Action) -> Answer:
    return stage.site.visit(_browser(stage, action.browser), _page(stage, action), fresh=action.fresh)


def _submit(stage: Stage, action: Action) -> Answer:
    return stage.site.visit(_browser(stage, action.browser), _page(stage, action), post=True, fresh=action.fresh)


def _log_out(stage: Stage, action: Action) -> Answer:
    return stage.site.log_out(_browser(stage, action.browser))


def _change_password(stage: Stage, action: Action) -> Answer:
    """Whoever is logged in there chooses the next password, and knows it if the site accepted it."""
    site, browser = stage.site, _browser(stage, action.browser)
    user = site.user_of(browser)
    if not user:
        return site.change_password(browser, "")
    person = stage.people[user - 1]
    person.passwords += 1
    answer = site.change_password(browser, person.password)
    if answer.reason:
        person.passwords -= 1
    return answer


def _end_others(stage: Stage, action: Action) -> Answer:
    return stage.site.end_others(_browser(stage, action.browser))


_ASKED: Final[Mapping[str, Callable[[Stage, Action], Answer]]] = {
    "login": _log_in,
    "visit": _visit,
    "submit": _submit,
    "logout": _log_out,
    "change_password": _change_password,
    "end_others": _end_others,
}
