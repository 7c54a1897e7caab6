import sqlite3
import sys
import zlib

import pytest

from benchmarks.sides.memory import resident_bytes
from simulator.commands import Command, Do
from simulator.errors import RunFileError
from simulator.recording import recorder as recorder_module
from simulator.recording.reader import open_run
from simulator.recording.recorder import COMMIT_EVENTS, Recorder


class Stopwatch:
    """Real time that passes when told to."""

    now_s = 0.0

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def stopwatch(monkeypatch):
    watch = Stopwatch()
    monkeypatch.setattr(recorder_module, "stopwatch_s", watch)
    return watch


def test_what_was_added_is_read_back(place, spec, make_events):
    events = make_events(1, 10_000)
    with Recorder(place, spec) as recorder:
        for start in range(0, 10_000, 170):
            recorder.add(events[start : start + 170])
    with open_run(place) as run:
        assert run.events(1, 10_000) == events


def test_a_closed_recording_is_one_file(place, spec, make_events):
    with Recorder(place, spec) as recorder:
        recorder.add(make_events(1, 5_000))
        assert len(list(place.parent.iterdir())) == 3
    assert list(place.parent.iterdir()) == [place]


def test_closing_twice_is_closing_once(place, spec, make_events):
    recorder = Recorder(place, spec)
    recorder.add(make_events(1, 3))
    recorder.close()
    recorder.close()
    with open_run(place) as run:
        assert run.count == 3


def test_a_recording_that_a_reader_outlives_becomes_one_file_when_the_reader_closes(place, spec, make_events):
    recorder = Recorder(place, spec)
    run = open_run(place)
    recorder.add(make_events(1, 5_000))
    recorder.close()
    assert run.count == 5_000
    run.close()
    assert list(place.parent.iterdir()) == [place]


def test_events_wait_for_others_until_there_are_enough(place, spec, make_events, stopwatch):
    with Recorder(place, spec) as recorder, open_run(place) as run:
        recorder.add(make_events(1, COMMIT_EVENTS - 1))
        assert run.count == 0
        recorder.add(make_events(COMMIT_EVENTS, 1))
        assert run.count == COMMIT_EVENTS


def test_events_wait_no_longer_than_a_quarter_of_a_second(place, spec, make_events, stopwatch):
    with Recorder(place, spec) as recorder, open_run(place) as run:
        recorder.add(make_events(1, 1))
        stopwatch.now_s += 0.2
        recorder.commit_if_due()
        assert run.count == 0
        stopwatch.now_s += 0.05
        recorder.commit_if_due()
        assert run.count == 1


def test_a_flush_moves_everything_into_the_file_itself(place, spec, make_events, tmp_path):
    with Recorder(place, spec) as recorder:
        recorder.add(make_events(1, 100))
        recorder.flush()
        alone = tmp_path / "alone.coatcheck"
        alone.write_bytes(place.read_bytes())
    with open_run(alone) as run:
        assert run.count == 100


def test_the_wal_of_a_long_recording_stays_bounded(place, spec, make_events, monkeypatch):
    monkeypatch.setattr(recorder_module, "_FOLD_EVENTS", COMMIT_EVENTS)
    wal = place.with_name(place.name + "-wal")
    sizes = []
    with Recorder(place, spec) as recorder:
        for first in range(1, 20 * COMMIT_EVENTS, COMMIT_EVENTS):
            recorder.add(make_events(first, COMMIT_EVENTS))
            sizes.append(wal.stat().st_size)
    assert max(sizes) < 4 * sizes[0]


def test_a_command_given_by_hand_is_in_the_spec_of_the_file(place, spec, make_events):
    command = Command(at_ms=30_000_000, do=Do.REVOKE_ALL, why="drill")
    with Recorder(place, spec) as recorder, open_run(place) as run:
        assert run.spec == spec
        recorder.save_spec(spec.with_command(command))
        assert run.spec == spec.with_command(command)


def test_a_checkpoint_never_runs_ahead_of_its_events(place, spec, make_events):
    with Recorder(place, spec) as recorder, open_run(place) as run:
        recorder.add(make_events(1, 50))
        recorder.checkpoint(50, 28_800_500, b"world" * 100)
        assert run.count == 50
        assert run.checkpoint_before(50) == (50, 28_800_500, b"world" * 100)


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere only the most that a process ever held is known")
def test_a_checkpoint_that_is_in_the_file_is_held_no_more(place, spec, monkeypatch):
    # So large that the C library gives it back to the system as soon as it is let go of.
    world_bytes = 40 << 20
    monkeypatch.setattr(zlib, "compress", lambda body, level: body)
    with Recorder(place, spec) as recorder:
        before = resident_bytes()
        recorder.checkpoint(50, 28_800_500, b"w" * world_bytes)
        assert resident_bytes() - before < world_bytes // 2


def fill_the_disk(recorder: Recorder) -> None:
    """SQLite's own limit on the size of a file gives the very error that a full disk gives."""
    pages = recorder._connection.exec_driver_sql("PRAGMA page_count").scalar_one()
    recorder._connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    recorder._connection.commit()


def test_a_full_disk_stops_the_recording_and_keeps_what_was_written(place, spec, make_events):
    recorder = Recorder(place, spec)
    recorder.add(make_events(1, 5_000))
    fill_the_disk(recorder)
    with pytest.raises(RunFileError) as told:
        recorder.add(make_events(5_001, 300_000))
    line = f"{place}: recording stopped: the disk is full; events 1 to 5000 are kept"
    assert str(told.value) == line == str(recorder.failure)
    recorder.add(make_events(305_001, 5_000))
    recorder.close()
    with open_run(place) as run:
        assert run.events(1, 99_999) == make_events(1, 5_000)


def test_a_broken_off_write_leaves_no_gap(place, spec, make_events):
    recorder = Recorder(place, spec)
    recorder.add(make_events(1, 5_000))
    recorder._log = None
    with pytest.raises(AttributeError):
        recorder.add(make_events(5_001, 5_000))
    recorder.add(make_events(10_001, 5_000))
    recorder.close()
    with open_run(place) as run:
        assert run.count == 5_000


def test_events_take_at_most_60_bytes_each(place, spec, make_events):
    with Recorder(place, spec) as recorder:
        recorder.add(make_events(1, 200_000))
    assert place.stat().st_size / 200_000 < 60


def test_a_recorded_file_is_sound_by_the_databases_own_check(place, spec, make_events):
    with Recorder(place, spec) as recorder:
        recorder.add(make_events(1, 40_000))
    connection = sqlite3.connect(place)
    assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert connection.execute("PRAGMA journal_mode").fetchall() == [("delete",)]
    connection.close()
