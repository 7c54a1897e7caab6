import json

import pytest

from simulator.experiments.logins import Logins
from simulator.policy import Policy
from simulator.runspec.spec import RunSpec
from simulator.runspec.trace_file import read_trace
from simulator.world.simulation import play

LOGIN = {"do": "login", "browser": "b1", "user": "u1"}
LOGOUT = {"do": "logout", "browser": "b1"}
VISIT = {"do": "visit", "browser": "b1"}
STEAL = {"do": "copy_cookies", "browser": "b2", "from": "b1"}


def counted(*actions, **changes):
    """First, again, forced and failed of a trace of one action a second, `at` put right where an action says so."""
    lines = [json.dumps({"at": at, **action}) for at, action in enumerate(actions)]
    trace = read_trace("\n".join(lines), "t.jsonl")
    logins = Logins()
    logins.add(play(RunSpec(trace, Policy().with_changes(changes))))
    return logins.first, logins.again, logins.forced, logins.failed


def test_a_browser_without_a_past_logs_in_first():
    assert counted(LOGIN, {**LOGIN, "browser": "b2"}) == (2, 0, 0, 0)


@pytest.mark.parametrize("server", ["record_destroyed", "keys_removed", "none"])
def test_after_its_own_log_out_a_browser_logs_in_again(server):
    assert counted(LOGIN, LOGOUT, LOGIN, **{"logout.server": server}) == (1, 1, 0, 0)


@pytest.mark.parametrize(
    "ending",
    [
        {"do": "revoke_all"},
        {"do": "set_password", "user": "u1"},
        {"do": "close_browser", "browser": "b1"},
        VISIT,
    ],
    ids=lambda action: action["do"],
)
def test_whoever_did_not_log_out_is_forced_to_log_in(ending):
    assert counted(LOGIN, ending, LOGIN) == (1, 0, 1, 0)


def test_a_log_out_after_the_session_has_ended_comes_too_late():
    assert counted(LOGIN, {"do": "revoke_all"}, LOGOUT, LOGIN) == (1, 0, 1, 0)


def test_each_log_in_is_told_apart_by_the_session_just_before():
    assert counted(LOGIN, LOGOUT, LOGIN, LOGIN, LOGOUT, LOGIN) == (1, 2, 1, 0)


def test_a_log_out_from_another_browser_is_not_its_own():
    elsewhere = {"do": "logout", "browser": "b2"}
    assert counted(LOGIN, STEAL, elsewhere, LOGIN) == (1, 0, 1, 0)


def test_a_browser_that_only_copied_a_session_has_none_of_its_own():
    assert counted(LOGIN, STEAL, {**LOGIN, "browser": "b2", "user": "u2"}) == (2, 0, 0, 0)


def test_a_refused_log_in_is_failed_and_changes_nothing():
    assert counted(LOGIN, LOGOUT, {**LOGIN, "wrong_password": True}, LOGIN) == (1, 1, 0, 1)
