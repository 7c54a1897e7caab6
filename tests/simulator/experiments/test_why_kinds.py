"""*Why?* on more than twenty kinds of answers: what is told is what the engine decided, and what is said to flip it does."""

import pytest

from simulator.events import Event, Kind, Reason
from simulator.experiments.attacks import scenario_of
from simulator.experiments.smallest_change import same_request
from simulator.experiments.why import events_of, explain_steps, fate_of, past_of
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import complete
from simulator.runspec.trace_file import read_trace
from simulator.world.simulation import play

SERVED = (Kind.REQUEST_ALLOWED, Kind.LOGIN, Kind.LOGOUT)
USERS = '{"users": {"ada": "user", "otto": "admin"}}'
LOGIN = '{"at": 0, "browser": "laptop", "do": "login", "user": "ada"}'


def attacked(name, preset="owasp"):
    return RunSpec(scenario=scenario_of(name), policy=load_policy(preset))


def traced(*lines, preset="owasp", **changes):
    trace = read_trace("\n".join((USERS, *lines)), "trace.jsonl")
    policy = load_policy(preset).with_changes({name.replace("__", "."): value for name, value in changes.items()})
    return RunSpec(trace, policy)


def wrong(at):
    return f'{{"at": {at}, "browser": "laptop", "do": "login", "user": "ada", "wrong_password": true}}'


def act(at, do, browser="laptop", **more):
    told = "".join(f', "{name}": {value}' for name, value in more.items())
    return f'{{"at": {at}, "browser": "{browser}", "do": "{do}"{told}}}'


ADMIN = '{{"at": {at}, "do": "{do}", "user": "ada"}}'
ANSWERS = {
    "a log-in": (traced(LOGIN), Kind.LOGIN, Reason.NONE),
    "a page": (traced(LOGIN, act(9, "visit")), Kind.REQUEST_ALLOWED, Reason.NONE),
    "a form": (traced(LOGIN, act(9, "submit")), Kind.REQUEST_ALLOWED, Reason.NONE),
    "a log-out": (traced(LOGIN, act(9, "logout")), Kind.LOGOUT, Reason.NONE),
    "no cookie": (traced(LOGIN, act(9, "visit", "phone")), Kind.REQUEST_DENIED, Reason.NO_SESSION),
    "a cookie that went": (
        traced(LOGIN, act(9, "close_browser"), act(10, "visit")),
        Kind.REQUEST_DENIED,
        Reason.NO_SESSION,
    ),
    "an id of nobody": (attacked("fixation_by_id"), Kind.REQUEST_DENIED, Reason.UNKNOWN_ID),
    "a wrong signature": (attacked("fixation_by_subdomain", "flask"), Kind.REQUEST_DENIED, Reason.BAD_SIGNATURE),
    "a pause": (traced(LOGIN, act(901, "visit")), Kind.REQUEST_DENIED, Reason.IDLE_TIMEOUT),
    "a long day": (attacked("keep_alive"), Kind.REQUEST_DENIED, Reason.ABSOLUTE_TIMEOUT),
    "a token that is over": (
        traced(LOGIN, act(3700, "visit"), preset="jwt-naive", token__access="1h"),
        Kind.REQUEST_DENIED,
        Reason.ABSOLUTE_TIMEOUT,
    ),
    "revoked": (attacked("replay_after_revocation"), Kind.REQUEST_DENIED, Reason.REVOKED),
    "logged out": (attacked("replay_after_logout"), Kind.REQUEST_DENIED, Reason.LOGOUT),
    "evicted": (attacked("shared_account"), Kind.REQUEST_DENIED, Reason.EVICTED),
    "replaced": (attacked("rotation_race"), Kind.REQUEST_DENIED, Reason.REPLACED),
    "a new password": (attacked("stolen_password"), Kind.REQUEST_DENIED, Reason.PASSWORD_CHANGED),
    "a new password, noticed later": (
        attacked("stolen_password", "django"),
        Kind.REQUEST_DENIED,
        Reason.PASSWORD_CHANGED,
    ),
    "a closed account": (attacked("leaver"), Kind.REQUEST_DENIED, Reason.ACCOUNT_DEACTIVATED),
    "a session not valid now": (attacked("leaver", "django"), Kind.REQUEST_DENIED, Reason.INACTIVE_USER),
    "revoked by date": (
        traced(LOGIN, ADMIN.format(at=9, do="revoke_user"), act(20, "visit"), preset="flask", revoke__not_before=True),
        Kind.REQUEST_DENIED,
        Reason.NOT_BEFORE,
    ),
    "from elsewhere": (
        traced(
            LOGIN,
            act(9, "copy_cookies", "phone", **{"from": '"laptop"'}),
            act(10, "visit", "phone"),
            binding__ip_ua="end",
        ),
        Kind.REQUEST_DENIED,
        Reason.BINDING,
    ),
    "a form of elsewhere": (attacked("csrf_by_link"), Kind.REQUEST_DENIED, Reason.CSRF),
    "a role too low": (traced(LOGIN, act(9, "visit", needs='"admin"')), Kind.REQUEST_DENIED, Reason.FORBIDDEN),
    "a role taken away": (attacked("demoted_administrator"), Kind.REQUEST_DENIED, Reason.FORBIDDEN),
    "a log-in too old": (
        traced(LOGIN, act(600, "visit"), act(1000, "visit", fresh="true")),
        Kind.REQUEST_DENIED,
        Reason.REAUTH_REQUIRED,
    ),
    "a wrong password": (traced(wrong(0)), Kind.LOGIN_FAILED, Reason.BAD_CREDENTIALS),
    "a lock-out": (traced(*map(wrong, range(5)), act(9, "login", user='"ada"')), Kind.LOGIN_FAILED, Reason.LOCKED_OUT),
    "a log-in to a closed account": (
        traced(ADMIN.format(at=0, do="deactivate"), act(9, "login", user='"ada"')),
        Kind.LOGIN_FAILED,
        Reason.INACTIVE_USER,
    ),
    "a session too many": (
        traced(LOGIN, act(9, "login", "phone", user='"ada"'), limit__max_sessions=1, limit__on_exceed="deny"),
        Kind.LOGIN_FAILED,
        Reason.SESSION_LIMIT,
    ),
    "a log-in form of elsewhere": (attacked("csrf_of_login"), Kind.LOGIN_FAILED, Reason.CSRF),
}
FOR_GOOD = {"no cookie", "an id of nobody", "a wrong signature", "a wrong password", "a role too low"}
"""No policy within reach answers these otherwise."""


def test_each_kind_of_answer_is_there_and_every_reason_that_denies():
    reasons = {reason for _, _, reason in ANSWERS.values()}
    assert reasons == set(Reason)
    assert len(ANSWERS) >= 20


@pytest.mark.parametrize("answer", ANSWERS)
def test_what_is_told_is_what_the_engine_decided_and_what_flips_it_is_verified_by_running_it(answer):
    spec, kind, reason = ANSWERS[answer]
    read = events_of(spec)
    event = [e for e in map(Event._make, play(spec)) if (e.kind, e.reason) == (kind, reason)][-1]
    explanation = complete(explain_steps(spec, read, event.seq))
    told = explanation.document()
    assert (told["event"], told["at_ms"]) == (event.seq, event.at_ms)
    assert told["served"] == (kind in SERVED)
    assert told["reason"] == (reason.label if reason else None)
    outcomes = [check["outcome"] for check in told["checks"]]
    assert outcomes.count("failed") == (0 if told["served"] else 1)
    if not told["served"]:
        stop = outcomes.index("failed")
        assert "not_reached" not in outcomes[:stop]
        assert set(outcomes[stop + 1 :]) <= {"not_reached"}
    flips = complete(explanation.search(spec).steps())
    if not told["served"]:
        assert bool(flips) == (answer not in FOR_GOOD)
    for flip in flips:
        found = same_request(event, [e for e in play(flip.spec) if e[1] == event.at_ms])
        assert found is not None
        assert (found.kind in SERVED) != told["served"]
        assert found.reason == flip.reason


@pytest.mark.parametrize(
    ("preset", "changes", "field"),
    [
        ("owasp", {}, "time.idle"),
        ("owasp", {"time__idle": "off"}, "time.absolute"),
        ("jwt-naive", {}, "token.access"),
        ("jwt-naive", {"token__refresh": "2h", "token__access": "5m"}, "token.refresh"),
    ],
)
def test_what_will_end_a_session_first_is_told_with_its_setting_and_happens_then(preset, changes, field):
    spec = traced(LOGIN, act(200_000, "visit"), preset=preset, **changes)
    events = [Event._make(event) for event in play(spec)]
    login = next(event for event in events if event.kind == Kind.LOGIN)
    past = complete(past_of(events_of(spec), login.seq + 1))
    fate = fate_of(past.sessions[login.session], past)
    ended = next(event for event in events if event.kind == Kind.SESSION_ENDED)
    assert (ended.session, ended.at_ms, ended.reason) == (login.session, fate.at_ms, fate.reason)
    assert fate.setting.field == field
