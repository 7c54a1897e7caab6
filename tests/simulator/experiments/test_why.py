"""Laws of "Why?": twenty requests explained, held against the events, and every change that flips one played."""

import json

import pytest

from simulator.commands import Command, Do
from simulator.errors import InputError
from simulator.events import Event, Kind, Reason
from simulator.experiments.attacks import scenario_of
from simulator.experiments.moments import is_request
from simulator.experiments.smallest_change import same_request
from simulator.experiments.why import (
    events_of,
    explain,
    explain_act_steps,
    explain_steps,
    fate_of,
    past_of,
)
from simulator.presets import load_policy
from simulator.recording.recorder import Recorder
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import complete
from simulator.world.casting import load_scenario
from simulator.world.simulation import Simulation, play

MORNING_END_MS = 10 * 3_600_000
SERVED = (Kind.REQUEST_ALLOWED, Kind.LOGIN, Kind.LOGOUT)


def office(preset, users=26, until_ms=MORNING_END_MS):
    scenario = load_scenario("office-day").with_users(users)
    return RunSpec(scenario=scenario, policy=load_policy(preset), until_ms=until_ms)


SPEC = office("owasp")
PLAYED = (
    ("csrf_by_double_submit", "owasp"),
    ("demoted_administrator", "owasp"),
    ("fixation_by_id", "owasp"),
    ("fixation_by_id", "flask-login"),
    ("keep_alive", "owasp"),
    ("kiosk", "owasp"),
    ("leaver", "owasp"),
    ("leaver", "flask-login"),
    ("replay_after_logout", "owasp"),
    ("replay_after_revocation", "owasp"),
    ("rotation_race", "owasp"),
    ("shared_account", "owasp"),
    ("shared_account", "nist-aal3"),
    ("stolen_password", "owasp"),
    ("stolen_password", "django"),
    ("theft_by_script", "devise"),
)


@pytest.fixture(scope="module")
def office_events():
    return [Event._make(event) for event in play(SPEC)]


def last_of_each_answer(spec):
    """A refused request for every reason, the last, and a served one."""
    found = {event.reason: event for event in play(spec) if is_request(event)}
    return list(found.values())


def test_over_twenty_requests_are_told_what_the_engine_told_them_and_what_flips_them_does():
    reasons, explained, flipped = set(), 0, set()
    for attack, preset in PLAYED:
        spec = RunSpec(scenario=scenario_of(attack), policy=load_policy(preset))
        read = events_of(spec)
        for event in last_of_each_answer(spec):
            explanation = complete(explain_steps(spec, read, event.seq))
            assert explanation.reason == event.reason
            assert explanation.served == (event.kind in SERVED)
            assert (explanation.stop is None) == explanation.served
            explained += 1
            reasons.add(Reason(event.reason))
            if explanation.served and attack != "kiosk":
                continue  # One is enough: of a request that is served every setting could be the one.
            for flip in complete(explanation.search(spec).steps()):
                found = same_request(event, [e for e in play(flip.spec) if e.at_ms == event.at_ms])
                assert (found.kind in SERVED) != explanation.served
                assert found.reason == flip.reason
                flipped.add((event.reason, *flip.changes))
    assert explained >= 20
    assert len(reasons) >= 12
    assert len({reason for reason, *_ in flipped}) >= 10


def test_two_settings_are_named_where_no_single_one_helps():
    spec = RunSpec(scenario=scenario_of("csrf_by_double_submit"), policy=load_policy("owasp"))
    event = next(e for e in play(spec) if e.reason == Reason.CSRF)
    explanation = explain(spec, event.seq)
    assert explanation.stop.name == "csrf"
    (flip,) = complete(explanation.search(spec).steps())
    assert dict(flip.changes) == {"csrf.mode": "off", "csrf.origin_check": False}
    assert flip.text.startswith("csrf.mode = off instead of synchronizer and csrf.origin_check = false instead of true")


def test_the_parts_done_never_go_back():
    spec = RunSpec(scenario=scenario_of("kiosk"), policy=load_policy("owasp"))
    event = next(e for e in play(spec) if e.kind == Kind.REQUEST_DENIED)
    search = explain(spec, event.seq).search(spec)
    parts = list(search.steps())
    assert parts == sorted(parts)
    assert 0 <= parts[0] <= parts[-1] <= 1
    assert search.tried > 50


def first(events, kind, reason):
    return next(e for e in events if e.kind == kind and e.reason == reason)


def test_an_idle_timeout_names_the_limit_the_pause_and_the_least_that_would_have_done(office_events):
    spec = SPEC
    event = first(office_events, Kind.REQUEST_DENIED, Reason.IDLE_TIMEOUT)
    explanation = explain(spec, event.seq)
    assert explanation.stop.name == "idle"
    assert explanation.stop.settings[0].field == "time.idle"
    assert explanation.stop.settings[0].clause
    assert "15:00" in explanation.stop.compared[0].demanded
    flip = complete(explanation.search(spec).steps())[0]
    assert list(flip.changes) == ["time.idle"]
    minutes = int(flip.changes["time.idle"].removesuffix("m"))
    shorter = SPEC.policy.with_changes({"time.idle": f"{minutes - 1}m"})
    command = Command(
        at_ms=flip.since_ms - 1, do=Do.CHANGE_POLICY, policy={"time.idle": shorter.value_text("time.idle")}
    )
    less = RunSpec(scenario=spec.scenario, policy=spec.policy, until_ms=spec.until_ms, commands=(command,))
    found = same_request(event, [e for e in play(less) if e.at_ms == event.at_ms])
    assert found is None or found.kind == Kind.REQUEST_DENIED, "a minute less would not have done"


def test_a_recorded_run_is_explained_from_its_file(tmp_path, office_events):
    spec, path = SPEC, tmp_path / "run.coatcheck"
    recorder = Recorder(path, spec)
    simulation = Simulation(spec)
    simulation.journal.sinks += (recorder.add,)
    simulation.advance(spec.end_ms)
    simulation.journal.drain()
    recorder.close()
    event = first(office_events, Kind.REQUEST_DENIED, Reason.IDLE_TIMEOUT)
    assert explain(path, event.seq).document() == explain(spec, event.seq).document()


def test_what_is_no_request_is_refused_in_one_line(office_events):
    spec = SPEC
    with pytest.raises(InputError, match="is no request"):
        explain(spec, 1)
    with pytest.raises(InputError, match="none of that number"):
        explain(spec, 10**9)


def test_a_document_is_plain_data_without_an_id(office_events):
    spec = SPEC
    explanation = explain(spec, next(e for e in office_events if is_request(e)).seq)
    text = json.dumps(explanation.document((), 3))
    assert json.loads(text)["tried"] == 3
    assert not explanation.call.token or explanation.call.token not in text


def test_a_live_session_ends_by_the_earlier_of_its_limits(office_events):
    past = complete(past_of(events_of(SPEC), len(office_events)))
    for session in past.live.values():
        fate = fate_of(session, past)
        assert fate.at_ms == past.deadline_ms(session)
        idle_ms = past.limits.idle_deadline_ms(session.renewed_at_ms)
        assert (fate.reason is Reason.IDLE_TIMEOUT) == (fate.at_ms == idle_ms)
        assert fate.setting.field in ("time.idle", "time.absolute")


def test_an_act_tells_what_it_hit_and_what_it_spared_and_why():
    spec = office("owasp")
    command = Command(at_ms=MORNING_END_MS - 60_000, do=Do.REVOKE_ROLE, role="user")
    spec = RunSpec(scenario=spec.scenario, policy=spec.policy, until_ms=spec.until_ms, commands=(command,))
    events = list(play(spec))
    event = next(e for e in events if e.kind == Kind.SESSIONS_REVOKED and e.at_ms == command.at_ms)
    act = complete(explain_act_steps(spec, events_of(spec), event.seq))
    assert act.command == command
    ended = [e for e in events if e.kind == Kind.SESSION_ENDED and e.at_ms == event.at_ms]
    assert len(act.hit) == len([e for e in ended if e.reason == Reason.REVOKED]) > 0
    past = complete(past_of(events_of(spec), event.seq))
    spared = {handle for handles, _ in act.spared for handle in handles}
    assert spared | set(act.hit) == {past.handle(key) for key in past.live}
    assert all(why for _, why in act.spared)
    with pytest.raises(InputError, match="no administrator's act"):
        complete(explain_act_steps(spec, events_of(spec), 1))
