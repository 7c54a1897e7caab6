"""A forged form is told from one of the site's own pages, in every mode, by what that mode goes by."""

import pytest

from simulator.engine.answers import Brought
from simulator.events import Kind, Reason
from simulator.policy import Policy
from simulator.wire import ORDINARY_FORM, ORIGIN, RequestContext, cookie_pair_value

ELSEWHERE = "https://elsewhere.example"
BOTH_CHECKED = ["synchronizer", "signed_double_submit"]


def own_form(**changes):
    """What a form of our own page says of itself, but for the token."""
    given = {"method": "POST", "origin": ORIGIN, "csrf_token": "", "csrf_cookie": ""}
    return RequestContext(**{**given, **changes})


def forged_form(**changes):
    return own_form(origin=ELSEWHERE, referer=f"{ELSEWHERE}/", sec_fetch_site="cross-site", **changes)


class Forms:
    """A browser that reads a form and posts it, whatever it is told to change on the way."""

    def __init__(self, server):
        self.server, self.cookie = server, ""

    def log_in(self, name="ann", browser=1):
        answer = self.server.engine.log_in(name, name, self.server.tokens.get(browser, ""), browser, 9)
        return self.server._told(browser, answer)

    def token(self, browser=1):
        token, line = self.server.engine.form_token(self.server.tokens.get(browser, ""), browser, self.cookie)
        self.cookie = cookie_pair_value(line) if line else self.cookie
        return token

    def post(self, context, browser=1):
        brought = Brought(context=context)
        token = self.server.tokens.get(browser, "")
        return self.server._told(browser, self.server.engine.request(token, browser, 3, 0, True, False, brought))


@pytest.fixture
def forms(serve):
    def start(mode, *, origin_check=False, **changes):
        forms = Forms(serve(csrf__mode=mode, csrf__origin_check=origin_check, **changes))
        forms.log_in()
        return forms

    return start


MODES = Policy.model_fields["csrf"].annotation.model_fields["mode"].annotation.__args__
with_token = pytest.mark.parametrize("mode", ["synchronizer", "double_submit", "signed_double_submit"])


@pytest.mark.parametrize("mode", MODES)
def test_a_form_of_the_site_s_own_page_is_served(forms, mode):
    it = forms(mode, origin_check=True)
    token = it.token()
    assert it.post(own_form(csrf_token=token, csrf_cookie=it.cookie)) == "served"
    assert it.post(ORDINARY_FORM) == "served"


@pytest.mark.parametrize("mode", [mode for mode in MODES if mode != "off"])
def test_a_form_from_elsewhere_without_a_token_is_refused(forms, mode):
    it = forms(mode)
    assert it.post(forged_form()) == "csrf"
    assert it.server.events(Kind.REQUEST_DENIED)[-1].reason == Reason.CSRF


def test_without_a_mode_anything_is_served(forms):
    assert forms("off").post(forged_form()) == "served"


@with_token
def test_a_form_of_our_own_page_without_its_token_is_refused(forms, mode):
    it = forms(mode)
    it.token()
    assert it.post(own_form(csrf_cookie=it.cookie)) == "csrf"
    assert it.post(own_form(csrf_token="1.x", csrf_cookie=it.cookie)) == "csrf"


def test_a_planted_cookie_and_its_own_echo_pass_the_naive_kind_and_no_other(forms):
    planted = {"csrf_token": "chosen", "csrf_cookie": "chosen"}
    assert forms("double_submit").post(forged_form(**planted)) == "served"
    for mode in BOTH_CHECKED:
        assert forms(mode).post(forged_form(**planted)) == "csrf"


@pytest.mark.parametrize("mode", BOTH_CHECKED)
def test_a_token_of_somebody_else_s_session_is_refused(forms, mode):
    it = forms(mode)
    it.log_in("max", 2)
    token = it.token(browser=2)
    assert it.post(own_form(csrf_token=token, csrf_cookie=it.cookie), browser=1) == "csrf"
    assert it.post(own_form(csrf_token=token, csrf_cookie=it.cookie), browser=2) == "served"


@with_token
def test_a_token_is_accepted_at_its_limit_and_not_a_moment_later(forms, mode):
    it = forms(mode, csrf__ttl="5m", csrf__rotate_on_login=False)
    token = it.token()
    it.server.wait("5m")
    assert it.post(own_form(csrf_token=token, csrf_cookie=it.cookie)) == "served"
    it.server.wait(1)
    over = "served" if mode == "double_submit" else "csrf"  # the browser drops the naive kind's cookie by itself
    assert it.post(own_form(csrf_token=token, csrf_cookie=it.cookie)) == over


@pytest.mark.parametrize(
    ("context", "told"),
    [
        (own_form(origin="", referer=f"{ORIGIN}/page"), "served"),
        (own_form(origin="", referer=""), "csrf"),
        (own_form(origin="null"), "csrf"),
        (own_form(origin="", referer="", secure=False), "served"),
        (forged_form(), "csrf"),
        (own_form(origin="https://shop.partner.example"), "served"),
        (own_form(origin="https://partner.example.evil.example"), "csrf"),
        (own_form(origin="https://pay.example"), "served"),
        (own_form(origin="http://pay.example"), "csrf"),
    ],
)
def test_the_origin_is_our_own_or_one_that_is_trusted(forms, context, told):
    trusted = ["https://*.partner.example", "https://pay.example"]
    assert forms("off", origin_check=True, csrf__trusted_origins=trusted).post(context) == told


@pytest.mark.parametrize(
    ("site", "origin", "told"),
    [
        ("same-origin", ORIGIN, "served"),
        ("none", "", "served"),
        ("same-site", "https://evil.coatcheck.example", "csrf"),
        ("cross-site", ELSEWHERE, "csrf"),
        ("", ELSEWHERE, "csrf"),
        ("", ORIGIN, "served"),
        ("", "", "served"),
    ],
)
def test_metadata_is_believed_and_without_it_the_origin(forms, site, origin, told):
    assert forms("fetch_metadata").post(own_form(sec_fetch_site=site, origin=origin)) == told


def test_a_token_does_where_metadata_would_refuse(forms):
    it = forms("fetch_metadata_or_token")
    assert it.post(own_form(sec_fetch_site="same-site")) == "csrf"
    assert it.post(own_form(sec_fetch_site="same-site", csrf_token=it.token())) == "served"


@pytest.mark.parametrize(("rotates", "told"), [(True, "csrf"), (False, "served")])
def test_a_log_in_makes_tokens_void_where_the_policy_says_so(forms, rotates, told):
    it = forms("synchronizer", id__rotate_on_login="never", csrf__rotate_on_login=rotates)
    token = it.token()
    brought = Brought(context=ORDINARY_FORM)
    server = it.server
    server._told(1, server.engine.log_in("ann", "ann", server.tokens[1], 1, 9, brought))
    assert it.post(own_form(csrf_token=token)) == told


@pytest.mark.parametrize(("rotates", "lines"), [(True, 1), (False, 0)])
def test_a_log_out_takes_the_token_s_cookie_back_where_the_policy_says_so(forms, rotates, lines):
    server = forms("double_submit", csrf__rotate_on_logout=rotates).server
    answer = server.engine.log_out(server.tokens[1], 1, 0, Brought(context=ORDINARY_FORM))
    assert len([line for line in answer.further if line.startswith("csrf-token=;")]) == lines


def test_a_forged_log_in_is_refused_and_so_is_a_forged_log_out(forms):
    it = forms("synchronizer")
    server, forged = it.server, Brought(context=forged_form())
    assert server._told(3, server.engine.log_in("max", "max", "", 3, 9, forged)) == "csrf"
    assert server._told(1, server.engine.log_out(server.tokens[1], 1, 0, forged)) == "csrf"
    assert server.visit() == "served"


def test_a_refused_forgery_accesses_the_session_it_came_with(forms):
    it = forms("synchronizer")
    it.server.wait("1m")
    it.post(forged_form())
    assert it.server.record().accessed_at_ms == it.server.clock.now_ms
