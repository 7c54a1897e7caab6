"""What a scenario's file may say, and the line with which it is refused when it may not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from simulator.commands import Do
from simulator.runspec.scenario import Scenario
from simulator.validation import first_problem

ANN = {"name": "ann", "display": "Ann", "role": "user", "persona": "always_on"}
CROWD = {"persona": "phone", "role": "user", "people": 10}


def data_of(**fields):
    data = {"name": "tiny", "title": "Tiny", "date": "2026-03-02", "start": "08:00", "end": "18:00", "person": [ANN]}
    return {key: value for key, value in {**data, **fields}.items() if value is not None}


def scenario_of(**fields):
    return Scenario.model_validate(data_of(**fields))


def refusal(**fields):
    with pytest.raises(ValidationError) as caught:
        scenario_of(**fields)
    text = str(first_problem(caught.value, "s.toml"))
    assert "\n" not in text
    return text.removeprefix("s.toml: ")


def test_clock_times_become_milliseconds_of_the_first_day():
    scenario = scenario_of(command=[{"at": "10:15", "do": "revoke_all"}])
    assert (scenario.start_ms, scenario.end_ms, scenario.origin_s) == (28_800_000, 64_800_000, 1_772_409_600)
    assert (scenario.commands[0].at_ms, scenario.commands[0].do) == (36_900_000, Do.REVOKE_ALL)


def test_commands_may_be_given_from_the_first_instant_to_the_last():
    commands = [{"at": at, "do": "revoke_all"} for at in ("08:00", "18:00")]
    assert len(scenario_of(command=commands).commands) == 2


def test_a_scenario_may_last_past_midnight():
    assert scenario_of(start="22:00", end="30:00").end_ms == 30 * 3_600_000


def test_its_size_counts_persons_and_crowds():
    assert scenario_of(crowd=[CROWD, {**CROWD, "people": 7}]).size == 18


def test_what_is_dumped_reads_back():
    device = {"persona": "phone", "share": 0.5, "habits": {"pause": "9m"}}
    scenario = scenario_of(
        crowd=[{**CROWD, "browser": "kiosk", "scales": False, "habits": {"visits": 2, "logs_out": 1.0}}],
        person=[{**ANN, "device": [device]}],
        command=[{"at": "10:00", "do": "change_policy", "policy": {"time.idle": "5m"}, "why": "drill"}],
        note=[{"at": "09:30", "text": "Ask who is still there."}],
        description="é",
    )
    assert Scenario.model_validate(scenario.dump()) == scenario


# --- refusals


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"person": None}, "nobody is in it; add a [[crowd]] or a [[person]]"),
        ({"end": "08:00"}, "end 08:00:00 is not after start 08:00:00"),
        ({"end": "07:59"}, "end 07:59:00 is not after start 08:00:00"),
        ({"title": None}, "title is missing"),
        ({"colour": "red"}, "unknown field colour; remove it or correct its name"),
        ({"person": [{**ANN, "age": 7}]}, "unknown field person.0.age; remove it or correct its name"),
        ({"person": [ANN, ANN]}, "two persons are called ann"),
        (
            {"person": [{**ANN, "role": "boss"}]},
            "person.0.role = \"boss\": unknown role 'boss'; roles are user, manager, admin, service",
        ),
        (
            {"crowd": [CROWD, {**CROWD, "role": 7}]},
            "crowd.1.role = 7: unknown role 7; roles are user, manager, admin, service",
        ),
        (
            {"start": "eight"},
            'start = "eight": \'eight\' is not a clock time; write hours and minutes, such as "09:30"',
        ),
        ({"start": 8}, 'start = 8: write a clock time in quotes, such as "09:30"'),
        (
            {"command": [{"at": 10, "do": "revoke_all"}]},
            'command.0: at = 10: write a clock time in quotes, such as "09:30"',
        ),
        (
            {"command": [{"at": "09:00", "do": "revoke_all"}, {"at": "07:59", "do": "revoke_all"}]},
            "command 2 (revoke_all) at 07:59:00 is before the start, 08:00:00",
        ),
        (
            {"command": [{"at": "18:01", "do": "revoke_all"}]},
            "command 1 (revoke_all) at 18:01:00 is after the end, 18:00:00",
        ),
        ({"command": [{"at": "09:00", "do": "deactivate"}]}, "command.0: deactivate needs user"),
    ],
)
def test_what_makes_no_sense_is_refused_in_one_line(fields, said):
    assert refusal(**fields) == said


@pytest.mark.parametrize(
    ("fields", "key"),
    [
        ({"name": "Tiny Town"}, "name"),
        ({"name": "tiny/../town"}, "name"),
        ({"date": "yesterday"}, "date"),
        ({"title": ""}, "title"),
        ({"crowd": [{**CROWD, "people": 0}]}, "crowd.0.people"),
        ({"crowd": [{**CROWD, "people": 1_000_001}]}, "crowd.0.people"),
        ({"crowd": [{**CROWD, "people": 1.5}]}, "crowd.0.people"),
        ({"person": [{**ANN, "name": "ann#1"}]}, "person.0.name"),
        ({"person": [{**ANN, "device": [{"persona": "phone", "share": 1.1}]}]}, "person.0.device.0.share"),
        ({"person": "ann"}, "person"),
        ({"command": [{"at": "09:00", "do": "dance"}]}, "command.0.do"),
    ],
)
def test_a_value_out_of_bounds_is_refused_with_its_key(fields, key):
    assert refusal(**fields).startswith(key)


# --- other numbers of people


def test_crowds_that_scale_share_a_number_of_users_in_their_proportions():
    scenario = scenario_of(crowd=[CROWD, {**CROWD, "people": 30}, {**CROWD, "people": 5, "scales": False}])
    scaled = scenario.with_users(86)
    assert [crowd.people for crowd in scaled.crowds] == [20, 60, 5]
    assert (scaled.size, scenario.size) == (86, 46)


@given(st.lists(st.integers(1, 1_000), min_size=1, max_size=6), st.integers(0, 100_000))
def test_a_number_of_users_is_met_exactly_and_no_crowd_vanishes(people, more):
    scenario = scenario_of(crowd=[{**CROWD, "people": count} for count in people])
    users = 1 + len(people) + more
    scaled = scenario.with_users(users)
    assert scaled.size == users
    assert all(crowd.people >= 1 for crowd in scaled.crowds)


def test_too_few_users_are_refused_with_the_least_there_can_be():
    scenario = scenario_of(crowd=[CROWD, CROWD])
    with pytest.raises(ValueError, match="2 users are too few for tiny; it needs 3"):
        scenario.with_users(2)
    assert scenario.with_users(3).size == 3


def test_a_scenario_without_a_crowd_that_scales_takes_no_number_of_users():
    with pytest.raises(ValueError, match="tiny has no crowd that scales; --users cannot be used with it"):
        scenario_of(crowd=[{**CROWD, "scales": False}]).with_users(50)


def test_notes_may_be_written_for_any_time_of_the_scenario():
    notes = [{"at": at, "text": "Look."} for at in ("18:00", "08:00")]
    assert [note.at_ms for note in scenario_of(note=notes).notes] == [64_800_000, 28_800_000]


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ({"at": "07:59", "text": "Look."}, "note 1 at 07:59:00 is before the start, 08:00:00"),
        ({"at": "18:01", "text": "Look."}, "note 1 at 18:01:00 is after the end, 18:00:00"),
        ({"at": 930, "text": "Look."}, 'note.0: at = 930: write a clock time in quotes, such as "09:30"'),
        ({"at": "09:30", "text": ""}, 'note.0.text = "": write at least 1 characters'),
        ({"at": "09:30"}, "note.0.text is missing"),
        (
            {"at": "09:30", "text": "Look.", "do": "revoke_all"},
            "unknown field note.0.do; remove it or correct its name",
        ),
    ],
)
def test_a_note_that_cannot_be_is_refused_in_one_line(note, said):
    assert refusal(note=[note]) == said
