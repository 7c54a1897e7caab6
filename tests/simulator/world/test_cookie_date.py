"""RFC 6265bis section 5.1.1."""

from datetime import UTC, datetime
from email.utils import format_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.world.cookie_date import parse_cookie_date


def _ms(*parts: int) -> int:
    return int(datetime(*parts, tzinfo=UTC).timestamp()) * 1000


@pytest.mark.parametrize(
    "text",
    [
        "Wed, 09 Jun 2021 10:18:14 GMT",
        "Wednesday, 09-Jun-21 10:18:14 GMT",
        "Wed Jun  9 10:18:14 2021",
        "9 june 2021 10:18:14",
        "10:18:14 2021 JUN 09",
        "\tWed;09/Jun/2021+10:18:14 -0700",
        "09th Juneteenth 2021AD 10:18:14.999",
        "2021 9 jUN 10:18:14",
        "Wed, 09 Jun 2021 10:18:14 GMT 2 Jan 1999 00:00:00",
    ],
)
def test_one_instant_is_read_from_many_spellings(text):
    assert parse_cookie_date(text) == _ms(2021, 6, 9, 10, 18, 14)


def test_the_zone_is_not_read():
    assert parse_cookie_date("9 Jun 2021 10:18:14 PST") == parse_cookie_date("9 Jun 2021 10:18:14 GMT")


@pytest.mark.parametrize(
    ("written", "meant"), [("69", 2069), ("70", 1970), ("99", 1999), ("00", 2000), ("000", 2000), ("0070", 1970)]
)
def test_a_short_year_belongs_to_the_century_from_1970_to_2069(written, meant):
    assert parse_cookie_date(f"01 Jan {written} 00:00:00") == _ms(meant, 1, 1)


def test_an_instant_before_1970_is_negative():
    assert parse_cookie_date("31 Dec 1969 23:59:59") == -1000
    assert parse_cookie_date("1 Jan 1601 0:0:0") == -11_644_473_600_000


@pytest.mark.parametrize(
    "text",
    [
        "",
        "junk",
        "0",
        "Wed, 09 Jun 2021",
        "09 Jun 10:18:14",
        "Jun 2021 10:18:14",
        "09 2021 10:18:14",
        "00 Jun 2021 10:18:14",
        "32 Jun 2021 10:18:14",
        "31 Jun 2021 10:18:14",
        "29 Feb 2021 10:18:14",
        "09 Jun 1600 10:18:14",
        "09 Jun 100 10:18:14",
        "09 Jun 20210 10:18:14",
        "09 Jun 2021 24:00:00",
        "09 Jun 2021 10:60:00",
        "09 Jun 2021 10:18:60",
        "09 Jun 2021 10:18",
        "09 Jun 2021 10:18:144",
        "009 Jun 2021 10:18:14",
        "09 J\u0075\u0308n 2021 10:18:14",
        "\u0660\u0669 Jun 2021 10:18:14",
    ],
)
def test_what_names_no_instant_is_refused(text):
    assert parse_cookie_date(text) is None


def test_a_leap_day_exists_in_leap_years_only():
    assert parse_cookie_date("29 Feb 2000 00:00:00") == _ms(2000, 2, 29)
    assert parse_cookie_date("29 Feb 1900 00:00:00") is None


@given(st.datetimes(min_value=datetime(1900, 1, 1), timezones=st.just(UTC)))  # noqa: DTZ001 - given a zone by the strategy
def test_every_date_that_a_server_should_write_is_read_to_the_second(moment):
    moment = moment.replace(microsecond=0)
    assert parse_cookie_date(format_datetime(moment, usegmt=True)) == round(moment.timestamp()) * 1000


@given(st.text() | st.text(alphabet="0123456789: janfebGMT-;\u00ff\u0660"))
def test_no_text_makes_it_raise(text):
    found = parse_cookie_date(text)
    assert found is None or found % 1000 == 0
