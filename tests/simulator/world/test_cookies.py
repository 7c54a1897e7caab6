"""RFC 6265bis sections 5.7 (storage model) and 5.8 (retrieval model)."""

from collections.abc import Callable

import pytest

from simulator.world.cookie_rules import Refused
from simulator.world.cookies import CookieJar

SITE = "https://site.example/"
PLAIN = "http://site.example/"
DAY_S = 86_400


class Time:
    def __init__(self, now_s: float = 1_780_000_000) -> None:
        self.now_s = now_s

    def __call__(self) -> float:
        return self.now_s


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def jar(time: Time) -> CookieJar:
    return CookieJar(clock=time)


@pytest.fixture
def sent(time: Time) -> Callable[..., str]:
    """What a fresh jar sends to a URL after one line from another."""

    def answer(line: str, origin: str = SITE, to: str = SITE) -> str:
        jar = CookieJar(clock=time)
        jar.store(line, origin)
        return jar.header(to)

    return answer


# Life


def test_a_cookie_is_sent_until_but_not_at_its_max_age(jar, time):
    jar.store("a=b; Max-Age=10", SITE)
    time.now_s += 9.999
    assert jar.header(SITE) == "a=b"
    time.now_s = 1_780_000_010
    assert jar.header(SITE) == ""


@pytest.mark.parametrize("start_s", [0, 0.1, 0.7, 1_780_000_000.3, 1_780_000_000.999])
@pytest.mark.parametrize("age_s", [1, 3, 900, 34_560_000])
def test_no_floating_point_edge_moves_the_end_of_a_cookie(start_s, age_s):
    time = Time(start_s)
    jar = CookieJar(clock=time)
    jar.store(f"a=b; Max-Age={age_s}", SITE)
    start_ms = round(start_s * 1000)
    time.now_s = (start_ms + age_s * 1000 - 1) / 1000
    assert jar.header(SITE) == "a=b"
    time.now_s = (start_ms + age_s * 1000) / 1000
    assert jar.header(SITE) == ""


def test_a_cookie_is_sent_until_its_expires_date(jar):
    time = Time(0)
    jar = CookieJar(clock=time)
    jar.store("a=b; Expires=Thu, 01 Jan 1970 00:00:05 GMT", SITE)
    time.now_s = 4.999
    assert jar.header(SITE) == "a=b"
    time.now_s = 5
    assert jar.header(SITE) == ""


@pytest.mark.parametrize(
    "attributes",
    ["Max-Age=10; Expires=Thu, 01 Jan 1970 00:00:00 GMT", "Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=10"],
)
def test_max_age_beats_expires_in_either_order(sent, attributes):
    assert sent(f"a=b; {attributes}") == "a=b"


@pytest.mark.parametrize("attributes", ["Max-Age=99999999", "Expires=Fri, 31 Dec 9999 23:59:59 GMT"])
def test_a_cookie_lives_400_days_at_most(jar, time, attributes):
    jar.store(f"a=b; {attributes}", SITE)
    time.now_s += 400 * DAY_S - 0.001
    assert jar.header(SITE) == "a=b"
    time.now_s += 0.001
    assert jar.header(SITE) == ""


@pytest.mark.parametrize("past", ["Max-Age=0", "Max-Age=-1", "Expires=Thu, 01 Jan 1970 00:00:00 GMT"])
def test_a_line_with_a_date_in_the_past_deletes_the_cookie(jar, past):
    jar.store("a=b", SITE)
    assert jar.store(f"a=; {past}", SITE) is True
    assert jar.cookies == ()
    assert jar.store(f"a=; {past}", SITE) is True


def test_a_date_in_the_past_deletes_only_the_cookie_of_that_domain_and_path(jar):
    jar.store("a=1", SITE)
    jar.store("a=; Max-Age=0; Path=/other", SITE)
    jar.store("a=; Max-Age=0; Domain=site.example", SITE)
    assert jar.header(SITE) == "a=1"


def test_an_expires_that_is_no_date_leaves_a_session_cookie(jar):
    jar.store("a=b; Expires=never", SITE)
    assert not jar.cookies[0].persistent
    assert jar.cookies[0].expires_ms is None


def test_closing_the_browser_drops_what_is_not_persistent(jar):
    jar.store("a=1", SITE)
    jar.store("b=2; Max-Age=60", SITE)
    assert jar.header(SITE) == "a=1; b=2"
    jar.close()
    assert jar.header(SITE) == "b=2"


@pytest.mark.parametrize("ages", [(5, 9), (9, 5)])
def test_a_cookie_that_expires_takes_no_other_with_it(jar, time, ages):
    for age in ages:
        jar.store(f"n{age}=1; Max-Age={age}", SITE)
    assert jar.header(SITE) == f"n{ages[0]}=1; n{ages[1]}=1"
    time.now_s += 5
    assert jar.header(SITE) == "n9=1"


def test_an_expired_cookie_hands_its_creation_time_to_nobody(jar, time):
    jar.store("a=1; Max-Age=5", SITE)
    time.now_s += 5
    jar.store("b=2", SITE)
    jar.store("a=3", SITE)
    assert jar.header(SITE) == "b=2; a=3"


# Domain


def test_without_a_domain_a_cookie_returns_to_its_own_host_only(sent):
    assert sent("a=b", to="https://www.site.example/") == ""
    assert sent("a=b; Domain=", to="https://www.site.example/") == ""


def test_a_domain_covers_the_hosts_below_it(sent):
    for to in (SITE, "https://www.site.example/", "https://a.b.site.example/"):
        assert sent("a=b; Domain=.Site.Example", to=to) == "a=b"
    assert sent("a=b; Domain=site.example", to="https://mysite.example/") == ""


@pytest.mark.parametrize(
    "domain", ["other.example", "www.site.example", "example", "..site.example", "s\u00efte.example"]
)
def test_a_domain_that_is_not_the_hosts_own_is_refused(jar, domain):
    assert jar.store(f"a=b; Domain={domain}", SITE) is False
    assert jar.cookies == ()


def test_a_domain_under_which_anybody_may_register_is_refused(jar):
    assert jar.receive("a=b; Domain=co.uk", "https://shop.co.uk/") is Refused.PUBLIC_SUFFIX
    assert jar.receive("a=b; Domain=github.io", "https://me.github.io/") is Refused.PUBLIC_SUFFIX
    assert jar.receive("a=b; Domain=shop.co.uk", "https://www.shop.co.uk/") is None


def test_a_domain_that_is_a_public_suffix_counts_for_that_host_itself_only(jar):
    assert jar.store("a=b; Domain=localhost", "https://localhost/") is True
    assert jar.cookies[0].host_only
    assert jar.header("https://app.localhost/") == ""


def test_an_address_has_no_domain_above_it(sent):
    assert sent("a=b; Domain=0.0.1", "https://10.0.0.1/", "https://10.0.0.1/") == ""
    assert sent("a=b; Domain=10.0.0.1", "https://10.0.0.1/", "https://10.0.0.1/") == "a=b"


def test_ports_and_capitals_of_the_host_make_no_difference(sent):
    assert sent("a=b", "https://site.example:8443/", "https://SITE.example/") == "a=b"


# Path


def test_without_a_path_a_cookie_belongs_to_the_folder_of_its_request(sent):
    assert sent("a=b", SITE + "shop/cart", SITE + "shop/x/y") == "a=b"
    assert sent("a=b", SITE + "shop/cart", SITE + "shopping") == ""
    assert sent("a=b; Path=cart", SITE + "shop/cart", SITE + "shop") == "a=b"


def test_any_path_may_be_claimed(sent):
    assert sent("a=b; Path=/admin", SITE + "shop", SITE + "admin/users?x=1") == "a=b"


# Secure


def test_a_secure_cookie_comes_and_goes_over_secure_connections_only(jar):
    assert jar.store("a=b; Secure", PLAIN) is False
    assert jar.store("a=b; Secure", SITE) is True
    assert jar.header(PLAIN) == ""
    assert jar.header("wss://site.example/") == "a=b"


def test_the_loopback_interface_counts_as_a_secure_connection(sent):
    assert sent("a=b; Secure", "http://localhost:8000/", "http://localhost:8000/") == "a=b"


def test_a_cookie_without_secure_goes_anywhere(sent):
    assert sent("a=b", SITE, PLAIN) == "a=b"


@pytest.mark.parametrize(
    ("line", "url", "stored"),
    [
        ("a=evil; Path=/login", PLAIN, False),
        ("a=evil; Path=/login/en", PLAIN, False),
        ("a=evil; Path=/", PLAIN, True),
        ("a=evil; Path=/loginx", PLAIN, True),
        ("a=evil; Path=/login; Domain=site.example", "http://www.site.example/", False),
        ("a=evil; Path=/login", "http://www.site.example/", False),
        ("a=evil; Path=/login", "http://other.example/", True),
        ("b=evil; Path=/login", PLAIN, True),
        ("a=good; Path=/login", SITE, True),
    ],
)
def test_an_insecure_connection_leaves_secure_cookies_alone(jar, line, url, stored):
    jar.store("a=old; Secure; Path=/login", SITE)
    assert jar.store(line, url) is stored


def test_a_secure_cookie_of_a_domain_protects_the_hosts_below_it(jar):
    jar.store("a=old; Secure; Domain=site.example", SITE)
    assert jar.store("a=evil", "http://www.site.example/") is False
    assert jar.store("a=; Max-Age=0; Domain=site.example", "http://www.site.example/") is False


def test_a_secure_cookie_of_a_host_protects_the_domain_above_it(jar):
    jar.store("a=old; Secure", "https://www.site.example/")
    assert jar.store("a=evil", PLAIN) is False
    assert jar.store("a=evil; Domain=site.example", "http://other.site.example/") is False


# HttpOnly


def test_a_script_neither_reads_nor_writes_nor_replaces_an_http_only_cookie(jar):
    assert jar.store("a=1; HttpOnly", SITE, http_api=False) is False
    assert jar.store("a=1; HttpOnly", SITE) is True
    assert jar.store("a=2", SITE, http_api=False) is False
    assert jar.store("a=; Max-Age=0", SITE, http_api=False) is False
    assert jar.store("b=3", SITE, http_api=False) is True
    assert jar.store("b=4", SITE, http_api=False) is True
    assert jar.header(SITE, http_api=False) == "b=4"
    assert jar.header(SITE) == "a=1; b=4"


# Prefixes


@pytest.mark.parametrize("prefix", ["__Secure-", "__secure-", "__SECURE-"])
def test_a_secure_prefix_needs_the_secure_attribute(sent, prefix):
    assert sent(f"{prefix}a=b") == ""
    assert sent(f"{prefix}a=b; Secure; Domain=site.example; Path=/") == f"{prefix}a=b"


@pytest.mark.parametrize("prefix", ["__Host-", "__host-", "__hOST-"])
def test_a_host_prefix_needs_secure_and_the_whole_host_and_no_other(sent, prefix):
    assert sent(f"{prefix}a=b; Secure; Path=/") == f"{prefix}a=b"
    for attributes in ("Path=/", "Secure", "Secure; Path=/x", "Secure; Path=/; Domain=site.example"):
        assert sent(f"{prefix}a=b; {attributes}", to=SITE + "x") == ""


def test_an_empty_path_attribute_is_a_path_attribute(sent):
    assert sent("__Host-a=b; Secure; Path=") == "__Host-a=b"
    assert sent("__Host-a=b; Secure; Path=", SITE + "x/", SITE + "x/") == ""


@pytest.mark.parametrize("line", ["__Secure-a", "=__Secure-a=b", "__Host-", "=__hosT-a=b"])
def test_a_nameless_cookie_may_not_pass_for_a_prefixed_one(jar, line):
    assert jar.store(f"{line}; Secure; Path=/", SITE) is False


def test_what_only_resembles_a_prefix_is_free(sent):
    assert sent("__Hostess=b") == "__Hostess=b"
    assert sent("__\u017fecure-a=b") == "__\u017fecure-a=b"


# SameSite

KINDS = {"strict": "SameSite=Strict", "lax": "SameSite=Lax", "unset": "Path=/", "none": "SameSite=None"}


@pytest.mark.parametrize(
    ("request_", "reached"),
    [
        ({}, "strict lax unset none"),
        ({"method": "POST"}, "strict lax unset none"),
        ({"top_level": False}, "strict lax unset none"),
        ({"http_api": False}, "strict lax unset none"),
        ({"same_site": False}, "lax unset none"),
        ({"same_site": False, "method": "HEAD"}, "lax unset none"),
        ({"same_site": False, "method": "OPTIONS"}, "lax unset none"),
        ({"same_site": False, "method": "TRACE"}, "lax unset none"),
        ({"same_site": False, "method": "POST"}, "none"),
        ({"same_site": False, "method": "DELETE"}, "none"),
        ({"same_site": False, "top_level": False}, "none"),
        ({"same_site": False, "http_api": False}, "none"),
    ],
)
def test_same_site_decides_which_requests_a_cookie_goes_with(jar, request_, reached):
    for name, attribute in KINDS.items():
        jar.store(f"{name}=1; Secure; {attribute}", SITE)
    assert jar.header(SITE, **request_).replace("=1;", "").replace("=1", "") == reached


@pytest.mark.parametrize(
    ("answer", "stored"),
    [
        ({}, "strict lax unset none"),
        ({"same_site": False}, "strict lax unset none"),
        ({"same_site": False, "top_level": False}, "none"),
        ({"top_level": False}, "strict lax unset none"),
        ({"http_api": False, "same_site": False}, "none"),
        ({"http_api": False, "same_site": False, "top_level": False}, "none"),
    ],
)
def test_same_site_decides_which_answers_may_set_a_cookie(jar, answer, stored):
    kept = [name for name, attribute in KINDS.items() if jar.store(f"{name}=1; Secure; {attribute}", SITE, **answer)]
    assert " ".join(kept) == stored


def test_same_site_none_needs_secure(jar):
    assert jar.store("a=b; SameSite=None", SITE) is False
    assert jar.store("a=b; SameSite=None; Secure", SITE) is True


# Browsers differ


def test_an_old_browser_takes_a_cookie_without_same_site_everywhere(time):
    jar = CookieJar(clock=time, treatment="legacy")
    assert jar.store("a=b", SITE, same_site=False, top_level=False) is True
    assert jar.header(SITE, same_site=False, top_level=False) == "a=b"
    assert jar.header(SITE, same_site=False, method="POST") == "a=b"


def test_a_browser_with_a_post_window_looks_away_for_two_minutes(time):
    jar = CookieJar(clock=time, treatment="lax-with-post-window")
    jar.store("unset=1", SITE)
    jar.store("lax=1; SameSite=Lax", SITE)
    time.now_s += 120
    assert jar.header(SITE, same_site=False, method="POST") == "unset=1"
    assert jar.header(SITE, same_site=False, method="POST", top_level=False) == ""
    time.now_s += 0.001
    assert jar.header(SITE, same_site=False, method="POST") == ""


def test_overwriting_a_cookie_does_not_open_the_post_window_again(time):
    jar = CookieJar(clock=time, treatment="lax-with-post-window")
    jar.store("unset=1", SITE)
    time.now_s += 121
    jar.store("unset=2", SITE)
    assert jar.header(SITE, same_site=False, method="POST") == ""


def test_a_strict_browser_sends_an_unset_cookie_with_nothing_that_another_site_started(time):
    jar = CookieJar(clock=time, treatment="strict")
    jar.store("a=b", SITE)
    assert jar.header(SITE, same_site=False) == ""
    assert jar.header(SITE) == "a=b"


def test_a_strict_browser_neither_keeps_nor_sends_third_party_cookies(time):
    jar = CookieJar(clock=time, treatment="strict")
    line = "a=b; SameSite=None; Secure"
    assert jar.receive(line, SITE, same_site=False, top_level=False) is Refused.THIRD_PARTY
    assert jar.store(line, SITE, same_site=False) is True
    assert jar.header(SITE, same_site=False, top_level=False) == ""
    assert jar.header(SITE, same_site=False, method="POST") == "a=b"


# No address


@pytest.mark.parametrize("url", ["", "about:blank", "site.example", "https://", "https://[/"])
def test_what_is_no_web_address_neither_sets_nor_gets_cookies(jar, url):
    assert jar.store("a=b", url) is False
    assert jar.header(url) == ""
