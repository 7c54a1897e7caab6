"""A run in progress: the order of things, stopping, going on, and commands given by hand."""

import pytest

from simulator.commands import Command, Do
from simulator.durations import parse_time_ms
from simulator.engine import MemoryStore
from simulator.events import Event, Kind, Reason
from simulator.policy import Policy
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from simulator.world.simulation import Simulation, play


@pytest.fixture
def run(scenario_of, person_of):
    """A simulation of people who never log out, from 08:00 to 10:00."""

    def start(*commands, until=None, names=("ann",), persona="first_clicks", **changes):
        policy = Policy().with_changes({name.replace("__", "."): value for name, value in changes.items()})
        scenario = scenario_of(*(person_of(name, persona) for name in names), commands=commands)
        return Simulation(RunSpec(scenario, policy, until_ms=until and parse_time_ms(until)))

    return start


def happened(simulation, *kinds):
    return [event for event in map(Event._make, simulation.journal.pending) if not kinds or event.kind in kinds]


def command(at, do, **fields):
    return {"at": at, "do": do, **fields}


# --- where a run starts and ends


def test_a_run_starts_by_saying_what_it_is(run):
    first, *others = happened(run(names=("ann", "max")))
    assert (first.kind, first.at_ms, first.facts["scenario"]) == (Kind.RUN_STARTED, parse_time_ms("08:00"), "tiny")
    assert Policy.model_validate(first.facts["policy"]) == Policy()
    assert [event.kind for event in others] == [Kind.USER_ADDED] * 2 + [Kind.BROWSER_ADDED] * 2


def test_a_run_is_finished_when_all_up_to_its_end_has_happened(run):
    simulation = run()
    assert not simulation.finished
    assert simulation.advance(simulation.spec.end_ms)
    assert (simulation.finished, simulation.now_ms) == (True, parse_time_ms("10:00"))


def test_nothing_happens_past_the_end(run):
    simulation = run(until="08:00")
    simulation.advance(parse_time_ms("12:00"))
    assert simulation.finished
    assert {event.at_ms for event in happened(simulation)} == {parse_time_ms("08:00")}
    seq = simulation.journal.seq
    simulation.step()
    assert simulation.journal.seq == seq


def test_what_happens_at_the_end_is_part_of_the_run(run):
    ends = run(command("08:00", "revoke_all"), command("10:00", "revoke_all"))
    ends.advance(ends.spec.end_ms)
    assert [event.at_ms for event in happened(ends, Kind.SESSIONS_REVOKED)] == [28_800_000, 36_000_000]


def test_a_session_that_ends_as_the_run_does_ends_in_it(run):
    """First-clicks logs in after 12 seconds and last asks after 30; its log-out is cut off."""
    simulation = run(until="08:00:30", time__idle="6s")
    simulation.advance(simulation.spec.end_ms)
    assert [event.at_ms for event in happened(simulation, Kind.SESSION_ENDED)] == [28_818_000]
    assert simulation.finished


def test_a_session_that_is_over_when_it_begins_does_not_keep_a_run_from_finishing(run):
    simulation = run(until="08:00:12", time__idle="0s")
    simulation.advance(simulation.spec.end_ms)
    assert [event.reason for event in happened(simulation, Kind.SESSION_ENDED)] == [Reason.IDLE_TIMEOUT]
    assert simulation.finished


def test_a_store_may_be_brought_along(scenario_of, person_of):
    store = MemoryStore()
    simulation = Simulation(RunSpec(scenario_of(person_of("ann", "first_clicks")), Policy()), store)
    simulation.advance(parse_time_ms("08:00:20"))
    assert len(store) == 1


# --- the order at one instant


def test_at_one_instant_endings_come_first_then_wake_ups_then_commands(run):
    """Ann logs in at 12 s and asks at 18 s, where six seconds without a renewal end the session."""
    simulation = run(command("08:00:18", "revoke_all"), time__idle="6s", time__renew="never")
    simulation.advance(parse_time_ms("08:00:18"))
    told = [event for event in happened(simulation) if event.at_ms == parse_time_ms("08:00:18")]
    assert [Kind(event.kind) for event in told] == [Kind.SESSION_ENDED, Kind.REQUEST_DENIED, Kind.SESSIONS_REVOKED]
    assert told[1].reason == Reason.IDLE_TIMEOUT


def test_an_ending_comes_before_the_wake_up_of_somebody_else(scenario_of, person_of):
    """Ann's session ends at 18 s; at that instant Max, who has none, asks for the first time."""
    people = [person_of("ann", "first_clicks"), person_of("max", "first_clicks", habits={"pace": "18s"})]
    policy = Policy().with_changes({"time.idle": "6s", "time.renew": "never"})
    told = [event for event in play(RunSpec(scenario_of(*people), policy)) if event.at_ms == parse_time_ms("08:00:18")]
    assert [(Kind(event.kind), event.browser) for event in told[:2]] == [
        (Kind.SESSION_ENDED, 1),
        (Kind.REQUEST_DENIED, 2),
    ]


def test_commands_at_one_instant_are_given_in_their_order_the_scenario_s_first(run):
    simulation = run(command("08:30", "deactivate", user="ann"), command("08:30", "reactivate", user="ann"))
    spec = simulation.spec.with_command(Command(at_ms=parse_time_ms("08:30"), do=Do.SET_ROLE, user="ann", role="admin"))
    kinds = [event.kind for event in play(spec) if event.at_ms == parse_time_ms("08:30")]
    assert kinds[:3] == [Kind.USER_DEACTIVATED, Kind.USER_REACTIVATED, Kind.ROLE_CHANGED]


def test_commands_need_not_be_written_in_the_order_of_their_times(run):
    simulation = run(command("09:00", "deactivate", user="ann"), command("08:30", "set_role", user="ann", role="admin"))
    simulation.advance(simulation.spec.end_ms)
    given = happened(simulation, Kind.USER_DEACTIVATED, Kind.ROLE_CHANGED)
    assert [event.kind for event in given] == [Kind.ROLE_CHANGED, Kind.USER_DEACTIVATED]
    assert simulation.commands_given == 2


# --- advancing in pieces


def test_virtual_time_is_where_it_was_asked_to_be(run):
    simulation = run()
    simulation.advance(parse_time_ms("08:31:07"))
    assert simulation.now_ms == parse_time_ms("08:31:07")
    simulation.advance(parse_time_ms("08:15"))
    assert simulation.now_ms == parse_time_ms("08:31:07")


def test_a_budget_of_real_time_ends_an_advance_early(run):
    simulation = run(persona="always_on", names=[f"p{n}" for n in range(40)])
    assert not simulation.advance(simulation.spec.end_ms, budget_s=0.0)
    assert simulation.now_ms < simulation.spec.end_ms
    assert simulation.advance(simulation.spec.end_ms, budget_s=60.0)


def test_a_number_of_events_ends_an_advance_early(run):
    simulation = run(persona="always_on")
    assert not simulation.advance(simulation.spec.end_ms, max_events=10)
    assert 10 <= len(simulation.journal.pending) < 20


def test_a_step_shows_at_least_one_event_and_does_one_thing(run):
    simulation, kinds = run(), []
    while not simulation.finished:
        simulation.journal.drain()
        simulation.step()
        kinds.append([Kind(event.kind) for event in happened(simulation)])
    assert all(kinds[:-1])
    assert kinds[0] == [Kind.ROUTE_ADDED, Kind.REQUEST_DENIED]
    assert kinds[1] == [Kind.ROUTE_ADDED, Kind.SESSION_CREATED, Kind.LOGIN]


def test_a_step_shows_an_ending_by_itself(run):
    simulation = run(time__idle="3s")
    simulation.advance(parse_time_ms("08:00:13"))
    simulation.journal.drain()
    simulation.step()
    assert [event.kind for event in happened(simulation)] == [Kind.SESSION_ENDED]
    assert simulation.now_ms == parse_time_ms("08:00:15")


# --- by hand


def test_a_command_by_hand_acts_now_and_is_part_of_the_spec(run):
    simulation = run()
    simulation.advance(parse_time_ms("08:00:20"))
    simulation.give(Command(at_ms=0, do=Do.REVOKE_USER, user="ann", actor="trainer", why="to show it"))
    ended = happened(simulation, Kind.SESSION_ENDED)[-1]
    assert (ended.at_ms, ended.facts) == (simulation.now_ms, {"actor": "trainer", "why": "to show it"})
    assert [command.at_ms for command in simulation.spec.commands] == [parse_time_ms("08:00:20")]
    simulation.advance(simulation.spec.end_ms)
    assert happened(simulation) == list(play(simulation.spec))


def test_commands_given_together_act_in_their_order_at_one_instant(run):
    simulation = run()
    simulation.advance(parse_time_ms("08:00:20"))
    simulation.give(*(Command(at_ms=0, do=Do.SET_ROLE, user="ann", role=role) for role in ("manager", "admin")))
    assert [event.facts["role"] for event in happened(simulation, Kind.ROLE_CHANGED)] == ["manager", "admin"]
    assert [command.at_ms for command in simulation.spec.commands] == 2 * [parse_time_ms("08:00:20")]
    simulation.advance(simulation.spec.end_ms)
    assert happened(simulation) == list(play(simulation.spec))


def test_a_command_by_hand_comes_after_what_the_scenario_has_at_that_instant(run):
    stated = [command("08:00:20", "set_role", user="ann", role="admin"), command("08:00:20", "deactivate", user="ann")]
    simulation = run(*stated)
    simulation.advance(parse_time_ms("08:00:19"))
    simulation.step()
    assert happened(simulation, Kind.USER_DEACTIVATED) == []
    simulation.give(Command(at_ms=0, do=Do.REACTIVATE, user="ann"))
    simulation.advance(simulation.spec.end_ms)
    assert happened(simulation, Kind.COMMAND_REJECTED) == []
    assert happened(simulation) == list(play(simulation.spec))


def test_a_command_by_hand_at_the_very_start_and_at_the_very_end_replays(run):
    simulation = run()
    simulation.give(Command(at_ms=0, do=Do.SET_ROLE, user="ann", role="admin"))
    simulation.advance(simulation.spec.end_ms)
    simulation.give(Command(at_ms=0, do=Do.REVOKE_ALL))
    assert happened(simulation) == list(play(simulation.spec))


# --- the scenarios that come along


@pytest.fixture(scope="module")
def office_day():
    return list(play(RunSpec(load_scenario("office-day"), load_policy("owasp"))))


def test_an_office_day_has_at_least_120_people_in_four_roles(office_day):
    roles = [event.facts["role"] for event in office_day if event.kind == Kind.USER_ADDED]
    assert len(roles) >= 120
    assert set(roles) == {"user", "manager", "admin", "service"}


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_ending_occurs_in_an_office_day(seed):
    spec = RunSpec(load_scenario("office-day"), load_policy("owasp"), seed)
    endings = {Reason(event.reason).label for event in play(spec) if event.kind == Kind.SESSION_ENDED}
    assert endings == {
        "logout",
        "idle_timeout",
        "absolute_timeout",
        "revoked",
        "evicted",
        "password_changed",
        "account_deactivated",
        "replaced",
    }


def test_no_command_of_an_office_day_is_rejected_and_each_meets_a_session(office_day):
    assert [event.facts for event in office_day if event.kind == Kind.COMMAND_REJECTED] == []
    revoked = [event.facts for event in office_day if event.kind == Kind.SESSIONS_REVOKED]
    assert all(facts["sessions"] > 0 for facts in revoked)
    causes = {event.facts.get("why") for event in office_day if event.kind == Kind.SESSION_ENDED}
    assert {"laptop left on a train", "answered a phishing mail", "last day at the company"} <= causes


def test_an_office_day_shows_phones_a_kiosk_a_service_and_a_lock_out(office_day):
    browsers = [event.facts["name"] for event in office_day if event.kind == Kind.BROWSER_ADDED]
    assert sum(name.endswith("/phone") for name in browsers) >= 20
    assert {"kiosk", "billing-sync"} <= set(browsers)
    assert any(event.kind == Kind.USER_LOCKED_OUT for event in office_day)
    assert any(event.kind == Kind.ROLE_REREAD for event in office_day)


def test_a_first_session_is_refused_logged_in_served_forbidden_logged_out_and_refused():
    story = [
        (Kind(event.kind), Reason(event.reason))
        for event in play(RunSpec(load_scenario("first-session"), load_policy("owasp")))
        if event.kind in (Kind.LOGIN, Kind.LOGOUT, Kind.REQUEST_ALLOWED, Kind.REQUEST_DENIED)
    ]
    assert story == [
        (Kind.REQUEST_DENIED, Reason.NO_SESSION),
        (Kind.LOGIN, Reason.NONE),
        (Kind.REQUEST_ALLOWED, Reason.NONE),
        (Kind.REQUEST_ALLOWED, Reason.NONE),
        (Kind.REQUEST_DENIED, Reason.FORBIDDEN),
        (Kind.LOGOUT, Reason.NONE),
        (Kind.REQUEST_DENIED, Reason.NO_SESSION),
    ]


def test_a_rush_has_everybody_logged_in_within_ten_minutes():
    spec = RunSpec(load_scenario("rush").with_users(200), load_policy("owasp"))
    logins = [event for event in play(spec) if event.kind == Kind.LOGIN]
    assert len({event.user for event in logins}) == 200
    assert all(event.at_ms - spec.start_ms <= 600_000 for event in logins[:200])
