import pytest

from simulator.lint.cookies import CHECKS
from simulator.policy import Policy


def fixes(check, changes, **given):
    return [shortfall.fix for shortfall in CHECKS[check](Policy().with_changes(changes), **given)]


PLAIN = {"cookie.name": "sid"}


@pytest.mark.parametrize(
    ("secure", "https", "short"),
    [
        ("always", "optional", False),
        ("same_as_request", "only", False),
        ("same_as_request", "optional", True),
        ("never", "only", True),
    ],
)
def test_a_cookie_that_follows_the_request_is_safe_where_no_request_is_plain(secure, https, short):
    changes = PLAIN | {"cookie.secure": secure, "transport.https": https}
    assert bool(fixes("secure", changes)) == short


def test_a_secure_cookie_needs_connections_that_carry_it():
    changes = PLAIN | {"cookie.secure": "never", "transport.https": "none", "transport.hsts": False}
    assert fixes("secure", changes) == [{"cookie.secure": "always", "transport.https": "only"}]


def test_a_shared_cookie_keeps_its_domain_and_promises_what_it_can():
    shared = PLAIN | {"cookie.domain": "coatcheck.example"}
    assert fixes("prefixed", shared) == [{"cookie.name": "__Secure-sid", "cookie.secure": "always"}]
    (own,) = fixes("prefixed", PLAIN)
    assert own["cookie.name"] == "__Host-sid"


def test_a_weaker_promise_is_exchanged_for_the_stronger():
    assert fixes("prefixed", {"cookie.name": "__Secure-sid"}) == []
    (fix,) = fixes("host_prefixed", {"cookie.name": "__Secure-sid", "cookie.path": "/app"})
    assert (fix["cookie.name"], fix["cookie.path"]) == ("__Host-sid", "/")


def test_browsers_do_not_mind_the_case_of_a_prefix():
    assert fixes("host_prefixed", {"cookie.name": "__host-sid"}) == []


def test_a_name_behind_a_prefix_still_tells_the_framework():
    assert fixes("not_named_after", {"cookie.name": "__Host-phpsessid"}, names=["PHPSESSID"]) == [
        {"cookie.name": "__Host-id"}
    ]
    assert fixes("not_named_after", {}, names=["PHPSESSID"]) == []


def test_the_life_of_a_cookie_counts_where_it_outlives_the_browser():
    long = {"time.absolute": "off", "time.idle": "31d"}
    assert fixes("lives_at_most", long, limit="14d") == []
    assert fixes("lives_at_most", long | {"cookie.persistent": True}, limit="14d") == [{"cookie.max_age": "14d"}]
    short = long | {"cookie.persistent": True, "cookie.max_age": "1d"}
    assert fixes("lives_at_most", short, limit="14d") == []
