"""Under a language two fifths longer than ours, all that the window says is in it, and nothing of what is shown is
clipped: every page, what pages show of results, every dialog, and the lessons."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDropEvent
from PySide6.QtWidgets import QComboBox, QDialog, QLineEdit, QPlainTextEdit, QTableView, QWidget

from simulator.events import Kind
from simulator.lessons.reading import lesson_named, lesson_names
from tests.journeys.in_sight import said_by_actions
from tests.journeys.walking import FILES, SIZES_PX, Walk, known_data, some_events
from ui.actions import ADMINISTRATION
from ui.models.session_order import Showing
from ui.pages import page_names
from ui.words import pseudo


def look_at_every_page(walk: Walk) -> None:
    window = walk.driver.window
    for page in page_names():
        window.pages.show_page(page)
        if page == "wire":
            walk.driver.qtbot.waitUntil(lambda: walk.driver.find("wirePage").exchange is not None, timeout=20_000)
        walk.look_at(page)
    walk.read("menus", said_by_actions(window))


def look_at_every_event(walk: Walk) -> None:
    window, model = walk.driver.window, walk.driver.find("eventTable", QTableView).model()
    for event in some_events(window):
        row = model.row_of(event.seq)
        walk.read("events", (("eventTable", model.index(row, column).data()) for column in range(model.columnCount())))
    walk.driver.trigger("eventsAction")
    walk.look_at("events")


def look_at_a_session(walk: Walk) -> None:
    driver, window = walk.driver, walk.driver.window
    tabs = driver.find("inspectorTabs")
    for tab in range(5):
        tabs.button(tab).click()
        walk.look_at(f"tab {tab} of the inspector")
    tabs.button(0).click()
    for event in some_events(window):
        if event.kind in (Kind.SESSION_ENDED, Kind.SESSIONS_REVOKED, Kind.USER_DEACTIVATED, Kind.ROLE_CHANGED):
            window.controller.show_event(event.seq)
            walk.look_at(f"{Kind(event.kind).name} {event.reason}")


def look_at_every_list(walk: Walk) -> None:
    driver = walk.driver
    for column in driver.window.findChildren(QAction):
        if column.objectName().startswith("column.") and not column.isChecked():
            column.trigger()
    for showing in range(3):
        driver.find("showingButtons").button(list(Showing)[showing]).click()
        walk.look_at(f"list {showing}")
    driver.find("filterField", QLineEdit).setText("from:12:00 to:13:00 state:idle")
    walk.look_at("time range")


def look_at_every_act(walk: Walk) -> None:
    driver = walk.driver
    for name in (entry.name for entry in ADMINISTRATION):
        driver.trigger(name)
        dialog = driver.window.findChild(QDialog, "confirmDialog")
        if dialog is not None:
            walk.look_at(name, dialog)
            dialog.reject()


def look_at_other_dialogs(walk: Walk) -> None:
    driver = walk.driver
    for action, part in {"loginAsAction": "loginAsDialog", "bookmarkAction": "bookmarkDialog"}.items():
        driver.trigger(action)
        dialog = driver.find(part, QDialog)
        walk.look_at(action, dialog)
        dialog.reject()
    driver.trigger("keysAction")
    walk.look_at("keys", driver.find("keySheet"))
    driver.find("keySheet").leave()
    driver.trigger("paletteAction")
    for typed in ("", "e", "~", "zzzzzz"):
        driver.find("paletteField", QLineEdit).setText(typed)
        driver.find("palette")._find(typed)
        walk.look_at(f"palette for {typed}", driver.find("palette"))


def drop(page: QWidget, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    page.dropEvent(QDropEvent(QPointF(9, 9), action, data, left, Qt.KeyboardModifier.NoModifier))


def look_at_settings_brought(walk: Walk) -> None:
    driver = walk.driver
    driver.trigger("policyPageAction")
    drop(driver.find("policyEditor"), FILES / "django" / "shop_settings.py")
    written = driver.find("exportText", QPlainTextEdit)
    for tab in range(4):
        driver.find("policyTabs").button(tab).click()
        driver.qtbot.waitUntil(lambda: not written.isVisible() or bool(written.toPlainText()))
        walk.look_at(f"tab {tab} of the policy")


def look_at_branches(walk: Walk) -> None:
    driver, window = walk.driver, walk.driver.window
    window.go_to("16:00")
    driver.click("forkButton")
    driver.qtbot.waitUntil(lambda: len(window.controller.branches) == 2)
    walk.look_at("notice of a branch")
    driver.trigger("revokeAllAction")
    driver.find("confirmButton").click()
    window.advance(600)
    walk.look_at("notice of an act")
    driver.trigger("branchesPageAction")
    driver.click("compareBranchButton")
    driver.qtbot.waitUntil(lambda: driver.find("comparisonTable").model().rowCount() > 0)
    walk.look_at("comparison")
    driver.trigger("restartAction")
    walk.look_at("leaving", driver.find("leaveDialog"))
    driver.click("leaveCancelButton")


def look_at_a_twin_run(walk: Walk) -> None:
    driver = walk.driver
    driver.trigger("twinPageAction")
    driver.click("twinStartButton")
    driver.qtbot.waitUntil(lambda: driver.find("twinTable").model().rowCount() > 0, timeout=30_000)
    walk.look_at("twin")


def look_at_traffic(walk: Walk) -> None:
    driver, path = walk.driver, walk.folder / "access.log"
    line = '192.0.2.{host} - u{host} [17/May/2015:{hour}:00:00 +0000] "GET /p HTTP/1.1" 200 1 "-" "A"'
    path.write_text("\n".join(line.format(host=host, hour=hour) for hour in range(10, 14) for host in range(1, 4)))
    driver.trigger("trafficPageAction")
    driver.find("trafficFirstBox", QComboBox).setCurrentText("django")
    driver.find("trafficPage")._bar.take_file(str(path))
    driver.qtbot.waitUntil(lambda: driver.find("differenceTable").model().rowCount() > 0)
    walk.look_at("traffic")


def look_at_an_attack(walk: Walk) -> None:
    driver = walk.driver
    driver.trigger("attacksPageAction")
    driver.click("runAttackButton")
    driver.qtbot.waitUntil(lambda: not driver.find("attacksPage").busy)
    walk.look_at("attack")


def look_at_acting_by_hand(walk: Walk) -> None:
    driver = walk.driver
    driver.trigger("loginAsAction")
    driver.find("loginAsNameField", QLineEdit).setText("Tess Ting")
    driver.find("loginAsConfirmButton").click()
    walk.data = [*walk.data, "Tess Ting", "tess.ting"]
    for action in ("visitAction", "submitAction", "logOutAction"):
        driver.trigger(action)
        walk.look_at(action)


SCENES = (
    look_at_every_page,
    look_at_every_event,
    look_at_a_session,
    look_at_every_list,
    look_at_every_act,
    look_at_other_dialogs,
    look_at_settings_brought,
    look_at_an_attack,
    look_at_a_twin_run,
    look_at_traffic,
    look_at_acting_by_hand,
    look_at_branches,
)
"""In this order: what comes last leaves something behind."""


def test_all_that_the_window_says_is_in_the_language_that_is_on_and_has_room(walk):
    for scene in SCENES:
        walk.driver.trigger("monitorPageAction")
        scene(walk)


def some_lessons() -> tuple[str, ...]:
    """Lessons with lists, code, predictions and a table between them."""
    return tuple(name for name in lesson_names() if name[:2] in ("02", "07", "12"))


@pytest.fixture(params=["at a desk", "presented"])
def taught(request, walk):
    """Lessons to take, and the walk through them; before a room, some stand for all."""
    presented = request.param == "presented"
    if presented:
        walk.driver.trigger("presentAction")
        walk.driver.window.setWindowState(Qt.WindowState.WindowNoState)
    walk.driver.find("lessonNotesButton").click()
    walk.sizes_px = SIZES_PX[:1]
    yield some_lessons() if presented else lesson_names(), walk
    if presented:
        walk.driver.trigger("presentAction")


def test_so_is_every_lesson_step_by_step_at_a_desk_and_before_a_room(taught):
    names, walk = taught
    driver = walk.driver
    for lesson in map(lesson_named, names):
        driver.window.controller.start_lesson(lesson.name)
        panel, leads_on = driver.find("lessonPanel"), driver.find("lessonNextButton")
        while leads_on.text() not in map(pseudo, ("Next lesson", "Done")):
            walk.look_at(f"{lesson.name} at {driver.find('lessonStepTitle').text()}", panel)
            leads_on.click()
        walk.look_at(f"{lesson.name} in the end", panel)
    walk.data = known_data(driver.window)
    walk.look_at("the window with a lesson")
