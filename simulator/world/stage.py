"""What is on stage: the people and browsers of a run, the site, and the engine behind it."""

import msgspec

from simulator.clock import VirtualClock
from simulator.engine.accounts import Accounts
from simulator.engine.binding import fingerprint
from simulator.engine.credentials import KeptBy
from simulator.engine.session_engine import SessionEngine
from simulator.engine.store.base import SessionStore
from simulator.entropy import SeededEntropy
from simulator.events import Kind, facts_text
from simulator.journal import Journal
from simulator.policy import Policy
from simulator.roles import Role
from simulator.wire import CookieTreatment
from simulator.world.browser import Browser
from simulator.world.site import Site
from simulator.world.under_way import Requests


class Person(msgspec.Struct, gc=False, array_like=True):
    """Somebody with an account; `passwords` counts those they have had, of which they know the last."""

    number: int
    name: str
    display: str
    role: int
    passwords: int = 1

    @property
    def password(self) -> str:
        """The password in use: made up from name and count, so that nothing secret is in a run."""
        return _password(self.name, self.passwords)


def _password(name: str, count: int) -> str:
    return f"{name}/{count}"


class Stage:
    """Everything that a run moves. People, as their accounts, and browsers are numbered from 1, as events name them.

    `cookie_clock` is the clock of every browser's jar, one for all of them.
    """

    def __init__(
        self,
        policy: Policy,
        seed: int,
        origin_s: int,
        start_ms: int,
        store: SessionStore,
        accounts: Accounts | None = None,
    ) -> None:
        self.clock = VirtualClock(origin_s, start_ms)
        self.journal = Journal()
        self.entropy = SeededEntropy(seed)
        self.store = store
        self.engine = SessionEngine(
            policy, clock=self.clock, entropy=self.entropy, store=store, journal=self.journal, accounts=accounts
        )
        self.site = Site(self.engine)
        self.people: list[Person] = []
        self.browsers: list[Browser] = []
        self.cookie_clock = self.clock.epoch_s
        self.requests = Requests(self.site, self.clock, self.browsers)
        self._browsers: dict[str, Browser] = {}

    @property
    def now_ms(self) -> int:
        """Virtual time in milliseconds since midnight of the first day."""
        return self.clock.now_ms

    def person(self, name: str) -> Person | None:
        """The person with that account name."""
        account = self.engine.accounts.named(name)
        return None if account is None else self.people[account.number - 1]

    def browser(self, name: str) -> Browser | None:
        """The browser of that name."""
        return self._browsers.get(name)

    def add_person(self, name: str, display: str, role: int, kept_by: KeptBy = KeptBy.CROWD) -> Person:
        """Somebody new, with an account; an event says so."""
        account = self.engine.accounts.create(name, role, _password(name, 1), kept_by)
        person = Person(account.number, name, display, int(role))
        self.know_person(person)
        shown = display if display != name else None
        detail = facts_text(name=name, display=shown, role=Role(role).label)
        self.journal.emit(self.clock.now_ms, int(Kind.USER_ADDED), person.number, detail=detail)
        return person

    def know_person(self, person: Person) -> None:
        """Lists a person whose account exists."""
        self.people.append(person)

    def add_browser(self, name: str, client: str, address: str, treatment: CookieTreatment = "lax-default") -> Browser:
        """A new browser; an event says so."""
        browser = Browser(len(self.browsers) + 1, name, client, address, self.cookie_clock, treatment=treatment)
        self.know_browser(browser)
        detail = facts_text(name=name, client=client or None, address=address or None)
        self.journal.emit(self.clock.now_ms, int(Kind.BROWSER_ADDED), browser=browser.number, detail=detail)
        return browser

    def know_browser(self, browser: Browser) -> None:
        """Lists a browser that events have told of."""
        self.browsers.append(browser)
        self.engine.lifecycle.clients[browser.number] = fingerprint(browser.address, browser.client)
        self._browsers[browser.name] = browser
