import pytest

from simulator.events import Reason
from simulator.wire import RequestContext
from simulator.world.web.loading import CSRF_FIELD
from simulator.world.web.network import Request
from simulator.world.web.site_server import SiteServer

APP = "https://app.coatcheck.example"


@pytest.fixture
def server(theatre):
    """A function: asks the site of a policy with these changes, as the browser of somebody who has logged in."""

    def build(**changes):
        world = theatre(lambda day: day.log_in(), **changes).play("08:01")
        browser, site = world.stage.browsers[0], SiteServer(world.stage.site)

        def ask(url, method="GET", **fields):
            context = RequestContext(
                method=method,
                origin=url[: url.index("/", 8)] if method == "POST" else "",
                csrf_token=fields.get(CSRF_FIELD),
                secure=url.startswith("https:"),
            )
            cookie = browser.jar.header(APP + "/")
            answer = site.answer(Request(url, cookie, context, browser.number, fields))
            for line in () if answer is None else answer.set_cookies:
                browser.jar.store(line, url)
            return answer

        ask.world = world
        return ask

    return build


OPEN = {"transport__https": "none", "transport__hsts": False, "cookie__secure": "never", "cookie__name": "sid"}


def test_plain_requests_are_sent_to_the_same_url_encrypted_where_nothing_else_is_served(server):
    answer = server()(f"{APP.replace('https', 'http')}/inbox?a=1")
    assert (answer.status, answer.location) == (301, f"{APP}/inbox?a=1")


def test_plain_requests_are_served_where_the_policy_says_so(server):
    assert server(transport__https="optional")(f"{APP.replace('https', 'http')}/inbox").reason == 0


def test_nobody_answers_encrypted_connections_where_there_are_none(server):
    assert server(**OPEN)(f"{APP}/inbox") is None


@pytest.mark.parametrize(("changes", "life_s"), [({}, 31_536_000), ({"transport__hsts": False}, None)])
def test_browsers_are_told_to_come_encrypted_if_the_policy_says_so(server, changes, life_s):
    assert server(**changes)(f"{APP}/inbox").hsts_s == life_s


def test_a_plain_answer_says_nothing_of_encryption(server):
    assert server(transport__https="optional")(f"{APP.replace('https', 'http')}/inbox").hsts_s is None


def test_a_page_is_served_or_refused_for_the_reason_that_the_engine_gives(server):
    ask = server()
    assert (ask(f"{APP}/inbox").status, ask(f"{APP}/inbox").reason) == (200, 0)
    assert (ask(f"{APP}/admin/accounts").status, ask(f"{APP}/admin/accounts").reason) == (403, Reason.FORBIDDEN)


def test_forms_do_what_their_page_is_for(server):
    ask = server()
    assert ask(f"{APP}/account/sessions", "POST").reason == 0
    assert ask(f"{APP}/account/password", "POST", password="another").reason == 0
    assert ask(f"{APP}/logout", "POST").set_cookies[0].endswith("Max-Age=0")
    assert ask(f"{APP}/inbox").reason == Reason.NO_SESSION
    assert ask(f"{APP}/login", "POST", name="p1", password="wrong").reason == Reason.BAD_CREDENTIALS
    assert ask(f"{APP}/login", "POST", name="p1", password="another").set_cookies


def test_a_link_may_stand_for_a_form(server):
    ask = server()
    ask(f"{APP}/orders")
    ask(f"{APP}/orders?_method=POST")
    assert ask.world.story[-2:] == ["read /orders", "post /orders"]


MODES = ["synchronizer", "double_submit", "signed_double_submit", "fetch_metadata_or_token"]


@pytest.mark.parametrize("mode", MODES)
def test_the_form_of_every_page_carries_the_token_that_is_valid_with_the_cookies_of_the_answer(server, mode):
    ask = server(csrf__mode=mode)
    for path, fields in (
        ("/orders", {}),
        ("/account/password", {"password": "p1/1"}),
        ("/account/sessions", {}),
        ("/logout", {}),
        ("/login", {"name": "p1", "password": "p1/1"}),
        ("/orders", {}),
    ):
        (form,) = ask(APP + path).document.forms
        assert ask(APP + path, "POST", **fields, **form.fields).reason == 0
        (form,) = ask(APP + path).document.forms
        assert form.fields[CSRF_FIELD]


@pytest.mark.parametrize("mode", MODES[:-1])
def test_the_answer_to_a_log_in_has_a_form_for_whoever_is_logged_in_now(server, mode):
    ask = server(csrf__mode=mode)
    ask(f"{APP}/logout", "POST")
    (form,) = ask(f"{APP}/login").document.forms
    (form,) = ask(f"{APP}/login", "POST", name="p1", password="p1/1", **form.fields).document.forms
    assert ask(f"{APP}/orders", "POST", **form.fields).reason == 0


def test_a_link_that_stands_for_a_form_needs_what_a_form_needs(server):
    ask = server()
    assert ask(f"{APP}/orders?_method=POST", csrf_token="").reason == Reason.CSRF
    assert ask(f"{APP}/orders", csrf_token="").reason == 0


@pytest.mark.parametrize("mode", ["off", "fetch_metadata"])
def test_pages_carry_no_token_and_no_further_cookie_where_none_is_asked_for(server, mode):
    answer = server(csrf__mode=mode)(f"{APP}/orders")
    assert (dict(answer.document.forms[0].fields), answer.set_cookies) == ({}, ())


@pytest.mark.parametrize("no_store", [True, False])
def test_browsers_are_told_to_keep_no_copy_if_the_policy_says_so(server, no_store):
    assert server(transport__no_store=no_store)(f"{APP}/inbox").no_store is no_store


@pytest.mark.parametrize(
    ("secure", "encrypted", "plain"),
    [("same_as_request", True, False), ("always", True, True), ("never", False, False)],
)
def test_the_attribute_secure_follows_the_request_where_the_policy_says_so(server, secure, encrypted, plain):
    ask = server(transport__https="optional", cookie__secure=secure, cookie__name="sid", csrf__mode="double_submit")
    for scheme, expected in (("https", encrypted), ("http", plain)):
        url = f"{APP.replace('https', scheme)}/login"
        lines = ask(url, "POST", name="p1", password="p1/1").set_cookies
        assert len(lines) == 2
        assert {"; Secure" in line for line in lines} == {expected}
