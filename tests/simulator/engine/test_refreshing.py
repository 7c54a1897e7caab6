"""Tokens: an access token lives to its end, a refresh token leads to a session that the server keeps."""

import pytest

from simulator.engine.answers import Brought
from simulator.events import Flag, Kind
from simulator.roles import Role
from simulator.wire import cookie_pair_value


class Client:
    """A browser with both tokens, of a server that serves JWTs."""

    def __init__(self, server, name="ann", browser=1):
        self.server, self.browser = server, browser
        self.access = self.refresh = ""
        self.log_in(name)

    def log_in(self, name="ann"):
        brought = Brought(refresh=self.refresh)
        self.take(self.server.engine.log_in(name, name, self.access, self.browser, 9, brought))

    def log_out(self):
        self.take(self.server.engine.log_out(self.access, self.browser, 8, Brought(refresh=self.refresh)))

    def take(self, answer):
        if answer.set_cookie is not None:
            self.access = cookie_pair_value(answer.set_cookie)
        for line in answer.further:
            self.refresh = cookie_pair_value(line)
        return answer

    def visit(self, needs=0, *, alone=False, fresh=False):
        brought = Brought() if alone else Brought(refresh=self.refresh)
        answer = self.take(self.server.engine.request(self.access, self.browser, 3, needs, False, fresh, brought))
        return self.server._told(0, answer)

    def copy(self, browser):
        other = object.__new__(Client)
        other.server, other.browser, other.access, other.refresh = self.server, browser, self.access, self.refresh
        return other


@pytest.fixture
def tokens(serve):
    return lambda **changes: serve(store__kind="jwt", **changes)


def test_an_access_token_that_is_over_is_exchanged_within_the_request(tokens):
    server = tokens()
    ann = Client(server)
    server.wait("5m")
    before = ann.access, ann.refresh
    assert ann.visit(alone=True) == "idle_timeout"
    assert ann.visit() == "served"
    assert before[0] != ann.access
    assert before[1] != ann.refresh
    assert len(server.events(Kind.TOKEN_REFRESHED)) == 1


def test_inactivity_counts_from_the_last_refresh(tokens):
    server = tokens(token__refresh="10m")
    ann = Client(server)
    server.wait("9m")
    assert ann.visit() == "served"
    server.wait("4m")
    assert ann.visit() == "served"
    server.wait("6m")
    assert ann.visit() == "idle_timeout"
    assert server.endings == [(1, 1, "idle_timeout", 19 * 60_000)]


def test_a_refresh_token_that_comes_twice_ends_the_session(tokens):
    server = tokens()
    ann = Client(server)
    thief = ann.copy(2)
    server.wait("5m")
    assert ann.visit() == "served"
    assert thief.visit() == "revoked"
    assert [ending[:3] for ending in server.endings] == [(1, 1, "revoked")]


def test_without_the_detection_the_second_one_is_merely_refused(tokens):
    server = tokens(token__reuse_detection=False)
    ann = Client(server)
    thief = ann.copy(2)
    server.wait("5m")
    assert ann.visit() == "served"
    assert thief.visit() == "revoked"
    assert server.endings == []


def test_without_rotation_a_refresh_token_is_good_for_whoever_has_it(tokens):
    server = tokens(token__refresh_rotation=False)
    ann = Client(server)
    thief = ann.copy(2)
    server.wait("5m")
    assert ann.visit() == "served"
    assert thief.visit() == "served"


@pytest.mark.parametrize(("revocation", "told"), [("none", "served"), ("denylist", "revoked")])
def test_a_revocation_reaches_an_access_token_by_the_denylist_or_when_it_is_over(tokens, revocation, told):
    server = tokens(token__revocation=revocation)
    ann = Client(server)
    server.wait("1m")
    server.act("revoke_user", "ann")
    assert [ending[:3] for ending in server.endings] == [(1, 1, "revoked")]
    assert ann.visit() == told
    server.wait("5m")
    assert ann.visit() == "revoked"


def test_a_role_is_read_at_the_refresh_where_tokens_hold_it(tokens, approve):
    server = tokens(auth__roles="token_expiry")
    ann = Client(server)
    server.act("set_role", "ann", Role.MANAGER)
    assert ann.visit(approve) == "forbidden"
    server.wait("5m")
    assert ann.visit(approve) == "served"


def test_a_leaver_keeps_the_access_token_and_gets_no_other(tokens):
    server = tokens(auth__deactivation__effect="token_expiry", auth__deactivation__session="kept")
    ann = Client(server)
    server.act("deactivate", "ann")
    assert ann.visit() == "served"
    server.wait("5m")
    assert ann.visit() == "inactive_user"


def test_a_log_out_ends_the_session_and_its_access_token_goes_on_without_a_denylist(tokens):
    server = tokens(token__revocation="none")
    ann = Client(server)
    copy = ann.copy(2)
    ann.log_out()
    assert (ann.access, ann.refresh) == ("", "")
    assert copy.visit() == "served"
    server.wait("5m")
    assert copy.visit() == "logout"


def test_without_refresh_tokens_the_access_token_is_all_there_is(tokens):
    server = tokens(token__refresh="off", token__access="10m", token__revocation="none")
    server.login()
    server.wait("599s")
    assert server.visit() == "served"
    server.wait("1s")
    assert server.visit() == "absolute_timeout"
    assert server.endings == [(1, 1, "absolute_timeout", 600_000)]


def test_sessions_of_tokens_are_counted(tokens):
    server = tokens(limit__max_sessions=1)
    ann = Client(server)
    Client(server, browser=2)
    assert [ending[:3] for ending in server.endings] == [(1, 1, "evicted")]
    assert ann.visit() == "evicted"


def test_a_request_says_that_its_token_has_outlived_its_session(tokens):
    server = tokens(token__revocation="none")
    ann = Client(server)
    assert ann.visit() == "served"
    assert not server.events()[-1].flags & Flag.OUTLIVED
    server.act("revoke_user", "ann")
    assert ann.visit() == "served"
    assert server.events()[-1].flags & Flag.OUTLIVED


def test_a_session_that_goes_on_with_a_log_in_keeps_its_refresh_token(tokens):
    server = tokens(id__rotate_on_login="never")
    ann = Client(server)
    server.wait("5m")
    assert ann.visit() == "served"
    ann.log_in()
    server.wait("5m")
    assert ann.visit() == "served"
    assert server.endings == []
    assert server.live == [(1, 1)]


def test_a_log_in_over_a_token_whose_session_has_ended_opens_another(tokens):
    server = tokens(id__rotate_on_login="never", token__revocation="none")
    ann = Client(server)
    server.act("revoke_user", "ann")
    ann.log_in()
    assert server.live == [(1, 2)]
    server.wait("5m")
    assert ann.visit() == "served"


def test_a_log_in_replaces_the_session_whose_refresh_token_alone_is_left(tokens):
    server = tokens()
    ann = Client(server)
    server.wait("6m")
    ann.log_in()
    assert [ending[:3] for ending in server.endings] == [(1, 1, "replaced")]
    assert server.live == [(1, 2)]


@pytest.mark.parametrize("dated_by", [{"token__revocation": "not_before"}, {"revoke__not_before": True}])
def test_a_date_reaches_access_tokens_where_tokens_are_compared_with_dates(tokens, dated_by):
    server = tokens(**{"token__refresh": "off", "token__revocation": "none", **dated_by})
    ann = Client(server)
    server.wait("1m")
    server.act("revoke_user", "ann")
    assert server.events(Kind.COMMAND_REJECTED) == []
    assert ann.visit() == ("not_before" if "token__revocation" in dated_by else "served")


def test_a_date_reaches_refresh_tokens_of_sessions_that_nobody_can_find(tokens):
    server = tokens(token__revocation="none", revoke__not_before=True, store__finds_users=False)
    ann = Client(server)
    server.wait("1m")
    server.act("revoke_all")
    assert ann.visit() == "served"
    server.wait("5m")
    assert ann.visit() == "not_before"


def test_what_the_server_keeps_of_a_session_ends_with_a_closed_account(tokens):
    server = tokens(auth__deactivation__effect="next_request")
    ann = Client(server)
    server.act("deactivate", "ann")
    assert ann.visit() == "account_deactivated"
    assert [ending[2] for ending in server.endings] == ["account_deactivated"]


def test_a_stranger_with_both_tokens_ends_the_session_where_binding_does(tokens):
    server = tokens(binding__ip_ua="end")
    ann = Client(server)
    thief = ann.copy(2)
    assert thief.visit() == "binding"
    assert (thief.access, thief.refresh) == ("", "")
    assert [ending[:3] for ending in server.endings] == [(1, 1, "revoked")]
    assert ann.visit() == "revoked"


def test_a_token_made_stale_is_stale_after_its_refresh(tokens):
    server = tokens(binding__ip_ua="stale")
    ann = Client(server)
    assert ann.copy(2).visit() == "served"
    server.wait("5m")
    assert ann.visit() == "served"
    assert ann.visit(fresh=True) == "reauth_required"


@pytest.mark.parametrize("persistent", [False, True])
def test_a_refresh_token_outlives_the_browser_as_its_session_cookie_does(tokens, persistent):
    for lifetime in ("max_age", "expires"):
        server = tokens(cookie__persistent=persistent, cookie__lifetime=lifetime)
        (line,) = server.engine.log_in("ann", "ann", "", 1).further
        assert ("Max-Age=28800" in line) is persistent


def test_a_role_is_told_once_however_often_it_is_read(tokens):
    for changes in ({"token__revocation": "none"}, {"auth__roles": "after 1m"}):
        server = tokens(**changes)
        ann = Client(server)
        server.act("set_role", "ann", Role.MANAGER)
        server.wait("2m")
        assert [ann.visit() for _ in range(3)] == ["served"] * 3
        assert len(server.events(Kind.ROLE_REREAD)) == 1


def test_a_look_at_the_account_writes_no_token(tokens):
    server = tokens(auth__roles="after 1m")
    ann = Client(server)
    server.wait("2m")
    assert ann.visit() == "served"
    assert not server.events()[-1].flags & (Flag.WROTE | Flag.COOKIE_SET)


def test_records_of_tokens_give_way_where_no_more_fit(tokens):
    server = tokens(store__max_entries=1, limit__max_sessions="off")
    ann = Client(server)
    server.wait("1m")
    Client(server, "max", 2)
    assert [ending[:3] for ending in server.endings] == [(1, 1, "evicted")]
    server.wait("5m")
    assert ann.visit() == "evicted"


def test_a_log_out_that_clears_no_cookie_leaves_both(tokens):
    server = tokens(logout__clears_cookie=False, logout__server="none")
    ann = Client(server)
    ann.log_out()
    server.wait("5m")
    assert ann.visit() == "served"


def test_an_old_refresh_token_does_not_log_out_whom_it_was_of(tokens):
    server = tokens(token__reuse_detection=False)
    ann = Client(server)
    old = ann.refresh
    server.wait("5m")
    ann.visit()
    assert server.engine.user_of("", Brought(refresh=old)) == 0
    assert server.engine.user_of("", Brought(refresh=ann.refresh)) == 1
    server.clock.now_ms += 8 * 3_600_000
    assert server.engine.user_of("", Brought(refresh=ann.refresh)) == 0


def test_a_refresh_token_that_another_process_exchanges_meanwhile_came_twice(tokens):
    server = tokens()
    ann = Client(server)
    thief = ann.copy(2)
    server.wait("5m")
    exchange = server.store.save_exchange

    def exchange_after_the_thief(record, refreshes):
        server.store.save_exchange = exchange
        assert thief.visit() == "served"
        return exchange(record, refreshes)

    server.store.save_exchange = exchange_after_the_thief
    assert ann.visit() == "revoked"
    assert len(server.events(Kind.TOKEN_REFRESHED)) == 1
    assert server.store.all() == []
