"""Log-in: credentials, lock-out, and the session that it leads to."""

import pytest

from simulator.events import Event, Flag, Kind
from simulator.limits import FOREVER_MS
from simulator.roles import Role


def test_a_log_in_opens_a_session_and_hands_its_id_out(server):
    assert server.login() == "served"
    assert server.set_cookie.startswith("__Host-session=")
    created, login = server.events()
    assert (created.kind, created.user, created.detail) == (Kind.SESSION_CREATED, 1, "user")
    assert (login.kind, login.user, login.detail) == (Kind.LOGIN, 1, "user")
    assert login.session == created.session == server.answer.session == server.record().key
    assert Flag(login.flags) == Flag.POST | Flag.WROTE | Flag.RENEWED | Flag.COOKIE_SET


@pytest.mark.parametrize(("name", "user"), [("ann", 1), ("nobody", 0)])
def test_a_wrong_password_and_an_unknown_name_are_told_the_same(server, name, user):
    assert server.login(name, password="wrong") == "bad_credentials"
    assert server.set_cookie is None
    assert [(event.kind, event.user) for event in server.events()] == [(Kind.LOGIN_FAILED, user)]


def test_a_refused_log_in_leaves_the_session_that_the_browser_carries(server):
    server.login()
    before = server.record().key
    assert server.login("max", password="wrong") == "bad_credentials"
    assert server.answer.session == server.record().key == before
    assert server.visit() == "served"


def test_a_refused_log_in_accesses_the_session_that_the_browser_carries(server):
    server.login()
    server.wait("10m")
    server.login("max", password="wrong")
    server.wait("10m")
    assert server.visit() == "served"


@pytest.mark.parametrize(
    ("effect", "told"),
    [
        ("immediately", "inactive_user"),
        ("next_login", "inactive_user"),
        ("after 1h", "inactive_user"),
        ("never", "served"),
    ],
)
def test_a_closed_account_cannot_log_in_unless_closing_has_no_effect(serve, effect, told):
    server = serve(auth__deactivation__effect=effect)
    server.act("deactivate", "ann")
    assert server.login() == told


def test_a_closed_account_is_not_told_to_whoever_does_not_know_the_password(server):
    server.act("deactivate", "ann")
    assert server.login(password="wrong") == "bad_credentials"


# --- lock-out


def fail(server, times, name="ann"):
    return [server.login(name, password="wrong") for _ in range(times)]


def test_failures_in_a_row_lock_a_person_out(serve):
    server = serve(login__max_failures=3, login__lockout="10m")
    assert fail(server, 4) == ["bad_credentials"] * 3 + ["locked_out"]
    assert server.login() == "locked_out"
    assert server.login("max") == "served"
    (locked,) = server.events(Kind.USER_LOCKED_OUT)
    assert (locked.user, locked.facts) == (1, {"until_ms": server.clock.now_ms + 600_000})


def test_the_failure_that_locks_out_is_told_first(serve):
    server = serve(login__max_failures=1)
    fail(server, 1)
    assert [Event._make(event).kind for event in server.events()] == [Kind.LOGIN_FAILED, Kind.USER_LOCKED_OUT]


@pytest.mark.parametrize(("waited_ms", "told"), [(599_999, "locked_out"), (600_000, "served")])
def test_a_lock_out_lasts_as_long_as_the_policy_says(serve, waited_ms, told):
    server = serve(login__max_failures=2, login__lockout="10m")
    fail(server, 2)
    server.wait(waited_ms)
    assert server.login() == told


def test_attempts_while_locked_out_do_not_count(serve):
    server = serve(login__max_failures=2, login__lockout="10m")
    fail(server, 9)
    server.wait("10m")
    assert fail(server, 1) == ["bad_credentials"]
    assert server.login() == "served"


def test_a_log_in_that_succeeds_forgives_failures(serve):
    server = serve(login__max_failures=3)
    for _ in range(4):
        fail(server, 2)
        assert server.login() == "served"


def test_after_a_lock_out_failures_are_counted_afresh(serve):
    server = serve(login__max_failures=3, login__lockout="10m")
    fail(server, 3)
    server.wait("10m")
    assert fail(server, 3) == ["bad_credentials"] * 3
    assert server.login() == "locked_out"


def test_without_max_failures_nobody_is_locked_out(serve):
    server = serve(login__max_failures=0)
    fail(server, 50)
    assert server.login() == "served"


def test_a_lock_out_without_end_lasts_until_an_administrator_sets_a_password(serve):
    server = serve(login__max_failures=1, login__lockout="off")
    fail(server, 1)
    assert server.events()[-1].facts == {"until_ms": FOREVER_MS}
    server.wait("300d")
    assert server.login() == "locked_out"
    server.act("set_password", "ann", "fresh")
    assert server.login(password="fresh") == "served"


def test_a_lock_out_ends_no_session(serve):
    server = serve(login__max_failures=1)
    server.login(browser=1)
    server.login(browser=2, password="wrong")
    assert server.login(browser=2) == "locked_out"
    assert server.visit(browser=1) == "served"


# --- the session that a log-in leads to

RULES = ["always", "if_anonymous", "if_session", "never"]


@pytest.mark.parametrize(
    ("rule", "rotates"), [("always", True), ("if_session", True), ("if_anonymous", False), ("never", False)]
)
def test_the_same_user_again_gets_a_new_id_where_the_policy_rotates(serve, rule, rotates):
    server = serve(id__rotate_on_login=rule)
    server.login()
    first = server.tokens[1]
    server.wait("5m")
    server.login()
    assert (server.tokens[1] != first) is rotates
    assert server.live == [(1, 2 if rotates else 1)]
    assert server.endings == ([(1, 1, "replaced", 300_000)] if rotates else [])
    assert server.record().logged_in_at_ms == server.clock.now_ms


@pytest.mark.parametrize(
    ("rule", "rotates"), [("always", True), ("if_session", True), ("if_anonymous", True), ("never", False)]
)
def test_another_user_gets_another_session_and_another_id_unless_ids_never_change(serve, rule, rotates):
    server = serve(id__rotate_on_login=rule)
    server.login("ann")
    first = server.tokens[1]
    server.login("max")
    assert (server.tokens[1] != first) is rotates
    assert server.endings == [(1, 1, "replaced", 0)]
    assert (server.live, server.record().user) == ([(1, 2)], 2)


@pytest.mark.parametrize(
    ("rule", "rotates"), [("always", True), ("if_session", True), ("if_anonymous", True), ("never", False)]
)
def test_a_log_in_on_an_emptied_session_gets_a_new_id_unless_ids_never_change(serve, rule, rotates):
    server = serve(id__rotate_on_login=rule, logout__server="keys_removed")
    server.login()
    server.logout()
    emptied = server.tokens[1]
    server.login()
    assert (server.tokens[1] != emptied) is rotates
    assert server.visit() == "served"
    server.tokens[2] = emptied
    assert server.visit(2) == ("replaced" if rotates else "served")


@pytest.mark.parametrize("rule", RULES)
def test_a_replaced_id_is_told_so(serve, rule):
    server = serve(id__rotate_on_login=rule)
    server.login("ann")
    server.tokens[2] = server.tokens[1]
    server.login("max")
    assert server.visit(2) == ("served" if rule == "never" else "replaced")


@pytest.mark.parametrize("rule", ["if_anonymous", "never"])
def test_the_same_user_with_another_password_gets_another_session(serve, rule):
    server = serve(id__rotate_on_login=rule, auth__password_change__others="never")
    server.login()
    server.act("set_password", "ann", "other")
    server.login(password="other")
    assert server.endings == [(1, 1, "replaced", 0)]


@pytest.mark.parametrize("rule", RULES)
def test_a_log_in_reads_the_role_afresh(serve, rule, approve):
    server = serve(id__rotate_on_login=rule, auth__roles="next_login")
    server.login()
    server.act("set_role", "ann", Role.MANAGER)
    assert server.visit(needs=approve) == "forbidden"
    server.login()
    assert server.visit(needs=approve) == "served"
    assert server.events(Kind.LOGIN)[-1].detail == "manager"


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("strict", [True, False])
def test_a_chosen_id_is_adopted_only_where_ids_are_neither_strict_nor_changed(serve, rule, strict):
    server = serve(id__rotate_on_login=rule, id__strict=strict)
    server.tokens[1] = "chosen-by-somebody"
    server.login()
    assert (server.tokens[1] == "chosen-by-somebody") is (rule == "never" and not strict)
    assert server.visit() == "served"


def test_an_ended_id_that_is_adopted_belongs_to_the_new_session(serve):
    server = serve(id__rotate_on_login="never", id__strict=False)
    server.login()
    server.tokens[2] = server.tokens[1]
    server.logout()
    assert server.visit(2) == "logout"
    server.login("max", browser=2)
    assert server.visit(2) == "served"
    assert server.record(2).user == 2


def test_an_expired_session_is_not_the_one_that_a_log_in_goes_on_with(serve):
    server = serve(id__rotate_on_login="never")
    server.login()
    first = server.tokens[1]
    server.clock.now_ms += 15 * 60_000
    server.login()
    assert server.tokens[1] != first
    assert server.endings == [(1, 1, "idle_timeout", 15 * 60_000)]


def test_sessions_are_numbered_in_their_browser(server):
    for name in ("ann", "max", "ann"):
        server.login(name, browser=7)
    server.login("ann", browser=8)
    assert sorted(server.live) == [(7, 3), (8, 1)]


@pytest.mark.parametrize("password", ["wrong", None])
def test_a_refused_log_in_leaves_the_session_that_was_brought_as_fresh_as_it_was(serve, password):
    server = serve(limit__max_sessions=1, limit__on_exceed="deny")
    server.login("ann", browser=1)
    server.login("max", browser=2)
    assert server.login("max", password=password) == ("session_limit" if password is None else "bad_credentials")
    assert server.visit(fresh=True) == "served"
    assert server.endings == []
