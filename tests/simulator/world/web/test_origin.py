import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.world.web.origin import is_trustworthy, origin_of, same_origin, same_site

APP = "https://app.site.example/inbox"


@pytest.mark.parametrize(
    ("url", "written"),
    [
        ("https://App.Site.Example:443/x", "https://app.site.example"),
        ("http://site.example:8080/", "http://site.example:8080"),
        ("https://[2001:DB8::1]/", "https://[2001:db8::1]"),
    ],
)
def test_an_origin_is_scheme_host_and_port_and_the_usual_port_is_not_written(url, written):
    assert str(origin_of(url)) == written


@pytest.mark.parametrize("url", ["", "about:blank", "data:text/html,x", "https://site.example:99999/"])
def test_what_is_no_web_address_has_an_opaque_origin_which_is_like_no_other(url):
    assert origin_of(url) is None
    assert not same_origin(origin_of(url), origin_of(url))
    assert not same_site(origin_of(url), origin_of(url))


@pytest.mark.parametrize(
    ("url", "origin", "site"),
    [
        ("https://app.site.example/other", True, True),
        ("https://app.site.example:8443/", False, True),
        ("https://evil.site.example/", False, True),
        ("http://app.site.example/", False, False),
        ("https://site.example.net/", False, False),
        ("https://mysite.example/", False, False),
    ],
)
def test_a_site_is_a_scheme_and_a_registrable_domain_whatever_host_and_port(url, origin, site):
    assert same_origin(origin_of(APP), origin_of(url)) is origin
    assert same_site(origin_of(APP), origin_of(url)) is site


def test_two_customers_of_one_host_are_two_sites():
    assert not same_site(origin_of("https://me.github.io/"), origin_of("https://you.github.io/"))


@pytest.mark.parametrize(
    ("url", "private"), [(APP, True), ("http://localhost/", True), ("http://app.site.example/", False)]
)
def test_what_is_encrypted_or_stays_on_the_machine_is_trustworthy(url, private):
    assert is_trustworthy(url) is private


@given(st.text(max_size=40) | st.text(alphabet="htps:/[].@#?%a0é", max_size=30).map("https://".__add__))
def test_no_text_makes_it_raise_and_every_origin_is_of_its_own_site(url):
    origin = origin_of(url)
    assert origin is None or same_site(origin, origin_of(str(origin)))
