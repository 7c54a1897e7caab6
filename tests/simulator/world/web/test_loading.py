import pytest

from simulator.world.browser import Browser
from simulator.world.cookie_rules import KeptBack, Refused
from simulator.world.web.initiation import TYPED, Initiation, RequestKind
from simulator.world.web.loading import MAX_REDIRECTS, load
from simulator.world.web.network import Network, Response
from simulator.world.web.origin import origin_of

SITE, PLAIN = "https://site.example", "http://site.example"
FOREIGN = Initiation(
    RequestKind.NAVIGATION, page="https://foreign.example/", site_for_cookies=origin_of("https://foreign.example/")
)


class Table:
    """Answers by path; keeps what it was asked."""

    def __init__(self, answers):
        self.answers = answers
        self.asked = []

    def answer(self, request):
        self.asked.append(request)
        return self.answers.get(request.url, Response(404))


class World:
    def __init__(self, treatment="lax-default", **answers):
        self.table = Table({})
        self.network = Network()
        for host in ("site.example", "foreign.example"):
            self.network.servers[host] = self.table
        self.browser = Browser(1, "b", "Firefox on Linux", "10.0.0.1", lambda: 0, treatment=treatment)

    def load(self, initiation, url, method="GET", fields=None, now_ms=0):
        return load(self.browser, self.network, initiation, url, now_ms, method, fields or {})


@pytest.fixture
def world():
    return World()


def test_a_redirect_is_followed_and_a_post_becomes_a_get(world):
    world.table.answers[f"{SITE}/a"] = Response(302, location=f"{SITE}/b")
    world.load(TYPED, f"{SITE}/a", "POST", {"x": "1"})
    first, second = world.table.asked
    assert (first.context.method, dict(first.fields)) == ("POST", {"x": "1"})
    assert (second.url, second.context.method, dict(second.fields)) == (f"{SITE}/b", "GET", {})


@pytest.mark.parametrize("status", [307, 308])
def test_some_redirects_keep_the_method_and_the_form(world, status):
    world.table.answers[f"{SITE}/a"] = Response(status, location=f"{SITE}/b")
    world.load(TYPED, f"{SITE}/a", "POST", {"x": "1"})
    assert (world.table.asked[1].context.method, dict(world.table.asked[1].fields)) == ("POST", {"x": "1"})


def test_a_circle_of_redirects_comes_to_an_end(world):
    world.table.answers[f"{SITE}/a"] = Response(302, location=f"{SITE}/a")
    assert len(world.load(TYPED, f"{SITE}/a")) == MAX_REDIRECTS + 1


def test_cookies_of_an_error_are_kept_and_each_line_is_one_cookie(world):
    world.table.answers[f"{SITE}/a"] = Response(500, set_cookies=("a=1, b=2", "c=3"))
    world.load(TYPED, f"{SITE}/a")
    assert world.browser.jar.header(f"{SITE}/a") == "a=1, b=2; c=3"


def test_cookies_set_on_the_way_go_along_after_the_redirect(world):
    world.table.answers[f"{SITE}/a"] = Response(302, location=f"{SITE}/b", set_cookies=("a=1",))
    world.load(TYPED, f"{SITE}/a")
    assert world.table.asked[1].cookie == "a=1"


def test_it_is_told_which_cookies_were_kept_back_and_which_refused_and_why(world):
    world.browser.jar.store("strict=1; SameSite=Strict", f"{SITE}/")
    world.browser.jar.store("lax=1", f"{SITE}/")
    world.table.answers[f"{SITE}/a"] = Response(set_cookies=("x=1; Domain=example",))
    (exchange,) = world.load(FOREIGN, f"{SITE}/a")
    assert {cookie.name: rule for cookie, rule in exchange.cookies} == {"strict": KeptBack.STRICT, "lax": None}
    assert exchange.request.cookie == "lax=1"
    assert exchange.refused == (("x=1; Domain=example", Refused.PUBLIC_SUFFIX),)


def test_after_a_post_the_redirect_counts_by_its_own_method(world):
    """Lax cookies stay behind with the post and go along with what it leads to (6265bis 5.8.3)."""
    world.browser.jar.store("lax=1", f"{SITE}/")
    world.table.answers[f"{SITE}/a"] = Response(302, location=f"{SITE}/b")
    world.load(FOREIGN, f"{SITE}/a", "POST")
    assert [request.cookie for request in world.table.asked] == ["", "lax=1"]


def test_same_site_asks_for_the_current_url_and_not_for_the_way_to_it(world):
    world.browser.jar.store("strict=1; SameSite=Strict", f"{SITE}/")
    world.table.answers["https://foreign.example/go"] = Response(302, location=f"{SITE}/a")
    home = Initiation(RequestKind.NAVIGATION, page=f"{SITE}/", site_for_cookies=origin_of(SITE))
    world.load(home, "https://foreign.example/go")
    assert world.table.asked[1].cookie == "strict=1"


def test_a_browser_remembers_who_wants_encrypted_connections_only(world):
    world.table.answers[f"{SITE}/a"] = Response(hsts_s=60)
    world.load(TYPED, f"{PLAIN}/a")
    world.load(TYPED, f"{SITE}/a")
    world.load(TYPED, f"{PLAIN}/b", now_ms=59_999)
    world.load(TYPED, f"{PLAIN}/b", now_ms=60_000)
    assert [request.url for request in world.table.asked] == [f"{PLAIN}/a", f"{SITE}/a", f"{SITE}/b", f"{PLAIN}/b"]


def test_a_request_says_who_sends_it_and_an_old_browser_less_of_where_it_was_started(world):
    old = World("legacy")
    for one in (world, old):
        one.load(FOREIGN, f"{SITE}/a")
    (new,), (former,) = world.table.asked, old.table.asked
    assert (new.context.address, new.context.user_agent) == ("10.0.0.1", "Firefox on Linux")
    assert (new.context.sec_fetch_site, former.context.sec_fetch_site) == ("cross-site", "")


def test_a_form_carries_its_token_and_nothing_where_it_has_none(world):
    world.load(TYPED, f"{SITE}/a", "POST", {"csrf_token": "t"})
    world.load(TYPED, f"{SITE}/a", "POST")
    assert [request.context.csrf_token for request in world.table.asked] == ["t", ""]


def test_where_nobody_answers_there_is_no_answer(world):
    (exchange,) = world.load(TYPED, "https://nowhere.example/")
    assert exchange.response is None
