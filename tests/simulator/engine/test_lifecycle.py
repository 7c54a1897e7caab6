"""How long a session lasts: limits to the millisecond, renewals, and cookies that are handed out again."""

import pytest

from simulator.clock import VirtualClock
from simulator.engine.lifecycle import Lifecycle
from simulator.engine.store.memory import MemoryStore
from simulator.errors import CoatcheckError
from simulator.events import Flag, Kind
from simulator.journal import Journal
from simulator.policy import Policy

MINUTE_MS = 60_000
IDLE = {"time__idle": "10m", "time__absolute": "off"}
RENEWALS = ["never", "on_write", "on_access", "half_life"]

# --- the limits


@pytest.mark.parametrize(
    ("valid_at_limit", "waited_ms", "told"),
    [
        (False, 599_999, "served"),
        (False, 600_000, "idle_timeout"),
        (True, 600_000, "served"),
        (True, 600_001, "idle_timeout"),
    ],
)
def test_a_session_ends_at_its_idle_limit(serve, valid_at_limit, waited_ms, told):
    server = serve(**IDLE, time__valid_at_limit=valid_at_limit)
    server.login()
    server.wait(waited_ms)
    assert server.visit() == told
    assert server.endings == ([] if told == "served" else [(1, 1, "idle_timeout", waited_ms)])


@pytest.mark.parametrize(
    ("valid_at_limit", "last_ms", "told"),
    [
        (False, 3_599_999, "served"),
        (False, 3_600_000, "absolute_timeout"),
        (True, 3_600_000, "served"),
        (True, 3_600_001, "absolute_timeout"),
    ],
)
def test_a_session_ends_at_its_absolute_limit_however_busy(serve, valid_at_limit, last_ms, told):
    server = serve(time__idle="10m", time__absolute="1h", time__valid_at_limit=valid_at_limit)
    server.login()
    for _ in range(11):
        server.wait("5m")
        assert server.visit() == "served"
    server.wait(last_ms - server.now_ms)
    assert server.visit() == told
    assert server.endings == ([] if told == "served" else [(1, 1, "absolute_timeout", last_ms)])


@pytest.mark.parametrize("valid_at_limit", [False, True])
def test_a_session_ends_at_its_own_instant_even_if_nobody_asks(serve, valid_at_limit):
    server = serve(**IDLE, time__valid_at_limit=valid_at_limit)
    server.login()
    server.wait("90d")
    assert server.endings == [(1, 1, "idle_timeout", 600_000 + valid_at_limit)]


def test_without_limits_a_session_lasts(serve):
    server = serve(time__idle="off", time__absolute="off")
    server.login()
    server.wait("3000d")
    assert server.visit() == "served"


def test_sessions_end_in_the_order_of_their_limits(serve):
    server = serve(**IDLE)
    for browser in (3, 1, 2):
        server.login(browser=browser)
        server.wait("1m")
    server.visit(3)
    server.wait("1h")
    minutes = [(browser, at_ms // MINUTE_MS) for browser, _, _, at_ms in server.endings]
    assert minutes == [(1, 11), (2, 12), (3, 13)]


def test_sessions_that_end_at_one_instant_end_in_the_order_of_their_handles(serve):
    server = serve(**IDLE)
    for browser in (3, 1, 2):
        server.login(browser=browser)
    server.wait("1h")
    assert [browser for browser, *_ in server.endings] == [1, 2, 3]


def test_an_ending_by_time_has_no_actor(serve):
    server = serve(**IDLE)
    server.login()
    server.wait("1h")
    (ended,) = server.events(Kind.SESSION_ENDED)
    assert (ended.user, ended.browser, ended.detail) == (1, 1, None)


# --- what renews


def renewed(server):
    return bool(server.events()[-1].flags & Flag.RENEWED)


@pytest.mark.parametrize(
    ("renew", "by_visit", "by_form"),
    [("never", False, False), ("on_write", False, True), ("on_access", True, True)],
)
def test_the_idle_limit_counts_from_what_renews(serve, renew, by_visit, by_form):
    for act, renews in (("visit", by_visit), ("submit", by_form)):
        server = serve(**IDLE, time__renew=renew)
        server.login()
        server.wait("6m")
        assert getattr(server, act)() == "served"
        assert renewed(server) is renews
        server.wait("6m")
        assert server.visit() == ("served" if renews else "idle_timeout")


@pytest.mark.parametrize(("renew", "renews"), [("on_write", False), ("on_access", True)])
def test_a_refused_form_renews_only_by_being_an_access(serve, renew, renews, approve):
    server = serve(**IDLE, time__renew=renew)
    server.login()
    server.submit(needs=approve)
    assert renewed(server) is renews


@pytest.mark.parametrize(("waited_ms", "renews"), [(299_999, False), (300_000, False), (300_001, True)])
def test_half_life_renews_when_less_is_left_than_has_gone_by(serve, waited_ms, renews):
    server = serve(**IDLE, time__renew="half_life")
    server.login()
    server.wait(waited_ms)
    server.visit()
    assert renewed(server) is renews


def test_half_life_counts_from_the_last_renewal(serve):
    server = serve(**IDLE, time__renew="half_life")
    server.login()
    server.wait("6m")
    server.visit()
    server.wait("5m")
    server.visit()
    assert not renewed(server)
    server.wait(1)
    server.visit()
    assert renewed(server)


def test_half_life_of_no_limit_never_comes(serve):
    server = serve(time__idle="off", time__absolute="off", time__renew="half_life")
    server.login()
    server.wait("3000d")
    server.visit()
    assert not renewed(server)


@pytest.mark.parametrize("renew", RENEWALS)
def test_a_log_in_renews_under_every_policy(serve, renew):
    server = serve(**IDLE, time__renew=renew, id__rotate_on_login="never")
    server.login()
    server.wait("6m")
    server.login()
    server.wait("6m")
    assert server.visit() == "served"


@pytest.mark.parametrize("renew", RENEWALS)
def test_age_counts_from_log_in_and_no_renewal_moves_it(serve, renew):
    server = serve(time__idle="off", time__absolute="10m", time__renew=renew, id__rotate_on_login="never")
    server.login()
    server.wait("6m")
    server.submit()
    server.login()
    server.wait("6m")
    assert server.submit() == "served"
    server.wait("4m")
    assert server.visit() == "absolute_timeout"


# --- cookies


def life_s(server):
    """The Max-Age of the cookie that the last answer handed out; None without a cookie."""
    if server.set_cookie is None:
        return None
    ages = [part for part in server.set_cookie.split("; ") if part.startswith("Max-Age=")]
    return int(ages[0].removeprefix("Max-Age=")) if ages else 0


def test_a_cookie_that_ends_with_the_browser_is_handed_out_once(serve):
    server = serve(time__renew_cookie="on_access")
    server.login()
    assert life_s(server) == 0
    server.submit()
    assert server.set_cookie is None


def test_a_persistent_cookie_lives_as_long_as_the_idle_limit_unless_it_has_its_own(serve):
    server = serve(**IDLE, cookie__persistent=True)
    server.login()
    assert life_s(server) == 600
    server = serve(**IDLE, cookie__persistent=True, cookie__max_age="30d")
    server.login()
    assert life_s(server) == 30 * 86_400


def test_a_persistent_cookie_without_any_limit_lives_as_long_as_browsers_let_it(serve):
    server = serve(time__idle="off", cookie__persistent=True)
    server.login()
    assert life_s(server) == 400 * 86_400


@pytest.mark.parametrize(
    ("renew_cookie", "by_visit", "by_form"),
    [("never", None, None), ("on_write", None, 600), ("on_access", 600, 600)],
)
def test_a_persistent_cookie_is_handed_out_again_by_what_renews_it(serve, renew_cookie, by_visit, by_form):
    server = serve(**IDLE, cookie__persistent=True, time__renew_cookie=renew_cookie)
    server.login()
    token = server.tokens[1]
    for act, life in (("visit", by_visit), ("submit", by_form)):
        getattr(server, act)()
        assert life_s(server) == life
        assert bool(server.events()[-1].flags & Flag.COOKIE_SET) is (life is not None)
        assert server.tokens[1] == token


@pytest.mark.parametrize(("waited_ms", "life"), [(1_800_000, None), (1_800_001, 3600)])
def test_a_cookie_is_renewed_at_half_its_own_life(serve, waited_ms, life):
    server = serve(time__idle="off", cookie__persistent=True, cookie__max_age="1h", time__renew_cookie="half_life")
    server.login()
    server.wait(waited_ms)
    server.visit()
    assert life_s(server) == life
    server.visit()
    assert life_s(server) is None


def test_a_cookie_that_was_taken_back_is_taken_back_at_its_place(serve):
    server = serve(cookie__name="sid", cookie__path="/app", cookie__domain="coatcheck.example")
    server.login()
    server.logout()
    assert server.set_cookie.startswith("sid=; Path=/app; Domain=coatcheck.example; Secure; ")


# --- changed settings


def test_a_shorter_limit_ends_at_once_what_is_past_it(serve):
    server = serve(**IDLE)
    server.login(browser=1)
    server.wait("4m")
    server.login(browser=2)
    server.wait("1m")
    server.change(time__idle="2m")
    assert server.endings == [(1, 1, "idle_timeout", 5 * MINUTE_MS)]
    server.wait("1h")
    assert server.endings[1:] == [(2, 1, "idle_timeout", 6 * MINUTE_MS)]


def test_a_session_exactly_at_a_shortened_limit_is_over(serve):
    server = serve(**IDLE)
    server.login()
    server.wait("2m")
    server.change(time__idle="2m")
    assert server.endings == [(1, 1, "idle_timeout", 2 * MINUTE_MS)]


def test_a_longer_limit_lengthens_sessions_that_exist_and_revives_none(serve):
    server = serve(**IDLE)
    server.login(browser=1)
    server.wait("5m")
    server.login(browser=2)
    server.wait("5m")
    server.change(time__idle="1h")
    server.wait("54m")
    assert [server.visit(1), server.visit(2)] == ["idle_timeout", "served"]


def test_a_new_absolute_limit_counts_from_the_log_in_that_was(serve):
    server = serve(**IDLE)
    server.login()
    server.wait("5m")
    server.change(time__absolute="8m")
    server.wait("1h")
    assert server.endings == [(1, 1, "absolute_timeout", 8 * MINUTE_MS)]


def test_a_changed_edge_acts_on_sessions_that_exist(serve):
    server = serve(**IDLE)
    server.login()
    server.change(time__valid_at_limit=True)
    server.wait("10m")
    assert server.visit() == "served"


def test_limits_switched_off_let_sessions_last(serve):
    server = serve(**IDLE)
    server.login()
    server.change(time__idle="off")
    server.wait("90d")
    assert server.visit() == "served"


def test_a_changed_name_of_the_cookie_is_the_one_handed_out(serve):
    server = serve()
    server.change(cookie__name="sid", cookie__secure="same_as_request")
    server.login()
    assert server.set_cookie.startswith("sid=")
    assert "; Secure" in server.set_cookie


# --- ids


class ZerosAndOnes:
    """Gives the same few ids again and again."""

    def __init__(self, numbers):
        self.numbers = iter(numbers)

    def token_bytes(self, browser, size):
        return next(self.numbers).to_bytes(size)


def lifecycle_drawing(numbers):
    return Lifecycle(
        Policy().with_changes({"id.bits": 16}),
        clock=VirtualClock(),
        entropy=ZerosAndOnes(numbers),
        store=MemoryStore(),
        journal=Journal(),
        key=b"key",
    )


def test_an_id_that_a_live_session_has_is_not_handed_out_again(server):
    lifecycle = lifecycle_drawing([5, 5, 5, 6])
    account = server.accounts["ann"]
    first, second = lifecycle.open(account, 1), lifecycle.open(account, 2)
    assert first[1] != second[1]
    assert len(lifecycle.store.all()) == 2


def test_when_all_ids_are_taken_it_is_said_in_one_line(server):
    lifecycle = lifecycle_drawing([5] * 100_000)
    lifecycle.open(server.accounts["ann"], 1)
    with pytest.raises(CoatcheckError, match="there are more sessions than ids"):
        lifecycle.open(server.accounts["ann"], 2)
