"""The window: panels side by side, and the actions that concern all of them."""

from functools import partial
from itertools import zip_longest

from PySide6.QtCore import QByteArray, QEvent, Qt
from PySide6.QtGui import QCloseEvent, QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from simulator.durations import parse_moment_ms
from ui import theme
from ui.actions import Actions
from ui.controller import Controller
from ui.pages import MONITOR, PAGES, PageStack
from ui.panels.acting import ActingBar
from ui.panels.administration import AdministrationDesk
from ui.panels.bookmarks import BookmarkDesk
from ui.panels.events import EventsPanel
from ui.panels.figures_strip import FiguresStrip
from ui.panels.files import FileDesk
from ui.panels.finding import KeySheet, Palette
from ui.panels.header import HeaderPanel
from ui.panels.inspector import InspectorPanel
from ui.panels.leaving import LeavingDesk
from ui.panels.lessons import LessonPanel
from ui.panels.limits import LimitsPanel
from ui.panels.lists_bar import ListsBar
from ui.panels.notice_bar import NoticeBar
from ui.panels.opening import OpeningPanel
from ui.panels.presenting import NotesPanel, Presenter
from ui.panels.sessions import SessionsPanel
from ui.panels.timeline import TimelinePanel
from ui.panels.transport import TransportPanel
from ui.player import Player
from ui.settings import GEOMETRY, THEME, remember, remembered
from ui.widgets.beside import Beside
from ui.widgets.docks import Dock, Workbench
from ui.widgets.frames import Card
from ui.widgets.highlighter import Highlighter
from ui.widgets.rail import Place, Rail
from ui.widgets.tabbing import walk_in_order
from ui.words import tr
from ui.workspace import Workspace

_SIZE_PX = (1440, 900)
LEAST_PX = (1120, 640)
_INSPECTOR_PX = 328
_LISTS_PX, _LISTS_SHARE = 276, 0.42
_LAYOUT = "window/layout"
_POINTED_AT_ONCE = 2


class MainWindow(QMainWindow):
    """The dashboard of one run. `advance` and `go_to` move it in virtual time, at once."""

    def __init__(self, player: Player, workspace: Workspace, controller: Controller) -> None:
        super().__init__()
        self.workspace = workspace
        self.controller = controller
        self._player = player
        for part in (player, workspace, controller):
            part.setParent(self)
        self.actions_by_name = Actions(self)
        self._desk = AdministrationDesk(workspace, controller, self.actions_by_name, self)
        self.session_menu = self.actions_by_name.administration_menu(self)
        self.setWindowTitle("Coatcheck")
        self.setMinimumSize(*LEAST_PX)
        self.resize(*_SIZE_PX)
        if geometry := remembered(GEOMETRY):
            self.restoreGeometry(QByteArray.fromBase64(geometry.encode()))
        self._build()
        self._connect()
        self.presenter = Presenter(self, workspace, controller, self.actions_by_name)

    def advance(self, seconds: float) -> None:
        """Lets so many seconds of virtual time pass."""
        self._player.advance(round(seconds * 1000))

    def go_to(self, time: str) -> None:
        """Shows the moment of a clock time (`14:30`) or of a time after the start (`90m`).

        Raises:
            ValueError: the text is neither.
        """
        self.go_to_ms(parse_moment_ms(time, self.workspace.start_ms))

    def go_to_ms(self, at_ms: int) -> None:
        """Shows the moment of a virtual time in milliseconds since midnight."""
        self._player.go_to(at_ms)

    def select_first(self) -> None:
        """Selects the session on top of the table, so that a picture shows the details of one."""
        model = self._sessions.view.model()
        if model.rowCount():
            self.workspace.select(model.key_at(0))

    def event(self, event: QEvent) -> bool:
        # Space plays and pauses, but a button that has the keyboard keeps its own.
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            focused = QApplication.focusWidget()
            if event.key() == Qt.Key.Key_Space and isinstance(focused, QAbstractButton | QComboBox):
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # Only where nobody else has taken it: Esc closes what lies above and leaves fields first.
        lent = self._transport.isHidden()
        focused = QApplication.focusWidget()
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and isinstance(focused, QAbstractButton):
            # Space alone presses a button outside a dialog, on some desktops; people try Enter.
            focused.click()
        elif event.key() == Qt.Key.Key_Escape and not self.workspace.pace.live and not lent:
            self.controller.go_live()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if event.spontaneous() and self.controller.at_stake:
            # Somebody closes it by the frame around it, and may not know what goes with it.
            event.ignore()
            self._quit()
            return
        remember(_LAYOUT, self._workbench.arrangement)
        if not self.presenter.presenting:
            remember(GEOMETRY, self.saveGeometry().toBase64().toStdString())
        self._player.close()
        super().closeEvent(event)

    def _quit(self) -> None:
        self.controller.leaving(self.close)

    def _build(self) -> None:
        root = QFrame(self)
        root.setProperty("look", "root")
        column = QVBoxLayout(root)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        parts = self.workspace, self.controller
        self._header = HeaderPanel(*parts, self.actions_by_name, self)
        self._limits = LimitsPanel(*parts, self)
        self._header.add_limits(self._limits)
        column.addWidget(self._header)
        self.pages = PageStack(self._body(), (*parts, self.actions_by_name), self)
        column.addWidget(self._with_lesson(), 1)
        column.addWidget(ActingBar(*parts, self.actions_by_name, self))
        self._transport = TransportPanel(*parts, self.actions_by_name, self)
        column.addWidget(self._transport)
        self._notice = NoticeBar(*parts, self.pages)
        OpeningPanel(*parts, self.actions_by_name, self.pages)
        BookmarkDesk(*parts, self.actions_by_name, self)
        LeavingDesk(*parts, self.actions_by_name, self)
        lanes = self._timeline.lanes
        self.files = FileDesk(*parts, self.actions_by_name, lanes.draw, lanes.drawn_px, self)
        self.setCentralWidget(self._beside_the_rail(root))
        Palette(*parts, self.actions_by_name, self)
        KeySheet(self.actions_by_name, self)
        walk_in_order([root, self._rail])
        self._sessions.view.setFocus()

    def _beside_the_rail(self, root: QWidget) -> QWidget:
        places = [Place(MONITOR, tr("Monitor"), "chart-bar-horizontal", self._tip_of(MONITOR))]
        places += [Place(page.name, tr(page.title), page.icon, self._tip_of(page.name)) for page in PAGES]
        whole = QFrame(self)
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._rail = Rail(places, whole)
        self._rail.show_place(MONITOR)
        row.addWidget(self._rail)
        row.addWidget(root, 1)
        return whole

    def _with_lesson(self) -> QWidget:
        """The pages, with a lesson, or notes where none is given, at their right."""
        self._lesson = LessonPanel(self.workspace, self.controller, self.actions_by_name, self)
        self._pointers = [Highlighter(self, dims=False) for _ in range(_POINTED_AT_ONCE)]
        for number, pointer in enumerate(self._pointers, 1):
            pointer.setObjectName(f"lessonPointer{number}")
        self._lesson.pointed.connect(self._point)
        self._notes = NotesPanel(self.workspace, self.actions_by_name, self)
        self._notes.show_page(MONITOR, tr("Monitor"))
        return Beside(self.pages, (self._lesson, self._notes), self)

    def _tip_of(self, page: str) -> str:
        return self.actions_by_name[f"{page}PageAction"].toolTip()

    def _body(self) -> QWidget:
        parts = self.workspace, self.controller
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(FiguresStrip(*parts, self))
        self._timeline = TimelinePanel(*parts, self.actions_by_name, self)
        self._inspector = InspectorPanel(*parts, self.actions_by_name, self)
        self._inspector.setMinimumWidth(_INSPECTOR_PX)
        self._workbench = Workbench(self._timeline, body)
        lists = Dock("listsDock", tr("the lists"), self._lists(), self._workbench)
        inspector = Dock("inspectorDock", tr("the inspector"), self._inspector, self._workbench, upright=True)
        self._workbench.add(inspector, Qt.DockWidgetArea.RightDockWidgetArea, _INSPECTOR_PX)
        self._workbench.add(lists, Qt.DockWidgetArea.BottomDockWidgetArea, _LISTS_PX, _LISTS_SHARE)
        self._workbench.setCorner(Qt.Corner.BottomRightCorner, Qt.DockWidgetArea.RightDockWidgetArea)
        self._workbench.arrange(remembered(_LAYOUT))
        column.addWidget(self._workbench, 1)
        return body

    def _lists(self) -> QWidget:
        card = Card(parent=self)
        self._sessions = SessionsPanel(self.workspace, self.controller, self.actions_by_name, self)
        self._events = EventsPanel(self.workspace, self.controller, self)
        self._pages = QStackedWidget(self)
        titled = ((tr("Sessions"), self._sessions), (tr("Events"), self._events))
        pages = [(title, panel.controls, panel.tools) for title, panel in titled]
        self._lists_bar = ListsBar(self.workspace, self.controller, pages, self)
        for _, panel in titled:
            self._pages.addWidget(panel)
        self._lists_bar.page_chosen.connect(self._pages.setCurrentIndex)
        self._lists_bar.left.connect(self._focus_list)
        self._pages.currentChanged.connect(self._lists_bar.show_page)
        card.column.addWidget(self._lists_bar)
        card.column.addWidget(self._pages, 1)
        return card

    def _connect(self) -> None:
        slots = {
            "restartAction": self.controller.restart,
            "scenarioAction": self._header.scenarios.showPopup,
            "policyAction": self._header.policies.showPopup,
            "idleLimitAction": self._limits.idle.start_editing,
            "absoluteLimitAction": self._limits.absolute.start_editing,
            "monitorPageAction": self._show_monitor,
            "themeAction": self._switch_theme,
            "trainerNotesAction": self._show_notes,
            "sessionsAction": self._show_sessions,
            "eventsAction": self._show_events,
            "timelineAction": self._timeline.lanes.setFocus,
            "inspectorAction": self._inspector.take_keyboard,
            "menuAction": self._header.menu_button.showMenu,
            "quitAction": self._quit,
        }
        for name, slot in slots.items():
            self.actions_by_name[name].triggered.connect(slot)
        for page in PAGES:
            self.actions_by_name[f"{page.name}PageAction"].triggered.connect(partial(self._show_page, page.name))
        self._rail.chosen.connect(self.pages.show_page)
        self.pages.page_changed.connect(self._page_shown)
        self.pages.page_changed.connect(self._notes.show_page)
        self.controller.lesson_wanted.connect(self._notes.hide)
        self.pages.clock_taken.connect(self._lend_time)
        self.workspace.run_changed.connect(self._name_window)
        self.controller.event_wanted.connect(self._show_event)
        self.controller.page_wanted.connect(self.pages.show_page)
        self.controller.monitor_wanted.connect(self._show_monitor)

    def _name_window(self) -> None:
        self.setWindowTitle(tr("{title} – Coatcheck").format(title=self.workspace.title))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Offers what an administrator may do, wherever somebody asks about a session: what has none asks here."""
        if self.workspace.selection:
            self.session_menu.popup(event.globalPos())

    def _show_page(self, name: str) -> None:
        """Shows a page, or the monitor again where the page is shown."""
        if self.pages.shown == name:
            self._show_monitor()
        else:
            self.pages.show_page(name)

    def _show_notes(self) -> None:
        """Shows notes for the trainer, or hides them: those of the lesson where one is given."""
        if self._lesson.isHidden():
            self._notes.toggle()
        else:
            self._lesson.toggle_notes()

    def _show_monitor(self) -> None:
        self.pages.show_monitor()
        self._focus_list()

    def _page_shown(self, name: str, title: str) -> None:
        self._rail.show_place(name)
        self._header.name_page(title)
        # A page that is shown comes to the front, and would cover what floats.
        self._notice.raise_()

    def _lend_time(self, lent: bool) -> None:
        self._transport.lend(lent=lent)
        self._header.lend_time(lent=lent)

    def _point(self, names: tuple[str, ...]) -> None:
        """Points at what a lesson speaks of; a list or a page of the inspector is brought to the front for it."""
        shows = {"sessionTable": self._show_sessions, "eventTable": self._show_events}
        for name in names:
            if name in shows:
                shows[name]()
            self._inspector.bring_forward(name)
        for pointer, target in zip_longest(self._pointers, names[:_POINTED_AT_ONCE]):
            if target is None or not pointer.point_at(target):
                pointer.clear()

    def _show_sessions(self) -> None:
        self.pages.show_monitor()
        self._pages.setCurrentIndex(0)
        self._sessions.view.setFocus()

    def _show_events(self) -> None:
        self.pages.show_monitor()
        self._pages.setCurrentIndex(1)
        self._events.view.setFocus()

    def _show_event(self, seq: int) -> None:
        self._show_events()
        self._events.show_event(seq)

    def _focus_list(self) -> None:
        (self._sessions, self._events)[self._pages.currentIndex()].view.setFocus()

    def _switch_theme(self) -> None:
        app = QApplication.instance()
        assert isinstance(app, QApplication), "a window needs an application"
        theme.apply(app, "light" if theme.current() == "dark" else "dark")
        remember(THEME, theme.current())
