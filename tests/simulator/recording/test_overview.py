"""The overview counts sessions by role as the fold does, and marks what was done to the run from outside."""

import numpy as np
import pytest

from simulator.commands import Command, Do
from simulator.events import Kind
from simulator.policy import Policy
from simulator.recording.reader import open_run
from simulator.recording.recorder import Recorder
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from simulator.world.simulation import Simulation

AT_0930 = 9 * 3_600_000 + 1_800_000
BINS = 97


@pytest.fixture(scope="module")
def run(tmp_path_factory):
    morning = RunSpec(scenario=load_scenario("office-day"), policy=Policy(), until_ms=11 * 3_600_000)
    given = (
        Command(at_ms=AT_0930, do=Do.SET_ROLE, user="kofi.dubois", role="manager"),
        Command(at_ms=AT_0930 + 1, do=Do.REVOKE_ROLE, role="manager", why="drill"),
        Command(at_ms=AT_0930 + 2, do=Do.DEACTIVATE, user="nobody.here"),
        Command(at_ms=AT_0930 + 3, do=Do.CHANGE_POLICY, policy={"time.idle": "5m"}),
        Command(at_ms=AT_0930 + 4, do=Do.ATTACK, attack="stolen_password", user="kofi.dubois"),
    )
    for command in given:
        morning = morning.with_command(command)
    simulation = Simulation(morning)
    place = tmp_path_factory.mktemp("overview") / "morning.coatcheck"
    with Recorder(place, morning) as recorder:
        simulation.journal.sinks.append(recorder.add)
        simulation.advance(morning.end_ms)
        simulation.journal.drain()
    with open_run(place) as run:
        yield run


def test_live_sessions_by_role_are_those_of_the_fold_at_the_end_of_each_bin(run):
    overview = run.overview(BINS)
    assert [overview.edges_ms[0], overview.edges_ms[-1]] == [run.spec.start_ms, run.last_ms]
    for position in range(0, BINS, 8):
        snapshot = run.moment(run.seq_at(int(overview.edges_ms[position + 1])))
        roles = [session.role for session in snapshot.live.values()]
        assert {role: roles.count(role) for role in overview.by_role} == {
            role: int(level[position]) for role, level in overview.by_role.items()
        }
        assert overview.total[position] == len(roles)
    assert overview.total.max() > 10


def test_marks_tell_of_administrators_and_attacks_in_order(run):
    marks = run.overview(BINS).marks
    assert [mark.seq for mark in marks] == sorted(mark.seq for mark in marks)
    told = {mark.kind: mark for mark in marks if AT_0930 <= mark.at_ms <= AT_0930 + 4}
    rejected = next(mark for mark in marks if mark.at_ms == AT_0930 + 2)
    assert told[Kind.ROLE_CHANGED].words == "kofi.dubois is now manager"
    assert told[Kind.SESSIONS_REVOKED].words.startswith("revoked manager: ")
    assert rejected.words.startswith("deactivate rejected: ")
    assert told[Kind.POLICY_CHANGED].words == "policy changed: time.idle = 5m"
    assert told[Kind.ATTACK_STARTED].words == "stolen_password on kofi.dubois began"
    assert told[Kind.ATTACK_STARTED].attack
    assert not told[Kind.SESSIONS_REVOKED].attack
    assert all(run.events(mark.seq, mark.seq)[0].at_ms == mark.at_ms for mark in marks)


def test_a_run_without_events_has_an_empty_overview(place, spec):
    Recorder(place, spec).close()
    with open_run(place) as run:
        overview = run.overview(10)
    assert len(overview.edges_ms) == 11
    assert (overview.by_role, overview.marks) == ({}, ())
    assert np.array_equal(overview.total, np.zeros(10))
