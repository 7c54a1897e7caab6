"""Of a damaged run file, what stands before the damage can be opened, and one line says what that is."""

from hashlib import sha256

import pytest

from simulator.errors import CoatcheckError, DamagedFileError, RunFileError
from simulator.recording.bookmarks import Bookmark
from simulator.recording.reader import open_run
from simulator.recording.recorder import Recorder
from tests.simulator.recording.conftest import BROWSERS, events_from

COUNT = 40_000


@pytest.fixture(scope="module")
def events():
    """Events with so much to tell that they fill a file."""
    return [
        (*event[:-1], sha256(str(event[0]).encode()).hexdigest() if event[0] > BROWSERS else event[-1])
        for event in events_from(1, COUNT)
    ]


@pytest.fixture
def whole(place, spec, events):
    with Recorder(place, spec) as recorder:
        recorder.save_bookmarks([Bookmark(28_900_000, "Everybody is in")])
        recorder.checkpoint(0, 0, b"world")
        recorder.add(events)
    return place


@pytest.mark.parametrize("part", [0.5, 0.6, 0.75])
def test_a_file_that_was_cut_off_is_opened_up_to_there(whole, events, part):
    content = whole.read_bytes()
    whole.write_bytes(content[: int(len(content) * part)])
    with pytest.raises(DamagedFileError, match="which take what can be read"), open_run(whole) as run:
        run.events(1, COUNT)
    with open_run(whole, salvage=True) as run:
        assert 0 < run.count < COUNT
        assert run.events(1, COUNT) == events[: run.count]
        assert run.damage == (
            f"{whole}: the file is damaged or cut off: events 1 to {run.count:,} can be read; what followed is lost"
        )
        assert run.spec.seed == 7
        assert run.bookmarks() == [Bookmark(28_900_000, "Everybody is in")]


def test_garbage_amid_the_file_ends_what_can_be_read(whole, events):
    content = bytearray(whole.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 40_000] = b"\x5a" * 40_000
    whole.write_bytes(content)
    with open_run(whole, salvage=True) as run:
        assert 0 < run.count < COUNT
        assert run.events(1, COUNT) == events[: run.count]


def test_the_damaged_file_stays_as_it_is(whole):
    content = whole.read_bytes()[:-20_000]
    whole.write_bytes(content)
    with open_run(whole, salvage=True):
        pass
    assert whole.read_bytes() == content


def test_a_sound_file_tells_of_no_damage(whole):
    with open_run(whole) as run:
        assert run.damage == ""


def test_where_not_even_the_spec_can_be_read_nothing_is_opened(whole):
    page = 16_384
    content = whole.read_bytes()
    whole.write_bytes(content[:page])
    with pytest.raises(RunFileError, match="what it was a run of cannot be read either; record the run again"):
        open_run(whole, salvage=True)


@pytest.mark.parametrize("length", [0, 1, 15, 16, 99, 100, 101, 511, 4_095, 4_096, 4_097, 12_288, 20_000, 65_536])
def test_wherever_a_file_is_cut_one_line_says_what_is_the_matter(whole, length):
    whole.write_bytes(whole.read_bytes()[:length])
    for salvage in (False, True):
        try:
            with open_run(whole, salvage=salvage) as run:
                run.events(1, COUNT)
                told = run.damage
        except CoatcheckError as error:
            told = str(error)
        assert told.startswith(str(whole))
        assert "\n" not in told
        assert told.count(";") >= 1, "what is the matter, and what would help"
