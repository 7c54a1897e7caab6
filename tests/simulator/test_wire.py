import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.policy import CookiePolicy, Policy
from simulator.wire import (
    ORDINARY_FORM,
    ORDINARY_PAGE,
    ORIGIN,
    clear_cookie,
    cookie_attributes,
    cookie_value,
    max_age_ms,
    set_cookie,
)
from simulator.world.cookies import CookieJar

IDLE_MS = 900_000


def cookie(**fields):
    return CookiePolicy(**{"name": "sid", **fields})


def line(policy, *, secure_request=True):
    return set_cookie(policy, "abc", cookie_attributes(policy, IDLE_MS, secure_request=secure_request))


def test_the_default_cookie_is_as_strict_as_its_prefix_says():
    assert line(Policy().cookie) == "__Host-session=abc; Path=/; Secure; HttpOnly; SameSite=Lax"


@pytest.mark.parametrize(
    ("fields", "attribute", "there"),
    [
        ({"http_only": False}, "HttpOnly", False),
        ({"secure": "never"}, "Secure", False),
        ({"secure": "same_as_request"}, "Secure", True),
        ({"same_site": "unset"}, "SameSite", False),
        ({"same_site": "strict"}, "SameSite=Strict", True),
        ({"same_site": "none"}, "SameSite=None", True),
        ({"domain": "coatcheck.example"}, "Domain=coatcheck.example", True),
        ({"path": "/app"}, "Path=/app", True),
        ({"max_age": "1h"}, "Max-Age", False),
        ({"persistent": True}, "Max-Age=900", True),
        ({"persistent": True, "max_age": "1h"}, "Max-Age=3600", True),
        ({"persistent": True, "max_age": "0s"}, "Max-Age=0", True),
    ],
)
def test_an_attribute_is_there_where_the_policy_says_so(fields, attribute, there):
    assert (f"; {attribute}" in line(cookie(**fields))) is there


def test_a_flag_like_the_request_s_is_kept_off_plain_connections():
    assert "Secure" not in line(cookie(secure="same_as_request"), secure_request=False)


def test_a_persistent_cookie_without_limits_gets_the_longest_life_there_is():
    assert max_age_ms(cookie(persistent=True), None) == 400 * 86_400_000
    assert max_age_ms(cookie(), None) is None


@pytest.mark.parametrize("fields", [{}, {"persistent": True}, {"domain": "coatcheck.example"}, {"path": "/app"}])
def test_a_browser_drops_the_cookie_that_is_cleared(fields):
    jar, url = CookieJar(clock=lambda: 0), "https://app.coatcheck.example/app/x"
    policy = cookie(**fields)
    attributes = cookie_attributes(policy, IDLE_MS, secure_request=True)
    jar.store(set_cookie(policy, "abc", attributes), url)
    assert jar.header(url) == "sid=abc"
    assert jar.store(clear_cookie(policy, attributes), url)
    assert jar.header(url) == ""


def test_a_cookie_is_cleared_with_one_max_age():
    policy = cookie(persistent=True)
    cleared = clear_cookie(policy, cookie_attributes(policy, IDLE_MS, secure_request=True))
    assert [part for part in cleared.split("; ") if part.startswith("Max-Age")] == ["Max-Age=0"]


@pytest.mark.parametrize(
    ("header", "value"),
    [
        ("", ""),
        ("sid=1", "1"),
        ("sid=1; other=2", "1"),
        ("other=2; sid=1", "1"),
        ("xsid=2; sid=1", "1"),
        ("a=sid=3; sid=1", "1"),
        ("sid=1; sid=2", "1"),
        ("other=2", ""),
        ("sid=", ""),
        ("sid=a=b", "a=b"),
    ],
)
def test_a_value_is_that_of_the_first_cookie_of_the_name(header, value):
    assert cookie_value(header, "sid") == value


names = st.text("abcs-", min_size=1, max_size=3)
values = st.text("xyz=0", max_size=4)


@given(st.lists(st.tuples(names, values), max_size=5), names)
def test_a_header_is_read_as_the_pairs_it_was_made_of(pairs, name):
    header = "; ".join(f"{key}={value}" for key, value in pairs)
    assert cookie_value(header, name) == next((value for key, value in pairs if key == name), "")


def test_an_ordinary_request_comes_from_the_sites_own_pages_over_tls():
    assert ORDINARY_PAGE.secure
    assert ORDINARY_PAGE.sec_fetch_site == "same-origin"
    assert ORDINARY_PAGE.referer.startswith(ORIGIN)


def test_an_ordinary_form_says_where_it_comes_from_and_an_ordinary_page_need_not():
    assert (ORDINARY_FORM.method, ORDINARY_FORM.origin) == ("POST", ORIGIN)
    assert (ORDINARY_PAGE.method, ORDINARY_PAGE.origin) == ("GET", "")


def test_an_ordinary_form_carries_the_token_that_the_sites_own_page_would_have_put_there():
    assert ORDINARY_FORM.csrf_token is None
