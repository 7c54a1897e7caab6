import os
import sqlite3

import pytest

from simulator.errors import CoatcheckError, InputError, RunFileError
from simulator.events import Kind, session_key
from simulator.recording.event_block import BLOCK_EVENTS
from simulator.recording.reader import open_run
from simulator.recording.recorder import Recorder

COUNT = 8 * BLOCK_EVENTS + 1_000


@pytest.fixture
def events(make_events):
    return make_events(1, COUNT)


@pytest.fixture
def run(place, spec, events):
    """Eight full blocks, and one of a thousand events."""
    with Recorder(place, spec) as recorder:
        recorder.add(events)
        recorder.checkpoint(100, 5_000, b"early")
        recorder.checkpoint(30_000, 6_000, b"late")
    with open_run(place) as run:
        yield run


def refused(place) -> str:
    with pytest.raises(CoatcheckError) as told:
        open_run(place)
    assert "\n" not in str(told.value)
    return str(told.value)


def test_a_run_tells_what_it_is_a_function_of_and_how_far_it_goes(run, spec, events):
    assert (run.spec, run.count, run.last_ms) == (spec, COUNT, events[-1][1])


def test_a_run_without_events_is_at_its_start(place, spec):
    Recorder(place, spec).close()
    with open_run(place) as run:
        assert (run.count, run.last_ms, run.seq_at(10**9)) == (0, spec.start_ms, 0)
        assert run.events(1, 10) == run.events_of_session(1, 10) == list(run.iterate()) == []
        assert [len(column) for column in run.requests_between(0, 10**9)] == [0, 0]


def test_events_are_given_from_the_first_to_the_last_number_asked_for(run, events):
    assert run.events(5, 9) == events[4:9]
    assert run.events(-3, 2) == events[:2]
    assert run.events(COUNT, COUNT + 50) == events[-1:]
    assert run.events(9, 5) == []


def test_iterating_gives_every_event_once_in_batches(run, events):
    batches = list(run.iterate(10_000))
    assert [len(batch) for batch in batches] == [10_000, 10_000, 10_000, COUNT - 30_000]
    assert [event for batch in batches for event in batch] == events


@pytest.mark.parametrize("limit", [1, 10, 30, 500, 10_000])
def test_the_newest_events_of_a_session_come_oldest_first(run, events, limit):
    key = session_key(11, 1)
    assert run.events_of_session(key, limit) == [event for event in events if event[4] == key][-limit:]


def test_a_session_that_began_late_is_not_looked_for_before(place, spec, make_events):
    key = session_key(99, 1)
    events = make_events(1, COUNT)
    events[-2_000] = (events[-2_000][0], events[-2_000][1], int(Kind.SESSION_CREATED), 1, key, 99, 0, 0, 0, "user")
    with Recorder(place, spec) as recorder:
        recorder.add(events)
    with open_run(place) as run:
        assert run.events_of_session(key, 100) == [events[-2_000]]
        assert len(run._reader._kept) == 2
        assert run.events_of_session(session_key(98, 1), 100) == []


def test_the_number_at_a_time_is_that_of_the_last_event_then(run, events):
    start_ms = events[0][1]
    assert run.seq_at(start_ms - 1) == 0
    assert run.seq_at(start_ms) == 1
    assert run.seq_at(start_ms + 9) == 1
    assert run.seq_at(start_ms + 10) == 2
    assert run.seq_at(10**12) == COUNT


def test_of_events_at_one_instant_the_last_is_meant(place, spec, make_events):
    with Recorder(place, spec) as recorder:
        recorder.add([(event[0], 1_000 + event[0] // 10, *event[2:]) for event in make_events(1, 100)])
    with open_run(place) as run:
        assert [run.seq_at(at_ms) for at_ms in (1_000, 1_001, 1_009)] == [9, 19, 99]


@pytest.mark.parametrize(
    ("first", "last"), [(1, COUNT), (1, 50), (BLOCK_EVENTS - 3, BLOCK_EVENTS + 3), (20_000, COUNT), (COUNT - 9, COUNT)]
)
def test_requests_are_found_by_their_time(run, events, first, last):
    at_ms, session = run.requests_between(events[first - 1][1], events[last - 1][1])
    expected = [event for event in events[first - 1 : last] if event[2] in (Kind.REQUEST_ALLOWED, Kind.REQUEST_DENIED)]
    assert (at_ms.dtype, session.dtype) == ("int64", "int64")
    assert list(zip(at_ms.tolist(), session.tolist(), strict=True)) == [(event[1], event[4]) for event in expected]


def test_the_last_checkpoint_at_or_before_a_moment_is_found(run):
    assert run.checkpoint_before(99) is None
    assert run.checkpoint_before(100) == (100, 5_000, b"early")
    assert run.checkpoint_before(29_999) == (100, 5_000, b"early")
    assert run.checkpoint_before(COUNT) == (30_000, 6_000, b"late")


def test_a_run_is_read_while_it_is_recorded(place, spec, make_events):
    with Recorder(place, spec) as recorder, open_run(place) as run:
        for first in range(1, COUNT, 5_000):
            recorder.add(make_events(first, 5_000))
            assert run.count == first + 4_999
            assert run.events(first, first + 4_999) == make_events(first, 5_000)
            key = session_key(first % 40 + 1, 1)
            assert len(run.events_of_session(key, 10**6)) == run.count // 40


def test_a_killed_recording_is_put_in_order_by_its_reader(place, spec, make_events, tmp_path):
    killed = tmp_path / "killed" / "run.coatcheck"
    killed.parent.mkdir()
    with Recorder(place, spec) as recorder:
        recorder.add(make_events(1, 5_000))
        for suffix in ("", "-wal", "-shm"):
            killed.with_name(killed.name + suffix).write_bytes(place.with_name(place.name + suffix).read_bytes())
    with open_run(killed) as run:
        assert run.count == 5_000
    assert list(killed.parent.iterdir()) == [killed]


def test_names_that_mean_something_in_an_address_are_only_names(tmp_path, spec, make_events):
    place = tmp_path / "50% of what? #1 & more.coatcheck"
    with Recorder(place, spec) as recorder:
        recorder.add(make_events(1, 5))
    with open_run(place) as run:
        assert run.count == 5


def test_a_read_only_file_in_a_read_only_folder_opens(place, spec, make_events):
    if os.name != "posix" or os.geteuid() == 0:
        pytest.skip("permissions do not bind this account")
    with Recorder(place, spec) as recorder:
        recorder.add(make_events(1, 5))
    place.chmod(0o444)
    place.parent.chmod(0o555)
    try:
        with open_run(place) as run:
            assert run.count == 5
    finally:
        place.parent.chmod(0o755)


def test_what_is_no_run_file_is_refused_in_one_line(tmp_path):
    remedy = "give a file that Coatcheck recorded"
    missing = tmp_path / "missing.coatcheck"
    assert refused(missing) == f"{missing}: no such file; {remedy}"
    assert not missing.exists()
    if os.name == "posix":
        endless = tmp_path / ("x" * 300)
        assert refused(endless) == f"{endless}: File name too long; {remedy}"
    assert refused(tmp_path) == f"{tmp_path}: is a folder; {remedy}"
    for content in (b"", b"\n", b"a note", b"a longer note\n" * 500, bytes(5_000)):
        text = tmp_path / "text.coatcheck"
        text.write_bytes(content)
        assert refused(text) == f"{text}: not a run file; {remedy}"
    foreign = tmp_path / "foreign.coatcheck"
    connection = sqlite3.connect(foreign)
    connection.execute("CREATE TABLE event (seq INTEGER)")
    connection.close()
    assert refused(foreign) == f"{foreign}: not a run file; {remedy}"
    with pytest.raises(InputError):
        open_run(foreign)


def test_a_file_that_was_cut_off_is_refused_in_one_line(run, tmp_path):
    content = run.path.read_bytes()
    cut = tmp_path / "cut.coatcheck"
    remedy = (
        "open it in the window or give --salvage to compare or report, which take what can be read, or record it again"
    )
    damaged = f"the file is damaged or cut off; {remedy}"
    for size in (100, 4_096, 10_000, len(content) // 2, len(content) - 1):
        cut.write_bytes(content[:size])
        assert refused(cut) in (
            f"{cut}: {damaged}",
            f"{cut}: not a run file; give a file that Coatcheck recorded",
        )


def test_a_damaged_spec_is_told_of(place, spec):
    Recorder(place, spec).close()
    for body in ("", "[]", "{}", '"scenario"', spec.to_json()[:-1]):
        connection = sqlite3.connect(place)
        connection.execute("UPDATE spec SET body = ?", (body,))
        connection.commit()
        connection.close()
        assert refused(place).startswith(f"{place}: the spec in it is damaged: ")


def test_damage_that_shows_later_is_told_of_then(place, spec, make_events):
    with Recorder(place, spec) as recorder:
        recorder.add(make_events(1, COUNT))
        recorder.checkpoint(100, 5_000, b"early")
    connection = sqlite3.connect(place)
    connection.execute("UPDATE event_block SET body = zeroblob(77)")
    connection.execute("UPDATE checkpoint SET body = zeroblob(77)")
    connection.commit()
    connection.close()
    with open_run(place) as run:
        for ask in (
            lambda: run.events_of_session(1, 10),
            lambda: run.requests_between(0, 10**9),
            lambda: run.checkpoint_before(100),
        ):
            with pytest.raises(RunFileError, match="the file is damaged"):
                ask()


def test_a_run_has_reached_what_was_saved_after_its_last_event(place, spec, make_events):
    with Recorder(place, spec) as recorder:
        recorder.add(make_events(1, 10))
        recorder.commit()
        with open_run(place) as run:
            assert run.reached_ms == run.last_ms
            recorder.checkpoint(10, run.last_ms + 500, b"world")
            assert run.reached_ms == run.last_ms + 500
