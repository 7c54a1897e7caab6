"""Access logs of web servers as traces: the Common and the Combined Log Format."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import PurePath
from typing import Final, NamedTuple

from simulator.durations import DAY_MS, SECOND_MS
from simulator.errors import InputError
from simulator.messages import message
from simulator.roles import Role
from simulator.runspec.steps import Steps, complete
from simulator.runspec.trace import Action, Trace, TraceBrowser

ASSET_SUFFIXES: Final = (
    *("css", "js", "mjs", "map", "xsl"),
    *("png", "jpg", "jpeg", "gif", "svg", "ico", "bmp", "webp", "avif"),
    *("woff", "woff2", "ttf", "otf", "eot"),
    *("mp3", "mp4", "ogg", "webm", "swf"),
)
"""What a page brings along by itself: styles, scripts, pictures, fonts, sound and film."""

BOT_WORDS: Final = (
    *("bot", "crawl", "spider", "slurp", "archiver"),
    *("feed", "rss", "reader", "aggregator", "liferea", "newsify", "reeder"),
)
"""What bots and feed readers call themselves, in any case and within other words too, such as Googlebot."""

_LINE: Final = re.compile(
    r'(?P<address>\S+) \S+ (?P<user>\S.*?) \[(?P<time>[^\]"]{26})\] "(?P<request>(?:[^"\\]|\\.)*)" (?:\d{3}|-) (?:\d+|-)'
    r'(?: "(?:[^"\\]|\\.)*" "(?P<agent>(?:[^"\\]|\\.)*)"(?: \S.*)?)?\s*',
    re.ASCII,
)
_TIME: Final = re.compile(
    r"(\d{2})/(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/(\d{4})"
    r":([01]\d|2[0-3]):([0-5]\d):([0-5]\d|60) ([+-])(\d{2})([0-5]\d)",
    re.ASCII,
)
_MONTHS: Final = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ESCAPED: Final = re.compile(r"((?:\\x[0-9A-Fa-f]{2})+)|\\([\"\\])")
_BOT: Final = re.compile("|".join(BOT_WORDS).replace("bot", "(?<!cu)bot"), re.IGNORECASE)
_CONTROL: Final = re.compile(r"[\x00-\x08\x0e-\x1f]")
_VISITS: Final = ("GET", "HEAD", "OPTIONS")
_EPOCH: Final = date(1970, 1, 1).toordinal()
_NOBODY: Final = ("-", '""')
_LINES_A_STEP: Final = 256
_READING: Final = 0.8
"""The part of the work that reading the lines is; the rest is sorting and naming what they tell of."""


class _Entry(NamedTuple):
    """One readable line; `at_s` counts from 1970, `path` has no query, `user` is empty where the log names none."""

    line: int
    at_s: int
    address: str
    agent: str
    user: str
    method: str
    path: str


def read_access_log(text: str, where: str, *, people: bool = False) -> Trace:
    """The trace that an access log tells of; `where` is what messages call it.

    Requests are sorted by time, those of one second staying in the order of their lines; virtual time starts at
    midnight (UTC) of the first day. GET, HEAD and OPTIONS visit, everything else submits. A browser is a pair of
    address and user agent, called by its address, further agents at the same address with `~2`, `~3` behind it. The
    user is the log's own, or one for each browser. Queries are left out of paths, since secrets travel in them.
    Lines that cannot be read are listed in `Trace.malformed`; what follows the user agent in a line is ignored.

    `people` leaves out requests for assets (paths that end in one of `ASSET_SUFFIXES`) and what calls itself a bot or
    a feed reader (agents that contain one of `BOT_WORDS`; phones of the brand Cubot do not count). Browsers are called
    the same with and without it.

    Raises:
        InputError: no line can be read, or nobody is left.
    """
    return complete(access_log_steps(text, where, people=people))


def access_log_steps(text: str, where: str, *, people: bool = False) -> Steps[Trace]:
    """The work of `read_access_log` in steps of a few milliseconds."""
    entries, malformed = yield from _entries(text)
    if not entries:
        raise _nothing_read(text, where, len(malformed))
    entries.sort(key=lambda entry: entry.at_s)
    origin_s = entries[0].at_s * SECOND_MS // DAY_MS * DAY_MS // SECOND_MS
    names = _browser_names(entries)
    if people:
        entries = [entry for entry in entries if not _is_asset(entry.path) and not _BOT.search(entry.agent)]
        if not entries:
            raise InputError(where, "no person in it, only assets, bots and feed readers", "replay it without --people")
    actions, users, browsers = [], {}, {}
    for count, entry in enumerate(entries):
        if count % _LINES_A_STEP == 0:
            yield _READING + (1 - _READING) * count / len(entries)
        browser = names[entry.address, entry.agent]
        user = entry.user or browser
        users[user] = Role.USER.label
        browsers[browser] = TraceBrowser(entry.agent, entry.address)
        do = "visit" if entry.method in _VISITS else "submit"
        at_ms = (entry.at_s - origin_s) * SECOND_MS
        actions.append(Action(line=entry.line, at_ms=at_ms, do=do, browser=browser, user=user, path=entry.path))
    name = PurePath(where).name
    return Trace(name, origin_s, tuple(actions), users, browsers, tuple(malformed), relogin=True)


def _nothing_read(text: str, where: str, lines: int) -> InputError:
    if _CONTROL.search(text):
        return InputError(where, "not a text file", "give an access log, unpacked, or a trace")
    if not lines:
        return InputError(where, "the file is empty", "give an access log or a trace")
    problem = (
        message("its only line is not in the Common or Combined Log Format")
        if lines == 1
        else message("none of its {lines} lines is in the Common or Combined Log Format", lines=lines)
    )
    return InputError(where, problem, "give an access log or a trace")


def _entries(text: str) -> Steps[tuple[list[_Entry], list[int]]]:
    """The readable lines, and the numbers of the others; empty lines are neither."""
    entries: list[_Entry] = []
    malformed: list[int] = []
    lines = text.removeprefix("\ufeff").split("\n")
    for number, line in enumerate(lines, 1):
        if number % _LINES_A_STEP == 0:
            yield _READING * number / len(lines)
        if not line or line.isspace():
            continue
        match = _LINE.fullmatch(line)
        at_s = None if match is None else _epoch_s(match["time"])
        if match is None or at_s is None:
            malformed.append(number)
            continue
        method, path = _asked(match["request"])
        user = "" if match["user"] in _NOBODY else _unescaped(match["user"])
        agent = _unescaped(match["agent"] or "")
        entries.append(_Entry(number, at_s, _unescaped(match["address"]), agent, user, method, path))
    return entries, malformed


def _epoch_s(text: str) -> int | None:
    """Seconds since 1970 of a time such as `17/May/2015:10:05:03 +0000`; None where there is no such time."""
    match = _TIME.fullmatch(text)
    if match is None:
        return None
    day, month, year, hour, minute, second, sign, zone_hours, zone_minutes = match.groups()
    try:
        days = date(int(year), _MONTHS.index(month) + 1, int(day)).toordinal() - _EPOCH
    except ValueError:
        return None
    zone_s = int(zone_hours) * 3600 + int(zone_minutes) * 60
    at_s = days * 86_400 + int(hour) * 3600 + int(minute) * 60 + int(second) + (zone_s if sign == "-" else -zone_s)
    return at_s if at_s >= 0 else None


def _asked(request: str) -> tuple[str, str]:
    """The method of a request line and the path without host, parameters and query, empty where there is none."""
    words = request.split(" ")
    if len(words) < 2:
        return words[0], ""
    path = _unescaped(words[1])
    for mark in "?#;":
        path = path.partition(mark)[0]
    scheme, mark, rest = path.partition("://")
    if mark and scheme.isalpha():
        path = "/" + rest.partition("/")[2]
    return words[0], path


def _unescaped(text: str) -> str:
    r"""A field as it was sent: servers write `\"`, `\\` and, for what does not print, bytes such as `\xe9`."""
    if "\\" in text:
        text = _ESCAPED.sub(_sent, text)
    return text if text.isprintable() else "".join(c if c.isprintable() else "\ufffd" for c in text)


def _sent(match: re.Match[str]) -> str:
    if match[2]:
        return match[2]
    return bytes.fromhex(match[1].replace("\\x", "")).decode("utf-8", errors="replace")


def _browser_names(entries: Sequence[_Entry]) -> dict[tuple[str, str], str]:
    """What each pair of address and agent is called."""
    names: dict[tuple[str, str], str] = {}
    counts: dict[str, int] = {}
    for entry in entries:
        pair = (entry.address, entry.agent)
        if pair not in names:
            count = counts[entry.address] = counts.get(entry.address, 0) + 1
            names[pair] = entry.address if count == 1 else f"{entry.address}~{count}"
    return names


def _is_asset(path: str) -> bool:
    return path.rpartition(".")[2].lower() in ASSET_SUFFIXES
