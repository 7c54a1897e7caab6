"""Exported tables hold every event and every session of a run, by names."""

import csv
import json

import pytest

from simulator.errors import InputError
from simulator.experiments.export import EVENT_COLUMNS, SESSION_COLUMNS, export_places, export_run, export_steps
from simulator.recording.reader import open_run


@pytest.fixture
def run(recorded_morning):
    with open_run(recorded_morning) as run:
        yield run


def lines(place):
    return [json.loads(line) for line in place.read_text().splitlines()]


def test_json_lines_hold_every_event_and_session(run, tmp_path):
    events, sessions = map(lines, export_run(run, tmp_path / "day.jsonl", "jsonl"))
    last = run.moment(run.count)
    assert [row["seq"] for row in events] == list(range(1, run.count + 1))
    assert all(tuple(row) == EVENT_COLUMNS for row in events)
    assert [row["session"] for row in sessions] == [last.handle(key) for key in last.sessions]
    assert sum(row["requests"] for row in sessions) == sum(view.requests for view in last.sessions.values())
    ended = [row for row in sessions if row["ended_by"]]
    assert len(ended) == len(last.sessions) - len(last.live)
    assert all(row["deadline_ms"] is None for row in ended)


def test_events_are_told_by_names(run, tmp_path):
    events, _ = map(lines, export_run(run, tmp_path / "day.jsonl", "jsonl"))
    login = next(row for row in events if row["kind"] == "login")
    assert login["session"] == f"{login['browser']}#1"
    assert login["user"] == "billing-sync"
    assert "renewed" in login["flags"]
    assert events[0]["detail"]["scenario"] == "office-day"
    assert login["reason"] is None


def test_a_table_for_spreadsheets_has_the_same_rows(run, tmp_path):
    events, sessions = export_run(run, tmp_path, "csv")
    assert (events.name, sessions.name) == ("events.csv", "sessions.csv")
    with events.open(newline="") as file:
        rows = list(csv.DictReader(file))
    assert tuple(rows[0]) == EVENT_COLUMNS
    assert [int(row["seq"]) for row in rows] == list(range(1, run.count + 1))
    assert json.loads(rows[0]["detail"])["scenario"] == "office-day"
    with sessions.open(newline="") as file:
        assert tuple(next(csv.reader(file))) == SESSION_COLUMNS


def test_an_export_that_is_given_up_leaves_nothing(run, tmp_path):
    steps = export_steps(run, tmp_path / "day.csv", "csv")
    assert 0 < next(steps) < 1
    steps.close()
    assert list(tmp_path.iterdir()) == []


def test_what_stood_there_stays_until_the_new_is_whole(run, tmp_path):
    place = tmp_path / "day.csv"
    place.write_text("older")
    steps = export_steps(run, place, "csv")
    next(steps)
    assert place.read_text() == "older"
    *_, done = steps
    assert done == 1.0
    assert place.read_text().startswith("seq,")
    assert sorted(tmp_path.iterdir()) == sorted(export_places(place, "csv"))


def test_a_place_that_cannot_be_written_is_refused(run, tmp_path):
    with pytest.raises(InputError, match="cannot be written"):
        export_run(run, tmp_path / "nowhere" / "day.csv", "csv")
