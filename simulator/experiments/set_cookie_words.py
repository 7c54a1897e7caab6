"""A `Set-Cookie` line taken apart: what each attribute means, and what it means that one is missing."""

from collections.abc import Iterator
from typing import NamedTuple

from simulator.durations import format_left
from simulator.messages import mark, message


class Attribute(NamedTuple):
    """An attribute as it stands in the line, or one that is missing (`said` is false), and what that means; `weak`: its
    absence leaves the cookie with less protection."""

    text: str
    meaning: str
    said: bool = True
    weak: bool = False


_SAME_SITE = mark(
    {
        "strict": "no request that another site starts carries it",
        "lax": "followed links carry it; forms, frames and scripts of other sites do not",
        "none": "requests that any site starts carry it",
    }
)


def attributes_of(line: str) -> tuple[str, str, tuple[Attribute, ...]]:
    """Name and value of the cookie that a line sets, and its attributes, those that are missing last."""
    pair, *parts = line.split("; ")
    name, _, value = pair.partition("=")
    said = {part.partition("=")[0].lower(): part for part in parts}
    present = tuple(Attribute(part, _meaning(part)) for part in parts)
    return name, value, (*present, *_missing(said))


def _meaning(part: str) -> str:
    name, _, value = part.partition("=")
    match name.lower():
        case "path":
            return (
                mark("sent with every request to the site")
                if value == "/"
                else message("sent below {value} alone", value=value)
            )
        case "domain":
            return message("{value} and all hosts below it get it", value=value)
        case "max-age" if value == "0":
            return mark("the browser drops it at once")
        case "max-age":
            return message("kept for {left}, also when the browser is closed", left=format_left(int(value) * 1000))
        case "expires":
            return mark("kept until then, unless Max-Age says otherwise")
        case "secure":
            return mark("sent over encrypted connections alone")
        case "httponly":
            return mark("scripts in the page cannot read it")
        case "samesite":
            return _SAME_SITE.get(value.lower(), "")
    return ""


def _missing(said: dict[str, str]) -> Iterator[Attribute]:
    if "domain" not in said:
        yield Attribute(message("no {header}", header="Domain"), "this host alone gets it, no subdomain", said=False)
    if "secure" not in said:
        yield Attribute(
            message("no {header}", header="Secure"),
            "sent in the open over plain connections, where others can read it",
            said=False,
            weak=True,
        )
    if "httponly" not in said:
        yield Attribute(
            message("no {header}", header="HttpOnly"), "any script in the page can read it", said=False, weak=True
        )
    if "samesite" not in said:
        yield Attribute(
            message("no {header}", header="SameSite"),
            "browsers of today take it for Lax, older ones for None",
            said=False,
            weak=True,
        )
    if "max-age" not in said and "expires" not in said:
        yield Attribute(message("no {header}", header="Max-Age"), "kept until the browser is closed", said=False)
