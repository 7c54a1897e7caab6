"""Where an attack takes place: two people, two browsers, the site, the attacker's own places, and what came of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from simulator.engine.administration import Administration
from simulator.engine.csrf import Csrf
from simulator.events import Event, Kind, Reason, facts_text
from simulator.world.attacking.attempt import NEVER_MS, Attempt
from simulator.world.attacking.obstacles import ORIGIN, check_on
from simulator.world.browser import Browser
from simulator.world.cookie import Cookie
from simulator.world.people import address_of, client_of
from simulator.world.stage import Person, Stage
from simulator.world.web.elsewhere import FOREIGN_HOST, SIBLING_HOST, Elsewhere
from simulator.world.web.html import Form
from simulator.world.web.loading import CSRF_FIELD, Exchange
from simulator.world.web.navigation import Tab
from simulator.world.web.network import Listener, Network
from simulator.world.web.site_server import SITE_HOST, SiteServer, token_in

_REQUESTS: Final = frozenset(
    map(int, (Kind.REQUEST_ALLOWED, Kind.REQUEST_DENIED, Kind.LOGIN, Kind.LOGIN_FAILED, Kind.LOGOUT))
)
_SERVED: Final = (Kind.REQUEST_ALLOWED, Kind.PASSWORD_CHANGED)


class Scene:
    """What a step of an attack works with. It is made for a step and forgotten after it: whatever has to last is in the
    attempt and in the browsers."""

    def __init__(self, stage: Stage, attempt: Attempt) -> None:
        self.stage = stage
        self.attempt = attempt
        self._first_seq = stage.journal.seq
        self.victim: Person = stage.people[attempt.victim]
        self.thief: Person = stage.people[attempt.thief]
        self.victim_browser: Browser = stage.browsers[attempt.victim_browser]
        self.thief_browser: Browser = stage.browsers[attempt.thief_browser]
        self.foreign = Elsewhere()
        self.sibling = Elsewhere()
        self.network = Network()
        self.network.servers[SITE_HOST] = SiteServer(stage.site)
        self.network.servers[FOREIGN_HOST] = self.foreign
        self.network.servers[SIBLING_HOST] = self.sibling

    @property
    def now_ms(self) -> int:
        return self.stage.now_ms

    @property
    def cookie_name(self) -> str:
        """The name of the session cookie."""
        return self.stage.engine.policy.cookie.name

    @property
    def csrf_cookie_name(self) -> str:
        """The name of the cookie that forms repeat; empty where they need no token."""
        return self.stage.engine.lifecycle.rules.csrf_name

    @property
    def home(self) -> str:
        """Where the site is served: plain where no encrypted connection is accepted."""
        return self.stage.site.home

    @property
    def secure(self) -> str:
        """The attribute that a cookie for this site may bear: none where a browser would not send it."""
        return "; Secure" if self.home.startswith("https:") else ""

    @property
    def planting_path(self) -> str:
        """The path for a planted cookie: that of the log-in form, so that it is sent there before any other, unless its
        name binds it to the whole host."""
        return "/" if self.cookie_name.lower().startswith("__host-") else "/login"

    @property
    def sibling_home(self) -> str:
        """Where the subdomain is served: by the same kind of connection, since another would be another site."""
        return self.home.replace(SITE_HOST, SIBLING_HOST)

    @property
    def administration(self) -> Administration:
        """An administrator's hand."""
        return Administration(self.stage.engine)

    def tab(self, browser: Browser) -> Tab:
        """A fresh tab."""
        return Tab(browser, self.network, lambda: self.stage.now_ms)

    def log_in(self, browser: Browser, person: Person, *, remember: bool = False) -> Exchange:
        """Somebody opens the log-in form and submits it; `remember` ticks the box that asks to be remembered."""
        asked = {"remember": "on"} if remember else {}
        return self.post(browser, "/login", name=person.name, password=person.password, **asked)

    def post(self, browser: Browser, path: str, **fields: str) -> Exchange:
        """Somebody opens a page of the site and submits its form."""
        tab = self.tab(browser)
        tab.type_address(self.home + path)
        assert tab.page is not None
        return tab.page.submit(Form(self.home + path, {**fields, CSRF_FIELD: token_in(tab.page)}))

    def further_browser(self, number: int) -> Browser:
        """One more browser on the thief's side."""
        stage, name = self.stage, f"{self.thief_browser.name}-further-{number}"
        client = client_of(stage.entropy.seed, name, "desktop")
        return stage.browser(name) or stage.add_browser(name, client, address_of(len(stage.browsers) + 1))

    def session_cookie(self, browser: Browser) -> Cookie | None:
        """The session cookie that a browser would send to the site."""
        told = browser.jar.explain(self.home + "/", method="GET")
        return next((cookie for cookie, rule in told if cookie.name == self.cookie_name and rule is None), None)

    def listener(self, browser: Browser) -> Listener:
        """Somebody who hears what a browser says over plain connections, from now on."""
        listener = Listener(frozenset({browser.address}))
        self.network.listeners.append(listener)
        return listener

    def keep_value(self, value: str) -> None:
        """The thief puts an id into his own browser, where a session cookie would be."""
        self.thief_browser.jar.store(f"{self.cookie_name}={value}; Path=/{self.secure}", self.home + "/")

    # What came of it

    @contextmanager
    def witness(self) -> Iterator[list[Event]]:
        """The events that happen while the block runs; the list is complete when it is left."""
        journal, events = self.stage.journal, list[Event]()
        seq = journal.seq
        yield events
        happened = journal.seq - seq
        events.extend(map(Event._make, journal.pending[len(journal.pending) - happened :]))

    def served_as_victim(self, events: list[Event], browser: Browser) -> Event | None:
        """The event of a request by that browser which was served as the victim's."""
        for event in events:
            if event.kind in _SERVED and event.browser == browser.number and event.user == self.victim.number:
                return event
        return None

    def stole(self, session: int = 0) -> None:
        """The thief has got hold of the session."""
        attempt = self.attempt
        if attempt.stolen_at_ms == NEVER_MS:
            attempt.stolen_at_ms = self.now_ms
        self.thief_browser.jar.keep_for_good()
        attempt.session = session or self.session_of(self.victim_browser)
        self._tell(Kind.ATTACK_STOLE, attack=attempt.attack)

    def session_of(self, browser: Browser) -> int:
        """The key of the session that a browser's cookie opens; 0: none."""
        cookie = self.session_cookie(browser)
        record = self.stage.engine.lifecycle.carried(cookie.value) if cookie is not None else None
        return 0 if record is None else record.key

    def achieved(self, got: str, event: Event | None = None, *, reaches_goal: bool = True) -> None:
        """The thief used what he had, and it worked."""
        attempt = self.attempt
        attempt.uses += 1
        if attempt.first_ms == NEVER_MS:
            attempt.first_ms = self.now_ms
        attempt.last_ms = self.now_ms
        if event is not None and event.session:
            attempt.session = event.session
        attempt.stopped_by, attempt.on_request = "", 0
        if reaches_goal:
            attempt.reached, attempt.got = True, got
        self._tell(Kind.ATTACK_USED, attack=attempt.attack, got=got)

    def stopped(self, check: str, *, for_good: bool = False) -> None:
        """A check stood in the way; `for_good`: there is no going on after it."""
        attempt = self.attempt
        if not attempt.stopped_by:
            attempt.stopped_by, attempt.on_request = check, self._last_request()
        attempt.over = attempt.over or for_good

    def _last_request(self) -> int:
        """The number of the event of the last request within this step; of the last event where there was none."""
        journal = self.stage.journal
        happened = journal.pending[len(journal.pending) - (journal.seq - self._first_seq) :]
        return next((event[0] for event in reversed(happened) if event[2] in _REQUESTS), journal.seq)

    def stopped_on(self, exchange: Exchange, *, for_good: bool = False) -> None:
        """The check of an exchange stood in the way."""
        self.stopped(self.check_on(exchange), for_good=for_good)

    def check_on(self, exchange: Exchange, *, cookie: bool = True) -> str:
        """The check by which an exchange did not bring what it was to bring; of a forged form, whether where it came
        from was enough to refuse it. `cookie`: it needed the session cookie."""
        check = check_on(exchange, self.cookie_name if cookie else "")
        engine = self.stage.engine
        refuses = check == Reason.CSRF.label and Csrf(engine.lifecycle, engine.key).refuses_origin
        return ORIGIN if refuses and refuses(exchange.request.context) else check

    def _tell(self, kind: Kind, **facts: str) -> None:
        attempt = self.attempt
        self.stage.journal.emit(
            self.now_ms,
            int(kind),
            self.victim.number,
            attempt.session,
            self.thief_browser.number,
            detail=facts_text(**facts),
        )


def served(exchange: Exchange) -> bool:
    """Whether the site answered and did not refuse."""
    return exchange.response is not None and exchange.response.reason == Reason.NONE
