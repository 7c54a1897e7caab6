"""A moment that is kept: an attack begun there comes to the same end, whatever the run has come to since."""

import pytest

from simulator.policy import Policy
from simulator.runspec.steps import complete
from ui.player.attacks import Standpoint, attack_command, switched

VICTIM = "grace.lin"


def outcome(standpoint, **changes):
    settings = {name.replace("__", "."): value for name, value in changes.items()}
    attack = complete(standpoint.trial_steps("theft_by_script", VICTIM, settings)).attack
    return attack.outcome, attack.ended_seq


def test_a_moment_is_kept_while_the_run_goes_on(stage):
    stage.go_to(10)
    standpoint = Standpoint(stage.player)
    before = outcome(standpoint)
    stage.go_to(11)
    assert outcome(standpoint) == before
    assert outcome(standpoint, cookie__http_only=False)[0] == "detected"


def test_an_earlier_moment_is_the_same_as_it_was_when_it_was_the_last(stage):
    stage.go_to(10)
    live = Standpoint(stage.player)
    stage.go_to(11)
    stage.go_to(10)
    earlier = Standpoint(stage.player)
    assert (live.live, earlier.live) == (True, False)
    assert outcome(earlier) == outcome(live)


def test_the_run_that_is_given_the_attack_shows_what_was_foretold(stage):
    stage.go_to(10)
    foretold = outcome(Standpoint(stage.player))
    stage.controller.give(attack_command("theft_by_script", VICTIM, stage.player.now_ms))
    stage.go_to(10.5)
    (attack,) = stage.snapshot.attacks
    assert (attack.outcome, attack.ended_seq) == foretold


@pytest.mark.parametrize(
    ("policy", "setting", "change"),
    [
        (Policy(), "cookie.http_only", {"cookie.http_only": False}),
        (Policy().with_changes({"cookie.http_only": False}), "cookie.http_only", {"cookie.http_only": True}),
        (Policy(), "cookie.secure", {"cookie.name": "session", "cookie.secure": "never"}),
        (Policy(), "id.rotation_grace", None),
    ],
)
def test_a_defence_is_switched_to_its_weakest_or_back_to_the_best(policy, setting, change):
    assert switched(policy, setting) == change
