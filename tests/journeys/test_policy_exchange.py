"""From somebody's settings file to a draft, and from the draft back into settings."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QAccessible, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QComboBox, QFileDialog, QLabel, QLineEdit, QPlainTextEdit, QTableView, QWidget

FILES = Path(__file__).parents[1] / "simulator" / "interop" / "files"


class Page:
    def __init__(self, drive):
        drive.trigger("policyPageAction")
        self.drive, self.qtbot, self.page = drive, drive.qtbot, drive.find("policyEditor")

    def find(self, name, kind=QWidget):
        found = self.page.findChild(kind, name)
        assert found is not None, name
        return found

    def text(self, name):
        return self.find(name, QLabel).text()

    def tab(self, place):
        self.find("policyTabs").button(place).click()

    def drop(self, path):
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path))])
        action, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        self.page.dropEvent(QDropEvent(QPointF(9, 9), action, data, left, Qt.KeyboardModifier.NoModifier))

    def choose(self, name, text):
        box = self.find(name, QComboBox)
        assert box.findText(text) >= 0, text
        box.setCurrentIndex(box.findText(text))
        box.activated.emit(box.currentIndex())

    def rows(self, table):
        model = self.find(table, QTableView).model()
        return [[model.index(r, c).data() for c in range(model.columnCount())] for r in range(model.rowCount())]


@pytest.fixture
def act(drive):
    return Page(drive)


def test_a_settings_file_that_is_dropped_becomes_the_draft(act):
    act.drop(FILES / "django" / "shop_settings.py")
    assert act.find("importTable").isVisible()
    assert act.find("importFrameworkBox", QComboBox).currentText() == "Django"
    assert act.page.draft.values["time.idle"] == "30m"
    assert act.page.draft.base.name == "django-cached"
    known = {row[2] for row in act.rows("importTable")}
    assert {"stated", "unresolved", "defaulted", "unknown", "not said"} <= known
    assert ["28", "SESSION_COOKIE_AGE", "stated", 'time.idle = "30m"'] in act.rows("importTable")
    assert "stated" in act.text("importTold")
    assert act.drive.window.workspace.snapshot.policy.time.idle == 900_000, "nothing is in force before it is applied"


def test_a_row_is_told_in_full_below(act):
    act.drop(FILES / "django" / "shop_settings.py")
    act.drive.select_row("importTable", 2)
    assert act.text("importRowTold") == 'line 28, SESSION_COOKIE_AGE: time.idle = "30m" (stated)'


def test_an_import_is_one_step_to_undo(act):
    before = dict(act.page.draft.values)
    act.drop(FILES / "express" / "server.js")
    assert act.page.draft.values != before
    act.find("policyUndoButton").click()
    assert dict(act.page.draft.values) == before


def test_the_framework_can_be_corrected_and_what_no_file_says_given(act):
    act.drop(FILES / "flask" / "config.py")
    assert act.find("importFrameworkBox", QComboBox).currentText() == "Flask"
    given = act.find("importGivenField", QLineEdit)
    given.setText("session.permanent=true")
    act.qtbot.keyClick(given, Qt.Key.Key_Return)
    assert ["–", "session.permanent", "unresolved"] not in [row[:3] for row in act.rows("importTable")]
    assert act.page.draft.values["cookie.persistent"] is True
    given.setText("session.permanent")
    act.qtbot.keyClick(given, Qt.Key.Key_Return)
    assert "KEY=VALUE" in act.text("importTold")
    given.clear()
    act.choose("importFrameworkBox", "Django")
    assert act.page.draft.base.name == "django"


def test_a_file_that_cannot_be_read_is_one_line_and_changes_nothing(act, tmp_path):
    before = dict(act.page.draft.values)
    path = tmp_path / "settings.py"
    path.write_text("SESSION_COOKIE_AGE = (\n")
    act.drop(path)
    assert "line 1" in act.text("importTold")
    assert dict(act.page.draft.values) == before


def test_a_policy_file_that_is_dropped_is_the_file_at_the_side(act, tmp_path):
    path = tmp_path / "ours.toml"
    path.write_text('# Ours.\nname = "ours"\n[time]\nidle = "9m"\n')
    act.drop(path)
    assert act.page.draft.values["time.idle"] == "9m"
    assert act.find("policySource", QPlainTextEdit).toPlainText().startswith("# Ours.")
    path.write_text('name = "ours"\nextends = "django"\n')
    act.drop(path)
    assert act.page.draft.values["time.idle"] == "14d"


def test_the_draft_is_taken_out_as_settings_with_losses_and_code(act, tmp_path):
    act.tab(3)
    act.choose("exportFrameworkBox", "Django")
    text = act.find("exportText", QPlainTextEdit).toPlainText()
    assert "SESSION_COOKIE_AGE = 900" in text
    losses = {row[0]: row for row in act.rows("lossTable")}
    assert losses["time.absolute"][3].startswith("django/")
    files = act.find("exportFileBox", QComboBox)
    assert files.count() > 1
    act.choose("exportFileBox", files.itemText(1))
    assert act.find("exportText", QPlainTextEdit).toPlainText() != text
    act.find("exportCopyButton").click()
    assert QGuiApplication.clipboard().text() == act.find("exportText", QPlainTextEdit).toPlainText()
    act.page._export.save_into(str(tmp_path / "out"))
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == sorted(
        files.itemText(place) for place in range(files.count())
    )
    assert "Saved into" in act.text("exportTold")
    (tmp_path / "file").write_text("")
    act.page._export.save_into(str(tmp_path / "file"))
    assert "file" in act.text("exportTold")


def test_what_is_taken_out_follows_the_draft(act):
    act.tab(3)
    act.choose("exportFrameworkBox", "Django")
    act.page.draft.set("time.idle", "7m")
    act.qtbot.waitUntil(lambda: "SESSION_COOKIE_AGE = 420" in act.find("exportText", QPlainTextEdit).toPlainText())


def test_the_buttons_ask_for_files(act):
    act.tab(2)
    act.find("importOpenButton").click()
    act.find("importFileDialog", QFileDialog).reject()
    act.tab(3)
    act.find("exportSaveButton").click()
    act.find("exportFolderDialog", QFileDialog).reject()


def test_every_control_has_a_name_for_screen_readers(act):
    act.drop(FILES / "django" / "shop_settings.py")
    act.tab(3)
    nameless = []
    for widget in act.page.findChildren(QWidget):
        inner = widget.objectName() == "qt_scrollarea_viewport" or widget.window() is not act.drive.window
        if inner or widget.focusPolicy() == Qt.FocusPolicy.NoFocus:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is None or not interface.text(QAccessible.Text.Name):
            nameless.append(f"{type(widget).__name__} {widget.objectName()!r}")
    assert nameless == []
