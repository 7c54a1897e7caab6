"""What people and pages make a browser do."""

import pytest

from simulator.world.browser import Browser
from simulator.world.web.html import Document, Form, Script
from simulator.world.web.navigation import Tab
from simulator.world.web.network import Network, Response

APP, SIBLING, FOREIGN = "https://app.site.example", "https://evil.site.example", "https://foreign.example"
LINES = ("strict=1; SameSite=Strict", "lax=1; SameSite=Lax", "unset=1", "none=1; SameSite=None; Secure")
EVERYTHING = "strict=1; lax=1; unset=1; none=1"


class Pages:
    """Every host: serves the documents it was given, and keeps the requests to the application."""

    def __init__(self):
        self.documents = {}
        self.asked = []
        self.no_store = False
        self.status = 200

    def answer(self, request):
        if request.url.startswith(APP):
            self.asked.append(request)
        return Response(self.status, document=self.documents.get(request.url), no_store=self.no_store)


class World:
    def __init__(self, treatment="lax-default"):
        self.pages = Pages()
        network = Network()
        for url in (APP, SIBLING, FOREIGN):
            network.servers[url.removeprefix("https://")] = self.pages
        self.browser = Browser(1, "b", "Firefox on Linux", "10.0.0.1", lambda: 0, treatment=treatment)
        for line in LINES:
            self.browser.jar.store(line, f"{APP}/")
        self.tab = Tab(self.browser, network, lambda: 0)

    def open(self, url, **document):
        self.pages.documents[url] = Document(**document)
        self.tab.type_address(url)
        return self.tab.page

    @property
    def sent(self):
        """The cookies of the requests that reached the application, in order."""
        return [request.cookie for request in self.pages.asked]


@pytest.fixture
def world():
    return World()


# Which cookies go with what


@pytest.mark.parametrize(
    ("ask", "from_home", "from_sibling", "from_elsewhere"),
    [
        (lambda page: page.follow(f"{APP}/"), EVERYTHING, EVERYTHING, "lax=1; unset=1; none=1"),
        (lambda page: page.submit(Form(f"{APP}/")), EVERYTHING, EVERYTHING, "none=1"),
        (lambda page: page.submit(Form(f"{APP}/", method="GET")), EVERYTHING, EVERYTHING, "lax=1; unset=1; none=1"),
        (lambda page: page.submit(Form(f"{APP}/", in_frame=True)), EVERYTHING, EVERYTHING, "none=1"),
        (lambda page: page.load_image(f"{APP}/"), EVERYTHING, EVERYTHING, "none=1"),
        (lambda page: page.load_script(f"{APP}/"), EVERYTHING, EVERYTHING, "none=1"),
        (lambda page: page.open_frame(f"{APP}/"), EVERYTHING, EVERYTHING, "none=1"),
        (lambda page: page.fetch(f"{APP}/"), EVERYTHING, EVERYTHING, "none=1"),
        (lambda page: page.fetch(f"{APP}/", "POST"), EVERYTHING, EVERYTHING, "none=1"),
    ],
    ids=["link", "post", "get", "post in frame", "image", "script", "frame", "fetch", "fetch post"],
)
def test_every_kind_of_request_carries_what_same_site_lets_it(ask, from_home, from_sibling, from_elsewhere):
    sent = []
    for url in (APP, SIBLING, FOREIGN):
        world = World()
        ask(world.open(f"{url}/page"))
        sent.append(world.sent[-1])
    assert sent == [from_home, from_sibling, from_elsewhere]


def test_a_typed_address_carries_everything(world):
    world.tab.type_address(f"{APP}/")
    assert world.sent == [EVERYTHING]


def test_a_page_of_the_same_host_over_a_plain_connection_is_another_site(world):
    page = world.open("http://app.site.example/page")
    page.submit(Form(f"{APP}/"))
    assert world.sent[-1] == "none=1"


def test_a_foreign_page_between_makes_a_frame_of_ones_own_foreign(world):
    """ "Site for cookies" is opaque unless every ancestor is of the tab's site (6265bis 5.2.1)."""
    world.pages.documents[f"{FOREIGN}/middle"] = Document(frames=(f"{APP}/inner",))
    page = world.open(f"{APP}/outer", frames=(f"{FOREIGN}/middle",))
    assert world.sent == [EVERYTHING, "none=1"]
    (middle,) = page.frames
    (inner,) = middle.frames
    assert (page.site_for_cookies is not None, middle.site_for_cookies, inner.site_for_cookies) == (True, None, None)


def test_a_foreign_page_in_ones_own_tab_sends_the_tab_as_a_foreigner(world):
    world.pages.documents[f"{FOREIGN}/ad"] = Document(
        scripts=(Script(lambda ad: ad.follow(f"{APP}/x", by_user=False)),)
    )
    world.open(f"{APP}/outer", frames=(f"{FOREIGN}/ad",))
    assert world.sent[-1] == "lax=1; unset=1; none=1"


def test_pressing_reload_is_as_foreign_as_the_way_that_led_there_and_a_script_that_reloads_is_at_home(world):
    world.open(f"{FOREIGN}/page").follow(f"{APP}/x")
    world.tab.reload()
    world.tab.page.follow(f"{APP}/x", by_user=False)
    assert world.sent == ["lax=1; unset=1; none=1", "lax=1; unset=1; none=1", EVERYTHING]


# Scripts


def test_a_script_reads_the_cookies_of_its_page_but_those_that_are_http_only(world):
    world.browser.jar.store("kept=1; HttpOnly", f"{APP}/")
    assert world.open(f"{APP}/page").cookie == EVERYTHING


def test_a_script_in_a_foreign_frame_reads_what_goes_to_foreigners(world):
    page = world.open(f"{FOREIGN}/page", frames=(f"{APP}/widget",))
    (widget,) = page.frames
    assert widget.cookie == "none=1"
    assert widget.set_cookie("a=1") is not None


def test_a_script_writes_cookies_for_the_domains_above_its_host(world):
    page = world.open(f"{SIBLING}/page")
    assert page.set_cookie("planted=1; Domain=site.example; Path=/") is None
    world.tab.type_address(f"{APP}/")
    assert "planted=1" in world.sent[-1]


def test_a_script_reads_answers_of_its_own_origin_only(world):
    assert world.open(f"{APP}/page").fetch(f"{APP}/data") is not None
    assert world.open(f"{SIBLING}/page").fetch(f"{APP}/data") is None
    assert world.open(f"{FOREIGN}/page").fetch(f"{APP}/data") is None


def test_a_script_from_elsewhere_runs_as_the_page_that_loads_it(world):
    read = []
    world.pages.documents[f"{FOREIGN}/library"] = Document(scripts=(Script(lambda page: read.append(page.cookie)),))
    world.open(f"{APP}/page", scripts=(Script(src=f"{FOREIGN}/library"),))
    assert read == [EVERYTHING]


# What a page does by itself


def test_a_page_comes_alive_in_order_images_frames_scripts_forms(world):
    world.open(
        f"{FOREIGN}/page",
        images=(f"{APP}/image",),
        frames=(f"{APP}/frame",),
        scripts=(Script(lambda page: page.fetch(f"{APP}/fetch")),),
        forms=(Form(f"{APP}/waits"), Form(f"{APP}/form", by_itself=True)),
    )
    assert [request.url.removeprefix(APP) for request in world.pages.asked] == ["/image", "/frame", "/fetch", "/form"]
    assert world.tab.page.url == f"{APP}/form"


def test_a_form_that_a_script_submits_shows_no_click_and_one_that_is_clicked_does(world):
    page = world.open(f"{FOREIGN}/page", forms=(Form(f"{APP}/form", by_itself=True),))
    page.submit(Form(f"{APP}/form"))
    assert [request.context.sec_fetch_user for request in world.pages.asked] == ["", "?1"]


def test_a_form_into_a_frame_leaves_the_tab_where_it_is(world):
    page = world.open(f"{FOREIGN}/page", forms=(Form(f"{APP}/form", in_frame=True, by_itself=True),))
    assert world.tab.page is page
    assert world.pages.asked[0].context.sec_fetch_dest == "iframe"


def test_a_page_that_frames_itself_or_sends_to_itself_comes_to_an_end(world):
    world.open(f"{FOREIGN}/hall", frames=(f"{FOREIGN}/hall",))
    world.open(f"{FOREIGN}/loop", forms=(Form(f"{FOREIGN}/loop", by_itself=True),))
    assert len(world.tab.exchanges) < 20


def test_a_page_hides_its_address_where_its_referrer_policy_says_so(world):
    world.open(f"{FOREIGN}/page", referrer_policy="no-referrer", forms=(Form(f"{APP}/form", by_itself=True),))
    context = world.pages.asked[0].context
    assert (context.origin, context.referer, context.sec_fetch_site) == ("null", "", "cross-site")


# Browsers differ


@pytest.mark.parametrize(
    ("treatment", "post"),
    [
        ("legacy", "unset=1; none=1"),
        ("lax-default", "none=1"),
        ("lax-with-post-window", "unset=1; none=1"),
        ("strict", "none=1"),
    ],
)
def test_what_a_foreign_form_carries_is_a_matter_of_the_browser(treatment, post):
    world = World(treatment)
    world.open(f"{FOREIGN}/page", forms=(Form(f"{APP}/form", by_itself=True),))
    assert world.sent == [post]


# What is left behind


@pytest.mark.parametrize(("no_store", "asked"), [(False, 1), (True, 2)])
def test_going_back_shows_the_copy_that_the_browser_was_allowed_to_keep(world, no_store, asked):
    world.pages.no_store = no_store
    world.open(f"{APP}/inbox")
    world.tab.go_back_to(f"{APP}/inbox")
    assert len(world.pages.asked) == asked


@pytest.mark.parametrize(
    "ask",
    [
        lambda page: page.submit(Form(f"{APP}/inbox")),
        lambda page: page.load_image(f"{APP}/inbox"),
        lambda page: page.fetch(f"{APP}/inbox"),
    ],
)
def test_a_copy_is_kept_of_pages_that_were_shown_and_of_nothing_else(world, ask):
    ask(world.open(f"{APP}/home"))
    assert world.browser.copies == {f"{APP}/home"}


def test_no_copy_is_kept_of_a_refusal_and_an_old_one_goes_when_it_may_not_be_kept_any_more(world):
    world.open(f"{APP}/inbox")
    world.pages.no_store = True
    world.open(f"{APP}/inbox")
    assert world.browser.copies == set()
    world.pages.no_store, world.pages.status = False, 403
    world.open(f"{APP}/inbox")
    assert world.browser.copies == set()
