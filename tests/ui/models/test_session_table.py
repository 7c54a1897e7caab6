"""Laws of the table of sessions: it says what the snapshot says, keeps its order, and moves no row without need."""

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt

from simulator.commands import Command, Do
from simulator.durations import format_left
from simulator.roles import Role
from ui.models.session_cells import HEADERS
from ui.models.session_order import Column, Showing
from ui.models.session_table import SessionTable


@pytest.fixture
def table(stage):
    stage.go_to(9.5)
    return SessionTable(stage.workspace, stage.player)


def column_of(table, column: Column) -> list[str]:
    return [table.index(row, column).data() for row in range(table.rowCount())]


def keys_of(table) -> list[int]:
    return [table.key_at(row) for row in range(table.rowCount())]


def test_it_is_a_proper_model_while_a_day_goes_by(stage, table, qtmodeltester):
    qtmodeltester.check(table)
    for showing in Showing:
        table.show(showing)
        stage.player.advance(20 * 60_000)
    stage.go_to(9)
    qtmodeltester.check(table)


def test_its_headers_are_stable(table):
    shown = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(table.columnCount())]
    assert shown == list(HEADERS.values())
    assert shown == [
        "Session", "User", "Role", "Client", "Address", "State", "Idle left", "Absolute left", "Ends first by", "Requests",
        "Ended at", "Ended by", "Rule", "Why", "Logged in", "Age", "Last request", "Denied",
    ]  # fmt: skip


def test_it_lists_the_live_sessions_the_ended_ones_or_all(stage, table):
    stage.go_to(11)
    live, everything = set(stage.snapshot.live), set(stage.snapshot.sessions)
    assert len(everything) > len(live) > 0
    assert set(keys_of(table)) == live
    table.show(Showing.ENDED)
    assert set(keys_of(table)) == everything - live
    table.show(Showing.ALL)
    assert set(keys_of(table)) == everything


def test_it_counts_down_and_sorts_by_the_limits_that_each_session_goes_on_under(stage, table):
    stage.controller.give(
        Command(
            at_ms=stage.workspace.now_ms,
            do=Do.CHANGE_POLICY,
            policy={"time.setting_change": "next_write", "time.idle": "5m", "time.absolute": "1h"},
        )
    )
    stage.player.advance(3 * 60_000)
    snapshot, now_ms = stage.snapshot, stage.workspace.now_ms
    assert {session.limits is None for session in snapshot.live.values()} == {True, False}
    for column in (Column.IDLE_LEFT, Column.ENDS_FIRST_BY):
        table.sort(column)
        sessions = [snapshot.sessions[key] for key in keys_of(table)]
        ends_ms = [
            snapshot.limits_of(session).idle_deadline_ms(session.renewed_at_ms)
            if column is Column.IDLE_LEFT
            else snapshot.deadline_ms(session)
            for session in sessions
        ]
        assert ends_ms == sorted(ends_ms)
        left = [table.index(row, Column.IDLE_LEFT).data() for row in range(table.rowCount())]
        if column is Column.IDLE_LEFT:
            assert left == [format_left(end_ms - now_ms) for end_ms in ends_ms]


def test_both_countdowns_stand_in_a_row_and_which_of_them_ends_it_first(stage, table):
    limits, now_ms = stage.snapshot.limits, stage.workspace.now_ms
    for row in range(table.rowCount()):
        session = stage.snapshot.sessions[table.key_at(row)]
        idle_ms = limits.idle_deadline_ms(session.renewed_at_ms) - now_ms
        absolute_ms = limits.absolute_deadline_ms(session.logged_in_at_ms) - now_ms
        texts = [table.index(row, c).data() for c in (Column.IDLE_LEFT, Column.ABSOLUTE_LEFT, Column.ENDS_FIRST_BY)]
        first = "Idle" if idle_ms <= absolute_ms else "Absolute"
        assert texts == [format_left(idle_ms), format_left(absolute_ms), first]


def test_sorting_by_idle_time_left_moves_no_row_while_only_the_clock_ticks(stage, table):
    table.sort(Column.IDLE_LEFT)
    moved = []
    table.layoutChanged.connect(lambda *_: moved.append(True))
    before = keys_of(table)
    stage.workspace.now_ms += 1_000
    stage.workspace.moment_changed.emit()
    assert keys_of(table) == before
    assert moved == []


@pytest.mark.parametrize("column", list(Column))
@pytest.mark.parametrize("order", [Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder])
def test_every_column_sorts_and_keeps_every_row(table, column, order):
    before = sorted(keys_of(table))
    table.sort(column, order)
    assert sorted(keys_of(table)) == before
    if column in (Column.USER, Column.CLIENT, Column.ADDRESS):
        texts = column_of(table, column)
        spelled = [".".join(part.rjust(3, "0") for part in t.split(".")) if column is Column.ADDRESS else t.casefold()
                   for t in texts]  # fmt: skip
        assert spelled == sorted(spelled, reverse=order == Qt.SortOrder.DescendingOrder)
    if column is Column.REQUESTS:
        counts = [int(text.replace(",", "")) for text in column_of(table, column)]
        assert counts == sorted(counts, reverse=order == Qt.SortOrder.DescendingOrder)


def test_a_selected_row_stays_selected_while_rows_come_go_and_change_places(stage, table, qtbot):
    table.sort(Column.IDLE_LEFT)
    key = max(stage.snapshot.live.values(), key=lambda session: session.requests).key
    selection = QItemSelectionModel(table)
    (row,) = table.rows_of((key,))
    selection.select(
        table.index(row, 0), QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    )
    for _ in range(30):
        stage.player.advance(20_000)
        if key in stage.snapshot.live:
            assert [table.key_at(index.row()) for index in selection.selectedRows()] == [key]


def test_the_filter_by_role_leaves_the_others_out(stage, table):
    stage.workspace.show_roles([Role.MANAGER])
    assert set(column_of(table, Column.ROLE)) == {"Manager"}
    stage.workspace.show_roles(Role)
    assert len(set(column_of(table, Column.ROLE))) > 1


def test_an_ended_session_says_why_and_when(stage, table):
    key = table.key_at(0)
    stage.player.give([Command(at_ms=0, do=Do.REVOKE_SESSION, session=stage.snapshot.handle(key))])
    assert table.rows_of((key,)) == []
    table.show(Showing.ENDED)
    (row,) = table.rows_of((key,))
    assert table.index(row, Column.STATE).data() == "Revoked"
    assert table.index(row, Column.ENDS_FIRST_BY).data() == "ended 09:30:00"
    assert table.index(row, Column.IDLE_LEFT).data() == "–"


def test_a_deactivated_user_whose_sessions_are_kept_has_sessions_not_valid_now(stage, table):
    changes = {"auth.deactivation.session": "kept"}
    stage.player.give([Command(at_ms=0, do=Do.CHANGE_POLICY, policy=changes)])
    session = stage.snapshot.sessions[table.key_at(0)]
    user = stage.snapshot.users[session.user]
    stage.player.give([Command(at_ms=0, do=Do.DEACTIVATE, user=user.name)])
    (row,) = table.rows_of((session.key,))
    assert table.index(row, Column.STATE).data() == "Not valid now"
    stage.player.give([Command(at_ms=0, do=Do.REACTIVATE, user=user.name)])
    (row,) = table.rows_of((session.key,))
    assert table.index(row, Column.STATE).data() in ("Active", "Idle")


def test_limits_that_are_off_read_never(stage, table):
    stage.player.give([Command(at_ms=0, do=Do.CHANGE_POLICY, policy={"time.idle": "off", "time.absolute": "off"})])
    assert set(column_of(table, Column.IDLE_LEFT)) == {"never"}
    assert set(column_of(table, Column.ENDS_FIRST_BY)) == {"never"}


def test_accessible_text_is_what_is_displayed(table):
    for column in range(table.columnCount()):
        index = table.index(0, column)
        assert index.data(Qt.ItemDataRole.AccessibleTextRole) == index.data()


_AGENT = "Mozilla/5.0 (Windows NT 6.1; WOW64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/32.0.1700.107 Safari/537.36"


@pytest.fixture
def logged(make_story):
    """A browser out of an access log, which calls itself by its whole user agent, and one of our own."""
    told = make_story()
    told.user("ann", "Ann")
    for browser, client in (("198.51.100.4", _AGENT), ("laptop", "Safari on macOS")):
        told.browser(browser, client)
        told.log_in("09:00", "ann", browser)
    told.show("09:01")
    return told


def test_a_client_is_called_what_it_is_and_the_tooltip_says_how_it_calls_itself(logged, qtbot):
    table = SessionTable(logged.workspace)
    table.sort(Column.CLIENT)
    assert column_of(table, Column.CLIENT) == ["Chrome 32 on Windows", "Safari on macOS"]
    assert table.index(0, Column.CLIENT).data(Qt.ItemDataRole.ToolTipRole) == _AGENT


@pytest.mark.parametrize(("text", "found"), [("browser:safari", ["laptop#1"]), ("windows", ["198.51.100.4#1"])])
def test_a_client_is_found_by_what_it_is_and_not_by_whom_it_imitates(logged, qtbot, text, found):
    table = SessionTable(logged.workspace)
    logged.workspace.set_filter(text)
    assert column_of(table, Column.SESSION) == found
