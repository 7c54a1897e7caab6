"""Requests that take time: read at their start, written at their end, with others in between."""

import pytest

from simulator.engine.answers import Answer, Begun, Brought
from simulator.events import Flag, Kind, Reason
from simulator.roles import Role


def begin(server, browser=1, needs=0, *, post=False, fresh=False):
    return server.engine.begin(server.tokens.get(browser, ""), browser, 3, needs, post, fresh)


def finish(server, begun, browser=None):
    return server._told(begun.browser if browser is None else browser, server.engine.finish(begun))


@pytest.fixture
def logged_in(serve):
    def start(**changes):
        server = serve(**changes)
        server.login()
        return server

    return start


# --- nothing in between


def test_a_request_that_takes_time_is_told_at_its_end_when_it_began(logged_in):
    server = logged_in()
    begun = begin(server)
    assert isinstance(begun, Begun)
    assert not server.events(Kind.REQUEST_ALLOWED)
    server.wait("4s")
    assert finish(server, begun) == "served"
    (told,) = server.events(Kind.REQUEST_ALLOWED)
    assert (told.user, told.session, told.route) == (1, server.record().key, 3)
    assert told.facts == {"began_at_ms": told.at_ms - 4_000}
    assert Flag(told.flags) == Flag.ACCESSED | Flag.RENEWED


def test_the_idle_limit_counts_from_the_end(logged_in):
    server = logged_in(time__idle="5m")
    server.wait("4m")
    begun = begin(server)
    server.wait("30s")
    finish(server, begun)
    server.wait(5 * 60_000 - 1)
    assert server.visit() == "served"


def test_a_form_is_written_at_the_end(logged_in):
    server = logged_in(time__renew="on_write", time__idle="5m")
    begun = begin(server, post=True)
    server.wait("4m")
    assert finish(server, begun) == "served"
    assert Flag(server.events(Kind.REQUEST_ALLOWED)[-1].flags) == Flag.POST | Flag.ACCESSED | Flag.WROTE | Flag.RENEWED
    server.wait("4m")
    assert server.visit() == "served"


@pytest.mark.parametrize("kind", ["server_db", "server_db_cached", "client_signed", "client_encrypted", "jwt"])
def test_sessions_of_every_kind_can_be_asked_for_slow_pages(logged_in, kind):
    server = logged_in(store__kind=kind)
    begun = begin(server, post=True)
    server.wait("4s")
    assert finish(server, begun) == "served"
    assert server.visit() == "served"


# --- what is refused is refused at once


@pytest.mark.parametrize(
    ("prepare", "asked", "told"),
    [
        (lambda server: server.logout(), {}, "no_session"),
        (lambda server: server.tokens.update({1: "made-up"}), {}, "unknown_id"),
        (lambda server: server.wait("20m"), {}, "idle_timeout"),
        (lambda server: None, {"needs": 1 << 3}, "forbidden"),
        (lambda server: server.act("deactivate", "ann"), {}, "account_deactivated"),
    ],
)
def test_whoever_is_refused_does_not_wait(logged_in, prepare, asked, told):
    server = logged_in()
    prepare(server)
    answer = begin(server, **asked)
    assert isinstance(answer, Answer)
    assert Reason(answer.reason).label == told
    (denied,) = server.events(Kind.REQUEST_DENIED)
    assert denied.reason == answer.reason


@pytest.mark.parametrize(
    ("changes", "do", "told"),
    [
        ({"auth__password_change__others": "next_request"}, ("set_password", "ann", "new"), "password_changed"),
        ({"auth__deactivation__effect": "next_request"}, ("deactivate", "ann"), "account_deactivated"),
        (
            {"auth__deactivation__effect": "next_request", "auth__deactivation__session": "kept"},
            ("deactivate", "ann"),
            "inactive_user",
        ),
    ],
)
def test_an_account_is_looked_at_at_the_start(logged_in, changes, do, told):
    server = logged_in(**changes)
    server.act(*do)
    answer = begin(server)
    assert Reason(answer.reason).label == told
    assert len(server.events(Kind.REQUEST_DENIED)) == 1


def test_a_page_that_was_granted_at_the_start_is_served_whatever_becomes_of_the_role(serve, approve):
    server = serve()
    server.login("max")
    begun = begin(server, needs=approve)
    server.act("set_role", "max", Role.USER)
    server.wait("4s")
    assert finish(server, begun) == "served"
    assert server.visit(needs=approve) == "forbidden"


def test_a_browser_from_elsewhere_is_told_of_once(logged_in):
    server = logged_in(binding__ip_ua="stale", time__renew="on_write")
    server.tokens[2] = server.tokens[1]
    begun = begin(server, browser=2)
    server.wait("4s")
    assert finish(server, begun) == "served"
    assert len(server.events(Kind.CLIENT_CHANGED)) == 1
    assert server.record().stale
    assert server.record().renewed_at_ms == server.clock.now_ms


def test_a_session_that_is_bound_ends_at_the_start(logged_in):
    server = logged_in(binding__ip_ua="end")
    server.tokens[2] = server.tokens[1]
    assert begin(server, browser=2).reason == Reason.BINDING
    assert server.live == []


# --- the session ends meanwhile


ENDINGS = [
    (lambda server: server.logout(), "logout"),
    (lambda server: server.act("revoke_user", "ann"), "revoked"),
    (lambda server: server.act("deactivate", "ann"), "account_deactivated"),
    (lambda server: server.act("set_password", "ann", "new"), "password_changed"),
    (lambda server: server.login("max"), "replaced"),
    (lambda server: server.wait("15m"), "idle_timeout"),
]


@pytest.mark.parametrize(("end", "reason"), ENDINGS)
def test_a_session_that_ended_meanwhile_is_not_brought_back(logged_in, end, reason):
    server = logged_in()
    begun = begin(server, post=True)
    key = begun.record.key
    end(server)
    live = server.live
    assert finish(server, begun) == reason
    assert server.live == live
    (lost,) = server.events(Kind.WRITE_LOST)
    assert (lost.user, lost.session, lost.browser, lost.route, lost.reason) == (1, key, 1, 3, Reason[reason.upper()])
    denied = server.events(Kind.REQUEST_DENIED)[-1]
    assert (denied.user, denied.session, denied.reason, denied.flags) == (0, key, lost.reason, Flag.POST)
    assert server.answer.set_cookie is None


def test_of_a_page_that_writes_nothing_nothing_is_lost_and_still_it_is_refused(logged_in):
    server = logged_in(time__renew="on_write")
    begun = begin(server)
    server.act("revoke_user", "ann")
    assert finish(server, begun) == "revoked"
    assert server.events(Kind.WRITE_LOST) == []


def test_what_the_browser_was_given_meanwhile_is_another_session(logged_in):
    server = logged_in(id__strict=False, id__rotate_on_login="never")
    begun = begin(server, post=True)
    server.login("max")
    assert server.tokens[1] == begun.token
    assert finish(server, begun) == "replaced"
    assert server.visit() == "served"
    assert server.record().user == 2


def test_a_session_in_a_cookie_comes_back_with_the_answer(logged_in):
    """As with real ones: there is no record that could be missing."""
    server = logged_in(store__kind="client_signed")
    begun = begin(server, post=True)
    server.logout()
    assert server.visit() == "no_session"
    assert finish(server, begun) == "served"
    assert server.visit() == "served"


def test_a_cached_session_whose_record_is_gone_cannot_be_saved(logged_in):
    server = logged_in(store__kind="server_db_cached")
    begun = begin(server, post=True)
    server.act("revoke_user", "ann")
    assert finish(server, begun) == "revoked"
    assert len(server.live) == 1


# --- the id is exchanged meanwhile


def race(server, tabs=4):
    """Several tabs ask for slow pages with one id that is due for exchange."""
    server.wait("6m")
    begun = [begin(server) for _ in range(tabs)]
    server.wait("4s")
    return [finish(server, each) for each in begun]


def test_without_a_grace_one_exchanges_the_id_and_the_others_lose(logged_in):
    server = logged_in(id__rotate_every="5m")
    assert race(server) == ["served", "replaced", "replaced", "replaced"]
    assert len(server.events(Kind.SESSION_ROTATED)) == 1
    assert len(server.live) == 1
    assert len(server.events(Kind.WRITE_LOST)) == 3
    assert server.visit() == "served"


def test_with_a_grace_all_are_served_and_one_exchanges_the_id(logged_in):
    server = logged_in(id__rotate_every="5m", id__rotation_grace="30s")
    assert race(server) == ["served"] * 4
    assert len(server.events(Kind.SESSION_ROTATED)) == 1
    assert len(server.live) == 1
    assert server.events(Kind.WRITE_LOST) == []


def test_where_old_ids_are_kept_all_are_served_too(logged_in):
    server = logged_in(id__rotate_every="5m", id__old_after_rotate="kept")
    assert race(server) == ["served"] * 4
    assert len(server.live) == 2


def test_a_quick_request_meanwhile_exchanges_the_id(logged_in):
    server = logged_in(id__rotate_every="5m")
    server.wait("6m")
    begun = begin(server)
    assert server.visit() == "served"
    assert finish(server, begun, browser=9) == "replaced"
    assert server.visit() == "served"


def test_a_role_that_was_read_afresh_gives_another_id_at_the_end(logged_in):
    server = logged_in()
    server.act("set_role", "ann", Role.MANAGER)
    begun = begin(server)
    assert server.events(Kind.SESSION_ROTATED) == []
    server.wait("4s")
    assert finish(server, begun) == "served"
    (rotated,) = server.events(Kind.SESSION_ROTATED)
    assert rotated.detail == "privilege"
    assert len(server.events(Kind.ROLE_REREAD)) == 1


# --- let in by another cookie


def test_whoever_a_remember_cookie_lets_in_is_answered_at_once(serve):
    server = serve(remember__enabled=True)
    answer = server.engine.log_in("ann", "ann", "", 1, 9, remember=True)

    cookie = answer.further[0].partition(";")[0].partition("=")[2]
    answer = server.engine.begin("", 1, 3, brought=Brought(remember=cookie))
    assert isinstance(answer, Answer)
    assert answer.reason == 0
