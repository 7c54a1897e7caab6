"""Laws of a proposal: many commands have one impact, and what is told is what happens."""

import pytest

from simulator.commands import Command, Do
from simulator.events import Kind
from ui.models.proposal import propose


@pytest.fixture
def busy(stage):
    stage.go_to(10)
    return stage


def revoke(stage, key: int) -> Command:
    return Command(at_ms=0, do=Do.REVOKE_SESSION, session=stage.snapshot.handle(key))


def several_of_one_user(stage) -> list[int]:
    for session in stage.snapshot.live.values():
        keys = [other.key for other in stage.snapshot.sessions_of(session.user)]
        if len(keys) > 1:
            return keys
    raise AssertionError("nobody has two sessions")


def test_the_impact_of_several_revocations_is_their_union(busy):
    keys = list(busy.snapshot.live)[:4]
    proposal = propose(tuple(revoke(busy, key) for key in keys), busy.snapshot)
    assert proposal.impact.hit == tuple(keys)
    assert set(proposal.impact.users) == {busy.snapshot.sessions[key].user for key in keys}


def test_what_one_command_hits_survives_none_of_the_others(busy):
    keys = several_of_one_user(busy)
    one = propose((revoke(busy, keys[0]),), busy.snapshot)
    assert {key for survivor in one.impact.survivors for key in survivor.keys} == set(keys[1:])
    both = propose(tuple(revoke(busy, key) for key in keys), busy.snapshot)
    assert both.impact.survivors == ()


def test_it_is_refused_only_where_all_commands_would_be(busy):
    gone = Command(at_ms=0, do=Do.REVOKE_SESSION, session="nobody#1")
    there = revoke(busy, next(iter(busy.snapshot.live)))
    assert propose((gone,), busy.snapshot).impact.refused == "there is no live session nobody#1"
    assert propose((gone, there), busy.snapshot).impact.refused == ""


@pytest.mark.parametrize(
    ("do", "target"),
    [
        (Do.REVOKE_SESSION, "session"),
        (Do.REVOKE_USER, "user"),
        (Do.REVOKE_ROLE, "role"),
        (Do.REVOKE_ALL, ""),
        (Do.DEACTIVATE, "user"),
        (Do.SET_PASSWORD, "user"),
        (Do.SET_ROLE, "user role"),
    ],
)
def test_what_is_told_before_is_what_happens(busy, do, target):
    session = busy.snapshot.sessions[several_of_one_user(busy)[0]]
    user = busy.snapshot.users[session.user]
    targets = {
        "session": busy.snapshot.handle(session.key),
        "user": user.name,
        "role": "service" if do is Do.SET_ROLE else user.role.label,
    }
    command = Command(at_ms=0, do=do, **{name: targets[name] for name in target.split()})
    told = propose((command,), busy.snapshot).impact
    events = busy.player.give([command])
    assert sorted(told.hit) == sorted(event.session for event in events if event.kind == Kind.SESSION_ENDED)
    assert all(busy.snapshot.sessions[key].live for survivor in told.survivors for key in survivor.keys)
