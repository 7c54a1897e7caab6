"""What a request is told, and in which order the checks are made."""

import pytest

from simulator.engine.tokens import token_digest
from simulator.events import Flag, Kind
from simulator.roles import PERMISSIONS, Permission, Role


def test_a_request_without_a_cookie_has_no_session(server):
    assert server.visit() == "no_session"
    assert server.answer.session == 0


def test_an_id_that_the_server_never_gave_out_is_unknown(server):
    server.tokens[1] = "chosen-by-somebody"
    assert server.visit() == "unknown_id"
    assert server.answer.session == 0


def test_a_logged_in_browser_is_served(server):
    server.login()
    assert server.visit() == "served"
    assert server.answer.session == server.record().key


@pytest.mark.parametrize("role", Role)
@pytest.mark.parametrize("needs", Permission)
def test_a_page_is_served_to_whose_role_has_the_permission(server, role, needs):
    name = {Role.USER: "ann", Role.MANAGER: "max", Role.ADMIN: "root", Role.SERVICE: "bot"}[role]
    server.login(name)
    assert server.visit(needs=int(needs)) == ("served" if needs in PERMISSIONS[role] else "forbidden")


def test_a_page_that_asks_for_nothing_is_served_to_every_role(server):
    for browser, name in enumerate(server.accounts, start=1):
        server.login(name, browser)
        assert server.visit(browser) == "served"


def test_a_page_that_asks_for_several_permissions_needs_them_all(server):
    server.login("max")
    assert server.visit(needs=int(Permission.READ | Permission.APPROVE)) == "served"
    assert server.visit(needs=int(Permission.READ | Permission.POLL)) == "forbidden"


def test_a_request_becomes_one_event_that_says_who_asked_where_and_what_it_was_told(server, approve):
    server.login()
    server.wait("1s")
    server.visit(needs=approve)
    event = server.events()[-1]
    key = server.record().key
    assert event[1:] == (server.clock.now_ms, Kind.REQUEST_DENIED, 1, key, 1, 3, 26, Flag.ACCESSED | Flag.RENEWED, None)


@pytest.mark.parametrize(
    ("token", "session", "reason"), [("", 0, 20), ("chosen-by-somebody", 0, 21), ("ended", 1 << 20 | 1, 1)]
)
def test_a_request_without_a_live_session_becomes_an_event_too(server, token, session, reason):
    server.login()
    ended = server.tokens[1]
    server.logout()
    server.tokens[2] = ended if token == "ended" else token
    server.submit(2)
    assert server.events()[-1][2:] == (Kind.REQUEST_DENIED, 0, session, 2, 3, reason, Flag.POST, None)


def test_a_request_that_finds_its_session_over_becomes_an_event_after_the_ending(serve):
    server = serve(auth__deactivation__effect="next_request")
    server.login()
    server.act("deactivate", "ann")
    server.visit()
    ended, denied = server.events()[-2:]
    assert (ended.kind, ended.reason) == (Kind.SESSION_ENDED, 7)
    assert denied[2:] == (Kind.REQUEST_DENIED, 1, ended.session, 1, 3, 7, 0, None)


def test_an_allowed_form_is_noted_as_posted_and_written(server):
    server.login()
    server.submit()
    assert server.events()[-1].flags == Flag.POST | Flag.ACCESSED | Flag.RENEWED | Flag.WROTE


@pytest.mark.parametrize("needs", [Permission.APPROVE])
def test_a_refused_form_writes_nothing(server, needs):
    server.login()
    assert server.submit(needs=int(needs)) == "forbidden"
    assert server.events()[-1].flags == Flag.POST | Flag.ACCESSED | Flag.RENEWED


# --- fresh log-ins


@pytest.mark.parametrize(("waited_ms", "told"), [(0, "served"), (300_000, "served"), (300_001, "reauth_required")])
def test_a_page_that_asks_for_a_fresh_log_in_refuses_one_past_reauth_after(serve, waited_ms, told):
    server = serve(auth__reauth_after="5m")
    server.login()
    server.wait(waited_ms)
    assert server.visit(fresh=True) == told
    assert server.visit() == "served"


def test_an_access_does_not_make_a_log_in_fresh_and_a_log_in_does(serve):
    server = serve(auth__reauth_after="5m")
    server.login()
    for _ in range(6):
        server.wait("1m")
        server.visit()
    assert server.visit(fresh=True) == "reauth_required"
    server.login()
    assert server.visit(fresh=True) == "served"


def test_without_reauth_after_no_log_in_is_too_old(serve):
    server = serve(auth__reauth_after="off", time__idle="off", time__absolute="off")
    server.login()
    server.wait("300d")
    assert server.visit(fresh=True) == "served"


def test_a_page_is_forbidden_before_it_asks_for_a_fresh_log_in(serve, approve):
    server = serve(auth__reauth_after="5m")
    server.login()
    server.wait("10m")
    assert server.visit(needs=approve, fresh=True) == "forbidden"


# --- the order of checks


def closed_and_changed(server):
    """Everything at once that can be wrong with an account; nothing of it ends a session by itself."""
    server.act("set_password", "ann", "other")
    server.act("deactivate", "ann")
    server.act("set_role", "ann", Role.SERVICE)


WORST = {"auth__password_change__others": "next_request", "auth__deactivation__effect": "next_request"}


def test_a_revocation_is_told_before_a_limit_that_passed_later(server):
    server.login()
    server.act("revoke_user", "ann")
    server.wait("9h")
    assert server.visit() == "revoked"


def test_a_limit_that_passed_is_told_before_what_became_of_the_account(serve):
    server = serve(**WORST)
    server.login()
    closed_and_changed(server)
    server.wait("15m")
    assert server.visit(needs=int(Permission.ADMINISTER)) == "idle_timeout"


def test_inactivity_is_told_before_age(serve):
    server = serve(time__idle="1h", time__absolute="1h")
    server.login()
    server.wait("1h")
    assert server.visit() == "idle_timeout"


def test_a_date_of_revocation_is_told_before_a_changed_password(serve):
    server = serve(**WORST)
    server.login()
    server.wait("1m")
    server.accounts["ann"].not_before_ms = server.clock.now_ms
    closed_and_changed(server)
    assert server.visit() == "not_before"


def test_a_changed_password_is_told_before_a_closed_account(serve):
    server = serve(**WORST)
    server.login()
    closed_and_changed(server)
    assert server.visit() == "password_changed"


def test_a_closed_account_is_told_before_a_page_that_is_forbidden(serve):
    server = serve(**WORST, auth__deactivation__session="kept")
    server.login()
    server.act("deactivate", "ann")
    assert server.visit(needs=int(Permission.ADMINISTER)) == "inactive_user"


def test_why_a_session_ended_is_told_as_long_as_its_id_comes_back(server):
    server.login()
    server.tokens[2] = server.tokens[1]
    server.logout()
    server.wait("300d")
    assert server.visit(2) == "logout"
    assert server.visit(2) == "logout"


@pytest.mark.parametrize("minutes", [15, 16])
def test_a_late_request_is_refused_even_where_nobody_ended_the_session_in_time(server, minutes):
    """An engine behind a real application has no schedule that ends sessions: the request does."""
    server.login()
    server.clock.now_ms += minutes * 60_000
    assert server.visit() == "idle_timeout"
    assert server.endings == [(1, 1, "idle_timeout", 15 * 60_000)]


def test_every_request_with_a_live_session_accesses_it_whatever_it_is_told(serve, approve):
    server = serve(auth__deactivation__effect="next_request", auth__deactivation__session="kept")
    server.login()
    server.wait("1m")
    server.visit(needs=approve)
    assert server.record().accessed_at_ms == server.clock.now_ms
    server.act("deactivate", "ann")
    server.wait("1m")
    assert server.visit() == "inactive_user"
    assert server.record().accessed_at_ms == server.record().renewed_at_ms == server.clock.now_ms


def test_one_user_s_browsers_have_sessions_of_their_own(server):
    server.login(browser=1)
    server.login(browser=2)
    server.logout(browser=1)
    assert server.visit(browser=2) == "served"
    assert token_digest(server.tokens[2]) == server.record(2).digest
