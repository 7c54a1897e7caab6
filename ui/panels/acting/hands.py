"""Who somebody at the dashboard is in the run, told from the commands on record, and what they were answered."""

import unicodedata
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from simulator.commands import Command, Do
from simulator.events import Event, EventTuple, Kind
from simulator.snapshot import SessionView, Snapshot, UserView
from ui.models.words import reason_words, what_happened, why_it_happened
from ui.words import mark, tr

ACTOR = "dashboard"
"""Who gives the commands of somebody's hands, as the record calls them."""

_NAME_LIMIT = 40


class Hand(NamedTuple):
    """A person whose place was taken: account name, the browser they are at, when they first logged in there, and
    what they are called, if they came into the run for it."""

    user: str
    browser: str
    at_ms: int
    display: str


class Told(NamedTuple):
    """An answer in words: one for the pill with its tone, what was done, and why it came out so."""

    word: str
    tone: str
    what: str
    why: str

    @property
    def text(self) -> str:
        return f"{self.what}: {self.why}" if self.why else self.what


def hands_of(commands: Iterable[Command]) -> tuple[Hand, ...]:
    """Everybody whose place was taken by these commands, in that order."""
    found: dict[tuple[str, str], Hand] = {}
    displays: dict[str, str] = {}
    for command in commands:
        if command.do is Do.ADD_PERSON:
            displays[command.user or ""] = command.display or ""
        elif command.do is Do.LOG_IN:
            user = command.user or ""
            hand = Hand(user, command.browser or "", command.at_ms, displays.get(user, ""))
            found.setdefault((hand.user, hand.browser), hand)
    return tuple(found.values())


def account_name(display: str) -> str:
    """The account name that a person of this name would be given: `Zoë Tíng` is `zoe.ting`."""
    plain = unicodedata.normalize("NFKD", display).encode("ascii", "ignore").decode().lower()
    words = "".join(char if char.isalnum() or char in "-_." else " " for char in plain).split()
    return ".".join(words).lstrip("-_.")[:_NAME_LIMIT].rstrip("-_.")


_WORDS = {
    Kind.LOGIN: (mark("Logged in"), "ok"),
    Kind.LOGIN_FAILED: (mark("Refused"), "danger"),
    Kind.REQUEST_ALLOWED: (mark("Served"), "ok"),
    Kind.REQUEST_DENIED: (mark("Denied"), "danger"),
    Kind.LOGOUT: (mark("Logged out"), "neutral"),
    Kind.BROWSER_CLOSED: (mark("Closed"), "neutral"),
}

_ANSWERS = frozenset(int(kind) for kind in _WORDS)


def browser_number(name: str, snapshot: Snapshot) -> int:
    """The number of the browser of that name; 0 where there is none yet."""
    return next((browser.number for browser in snapshot.browsers.values() if browser.name == name), 0)


class Hands:
    """Everybody whose place was taken in a run, one of whom somebody is at present, and what they were told.

    All of it follows from the commands on record and the events shown, so that it is right at every moment.
    """

    def __init__(self) -> None:
        self.all: tuple[Hand, ...] = ()
        self.present: Hand | None = None
        self._browsers: dict[str, int] = {}
        self._users: dict[str, int] = {}
        self._answers: dict[int, list[Event]] = {}

    def start_over(self, commands: Iterable[Command]) -> None:
        """Takes over another run, or the same one from its start; somebody who is in both stays who they are."""
        for known in (self._browsers, self._users, self._answers):
            known.clear()
        self.know(commands)

    def know(self, commands: Iterable[Command]) -> None:
        """Takes note of commands given since; without anybody chosen, the last to come is who somebody is."""
        self.all = hands_of(commands)
        if self.present not in self.all:
            self.present = self.all[-1] if self.all else None

    def choose(self, user: str, browser: str) -> None:
        """Makes one of them who somebody is."""
        self.present = next((hand for hand in self.all if (hand.user, hand.browser) == (user, browser)), self.present)

    def hear(self, batch: Iterable[EventTuple], snapshot: Snapshot) -> None:
        """Keeps what their browsers were told; what was heard before is not kept twice."""
        browsers = {self.browser(hand, snapshot) for hand in self.all} - {0}
        if not browsers:
            return
        for event in batch:
            if event[2] in _ANSWERS and event[5] in browsers:
                heard = self._answers.setdefault(event[5], [])
                if not heard or heard[-1].seq < event[0]:
                    heard.append(Event._make(event))

    def browser(self, hand: Hand, snapshot: Snapshot) -> int:
        """The number of somebody's browser; 0 while it is not there yet."""
        if hand.browser not in self._browsers and (number := browser_number(hand.browser, snapshot)):
            self._browsers[hand.browser] = number
        known = self._browsers.get(hand.browser, 0)
        return known if known in snapshot.browsers else 0

    def user(self, hand: Hand, snapshot: Snapshot) -> UserView | None:
        """Somebody's account; None while it is not there yet."""
        if hand.user not in self._users:
            self._users.update((user.name, user.number) for user in snapshot.users.values() if user.name == hand.user)
        return snapshot.users.get(self._users.get(hand.user, 0))

    def name(self, hand: Hand, snapshot: Snapshot) -> str:
        """What somebody is called."""
        user = self.user(hand, snapshot)
        return user.display if user is not None else hand.display or hand.user

    def answer(self, browser: int, snapshot: Snapshot) -> Event | None:
        """What a browser had been told last at the moment of a snapshot."""
        return next(self._heard_until(browser, snapshot.seq), None)

    def session(self, browser: int, snapshot: Snapshot) -> SessionView | None:
        """The session that a browser logged in to last, as long as it lives and somebody is logged in to it."""
        log_ins = (event for event in self._heard_until(browser, snapshot.seq) if event.kind == Kind.LOGIN)
        log_in = next(log_ins, None)
        session = snapshot.live.get(log_in.session) if log_in is not None else None
        return session if session is not None and not session.logged_out else None

    def _heard_until(self, browser: int, last_seq: int) -> Iterator[Event]:
        """What a browser was told up to an event, the last first."""
        return (event for event in reversed(self._answers.get(browser, ())) if event.seq <= last_seq)


def told(event: Event, snapshot: Snapshot) -> Told:
    """An answer in words.

    Raises:
        KeyError: the event is none of `ANSWERS`.
    """
    kind = Kind(event.kind)
    words, tone = _WORDS[kind]
    word = tr(words)
    if kind is Kind.BROWSER_CLOSED:
        return Told(
            word,
            tone,
            tr("The browser was closed"),
            tr("cookies that do not persist are gone, the server was not told"),
        )
    what, why = what_happened(event, snapshot), why_it_happened(event, snapshot)
    if kind is Kind.REQUEST_DENIED:
        why = why or reason_words(event.reason).lower()
    return Told(word, tone, what[:1].upper() + what[1:], why)
