"""Events told by names: people, browsers and routes by what they are called, sessions by their handles."""

from collections.abc import Iterable
from typing import Any, NamedTuple

from simulator.events import Event, Flag, Kind, Reason, format_handle

_INTRODUCING = frozenset((Kind.USER_ADDED, Kind.BROWSER_ADDED, Kind.ROUTE_ADDED))


class Told(NamedTuple):
    """An event by names; a name is empty where none is concerned. `at_ms` is virtual time."""

    at_ms: int
    kind: str
    user: str
    session: str
    browser: str
    route: str
    reason: str
    flags: int
    detail: str | None

    @property
    def flag_words(self) -> list[str]:
        """The flags in words, for example `renewed`."""
        return [flag.name.lower() for flag in Flag if flag & self.flags and flag.name]

    def document(self) -> dict[str, Any]:
        """It as plain data, what does not apply left out."""
        return {name: value for name, value in self._asdict().items() if value not in ("", None)}


class Names:
    """What the numbers in a run's events stand for, learnt while its events go by."""

    def __init__(self) -> None:
        self.users: dict[int, str] = {}
        self.browsers: dict[int, str] = {}
        self.routes: dict[int, str] = {}

    def learn(self, events: Iterable[Event]) -> None:
        """Takes in what events introduce; the others are passed over."""
        for event in events:
            if event.kind not in _INTRODUCING:
                continue
            if event.kind == Kind.USER_ADDED:
                self.users[event.user] = event.facts["name"]
            elif event.kind == Kind.BROWSER_ADDED:
                self.browsers[event.browser] = event.facts["name"]
            else:
                self.routes[event.route] = event.detail or ""

    def handle(self, key: int) -> str | None:
        """What the session of that key is called; None where there is none."""
        browser = self.browsers.get(key >> 20) if key else None
        return None if browser is None else format_handle(browser, key)

    def told(self, event: Event) -> Told:
        """The event by names."""
        return Told(
            event.at_ms,
            Kind(event.kind).label,
            self.users.get(event.user, ""),
            self.handle(event.session) or "",
            self.browsers.get(event.browser, ""),
            self.routes.get(event.route, ""),
            Reason(event.reason).label if event.reason else "",
            event.flags,
            event.detail,
        )
