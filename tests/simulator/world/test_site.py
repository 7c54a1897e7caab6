"""The web application between browsers and the engine."""

import pytest

from simulator.clock import VirtualClock
from simulator.engine import MemoryStore, SessionEngine
from simulator.engine.answers import Brought
from simulator.entropy import SeededEntropy
from simulator.events import Event, Kind, Reason
from simulator.policy import Policy
from simulator.roles import Permission, Role
from simulator.wire import ORIGIN, RequestContext, cookie_value
from simulator.world.browser import Browser
from simulator.world.site import PAGES, Site, page_named


class Shop:
    """A site with one account and two browsers."""

    def __init__(self, **changes):
        self.clock = VirtualClock(origin_s=1_772_409_600, now_ms=28_800_000)
        policy = Policy().with_changes({name.replace("__", "."): value for name, value in changes.items()})
        self.engine = SessionEngine(policy, clock=self.clock, entropy=SeededEntropy(1), store=MemoryStore())
        self.engine.accounts.create("ann", Role.USER, "pw")
        self.site = Site(self.engine)
        self.ann, self.eve = (Browser(n, name, "", "", self.clock.epoch_s) for n, name in ((1, "ann"), (2, "eve")))

    def log_in(self, browser=None):
        return self.site.log_in(browser or self.ann, "ann", "pw").reason

    def visit(self, browser=None, path="/inbox"):
        return self.site.visit(browser or self.ann, self.site.page(path, Permission.READ)).reason

    def events(self, *kinds):
        return [event for event in map(Event._make, self.engine.journal.pending) if event.kind in kinds]


@pytest.fixture
def shop():
    return Shop()


def test_a_browser_logs_in_and_is_known_from_then_on(shop):
    assert shop.visit() == Reason.NO_SESSION
    assert shop.log_in() == 0
    assert shop.visit() == 0
    assert shop.visit(shop.eve) == Reason.NO_SESSION


def test_a_browser_that_logged_out_is_not_known_any_more(shop):
    shop.log_in()
    shop.site.log_out(shop.ann)
    assert shop.ann.jar.dump() == []
    assert shop.visit() == Reason.NO_SESSION


def test_a_page_is_told_of_once_when_it_is_first_met(shop):
    pages = [shop.site.page("/a", 0), shop.site.page("/b", 0), shop.site.page("/a", 0), shop.site.page("/a", 1)]
    assert [page.route for page in pages] == [1, 2, 1, 1]
    assert [(event.route, event.detail) for event in shop.events(Kind.ROUTE_ADDED)] == [(1, "/a"), (2, "/b")]


def test_a_site_knows_its_pages_again_without_telling_of_them_twice(shop):
    for path, needs in (("/a", 0), ("/b", 1), ("/a", 1)):
        shop.site.page(path, needs)
    again = Shop()
    again.site.restore(shop.site.paths)
    assert [again.site.page(path, needs) for path, needs in shop.site.paths] == [
        shop.site.page(path, needs) for path, needs in shop.site.paths
    ]
    assert again.site.page("/c", 0).route == 3
    assert [event.detail for event in again.events(Kind.ROUTE_ADDED)] == ["/c"]


@pytest.mark.parametrize(("persistent", "told"), [(False, Reason.NO_SESSION), (True, 0)])
def test_a_closed_browser_forgets_what_does_not_persist(persistent, told):
    shop = Shop(cookie__persistent=persistent)
    shop.log_in()
    shop.site.close_browser(shop.ann)
    assert shop.visit() == told
    (closed,) = shop.events(Kind.BROWSER_CLOSED)
    assert (closed.browser, closed.session) == (1, 0)


def test_a_copied_jar_is_a_copied_session(shop):
    shop.log_in()
    shop.site.copy_cookies(shop.eve, shop.ann)
    assert shop.visit(shop.eve) == 0
    (copied,) = shop.events(Kind.COOKIES_COPIED)
    assert (copied.browser, copied.facts) == (2, {"copied_from": "ann"})


def test_a_persistent_cookie_is_gone_when_its_time_is_up():
    shop = Shop(cookie__persistent=True, cookie__max_age="1m", time__renew_cookie="never")
    shop.log_in()
    shop.clock.now_ms += 59_999
    assert shop.visit() == 0
    shop.clock.now_ms += 1
    assert shop.visit() == Reason.NO_SESSION


def test_a_persistent_cookie_that_is_renewed_stays():
    shop = Shop(cookie__persistent=True, cookie__max_age="1m")
    shop.log_in()
    for _ in range(5):
        shop.clock.now_ms += 59_000
        assert shop.visit() == 0


def test_a_cookie_is_sent_only_below_its_path():
    shop = Shop(cookie__name="sid", cookie__path="/app")
    shop.log_in()
    assert shop.visit(path="/inbox") == Reason.NO_SESSION
    assert shop.visit(path="/app/inbox") == 0


def test_a_browser_refuses_a_cookie_that_it_must_not_take():
    shop = Shop(cookie__name="sid", cookie__domain="elsewhere.example")
    assert shop.log_in() == 0
    assert shop.visit() == Reason.NO_SESSION


def test_a_password_is_changed_and_others_are_ended_by_their_own_forms(shop):
    shop.log_in()
    shop.log_in(shop.eve)
    assert shop.site.end_others(shop.ann).reason == 0
    assert shop.visit(shop.eve) == Reason.REVOKED
    assert shop.site.change_password(shop.ann, "other").reason == 0
    assert shop.site.log_in(shop.eve, "ann", "other").reason == 0
    paths = [event.detail for event in shop.events(Kind.ROUTE_ADDED)]
    assert paths == ["/login", "/account/sessions", "/inbox", "/account/password"]


def test_every_page_has_a_name_a_path_and_a_permission_that_somebody_has():
    for name in PAGES:
        path, needs = page_named(name)
        assert path.startswith("/")
        assert any(needs & ~int(role.permissions) == 0 for role in Role)


def test_a_page_that_there_is_not_is_refused_with_those_there_are():
    with pytest.raises(ValueError, match="there is no page 'attic'; pages are home, inbox, "):
        page_named("attic")


# --- forms


def submitted(shop, token, browser=None):
    browser = browser or shop.ann
    header = browser.jar.header(f"{ORIGIN}/inbox", method="POST")
    context = RequestContext(method="POST", origin=ORIGIN, csrf_token=token)
    brought = Brought(context=context, csrf=cookie_value(header, "__Host-session-csrf"))
    token = cookie_value(header, "__Host-session")
    return shop.engine.request(token, browser.number, 1, 0, True, brought=brought).reason


@pytest.mark.parametrize("mode", ["synchronizer", "double_submit", "signed_double_submit", "fetch_metadata_or_token"])
def test_the_token_for_a_form_is_good_for_the_cookies_that_the_browser_then_has(mode):
    shop = Shop(csrf__mode=mode)
    shop.log_in()
    assert submitted(shop, shop.site.form_token(shop.ann)) == 0


@pytest.mark.parametrize(
    ("mode", "cookies"), [("synchronizer", 1), ("double_submit", 2), ("signed_double_submit", 2), ("fetch_metadata", 1)]
)
def test_a_browser_gets_a_cookie_for_its_forms_where_the_mode_has_one(mode, cookies):
    shop = Shop(csrf__mode=mode)
    shop.log_in()
    assert len(shop.ann.jar.dump()) == 1
    shop.site.form_token(shop.ann)
    assert len(shop.ann.jar.dump()) == cookies


def test_the_cookie_for_the_log_in_form_is_gone_after_it():
    shop = Shop()
    assert shop.site.form_token(shop.ann)
    assert [cookie.name for cookie in shop.ann.jar.dump()] == ["__Host-session-csrf"]
    shop.log_in()
    assert [cookie.name for cookie in shop.ann.jar.dump()] == ["__Host-session"]


def test_log_out_takes_the_cookie_of_the_forms_back():
    shop = Shop(csrf__mode="double_submit")
    shop.log_in()
    shop.site.form_token(shop.ann)
    shop.site.log_out(shop.ann)
    assert shop.ann.jar.dump() == []


# --- connections


@pytest.mark.parametrize(
    ("https", "secure", "told"),
    [
        ("only", "always", 0),
        ("optional", "same_as_request", 0),
        ("none", "same_as_request", 0),
        ("none", "never", 0),
        ("none", "always", Reason.NO_SESSION),  # the browser takes no such cookie over a plain connection
    ],
)
def test_people_come_encrypted_wherever_that_is_to_be_had(https, secure, told):
    shop = Shop(transport__https=https, cookie__secure=secure, cookie__name="sid")
    assert shop.log_in() == 0
    assert shop.visit() == told
    assert shop.site.home == ("http" if https == "none" else "https") + "://app.coatcheck.example"


def test_pages_move_when_encrypted_connections_are_given_up():
    shop = Shop(cookie__name="sid")
    shop.log_in()
    assert shop.visit() == 0
    shop.engine.take_policy(shop.engine.policy.with_changes({"transport.https": "none"}))
    shop.site.take_policy()
    assert shop.visit() == Reason.NO_SESSION
    assert shop.site.page("/inbox", Permission.READ).url == "http://app.coatcheck.example/inbox"


def test_a_closed_browser_has_nothing_to_go_back_to(shop):
    shop.ann.copies |= {"https://app.coatcheck.example/inbox"}
    shop.site.close_browser(shop.ann)
    assert shop.ann.copies == set()
