"""Laws of the table of events: row n is event n + 1, in words, and only what is looked at is read."""

import pytest
from PySide6.QtCore import QObject, Qt

from simulator.commands import Command, Do
from simulator.events import Event, Kind, Reason
from simulator.snapshot import Snapshot
from ui.models.event_table import HEADERS, KIND, NUMBER, SESSION, TIME, USER, WHAT, WHY, EventTable
from ui.models.words import what_happened
from ui.workspace import ShownRun, Workspace


@pytest.fixture
def table(stage):
    stage.go_to(9.5)
    return EventTable(stage.workspace, stage.player)


def row_of(table, row: int) -> list[str]:
    return [table.index(row, column).data() for column in range(table.columnCount())]


def test_it_is_a_proper_model_while_it_grows(stage, table, qtmodeltester):
    qtmodeltester.check(table)
    stage.player.advance(60_000)
    stage.go_to(9)
    stage.player.step()
    qtmodeltester.check(table)


def test_its_headers_are_stable(table):
    shown = [table.headerData(column, Qt.Orientation.Horizontal) for column in range(table.columnCount())]
    assert shown == list(HEADERS) == ["Number", "Time", "Kind", "User", "Session", "What happened", "Why"]


def test_each_row_is_the_event_of_its_number(stage, table):
    assert table.rowCount() == stage.snapshot.seq
    for event in stage.workspace.events(1, stage.snapshot.seq)[:: stage.snapshot.seq // 50]:
        assert table.event_at(event.seq - 1) == event
        assert table.index(event.seq - 1, NUMBER).data() == f"{event.seq:,}"


def test_a_step_adds_one_row(stage, table):
    before = table.rowCount()
    stage.player.step()
    assert table.rowCount() == before + 1
    assert table.event_at(before).seq == before + 1


def test_a_revocation_reads_as_what_was_done_by_whom_and_why(stage, table):
    session = next(iter(stage.snapshot.live.values()))
    handle, person = stage.snapshot.handle(session.key), stage.snapshot.users[session.user].display
    stage.player.give([Command(at_ms=0, do=Do.REVOKE_SESSION, session=handle, why="laptop stolen")])
    revoked, ended = (row_of(table, row) for row in (table.rowCount() - 2, table.rowCount() - 1))
    assert revoked[TIME:] == [
        "09:30:00", "Sessions revoked", person, handle, handle,
        "by administrator: laptop stolen",
    ]  # fmt: skip
    assert [ended[column] for column in (KIND, USER, SESSION)] == ["Session ended", person, handle]
    assert ended[WHY] == "revoked by administrator: laptop stolen"


def test_a_denied_request_says_what_was_asked_and_why_it_was_denied(stage, table):
    stage.go_to(11)
    denied = [row for row in range(table.rowCount()) if table.event_at(row).kind == Kind.REQUEST_DENIED]
    assert denied
    for row in denied:
        event = table.event_at(row)
        route = stage.snapshot.routes[event.route]
        assert row_of(table, row)[WHAT] in (f"GET {route} denied", f"POST {route} denied")
        assert row_of(table, row)[WHY]


def test_every_event_of_a_day_has_words(stage, table):
    stage.go_to(18)
    for row in range(table.rowCount()):
        texts = row_of(table, row)
        assert texts[KIND] not in ("", f"Event {table.event_at(row).kind}")
        assert "{" not in texts[WHAT] + texts[WHY]


class CountingRecord(QObject):
    """A record of a million events that counts what is read of it."""

    def __init__(self):
        super().__init__()
        self.read = 0

    def events(self, first_seq: int, last_seq: int) -> list[Event]:
        self.read += last_seq - first_seq + 1
        kind = int(Kind.REQUEST_ALLOWED)
        return [Event(seq, seq, kind, 0, 0, 0, 0, Reason.NONE, 0, None) for seq in range(first_seq, last_seq + 1)]

    def events_of_session(self, key: int, limit: int) -> list[Event]:
        return []


def test_of_a_million_events_only_those_looked_at_are_read(qtbot):
    from ui.panels.events import EventsPanel

    record, workspace, snapshot = CountingRecord(), Workspace(), Snapshot()
    snapshot.seq = 1_000_000
    panel = EventsPanel(workspace, None)
    qtbot.addWidget(panel)
    workspace.open_run(ShownRun(record, snapshot, "million", "million", "owasp", 1, 0, 10_000_000))
    panel.resize(900, 400)
    panel.show()
    assert panel.view.model().rowCount() == 1_000_000
    assert panel.view.model().index(999_999, NUMBER).data() == "1,000,000"
    panel.grab()
    assert 0 < record.read < 10_000


def test_whose_cookies_were_copied_is_told_in_words(stage):
    copied = Event(1, 0, Kind.COOKIES_COPIED, 0, 0, 0, 0, Reason.NONE, 0, '{"copied_from": "ada"}')
    assert what_happened(copied, stage.snapshot) == "from the browser ada"
