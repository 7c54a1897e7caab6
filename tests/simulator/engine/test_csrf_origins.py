"""Forged requests: what browsers say of where a form comes from."""

import pytest

from simulator.engine.answers import Brought
from simulator.wire import ORDINARY_FORM, ORIGIN

PLAIN = ORIGIN.replace("https:", "http:")
FOREIGN = {"origin": "https://prizes.example", "referer": "https://prizes.example/", "sec_fetch_site": "cross-site"}
SIBLING = {
    "origin": "https://evil.coatcheck.example",
    "referer": "https://evil.coatcheck.example/",
    "sec_fetch_site": "same-site",
}


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({}, "served"),
        ({"origin": ""}, "served"),
        ({"origin": "", "referer": ""}, "csrf"),
        ({"origin": "null"}, "csrf"),
        ({"origin": PLAIN}, "csrf"),
        ({"origin": f"{ORIGIN}:444"}, "csrf"),
        ({"origin": f"{ORIGIN}.evil.example"}, "csrf"),
        ({"origin": "", "referer": f"{ORIGIN}:444/"}, "csrf"),
        ({"origin": "", "referer": "https://[bad/"}, "csrf"),
        (FOREIGN, "csrf"),
        (SIBLING, "csrf"),
        ({**FOREIGN, "origin": ""}, "csrf"),
        ({"secure": False, "origin": PLAIN}, "served"),
        ({"secure": False, "origin": ORIGIN}, "csrf"),
        ({"secure": False, "origin": "", "referer": "https://prizes.example/"}, "served"),
    ],
)
def test_origin_or_over_tls_the_referer_must_be_the_sites_own(tabs, said, told):
    assert tabs(csrf__mode="off", csrf__origin_check=True).post(**said) == told


@pytest.mark.parametrize(
    ("trusted", "origin", "told"),
    [
        ("https://pay.example", "https://pay.example", "served"),
        ("https://pay.example", "http://pay.example", "csrf"),
        ("https://pay.example", "https://x.pay.example", "csrf"),
        ("https://*.pay.example", "https://x.pay.example", "served"),
        ("https://*.pay.example", "https://x.y.pay.example", "served"),
        ("https://*.pay.example", "https://pay.example", "csrf"),
        ("https://*.pay.example", "https://xpay.example", "csrf"),
        ("https://*.pay.example", "http://x.pay.example", "csrf"),
        ("https://*.pay.example:444", "https://x.pay.example:444", "served"),
        ("https://*.pay.example", "https://x.pay.example:444", "csrf"),
    ],
)
@pytest.mark.parametrize("mode", ["off", "fetch_metadata"])
def test_forms_of_trusted_origins_are_taken(tabs, mode, trusted, origin, told):
    browser = tabs(csrf__mode=mode, csrf__origin_check=True, csrf__trusted_origins=[trusted])
    assert browser.post(origin=origin, sec_fetch_site="cross-site") == told


@pytest.mark.parametrize(
    ("site", "told"), [("same-origin", "served"), ("none", "served"), ("same-site", "csrf"), ("cross-site", "csrf")]
)
def test_fetch_metadata_tells_our_own_pages_from_others(tabs, site, told):
    assert tabs(csrf__mode="fetch_metadata").post(sec_fetch_site=site) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({}, "served"),
        ({"origin": ""}, "served"),
        ({"origin": "https://prizes.example"}, "csrf"),
        ({"origin": "", "referer": ""}, "csrf"),
        ({"secure": False, "origin": PLAIN}, "served"),
        ({"secure": False, "origin": "", "referer": ""}, "csrf"),
    ],
)
def test_a_browser_that_sends_no_metadata_is_asked_for_its_origin(tabs, said, told):
    assert tabs(csrf__mode="fetch_metadata").post(sec_fetch_site="", **said) == told


@pytest.mark.parametrize("site", ["", "same-site", "cross-site"])
def test_a_token_stands_in_where_metadata_does_not_vouch(tabs, site):
    browser = tabs(csrf__mode="fetch_metadata_or_token")
    assert browser.post(sec_fetch_site=site) == "csrf"
    assert browser.post(sec_fetch_site=site, csrf_token=browser.open()) == "served"
    assert browser.post(sec_fetch_site="same-origin") == "served"


@pytest.mark.parametrize("mode", ["off", "fetch_metadata"])
def test_where_no_token_is_asked_for_none_is_given_out(tabs, mode):
    browser = tabs(csrf__mode=mode)
    assert (browser.open(), browser.cookie) == ("", "")


def test_the_ordinary_form_of_the_wire_is_taken(tabs):
    browser = tabs(csrf__origin_check=True)
    answer = browser.server.engine.request(browser._session, 1, 3, post=True, brought=Brought(context=ORDINARY_FORM))
    assert answer.reason == 0
