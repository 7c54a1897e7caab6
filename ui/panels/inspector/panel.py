"""The inspector: three pages about the selected session, and below them what can be done to it."""

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMenu,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from simulator.durations import format_time
from simulator.snapshot import SessionView
from ui import theme
from ui.actions import Actions
from ui.controller import Controller
from ui.models.past_holding import PastHolding
from ui.models.words import role_words
from ui.panels.inspector.act import ActView
from ui.panels.inspector.cookie import CookiePage
from ui.panels.inspector.explain import renewal
from ui.panels.inspector.history import MOST_EVENTS, HistoryModel, HistoryView
from ui.panels.inspector.others import OtherSessions, others_of
from ui.panels.inspector.parts import Clocks, EndingNote, Identity, idle_since
from ui.panels.inspector.why import WhyView
from ui.panels.inspector.wire import LastExchange
from ui.player.questions import fate_of, is_act, is_request
from ui.widgets.buttons import SegmentedButtons, tool_button
from ui.widgets.facts import FactList
from ui.widgets.frames import Card, EmptyState, PageScroll, line
from ui.widgets.text import ElidedLabel, Paragraph, label, pill
from ui.words import Phrases, mark, tr
from ui.workspace import Workspace

_FACTS = (
    ("handle", mark("Handle")),
    ("signed_in", mark("Signed in")),
    ("last_request", mark("Last request")),
    ("idle_since", mark("Idle since")),
    ("address", mark("Address")),
    ("requests", mark("Requests")),
    ("role_now", mark("Account now")),
)
_MENU = ("revokeUserAction", "forcePasswordAction", "changeRoleAction", "deactivateUserAction", "reactivateUserAction")
_TABS = Phrases(("Session", "Requests", "Wire", "Cookie", "User"))
_SESSION, _REQUESTS, _WIRE, _COOKIE, _OTHERS = range(5)
_EDGE_PX = 16
_REQUESTS_PX = [110, 260]
_LEAST_REQUESTS_PX = 220


class InspectorPanel(Card):
    """Everything about the session that is selected."""

    def __init__(
        self, workspace: Workspace, controller: Controller, actions: Actions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent=parent)
        self.setObjectName("inspector")
        self.setAccessibleName(tr("Inspector"))
        self._workspace = workspace
        self._controller = controller
        self._actions = actions
        self._history = HistoryModel(self)
        self._past_holding = PastHolding(workspace, controller.holding_steps, self)
        self._family: tuple[int, int, int] = (0, 0, 0)
        self._others: list[SessionView] = []
        self._pages = QStackedWidget(self)
        self._empty = EmptyState(
            "identification-card",
            "Select a session",
            "Click a bar in the timeline or a row in the table to see what will end it, and what it was told.",
            self._pages,
        )
        self._details = QWidget(self._pages)
        self._build()
        self._pages.addWidget(self._empty)
        self._pages.addWidget(self._details)
        self.act = ActView(_EDGE_PX, self._workspace, self._controller, self._pages)
        self._pages.addWidget(self.act)
        self.column.addWidget(self._pages)
        self._connect()
        self._show_range()
        self._show_selection()

    def take_keyboard(self) -> None:
        """Gives the keyboard to the pages about the session, if one is selected."""
        self._tabs.button(self._tabs.value).setFocus(Qt.FocusReason.ShortcutFocusReason)

    def bring_forward(self, name: str) -> None:
        """Shows the page that goes by this object name; `inspector` is the first, about limits and facts."""
        for number in range(self._parts.count()):
            page = self._parts.widget(number)
            if page.objectName() == name or (number == _SESSION and name == self.objectName()):
                self._tabs.set_value(number)
                self._show_part(number)

    def _build(self) -> None:
        column = QVBoxLayout(self._details)
        column.setContentsMargins(_EDGE_PX, 14, 0, 14)
        column.setSpacing(0)
        above, below = QVBoxLayout(), QVBoxLayout()
        for part in (above, below):
            part.setContentsMargins(0, 0, _EDGE_PX, 0)
            part.setSpacing(12)
        self.identity = Identity(self._details)
        tabs = [(part, name) for part, name in enumerate(_TABS)]
        self._tabs = SegmentedButtons(tabs, tr("About the session"), self._details)
        self._tabs.setObjectName("inspectorTabs")
        self._tabs.be_dense()
        self._tabs.set_value(_SESSION)
        self._parts = QStackedWidget(self._details)
        self._parts.addWidget(self._session_page())
        self.history = HistoryView(self._history, tr("What the session did"), self._parts)
        self.history.set_right_margin(_EDGE_PX)
        self.why = WhyView(_EDGE_PX, self._workspace, self._controller, self._parts)
        requests = QSplitter(Qt.Orientation.Vertical, self._parts)
        requests.setChildrenCollapsible(False)
        # A page that may not even be shown must not make the window higher than a projector's screen.
        requests.setMinimumHeight(_LEAST_REQUESTS_PX)
        requests.addWidget(self.history)
        requests.addWidget(self.why)
        requests.setSizes(_REQUESTS_PX)
        self._parts.addWidget(requests)
        self.wire = LastExchange(_EDGE_PX, self._workspace, self._controller, self._parts)
        self._parts.addWidget(self.wire)
        self.cookie = CookiePage(_EDGE_PX, self._parts)
        self._parts.addWidget(self.cookie)
        self.others = OtherSessions(_EDGE_PX, self._parts)
        self._parts.addWidget(self.others)
        self._many = pill("", "accent", self._details)
        self._many.setFixedHeight(22)
        self._many.hide()
        above.addWidget(self._many)
        above.addWidget(self.identity)
        above.addWidget(self._tabs)
        below.addWidget(line(self._details))
        below.addLayout(self._action_row())
        column.addLayout(above)
        column.addSpacing(14)
        column.addWidget(self._parts, 1)
        column.addLayout(below)

    def _session_page(self) -> QWidget:
        area = PageScroll(_EDGE_PX, self._parts)
        page, column = area.widget(), area.column
        column.setSpacing(12)
        self.clocks = Clocks(page)
        self.ending = EndingNote(page)
        self.facts = FactList(_FACTS, frozenset({"handle", "address"}), page)
        self.facts.keep_end("handle")
        self._renewal = Paragraph(parent=page)
        for part in (self.clocks, self.ending, line(page), self.facts, self._renewal, line(page)):
            column.addWidget(part)
        heading = QHBoxLayout()
        self._requests_heading = ElidedLabel("", "body_strong", parent=page)
        self._requests_heading.setObjectName("requestsHeading")
        heading.addWidget(self._requests_heading, 1)
        self._all = QPushButton(tr("Show all"), page)
        self._all.setProperty("look", "link")
        self._all.setFont(theme.font("small_medium"))
        self._all.setAccessibleName(tr("Show all requests"))
        heading.addWidget(self._all)
        column.addLayout(heading)
        self._no_requests = label("", "small", "faint", page)
        column.addWidget(self._no_requests)
        latest = HistoryView(self._history, tr("Last requests"), page)
        latest.show_whole_rows()
        column.addWidget(latest, 1)
        return area

    def _action_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        self._revoke = QPushButton(tr("Revoke session"), self._details)
        self._revoke.setProperty("look", "danger")
        self._revoke.setFont(theme.font("body_medium"))
        self._revoke.setObjectName("revokeButton")
        self._revoke.setAccessibleName(tr("Revoke session"))
        self._more: QToolButton = tool_button("dots-three", "More actions", size_px=34, parent=self._details)
        self._more.setObjectName("moreActionsButton")
        self._more.setProperty("look", "outlined")
        self._more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._more)
        for name in _MENU:
            menu.addAction(self._actions[name])
        self._more.setMenu(menu)
        row.addWidget(self._revoke, 1)
        row.addWidget(self._more)
        return row

    def _connect(self) -> None:
        workspace = self._workspace
        workspace.run_changed.connect(self._show_selection)
        workspace.selection_changed.connect(self._show_selection)
        workspace.asked_changed.connect(self._show_asked)
        workspace.time_range_changed.connect(self._show_range)
        workspace.moment_changed.connect(self._show_moment)
        self._tabs.chosen.connect(self._show_part)
        self._all.clicked.connect(self._show_all_requests)
        self._revoke.clicked.connect(self._actions["revokeSessionAction"].trigger)
        self.others.chosen.connect(workspace.select)
        self.history.selectionModel().currentChanged.connect(self._ask_about)
        self.wire.open.clicked.connect(self._open_wire)
        self._actions["whyAction"].triggered.connect(self._ask_why)
        self._past_holding.changed.connect(self._show_moment)

    def _show_part(self, part: int) -> None:
        self._parts.setCurrentIndex(part)
        self._show_selection()

    def _show_all_requests(self) -> None:
        self._tabs.set_value(_REQUESTS)
        self._show_part(_REQUESTS)

    def _ask_about(self, index: QModelIndex) -> None:
        event = self._history.event_at(index)
        if event is not None and is_request(event):
            self._workspace.ask_about(event.seq)

    def _ask_why(self) -> None:
        """Explains the request that is asked about, the last one of the session where none is."""
        self._controller.show_page("monitor")
        if not self._workspace.selected:
            self._controller.told.emit(tr("Why?"), tr("Select a session first: its last request is explained."))
            return
        self._tabs.set_value(_REQUESTS)
        self._show_part(_REQUESTS)
        self.why.take_keyboard()

    def _open_wire(self) -> None:
        self._controller.show_page("wire")

    def _show_asked(self) -> None:
        """Looks back at an act that is asked about; what else is asked about is told of the session."""
        asked = self._workspace.asked
        event = next(iter(self._workspace.events(asked, asked)), None) if asked else None
        if event is not None and is_act(event):
            self._pages.setCurrentWidget(self.act)
            self.act.ask(event)
        else:
            self._show_selection()

    def _show_range(self) -> None:
        """Requests are those of the time range; an act that is looked back at stays."""
        time_range = self._workspace.time_range
        heading = tr("Last requests") if time_range is None else tr("Requests, {range}").format(range=time_range.words)
        self._requests_heading.setText(heading)
        if (session := self._session()) is not None:
            self._show_history(session)

    def _session(self) -> SessionView | None:
        return self._workspace.snapshot.sessions.get(self._workspace.selected)

    def _show_selection(self) -> None:
        session = self._session()
        self._pages.setCurrentWidget(self._details if session else self._empty)
        if session is not None:
            self._show_history(session)
            self._show_session(session)

    def _show_moment(self) -> None:
        if self._pages.currentWidget() is self.act:
            return
        session = self._session()
        if session is None:
            self._pages.setCurrentWidget(self._empty)
            return
        if session.key in self._workspace.changed:
            self._show_history(session)
        self._show_session(session)

    def _show_history(self, session: SessionView) -> None:
        events = self._workspace.events_of_session(session.key, MOST_EVENTS)
        self._history.show_events(events, self._workspace.snapshot)
        in_range = self._workspace.time_range is not None
        self._no_requests.setText(tr("None in this time range") if in_range else tr("None yet"))
        self._no_requests.setVisible(not events)

    def _show_session(self, session: SessionView) -> None:
        snapshot, now_ms = self._workspace.snapshot, self._workspace.now_ms
        self._pages.setCurrentWidget(self._details)
        self.identity.show_session(session, snapshot, now_ms)
        self._show_selected()
        part = self._parts.currentIndex()
        if part == _OTHERS:
            self._show_others(session)
        elif part == _SESSION:
            self._show_facts(session)
        elif part == _COOKIE:
            holding = self._controller.holding(session.key) or self._past_holding.of(session.key)
            self.cookie.show_session(session, holding, snapshot)

    def _show_selected(self) -> None:
        """What is told is told of one session; what is done is done to all that are selected."""
        selection, live = self._workspace.selection, self._workspace.snapshot.live
        hit = sum(key in live for key in selection)
        words = tr("Revoke session") if hit <= 1 else tr("Revoke {hit:,} sessions").format(hit=hit)
        if words != self._revoke.text():
            self._revoke.setText(words)
            self._revoke.setAccessibleName(words)
        self._revoke.setEnabled(hit > 0)
        self._many.setText(tr("{count:,} sessions selected; this is the last of them").format(count=len(selection)))
        self._many.setVisible(len(selection) > 1)

    def _show_facts(self, session: SessionView) -> None:
        snapshot, now_ms = self._workspace.snapshot, self._workspace.now_ms
        self.clocks.setVisible(session.live)
        self.ending.setVisible(not session.live)
        self._renewal.setVisible(session.live)
        if session.live:
            self.clocks.show_session(session, snapshot, now_ms)
            behind = fate_of(session, snapshot).setting
            self._renewal.setText("\n".join(filter(None, (renewal(snapshot.policy), behind and behind.text))))
        else:
            self.ending.show_session(session, snapshot)
        user = snapshot.users.get(session.user)
        route = snapshot.routes.get(session.last_route, "")
        last = f"{format_time(session.accessed_at_ms)} · {route}" if route else format_time(session.accessed_at_ms)
        role = role_words(user.role) if user and user.role != session.role else ""
        closed = tr("deactivated") if user and not user.active else ""
        facts = {
            "handle": snapshot.handle(session.key),
            "signed_in": format_time(session.logged_in_at_ms) if session.user else "",
            "last_request": last,
            "idle_since": idle_since(session, snapshot, now_ms) if session.live else "",
            "address": snapshot.browsers[session.browser].address,
            "requests": _count_words(session),
            "role_now": ", ".join(word for word in (role, closed) if word),
        }
        for key, value in facts.items():
            self.facts.show_fact(key, value)

    def _show_others(self, session: SessionView) -> None:
        snapshot = self._workspace.snapshot
        family = (session.key, session.user, len(snapshot.sessions))
        if family != self._family or self._workspace.changed:
            self._family = family
            self._others = others_of(session, snapshot)
        self.others.show_sessions(self._others, snapshot, self._workspace.now_ms)


def _count_words(session: SessionView) -> str:
    if not session.requests:
        return tr("none yet")
    if not session.denied:
        return tr("{requests:,}, none denied").format(requests=session.requests)
    return tr("{requests:,}, {denied:,} denied").format(requests=session.requests, denied=session.denied)
