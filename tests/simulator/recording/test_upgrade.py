import sqlite3
from pathlib import Path

import pytest

from simulator.errors import RunFileError
from simulator.events import Kind
from simulator.recording.database import connect_file
from simulator.recording.reader import Run, open_run
from simulator.recording.recorder import Recorder
from simulator.recording.schema import FORMAT_VERSION
from simulator.recording.upgrade import UPGRADES, upgraded

VERSION_1 = Path(__file__).parent / "version-1.coatcheck"


def add_a_table(connection) -> None:
    connection.exec_driver_sql("CREATE TABLE remark (seq INTEGER)")


def rename_it(connection) -> None:
    connection.exec_driver_sql("ALTER TABLE remark RENAME TO note")


def set_version(place, version: int) -> None:
    connection = sqlite3.connect(place)
    connection.execute(f"PRAGMA user_version = {version}")
    connection.close()


def test_there_is_a_step_from_every_older_format():
    assert set(UPGRADES) == set(range(1, FORMAT_VERSION))


def test_a_file_of_this_format_is_taken_as_it_is(place, spec):
    Recorder(place, spec).close()
    with connect_file(place) as connection:
        assert upgraded(connection, place) is connection


def test_an_older_file_is_led_through_every_step_and_stays_as_it_is(place, spec, make_events):
    with Recorder(place, spec) as recorder:
        recorder.add(make_events(1, 3))
    before = place.read_bytes()
    steps = {FORMAT_VERSION: add_a_table, FORMAT_VERSION + 1: rename_it}
    newer = upgraded(connect_file(place), place, upgrades=steps, newest=FORMAT_VERSION + 2)
    with Run(place, newer) as run:
        assert run.events(1, 3) == make_events(1, 3)
        assert newer.exec_driver_sql("SELECT count(*) FROM note").scalar() == 0
        assert newer.exec_driver_sql("PRAGMA user_version").scalar() == FORMAT_VERSION + 2
    assert place.read_bytes() == before


def test_an_older_file_can_be_read_while_its_wal_lies_beside_it(place, spec, make_events):
    with Recorder(place, spec) as recorder:
        recorder.add(make_events(1, 5_000))
        newer = upgraded(connect_file(place), place, upgrades={FORMAT_VERSION: add_a_table}, newest=FORMAT_VERSION + 1)
        with Run(place, newer) as run:
            assert run.count == 5_000


def test_a_step_that_fails_leaves_nothing_open(place, spec):
    Recorder(place, spec).close()
    with connect_file(place) as connection, pytest.raises(ZeroDivisionError):
        upgraded(connection, place, upgrades={FORMAT_VERSION: lambda copy: 1 // 0}, newest=FORMAT_VERSION + 1)


def test_a_newer_file_is_refused_by_name(place, spec):
    Recorder(place, spec).close()
    set_version(place, FORMAT_VERSION + 8)
    with pytest.raises(RunFileError) as told:
        open_run(place)
    assert str(told.value) == (
        f"{place}: a run file of format {FORMAT_VERSION + 8}, and this program knows formats up to {FORMAT_VERSION};"
        " open it with a newer release of Coatcheck"
    )


def test_a_format_that_never_was_is_refused(place, spec):
    Recorder(place, spec).close()
    set_version(place, 0)
    with pytest.raises(RunFileError, match="format 0, which no release wrote"):
        open_run(place)


def test_a_file_that_the_first_release_wrote_opens(tmp_path):
    copy = tmp_path / "old.coatcheck"
    copy.write_bytes(VERSION_1.read_bytes())
    with open_run(copy) as run:
        assert (run.spec.scenario.title, run.spec.seed, len(run.spec.commands)) == ("Version one", 42, 1)
        assert run.count == 6
        assert [Kind(event.kind).label for event in run.events(1, 6)] == [
            "run_started",
            "user_added",
            "browser_added",
            "session_created",
            "login",
            "request_allowed",
        ]
        assert run.events(2, 2)[0].facts["name"] == "ada"
        assert run.checkpoint_before(6) == (5, 28_860_000, b"a saved world")
        assert len(run.events_of_session(run.events(6, 6)[0].session, 10)) == 3
