"""What is done by hand: a person of one's own among the crowd, replayed from the spec like everything else."""

import pytest

from simulator.commands import Command, Do
from simulator.engine.credentials import KeptBy
from simulator.events import Kind, Reason
from simulator.policy import Policy
from simulator.runspec.spec import RunSpec
from simulator.snapshot.fold import Snapshot
from simulator.world.casting import load_scenario
from simulator.world.simulation import Simulation, play

AT_MS = 9 * 3_600_000 + 5_000


@pytest.fixture
def simulation():
    simulation = Simulation(RunSpec(load_scenario("first-session"), Policy()))
    simulation.advance(AT_MS)
    simulation.journal.drain()
    return simulation


def give(simulation, do, **targets):
    simulation.give(Command(at_ms=0, do=do, actor="trainer", **targets))
    return [(Kind(event[2]), event[7]) for event in simulation.journal.drain()]


def joined(simulation):
    give(simulation, Do.ADD_PERSON, user="tess", role="manager", display="Tess Ting")
    return give(simulation, Do.LOG_IN, user="tess", browser="tess")


def test_a_person_of_ones_own_logs_in_and_is_served_as_their_role_allows(simulation):
    assert (Kind.LOGIN, 0) in joined(simulation)
    assert (Kind.REQUEST_ALLOWED, 0) in give(simulation, Do.VISIT, browser="tess", page="team")
    assert (Kind.REQUEST_DENIED, Reason.FORBIDDEN) in give(simulation, Do.SUBMIT, browser="tess", page="accounts")
    assert (Kind.SESSION_ENDED, Reason.LOGOUT) in give(simulation, Do.LOG_OUT, browser="tess")


def test_closing_the_browser_loses_the_cookie(simulation):
    joined(simulation)
    give(simulation, Do.CLOSE_BROWSER, browser="tess")
    assert (Kind.REQUEST_DENIED, Reason.NO_SESSION) in give(simulation, Do.VISIT, browser="tess", page="inbox")


def test_the_window_knows_the_new_person_by_the_events(simulation):
    snapshot = Snapshot()
    joined(simulation)
    spec = simulation.spec
    snapshot.apply(play(spec))
    assert "Tess Ting" in {user.display for user in snapshot.users.values()}


def test_what_was_done_by_hand_is_played_again_from_the_spec(simulation):
    joined(simulation)
    give(simulation, Do.SUBMIT, browser="tess", page="approvals")
    simulation.advance(simulation.spec.end_ms)
    simulation.journal.drain()
    seq = simulation.journal.seq
    again = list(play(RunSpec.from_json(simulation.spec.to_json())))
    assert len(again) == seq
    assert [event.user for event in again if event.kind == Kind.LOGIN] == [2, 1]


@pytest.mark.parametrize(
    ("do", "targets", "why"),
    [
        (Do.ADD_PERSON, {"user": "grace.lin", "role": "user"}, "already"),
        (Do.LOG_IN, {"user": "nobody", "browser": "b"}, "no user nobody"),
        (Do.VISIT, {"browser": "nowhere", "page": "inbox"}, "no browser nowhere"),
        (Do.VISIT, {"browser": "grace.lin", "page": "moon"}, "no page"),
    ],
)
def test_what_makes_no_sense_is_rejected_by_an_event(simulation, do, targets, why):
    simulation.give(Command(at_ms=0, do=do, **targets))
    (event,) = simulation.journal.drain()
    assert event[2] == Kind.COMMAND_REJECTED
    assert why in event[9]


def test_a_new_persons_account_name_must_be_one():
    with pytest.raises(ValueError, match="no account name"):
        Command(at_ms=0, do=Do.ADD_PERSON, user="Tess Ting", role="user")


def test_a_person_made_up_by_hand_has_a_password_kept_with_argon2id_and_the_crowd_has_not(simulation):
    joined(simulation)
    accounts = simulation.stage.engine.accounts.by_number.values()
    assert {account.name for account in accounts if account.kept_by == KeptBy.ARGON2ID} == {"tess"}
