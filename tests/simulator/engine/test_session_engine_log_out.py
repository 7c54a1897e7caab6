"""Log-out: what `logout.server` leaves behind, and what a copied cookie is worth afterwards."""

import pytest

from simulator.events import Flag, Kind

WAYS = ["record_destroyed", "keys_removed", "none"]


@pytest.mark.parametrize(
    ("server_side", "told"), [("record_destroyed", "logout"), ("keys_removed", "no_session"), ("none", "served")]
)
def test_a_copied_cookie_is_worth_what_the_server_left_of_the_session(serve, server_side, told):
    server = serve(logout__server=server_side)
    server.login()
    server.tokens[2] = server.tokens[1]
    assert server.logout() == "served"
    assert server.visit(2) == told


@pytest.mark.parametrize("server_side", WAYS)
def test_a_log_out_is_never_refused(serve, server_side):
    server = serve(logout__server=server_side)
    assert server.logout() == "served"
    server.tokens[1] = "chosen-by-somebody"
    assert server.logout() == "served"
    server.login()
    server.wait("1h")
    assert server.logout() == "served"
    assert [event.session for event in server.events(Kind.LOGOUT)] == [0, 0, 0]


@pytest.mark.parametrize("server_side", WAYS)
def test_the_logged_out_browser_is_logged_out(serve, server_side):
    server = serve(logout__server=server_side)
    server.login()
    server.logout()
    assert server.visit() == "no_session"


@pytest.mark.parametrize("server_side", ["record_destroyed", "none"])
def test_a_log_out_takes_the_cookie_back(serve, server_side):
    server = serve(logout__server=server_side)
    server.login()
    server.logout()
    assert "Max-Age=0" in server.set_cookie
    assert server.set_cookie.startswith("__Host-session=;")


def test_an_emptied_session_keeps_its_id_and_its_record(serve):
    server = serve(logout__server="keys_removed")
    server.login()
    digest = server.record().digest
    server.logout()
    assert server.set_cookie is None
    assert (server.record().digest, server.record().user, server.record().role) == (digest, 0, 0)
    assert server.live == [(1, 2)]
    assert server.endings == [(1, 1, "logout", 0)]
    ended, created = server.events()[-2:]
    assert (ended.kind, ended.user) == (Kind.SESSION_ENDED, 1)
    assert (created.kind, created.user, created.browser, created.detail) == (Kind.SESSION_CREATED, 0, 1, None)


def test_a_log_out_where_nobody_is_logged_in_removes_no_keys(serve):
    server = serve(logout__server="keys_removed")
    server.login()
    server.logout()
    server.logout()
    assert server.live == [(1, 2)]
    assert len(server.endings) == 1


def test_an_emptied_session_idles_out_as_any_other(serve):
    server = serve(logout__server="keys_removed")
    server.login()
    server.logout()
    server.wait("15m")
    assert server.endings[1:] == [(1, 2, "idle_timeout", 900_000)]


@pytest.mark.parametrize("server_side", ["record_destroyed", "keys_removed"])
def test_a_log_out_is_carried_out_on_a_session_that_is_not_valid_now(serve, server_side):
    server = serve(logout__server=server_side, auth__deactivation__session="kept")
    server.login()
    server.tokens[2] = server.tokens[1]
    server.act("deactivate", "ann")
    assert server.visit() == "inactive_user"
    server.logout()
    server.act("reactivate", "ann")
    assert server.visit(2) in ("logout", "no_session")


def test_a_log_out_that_leaves_the_session_accesses_it_and_writes_nothing(serve):
    server = serve(logout__server="none", time__renew="on_access")
    server.login()
    server.tokens[2] = server.tokens[1]
    server.wait("10m")
    server.logout()
    assert Flag(server.events(Kind.LOGOUT)[0].flags) == Flag.POST | Flag.ACCESSED | Flag.RENEWED
    server.wait("10m")
    assert server.visit(2) == "served"


def test_a_log_out_ends_no_session_but_the_one_it_came_with(server):
    server.login(browser=1)
    server.login(browser=2)
    server.logout(1)
    assert server.visit(2) == "served"
