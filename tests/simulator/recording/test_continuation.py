"""Laws of going on: a file that goes on where another stands cannot be told from one recorded in one go."""

from dataclasses import replace

import pytest

from simulator.commands import Command, Do
from simulator.errors import InputError
from simulator.presets import load_policy
from simulator.recording.bookmarks import Bookmark
from simulator.recording.continuation import continue_run, save_run
from simulator.recording.reader import open_run
from simulator.recording.recorder import Recorder
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from simulator.world.simulation import play


@pytest.fixture(scope="module")
def spec():
    return RunSpec(scenario=load_scenario("office-day").with_users(45), policy=load_policy("owasp"))


@pytest.fixture(scope="module")
def told(spec):
    return [tuple(event) for event in play(spec)]


@pytest.fixture
def recorded(spec, told, tmp_path):
    path = tmp_path / "first.coatcheck"
    with Recorder(path, spec) as recorder:
        recorder.add(told)
        recorder.checkpoint(told[999][0], told[999][1], b"world")
        recorder.save_bookmarks([Bookmark(told[10][1], "Look here")])
    with open_run(path) as run:
        yield run


@pytest.mark.parametrize("part", [0.05, 0.4, 0.6, 1.0])
def test_what_goes_on_is_as_if_it_had_been_recorded_in_one_go(recorded, spec, told, tmp_path, part):
    seq = int(len(told) * part)
    other = replace(spec, commands=(Command(at_ms=spec.end_ms, do=Do.REVOKE_ALL),))
    with continue_run(recorded, tmp_path / "second.coatcheck", other, seq) as recorder:
        recorder.add(told[seq:])
    with open_run(tmp_path / "second.coatcheck") as run:
        assert run.spec == other
        assert [tuple(e) for e in run.events(1, len(told) + 1)] == told
        assert [bookmark.title for bookmark in run.bookmarks()] == ["Look here"]
        assert (run.checkpoint_before(len(told)) is not None) == (seq >= 1000)
        one, both = recorded.requests_between(0, spec.end_ms), run.requests_between(0, spec.end_ms)
        assert one[0].tolist() == both[0].tolist()
        assert one[1].tolist() == both[1].tolist()
    assert recorded.count == len(told)
    assert recorded.spec == spec


def test_columns_say_what_the_events_say(recorded, told):
    columns = recorded.columns()
    assert columns.at_ms.tolist() == [event[1] for event in told]
    assert columns.kind.tolist() == [event[2] for event in told]
    assert columns.session.tolist() == [event[4] for event in told]
    more = [[e[0], e[3], e[5], e[7]] for e in told if not e[4] or e[2] == 11]
    assert columns.more.tolist() == more


def test_a_run_is_saved_as_one_file(recorded, told, tmp_path):
    place = tmp_path / "sent.coatcheck"
    save_run(recorded, place)
    with open_run(place) as run:
        assert [tuple(e) for e in run.events(1, len(told))] == told
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first.coatcheck", "sent.coatcheck"]
    save_run(recorded, place)


def test_what_is_no_run_file_is_not_replaced(recorded, tmp_path):
    letter = tmp_path / "letter.txt"
    letter.write_text("dear")
    with pytest.raises(InputError, match="not a run file"):
        save_run(recorded, letter)
    assert letter.read_text() == "dear"
    with pytest.raises(InputError):
        save_run(recorded, tmp_path / "absent" / "x.coatcheck")
