"""What holds for any traffic under any policy."""

import json

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.experiments.replay import replay
from simulator.policy import Policy
from simulator.roles import ROLE_NAMES
from simulator.runspec.spec import RunSpec
from simulator.runspec.trace import ANSWERED_ACTIONS
from simulator.runspec.trace_file import read_trace
from simulator.snapshot import Snapshot
from simulator.world.checkpoint import restore, save
from simulator.world.simulation import Simulation, play

EXAMPLES = 200
"""Each is a world of its own."""

browser = st.sampled_from(["b1", "b2", "b3"])
user = st.sampled_from(["u1", "u2"])
role = st.sampled_from(ROLE_NAMES)
flag = st.booleans()


def action(do, optional=None, **fields):
    fields = {{"copied": "from"}.get(name, name): values for name, values in fields.items()}
    return st.fixed_dictionaries({"do": st.just(do), **fields}, optional=optional or {})


log_ins = action("login", {"wrong_password": flag, "remember": flag}, browser=browser, user=user)
takes = st.sampled_from([0, 1, 4.5, 300])
pages = [action(do, {"needs": role, "fresh": flag, "takes": takes}, browser=browser) for do in ("visit", "submit")]
others = [
    *(action(do, browser=browser) for do in ("logout", "change_password", "end_others", "close_browser")),
    *(action(do, user=user) for do in ("set_password", "deactivate", "reactivate", "revoke_user")),
    action("set_role", user=user, role=role),
    action("revoke_session", target=browser),
    action("copy_cookies", browser=browser, copied=browser),
    action("revoke_all"),
]
pauses = st.sampled_from([0, 1, 5, 60, 180, 299.999, 300, 900, 3600])
steps = st.tuples(pauses, st.one_of(log_ins, *pages, st.one_of(others)))

POLICY_FIELDS = {
    "id.strict": [False],
    "id.rotate_on_login": ["if_anonymous", "if_session", "never"],
    "time.idle": ["off", "5m", "0s"],
    "time.absolute": ["off", "5m"],
    "time.renew": ["never", "on_write", "half_life"],
    "time.renew_cookie": ["never", "on_write", "half_life"],
    "time.valid_at_limit": [True],
    "cookie.persistent": [True],
    "cookie.max_age": ["5m"],
    "login.max_failures": [0, 1],
    "login.lockout": ["off", "1m"],
    "auth.password_change.others": ["next_request", "after 3m", "never"],
    "auth.password_change.current": ["ended"],
    "auth.deactivation.effect": ["next_request", "after 3m", "next_login", "never"],
    "auth.deactivation.session": ["kept"],
    "auth.roles": ["next_login", "after 3m"],
    "auth.reauth_after": ["off", "2m"],
    "logout.server": ["keys_removed", "none"],
    "revoke.not_before": [True],
}
policies = st.fixed_dictionaries(
    {}, optional={name: st.sampled_from(values) for name, values in POLICY_FIELDS.items()}
).map(Policy().with_changes)


@st.composite
def traces(draw):
    at, lines = 0, []
    for pause, fields in draw(st.lists(steps, min_size=1, max_size=25)):
        at += pause
        lines.append(json.dumps({"at": at, **fields}))
    return read_trace("\n".join(lines), "t.jsonl")


@settings(max_examples=EXAMPLES)
@given(traces(), policies)
def test_every_action_that_is_told_an_answer_gets_one_decision_always_the_same(trace, policy):
    document = replay(trace, [policy]).document()
    answered = [each.line for each in trace.actions if each.do in ANSWERED_ACTIONS]
    assert [decision["line"] for decision in document["decisions"]] == answered
    assert all((decision["reason"] is None) == decision["allowed"] for decision in document["decisions"])
    assert replay(trace, [policy]).document() == document


@settings(max_examples=EXAMPLES)
@given(traces(), policies, st.integers(0, 24))
def test_traffic_goes_on_from_a_checkpoint_as_if_it_had_never_stopped(trace, policy, stop):
    spec = RunSpec(trace, policy)
    simulation = Simulation(spec)
    simulation.advance(trace.actions[stop % len(trace.actions)].at_ms)
    resumed = restore(spec, save(simulation))
    resumed.advance(spec.end_ms)
    assert [tuple(event) for event in play(spec)][simulation.journal.seq :] == resumed.journal.drain()


@settings(max_examples=EXAMPLES)
@given(traces(), policies)
def test_the_fold_of_traffic_s_events_is_the_engine_s_own_state(trace, policy):
    simulation, snapshot = Simulation(RunSpec(trace, policy)), Snapshot()
    simulation.journal.sinks.append(snapshot.apply)
    simulation.advance(simulation.spec.end_ms)
    simulation.journal.drain()
    kept = simulation.stage.store.all()
    fields = ("user", "role", "logged_in_at_ms", "renewed_at_ms", "accessed_at_ms")
    assert {record.key: [getattr(record, name) for name in fields] for record in kept} == {
        key: [getattr(view, name) for name in fields] for key, view in snapshot.live.items()
    }
