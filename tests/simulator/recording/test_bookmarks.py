"""Bookmarks are kept in the run file, while it is recorded and afterwards, in files of an older format too."""

from pathlib import Path

import pytest

from simulator.errors import CoatcheckError
from simulator.recording.bookmarks import Bookmark, save_bookmarks
from simulator.recording.reader import open_run
from simulator.recording.recorder import Recorder

VERSION_1 = Path(__file__).parent / "version-1.coatcheck"
LATE = Bookmark(30_000_000, "Here it went wrong", "Nobody had signed out.", session=1 << 20 | 1)
EARLY = Bookmark(28_900_000, "Everybody is in")


def test_a_reader_sees_what_is_saved_while_the_run_is_recorded(place, spec):
    with Recorder(place, spec) as recorder, open_run(place) as run:
        assert run.bookmarks() == []
        recorder.save_bookmarks([LATE, EARLY])
        assert run.bookmarks() == [EARLY, LATE]
        recorder.save_bookmarks([LATE])
        assert run.bookmarks() == [LATE]


def test_they_can_be_saved_into_a_finished_run_and_taken_out_again(place, spec, make_events):
    with Recorder(place, spec) as recorder:
        recorder.add(make_events(1, 100))
    save_bookmarks(place, [LATE, EARLY])
    with open_run(place) as run:
        assert run.bookmarks() == [EARLY, LATE]
        assert run.count == 100
    save_bookmarks(place, [])
    with open_run(place) as run:
        assert run.bookmarks() == []
    assert list(place.parent.iterdir()) == [place]


def test_a_file_of_an_older_format_is_brought_to_this_one_when_bookmarks_are_saved(tmp_path):
    copy = tmp_path / "old.coatcheck"
    copy.write_bytes(VERSION_1.read_bytes())
    save_bookmarks(copy, [EARLY])
    with open_run(copy) as run:
        assert run.bookmarks() == [EARLY]
        assert run.count == 6
    save_bookmarks(copy, [LATE])
    with open_run(copy) as run:
        assert run.bookmarks() == [LATE]
    assert list(tmp_path.iterdir()) == [copy]


def test_what_is_no_run_file_gets_none(tmp_path):
    foreign = tmp_path / "notes.coatcheck"
    foreign.write_text("not a database")
    with pytest.raises(CoatcheckError, match="not a run file"):
        save_bookmarks(foreign, [EARLY])
    assert foreign.read_text() == "not a database"
