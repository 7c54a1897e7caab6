"""What is seen of a browser's cookie: its flags and a shortened value, whether it is still there, and nothing changed."""

import pytest

from simulator.engine import MemoryStore
from simulator.policy import Policy
from simulator.roles import Role
from simulator.world.held_cookie import holding_of
from simulator.world.stage import Stage

NINE_MS = 9 * 3_600_000


class Desk:
    """Ann at her browser, and another browser beside it."""

    def __init__(self, **changes):
        policy = Policy().with_changes({name.replace("__", "."): value for name, value in changes.items()})
        self.stage = Stage(policy, 1, 1_778_544_000, NINE_MS, MemoryStore())
        self.ann = self.stage.add_person("ann", "Ann", Role.USER)
        self.browser = self.stage.add_browser("ann", "", "")
        self.other = self.stage.add_browser("other", "", "")

    def log_in(self, browser=None):
        return self.stage.site.log_in(browser or self.browser, self.ann.name, self.ann.password).session

    def holding(self, session):
        return holding_of(self.stage, session)


@pytest.fixture
def desk():
    return Desk


def test_a_logged_in_browser_holds_the_cookie_with_the_policy_s_flags(desk):
    desk = desk()
    cookie = desk.holding(desk.log_in()).cookie
    assert (cookie.name, cookie.path, cookie.host_only) == ("__Host-session", "/", True)
    assert (cookie.secure, cookie.http_only, cookie.same_site) == (True, True, "Lax")
    assert cookie.expires_at_ms is None


def test_a_persistent_cookie_goes_at_its_max_age(desk):
    desk = desk(cookie__persistent=True, cookie__max_age="30m")
    session = desk.log_in()
    assert desk.holding(session).cookie.expires_at_ms == NINE_MS + 30 * 60_000
    desk.stage.clock.now_ms = NINE_MS + 30 * 60_000 - 1
    assert desk.holding(session).cookie is not None
    desk.stage.clock.now_ms += 1
    assert desk.holding(session) == (None, 0)


@pytest.mark.parametrize("bits", [16, 40, 64, 128])
def test_the_value_is_shortened_to_a_quarter_and_at_most_four_characters(desk, bits):
    desk = desk(id__bits=bits)
    session = desk.log_in()
    whole = desk.browser.jar.cookies[0].value
    shown = desk.holding(session).cookie.value
    assert shown == whole[: min(4, len(whole) // 4)] + "…"
    assert whole not in repr(desk.holding(session))


def test_an_ended_session_s_cookie_stays_until_the_browser_hears_of_it(desk):
    desk = desk()
    session = desk.log_in()
    desk.stage.clock.now_ms += 15 * 60_000
    desk.stage.engine.lifecycle.expire(desk.stage.clock.now_ms)
    assert desk.stage.store.all() == []
    assert desk.holding(session).cookie is not None


def test_log_out_and_closing_take_the_cookie_away(desk):
    desk = desk()
    session = desk.log_in()
    desk.stage.site.log_out(desk.browser)
    assert desk.holding(session) == (None, 0)
    session = desk.log_in()
    desk.stage.site.close_browser(desk.browser)
    assert desk.holding(session) == (None, 0)


def test_a_further_log_in_replaces_the_cookie_by_that_of_its_session(desk):
    desk = desk()
    first, second = desk.log_in(), desk.log_in()
    assert desk.holding(first) == (None, second)
    assert desk.holding(second).cookie is not None


def test_a_copied_jar_holds_the_session_of_the_other_browser(desk):
    desk = desk()
    own, copied = desk.log_in(), desk.log_in(desk.other)
    desk.stage.site.copy_cookies(desk.browser, desk.other)
    assert desk.holding(own) == (None, copied)


def test_looking_changes_nothing(desk):
    one, other = desk(cookie__persistent=True), desk(cookie__persistent=True)
    session = one.log_in()
    assert other.log_in() == session
    for _ in range(8):
        for each in (one, other):
            each.stage.clock.now_ms += 4 * 60_000
            each.stage.site.visit(each.browser, each.stage.site.page("/inbox", 0))
        one.holding(session)
    assert one.browser.jar.dump() == other.browser.jar.dump()
    assert one.stage.journal.pending == other.stage.journal.pending


@pytest.mark.parametrize("kind", ["client_signed", "client_encrypted", "jwt"])
def test_a_cookie_that_is_the_session_itself_is_told_from_others_and_shortened_too(desk, kind):
    desk = desk(store__kind=kind, remember__enabled=True)
    own, other = desk.log_in(), desk.log_in(desk.other)
    assert desk.holding(own).cookie.value.endswith("…")
    assert len(desk.holding(own).cookie.value) == 5
    desk.stage.site.copy_cookies(desk.browser, desk.other)
    assert desk.holding(own) == (None, other)
    desk.browser.jar.close()
    assert desk.holding(own) == (None, 0)
