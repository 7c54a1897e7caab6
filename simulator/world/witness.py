"""Somebody who stands beside the site while it answers: what came, what was known then, and what was told.

A witness is put in front of an engine for the few requests that somebody asks about; a run without one is not slower
for it. What it notes down is taken from the engine's own parts, in the instant before the engine decides.
"""

from copy import copy

from msgspec import Struct

from simulator.engine.accounts import Account
from simulator.engine.answers import NOTHING_ELSE, Answer, Begun, Brought
from simulator.engine.csrf import Csrf, FormToken
from simulator.engine.keepers.base import Presented
from simulator.engine.rules import Rules
from simulator.engine.session_engine import SessionEngine
from simulator.engine.store.base import SessionRecord
from simulator.events import Reason
from simulator.policy import Policy
from simulator.world.browser import Browser
from simulator.world.cookie import Cookie
from simulator.world.simulation import Simulation
from simulator.world.stage import Stage

_NO_COOKIE = Presented(None, 0, int(Reason.NO_SESSION))


class Known(Struct, frozen=True, kw_only=True):
    """What the server knew in the instant before it decided.

    `presented` is what the session cookie led to, `entered` the account that another cookie lets in (`door` names it),
    `account` that of the session, or the one named at a log-in. `client` is the fingerprint of who asks. `forged` is
    what the CSRF check finds (None: it is not made), `password_good` whether the password is right, `rivals` how many
    other sessions the account has.
    """

    policy: Policy
    rules: Rules
    now_ms: int
    presented: Presented
    door: str
    entered: Account | None
    account: Account | None
    client: int
    forged: bool | None
    password_good: bool
    rivals: int


class Call(Struct, kw_only=True):
    """One call of the engine: `do` names the method; `events` are the numbers of the first and the last event of it.

    `jar` is what the browser held before, `set_cookies` the values of the `Set-Cookie` lines of the answer. `earlier` is
    the call by which a page was asked for that takes time.
    """

    do: str
    at_ms: int
    browser: int
    token: str
    brought: Brought
    route: int
    needs: int = 0
    post: bool = False
    fresh: bool = False
    known: Known
    jar: tuple[Cookie, ...]
    answer: Answer | None = None
    set_cookies: tuple[str, ...] = ()
    events: tuple[int, int] = (0, 0)
    earlier: "Call | None" = None

    def made(self, seq: int) -> bool:
        """Whether event `seq` came of this call."""
        return self.events[0] <= seq <= self.events[1]


class Witness(SessionEngine):
    """The engine of a stage, with everything asked of it written down in `calls`."""

    def __init__(self, simulation: Simulation) -> None:
        stage = simulation.stage
        # The same engine by another class: every part of it is shared, and what one does the other has done.
        self.__dict__ = stage.engine.__dict__
        self._stage: Stage = stage
        self.calls: list[Call] = []
        self._begun: list[tuple[Begun, Call]] = []
        self._held = {browser.number: _held_by(browser) for browser in stage.browsers}
        stage.site.engine = self

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
        call = self._call("request", token, browser, route, brought, needs=needs, post=post, fresh=fresh)
        return self._answered(call, super().request(token, browser, route, needs, post, fresh, brought))

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
        call = self._call("request", token, browser, route, brought, needs=needs, post=post, fresh=fresh)
        calls = len(self.calls)
        outcome = super().begin(token, browser, route, needs, post, fresh, brought)
        # Who is refused at once is refused by `request`, which has been noted down as a call of its own.
        del self.calls[calls:]
        if isinstance(outcome, Answer):
            return self._answered(call, outcome)
        self._begun.append((outcome, call))
        return outcome

    def finish(self, begun: Begun) -> Answer:
        call = self._call("finish", begun.token, begun.browser, begun.route, begun.brought)
        call.earlier = next((earlier for other, earlier in self._begun if other is begun), None)
        if call.earlier is not None:
            call.needs, call.post, call.fresh = call.earlier.needs, call.earlier.post, call.earlier.fresh
        return self._answered(call, super().finish(begun))

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
        call = self._call("log_in", token, browser, route, brought, post=True, username=username, password=password)
        return self._answered(
            call, super().log_in(username, password, token, browser, route, brought, remember=remember)
        )

    def log_out(self, token: str, browser: int = 0, route: int = 0, brought: Brought = NOTHING_ELSE) -> Answer:
        call = self._call("log_out", token, browser, route, brought, post=True)
        return self._answered(call, super().log_out(token, browser, route, brought))

    def change_password(
        self, token: str, password: str, browser: int = 0, route: int = 0, brought: Brought = NOTHING_ELSE
    ) -> Answer:
        call = self._call("change_password", token, browser, route, brought, post=True)
        return self._answered(call, super().change_password(token, password, browser, route, brought))

    def end_others(self, token: str, browser: int = 0, route: int = 0, brought: Brought = NOTHING_ELSE) -> Answer:
        call = self._call("end_others", token, browser, route, brought)
        return self._answered(call, super().end_others(token, browser, route, brought))

    def form_token(self, token: str, brought: Brought = NOTHING_ELSE, browser: int = 0) -> FormToken:
        issued = super().form_token(token, brought, browser)
        # The page that carries the form is the answer to what this browser has asked last.
        if issued.set_cookie is not None and self.calls and self.calls[-1].browser == browser:
            self.calls[-1].set_cookies += (issued.set_cookie,)
        return issued

    def _call(
        self,
        do: str,
        token: str,
        browser: int,
        route: int,
        brought: Brought,
        *,
        needs: int = 0,
        post: bool = False,
        fresh: bool = False,
        username: str = "",
        password: str = "",
    ) -> Call:
        return Call(
            do=do,
            at_ms=self.clock.now_ms,
            browser=browser,
            token=token,
            brought=brought,
            route=route,
            needs=needs,
            post=post,
            fresh=fresh,
            known=self._known(token, browser, brought, username, password),
            # A cookie whose time is over is dropped in the act of asking: what was held is what was held before.
            jar=self._held.pop(browser, ()) or _held_by(self._stage.browsers[browser - 1]),
            events=(self.journal.seq + 1, 0),
        )

    def _answered(self, call: Call, answer: Answer) -> Answer:
        call.answer = answer
        own = () if answer.set_cookie is None else (answer.set_cookie,)
        call.set_cookies = (*own, *answer.further)
        call.events = (call.events[0], self.journal.seq)
        self.calls.append(call)
        return answer

    def _known(self, token: str, browser: int, brought: Brought, username: str, password: str) -> Known:
        lifecycle, now = self.lifecycle, self.clock.now_ms
        found = lifecycle.keeper.present(token, now) if token else _NO_COOKIE
        record = copy(found.record)
        door, entered = self._other_door(record, brought)
        account = self.accounts.named(username) if username else None
        if account is None and not username:
            account = entered or (self.accounts.by_number.get(record.user) if record is not None else None)
        rivals = () if account is None else self.store.of_user(account.number)
        csrf, context = Csrf(lifecycle, self.key), brought.context
        return Known(
            policy=self.policy,
            rules=lifecycle.rules,
            now_ms=now,
            presented=found._replace(record=record),
            door=door,
            entered=copy(entered),
            account=copy(account),
            client=lifecycle.client(browser),
            forged=None if context is None else csrf.refuses(context, brought.csrf, record),
            password_good=account is not None and bool(password) and self.accounts.verify(account, password),
            rivals=sum(rival.key != (record.key if record is not None else 0) for rival in rivals),
        )

    def _other_door(self, record: SessionRecord | None, brought: Brought) -> tuple[str, Account | None]:
        """Which other cookie would let somebody in whom the session cookie does not, and whom."""
        if record is not None and record.user:
            return "", None
        if record is None and brought.refresh and self.refreshing is not None:
            session = self.refreshing.session(brought.refresh)
            if session is not None:
                return "refresh token", self.accounts.by_number.get(session.user)
        if brought.remember and self.lifecycle.rules.remembers:
            account = self.remembering.account(brought.remember, self.clock.now_ms)
            if account is not None:
                return "remember cookie", account
        return "", None


def _held_by(browser: Browser) -> tuple[Cookie, ...]:
    """Everything that a browser's jar holds, what has expired among it; looking changes nothing."""
    return tuple(cookie for cookie, _ in browser.jar.explain(""))
