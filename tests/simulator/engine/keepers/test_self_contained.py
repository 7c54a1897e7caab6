"""Sessions in cookies: whoever shows one has the session, as long as that one cookie lasts."""

import pytest

from simulator.events import Flag, Kind
from simulator.roles import Role

IN_COOKIES = ["client_signed", "client_encrypted"]
kinds = pytest.mark.parametrize("kind", IN_COOKIES)


def serve_in(serve, kind, **changes):
    return serve(store__kind=kind, time__renew="on_write", **changes)


@kinds
def test_a_copy_logs_in_after_the_log_out(serve, kind):
    server = serve_in(serve, kind)
    server.login()
    server.tokens[2] = server.tokens[1]
    server.logout()
    assert server.tokens.get(1) is None
    assert server.visit(2) == "served"
    assert server.endings == []


@kinds
def test_no_administrator_ends_it_but_by_date(serve, kind):
    server = serve_in(serve, kind)
    server.login()
    server.wait("1m")
    server.act("revoke_user", "ann")
    assert server.visit() == "served"
    assert server.events(Kind.COMMAND_REJECTED)
    dated = serve_in(serve, kind, revoke__not_before=True)
    dated.login()
    dated.wait("1m")
    dated.act("revoke_user", "ann")
    assert dated.visit() == "not_before"


@kinds
def test_each_cookie_lasts_as_long_as_itself_and_the_session_as_long_as_the_last(serve, kind):
    server = serve_in(serve, kind)
    server.login()
    server.tokens[2] = server.tokens[1]
    server.wait("10m")
    server.submit(1)
    assert server.tokens[1] != server.tokens[2]
    server.wait("5m")
    assert server.visit(2) == "idle_timeout"
    assert server.endings == []
    assert server.visit(1) == "served"
    server.wait("10m")
    assert server.endings == [(1, 1, "idle_timeout", 25 * 60_000)]


@kinds
def test_reading_a_changed_role_sends_no_new_cookie(serve, kind, approve):
    server = serve_in(serve, kind)
    server.login()
    before = server.tokens[1]
    server.act("set_role", "ann", Role.MANAGER)
    assert server.visit(needs=approve) == "served"
    assert server.visit(needs=approve) == "served"
    assert server.tokens[1] == before
    assert len(server.events(Kind.ROLE_REREAD)) == 1


@kinds
def test_what_the_server_did_not_make_is_told_from_what_it_did(serve, kind):
    server = serve_in(serve, kind)
    server.login()
    server.tokens[1] = server.tokens[1][:-6] + "AAAAAA"
    assert server.visit() == "bad_signature"


@kinds
def test_a_longer_limit_revives_what_was_over(serve, kind):
    server = serve_in(serve, kind)
    server.login()
    server.wait("20m")
    assert server.visit() == "idle_timeout"
    server.change(time__idle="1h")
    assert server.visit() == "served"
    assert server.live == [(1, 1)]
    assert [event.kind for event in server.events(Kind.SESSION_REVIVED)] == [Kind.SESSION_REVIVED]


@kinds
def test_the_end_inside_a_cookie_stays_where_changed_limits_wait_for_the_next_write(serve, kind):
    server = serve_in(serve, kind, time__setting_change="next_write")
    server.login()
    server.change(time__idle="5m")
    server.wait("10m")
    assert server.visit() == "served"
    server.submit()
    server.wait("6m")
    assert server.visit() == "idle_timeout"


@kinds
def test_a_changed_password_refuses_old_cookies_and_ends_the_session_with_the_last(serve, kind):
    server = serve_in(serve, kind, auth__password_change__others="next_request")
    server.login()
    server.tokens[2] = server.tokens[1]
    assert server.change_password("new") == "served"
    assert server.visit(2) == "password_changed"
    assert server.endings == []
    assert server.visit(1) == "served"
    server.act("set_password", "ann", "newer")
    assert server.visit(1) == "password_changed"
    assert [ending[:3] for ending in server.endings] == [(1, 1, "password_changed")]


@kinds
def test_a_deactivated_user_revives_where_sessions_are_kept(serve, kind):
    server = serve_in(serve, kind, auth__deactivation__session="kept")
    server.login()
    server.act("deactivate", "ann")
    assert server.visit() == "inactive_user"
    server.act("reactivate", "ann")
    assert server.visit() == "served"


@kinds
def test_a_log_in_as_somebody_else_leaves_the_cookie_before_valid(serve, kind):
    server = serve_in(serve, kind)
    server.login("ann")
    server.tokens[2] = server.tokens[1]
    server.login("max")
    assert server.visit(2) == "served"
    assert server.live == [(1, 1), (1, 2)]


@kinds
def test_a_stranger_with_a_copy_is_thrown_out_alone(serve, kind):
    server = serve_in(serve, kind, binding__ip_ua="end")
    server.login()
    server.tokens[2] = server.tokens[1]
    assert server.visit(2) == "binding"
    assert 2 not in server.tokens
    assert server.visit(1) == "served"


@kinds
def test_a_log_in_that_keeps_the_session_reads_the_role_anew(serve, kind, approve):
    # Flask 3.1, Starlette 1.x and Django's signed_cookies: the application reads it at every request
    server = serve_in(serve, kind, id__rotate_on_login="never")
    server.login()
    server.act("set_role", "ann", Role.MANAGER)
    server.login()
    assert server.live == [(1, 1)]
    assert server.visit(needs=approve) == "served"


@kinds
def test_of_an_account_that_is_closed_the_cookie_is_taken_back_and_a_copy_revives(serve, kind):
    server = serve_in(serve, kind, auth__deactivation__session="destroyed")
    server.login()
    server.tokens[2] = server.tokens[1]
    server.act("deactivate", "ann")
    assert server.visit() == "inactive_user"
    assert 1 not in server.tokens
    server.act("reactivate", "ann")
    assert server.visit(1) == "no_session"
    assert server.visit(2) == "served"
    assert server.endings == []


@kinds
def test_a_session_goes_on_while_a_newer_cookie_is_not_due_to_be_looked_at(serve, kind):
    server = serve_in(serve, kind, auth__password_change__others="after 10m")
    server.login()
    server.tokens[2] = server.tokens[1]
    server.wait("8m")
    server.submit(1)
    server.act("set_password", "ann", "new")
    server.wait("3m")
    assert server.visit(2) == "password_changed"
    assert server.endings == []
    assert server.visit(1) == "served"
    server.wait("8m")
    assert server.visit(1) == "password_changed"
    assert [ending[2] for ending in server.endings] == ["password_changed"]


@kinds
def test_the_reason_against_a_cookie_that_is_over_is_its_own(serve, kind):
    """Nobody on the server could know what became of its session."""
    server = serve_in(serve, kind)
    server.login()
    server.tokens[2] = server.tokens[1]
    server.wait("8m")
    server.submit(1)
    server.act("set_password", "ann", "new")
    assert server.visit(1) == "password_changed"
    server.wait("8m")
    assert server.visit(2) == "idle_timeout"


@kinds
def test_whoever_changes_the_password_of_a_session_that_ends_with_it_loses_the_cookie(serve, kind):
    server = serve_in(serve, kind, auth__password_change__current="ended", auth__password_change__others="never")
    server.login()
    assert server.change_password("new") == "served"
    assert server.visit() == "no_session"


@kinds
def test_a_role_that_is_read_after_an_interval_is_told_once_for_all_copies(serve, kind):
    server = serve_in(serve, kind, auth__roles="after 10m", time__idle="1h")
    server.login()
    server.tokens[2] = server.tokens[1]
    server.act("set_role", "ann", Role.MANAGER)
    server.wait("11m")
    assert (server.visit(1), server.visit(2)) == ("served", "served")
    assert len(server.events(Kind.ROLE_REREAD)) == 1
    assert server.tokens[1] != server.tokens[2]


@kinds
def test_a_stranger_s_visit_is_an_access_of_the_session(serve, kind):
    server = serve_in(serve, kind, binding__ip_ua="end")
    server.login()
    server.tokens[2] = server.tokens[1]
    server.wait("1m")
    server.visit(2)
    assert server.events()[-1].flags & Flag.ACCESSED
    assert server.store.all()[0].accessed_at_ms == server.clock.now_ms


@kinds
def test_a_cookie_that_is_written_but_not_renewed_ends_when_it_did(serve, kind):
    server = serve(store__kind=kind, time__renew="never", time__setting_change="next_write")
    server.login()
    server.change(time__idle="1h")
    server.wait("5m")
    assert server.submit() == "served"
    server.wait("1h")
    assert server.endings == [(1, 1, "idle_timeout", 15 * 60_000)]
    assert server.visit() == "idle_timeout"


@kinds
def test_what_is_revived_ends_when_its_cookie_says(serve, kind):
    server = serve_in(serve, kind, time__idle="1h")
    server.login()
    server.wait("10m")
    server.change(time__idle="5m")
    assert [ending[2] for ending in server.endings] == ["idle_timeout"]
    server.change(time__setting_change="next_write")
    assert server.visit() == "served"
    (revived,) = server.events(Kind.SESSION_REVIVED)
    assert revived.facts["ends_at_ms"] == server.clock.now_ms + 50 * 60_000
    server.wait("2h")
    assert server.endings[-1] == (1, 1, "idle_timeout", 60 * 60_000)
