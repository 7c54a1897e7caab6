"""RFC 6265bis section 5.6."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.world.set_cookie import MAX_AGE_LIMIT_S, Attributes, parse_set_cookie


def _attributes(text: str) -> Attributes:
    parsed = parse_set_cookie("a=b;" + text)
    assert parsed is not None
    return parsed.attributes


@pytest.mark.parametrize(
    ("line", "name", "value"),
    [
        ("a=b", "a", "b"),
        ("a=b=c", "a", "b=c"),
        ("a=", "a", ""),
        ("=b", "", "b"),
        ("==b", "", "=b"),
        ("b", "", "b"),
        (" \ta \t= \tb c\t ; Path=/", "a", "b c"),
        ('a="b c"', "a", '"b c"'),
        ("a=%41", "a", "%41"),
        ("a=b,c=d", "a", "b,c=d"),
        ("a\tb=c\td", "a\tb", "c\td"),
        ("\u00a0a=\u00fc\u3000", "\u00a0a", "\u00fc\u3000"),
    ],
)
def test_a_pair_is_split_at_the_first_equals_sign_and_trimmed_of_spaces_and_tabs(line, name, value):
    parsed = parse_set_cookie(line)
    assert parsed is not None
    assert (parsed.name, parsed.value) == (name, value)


@pytest.mark.parametrize("line", ["", "=", " = ", ";", "; Path=/", "=;Secure", "\t"])
def test_a_cookie_without_name_and_value_is_ignored(line):
    assert parse_set_cookie(line) is None


@pytest.mark.parametrize("code", [*range(0x20), 0x7F])
@pytest.mark.parametrize("line", ["a{}b=c", "a=b{}c", "a=b; Path=/{}x", "a=b; Un{}known", "a=b;{}", "a=b{}"])
def test_a_control_character_anywhere_drops_the_line_unless_it_is_a_tab(line, code):
    assert (parse_set_cookie(line.format(chr(code))) is not None) == (code == 0x09)


@pytest.mark.parametrize("line", ["{}=", "={}", "abc={}", "  {}  =  "])
def test_name_and_value_may_have_4096_octets_together(line):
    fixed = 3 if line.startswith("abc") else 0
    assert parse_set_cookie(line.format("x" * (4096 - fixed))) is not None
    assert parse_set_cookie(line.format("x" * (4097 - fixed))) is None


def test_octets_are_counted_as_the_line_came_in():
    assert parse_set_cookie("a=" + "\u00e9" * 4095) is not None
    assert parse_set_cookie("a=" + "\u20ac" * 1365) is not None
    assert parse_set_cookie("a=" + "\u20ac" * 1366) is None


def test_attributes_do_not_count_as_name_or_value():
    assert parse_set_cookie("a=" + "x" * 4095 + "; Path=/; Secure; Junk=" + "y" * 5000) is not None


@pytest.mark.parametrize("name", ["Path=/", "Domain=", "Secure=", "HttpOnly=", "SameSite=Lax", "Max-Age=0"])
def test_an_attribute_value_over_1024_octets_is_as_if_it_were_not_there(name):
    value = name.partition("=")[2]
    assert _attributes(name + "1" * (1025 - len(value))) == Attributes()
    assert _attributes("Path=/p; Path=/" + "1" * 1024).path == "/p"


def test_an_attribute_value_of_1024_octets_counts():
    assert _attributes("Path=/" + "1" * 1023).path == "/" + "1" * 1023
    assert _attributes("Max-Age=" + "0" * 1023 + "5").max_age_s == 5
    assert _attributes("Secure=" + "x" * 1024 + "  ").secure


def test_attribute_names_are_read_in_any_case_and_unknown_ones_are_ignored():
    assert _attributes(
        " \tPATH\t= /x ; sEcUrE; hTTPonly;SAMESITE=sTRICT;max-AGE=5;DOMAIN=.A.Example; Priority=High"
    ) == (
        Attributes(
            max_age_s=5, domain="a.example", path="/x", secure=True, http_only=True, same_site="Strict", expires_ms=None
        )
    )


def test_secure_and_http_only_count_whatever_their_value():
    assert _attributes("Secure=false; HttpOnly=0") == Attributes(secure=True, http_only=True)


@pytest.mark.parametrize("value", ["", "50,399", "2.63,", "+5", "5s", "0x5", "1e3", "-", "--5", "\u0665", "5 5", '"5"'])
def test_a_max_age_that_is_no_whole_number_is_ignored(value):
    assert _attributes(f"Max-Age={value}").max_age_s is None
    assert _attributes(f"Max-Age=7; Max-Age={value}").max_age_s == 7


@pytest.mark.parametrize(
    ("value", "seconds"),
    [("0", 0), ("-0", 0), ("-1", -1), ("007", 7), ("34560000", 34_560_000), ("9" * 1024, 34_560_000)],
)
def test_max_age_is_whole_seconds_and_400_days_at_most(value, seconds):
    assert _attributes(f"Max-Age={value}").max_age_s == seconds
    assert MAX_AGE_LIMIT_S == 34_560_000


def test_an_expires_that_is_no_date_is_ignored():
    assert _attributes("Expires=Thu, 01 Jan 1970 00:00:05 GMT; Expires=soon").expires_ms == 5000


@pytest.mark.parametrize(
    ("text", "domain"),
    [
        ("Domain=Site.EXAMPLE", "site.example"),
        ("Domain=.site.example", "site.example"),
        ("Domain=..site.example", ".site.example"),
        ("Domain=.", ""),
        ("Domain", ""),
        ("Domain=x.example; Domain=", ""),
        ("Domain=x.example; Domain=y.example", "y.example"),
    ],
)
def test_one_leading_dot_of_a_domain_goes_and_the_last_domain_counts(text, domain):
    assert _attributes(text).domain == domain


@pytest.mark.parametrize(
    ("text", "path"),
    [
        ("Path=/a", "/a"),
        ("Path=", ""),
        ("Path", ""),
        ("Path=a", ""),
        ("Path=%2Fa", ""),
        ('Path="/a"', ""),
        ("Path=/a; Path=", ""),
        ("Path=; Path=/b", "/b"),
        ("Secure", None),
    ],
)
def test_a_path_that_does_not_start_with_a_slash_stands_for_the_default_path(text, path):
    assert _attributes(text).path == path


@pytest.mark.parametrize(
    ("text", "same_site"),
    [
        ("SameSite=strict", "Strict"),
        ("SameSite=LAX", "Lax"),
        ("samesite=None", "None"),
        ("SameSite", "Default"),
        ("SameSite=invalid", "Default"),
        ("SameSite=Strict; SameSite=Lax", "Lax"),
        ("SameSite=Strict; SameSite=invalid", "Default"),
        ("Secure", "Default"),
    ],
)
def test_same_site_is_strict_lax_none_or_the_default(text, same_site):
    assert _attributes(text).same_site == same_site


def test_cookies_of_one_name_hold_it_once():
    first, second = parse_set_cookie("__Host-session=a; Secure"), parse_set_cookie("__Host-session=b; Secure")
    assert first.name is second.name


@given(st.text() | st.text(alphabet="a=; \t,-0159\x00\x7f\u00e9\ud800pathmx/"))
def test_no_line_makes_it_raise_and_what_is_read_keeps_the_limits(line):
    parsed = parse_set_cookie(line)
    if parsed is not None:
        assert parsed.name or parsed.value
        assert "=" not in parsed.name
        assert not {*parsed.name, *parsed.value} & {chr(code) for code in (*range(9), *range(10, 32), 0x7F)}
        assert parsed.name == parsed.name.strip(" \t")
        assert parsed.value == parsed.value.strip(" \t")
