"""What holds of a cookie jar whatever is thrown at it."""

from hypothesis import given
from hypothesis import strategies as st

from simulator.world.cookie import Cookie
from simulator.world.cookie_scope import domain_match, parse_request_uri
from simulator.world.cookies import CookieJar
from simulator.world.set_cookie import MAX_AGE_LIMIT_S

CONTROLS = {chr(code) for code in (*range(0x09), *range(0x0A, 0x20), 0x7F)}

URLS = st.sampled_from(
    [
        f"{scheme}://{host}{path}"
        for scheme in ("http", "https")
        for host in ("site.example", "www.site.example", "10.0.0.1", "localhost", "b\u00fccher.example")
        for path in ("", "/", "/a", "/a/", "/a/b?c", "/ab")
    ]
) | st.text(max_size=20)

NAMES = st.sampled_from(["a", "b", "", "__Host-a", "__host-a", "__Secure-a", "__SECURE-a", "\u00e9", "x" * 4090])
ATTRIBUTES = st.sampled_from(
    [
        "Secure",
        "HttpOnly",
        "SameSite=Strict",
        "SameSite=Lax",
        "SameSite=None",
        "SameSite=junk",
        "Path=/",
        "Path=/a",
        "Path=/a/",
        "Path=",
        "Domain=site.example",
        "Domain=.SITE.example",
        "Domain=example",
        "Domain=0.0.1",
        "Domain=",
        "Domain=\u00e9.example",
        "Max-Age=1",
        "Max-Age=3",
        "Max-Age=0",
        "Max-Age=99999999999",
        "Expires=Fri, 31 Dec 9999 23:59:59 GMT",
        "Expires=Thu, 01 Jan 1970 00:16:42 GMT",
        "\x7f",
    ]
)
LINES = (
    st.builds(
        lambda name, value, attributes: "; ".join([f"{name}={value}", *attributes]),
        NAMES,
        st.sampled_from(["", "1", "2", "__Host-a=1", "__secure-", "y" * 10]),
        st.lists(ATTRIBUTES, max_size=6),
    )
    | st.text()
)
FLAGS = st.fixed_dictionaries({"http_api": st.booleans(), "same_site": st.booleans(), "top_level": st.booleans()})
STEPS = st.lists(
    st.tuples(st.just("store"), LINES, URLS, FLAGS)
    | st.tuples(st.just("header"), st.sampled_from(["GET", "POST", ""]), URLS, FLAGS)
    | st.tuples(st.just("wait"), st.integers(0, 3_000))
    | st.tuples(st.just("close")),
    max_size=25,
)


def _must_be_refused(cookie: Cookie, line: str, url: str, flags: dict[str, bool]) -> bool:
    uri = parse_request_uri(url)
    assert uri is not None
    first = (cookie.name or cookie.value).lower()
    return any(
        [
            not cookie.name and not cookie.value,
            len((cookie.name + cookie.value).encode("latin-1", "replace")) > 4096,
            bool({*line} & CONTROLS),
            not (cookie.domain == uri.host or domain_match(uri.host, cookie.domain)),
            not cookie.host_only and not cookie.domain.isascii(),
            cookie.secure and not uri.secure,
            cookie.http_only and not flags["http_api"],
            cookie.same_site == "None" and not cookie.secure,
            cookie.same_site != "None" and not flags["same_site"] and not (flags["http_api"] and flags["top_level"]),
            first.startswith("__secure-") and not (cookie.secure and cookie.name),
            first.startswith("__host-")
            and not (cookie.secure and cookie.host_only and cookie.path == "/" and cookie.name),
            not cookie.path.startswith("/"),
        ]
    )


@given(LINES, URLS, FLAGS)
def test_a_jar_never_raises_and_never_stores_what_it_must_refuse(line, url, flags):
    jar = CookieJar(clock=lambda: 1000)
    stored = jar.store(line, url, **flags)
    assert len(jar.cookies) <= stored
    for cookie in jar.cookies:
        assert not _must_be_refused(cookie, line, url, flags)
        assert cookie.persistent == (cookie.expires_ms is not None)
        assert cookie.expires_ms is None or 1_000_000 < cookie.expires_ms <= 1_000_000 + MAX_AGE_LIMIT_S * 1000


@given(STEPS)
def test_a_remembered_answer_is_the_answer_that_a_jar_without_memory_gives(steps):
    now_ms = 1_000_000

    def clock() -> float:
        return now_ms / 1000

    jar = CookieJar(clock=clock)
    for kind, *arguments in steps:
        if kind == "store":
            line, url, flags = arguments
            jar.store(line, url, **flags)
        elif kind == "wait":
            now_ms += arguments[0]
        elif kind == "close":
            jar.close()
        else:
            method, url, flags = arguments
            forgetful = CookieJar.restore(jar.dump(), clock=clock)
            assert jar.header(url, method=method, **flags) == forgetful.header(url, method=method, **flags)
            assert jar.dump() == forgetful.dump()


@given(STEPS)
def test_a_jar_resumed_from_its_dump_goes_on_as_if_never_interrupted(steps):
    now_ms = 1_000_000

    def clock() -> float:
        return now_ms / 1000

    resumed = jar = CookieJar(clock=clock)
    for kind, *arguments in steps:
        resumed = CookieJar.restore(resumed.dump(), clock=clock)
        if kind == "store":
            line, url, flags = arguments
            assert jar.store(line, url, **flags) == resumed.store(line, url, **flags)
        elif kind == "wait":
            now_ms += arguments[0]
        elif kind == "close":
            jar.close()
            resumed.close()
        else:
            method, url, flags = arguments
            assert jar.header(url, method=method, **flags) == resumed.header(url, method=method, **flags)
        assert jar.cookies == resumed.cookies
        keys = [(cookie.name, cookie.domain, cookie.host_only, cookie.path) for cookie in jar.cookies]
        assert len(keys) == len(set(keys))


@given(LINES, URLS, URLS, FLAGS, FLAGS)
def test_a_refused_line_leaves_the_jar_as_it_was(line, url, earlier_url, flags, earlier_flags):
    jar = CookieJar(clock=lambda: 1000)
    jar.store("a=0; Secure; HttpOnly", earlier_url, **earlier_flags)
    before = jar.dump()
    if not jar.store(line, url, **flags):
        assert jar.dump() == before
