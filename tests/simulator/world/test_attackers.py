"""Each attack does what it is after where nothing stands in its way, and is stopped by what is meant to stop it."""

import pytest

from simulator.commands import Command, Do
from simulator.durations import parse_time_ms
from simulator.events import Event, Kind
from simulator.policy import policy_fields
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.world.attackers import attack_named, attack_names
from simulator.world.checkpoint import restore, save
from simulator.world.simulation import Simulation, play

SERVER = {"store.kind": "server_db"}


@pytest.fixture
def spec_of(scenario_of, person_of):
    """The run of one attack on somebody who does nothing else."""

    def build(name, preset="owasp", treatment="legacy", **changes):
        person = person_of("ann", "bystander", attack_named(name).role, browser_policy=treatment)
        command = {"at": "09:00", "do": "attack", "attack": name, "user": "ann"}
        scenario = scenario_of(person, end="34:00", commands=[command])
        policy = load_policy(preset).with_changes({key.replace("__", "."): value for key, value in changes.items()})
        return RunSpec(scenario, policy)

    return build


@pytest.fixture
def attacked(spec_of):
    """What is said of an attack when it is over."""

    def run(name, preset="owasp", **changes):
        (end,) = [event for event in play(spec_of(name, preset, **changes)) if event.kind == Kind.ATTACK_ENDED]
        return end.facts

    return run


@pytest.mark.parametrize("name", attack_names())
def test_an_attack_says_what_it_is_and_which_settings_may_stop_it(name):
    attack = attack_named(name)
    fields = dict(policy_fields())
    assert attack.title
    assert attack.goal
    assert set(attack.defences) | {path for paths in attack.behind.values() for path in paths} <= fields.keys()
    assert bool(attack.inevitable) == (attack.defences == ())


def test_an_unknown_attack_is_refused_with_those_there_are():
    with pytest.raises(ValueError, match="unknown attack 'magic'; attacks are csrf_by_double_submit, "):
        attack_named("magic")


@pytest.mark.parametrize("name", sorted(set(attack_names()) - {"guessing"}))
def test_where_every_door_is_open_an_attack_succeeds(attacked, name):
    told = attacked(name, "wide-open", **SERVER)
    assert told["outcome"] == "succeeded"
    assert told["got"]
    assert "stopped_by" not in told


@pytest.mark.parametrize(
    ("name", "check", "settings"),
    [
        ("csrf_by_form", "lax", ["cookie.same_site"]),
        ("csrf_by_link", "origin", ["csrf.origin_check"]),
        ("csrf_by_sibling", "origin", ["csrf.origin_check"]),
        ("csrf_by_double_submit", "origin", ["csrf.origin_check"]),
        ("csrf_by_own_token", "origin", ["csrf.origin_check"]),
        ("csrf_of_login", "origin", ["csrf.origin_check"]),
        ("demoted_administrator", "forbidden", ["auth.roles"]),
        ("fixation_by_id", "unknown_id", ["id.strict", "id.rotate_on_login"]),
        ("fixation_by_subdomain", "prefix", ["cookie.name"]),
        ("guessing", "too_many_ids", ["id.bits"]),
        ("keep_alive", "absolute_timeout", ["time.absolute"]),
        ("kiosk", "idle_timeout", ["time.idle"]),
        ("leaver", "account_deactivated", ["auth.deactivation.effect"]),
        ("left_pages", "no_copy", ["transport.no_store"]),
        ("replay_after_logout", "logout", ["logout.server"]),
        ("replay_after_revocation", "revoked", ["store.finds_users"]),
        ("rotation_race", "replaced", ["id.rotate_on_login", "id.old_after_rotate"]),
        ("shared_account", "evicted", ["limit.max_sessions"]),
        ("stolen_password", "password_changed", ["auth.password_change.others"]),
        ("theft_by_script", "http_only", ["cookie.http_only"]),
        ("theft_on_plain_network", "encrypted", ["transport.hsts"]),
    ],
)
def test_a_careful_policy_stops_an_attack_and_the_check_is_named(attacked, name, check, settings):
    told = attacked(name)
    assert (told["outcome"], told["check"], told["stopped_by"]) == ("blocked", check, settings)
    assert told["exposure_s"] == (28_560 if name == "keep_alive" else 0)
    assert told["clauses"]


@pytest.mark.parametrize(
    ("name", "changes", "check", "settings"),
    [
        ("fixation_by_id", {"id__strict": False}, "unknown_id", ["id.rotate_on_login"]),
        ("fixation_by_subdomain", {"cookie__name": "sid"}, "unknown_id", ["id.strict", "id.rotate_on_login"]),
        ("theft_on_plain_network", {"transport__hsts": False}, "secure", ["cookie.secure"]),
        ("theft_by_script", {"cookie__http_only": False, "time__idle": "30s"}, "idle_timeout", ["time.idle"]),
        ("leaver", {"auth__deactivation__session": "kept"}, "inactive_user", ["auth.deactivation.effect"]),
        ("shared_account", {"limit__on_exceed": "deny"}, "session_limit", ["limit.max_sessions", "limit.on_exceed"]),
        (
            "refresh_reuse",
            {"store__kind": "jwt", "binding__ip_ua": "off"},
            "revoked",
            ["token.reuse_detection"],
        ),
        ("keep_alive", {"binding__ip_ua": "end"}, "binding", ["binding.ip_ua"]),
        ("kiosk", {"time__idle": "1h", "time__absolute": "10m"}, "absolute_timeout", ["time.absolute"]),
    ],
)
def test_where_one_defence_is_gone_the_next_one_is_named(attacked, name, changes, check, settings):
    told = attacked(name, **changes)
    assert (told["outcome"], told["check"], told["stopped_by"]) == ("blocked", check, settings)


def test_of_the_two_checks_of_a_form_the_one_that_refused_it_is_named(attacked):
    told = [attacked("csrf_by_link", csrf__origin_check=checked) for checked in (True, False)]
    assert [(each["check"], each["stopped_by"]) for each in told] == [
        ("origin", ["csrf.origin_check"]),
        ("csrf", ["csrf.mode"]),
    ]


def test_where_the_old_id_leads_nowhere_the_victims_own_tabs_lose_the_race(attacked):
    told = attacked("rotation_race")
    assert told["outcome"] == "blocked"
    assert told["note"].startswith("the race lost the victim 4 of 4 tabs")


def test_what_is_accepted_for_the_sake_of_late_tabs_is_accepted_from_a_thief(attacked):
    told = attacked("rotation_race", id__rotation_grace="30s", id__rotate_every="10m")
    assert told["outcome"] != "blocked"
    assert "note" not in told


def test_what_a_browser_decides_by_itself_is_no_settings_doing(attacked):
    told = attacked("csrf_by_form", "express", treatment="lax-default")
    assert (told["outcome"], told["check"]) == ("blocked", "unset_lax")
    assert "stopped_by" not in told
    assert attacked("csrf_by_form", "express", treatment="legacy")["outcome"] == "succeeded"


@pytest.mark.parametrize(
    ("name", "changes", "exposure_s"),
    [
        ("keep_alive", {"time__absolute": "1h", "time__idle": "10m"}, 3_360),
        ("leaver", {"auth__deactivation__effect": "after 30m", "time__renew": "on_write", "time__idle": "2h"}, 1_500),
        ("demoted_administrator", {"auth__roles": "next_login"}, 28_620),
    ],
)
def test_exposure_counts_from_the_theft_to_the_last_success(attacked, name, changes, exposure_s):
    assert attacked(name, **changes)["exposure_s"] == exposure_s


def test_few_bits_are_guessed_in_fact_and_many_are_computed(attacked):
    found = attacked("guessing", id__bits=16, time__idle="off", time__absolute="off")
    assert (found["outcome"], found["got"]) == ("detected", "read /inbox as ann")
    assert attacked("guessing")["note"] == "computed, not tried: a chance of 3e-32 in a day"


# In a run


def events_of(spec):
    return list(play(spec))


def test_theft_use_and_end_are_events_with_the_victims_session(spec_of):
    events = [
        event for event in events_of(spec_of("kiosk", "wide-open", **SERVER)) if event.kind >= Kind.ATTACK_STARTED
    ]
    assert [Kind(event.kind).label for event in events] == [
        "attack_started",
        "attack_stole",
        "attack_used",
        "attack_ended",
    ]
    assert len({event.session for event in events[1:]}) == 1


def test_the_request_that_stopped_it_is_told(spec_of):
    events = events_of(spec_of("kiosk"))
    told = events[-1].facts
    assert events[told["on_request"] - 1].kind == Kind.REQUEST_DENIED


@pytest.mark.parametrize("name", attack_names())
@pytest.mark.parametrize("preset", ["owasp", "wide-open"])
def test_an_attack_goes_on_from_a_checkpoint_as_if_it_had_never_stopped(spec_of, name, preset):
    spec = spec_of(name, preset)
    whole = events_of(spec)
    for at in ("09:00", "09:02", "09:21", "12:00"):
        simulation = Simulation(spec)
        simulation.advance(parse_time_ms(at))
        again = restore(spec, save(simulation))
        again.advance(spec.end_ms)
        rest = list(map(Event._make, again.journal.drain()))
        assert rest == whole[len(whole) - len(rest) :]
        assert len(rest) + simulation.journal.seq == len(whole)


@pytest.mark.parametrize(
    ("attack", "user", "why"),
    [("magic", "ann", "there is no attack magic"), ("kiosk", "nobody", "there is no user nobody")],
)
def test_an_attack_that_makes_no_sense_is_rejected_by_an_event(spec_of, attack, user, why):
    spec = spec_of("kiosk").with_command(Command(at_ms=parse_time_ms("10:00"), do=Do.ATTACK, attack=attack, user=user))
    rejected = [event for event in events_of(spec) if event.kind == Kind.COMMAND_REJECTED]
    assert [event.facts["why"] for event in rejected] == [why]


def test_two_attacks_at_once_have_a_browser_each(spec_of):
    spec = spec_of("kiosk").with_command(
        Command(at_ms=parse_time_ms("09:00"), do=Do.ATTACK, attack="leaver", user="ann")
    )
    started = [event for event in events_of(spec) if event.kind == Kind.ATTACK_STARTED]
    assert len({event.browser for event in started}) == 2
