"""Comparisons hold what differs, by names and handles, and nothing else."""

from dataclasses import replace

import pytest

from simulator.commands import Command, Do
from simulator.experiments.comparison import compare
from simulator.experiments.decisions import Answer
from simulator.experiments.fork import fork
from simulator.policy import Policy
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from simulator.world.simulation import play

AT_0930 = 9 * 3_600_000 + 1_800_000


@pytest.fixture
def morning():
    return RunSpec(scenario=load_scenario("office-day"), policy=Policy(), until_ms=10 * 3_600_000)


def test_a_run_does_not_differ_from_itself(morning):
    comparison = compare(play(morning), play(morning))
    assert not comparison.differs
    assert comparison.counts == comparison.settings == {}
    assert comparison.decisions == []
    assert comparison.events[0] == comparison.events[1] > 1000


def test_runs_part_at_the_command_that_one_of_them_was_given(morning):
    revoked = morning.with_command(Command(at_ms=AT_0930, do=Do.REVOKE_ALL, why="drill"))
    parent, child = list(play(morning)), list(play(revoked))
    comparison = compare(parent, child)
    seq = comparison.divergence.seq
    assert parent[: seq - 1] == child[: seq - 1]
    assert parent[seq - 1] != child[seq - 1]
    assert comparison.divergence.second.at_ms == AT_0930
    assert comparison.settings == {}
    assert comparison.counts["events"]["sessions_revoked"] == (
        sum(event.kind == 44 for event in parent),
        sum(event.kind == 44 for event in parent) + 1,
    )
    assert all(difference.asked.at_ms >= AT_0930 for difference in comparison.decisions)
    assert any(
        difference.first is not None and difference.first.allowed and difference.second == Answer(False, "revoked", h)
        for difference in comparison.decisions
        for h in [difference.first.session if difference.first else None]
    )


def test_one_more_person_shifts_no_name(morning):
    """Numbers given to whoever comes later differ, and are no difference."""
    person = Command(at_ms=AT_0930, do=Do.ADD_PERSON, user="somebody.new", role="user")
    log_in = Command(at_ms=AT_0930 + 1, do=Do.LOG_IN, user="somebody.new", browser="laptop")
    comparison = compare(play(morning), play(replace(morning, commands=(person, log_in))))
    assert {difference.asked.browser for difference in comparison.decisions} == {"laptop"}
    assert comparison.divergence.second.kind == "user_added"


def test_a_run_that_goes_on_for_longer_differs_where_the_other_has_ended(morning):
    longer = replace(morning, until_ms=morning.until_ms + 600_000)
    comparison = compare(play(morning), play(longer))
    assert comparison.divergence.seq == comparison.events[0] + 1
    assert comparison.divergence.first is None


def test_a_revocation_five_minutes_earlier_is_told_by_the_decisions_that_it_changes():
    """What if that person had been revoked five minutes earlier?"""
    day = RunSpec(scenario=load_scenario("office-day"), policy=Policy(), until_ms=11 * 3_600_000)
    stated = next(command for command in day.scenario.commands if command.do is Do.REVOKE_SESSION)
    earlier = stated.model_copy(update={"at_ms": stated.at_ms - 300_000})
    forked = fork(day, add=(earlier,), take_back=(stated,))
    comparison = compare(play(day), play(forked.spec))
    assert comparison.divergence.second.at_ms == earlier.at_ms
    assert comparison.divergence.second.kind == "sessions_revoked"
    assert comparison.decisions
    assert {difference.asked.browser.partition("/")[0] for difference in comparison.decisions} == {
        comparison.divergence.second.user
    }
