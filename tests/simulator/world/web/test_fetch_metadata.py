"""Fetch section 3.2, Referrer Policy section 8.3, Fetch Metadata section 2."""

import pytest

from simulator.world.web.fetch_metadata import describe, origin_header, referer_header
from simulator.world.web.initiation import TYPED, Initiation, RequestKind
from simulator.world.web.origin import origin_of

APP = "https://app.site.example/inbox?x=1"
SIBLING = "https://evil.site.example/page"
FOREIGN = "https://foreign.example/page"


def started_by(page, kind=RequestKind.NAVIGATION, **fields):
    return Initiation(kind, page=page, site_for_cookies=origin_of(page), **fields)


# Sec-Fetch-*


@pytest.mark.parametrize(
    ("page", "chain", "site"),
    [
        (APP, [APP], "same-origin"),
        (SIBLING, [APP], "same-site"),
        (FOREIGN, [APP], "cross-site"),
        ("http://app.site.example/", [APP], "cross-site"),
        (APP, ["https://foreign.example/go", APP], "cross-site"),
        (APP, ["https://evil.site.example/go", APP], "same-site"),
        (FOREIGN, ["https://foreign.example/go", APP], "cross-site"),
        ("about:blank", [APP], "cross-site"),
    ],
)
def test_a_site_is_told_how_far_away_a_request_was_started_and_led(page, chain, site):
    assert describe(started_by(page), "GET", chain).sec_fetch_site == site


def test_a_typed_address_was_started_by_nobody():
    context = describe(TYPED, "GET", [APP])
    assert (context.sec_fetch_site, context.sec_fetch_user) == ("none", "?1")
    assert (context.origin, context.referer) == ("", "")


@pytest.mark.parametrize(
    ("kind", "mode", "destination"),
    [
        (RequestKind.NAVIGATION, "navigate", "document"),
        (RequestKind.FRAME, "navigate", "iframe"),
        (RequestKind.IMAGE, "no-cors", "image"),
        (RequestKind.SCRIPT, "no-cors", "script"),
        (RequestKind.FETCH, "cors", "empty"),
    ],
)
def test_a_site_is_told_what_the_answer_is_for(kind, mode, destination):
    context = describe(started_by(APP, kind), "GET", [APP])
    assert (context.sec_fetch_mode, context.sec_fetch_dest) == (mode, destination)


def test_a_click_is_told_from_a_script_and_only_where_a_page_comes_of_it():
    assert describe(started_by(APP, by_user=True), "GET", [APP]).sec_fetch_user == "?1"
    assert describe(started_by(APP), "GET", [APP]).sec_fetch_user == ""
    assert describe(started_by(APP, RequestKind.IMAGE, by_user=True), "GET", [APP]).sec_fetch_user == ""


@pytest.mark.parametrize(("url", "metadata"), [("http://app.site.example/", True), (APP, False)])
def test_neither_plain_connections_nor_old_browsers_tell_any_of_it(url, metadata):
    context = describe(started_by(FOREIGN, by_user=True), "GET", [url], metadata=metadata)
    assert {context.sec_fetch_site, context.sec_fetch_mode, context.sec_fetch_dest, context.sec_fetch_user} == {""}


# Origin


@pytest.mark.parametrize(
    ("initiation", "method", "chain", "header"),
    [
        (started_by(APP), "GET", [APP], ""),
        (started_by(APP), "HEAD", [APP], ""),
        (started_by(APP), "POST", [APP], "https://app.site.example"),
        (started_by(FOREIGN), "POST", [APP], "https://foreign.example"),
        (started_by(FOREIGN, RequestKind.IMAGE), "GET", [APP], ""),
        (started_by(FOREIGN, RequestKind.FETCH), "GET", [APP], "https://foreign.example"),
        (started_by(APP, RequestKind.FETCH), "GET", [APP], ""),
        (started_by("about:blank"), "POST", [APP], "null"),
        (started_by(FOREIGN, referrer_policy="no-referrer"), "POST", [APP], "null"),
        (
            started_by(FOREIGN, RequestKind.FETCH, referrer_policy="no-referrer"),
            "POST",
            [APP],
            "https://foreign.example",
        ),
        (started_by(FOREIGN, referrer_policy="same-origin"), "POST", [APP], "null"),
        (started_by(APP, referrer_policy="same-origin"), "POST", [APP], "https://app.site.example"),
        (started_by(FOREIGN, referrer_policy="unsafe-url"), "POST", [APP], "https://foreign.example"),
        (started_by(APP), "POST", ["http://app.site.example/"], "null"),
        (started_by(APP, referrer_policy="origin"), "POST", ["http://app.site.example/"], "https://app.site.example"),
        (started_by(FOREIGN), "POST", ["https://foreign.example/go", APP], "https://foreign.example"),
        (started_by(APP), "POST", ["https://foreign.example/go", APP], "null"),
        (started_by(FOREIGN), "POST", ["https://third.example/go", APP], "null"),
    ],
)
def test_a_form_says_where_it_comes_from_unless_its_page_hides_that_or_a_redirect_led_astray(
    initiation, method, chain, header
):
    assert origin_header(initiation, method, chain) == header


# Referer

FULL, ORIGIN = "https://app.site.example/inbox?x=1", "https://app.site.example/"
PLAIN = "http://foreign.example/"


@pytest.mark.parametrize(
    ("policy", "at_home", "elsewhere", "downgrade"),
    [
        ("no-referrer", "", "", ""),
        ("no-referrer-when-downgrade", FULL, FULL, ""),
        ("same-origin", FULL, "", ""),
        ("origin", ORIGIN, ORIGIN, ORIGIN),
        ("strict-origin", ORIGIN, ORIGIN, ""),
        ("origin-when-cross-origin", FULL, ORIGIN, ORIGIN),
        ("strict-origin-when-cross-origin", FULL, ORIGIN, ""),
        ("unsafe-url", FULL, FULL, FULL),
    ],
)
def test_a_page_decides_how_much_of_its_address_is_let_out(policy, at_home, elsewhere, downgrade):
    initiation = started_by(APP, referrer_policy=policy)
    headers = [referer_header(initiation, url) for url in ("https://app.site.example/x", FOREIGN, PLAIN)]
    assert headers == [at_home, elsewhere, downgrade]


def test_by_default_another_origin_learns_the_origin_alone():
    assert referer_header(started_by(APP), FOREIGN) == ORIGIN


def test_names_passwords_and_fragments_stay_at_home():
    page = "https://me:secret@app.site.example/a#b"
    assert referer_header(started_by(page), "https://app.site.example/") == "https://app.site.example/a"
