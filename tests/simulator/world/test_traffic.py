import json

import pytest

from simulator.events import Kind, Reason
from simulator.experiments.replay import replay
from simulator.policy import Policy
from simulator.runspec.access_log import read_access_log
from simulator.runspec.spec import RunSpec
from simulator.runspec.trace_file import read_trace
from simulator.world.checkpoint import restore, save
from simulator.world.simulation import Simulation, play
from simulator.world.traffic import Traffic

MINUTE_S = 60
HOUR_S = 3600


def trace_of(*actions, users=None):
    """A trace of `(at, do, browser)` or `(at, do, fields)`; what logs in names its user."""
    lines = [json.dumps({"users": users})] if users else []
    for at, do, given in actions:
        fields = {"browser": given} if isinstance(given, str) else given
        lines.append(json.dumps({"at": at, "do": do, **fields}))
    return read_trace("\n".join(lines), "t.jsonl")


def login(at, browser="b1", user="u1", **fields):
    return at, "login", {"browser": browser, "user": user, **fields}


def told(trace, **changes):
    """What each answered action was told: `ok`, or the reason."""
    simulation = Simulation(RunSpec(trace, Policy().with_changes(changes)))
    decisions = []
    assert isinstance(simulation.driver, Traffic)
    simulation.driver.witness = decisions.append
    simulation.advance(simulation.spec.end_ms)
    return [Reason(decision.reason).label if decision.reason else "ok" for decision in decisions]


def test_a_page_is_served_within_a_session_and_to_nobody_else():
    trace = trace_of((0, "visit", "b1"), login(1), (2, "visit", "b1"), (3, "submit", "b1"), (4, "visit", "b2"))
    assert told(trace) == ["no_session", "ok", "ok", "ok", "no_session"]


def test_an_idle_session_is_refused_at_its_limit():
    last = 15 * MINUTE_S
    assert told(trace_of(login(0), (last - 0.001, "visit", "b1"))) == ["ok", "ok"]
    assert told(trace_of(login(0), (last, "visit", "b1"))) == ["ok", "idle_timeout"]
    assert told(trace_of(login(0), (last, "visit", "b1")), **{"time.valid_at_limit": True}) == ["ok", "ok"]


def test_an_old_session_is_refused_however_busy():
    visits = [(at, "visit", "b1") for at in range(600, 9 * HOUR_S, 600)]
    answers = told(trace_of(login(0), *visits))
    assert answers[: 8 * 6] == ["ok"] * 48
    assert set(answers[48:]) == {"absolute_timeout"}


def test_what_a_page_needs_is_met_by_that_role_or_a_higher_one():
    roles = {"u": "user", "m": "manager", "a": "admin", "s": "service"}
    actions = [login(0, browser=name, user=name) for name in roles]
    actions += [(1, "visit", {"browser": name, "needs": role}) for name in roles for role in roles.values()]
    answers = told(trace_of(*actions, users=roles))[4:]
    served = [[answer == "ok" for answer in answers[i : i + 4]] for i in range(0, 16, 4)]
    assert served == [
        [True, False, False, False],
        [True, True, False, False],
        [True, True, True, False],
        [False, False, False, True],
    ]
    assert set(answers) == {"ok", "forbidden"}


def test_a_fresh_page_needs_a_recent_log_in():
    fresh = {"browser": "b1", "fresh": True}
    trace = trace_of(
        login(0), (600, "visit", fresh), (900, "submit", fresh), (901, "visit", fresh), (902, "visit", "b1")
    )
    assert told(trace) == ["ok", "ok", "ok", "reauth_required", "ok"]


def test_a_mistyped_password_leaves_the_session_as_it_was():
    wrong = [login(at, wrong_password=True) for at in range(1, 6)]
    trace = trace_of(login(0), *wrong, login(6), (7, "visit", "b1"))
    assert told(trace) == ["ok", *["bad_credentials"] * 5, "locked_out", "ok"]


def test_remember_is_ignored_where_the_policy_does_not_know_it():
    trace = trace_of(login(0, remember=True), (1, "close_browser", "b1"), (2, "visit", "b1"))
    assert told(trace) == ["ok", "no_session"]


def test_log_out_is_never_refused():
    trace = trace_of((0, "logout", "b1"), login(1), (2, "logout", "b1"), (3, "visit", "b1"), (4, "logout", "b1"))
    assert told(trace) == ["ok", "ok", "ok", "no_session", "ok"]


def test_a_copied_cookie_is_the_same_session_until_it_is_revoked():
    copy = (1, "copy_cookies", {"browser": "b2", "from": "b1"})
    revoke = (3, "revoke_session", {"target": "b1"})
    trace = trace_of(login(0), copy, (2, "visit", "b2"), revoke, (4, "visit", "b1"), (5, "visit", "b2"))
    assert told(trace) == ["ok", "ok", "revoked", "revoked"]


def test_cookies_copied_from_a_browser_without_any_are_none():
    copy = (1, "copy_cookies", {"browser": "b1", "from": "b9"})
    assert told(trace_of(login(0), copy, (2, "visit", "b1"))) == ["ok", "no_session"]


def test_the_owner_s_new_password_ends_the_sessions_elsewhere():
    trace = trace_of(
        login(0), login(1, "b2"), (2, "change_password", "b2"), (3, "visit", "b1"), (4, "visit", "b2"), login(5)
    )
    assert told(trace) == ["ok", "ok", "ok", "password_changed", "ok", "ok"]


def test_a_refused_change_of_password_changes_nothing():
    trace = trace_of((0, "change_password", "b1"), login(1), (2000, "change_password", "b1"), login(2001))
    assert told(trace) == ["no_session", "ok", "idle_timeout", "ok"]


def test_a_user_ends_all_own_sessions_but_one():
    trace = trace_of(
        login(0), login(1, "b2"), login(2, "b3", "u2"), (3, "end_others", "b1"),
        *((4, "visit", browser) for browser in ("b1", "b2", "b3")),
    )  # fmt: skip
    assert told(trace)[3:] == ["ok", "ok", "revoked", "ok"]


@pytest.mark.parametrize(
    ("act", "after"),
    [
        (("set_password", {"user": "u1"}), ["password_changed", "password_changed", "ok"]),
        (("deactivate", {"user": "u1"}), ["account_deactivated", "account_deactivated", "ok"]),
        (("revoke_user", {"user": "u1"}), ["revoked", "revoked", "ok"]),
        (("revoke_session", {"target": "b2"}), ["ok", "revoked", "ok"]),
        (("revoke_session", {"target": "b9"}), ["ok", "ok", "ok"]),
        (("revoke_all", {}), ["revoked", "revoked", "revoked"]),
        (("set_role", {"user": "u1", "role": "admin"}), ["ok", "ok", "ok"]),
    ],
)
def test_an_administrator_s_act_hits_whom_it_is_aimed_at(act, after):
    visits = [(5, "visit", browser) for browser in ("b1", "b2", "b3")]
    trace = trace_of(login(0), login(1, "b2"), login(2, "b3", "u2"), (3, *act), *visits)
    assert told(trace)[3:] == after


def test_a_new_role_opens_pages():
    page = {"browser": "b1", "needs": "manager"}
    promote = (2, "set_role", {"user": "u1", "role": "manager"})
    assert told(trace_of(login(0), (1, "visit", page), promote, (3, "visit", page))) == ["ok", "forbidden", "ok"]


def test_a_kept_session_is_valid_again_after_reactivation():
    trace = trace_of(
        login(0), (1, "deactivate", {"user": "u1"}), (2, "visit", "b1"), login(3, "b2"),
        (4, "reactivate", {"user": "u1"}), (5, "visit", "b1"), login(6, "b2"),
    )  # fmt: skip
    answers = told(trace, **{"auth.deactivation.session": "kept"})
    assert answers == ["ok", "inactive_user", "inactive_user", "ok", "ok"]


def test_after_an_administrator_s_new_password_the_owner_knows_it():
    trace = trace_of(login(0), (1, "set_password", {"user": "u1"}), login(2), (3, "change_password", "b1"), login(4))
    assert told(trace) == ["ok"] * 4


def test_users_and_browsers_enter_in_the_order_of_their_naming():
    trace = trace_of(
        login(0, "b2", "u2"),
        (1, "copy_cookies", {"browser": "b3", "from": "b1"}),
        users={"v": "user", "idle": "admin", "u2": "manager"},
    )
    events = list(play(RunSpec(trace, Policy())))
    users = [event.facts for event in events if event.kind == Kind.USER_ADDED]
    browsers = [event.facts for event in events if event.kind == Kind.BROWSER_ADDED]
    roles = [("u2", "manager"), ("idle", "admin"), ("v", "user")]
    assert [(fact["name"], fact["role"]) for fact in users] == roles
    assert [browser["name"] for browser in browsers] == ["b2", "b3", "b1"]
    assert len({browser["address"] for browser in browsers}) == len({browser["client"] for browser in browsers}) == 3


def test_a_trace_read_back_from_a_spec_plays_to_the_same_events():
    trace = trace_of(login(0, "z", "z"), login(1, "a", "a"), users={"y": "user", "b": "admin"})
    spec = RunSpec(trace, Policy())
    assert list(play(RunSpec.from_json(spec.to_json()))) == list(play(spec))


def log_of(*requests):
    lines = [f'{who} - - [17/May/2015:{time} +0000] "GET / HTTP/1.1" 200 1' for time, who in requests]
    return read_access_log("\n".join(lines), "x.log")


def test_the_first_request_of_a_browser_in_a_log_follows_a_log_in():
    events = list(play(RunSpec(log_of(("10:00:00", "h1"), ("10:00:01", "h1")), Policy())))
    kinds = [event.kind for event in events if event.kind in (Kind.LOGIN, Kind.REQUEST_ALLOWED, Kind.REQUEST_DENIED)]
    assert kinds == [Kind.LOGIN, Kind.REQUEST_ALLOWED, Kind.REQUEST_ALLOWED]


def test_a_refused_request_of_a_log_is_asked_again_after_a_log_in():
    events = list(play(RunSpec(log_of(("10:00:00", "h1"), ("11:00:00", "h1")), Policy())))
    late = [event.kind for event in events if event.at_ms == 11 * HOUR_S * 1000]
    assert [kind for kind in late if kind in (Kind.REQUEST_DENIED, Kind.LOGIN, Kind.REQUEST_ALLOWED)] == [
        Kind.REQUEST_DENIED,
        Kind.LOGIN,
        Kind.REQUEST_ALLOWED,
    ]


@pytest.mark.parametrize(
    "trace",
    [
        log_of(*((f"1{i // 6}:{i % 6}0:0{i % 3}", f"h{i % 4}") for i in range(40))),
        trace_of(
            login(0), login(1, "b2", "u2"), (2, "change_password", "b1"), (3, "set_password", {"user": "u2"}),
            (4, "copy_cookies", {"browser": "b3", "from": "b1"}), (5, "visit", "b3"), (6, "visit", "b2"),
            login(7, "b2", "u2"), (1000, "visit", "b1"), login(1001), (1002, "close_browser", "b1"), (1003, "visit", "b1"),
        ),
    ],
    ids=["log", "trace"],
)  # fmt: skip
def test_traffic_resumed_from_a_checkpoint_goes_on_as_if_it_had_never_stopped(trace):
    spec = RunSpec(trace, Policy())
    whole = list(play(spec))
    for action in trace.actions:
        simulation = Simulation(spec)
        simulation.advance(action.at_ms)
        body = save(simulation)
        resumed = restore(spec, body)
        resumed.advance(spec.end_ms)
        assert [tuple(event) for event in whole[simulation.journal.seq :]] == resumed.journal.drain()


# --- pages that take time


def test_requests_overlap_with_a_page_that_takes_time_and_are_told_in_their_own_order():
    trace = trace_of(login(0), (10, "visit", {"browser": "b1", "takes": 5}), (12, "logout", "b1"), (20, "visit", "b1"))
    assert told(trace) == ["ok", "ok", "logout", "no_session"]
    decisions = replay(trace, [Policy()]).runs[0].decisions
    assert [(decision.line, decision.reason) for decision in decisions] == [
        (1, ""),
        (2, "logout"),
        (3, ""),
        (4, "no_session"),
    ]


def test_a_page_that_takes_time_is_part_of_the_run_though_it_is_made_after_the_last_action():
    trace = trace_of(login(0), (10, "submit", {"browser": "b1", "takes": 60}))
    assert trace.end_ms == 70_000
    assert told(trace) == ["ok", "ok"]


def test_what_a_slow_page_hands_out_does_not_reach_a_browser_that_was_closed_meanwhile():
    changes = {"id.rotate_every": "5m", "cookie.persistent": True}
    slow = (600, "visit", {"browser": "b1", "takes": 10})
    assert told(trace_of(login(0), slow, (620, "visit", "b1")), **changes) == ["ok", "ok", "ok"]
    closed = trace_of(login(0), slow, (605, "close_browser", "b1"), (620, "visit", "b1"))
    assert told(closed, **changes) == ["ok", "ok", "replaced"]


def test_a_trace_can_be_saved_while_a_page_is_being_made():
    trace = trace_of(login(0), (10, "submit", {"browser": "b1", "takes": 60}), (30, "visit", "b1"))
    simulation, whole = Simulation(RunSpec(trace, Policy())), list(play(RunSpec(trace, Policy())))
    simulation.advance(20_000)
    before = list(simulation.journal.drain())
    again = restore(simulation.spec, save(simulation))
    again.advance(again.spec.end_ms)
    assert before + again.journal.pending == [tuple(event) for event in whole]
