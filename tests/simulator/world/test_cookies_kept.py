"""What a jar keeps, in which order, how much of it, and what of it outlives the jar (RFC 6265bis section 5.7)."""

import msgspec
import pytest

from simulator.world.cookie import Cookie
from simulator.world.cookies import DOMAIN_LIMIT, TOTAL_LIMIT, CookieJar

SITE = "https://site.example/"


class Time:
    def __init__(self) -> None:
        self.now_s = 1_780_000_000

    def __call__(self) -> int:
        return self.now_s


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def jar(time: Time) -> CookieJar:
    return CookieJar(clock=time)


# Order, identity, limits


def test_longer_paths_are_sent_first_then_older_cookies(jar, time):
    for line in ("a=1; Path=/", "b=2; Path=/x/y", "c=3; Path=/x", "d=4; Path=/", "e=5; Path=/x/y"):
        jar.store(line, SITE)
        time.now_s += 1
    assert jar.header(SITE + "x/y") == "b=2; e=5; c=3; a=1; d=4"


def test_cookies_of_one_instant_are_sent_in_the_order_in_which_they_came(jar):
    for name in "cab":
        jar.store(f"{name}=1", SITE)
    assert jar.header(SITE) == "c=1; a=1; b=1"


def test_overwriting_a_cookie_keeps_its_creation_time_and_place(jar, time):
    jar.store("a=1; Secure; HttpOnly; SameSite=Strict; Max-Age=5", SITE)
    created_ms = jar.cookies[0].created_ms
    jar.store("b=2", SITE)
    time.now_s += 1
    jar.store("a=3", SITE)
    assert jar.header(SITE) == "a=3; b=2"
    (replaced, _) = jar.cookies
    assert replaced == Cookie(
        name="a",
        value="3",
        domain="site.example",
        host_only=True,
        path="/",
        secure=False,
        http_only=False,
        same_site="Default",
        persistent=False,
        expires_ms=None,
        created_ms=created_ms,
        accessed_ms=created_ms + 1000,
    )


def test_name_domain_host_only_and_path_make_a_cookie_another_one(jar):
    for line in ("a=1", "A=2", "a=3; Path=/x", "a=4; Domain=site.example"):
        jar.store(line, SITE)
    assert jar.header(SITE + "x") == "a=3; a=1; A=2; a=4"


def test_a_nameless_cookie_is_sent_as_its_value(jar):
    for line in ("b", "=c", "d="):
        jar.store(line, SITE)
    assert jar.header(SITE) == "c; d="


def test_the_limits_are_those_that_every_browser_should_offer():
    assert (DOMAIN_LIMIT, TOTAL_LIMIT) == (50, 3000)


def _fill(jar, time, count, attributes="", url=SITE):
    for number in range(count):
        assert jar.store(f"n{number}=1{attributes}", url)
        time.now_s += 1


def test_an_over_full_domain_loses_the_cookie_least_recently_sent(jar, time):
    jar.store("first=1; Path=/x", SITE)
    _fill(jar, time, DOMAIN_LIMIT - 1, "; Path=/y")
    assert jar.header(SITE + "x") == jar.header(SITE + "x") == "first=1"
    time.now_s += 1
    jar.store("last=1; Path=/z", SITE)
    assert len(jar.cookies) == DOMAIN_LIMIT
    assert jar.header(SITE + "x") == "first=1"
    assert jar.header(SITE + "y").startswith("n1=1; ")


def test_of_cookies_used_at_one_instant_the_oldest_goes(jar, time):
    _fill(jar, time, DOMAIN_LIMIT)
    jar.header(SITE)
    jar.store("last=1", SITE)
    assert jar.header(SITE).startswith("n1=1; ")


def test_an_over_full_domain_loses_insecure_cookies_first(jar, time):
    jar.store("oldest=1; Secure", SITE)
    time.now_s += 1
    jar.store("insecure=1", SITE)
    time.now_s += 1
    _fill(jar, time, DOMAIN_LIMIT - 1, "; Secure")
    names = [cookie.name for cookie in jar.cookies]
    assert len(names) == DOMAIN_LIMIT
    assert "oldest" in names
    assert "insecure" not in names


def test_among_secure_cookies_only_the_least_recently_used_goes(jar, time):
    _fill(jar, time, DOMAIN_LIMIT + 1, "; Secure")
    assert len(jar.cookies) == DOMAIN_LIMIT
    assert jar.header(SITE).startswith("n1=1; ")


def test_a_full_domain_costs_no_other_domain_anything(jar, time):
    jar.store("other=1", "https://other.example/")
    _fill(jar, time, DOMAIN_LIMIT + 5)
    assert jar.header("https://other.example/") == "other=1"
    assert jar.header(SITE).startswith("n5=1; ")


def test_expired_cookies_make_room_before_any_other(jar, time):
    _fill(jar, time, DOMAIN_LIMIT - 1)
    jar.store("brief=1; Secure; Max-Age=1", SITE)
    time.now_s += 1
    jar.store("new=1", SITE)
    assert jar.header(SITE).startswith("n0=1; ")
    assert len(jar.cookies) == DOMAIN_LIMIT


def test_a_full_jar_loses_the_cookie_least_recently_used_of_all(jar, time):
    for number in range(TOTAL_LIMIT + 1):
        jar.store("a=1", f"https://h{number}.example/")
        time.now_s += 1
    assert len(jar.cookies) == TOTAL_LIMIT
    assert jar.header("https://h0.example/") == ""
    assert jar.header("https://h1.example/") == "a=1"


def test_every_retrieval_counts_as_an_access(jar, time):
    jar.store("a=1", SITE)
    for _ in range(3):
        time.now_s += 1
        jar.header(SITE)
        assert jar.cookies[0].accessed_ms == time.now_s * 1000


def test_who_edits_cookies_by_hand_keeps_them_beyond_their_date(jar, time):
    jar.store("a=1; Max-Age=10", SITE)
    jar.store("gone=1; Max-Age=5", SITE)
    time.now_s += 5
    jar.keep_for_good()
    time.now_s += 86_400
    jar.close()
    assert jar.header(SITE) == "a=1"


# Copies


def test_a_copied_jar_sends_what_the_other_sent_and_for_as_long(jar, time):
    jar.store("a=1; Max-Age=10", SITE)
    jar.store("b=2", SITE)
    time.now_s += 4
    thief = CookieJar(clock=time)
    thief.store("own=1", SITE)
    thief.copy_from(jar)
    assert thief.header(SITE) == "a=1; b=2"
    jar.store("b=; Max-Age=0", SITE)
    assert thief.header(SITE) == "a=1; b=2"
    time.now_s += 6
    assert thief.header(SITE) == "b=2"


def test_a_jar_goes_through_bytes_and_is_the_same(jar, time):
    for line in (
        "c=1; Max-Age=100",
        "a=2; HttpOnly; Secure; SameSite=None",
        "b=3; Domain=site.example",
        "d=4; Path=/x",
    ):
        jar.store(line, SITE)
    state = msgspec.msgpack.decode(msgspec.msgpack.encode(jar.dump()), type=list[Cookie])
    again = CookieJar.restore(state, clock=time)
    assert again.dump() == jar.dump() == state
    assert again.header(SITE + "x") == jar.header(SITE + "x") == "d=4; c=1; a=2; b=3"


def test_what_was_dumped_or_looked_at_does_not_change_with_the_jar(jar, time):
    jar.store("a=1", SITE)
    state, view = jar.dump(), jar.cookies
    before = state[0].accessed_ms
    time.now_s += 5
    again = CookieJar.restore(state, clock=time)
    again.header(SITE)
    jar.header(SITE)
    assert state[0].accessed_ms == view[0].accessed_ms == before
