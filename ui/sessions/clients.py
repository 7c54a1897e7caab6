"""What a user agent is, read from how it calls itself: `Firefox 128 on Windows`, `curl 8.5`, `Googlebot`."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from ui.words import tr

_KEPT: Final = 4096

_BROWSERS: Final = {
    "Edge": r"Edg(?:e|A|iOS)?/(\d+)",
    "Opera Mini": r"Opera Mini/(\d+)",
    "Opera": r"OPR/(\d+)|Opera/.*Version/(\d+)|Opera[/ ](\d+)",
    "Samsung Internet": r"SamsungBrowser/(\d+)",
    "Vivaldi": r"Vivaldi/(\d+)",
    "Iceweasel": r"Iceweasel/(\d+)",
    "SeaMonkey": r"SeaMonkey/(\d+)",
    "Firefox": r"(?:Firefox|FxiOS)/(\d+)",
    "Chromium": r"Chromium/(\d+)",
    "Headless Chrome": r"HeadlessChrome/(\d+)",
    "Chrome": r"(?:Chrome|CriOS)/(\d+)",
    "Internet Explorer": r"MSIE (\d+)|Trident/.*rv:(\d+)",
    "Android Browser": r"Android.*Version/(\d+).*Safari",
    "Safari": r"Version/(\d+).*Safari",
}
"""How each gives itself away, with its version. Most call themselves by the names of others too, which come later."""

_SYSTEMS: Final = {
    "Windows Phone": r"Windows Phone",
    "Windows": r"Windows",
    "iOS": r"iPhone|iPad|iPod",
    "Android": r"Android",
    "ChromeOS": r"\bCrOS\b",
    "macOS": r"Mac OS X|Macintosh",
    "Linux": r"Linux|X11",
}

_BROWSER: Final = tuple((name, re.compile(pattern)) for name, pattern in _BROWSERS.items())
_SYSTEM: Final = tuple((name, re.compile(pattern)) for name, pattern in _SYSTEMS.items())
# What is compatible with Mozilla and no Internet Explorer is a robot; some put it into the agent of a browser.
_ROBOT: Final = re.compile(
    r"compatible; (?!MSIE)(\w[^;/+()]*[^;/+() ])|\b([\w.-]*(?:(?<![Cc]u)[Bb]ot|[Ss]pider|[Cc]rawler)[\w-]*)/[\d.]"
)
_MAC_PROGRAM: Final = re.compile(r"([^/]+)/.*\bCFNetwork/")
_PROGRAM: Final = re.compile(r"(?!Mozilla\b)(\w[^/(]*)/v?(\d+(?:\.\d+)?)")
_OTHER_BROWSER: Final = re.compile(
    r"Mozilla/.*\b(?!AppleWebKit|Gecko|Version|Mobile|Safari|Build)([A-Za-z][\w-]+)/(\d+(?:\.\d+)?)"
)
_REMARK: Final = re.compile(r"(?!Mozilla\b)(\w[^/(;+]*[^/(;+ ])[;+ ]+\(")


class _Client(NamedTuple):
    """A program, and the system that it runs on where it says so."""

    name: str
    system: str = ""


def client_words(agent: str) -> str:
    """What the user agent is that sends `agent`; what cannot be read is said as it is sent."""
    client = _read(agent)
    return (
        tr("{browser} on {system}").format(browser=client.name, system=client.system) if client.system else client.name
    )


@lru_cache(maxsize=_KEPT)
def _read(agent: str) -> _Client:
    if "/" not in agent:
        return _Client(agent)
    if robot := _ROBOT.search(agent):
        return _Client(robot[1] or robot[2])
    system = next((name for name, pattern in _SYSTEM if pattern.search(agent)), "")
    for name, pattern in _BROWSER:
        if found := pattern.search(agent):
            return _Client(f"{name} {next(filter(None, found.groups()))}", system)
    if found := _MAC_PROGRAM.match(agent):
        return _Client(found[1], "macOS")
    if found := _PROGRAM.match(agent) or _OTHER_BROWSER.match(agent):
        return _Client(f"{found[1].strip()} {found[2]}", system)
    found = _REMARK.match(agent)
    return _Client(found[1] if found else agent)
