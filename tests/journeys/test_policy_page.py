"""From a setting to a decision: change it, see what standards say and what it would end, apply it to the day."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPlainTextEdit, QTableView, QWidget

from simulator.policy import policy_fields
from ui.application import build_window
from ui.models.finding_table import FIELD, FIX


@pytest.fixture
def page(drive):
    drive.trigger("policyPageAction")
    return drive.find("policyEditor")


class Page:
    """What a person does on the page."""

    def __init__(self, drive, page):
        self.drive, self.page, self.qtbot = drive, page, drive.qtbot

    def control(self, field, kind=QWidget):
        found = self.page.findChild(kind, f"policy.{field}")
        assert found is not None, field
        return found

    def type(self, field, text):
        edit = self.control(field, QLineEdit)
        edit.setFocus()
        edit.selectAll()
        self.qtbot.keyClicks(edit, text)

    def choose(self, field, word):
        box = self.control(field, QComboBox)
        place = box.findText(word)
        assert place >= 0, word
        box.setCurrentIndex(place)
        box.activated.emit(place)

    def text(self, name):
        return self.page.findChild(QLabel, name).text()

    def click(self, name):
        self.qtbot.mouseClick(self.page.findChild(QWidget, name), Qt.MouseButton.LeftButton)

    @property
    def table(self):
        return self.page.findChild(QTableView, "findingTable")

    def findings(self):
        self.qtbot.waitUntil(lambda: self.table.model().rowCount() > 0)
        model = self.table.model()
        rows = [[model.index(row, column).data() for column in range(5)] for row in range(model.rowCount())]
        return [row for row in rows if row[0] != "ask"]


@pytest.fixture
def act(drive, page):
    return Page(drive, page)


def test_every_setting_has_an_editor_named_after_it(act):
    for field, _ in policy_fields():
        assert act.control(field) is not None
        assert act.page.findChild(QWidget, f"about.{field}") is not None


def test_every_control_of_the_page_has_a_name_for_screen_readers(act):
    nameless = []
    for widget in act.page.findChildren(QWidget):
        if widget.focusPolicy() == Qt.FocusPolicy.NoFocus or widget.window() is not act.drive.window:
            continue
        interface = QAccessible.queryAccessibleInterface(widget)
        inner = widget.objectName() == "qt_scrollarea_viewport"
        if not inner and (interface is None or not interface.text(QAccessible.Text.Name)):
            nameless.append(f"{type(widget).__name__} {widget.objectName()!r}")
    assert nameless == []


def test_a_change_says_what_it_would_end_before_it_is_applied(act):
    workspace = act.drive.window.workspace
    live = len(workspace.snapshot.live)
    act.type("time.idle", "1m")
    told = act.text("policyImpact")
    assert act.text("policyDifference") == "1 setting not in force yet"
    assert "it ends " in told
    assert len(workspace.snapshot.live) == live
    act.click("policyApplyButton")
    assert workspace.snapshot.policy.time.idle == 60_000
    assert f"it ends {live - len(workspace.snapshot.live)} sessions" in told
    assert act.text("policyDifference") == "In force as it is"
    assert act.drive.row("eventTable", -1)["Kind"] in ("Session ended", "Policy changed")


def test_a_changed_setting_says_what_it_was_and_goes_back_with_a_click(act):
    act.choose("cookie.same_site", "strict")
    assert act.text("was.cookie.same_site") == "was lax"
    assert "cookie  ·  1" in [act.page.findChild(QWidget, "policySections").item(i).text() for i in range(16)]
    act.click("revert.cookie.same_site")
    assert act.control("cookie.same_site", QComboBox).currentText() == "lax"
    assert act.text("was.cookie.same_site") == ""


def test_undo_and_redo_work_from_the_keyboard_and_by_button(act):
    act.click("policy.id.strict")
    assert act.page.draft.values["id.strict"] is False
    act.qtbot.keyClick(act.control("id.strict"), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert act.page.draft.values["id.strict"] is True
    act.click("policyRedoButton")
    assert act.page.draft.values["id.strict"] is False
    act.click("policyUndoButton")
    assert act.page.draft.changed_fields == []


def test_undo_in_a_text_is_that_of_the_page(act):
    act.choose("csrf.mode", "off")
    act.type("time.idle", "7m")
    idle = act.control("time.idle", QLineEdit)
    for _ in range(2):
        act.qtbot.keyClick(idle, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert idle.text() == "15m"
    assert act.page.draft.changed_fields == []


def test_a_contradiction_is_told_where_it_is_made_and_cannot_be_applied(act):
    act.type("id.rotation_grace", "1h")
    for field in ("id.rotation_grace", "time.idle"):
        assert '(effective: "15m")' in act.text(f"message.{field}")
    assert not act.page.findChild(QWidget, "policyApplyButton").isEnabled()
    act.type("id.rotation_grace", "5m")
    assert act.text("message.time.idle") == ""
    assert act.page.findChild(QWidget, "policyApplyButton").isEnabled()


def test_a_text_that_is_no_value_says_so_and_changes_nothing(act):
    act.type("id.bits", "8")
    assert "16" in act.text("message.id.bits")
    assert act.page.draft.changed_fields == []
    act.type("id.bits", "64")
    assert act.text("message.id.bits") == ""
    assert act.page.draft.values["id.bits"] == 64


def test_an_interval_can_be_typed_where_a_word_will_not_do(act):
    act.choose("auth.roles", "after …")
    assert act.page.draft.values["auth.roles"] == "after 30m"
    act.type("auth.roles.after", "2h")
    assert act.page.draft.values["auth.roles"] == "after 2h"


def test_several_words_are_ticked(act):
    act.click("policy.remember.dies_with.logout")
    assert act.page.draft.values["remember.dies_with"] == ["logout_all", "password", "key"]


def test_origins_are_typed_with_commas(act):
    act.type("csrf.trusted_origins", "https://a.example, https://b.example")
    assert act.page.draft.values["csrf.trusted_origins"] == ["https://a.example", "https://b.example"]
    act.type("csrf.trusted_origins", "shop")
    assert "no origin" in act.text("message.csrf.trusted_origins")


def test_a_search_leaves_what_fits(act):
    search = act.page.findChild(QLineEdit, "policySearchField")
    act.qtbot.keyClicks(search, "samesite")
    assert not any(act.control(field).isVisible() for field, _ in policy_fields())
    search.clear()
    act.qtbot.keyClicks(search, "forms other sites")
    assert act.control("cookie.same_site").isVisible()
    assert not act.control("time.idle").isVisible()


def test_a_clause_is_told_on_demand(act):
    clause = act.page.findChild(QLabel, "clause.time.idle")
    assert not clause.isVisible()
    act.click("about.time.idle")
    assert clause.isVisible()
    assert "ASVS 7.3.1" in clause.text()


def test_a_finding_is_fixed_with_one_click(act):
    act.choose("cookie.same_site", "unset")
    act.qtbot.waitUntil(lambda: any(row[2] == "cookie.same_site" for row in act.findings()))
    row = next(i for i, found in enumerate(act.findings()) if found[2] == "cookie.same_site")
    view = act.table
    view.scrollTo(view.model().index(row, FIX))
    at = view.visualRect(view.model().index(row, FIX)).center()
    act.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert act.page.draft.values["cookie.same_site"] == "lax"
    act.qtbot.waitUntil(lambda: not any(found[2] == "cookie.same_site" for found in act.findings()))


def test_all_findings_are_fixed_at_once_and_undone_at_once(act):
    act.page.draft.set_many({"time.idle": "off", "cookie.http_only": False, "id.bits": 64, "csrf.mode": "off"})
    act.qtbot.waitUntil(lambda: len(act.findings()) >= 4)
    before = dict(act.page.draft.values)
    act.click("fixAllButton")
    act.qtbot.waitUntil(lambda: act.findings() == [])
    act.click("policyUndoButton")
    assert dict(act.page.draft.values) == before


def test_a_finding_leads_to_its_field(act):
    act.page.draft.set("id.strict", False)
    act.qtbot.waitUntil(lambda: any(row[2] == "id.strict" for row in act.findings()))
    row = next(i for i, found in enumerate(act.findings()) if found[2] == "id.strict")
    at = act.table.visualRect(act.table.model().index(row, FIELD)).center()
    act.qtbot.mouseClick(act.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert act.control("id.strict").hasFocus()


def test_form_and_file_keep_in_step(act):
    act.page.findChild(QWidget, "policyTabs").button(1).click()
    source = act.page.findChild(QPlainTextEdit, "policySource")
    act.type("time.idle", "7m")
    assert 'idle = "7m"' in source.toPlainText()
    source.setFocus()
    source.setPlainText('[time]\nidle = "9m"\n')
    assert act.control("time.idle", QLineEdit).text() == "9m"
    source.setPlainText('[time]\nidle = "soon"\n')
    assert "time.idle" in act.text("policySourceProblem")
    assert act.page.draft.values["time.idle"] == "9m"


def test_comments_outlive_a_change_in_the_form(act):
    act.page.findChild(QWidget, "policyTabs").button(1).click()
    source = act.page.findChild(QPlainTextEdit, "policySource")
    source.setFocus()
    source.setPlainText('# Ours.\n[time]\nidle = "9m" # agreed\n')
    act.type("time.idle", "7m")
    act.choose("csrf.mode", "off")
    assert source.toPlainText() == '# Ours.\n[time]\nidle = "7m" # agreed\n\n[csrf]\nmode = "off"\n'
    act.click("policyUndoButton")
    assert "agreed" in source.toPlainText()
    assert "csrf" not in source.toPlainText() or 'mode = "synchronizer"' in source.toPlainText()


def test_editors_are_found_before_anybody_goes_to_the_page(qtbot, office):
    window = build_window(office)
    qtbot.addWidget(window)
    for field, _ in policy_fields():
        assert window.findChild(QWidget, f"policy.{field}") is not None, field
    assert not window.findChild(QWidget, "policyEditor").isVisible()


def test_the_limits_of_the_header_are_found_before_those_of_the_page_and_act_at_once(drive):
    page = drive.find("policyEditor")
    for field in ("time.idle", "time.absolute"):
        found = drive.find(f"policy.{field}", QLineEdit)
        assert not page.isAncestorOf(found)
        assert found.isVisible()
        assert page.isAncestorOf(page.findChild(QLineEdit, f"policy.{field}"))
    idle = drive.find("policy.time.idle", QLineEdit)
    idle.setText("4m")
    drive.qtbot.keyClick(idle, Qt.Key.Key_Return)
    assert drive.window.workspace.snapshot.policy.time.idle == 240_000


def test_what_a_test_sets_counts_like_what_a_person_does(act):
    act.control("csrf.mode", QComboBox).setCurrentText("off")
    act.control("id.strict").setChecked(False)
    act.control("id.bits", QLineEdit).setText("64")
    act.control("time.idle", QLineEdit).setText("6m")
    assert {field: act.page.draft.values[field] for field in act.page.draft.changed_fields} == {
        "id.bits": 64, "id.strict": False, "time.idle": "6m", "csrf.mode": "off",
    }  # fmt: skip


def test_the_day_starts_over_under_the_draft(act):
    workspace = act.drive.window.workspace
    act.choose("store.kind", "server_file")
    act.click("policyStartButton")
    assert workspace.snapshot.policy.store.kind == "server_file"
    assert workspace.now_ms == workspace.start_ms
    assert act.text("policyDifference") == "In force as it is"


def test_what_is_discarded_is_as_in_force_again(act):
    act.type("time.absolute", "2h")
    act.click("policyDiscardButton")
    assert act.control("time.absolute", QLineEdit).text() == "8h"


def test_changes_are_told_from_another_preset_and_taken_over_from_it(act):
    box = act.page.findChild(QComboBox, "policyBaseBox")
    box.setCurrentIndex(box.findText("pci"))
    box.activated.emit(box.currentIndex())
    assert act.text("was.login.lockout") == "was 30m"
    assert act.text("policyChanges") == "2 settings"
    act.click("policyTakeButton")
    assert act.page.draft.values["login.lockout"] == "30m"
    assert act.text("policyChanges") == "no setting"


def test_a_draft_that_nobody_changed_follows_the_policy_in_force(act):
    idle = act.drive.window.findChild(QLineEdit, "policy.time.idle")
    idle.setFocus()
    idle.selectAll()
    act.qtbot.keyClicks(idle, "3m")
    act.qtbot.keyClick(idle, Qt.Key.Key_Return)
    assert act.page.draft.values["time.idle"] == "3m"


def test_the_same_key_leads_to_the_page_and_back(drive):
    page = drive.find("policyEditor")
    drive.trigger("policyPageAction")
    assert page.isVisible()
    drive.trigger("policyPageAction")
    assert not page.isVisible()
    assert drive.find("sessionTable").hasFocus()
    drive.trigger("policyPageAction")
    drive.trigger("eventsAction")
    assert drive.find("eventTable").isVisible()
