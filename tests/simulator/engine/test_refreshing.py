"""Tokens: an access token lives to its end, a refresh token leads to a session that the server keeps."""

import pytest

from simulator.engine.answers import Brought
from simulator.events import Kind
from simulator.roles import Role
from simulator.wire import cookie_pair_value


class Client:
    """A browser with both tokens, of a server that serves JWTs."""

    def __init__(self, server, name="ann", browser=1):
        self.server, self.browser = server, browser
        self.access = self.refresh = ""
        self.take(server.engine.log_in(name, name, "", browser))

    def take(self, answer):
        if answer.set_cookie is not None:
            self.access = cookie_pair_value(answer.set_cookie)
        for line in answer.further:
            self.refresh = cookie_pair_value(line)
        return answer

    def visit(self, needs=0, *, alone=False):
        brought = Brought() if alone else Brought(refresh=self.refresh)
        answer = self.take(self.server.engine.request(self.access, self.browser, 3, needs, False, False, brought))
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
    ann.take(server.engine.log_out(ann.access, 1, 0, Brought(refresh=ann.refresh)))
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
