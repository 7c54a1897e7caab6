"""What is told of a cookie is what was decided about it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.world.cookie_rules import KeptBack, Refused
from simulator.world.cookies import CookieJar

SITE = "https://app.site.example/a/b"
TREATMENTS = ("legacy", "lax-default", "lax-with-post-window", "strict")
FOREIGN = {"same_site": False}
FOREIGN_POST = {"same_site": False, "method": "POST"}
FOREIGN_IMAGE = {"same_site": False, "top_level": False}


def jar_of(*lines, treatment="lax-default", now_s=1_780_000_000):
    jar = CookieJar(clock=lambda: now_s, treatment=treatment)
    for line in lines:
        assert jar.store(line, SITE)
    return jar


def rule_of(line, url=SITE, treatment="lax-default", **request):
    ((_, rule),) = jar_of(line, treatment=treatment).explain(url, **request)
    return rule


@pytest.mark.parametrize(
    ("line", "url", "request_", "rule"),
    [
        ("a=1", SITE, {}, None),
        ("a=1", "https://site.example/a/b", {}, KeptBack.HOST),
        ("a=1", "nowhere", {}, KeptBack.HOST),
        ("a=1; Domain=site.example", "https://other.example/a/b", {}, KeptBack.DOMAIN),
        ("a=1; Path=/c", SITE, {}, KeptBack.PATH),
        ("a=1; Secure", "http://app.site.example/a/b", {}, KeptBack.SECURE),
        ("a=1; HttpOnly", SITE, {"http_api": False}, KeptBack.HTTP_ONLY),
        ("a=1; SameSite=Strict", SITE, FOREIGN, KeptBack.STRICT),
        ("a=1; SameSite=Lax", SITE, FOREIGN, None),
        ("a=1; SameSite=Lax", SITE, FOREIGN_POST, KeptBack.LAX),
        ("a=1; SameSite=Lax", SITE, FOREIGN_IMAGE, KeptBack.LAX),
        ("a=1", SITE, FOREIGN_IMAGE, KeptBack.UNSET_LAX),
        ("a=1; SameSite=None; Secure", SITE, FOREIGN_IMAGE, None),
    ],
)
def test_the_rule_that_keeps_a_cookie_back_is_told(line, url, request_, rule):
    assert rule_of(line, url, **request_) is rule


@pytest.mark.parametrize(
    ("treatment", "post", "image", "link"),
    [
        ("legacy", None, None, None),
        ("lax-default", KeptBack.UNSET_LAX, KeptBack.UNSET_LAX, None),
        ("lax-with-post-window", None, KeptBack.UNSET_LAX, None),
        ("strict", KeptBack.UNSET_STRICT, KeptBack.UNSET_STRICT, KeptBack.UNSET_STRICT),
    ],
)
def test_browsers_differ_over_a_cookie_that_says_nothing_of_same_site(treatment, post, image, link):
    rules = [rule_of("a=1", treatment=treatment, **request) for request in (FOREIGN_POST, FOREIGN_IMAGE, FOREIGN)]
    assert rules == [post, image, link]


def test_only_a_strict_browser_keeps_third_party_cookies_back():
    rules = {name: rule_of("a=1; SameSite=None; Secure", treatment=name, **FOREIGN_IMAGE) for name in TREATMENTS}
    assert rules == {**dict.fromkeys(TREATMENTS), "strict": KeptBack.THIRD_PARTY}


def test_a_cookie_that_has_just_expired_is_told_of_and_looking_changes_nothing():
    now_s = [0.0]
    jar = CookieJar(clock=lambda: now_s[0])
    jar.store("a=1; Max-Age=5", SITE)
    now_s[0] = 5
    assert [rule for _, rule in jar.explain(SITE)] == [KeptBack.EXPIRED]
    assert [rule for _, rule in jar.explain(SITE)] == [KeptBack.EXPIRED]
    assert jar.header(SITE) == ""
    assert jar.explain(SITE) == []


@pytest.mark.parametrize(
    ("line", "url", "request_", "rule"),
    [
        ("a=1", SITE, {}, None),
        ("a\x00=1", SITE, {}, Refused.SYNTAX),
        ("a=1", "about:blank", {}, Refused.NO_ADDRESS),
        ("a=1; Domain=example", SITE, {}, Refused.PUBLIC_SUFFIX),
        ("a=1; Domain=other.example", SITE, {}, Refused.DOMAIN),
        ("a=1; Secure", "http://app.site.example/", {}, Refused.SECURE),
        ("a=1; SameSite=None", SITE, {}, Refused.NONE_INSECURE),
        ("__Host-a=1; Path=/", SITE, {}, Refused.PREFIX),
        ("a=1; HttpOnly", SITE, {"http_api": False}, Refused.HTTP_ONLY),
        ("a=1", SITE, FOREIGN_IMAGE, Refused.CROSS_SITE),
        ("old=2; Path=/a", "http://app.site.example/", {}, Refused.SECURE_LEFT_ALONE),
        ("kept=2; Path=/a", SITE, {"http_api": False}, Refused.HTTP_ONLY_LEFT_ALONE),
    ],
)
def test_the_rule_that_refuses_a_cookie_is_told(line, url, request_, rule):
    jar = jar_of("old=1; Secure; Path=/a", "kept=1; HttpOnly; Path=/a")
    assert jar.receive(line, url, **request_) is rule


def test_every_rule_says_what_it_is_and_which_section_has_it():
    for rule in (*KeptBack, *Refused):
        assert rule.text
        assert rule.clause.startswith("6265bis ")


LINES = st.builds(
    "; ".join,
    st.tuples(
        st.sampled_from(["a=1", "b=2", "__Host-c=3", "d=4"]),
        st.sampled_from(["Path=/", "Path=/a", "Domain=site.example", "Max-Age=1", "HttpOnly"]),
        st.sampled_from(["Secure", "HttpOnly", "Secure; Path=/", "X"]),
        st.sampled_from(["SameSite=Strict", "SameSite=Lax", "SameSite=None", "X"]),
    ),
)


@given(
    st.lists(LINES, max_size=8),
    st.sampled_from(TREATMENTS),
    st.sampled_from([SITE, "http://app.site.example/a", "https://www.site.example/", "https://other.example/", "x"]),
    st.sampled_from(["GET", "POST", "HEAD"]),
    st.fixed_dictionaries({"http_api": st.booleans(), "same_site": st.booleans(), "top_level": st.booleans()}),
    st.sampled_from([0, 1, 120.0, 120.001]),
)
def test_what_is_sent_is_what_no_rule_keeps_back(lines, treatment, url, method, flags, later_s):
    now_s = [1_780_000_000.0]
    jar = CookieJar(clock=lambda: now_s[0], treatment=treatment)
    for line in lines:
        jar.store(line, SITE)
    jar.header(url, method=method, **flags)
    now_s[0] += later_s
    told = jar.explain(url, method=method, **flags)
    assert jar.header(url, method=method, **flags) == "; ".join(f"{c.name}={c.value}" for c, rule in told if not rule)
