"""What an administrator does: each act an event with its actor and reason, the rejected ones too."""

import pytest

from simulator.events import Kind
from simulator.policy import Policy
from simulator.roles import Role

WHY = {"actor": "root", "why": "drill"}


@pytest.fixture
def full(server):
    """Ann at two browsers, Max at one, the service at one."""
    server.login("ann", 1)
    server.login("ann", 2)
    server.login("max", 3)
    server.login("bot", 4)
    server.wait("1m")
    return server


def ended(server):
    return [browser for browser, *_ in server.endings]


def rejection(server):
    (event,) = server.events(Kind.COMMAND_REJECTED)
    return event.facts


# --- revocation


def test_a_session_is_revoked_and_no_other(full):
    full.act("revoke_session", full.record(2), "b#1", **WHY)
    assert full.endings == [(2, 1, "revoked", 60_000)]
    assert [full.visit(browser) for browser in (1, 2, 3)] == ["served", "revoked", "served"]


def test_a_user_is_revoked_wherever_logged_in(full):
    full.act("revoke_user", "ann", **WHY)
    assert ended(full) == [1, 2]
    assert full.login("ann") == "served"


def test_a_role_is_revoked_whoever_has_it(full):
    full.login("max", 5)
    full.act("revoke_role", Role.MANAGER, **WHY)
    assert ended(full) == [3, 5]


def test_a_role_is_revoked_by_what_sessions_act_with_and_not_by_what_accounts_are(serve):
    server = serve(auth__roles="next_login")
    server.login("max", 1)
    server.act("set_role", "max", Role.USER)
    server.act("revoke_role", Role.USER)
    assert server.endings == []
    server.act("revoke_role", Role.MANAGER)
    assert ended(server) == [1]


def test_everybody_is_revoked(full):
    full.act("revoke_all", **WHY)
    assert ended(full) == [1, 2, 3, 4]
    assert full.live == []


def test_a_revocation_says_whom_it_met_before_the_endings_it_causes(full):
    full.act("revoke_user", "ann", **WHY)
    revoked, *endings = full.events()[-3:]
    assert (revoked.kind, revoked.user, revoked.session) == (Kind.SESSIONS_REVOKED, 1, 0)
    assert revoked.facts == {"scope": "user", "target": "ann", "sessions": 2, "users": 1, **WHY}
    assert [event.facts for event in endings] == [WHY, WHY]


@pytest.mark.parametrize(
    ("do", "target", "scope", "sessions", "users"),
    [("revoke_role", Role.USER, "role", 2, 1), ("revoke_all", None, "everybody", 4, 3)],
)
def test_a_revocation_counts_sessions_and_users(full, do, target, scope, sessions, users):
    full.act(do, *([] if target is None else [target]), **WHY)
    (revoked,) = full.events(Kind.SESSIONS_REVOKED)
    assert (revoked.facts["scope"], revoked.facts["sessions"], revoked.facts["users"]) == (scope, sessions, users)


def test_a_revocation_that_meets_nobody_is_on_record(server):
    server.act("revoke_user", "ann")
    (revoked,) = server.events(Kind.SESSIONS_REVOKED)
    assert (revoked.facts["sessions"], server.endings) == (0, [])


def test_a_session_that_is_not_there_is_a_rejected_act(server):
    server.act("revoke_session", None, "ann#9", **WHY)
    assert rejection(server) == {"do": "revoke_session", "why": "there is no live session ann#9", "actor": "root"}


# --- stores that cannot find a user's sessions


@pytest.fixture
def blind(serve):
    """Ann logged in at a server whose store finds a session by its id alone."""

    def start(**changes):
        server = serve(store__finds_users=False, **changes)
        server.login("ann", 1)
        server.wait("1m")
        return server

    return start


@pytest.mark.parametrize(("do", "args"), [("revoke_user", ["ann"]), ("revoke_role", [Role.USER]), ("revoke_all", [])])
def test_what_a_store_cannot_find_is_not_revoked_and_an_event_says_so(blind, do, args):
    server = blind()
    server.act(do, *args)
    assert rejection(server)["do"] == do
    assert server.visit() == "served"


@pytest.mark.parametrize(("do", "args"), [("revoke_user", ["ann"]), ("revoke_all", [])])
def test_by_date_a_revocation_meets_what_the_store_cannot_find(blind, do, args):
    server = blind(revoke__not_before=True)
    server.act(do, *args)
    assert server.events(Kind.COMMAND_REJECTED) == []
    assert server.visit() == "not_before"
    assert server.login() == "served"
    assert server.visit() == "served"


def test_a_password_change_that_cannot_find_sessions_meets_them_when_they_ask(blind):
    server = blind()
    server.act("set_password", "ann", "other")
    assert server.endings == []
    assert server.visit() == "password_changed"


def test_dates_end_nothing_more_where_the_store_finds_everything(serve):
    server = serve(revoke__not_before=True)
    server.login("ann", 1)
    server.login("max", 2)
    server.wait("1m")
    server.act("revoke_user", "ann")
    assert [server.visit(1), server.visit(2)] == ["revoked", "served"]


# --- accounts


@pytest.mark.parametrize(
    ("do", "args", "kind", "facts"),
    [
        ("deactivate", ["ann"], Kind.USER_DEACTIVATED, {}),
        ("set_role", ["ann", Role.ADMIN], Kind.ROLE_CHANGED, {"role": "admin"}),
        ("set_password", ["ann", "a secret"], Kind.PASSWORD_CHANGED, {}),
    ],
)
def test_an_act_on_an_account_is_on_record_with_actor_and_reason(server, do, args, kind, facts):
    server.act(do, *args, **WHY)
    (event,) = server.events()
    assert (event.kind, event.user, event.facts) == (kind, 1, {**WHY, **facts})


def test_a_reason_that_nobody_gave_is_not_on_record(server):
    server.act("deactivate", "ann")
    assert server.events()[0].facts == {"actor": "root"}


def test_a_reactivation_is_on_record(server):
    server.act("deactivate", "ann")
    server.act("reactivate", "ann", **WHY)
    assert server.events()[-1].kind == Kind.USER_REACTIVATED
    assert server.login() == "served"


@pytest.mark.parametrize(
    ("do", "args", "why"),
    [
        ("deactivate", ["bot"], "bot is deactivated already"),
        ("reactivate", ["ann"], "ann is active already"),
        ("set_role", ["ann", Role.USER], "ann is user already"),
    ],
)
def test_an_act_that_would_change_nothing_is_rejected(server, do, args, why):
    server.act("deactivate", "bot")
    server.act(do, *args)
    assert rejection(server) == {"do": do, "why": why, "actor": "root"}


def test_a_set_password_does_not_show_in_its_event(server):
    server.act("set_password", "ann", "a secret")
    assert "a secret" not in str(server.journal.pending)
    assert server.login(password="a secret") == "served"


def test_endings_by_an_administrator_say_who_and_why(full):
    full.act("deactivate", "ann", **WHY)
    full.act("set_password", "max", "other", **WHY)
    assert [event.facts for event in full.events(Kind.SESSION_ENDED)] == [WHY, WHY, WHY]


def test_a_changed_policy_is_on_record_and_in_force(server):
    policy = Policy().with_changes({"time.idle": "1m"})
    server.admin.take_policy(policy, '{"changes": {"time.idle": "1m"}}')
    assert server.engine.policy is policy
    assert server.events()[0].kind == Kind.POLICY_CHANGED
    server.login()
    server.wait("1m")
    assert server.visit() == "idle_timeout"
