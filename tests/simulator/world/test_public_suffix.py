import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.world.cookie_scope import domain_match
from simulator.world.public_suffix import is_public_suffix, registrable_domain


@pytest.mark.parametrize("domain", ["example", "com", "co.uk", "github.io", "foo.ck", "xn--fiqs8s", "co.uk."])
def test_a_domain_under_which_anybody_may_register_is_a_public_suffix(domain):
    assert is_public_suffix(domain)


@pytest.mark.parametrize("domain", ["coatcheck.example", "shop.co.uk", "me.github.io", "www.ck", "10.0.0.1"])
def test_a_domain_that_somebody_owns_is_none(domain):
    assert not is_public_suffix(domain)


@pytest.mark.parametrize(
    ("host", "registered"),
    [
        ("app.coatcheck.example", "coatcheck.example"),
        ("evil.coatcheck.example", "coatcheck.example"),
        ("coatcheck.example", "coatcheck.example"),
        ("a.b.shop.co.uk", "shop.co.uk"),
        ("me.github.io", "me.github.io"),
        ("co.uk", "co.uk"),
        ("localhost", "localhost"),
        ("10.0.0.1", "10.0.0.1"),
        ("[2001:db8::1]", "[2001:db8::1]"),
        ("www.site.example.", "site.example."),
    ],
)
def test_a_site_is_what_somebody_registered_or_else_the_host_itself(host, registered):
    assert registrable_domain(host) == registered


@given(st.text(max_size=30) | st.text(alphabet="ab.-c\u00e91", max_size=30))
def test_no_name_makes_it_raise_and_a_host_belongs_to_its_own_site(host):
    is_public_suffix(host)
    assert domain_match(host, registrable_domain(host))
