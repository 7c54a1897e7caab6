"""Everybody can use the window: every control has a name, the keyboard reaches it, and nothing is left behind."""

import gc
import weakref

import pytest
from PySide6.QtCore import SIGNAL, QCoreApplication, QEvent, QPoint, QRectF, Qt
from PySide6.QtGui import QAccessible, QAction, QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractScrollArea,
    QApplication,
    QLineEdit,
    QMainWindow,
    QMenu,
    QTableView,
    QToolButton,
    QWidget,
)

from ui.application import build_window
from ui.main_window import LEAST_PX
from ui.pages import page_names
from ui.widgets.lanes.scene import GUTTER_PX, RULER_PX

NAMES = [
    "sessionTable", "eventTable", "timeline", "inspector", "playButton", "stepButton", "speedButtons",
    "policy.time.idle", "policy.time.absolute",
]  # fmt: skip
ACTIONS = [
    "revokeSessionAction", "revokeUserAction", "revokeRoleAction", "revokeAllAction", "deactivateUserAction",
    "reactivateUserAction", "changeRoleAction", "forcePasswordAction", "themeAction", "loginAsAction",
]  # fmt: skip

TRIGGERED = SIGNAL("triggered(bool)")
PAINTED_PX = (120, 40)
"""A view that paints itself and is larger than this says something; smaller ones adorn."""


def focusable(root: QWidget) -> list[QWidget]:
    inner = (QAbstractScrollArea,)
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not (isinstance(widget.parent(), inner) and widget is widget.parent().viewport())
        and widget.objectName() != "qt_scrollarea_viewport"
        and widget.window().windowType() != Qt.WindowType.Popup
    ]


def test_every_part_that_others_rely_on_has_its_name(drive):
    for name in NAMES:
        drive.find(name)
    for name in ACTIONS:
        assert drive.find(name, QAction).parent() is drive.window
    for name in ("sessionTable", "eventTable"):
        assert isinstance(drive.find(name), QTableView)


def test_every_control_has_a_name_for_screen_readers(drive):
    drive.select_row("sessionTable", 0)
    drive.trigger("changeRoleAction")
    nameless = []
    for widget in focusable(drive.window):
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name):
            nameless.append(f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parent()).__name__}")
    drive.find("cancelButton").click()
    assert nameless == []


def test_the_keyboard_reaches_every_control(drive):
    start = widget = drive.find("sessionTable")
    reached = set()
    for _ in range(2000):
        widget = widget.nextInFocusChain()
        reached.add(widget)
        if widget is start:
            break
    wanted = [
        w for w in focusable(drive.window) if w.isVisible() and isinstance(w, (QToolButton, QLineEdit, QTableView))
    ]
    assert [w.objectName() for w in wanted if w not in reached] == []


def test_tab_walks_through_the_window_as_it_is_read(drive):
    drive.select_row("sessionTable", 0)
    drive.find("loginAsAction", QAction).trigger()
    drive.find("loginAsNameField").setText("Tess Ting")
    drive.find("loginAsConfirmButton").click()
    wanted = [
        "scenarioBox", "policyBox", "policy.time.idle", "policy.time.absolute", "administerButton", "loginAsButton",
        "menuButton", "zoomOutButton", "timeline", "userChip", "filterField", "columnsButton", "sessionTable",
        "revokeButton", "actingPersonBox", "visitButton", "leaveButton", "playButton", "timeField", "newSeedButton",
    ]  # fmt: skip
    widget, met = drive.find("scenarioBox"), []
    for _ in range(2000):
        if widget.objectName() in wanted and widget.isVisible():
            met.append(widget.objectName())
        widget = widget.nextInFocusChain()
        if widget is drive.find("scenarioBox"):
            break
    assert met == wanted


def test_no_two_actions_share_a_key(drive):
    seen = {}
    for action in drive.window.actions():
        for keys in action.shortcuts():
            assert keys.toString() not in seen, f"{action.objectName()} and {seen[keys.toString()]}"
            seen[keys.toString()] = action.objectName()


def test_every_action_is_in_the_menu_with_its_key(drive):
    menu = drive.find("menuButton").menu()
    found = [action for part in menu.actions() for action in part.menu().actions()]
    named = {action.objectName() for action in drive.window.actions() if action.objectName()}
    assert {action.objectName() for action in found} == named
    assert [action.objectName() for action in found if not action.shortcuts()] == []


def test_every_action_does_something(drive):
    """An action that nobody listens to would be a promise of the menu that is not kept."""
    silent = [a.objectName() for a in drive.window.actions() if a.objectName() and not a.receivers(TRIGGERED)]
    grouped = [name for name in silent if drive.find(name, QAction).actionGroup() is None]
    assert grouped == []


def ask_for_menu(drive, part: QWidget, at: QPoint, name: str = "") -> list[str]:
    """Right-clicks there; the names of what is offered, by the menu of that name or else by the window's own."""
    shown = []
    menu = drive.find(name, QMenu) if name else drive.window.session_menu
    menu.popup = shown.append
    QApplication.sendEvent(part, QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, part.mapToGlobal(at)))
    return [action.objectName() for action in menu.actions()] if shown else []


def middle_of(lanes, bar: int) -> QPoint:
    """A point of a bar that is in sight."""
    seen = QRectF(lanes.viewport().rect()).adjusted(GUTTER_PX, RULER_PX, 0, 0)
    return lanes.bar_area(bar).intersected(seen).center().toPoint()


def test_the_inspector_offers_the_acts_on_what_is_selected(drive):
    inspector = drive.find("inspector")
    assert ask_for_menu(drive, inspector, QPoint(40, 40)) == []
    drive.select_row("sessionTable", 0)
    assert {"revokeSessionAction", "deactivateUserAction"} <= set(ask_for_menu(drive, inspector, QPoint(40, 40)))


def test_a_bar_of_the_timeline_offers_the_acts_and_is_selected(drive):
    lanes = drive.find("timeline")
    bar = lanes.bars_in_view()[0]
    at = middle_of(lanes, bar)
    assert "revokeSessionAction" in ask_for_menu(drive, lanes.viewport(), at, "timelineMenu")
    assert drive.window.workspace.selected == lanes.data.bars.ids[bar]


def test_a_row_of_the_events_offers_the_acts_on_its_session(drive):
    drive.trigger("eventsAction")
    view = drive.find("eventTable")
    row = next(r for r in range(view.model().rowCount() - 1, 0, -1) if drive.row("eventTable", r)["Session"] != "–")
    view.scrollTo(view.model().index(row, 0))
    at = view.visualRect(view.model().index(row, 0)).center()
    assert "revokeSessionAction" in ask_for_menu(drive, view.viewport(), at)
    workspace = drive.window.workspace
    assert workspace.snapshot.handle(workspace.selected) == drive.row("eventTable", row)["Session"]


def test_many_selected_sessions_stay_selected_when_the_acts_on_one_of_them_are_asked_for(drive):
    lanes = drive.find("timeline")
    bars = lanes.bars_in_view()[:3]
    keys = [int(lanes.data.bars.ids[bar]) for bar in bars]
    drive.window.workspace.select_many(keys)
    at = middle_of(lanes, bars[-1])
    ask_for_menu(drive, lanes.viewport(), at, "timelineMenu")
    assert list(drive.window.workspace.selection) == keys


def test_a_closed_window_leaves_nothing_behind(qtbot, office):
    window = build_window(office)
    window.show()
    window.go_to("09:00")
    window.controller.play()
    seen = [weakref.ref(part) for part in (window, window.workspace, window.controller, window._player)]
    window.close()
    window.deleteLater()
    del window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    assert [ref() for ref in seen] == [None] * len(seen)


@pytest.mark.parametrize("size", [LEAST_PX, (1280, 800), (1920, 1080)])
def test_nothing_wants_more_room_than_it_has(drive, size):
    drive.window.resize(*size)
    QCoreApplication.processEvents()
    assert (drive.window.width(), drive.window.height()) == size
    parts = [part for part in drive.window.findChildren(QWidget) if part.isVisible() and _is_laid_out(part)]
    assert len(parts) > 20
    assert [part for part in parts if part.minimumSizeHint().width() > part.width()] == []


def _is_laid_out(part: QWidget) -> bool:
    """Whether it is a panel or a part of one; what docks lie in asks for room by Qt's own reckoning."""
    return part.layout() is not None and not isinstance(part, QMainWindow) and not part.findChildren(QMainWindow)


def painted(root: QWidget) -> list[QWidget]:
    """The widgets in sight that draw what they say themselves."""
    return [
        widget
        for widget in root.findChildren(QWidget)
        if widget.isVisible()
        and type(widget).__module__.startswith("ui.")
        and "paintEvent"
        in {name for kind in type(widget).__mro__ if kind.__module__.startswith("ui.") for name in vars(kind)}
        and widget.width() > PAINTED_PX[0]
        and widget.height() > PAINTED_PX[1]
    ]


def told(widget: QWidget) -> tuple[str, QAccessible.Role]:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name), interface.role()


@pytest.fixture
def page(drive, request):
    drive.select_row("sessionTable", 0)
    drive.window.pages.show_page(request.param)
    for _ in range(3):
        QApplication.processEvents()
    return drive.window


@pytest.mark.parametrize("page", page_names(), indirect=True)
def test_every_control_and_every_painted_view_of_a_page_has_a_name_and_a_role(page):
    controls = [widget for widget in focusable(page) if widget.isVisible()]
    assert len(controls) > 10
    unsaid = []
    for widget in (*controls, *painted(page)):
        name, role = told(widget)
        if not name or role == QAccessible.Role.NoRole:
            unsaid.append(
                f"{type(widget).__name__} {widget.objectName()!r} in {type(widget.parent()).__name__}: {role}"
            )
    assert unsaid == []


@pytest.mark.parametrize("page", page_names(), indirect=True)
def test_the_keyboard_reaches_every_control_of_a_page(page):
    start = widget = page.findChild(QWidget, "scenarioBox")
    reached = {start}
    while (widget := widget.nextInFocusChain()) is not start:
        reached.add(widget)
    # Of buttons that exclude each other the arrow keys reach the others.
    wanted = [w for w in focusable(page) if w.isVisible() and w.isEnabled()]
    assert [f"{type(w).__name__} {w.objectName()}" for w in wanted if w not in reached] == []
