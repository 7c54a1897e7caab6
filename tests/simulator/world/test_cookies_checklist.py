"""RFC 6265bis, item by item: parsing (P), storing (S), retrieving (R). Each item has one test of its own here, whose
name begins with it; the edges are in the tests beside this one."""

import sys
from collections.abc import Mapping

from simulator.world.browser import Browser
from simulator.world.cookie_rules import Refused
from simulator.world.cookies import CookieJar
from simulator.world.web.html import Document, Form
from simulator.world.web.navigation import Tab
from simulator.world.web.network import Network, Response

ITEMS = [*(f"p{n}" for n in range(1, 11)), *(f"s{n}" for n in range(1, 13)), *(f"r{n}" for n in range(1, 7))]
SITE = "https://site.example/"
WWW = "https://www.site.example/"
PLAIN = "http://site.example/"
FOREIGN = "https://foreign.example/"


def test_every_item_has_a_test():
    names = [name for name in vars(sys.modules[__name__]) if name.startswith("test_")]
    assert [item for item in ITEMS if sum(name.startswith(f"test_{item}_") for name in names) != 1] == []


class Jar(CookieJar):
    """A jar whose clock is set by hand."""

    def __init__(self, treatment="lax-default"):
        self.now_s = 1_780_000_000.0
        super().__init__(clock=lambda: self.now_s, treatment=treatment)


def kept(*lines, url=SITE, to=SITE, **request):
    """What a fresh jar sends to `to` after these lines from `url`."""
    jar = Jar()
    for line in lines:
        jar.store(line, url)
    return jar.header(to, **request)


def world(answers: Mapping[str, Response]):
    """A tab before a network of two sites, with what was asked."""
    asked = []

    class Table:
        def answer(self, request):
            asked.append(request)
            return answers.get(request.url, Response())

    network = Network()
    network.servers = dict.fromkeys(("site.example", "foreign.example"), Table())
    return Tab(Browser(1, "b", "", "", lambda: 0), network, lambda: 0), asked


# Parsing


def test_p1_a_control_character_drops_the_whole_cookie_and_a_tab_does_not():
    assert kept("a=1; Path=/\x01", "b=\x7f", "c=\n", "d=1\t2") == "d=1\t2"


def test_p2_name_and_value_are_split_once_trimmed_and_otherwise_left_alone():
    assert kept('a = "1=2 %41" ; Path=/', "\t=b") == 'a="1=2 %41"; b'


def test_p3_4096_octets_are_the_most_and_nothing_is_too_little():
    assert kept("a=" + "x" * 4096, "b=" + "x" * 4095, "=", "").startswith("b=xxx")


def test_p4_the_last_valid_attribute_of_a_name_counts_and_a_value_over_1024_octets_is_not_there():
    assert kept("a=1; path=/x; PATH=/; junk=1; Path=/" + "y" * 1024) == "a=1"


def test_p5_secure_and_http_only_count_whatever_their_value():
    assert kept("a=1; Secure=no", to=PLAIN) == ""
    assert kept("a=1; HttpOnly=no", http_api=False) == ""


def test_p6_max_age_is_digits_and_beats_expires_in_either_order():
    past, future = "Expires=Thu, 01 Jan 1970 00:00:00 GMT", "Expires=Fri, 31 Dec 2100 00:00:00 GMT"
    assert kept(f"a=1; Max-Age=9; {past}", f"b=1; {future}; Max-Age=0", "c=1; Max-Age=50,399") == "a=1; c=1"


def test_p7_dates_are_read_tolerantly_and_what_is_none_is_ignored():
    jar = Jar()
    jar.store("a=1; Expires=Sat, 31-Dec-70 23:59:59 UTC", SITE)
    jar.store("b=1; Expires=1 jan 69 0:0:0", SITE)
    jar.store("c=1; Expires=31 Feb 2030 00:00:00", SITE)
    assert [(cookie.name, cookie.persistent) for cookie in jar.cookies] == [("b", True), ("c", False)]


def test_p8_400_days_are_the_longest_life():
    jar = Jar()
    jar.store("a=1; Max-Age=99999999", SITE)
    assert jar.cookies[0].expires_ms == (1_780_000_000 + 34_560_000) * 1000


def test_p9_domain_loses_one_dot_path_needs_a_slash_and_unknown_same_site_is_the_default():
    jar = Jar()
    jar.store("a=1; Domain=.SITE.example; Path=x; SameSite=maybe", SITE + "shop/cart")
    (cookie,) = jar.cookies
    assert (cookie.domain, cookie.path, cookie.same_site) == ("site.example", "/shop", "Default")


def test_p10_errors_set_cookies_too_and_lines_are_never_joined():
    tab, _ = world({SITE: Response(404, set_cookies=("a=1, b=2", "c=3"))})
    tab.type_address(SITE)
    assert [cookie.name for cookie in tab.browser.jar.cookies] == ["a", "c"]


# Storing


def test_s1_a_public_suffix_is_nobodys_domain_and_its_own_host_at_most():
    jar = Jar()
    assert jar.receive("a=1; Domain=co.uk", "https://shop.co.uk/") is Refused.PUBLIC_SUFFIX
    assert jar.receive("a=1; Domain=s\u00efte.example", SITE) is Refused.DOMAIN
    assert jar.store("a=1; Domain=github.io", "https://github.io/")
    assert jar.cookies[0].host_only


def test_s2_a_domain_must_cover_its_host_and_without_one_a_cookie_is_for_the_host_alone():
    assert kept("a=1; Domain=www.site.example", "b=1; Domain=site.example", "c=1; Domain=site.example; Domain=") == (
        "b=1; c=1"
    )
    assert kept("b=1; Domain=site.example", "c=1", to=WWW) == "b=1"


def test_s3_a_domain_matches_at_a_dot_and_never_an_address():
    assert kept("a=1; Domain=site.example", to="https://mysite.example/") == ""
    assert kept("a=1; Domain=0.0.1", url="https://10.0.0.1/", to="https://10.0.0.1/") == ""


def test_s4_the_default_path_ends_before_the_last_slash():
    assert kept("a=1", url=SITE + "shop/cart", to=SITE + "shop") == "a=1"
    assert kept("a=1", url=SITE + "shop", to=SITE) == "a=1"


def test_s5_a_secure_cookie_does_not_come_by_a_plain_connection():
    assert kept("a=1; Secure", url=PLAIN) == ""


def test_s6_a_script_neither_makes_nor_replaces_an_http_only_cookie():
    jar = Jar()
    assert jar.receive("a=1; HttpOnly", SITE, http_api=False) is Refused.HTTP_ONLY
    jar.store("a=1; HttpOnly", SITE)
    assert jar.receive("a=2", SITE, http_api=False) is Refused.HTTP_ONLY_LEFT_ALONE


def test_s7_a_plain_connection_leaves_secure_cookies_alone_but_may_set_one_above():
    jar = Jar()
    jar.store("a=1; Secure; Path=/login", SITE)
    rules = [jar.receive(f"a=2; Path={path}", PLAIN) for path in ("/login", "/login/en", "/")]
    assert rules == [Refused.SECURE_LEFT_ALONE, Refused.SECURE_LEFT_ALONE, None]


def test_s8_answers_to_another_sites_requests_set_none_but_same_site_none_unless_a_tab_went_there():
    lines = ("a=1", "b=1; SameSite=Strict", "c=1; SameSite=None; Secure")
    stored = {
        top_level: [Jar().store(line, SITE, same_site=False, top_level=top_level) for line in lines]
        for top_level in (True, False)
    }
    assert stored == {True: [True, True, True], False: [False, False, True]}


def test_s9_same_site_none_needs_secure():
    assert Jar().receive("a=1; SameSite=None", SITE) is Refused.NONE_INSECURE


def test_s10_a_prefix_is_a_promise_in_any_case_and_a_nameless_cookie_may_not_fake_one():
    lines = ("__secure-a=1", "__HOST-a=1; Secure", "__Host-a=1; Secure; Path=/; Domain=site.example", "=__Host-a=1")
    assert {Jar().receive(line, SITE + "x/") for line in lines} == {Refused.PREFIX}
    assert Jar().store("__Host-a=1; Secure; Path=/", SITE)


def test_s11_name_domain_host_only_and_path_are_who_a_cookie_is_and_a_successor_keeps_its_birthday():
    jar = Jar()
    for line in ("a=1", "b=1", "a=1; Path=/x", "a=1; Domain=site.example"):
        jar.store(line, SITE)
    jar.now_s += 1
    jar.store("a=2", SITE)
    assert jar.header(SITE + "x") == "a=1; a=2; b=1; a=1"


def test_s12_expired_cookies_go_first_then_insecure_ones_of_a_full_domain_and_unkept_ones_when_the_browser_closes():
    jar = Jar()
    jar.store("brief=1; Max-Age=1", SITE)
    jar.store("plain=1; Max-Age=9999", SITE)
    for number in range(49):
        jar.store(f"n{number}=1; Secure", SITE)
    assert "brief" not in jar.header(SITE)
    jar.now_s += 1
    jar.store("last=1; Secure; Max-Age=9999", SITE)
    assert "plain" not in jar.header(SITE)
    jar.close()
    assert jar.header(SITE) == "last=1"


# Retrieving


def test_r1_host_path_connection_interface_same_site_and_time_must_all_agree():
    line = "a=1; Secure; HttpOnly; SameSite=Lax; Path=/x; Max-Age=9"
    assert kept(line, to=SITE + "x") == "a=1"
    others = [(WWW + "x", {}), (SITE, {}), (PLAIN + "x", {}), (SITE + "x", {"http_api": False})]
    assert [kept(line, to=to, **request) for to, request in others] == ["", "", "", ""]
    assert kept(line, to=SITE + "x", same_site=False, method="POST") == ""


def test_r2_a_path_covers_what_is_below_it_octet_for_octet_and_ports_do_not_matter():
    sent = [kept("a=1; Path=/x", to=SITE + path) for path in ("x", "x/y", "xy", "%78")]
    assert sent == ["a=1", "a=1", "", ""]
    assert kept("a=1", to="https://site.example:8443/") == "a=1"


def test_r3_the_table_of_same_site():
    lines = ("s=1; SameSite=Strict", "l=1; SameSite=Lax", "d=1", "n=1; SameSite=None; Secure")
    jars = {treatment: Jar(treatment) for treatment in ("lax-default", "lax-with-post-window")}
    for jar in jars.values():
        for line in lines:
            jar.store(line, SITE)
    jar = jars["lax-default"]
    assert jar.header(SITE) == "s=1; l=1; d=1; n=1"
    assert jar.header(SITE, same_site=False) == "l=1; d=1; n=1"
    assert jar.header(SITE, same_site=False, method="POST") == "n=1"
    assert jar.header(SITE, same_site=False, top_level=False) == "n=1"
    assert jars["lax-with-post-window"].header(SITE, same_site=False, method="POST") == "d=1; n=1"


def test_r4_same_site_is_scheme_and_registrable_domain_of_all_frames_and_nobody_is_at_home():
    tab, asked = world({FOREIGN: Response(document=Document(frames=(SITE,)))})
    tab.browser.jar.store("a=1; SameSite=Strict", SITE)
    tab.type_address(SITE)
    tab.type_address(FOREIGN)
    tab.type_address(PLAIN)
    tab.page.follow(SITE)
    assert [request.cookie for request in asked if request.url == SITE] == ["a=1", "", ""]


def test_r5_a_redirect_is_judged_by_its_own_method_and_url():
    tab, asked = world({SITE: Response(302, location=SITE + "next")})
    tab.browser.jar.store("a=1; SameSite=Lax", SITE)
    tab.type_address(FOREIGN)
    tab.page.submit(Form(SITE))
    assert [request.cookie for request in asked[1:]] == ["", "a=1"]


def test_r6_longer_paths_come_first_then_older_cookies_and_a_nameless_one_is_its_value():
    assert kept("a=1", "b=1; Path=/x", "c", to=SITE + "x") == "b=1; a=1; c"
