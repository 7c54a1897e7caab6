"""RFC 6265bis sections 5.1.2 to 5.1.4."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.world.cookie_scope import domain_match, is_address, parse_request_uri, path_match


@pytest.mark.parametrize(
    ("string", "domain", "matches"),
    [
        ("site.example", "site.example", True),
        ("www.site.example", "site.example", True),
        ("a.b.site.example", "site.example", True),
        ("mysite.example", "site.example", False),
        ("site.example", "www.site.example", False),
        ("site.example.", "site.example", False),
        ("10.0.0.1", "10.0.0.1", True),
        ("10.0.0.1", "0.0.1", False),
        ("a.0.0x1", "0x1", False),
        ("[::1]", "[::1]", True),
        ("[2001:db8::1.2.3.4]", "2.3.4]", False),
    ],
)
def test_a_host_matches_itself_and_the_domains_above_it_unless_it_is_an_address(string, domain, matches):
    assert domain_match(string, domain) is matches


@pytest.mark.parametrize(
    ("request_path", "cookie_path", "matches"),
    [
        ("/", "/", True),
        ("/a", "/", True),
        ("/a", "/a", True),
        ("/a/", "/a", True),
        ("/a/b", "/a", True),
        ("/a/b", "/a/", True),
        ("/a", "/a/", False),
        ("/ab", "/a", False),
        ("/%61", "/a", False),
        ("/A", "/a", False),
    ],
)
def test_a_path_matches_itself_and_what_is_below_it(request_path, cookie_path, matches):
    assert path_match(request_path, cookie_path) is matches


@pytest.mark.parametrize(
    ("url", "default_path"),
    [
        ("https://site.example", "/"),
        ("https://site.example/", "/"),
        ("https://site.example/login", "/"),
        ("https://site.example/login/", "/login"),
        ("https://site.example/a/b?c=/d/e", "/a"),
        ("https://site.example?/a/b", "/"),
        ("https://site.example/a/b#/c/d", "/a"),
    ],
)
def test_the_default_path_is_the_folder_of_the_request(url, default_path):
    uri = parse_request_uri(url)
    assert uri is not None
    assert uri.default_path == default_path


@pytest.mark.parametrize(
    ("url", "host"),
    [
        ("HTTPS://Site.EXAMPLE:8443/", "site.example"),
        ("https://user:p%40ss@site.example/", "site.example"),
        ("https://b\u00fccher.example/", "xn--bcher-kva.example"),
        ("http://[2001:DB8:0::1]:80/", "[2001:db8::1]"),
        ("http://[::FFFF:127.0.0.1]/", "[::ffff:7f00:1]"),
        ("ws://site.example/socket", "site.example"),
    ],
)
def test_a_host_is_canonicalized(url, host):
    uri = parse_request_uri(url)
    assert uri is not None
    assert uri.host == host


@pytest.mark.parametrize(
    "url",
    [
        "",
        "/only/a/path",
        "site.example",
        "about:blank",
        "file:///etc/hosts",
        "ftp://site.example/",
        "https://",
        "https:///path",
        "https://[::1/",
        "https://[1.2]/",
        "https://a b/",
        "https://a:b:c/",
        "https://\u00fc" + "a" * 70 + ".example/",
    ],
)
def test_what_is_no_web_address_has_no_cookies(url):
    assert parse_request_uri(url) is None


@pytest.mark.parametrize(
    ("url", "secure"),
    [
        ("https://site.example/", True),
        ("wss://site.example/", True),
        ("http://site.example/", False),
        ("ws://site.example/", False),
        ("http://localhost:8000/", True),
        ("http://app.localhost/", True),
        ("http://127.8.9.10/", True),
        ("http://[::1]/", True),
        ("http://localhost.example/", False),
        ("http://notlocalhost/", False),
        ("http://10.0.0.1/", False),
        ("http://127.0.0.1.example/", False),
    ],
)
def test_a_connection_is_secure_by_encryption_or_because_it_leaves_no_machine(url, secure):
    uri = parse_request_uri(url)
    assert uri is not None
    assert uri.secure is secure


@pytest.mark.parametrize(
    ("host", "address"),
    [("10.0.0.1", True), ("[::1]", True), ("1.0x1f.", True), ("10.example", False), ("localhost", False)],
)
def test_a_host_is_an_address_if_its_last_label_is_a_number(host, address):
    assert is_address(host) is address


@given(st.text() | st.text(alphabet="htps:/[].@#?%a0\u00fc\ud800").map("https://".__add__))
def test_no_text_makes_it_raise(url):
    uri = parse_request_uri(url)
    if uri is not None:
        assert uri.host == uri.host.lower()
        assert uri.host.isascii()
        assert path_match(uri.path, uri.default_path)
