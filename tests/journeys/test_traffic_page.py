"""From a log to the moment at which a policy throws somebody out, in the whole window."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QTableView, QWidget

LINES = [
    f'192.0.2.{host} - u{host} [17/May/2015:{10 + hour}:00:00 +0000] "GET /p HTTP/1.1" 200 1 "-" "A"'
    for hour in range(4)
    for host in range(1, 4)
]


def test_a_difference_is_seen_on_the_timeline(drive, tmp_path, qtbot):
    path = tmp_path / "access.log"
    path.write_text("\n".join(LINES))
    drive.trigger("trafficPageAction")
    page = drive.find("trafficPage")
    first = drive.find("trafficFirstBox")
    first.setCurrentIndex(first.findText("django"))
    page._bar.take_file(str(path))
    table = drive.find("differenceTable", QTableView)
    qtbot.waitUntil(lambda: table.model().rowCount() == 9)
    drive.select_row("differenceTable", 4)
    drive.click("showSecondButton")
    qtbot.waitUntil(lambda: not drive.window.workspace.pace.seeking)
    assert not page.isVisible()
    assert drive.find("timeline").isVisible()
    workspace = drive.window.workspace
    assert (workspace.now_ms, workspace.snapshot.policy.name) == (12 * 3_600_000, "pci")
    assert drive.find("timeline").data.bars.ids.size >= 3
    assert workspace.snapshot.users[workspace.snapshot.sessions[workspace.selected].user].name == "u2"


def test_every_control_of_the_page_has_a_name_for_screen_readers(drive):
    drive.trigger("trafficPageAction")
    nameless = []
    for widget in drive.find("trafficPage").findChildren(QWidget):
        inner = widget.objectName() == "qt_scrollarea_viewport" or widget.window() is not drive.window
        if inner or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name):
            nameless.append(f"{type(widget).__name__} {widget.objectName()!r}")
    assert nameless == []
