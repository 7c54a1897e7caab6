import os
import sqlite3

import pytest

from simulator.errors import CoatcheckError, InputError, RunFileError
from simulator.recording import creation
from simulator.recording.creation import create_run_file
from simulator.recording.reader import open_run
from simulator.recording.recorder import Recorder


def refused(place, spec) -> str:
    with pytest.raises(CoatcheckError) as told:
        create_run_file(place, spec)
    assert "\n" not in str(told.value)
    return str(told.value)


def test_a_new_run_file_holds_the_spec_and_stands_alone(place, spec):
    assert create_run_file(place, spec) == place
    assert list(place.parent.iterdir()) == [place]
    with open_run(place) as run:
        assert (run.spec, run.count) == (spec, 0)


def test_an_older_run_file_is_replaced(place, spec, make_events):
    with Recorder(place, spec) as recorder:
        recorder.add(make_events(1, 100))
    create_run_file(place, spec)
    with open_run(place) as run:
        assert run.count == 0


def test_the_wal_of_a_killed_recording_does_not_get_into_its_successor(place, spec, make_events, tmp_path):
    with Recorder(place, spec) as recorder:
        recorder.add(make_events(1, 5_000))
        killed = tmp_path / "killed.coatcheck"
        for suffix in ("", "-wal", "-shm"):
            killed.with_name(killed.name + suffix).write_bytes(place.with_name(place.name + suffix).read_bytes())
    create_run_file(killed, spec)
    with open_run(killed) as run:
        assert run.count == 0


def test_a_link_leads_to_the_file_that_is_written(place, spec, tmp_path):
    link = tmp_path / "link.coatcheck"
    try:
        link.symlink_to(place)
    except OSError:
        pytest.skip("links cannot be made here")
    assert create_run_file(link, spec) == place
    assert link.is_symlink()
    assert place.is_file()


def test_a_file_that_is_no_run_file_is_left_alone(place, spec):
    for content in (b"", b"my diary", b"my diary " * 1_000):
        place.write_bytes(content)
        assert refused(place, spec) == (
            f"{place}: there is a file already, and it is not a run file; give another name"
        )
        assert place.read_bytes() == content


def test_a_database_of_somebody_else_is_left_alone(place, spec):
    connection = sqlite3.connect(place)
    connection.execute("CREATE TABLE diary (entry TEXT)")
    connection.close()
    content = place.read_bytes()
    assert "not a run file" in refused(place, spec)
    assert place.read_bytes() == content


def test_a_run_file_that_is_being_recorded_is_not_replaced(place, spec, make_events):
    with Recorder(place, spec) as recorder:
        recorder.add(make_events(1, 5_000))
        assert refused(place, spec) == (f"{place}: another program has it open; close it there, or give another name")
    with open_run(place) as run:
        assert run.count == 5_000


def test_places_that_cannot_be_written_are_refused_with_the_reason(tmp_path, spec):
    assert refused(tmp_path, spec) == f"{tmp_path}: is a folder; give a file"
    nowhere = tmp_path / "nowhere" / "run.coatcheck"
    assert refused(nowhere, spec) == (
        f"{nowhere}: cannot be written (No such file or directory); record to another place"
    )
    endless = tmp_path / ("x" * 300)
    assert refused(endless, spec) == f"{endless}: cannot be written (File name too long); record to another place"


def test_a_device_is_not_replaced(spec):
    if os.name != "posix":
        pytest.skip("no device file here")
    assert "is not a file that could be replaced" in refused(os.devnull, spec)


def test_a_creation_that_fails_leaves_the_older_file_and_nothing_else(place, spec, monkeypatch):
    create_run_file(place, spec)
    before = place.read_bytes()

    def full(connection):
        connection.exec_driver_sql("PRAGMA max_page_count = 1")
        connection.exec_driver_sql("CREATE TABLE event (seq INTEGER)")

    monkeypatch.setattr(creation, "create_schema", full)
    with pytest.raises(RunFileError) as told:
        create_run_file(place, spec)
    assert str(told.value) == f"{place}: the disk is full; free some space"
    assert list(place.parent.iterdir()) == [place]
    assert place.read_bytes() == before


def test_errors_are_of_the_sort_that_the_command_line_expects(tmp_path, spec):
    with pytest.raises(InputError):
        Recorder(tmp_path, spec)
