"""Reading a `Set-Cookie` line (RFC 6265bis section 5.6).

A header line is a `str` whose characters stand for octets, as HTTP libraries hand it over (latin-1). A line with
characters beyond U+00FF was never octets; its sizes are those of its UTF-8 form.
"""

import re
import sys
from functools import lru_cache
from typing import Final, Literal

from msgspec import Struct

from simulator.world.cookie_date import parse_cookie_date

SameSite = Literal["Strict", "Lax", "None", "Default"]
"""The same-site-flag; `Default` where the attribute is absent or says none of the three (section 5.6.7)."""

MAX_NAME_AND_VALUE: Final = 4096
"""Octets of name and value together, the `=` not counted; a longer cookie is refused (section 5.6)."""

MAX_ATTRIBUTE_VALUE: Final = 1024
"""Octets of an attribute's value; an attribute with a longer one is as if it were not there (section 5.6)."""

MAX_AGE_LIMIT_S: Final = 400 * 24 * 60 * 60
"""Seconds for which a cookie is kept at most, whatever its server asks for (section 5.5)."""

_WSP: Final = " \t"
_CONTROL: Final = re.compile(r"[\x00-\x08\x0a-\x1f\x7f]")
_DELTA_SECONDS: Final = re.compile(r"-?[0-9]+")
_ENFORCEMENTS: Final[dict[str, SameSite]] = {"none": "None", "strict": "Strict", "lax": "Lax"}


class Attributes(Struct, frozen=True, gc=False):
    """What the attributes of a line say, the last valid one of each name.

    `max_age_s` is at most MAX_AGE_LIMIT_S, and zero or less to expire at once. `expires_ms` is in milliseconds since
    1970 and not limited, because the limit counts from now. `domain` is empty where it is absent. `path` is None where
    it is absent and empty where it stands for the default-path: the `__Host-` prefix tells the two apart.
    """

    max_age_s: int | None = None
    expires_ms: int | None = None
    domain: str = ""
    path: str | None = None
    secure: bool = False
    http_only: bool = False
    same_site: SameSite = "Default"


class SetCookie(Struct, frozen=True, gc=False):
    """A line that may be stored, if its attributes and the request-uri allow it."""

    name: str
    value: str
    attributes: Attributes


def parse_set_cookie(line: str) -> SetCookie | None:
    """The cookie that `line` describes; None if the whole line is to be ignored.

    Ignored are control characters anywhere but TAB, too many octets (both section 5.6), and a cookie with neither
    name nor value (section 5.7 step 2).
    """
    pair, _, unparsed = line.partition(";")
    attributes = _parse_attributes(unparsed)
    # isprintable spares the search to nearly every pair; it is false of more than control characters.
    if attributes is None or (not pair.isprintable() and _CONTROL.search(pair)):
        return None
    name, equals, value = pair.partition("=")
    if not equals:
        name, value = "", name
    # Every browser of a site keeps a cookie of the same name: one text serves all.
    name = sys.intern(name.strip(_WSP))
    value = value.strip(_WSP)
    if not (name or value) or _octets(name + value) > MAX_NAME_AND_VALUE:
        return None
    return SetCookie(name, value, attributes)


# A site sends the same attributes with every value, so that reading them once serves a whole run.
@lru_cache(maxsize=512)
def _parse_attributes(unparsed: str) -> Attributes | None:
    if _CONTROL.search(unparsed):
        return None
    max_age_s: int | None = None
    expires_ms: int | None = None
    domain = ""
    path: str | None = None
    secure = http_only = False
    same_site: SameSite = "Default"
    for attribute in unparsed.split(";"):
        name, _, value = attribute.partition("=")
        value = value.strip(_WSP)
        if _octets(value) > MAX_ATTRIBUTE_VALUE:
            continue
        match name.strip(_WSP).lower():
            case "max-age":
                if _DELTA_SECONDS.fullmatch(value):
                    max_age_s = min(int(value), MAX_AGE_LIMIT_S)
            case "expires":
                instant_ms = parse_cookie_date(value)
                expires_ms = expires_ms if instant_ms is None else instant_ms
            case "domain":
                domain = value.removeprefix(".").lower()
            case "path":
                path = value if value.startswith("/") else ""
            case "secure":
                secure = True
            case "httponly":
                http_only = True
            case "samesite":
                same_site = _ENFORCEMENTS.get(value.lower(), "Default")
    return Attributes(max_age_s, expires_ms, domain, path, secure, http_only, same_site)


def _octets(text: str) -> int:
    if text.isascii():
        return len(text)
    try:
        return len(text.encode("latin-1"))
    except UnicodeEncodeError:
        return len(text.encode("utf-8", "surrogatepass"))
