"""What a user agent is, read from how it calls itself: `Firefox 128 on Windows`, `curl 8.5`, `Googlebot`."""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from ui.words import spoken, tr

_KEPT: Final = 4096

_BROWSERS: Final = {
    "Edge": re.compile(r"Edg(?:e|A|iOS)?/(\d+)"),
    "Opera Mini": re.compile(r"Opera Mini/(\d+)"),
    "Opera": re.compile(r"OPR/(\d+)|Opera/.*Version/(\d+)|Opera[/ ](\d+)"),
    "Samsung Internet": re.compile(r"SamsungBrowser/(\d+)"),
    "Vivaldi": re.compile(r"Vivaldi/(\d+)"),
    "Iceweasel": re.compile(r"Iceweasel/(\d+)"),
    "SeaMonkey": re.compile(r"SeaMonkey/(\d+)"),
    "Firefox": re.compile(r"(?:Firefox|FxiOS)/(\d+)"),
    "Chromium": re.compile(r"Chromium/(\d+)"),
    "Headless Chrome": re.compile(r"HeadlessChrome/(\d+)"),
    "Chrome": re.compile(r"(?:Chrome|CriOS)/(\d+)"),
    "Internet Explorer": re.compile(r"MSIE (\d+)|Trident/.*rv:(\d+)"),
    "Android Browser": re.compile(r"Android.*Version/(\d+).*Safari"),
    "Safari": re.compile(r"Version/(\d+).*Safari"),
}
"""How each gives itself away, with its version. Most call themselves by the names of others too, which come later."""

_SYSTEMS: Final = {
    "Windows Phone": re.compile(r"Windows Phone"),
    "Windows": re.compile(r"Windows"),
    "iOS": re.compile(r"iPhone|iPad|iPod"),
    "Android": re.compile(r"Android"),
    "ChromeOS": re.compile(r"\bCrOS\b"),
    "macOS": re.compile(r"Mac OS X|Macintosh"),
    "Linux": re.compile(r"Linux|X11"),
}

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


@spoken
@lru_cache(maxsize=_KEPT)
def client_words(agent: str) -> str:
    """What the user agent is that sends `agent`; what cannot be read is said as it is sent."""
    client = _read(agent)
    return (
        tr("{browser} on {system}").format(browser=client.name, system=client.system) if client.system else client.name
    )


def _read(agent: str) -> _Client:
    if "/" not in agent:
        return _Client(agent)
    if robot := _ROBOT.search(agent):
        return _Client(robot[1] or robot[2])
    system = next((name for name, pattern in _SYSTEMS.items() if pattern.search(agent)), "")
    for name, pattern in _BROWSERS.items():
        if found := pattern.search(agent):
            return _Client(f"{name} {next(filter(None, found.groups()))}", system)
    if found := _MAC_PROGRAM.match(agent):
        return _Client(found[1], "macOS")
    if found := _PROGRAM.match(agent) or _OTHER_BROWSER.match(agent):
        return _Client(f"{found[1].strip()} {found[2]}", system)
    found = _REMARK.match(agent)
    return _Client(found[1] if found else agent)
