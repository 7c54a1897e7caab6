"""The tolerant reading of the dates that servers write into `Expires` (RFC 6265bis section 5.1.1)."""

import re
from datetime import date
from typing import Final

_DELIMITERS: Final = re.compile(r"[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+")

# A production may be followed by anything that starts with no digit. [0-9] and not \d: digits of other scripts are none.
_REST: Final = r"(?![0-9])"
_TIME: Final = re.compile(r"([0-9]{1,2}):([0-9]{1,2}):([0-9]{1,2})" + _REST)
_DAY_OF_MONTH: Final = re.compile(r"([0-9]{1,2})" + _REST)
_YEAR: Final = re.compile(r"([0-9]{2,4})" + _REST)
_MONTHS: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_EPOCH: Final = date(1970, 1, 1).toordinal()
_FIRST_YEAR: Final = 1601


def parse_cookie_date(text: str) -> int | None:
    """The instant that `text` names, in milliseconds since 1970 (negative before); None if it names none.

    Zones are not read: every date is UTC, as section 5.1.1 has it.
    """
    time: tuple[int, int, int] | None = None
    day = month = year = None
    for token in _DELIMITERS.split(text):
        if time is None and (match := _TIME.match(token)):
            time = int(match[1]), int(match[2]), int(match[3])
        elif day is None and (match := _DAY_OF_MONTH.match(token)):
            day = int(match[1])
        elif month is None and token[:3].lower() in _MONTHS:
            month = _MONTHS.index(token[:3].lower()) + 1
        elif year is None and (match := _YEAR.match(token)):
            year = _full_year(int(match[1]))
    if time is None or day is None or month is None or year is None:
        return None
    return _instant_ms(year, month, day, time)


def _full_year(year: int) -> int:
    if year <= 69:
        return year + 2000
    return year + 1900 if year <= 99 else year


def _instant_ms(year: int, month: int, day: int, time: tuple[int, int, int]) -> int | None:
    hour, minute, second = time
    if year < _FIRST_YEAR or hour > 23 or minute > 59 or second > 59:
        return None
    try:
        days = date(year, month, day).toordinal() - _EPOCH
    except ValueError:
        return None
    return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000
