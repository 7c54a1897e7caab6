"""A story told by hand: people, browsers and sessions, event by event, shown on a workspace."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QTableView, QWidget

from simulator.durations import parse_time_ms
from simulator.errors import InputError
from simulator.events import Event, Flag, Kind, Reason, facts_text, session_key
from simulator.journal import Journal
from simulator.policy import Policy
from simulator.roles import Role, parse_role
from simulator.snapshot import Snapshot
from ui.workspace import ShownRun, Workspace

RENEWED = Flag.RENEWED | Flag.ACCESSED


class Story:
    """Tells events and shows them; clock times are texts such as `"09:30"`."""

    def __init__(self, policy: Policy | None = None) -> None:
        self.policy = policy or Policy()
        self.workspace = Workspace()
        self.told: list[Event] = []
        self._journal = Journal()
        self._ordinals: dict[int, int] = {}
        self._users: dict[str, int] = {}
        self._browsers: dict[str, int] = {}
        self._routes: dict[str, int] = {}
        self._emit("08:00", Kind.RUN_STARTED, detail=facts_text(
            scenario="story", origin_s=1_778_544_000, policy=self.policy.model_dump(mode="json")
        ))  # fmt: skip
        self._open()

    # As a record

    def events(self, first_seq: int, last_seq: int) -> list[Event]:
        return [event for event in self.told if first_seq <= event.seq <= last_seq]

    def events_of_session(self, key: int, limit: int) -> list[Event]:
        return [event for event in self.told if event.session == key][-limit:]

    # Telling

    def user(self, name: str, display: str, role: str = "user") -> int:
        number = self._users[name] = len(self._users) + 1
        self._emit("08:00", Kind.USER_ADDED, user=number, detail=facts_text(name=name, display=display, role=role))
        return number

    def browser(self, name: str, client: str = "Chrome on macOS", address: str = "10.0.4.17") -> int:
        number = self._browsers[name] = len(self._browsers) + 1
        detail = facts_text(name=name, client=client, address=address)
        self._emit("08:00", Kind.BROWSER_ADDED, browser=number, detail=detail)
        return number

    def anonymous(self, at: str, browser: str) -> int:
        number = self._browsers[browser]
        ordinal = self._ordinals[number] = self._ordinals.get(number, 0) + 1
        key = session_key(number, ordinal)
        self._emit(at, Kind.SESSION_CREATED, session=key, browser=number)
        return key

    def log_in(self, at: str, user: str, browser: str, key: int = 0) -> int:
        key = key or self.anonymous(at, browser)
        role = self._role_of(user)
        self._emit(at, Kind.LOGIN, user=self._users[user], session=key, browser=self._browsers[browser], detail=role)
        return key

    def request(self, at: str, key: int, route: str = "/inbox", reason: Reason = Reason.NONE, flags=RENEWED) -> None:
        if route not in self._routes:
            self._routes[route] = len(self._routes) + 1
            self._emit(at, Kind.ROUTE_ADDED, route=self._routes[route], detail=route)
        kind = Kind.REQUEST_DENIED if reason else Kind.REQUEST_ALLOWED
        self._emit(at, kind, session=key, route=self._routes[route], reason=reason, flags=flags)

    def end(self, at: str, key: int, reason: Reason, actor: str | None = None, why: str | None = None) -> None:
        self._emit(at, Kind.SESSION_ENDED, session=key, reason=reason, detail=facts_text(actor=actor, why=why))

    def change_role(self, at: str, user: str, role: str) -> None:
        self._emit(at, Kind.ROLE_CHANGED, user=self._users[user], detail=facts_text(role=role, actor="alice"))

    def deactivate(self, at: str, user: str) -> None:
        self._emit(at, Kind.USER_DEACTIVATED, user=self._users[user], detail=facts_text(actor="alice"))

    def change_policy(self, at: str, changes: dict[str, str]) -> None:
        self._emit(at, Kind.POLICY_CHANGED, detail=facts_text(changes=changes, actor="alice"))

    def _role_of(self, user: str) -> str:
        for event in self.told:
            if event.kind == Kind.USER_ADDED and event.facts["name"] == user:
                return parse_role(event.facts["role"]).label
        return Role.USER.label

    def _emit(self, at: str, kind: Kind, **columns) -> None:
        self._journal.emit(parse_time_ms(at), kind, **columns)
        self.told.append(Event._make(self._journal.pending[-1]))

    # Showing

    def _open(self) -> None:
        start_ms, end_ms = parse_time_ms("08:00"), parse_time_ms("18:00")
        self.workspace.open_run(ShownRun(self, Snapshot(), "A story", "story", "owasp", 1, start_ms, end_ms))

    def fold(self) -> None:
        """Folds everything told so far in, in the middle of a frame."""
        batch = self._journal.drain()
        self.workspace.snapshot.apply(batch)
        self.workspace.take_events(batch)

    def show(self, at: str) -> None:
        """Shows everything told so far, at that time."""
        self.fold()
        self.workspace.move_to(parse_time_ms(at))

    def show_again(self, at: str) -> None:
        """Goes back: shows what had happened by then, on another snapshot."""
        snapshot = Snapshot()
        snapshot.apply([tuple(event) for event in self.told if event.at_ms <= parse_time_ms(at)])
        self.workspace.jump_to(snapshot, parse_time_ms(at))
        self.workspace.move_to(parse_time_ms(at))


@pytest.fixture
def make_story(qtbot):
    made = []

    def make(policy: Policy | None = None) -> Story:
        made.append(Story(policy))
        return made[-1]

    yield make
    for story in made:
        story.workspace.deleteLater()


@pytest.fixture
def story(make_story):
    """Grace at her laptop and, later, at her phone; Ben timed out; Alice an administrator."""
    made = make_story()
    for name, display, role in (
        ("grace", "Grace Lin", "user"),
        ("ben", "Ben Okafor", "manager"),
        ("alice", "Alice Moreau", "admin"),
    ):
        made.user(name, display, role)
    made.browser("grace")
    made.browser("grace/phone", "Safari on iOS", "10.0.4.18")
    made.browser("ben", "Edge on Windows", "10.0.4.19")
    made.laptop = made.log_in("09:00", "grace", "grace")
    made.bens = made.log_in("09:05", "ben", "ben")
    made.request("09:10", made.laptop)
    made.request("09:10", made.bens, "/reports")
    made.end("09:25", made.bens, Reason.IDLE_TIMEOUT)
    made.phone = made.log_in("09:20", "grace", "grace/phone")
    made.request("09:30", made.laptop, "/reports", Reason.FORBIDDEN)
    made.show("09:31")
    return made


class FakeController:
    """Takes wishes down instead of fulfilling them."""

    def __init__(self) -> None:
        self.gone_to = []

    def go_to(self, at_ms: int) -> None:
        self.gone_to.append(at_ms)

    def scrub(self, at_ms: int) -> None:
        self.gone_to.append(at_ms)

    def holding(self, session: int) -> None:
        """A story has no browsers to look into."""

    def holding_steps(self, session: int):
        """Nor can it be played again."""
        raise InputError(f"session {session}", "a story cannot be played again")
        yield 0.0

    def why_steps(self, seq: int):
        """A story cannot be played again."""
        raise InputError(f"event {seq}", "a story cannot be played again")
        yield 0.0


@pytest.fixture
def controller():
    return FakeController()


class PageDriver:
    """What a person does to a page that stands alone; its parts are found by their names."""

    def __init__(self, page: QWidget, qtbot) -> None:
        self.page, self.qtbot = page, qtbot
        qtbot.addWidget(page)
        page.resize(1224, 650)
        page.show()

    def find(self, name, kind=QWidget):
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    def click(self, name):
        self.qtbot.mouseClick(self.find(name), Qt.MouseButton.LeftButton)

    def choose(self, name, text):
        box = self.find(name, QComboBox)
        assert box.findText(text) >= 0, text
        box.setCurrentIndex(box.findText(text))
        box.activated.emit(box.currentIndex())

    def cells(self, name):
        model = self.find(name, QTableView).model()
        return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]
