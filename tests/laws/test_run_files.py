"""Laws 5 and 10: what was recorded is what is read, from old files too, and a kill takes half a second at most."""

import sqlite3
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.entropy import draw, stream_key
from simulator.errors import CoatcheckError
from simulator.events import Kind
from simulator.policy import Policy
from simulator.recording.bookmarks import Bookmark
from simulator.recording.reader import open_run
from simulator.recording.recorder import Recorder
from simulator.runspec.scenario import Scenario
from simulator.runspec.spec import RunSpec

REPOSITORY = Path(__file__).parents[2]
LOST_AT_MOST_S = 0.5

numbers = st.integers(0, 2**63 - 1)
events_after_their_number = st.tuples(
    numbers,
    st.sampled_from(Kind).map(int),
    *[numbers] * 6,
    st.none() | st.text(),
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return tmp_path_factory.mktemp("runs")


def tiny_spec() -> RunSpec:
    clerk = {"persona": "clerk", "role": "user", "people": 1}
    scenario = {"name": "tiny", "title": "Tiny", "date": "2026-03-02", "start": "08:00", "end": "18:00"}
    return RunSpec(scenario=Scenario.model_validate({**scenario, "crowd": [clerk]}), policy=Policy())


@given(rows=st.lists(events_after_their_number, max_size=30), batch=st.integers(1, 7))
def test_every_event_decodes_to_what_was_encoded(folder, rows, batch):
    events = [(seq, *row) for seq, row in enumerate(rows, start=1)]
    place = folder / "law-5.coatcheck"
    with Recorder(place, tiny_spec()) as recorder:
        for start in range(0, len(events), batch):
            recorder.add(events[start : start + batch])
    with open_run(place) as run:
        assert run.events(1, len(events)) == events
        assert [event for read in run.iterate(batch) for event in read] == events


# Records without end; after each batch, a line on what was handed over, and when.
RECORDING = """
import sys
from pathlib import Path
from simulator.clock import stopwatch_s
from simulator.events import Kind
from simulator.recording.recorder import Recorder
from simulator.runspec.spec import RunSpec

place, spec, size, pause_s = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), float(sys.argv[4])
with Recorder(place, RunSpec.from_json(spec)) as recorder:
    seq = 0
    while True:
        kind = int(Kind.REQUEST_ALLOWED)
        recorder.add([(seq + n, seq + n, kind, 1, 1 << 20 | 1, 1, 2, 0, 16, None) for n in range(1, size + 1)])
        seq += size
        print(seq, stopwatch_s(), flush=True)
        due_s = stopwatch_s() + pause_s
        while stopwatch_s() < due_s:
            recorder.commit_if_due()
"""


# Single events, few and far between; a steady stream; as many as the disk takes.
PACES = [(1, 0.002), (1, 0.3), (100, 0.01), (4_000, 0.0)]
KILLS = 50


def killed_while_recording(place, size, pause_s, kill_after_s):
    """Kills a process so long after its first event; returns what it had handed over by then, and when."""
    program = [sys.executable, "-c", RECORDING, str(place), tiny_spec().to_json(), str(size), str(pause_s)]
    handed_over = []
    with subprocess.Popen(program, cwd=REPOSITORY, stdout=subprocess.PIPE, text=True) as recording:
        for line in recording.stdout:
            if line.endswith("\n"):
                seq, at_s = line.split()
                handed_over.append((int(seq), float(at_s)))
            if handed_over[-1][1] >= handed_over[0][1] + kill_after_s:
                recording.kill()
    return handed_over


def kept_all_but_the_last_half_second(place, handed_over, size):
    killed_s = handed_over[-1][1]
    old_enough = [seq for seq, at_s in handed_over if at_s <= killed_s - LOST_AT_MOST_S]
    with open_run(place) as run:
        assert max(old_enough, default=0) <= run.count <= handed_over[-1][0] + size
        assert [event.at_ms for event in run.events(run.count, run.count)] == [run.last_ms][: run.count]
    assert list(place.parent.iterdir()) == [place]
    with closing(sqlite3.connect(place)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        counted = "SELECT coalesce(max(last_seq), 0) - coalesce(sum(last_seq - first_seq + 1), 0) FROM event_block"
        assert connection.execute(counted).fetchall() == [(0,)]


@pytest.mark.parametrize("pace", range(len(PACES)))
def test_a_kill_at_any_of_fifty_moments_loses_at_most_the_last_half_second(tmp_path, pace):
    size, pause_s = PACES[pace]

    def kill(number):
        place = tmp_path / str(number) / "killed.coatcheck"
        place.parent.mkdir()
        kill_after_s = draw(stream_key(10, "kills"), number) % 1_200 / 1_000
        kept_all_but_the_last_half_second(place, killed_while_recording(place, size, pause_s, kill_after_s), size)

    with ThreadPoolExecutor(2) as two_at_a_time:
        list(two_at_a_time.map(kill, range(pace, KILLS, len(PACES))))


@pytest.fixture(scope="module")
def recorded(folder) -> bytes:
    """A file with everything in it: blocks, full and not, frames, a checkpoint and a bookmark."""
    place = folder / "whole.coatcheck"
    with Recorder(place, tiny_spec()) as recorder:
        recorder.save_bookmarks([Bookmark(5, "Five", "past nothing")])
        recorder.add([(seq, seq, int(Kind.REQUEST_ALLOWED), 1, 5, 1, 2, 0, 16, None) for seq in range(1, 17_000)])
        recorder.checkpoint(100, 100, b"world" * 500)
    return place.read_bytes()


@given(at=st.lists(st.integers(0, 2**32), max_size=20), values=st.binary(min_size=20, max_size=20), data=st.data())
def test_a_damaged_file_is_read_or_refused_in_one_line(folder, recorded, at, values, data):
    content = bytearray(recorded)
    for position, value in zip(at, values, strict=False):
        content[position % data.draw(st.sampled_from([200, 10_000, len(content)]))] = value
    place = folder / "damaged.coatcheck"
    place.write_bytes(content[: data.draw(st.integers(0, len(content)) | st.just(len(content)))])
    told = str(place)
    try:
        with open_run(place) as run:
            run.events(1, 17_000)
            run.events_of_session(5, 100)
            run.requests_between(0, 20_000)
            run.checkpoint_before(run.seq_at(10_000))
            run.moment(run.count // 2)
            run.overview(100)
            run.bookmarks()
        with open_run(place, salvage=True) as run:
            assert run.events(1, 17_000) == run.events(1, run.count)
    except CoatcheckError as error:
        told = str(error)
    assert told.startswith(str(place))
    assert "\n" not in told
