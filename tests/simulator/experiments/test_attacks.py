import pytest

from simulator.errors import InputError
from simulator.experiments.attacks import (
    AttackReport,
    attack,
    attack_policies,
    attack_policy,
    attack_with_defences,
    stormed,
    weakened,
)
from simulator.experiments.pools import processes
from simulator.policy import Policy
from simulator.presets import load_policy
from simulator.runspec.scenario import Scenario
from simulator.world.attackers import attack_names
from simulator.world.attacking.attempt import Outcome
from simulator.world.casting import load_scenario


def changed(preset="owasp", **changes):
    return load_policy(preset).with_changes({path.replace("__", "."): value for path, value in changes.items()})


def scenario_of(*names, commands=()):
    """A day of users who do nothing."""
    people = [{"name": name, "display": name, "role": "user", "persona": "bystander"} for name in names]
    day = {"name": "tiny", "title": "Tiny", "date": "2026-03-02", "start": "08:00", "end": "18:00"}
    return Scenario.model_validate({**day, "person": people, "command": list(commands)})


# Weakening


def test_a_setting_is_weakened_alone():
    weaker = weakened(Policy(), "time.idle")
    assert weaker == Policy().with_changes({"time.idle": "off"})


def test_what_is_at_its_weakest_cannot_be_weakened():
    assert weakened(changed(id__strict=False), "id.strict") is None


def test_a_prefix_that_would_contradict_goes_with_the_setting_that_it_promises():
    weaker = weakened(Policy(), "cookie.secure")
    assert (weaker.cookie.secure, weaker.cookie.name) == ("never", "session")


def test_what_would_contradict_something_else_is_left_alone():
    assert weakened(Policy(), "id.rotation_grace") is None


# Defences


@pytest.mark.parametrize(
    ("name", "changes", "bearing", "redundant"),
    [
        ("kiosk", {}, ("time.idle",), ()),
        ("kiosk", {"time__absolute": "10m"}, (), ("time.idle", "time.absolute")),
        ("fixation_by_id", {}, (), ("id.rotate_on_login", "id.strict")),
        ("fixation_by_id", {"id__strict": False}, ("id.rotate_on_login",), ()),
        ("theft_on_plain_network", {}, (), ("cookie.secure", "binding.ip_ua")),
        ("theft_on_plain_network", {"transport__hsts": False}, ("cookie.secure",), ("binding.ip_ua",)),
    ],
)
def test_a_defence_is_load_bearing_if_the_attack_comes_further_without_it_and_redundant_if_another_holds(
    name, changes, bearing, redundant
):
    attacked = attack_with_defences(name, changed(**changes))
    assert attacked.outcome is Outcome.BLOCKED
    assert (attacked.load_bearing, attacked.redundant) == (bearing, redundant)


def test_where_the_attack_succeeds_no_defence_bears_anything():
    attacked = attack_with_defences("kiosk", load_policy("django"))
    assert (attacked.outcome, attacked.load_bearing, attacked.redundant) == (Outcome.SUCCEEDED, (), ())


def test_what_somebody_is_told_of_is_borne_by_the_binding_that_tells():
    attacked = attack_with_defences("keep_alive", changed(time__absolute="off", remember__enabled=False))
    assert attacked.outcome is Outcome.DETECTED
    assert attacked.load_bearing == ("binding.ip_ua",)


# Reports


def test_a_report_has_every_attack_and_a_score_that_leaves_out_what_cannot_be_stopped():
    report = attack_policy(Policy(), names=("kiosk", "riding_by_script"))
    assert [(attacked.name, attacked.outcome.value) for attacked in report.attacks] == [
        ("kiosk", "blocked"),
        ("riding_by_script", "succeeded"),
    ]
    assert report.score == 100
    assert AttackReport("none", ()).score == 100


def test_being_told_counts_half():
    policy = changed(time__absolute="off", time__idle="off")
    assert attack_policy(policy, names=("keep_alive", "kiosk")).score == 25


def test_a_document_says_what_the_command_line_promises():
    document = attack_policy(Policy(), names=("kiosk",)).document()
    assert document["policy"] == "owasp"
    assert document["score"] == 100
    (told,) = document["attacks"]
    assert {
        "name": "kiosk",
        "outcome": "blocked",
        "exposure_s": 0,
        "stopped_by": ["time.idle"],
        "load_bearing": ["time.idle"],
        "redundant": [],
    }.items() <= told.items()


def test_progress_is_told_after_each_attack():
    told = []
    attack_policy(Policy(), names=("kiosk", "leaver"), progress=lambda done, total: told.append((done, total)))
    assert told == [(1, 2), (2, 2)]


def test_workers_find_the_same_as_one_process():
    policies = [load_policy("owasp"), load_policy("express")]
    with processes(2) as pool:
        reports = attack_policies(policies, pool.executor, lambda done, total: None)
    assert reports == [attack_policy(policy) for policy in policies]


# On another scenario


def test_an_attack_begins_in_the_middle_of_another_scenario_on_somebody_of_the_right_role():
    office = load_scenario("office-day")
    assert attack("demoted_administrator", Policy(), stormed(office, "demoted_administrator")).stopped_by == (
        "auth.roles",
    )
    assert attack("kiosk", load_policy("wide-open"), stormed(office, "kiosk")).got.startswith("read /inbox as ")


def test_a_scenario_that_ends_before_the_attack_does_is_refused():
    command = {"at": "17:50", "do": "attack", "attack": "kiosk", "user": "ann"}
    with pytest.raises(InputError, match="the run ended before the attack kiosk did; let it end later"):
        attack("kiosk", Policy(), scenario_of("ann", commands=[command]))


@pytest.mark.parametrize(("browsers", "outcome"), [("legacy", "succeeded"), ("lax-default", "blocked")])
def test_what_a_browser_does_by_itself_can_be_told_from_what_the_policy_does(browsers, outcome):
    report = attack_policy(load_policy("express"), names=("csrf_by_form",), browsers=browsers)
    assert report.attacks[0].outcome.value == outcome


def test_whoever_the_scenario_has_plans_for_is_left_alone():
    scenario = scenario_of("ann", "max", commands=[{"at": "09:00", "do": "deactivate", "user": "ann"}])
    assert attack("kiosk", load_policy("wide-open"), stormed(scenario, "kiosk")).got == "read /inbox as max"


def test_a_scenario_without_anybody_to_attack_is_refused():
    with pytest.raises(InputError, match="nobody with a name and the role admin is in it"):
        stormed(scenario_of("ann"), "demoted_administrator")


@pytest.mark.parametrize("name", attack_names())
def test_a_scenario_comes_along_with_every_attack_and_says_what_is_to_come_of_it(name):
    scenario = load_scenario(f"attacks/{name}")
    assert [command.attack for command in scenario.commands] == [name]
    assert {expected.policy for expected in scenario.expectations} >= {"owasp", "wide-open"}
    for expected in scenario.expectations:
        assert attack(name, load_policy(expected.policy)).outcome.value == expected.outcome
