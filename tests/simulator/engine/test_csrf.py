"""Forged requests: which forms are taken for the user's own, in each mode."""

import pytest

from simulator.engine.answers import Brought
from simulator.events import Flag, Kind, Reason
from simulator.wire import ORIGIN, RequestContext

TOKENS = ("synchronizer", "double_submit", "signed_double_submit")
FOREIGN = {"origin": "https://prizes.example", "referer": "https://prizes.example/", "sec_fetch_site": "cross-site"}


# --- what is not a forgery


@pytest.mark.parametrize("mode", [*TOKENS, "fetch_metadata", "fetch_metadata_or_token"])
def test_the_sites_own_page_is_never_refused(tabs, mode):
    browser = tabs(csrf__mode=mode, csrf__origin_check=True)
    assert browser.server.submit() == "served"
    assert browser.post(csrf_token=None) == "served"
    assert browser.post(csrf_token=browser.open()) == "served"


def test_reading_a_page_asks_for_no_token(tabs):
    browser = tabs(csrf__origin_check=True)
    for method in ("GET", "HEAD", "OPTIONS"):
        context = RequestContext(method=method, csrf_token="", **FOREIGN)
        assert browser.server.engine.request(browser._session, 1, 3, brought=Brought(context=context)).reason == 0


def test_where_the_policy_is_off_every_form_is_taken(tabs):
    assert tabs(csrf__mode="off").post(**FOREIGN) == "served"


# --- tokens


@pytest.mark.parametrize("mode", TOKENS)
@pytest.mark.parametrize("token", ["", "made-up", "1.2.3", "100001.1e9b4c0.AAAAAAAAAAAAAAAAAAAAAA", "é"])
def test_a_form_with_another_token_is_refused(tabs, mode, token):
    browser = tabs(csrf__mode=mode)
    browser.open()
    assert browser.post(csrf_token=token) == "csrf"


def test_a_token_of_another_session_is_refused(tabs_of, tabs):
    browser = tabs()
    other = tabs_of(browser.server, 2)
    browser.server.login("max", 2)
    assert browser.post(csrf_token=other.open()) == "csrf"
    assert other.post(csrf_token=other.open()) == "served"


def test_a_session_kept_by_the_server_needs_no_cookie_for_its_tokens(tabs):
    browser = tabs()
    assert browser.post(csrf_token=browser.open()) == "served"
    assert browser.cookie == ""


def test_tokens_of_a_session_outlive_the_exchange_of_its_id(tabs):
    browser = tabs(id__rotate_every="5m")
    token = browser.open()
    browser.server.wait("6m")
    assert browser.server.visit() == "served"
    assert browser.server.events(Kind.SESSION_ROTATED)
    assert browser.post(csrf_token=token) == "served"


@pytest.mark.parametrize("mode", ["double_submit", "signed_double_submit"])
def test_a_submitted_token_must_be_in_the_cookie_too(tabs, mode):
    browser = tabs(csrf__mode=mode)
    token = browser.open()
    assert browser.cookie == token
    assert browser.post(csrf_token=token, cookie="") == "csrf"
    assert browser.post(csrf_token=token) == "served"


@pytest.mark.parametrize(("mode", "told"), [("double_submit", "served"), ("signed_double_submit", "csrf")])
def test_a_planted_pair_of_cookie_and_token_satisfies_only_who_compares_them(tabs, mode, told):
    assert tabs(csrf__mode=mode).post(csrf_token="planted", cookie="planted") == told


def test_a_signed_pair_of_the_attackers_own_session_is_not_the_victims(tabs_of, tabs):
    browser = tabs(csrf__mode="signed_double_submit")
    thief = tabs_of(browser.server, 2)
    browser.server.login("max", 2)
    pair = thief.open()
    assert thief.post(csrf_token=pair) == "served"
    assert browser.post(csrf_token=pair, cookie=pair) == "csrf"


@pytest.mark.parametrize("mode", ["double_submit", "signed_double_submit"])
def test_all_tabs_share_a_cookie_as_long_as_it_is_good(tabs, mode):
    browser = tabs(csrf__mode=mode)
    first = browser.open()
    browser.server.wait("1m")
    assert browser.open() == first
    assert browser.post(csrf_token=first) == "served"


def test_nothing_is_drawn_for_a_token(tabs_of, tabs):
    browser = tabs(csrf__mode="double_submit")
    before = dict(browser.server.lifecycle.entropy.counts)
    browser.open()
    tabs_of(browser.server, 2).open()
    assert browser.server.lifecycle.entropy.counts == before


@pytest.mark.parametrize("kind", ["client_signed", "client_encrypted", "jwt"])
@pytest.mark.parametrize("mode", TOKENS)
def test_tokens_go_with_sessions_that_are_in_cookies(tabs, kind, mode):
    browser = tabs(csrf__mode=mode, store__kind=kind)
    token = browser.open()
    assert browser.post(csrf_token="") == "csrf"
    assert browser.post(csrf_token=token) == "served"


# --- ttl


@pytest.mark.parametrize("mode", ["synchronizer", "signed_double_submit"])
def test_a_token_is_accepted_at_its_limit_and_not_a_moment_later(tabs, mode):
    browser = tabs(csrf__mode=mode, csrf__ttl="10m")
    token = browser.open()
    browser.server.wait("10m")
    assert browser.post(csrf_token=token) == "served"
    browser.server.wait(1)
    assert browser.post(csrf_token=token) == "csrf"
    assert browser.post(csrf_token=browser.open()) == "served"


def test_without_a_limit_of_its_own_a_token_lasts_as_long_as_its_session(tabs):
    browser = tabs(time__idle="off", time__absolute="off")
    token = browser.open()
    browser.server.wait("300d")
    assert browser.post(csrf_token=token) == "served"


def test_a_cookie_that_is_not_signed_lives_as_long_as_the_browser_is_told(serve):
    def told(**changes):
        return serve(csrf__mode="double_submit", **changes).engine.form_token("", Brought(csrf="known"), 1).set_cookie

    assert told() is None
    assert "Max-Age=600" in told(csrf__ttl="10m")


# --- before log-in, at log-in, after log-out


@pytest.mark.parametrize("mode", TOKENS)
def test_a_log_in_is_a_form_like_any_other(tabs_of, serve, mode):
    browser = tabs_of(serve(csrf__mode=mode, csrf__origin_check=False))
    token = browser.open()
    assert token == browser.cookie
    assert browser.log_in(csrf_token="") == "csrf"
    (failed,) = browser.server.events(Kind.LOGIN_FAILED)
    assert (failed.user, failed.reason) == (1, Reason.CSRF)
    assert browser.log_in(csrf_token=token) == "served"


def test_a_forged_log_in_counts_as_no_failure_of_its_user(tabs_of, serve):
    browser = tabs_of(serve(login__max_failures=1))
    assert [browser.log_in(csrf_token="") for _ in range(3)] == ["csrf"] * 3
    assert browser.server.login() == "served"


def test_a_visitors_session_has_tokens_before_log_in(tabs_of, serve):
    browser = tabs_of(serve(id__anonymous=True))
    browser.server.visit()
    token = browser.open()
    assert browser.cookie == ""
    assert browser.log_in(csrf_token="x") == "csrf"
    assert browser.log_in(csrf_token=token) == "served"


@pytest.mark.parametrize("mode", TOKENS)
@pytest.mark.parametrize("rule", ["always", "if_anonymous", "never"])
@pytest.mark.parametrize("anonymous", [False, True])
@pytest.mark.parametrize(("rotates", "told"), [(True, "csrf"), (False, "served")])
def test_a_token_from_before_log_in_is_void_if_the_policy_says_so(tabs_of, serve, mode, rule, anonymous, rotates, told):
    browser = tabs_of(
        serve(
            csrf__mode=mode,
            csrf__origin_check=False,
            csrf__rotate_on_login=rotates,
            id__anonymous=anonymous,
            id__rotate_on_login=rule,
        )
    )
    browser.server.visit()
    token = browser.open()
    assert browser.log_in(csrf_token=token) == "served"
    assert browser.post(csrf_token=token) == told
    assert browser.post(csrf_token=browser.open()) == "served"


@pytest.mark.parametrize(("rotates", "told"), [(True, "csrf"), (False, "served")])
def test_the_same_is_so_of_a_log_in_that_keeps_the_session(tabs, rotates, told):
    browser = tabs(csrf__rotate_on_login=rotates, id__rotate_on_login="never")
    token = browser.open()
    browser.server.login()
    assert len(browser.server.live) == 1
    assert browser.post(csrf_token=token) == told


@pytest.mark.parametrize(("server", "mode"), [("keys_removed", "synchronizer"), ("record_destroyed", "double_submit")])
@pytest.mark.parametrize(("rotates", "told"), [(True, "csrf"), (False, "served")])
def test_a_token_from_before_log_out_is_void_if_the_policy_says_so(tabs, server, mode, rotates, told):
    browser = tabs(csrf__mode=mode, csrf__rotate_on_logout=rotates, logout__server=server)
    token = browser.open()
    assert browser.log_out(csrf_token=token) == "served"
    assert browser.log_in(csrf_token=token) == told


def test_a_log_out_that_leaves_the_session_makes_its_tokens_void(tabs):
    browser = tabs(logout__server="none", logout__clears_cookie=False)
    token = browser.open()
    assert browser.log_out(csrf_token=token) == "served"
    assert browser.post(csrf_token=token) == "csrf"


def test_a_twin_with_another_id_takes_the_tokens_over(tabs):
    browser = tabs(id__rotate_every="5m", id__old_after_rotate="kept")
    token = browser.open()
    browser.server.wait("6m")
    browser.server.visit()
    assert len(browser.server.live) == 2
    assert browser.post(csrf_token=token) == "served"


# --- every form


def test_a_forged_log_out_is_refused_and_leaves_the_session(tabs):
    browser = tabs()
    assert browser.log_out(csrf_token="") == "csrf"
    denied = browser.server.events(Kind.REQUEST_DENIED)[-1]
    assert (denied.user, denied.reason, Flag(denied.flags)) == (
        1,
        Reason.CSRF,
        Flag.POST | Flag.ACCESSED | Flag.RENEWED,
    )
    assert browser.server.visit() == "served"
    assert browser.log_out(csrf_token=browser.open()) == "served"


def test_a_forged_log_out_without_a_session_is_refused_too(tabs_of, serve):
    browser = tabs_of(serve())
    assert browser.log_out(csrf_token="") == "csrf"
    assert browser.server.logout() == "served"


def test_passwords_and_other_sessions_are_not_touched_by_forgeries(tabs):
    browser = tabs()
    browser.server.login(browser=2)
    assert browser.change_password(csrf_token="") == "csrf"
    assert browser.end_others(csrf_token="") == "csrf"
    assert browser.server.visit(2) == "served"
    assert browser.end_others(csrf_token=browser.open()) == "served"
    assert browser.server.visit(2) == "revoked"
    assert browser.change_password(csrf_token=browser.open()) == "served"


def test_a_refused_forgery_accesses_the_session_and_writes_nothing(tabs):
    browser = tabs(time__renew="on_write")
    browser.server.wait("10m")
    assert browser.post(csrf_token="") == "csrf"
    assert browser.server.events(Kind.REQUEST_DENIED)[-1].flags == Flag.POST | Flag.ACCESSED
    browser.server.wait("6m")
    assert browser.server.visit() == "idle_timeout"


def test_a_forgery_is_looked_for_after_the_account_and_before_the_role(tabs, approve):
    browser = tabs()
    brought = Brought(context=RequestContext(method="POST", origin=ORIGIN, csrf_token=""))
    assert browser.server.engine.request(browser._session, 1, 3, approve, True, brought=brought).reason == Reason.CSRF
    browser.server.act("deactivate", "ann")
    assert browser.post() == "account_deactivated"
