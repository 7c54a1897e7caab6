"""PHP's session settings: php.ini, `.user.ini`, or `ini_set` and `session_start([...])` in a script.

Keys are php.ini's, `session.` in front. `gc_maxlifetime` says when a file *may* be collected, not when it is refused.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Final

from simulator.interop import remedies
from simulator.interop.conditions import under_braces
from simulator.interop.cookies import SAME_SITE, read_cookie
from simulator.interop.flat_files import read_ini
from simulator.interop.framework import Exporting, Framework
from simulator.interop.literals import Folder, names_assigned
from simulator.interop.php_source import php_tokens
from simulator.interop.reading import Kind, Reading, policy_from
from simulator.interop.settings import Setting, conditional, without_secrets
from simulator.interop.slices import arguments_at, inside, pairs, split
from simulator.interop.tokens import Token
from simulator.messages import mark
from simulator.policy import OFF, Policy

_LIFETIME: Final = "session.gc_maxlifetime"
_COOKIE: Final = {
    "name": "session.name",
    "domain": "session.cookie_domain",
    "path": "session.cookie_path",
    "secure": "session.cookie_secure",
    "http_only": "session.cookie_httponly",
    "same_site": "session.cookie_samesite",
}
_PARAMETERS: Final = ("lifetime", "path", "domain", "secure", "httponly", "samesite")
_SWITCHES: Final = frozenset(
    f"session.{name}"
    for name in ("cookie_secure", "cookie_httponly", "use_strict_mode", "use_only_cookies", "use_trans_sid")
)
_HANDLERS: Final = {"files": "server_file", "redis": "server_cache", "memcached": "server_cache"}
_IN_MEMORY: Final = frozenset({"redis", "memcached"})


def policy_of(settings: Mapping[str, object]) -> Policy:
    """The policy of effective directives; absent ones are as PHP ships them.

    Raises:
        InputError: a directive has a value that PHP does not take, or they contradict each other.
    """
    return policy_from(translate(settings), "php")


def translate(settings: Mapping[str, object]) -> Reading:
    """What directives mean, field by field."""
    reading = Reading({key: _plain(key, value) for key, value in settings.items()}, "php")
    handler = reading.text("session.save_handler", "files")
    if handler in _HANDLERS:
        reading.copy("store.kind", "session.save_handler", lambda _: _HANDLERS[handler])
    else:
        reading.remark("session.save_handler", "is a handler that is not known here; kept as files")
    if handler in _IN_MEMORY:
        # The record expires in the store itself, which gets its life anew at every request.
        reading.say("time.idle", reading.duration(_LIFETIME, "24m"), _LIFETIME, "session.save_handler")
    elif reading.has(_LIFETIME):
        text = mark("is when a file may be collected at the earliest; no request is refused for it")
        reading.remark(_LIFETIME, text, Kind.RISK)
    _read_cookie_life(reading)
    read_cookie(reading, _COOKIE, {**SAME_SITE, "": "unset"})
    reading.copy("id.strict", "session.use_strict_mode", lambda key: reading.flag(key, default=False))
    if reading.has("session.sid_length", "session.sid_bits_per_character"):
        length = reading.number("session.sid_length", 32, 22, 256)
        bits = reading.number("session.sid_bits_per_character", 4, 4, 6)
        keys = ("session.sid_length", "session.sid_bits_per_character")
        reading.say("id.bits", min(1024, length * bits), *keys)
    limiter = reading.text("session.cache_limiter", "")
    if reading.has("session.cache_limiter"):
        reading.say("transport.no_store", limiter == "nocache", "session.cache_limiter")
    _warn(reading)
    return reading


def _plain(key: str, value: object) -> object:
    """A value as its directive means it: PHP takes 1 for on, and a number in quotes for a number."""
    if key in _SWITCHES:
        if isinstance(value, int):
            return bool(value)
        if isinstance(value, str) and value.lower() in {"", "0", "1", "on", "off"}:
            return value.lower() in {"1", "on"}
    if isinstance(value, str) and value.lstrip("-").isdecimal() and len(value) < 16 and key != "session.name":
        return int(value)
    return "" if key == _COOKIE["same_site"] and value in {None, False} else value


def _read_cookie_life(reading: Reading) -> None:
    if not reading.has("session.cookie_lifetime"):
        return
    life_s = reading.number("session.cookie_lifetime", 0)
    reading.say("cookie.persistent", life_s > 0, "session.cookie_lifetime")
    if life_s:
        reading.say("cookie.max_age", reading.duration("session.cookie_lifetime", OFF), "session.cookie_lifetime")


def _warn(reading: Reading) -> None:
    if reading.has("session.gc_probability") and reading.number("session.gc_probability", 1) == 0:
        reading.remark("session.gc_probability", "is 0: nothing collects files but a job of the system")
    if not reading.flag("session.use_only_cookies", default=True) or reading.flag(
        "session.use_trans_sid", default=False
    ):
        key = "session.use_trans_sid" if reading.has("session.use_trans_sid") else "session.use_only_cookies"
        reading.remark(key, "lets ids travel in addresses, where others read them", Kind.RISK)


def read(text: str, where: str) -> Sequence[Setting]:
    """The directives of a php.ini, or of a script where it has `<?php` in it.

    Raises:
        InputError: it is neither.
    """
    if "<?" not in text:
        return [setting for setting in read_ini(text, where) if setting.key.startswith("session.")]
    return without_secrets(_in_script(php_tokens(text, where)))


def _in_script(tokens: Sequence[Token]) -> Iterator[Setting]:
    folder = Folder()
    names_assigned(tokens, folder)
    conditions = under_braces(tokens)
    for place, token in enumerate(tokens[:-1]):
        if token.kind != "name" or tokens[place + 1].text != "(":
            continue
        arguments = list(split(arguments_at(tokens, place + 1)))
        if not arguments:
            continue
        line = conditions.get(place)
        for setting in _call(folder, token, arguments):
            yield conditional(setting, line)


def _call(folder: Folder, token: Token, arguments: Sequence[Sequence[Token]]) -> Iterator[Setting]:
    """The directives that a call of a function sets."""
    name = token.text.lstrip("\\")
    if name in {"ini_set", "ini_alter"} and len(arguments) > 1:
        key = folder.lenient(arguments[0])
        if isinstance(key, str) and key.startswith("session."):
            yield folder.setting(key, arguments[1], token.line)
    elif name == "session_start":
        yield from _entries(folder, "session.", arguments[0])
    elif name == "session_name":
        yield folder.setting("session.name", arguments[0], token.line)
    elif name == "session_set_cookie_params":
        yield from _parameters(folder, arguments, token.line)


def _entries(folder: Folder, prefix: str, argument: Sequence[Token]) -> Iterator[Setting]:
    for key, line, part in pairs(inside(argument) or ()):
        yield folder.setting(prefix + key, part, line)


def _parameters(folder: Folder, arguments: Sequence[Sequence[Token]], line: int) -> Iterator[Setting]:
    if inside(arguments[0]) is not None:
        yield from _entries(folder, "session.cookie_", arguments[0])
    else:
        for name, argument in zip(_PARAMETERS, arguments, strict=False):
            yield folder.setting(f"session.cookie_{name}", argument, line)


def settings_of(policy: Policy) -> dict[str, object]:
    """The directives that come closest to a policy."""
    cookie, idle_ms = policy.cookie, policy.time.idle
    in_memory = policy.store.kind in {"server_cache", "server_memory"}
    life_ms = (cookie.max_age if cookie.max_age is not None else idle_ms) if cookie.persistent else 0
    per_character = 6 if policy.id.bits % 6 == 0 and policy.id.bits // 6 >= 22 else 4
    settings: dict[str, Any] = {
        "session.save_handler": "redis" if in_memory else "files",
        _LIFETIME: _FOREVER_S if idle_ms is None else idle_ms // 1000,
        "session.cookie_lifetime": _FOREVER_S if life_ms is None else life_ms // 1000,
        "session.name": cookie.name,
        "session.cookie_domain": cookie.domain,
        "session.cookie_path": cookie.path,
        "session.cookie_secure": cookie.secure != "never",
        "session.cookie_httponly": cookie.http_only,
        "session.cookie_samesite": "" if cookie.same_site == "unset" else cookie.same_site.capitalize(),
        "session.use_strict_mode": policy.id.strict,
        "session.use_only_cookies": True,
        "session.sid_length": max(22, min(256, -(-policy.id.bits // per_character))),
        "session.sid_bits_per_character": per_character,
        "session.cache_limiter": "nocache" if policy.transport.no_store else "",
    }
    return settings


_FOREVER_S: Final = 315_360_000
"""Ten years: a cookie that persists has a date."""


def render(settings: Mapping[str, object]) -> str:
    """The directives as php.ini."""
    return "[Session]\n" + "".join(f"{key} = {_ini(value)}\n" for key, value in settings.items())


def _ini(value: object) -> str:
    if isinstance(value, bool):
        return "1" if value else "0"
    if not isinstance(value, str):
        return str(value)
    if "'" not in value and re.search(r'["\\$]', value):
        return f"'{value}'"  # Nothing has a meaning of its own in there.
    return '"' + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


FRAMEWORK: Final = Framework(
    name="php",
    title="PHP",
    read=read,
    translate=translate,
    known={
        "session.save_handler": "files",
        _LIFETIME: "1440 s",
        "session.cookie_lifetime": "0",
        "session.name": "PHPSESSID",
        "session.cookie_domain": "empty",
        "session.cookie_path": "/",
        "session.cookie_secure": "0",
        "session.cookie_httponly": "0",
        "session.cookie_samesite": "empty",
        "session.use_strict_mode": "0",
        "session.use_only_cookies": "1",
        "session.use_trans_sid": "0",
        "session.sid_length": "32",
        "session.sid_bits_per_character": "4",
        "session.gc_probability": "1",
        "session.cache_limiter": "nocache",
    },
    outside={
        "session.save_path": "where files are",
        "session.gc_divisor": "how often files are collected",
        "session.auto_start": "whether every script has a session",
        "session.lazy_write": "an unchanged session only moves its file's time",
        "session.cache_expire": "an HTTP cache header in minutes, not the life of a session",
        "session.referer_check": "which pages an id in an address may come from",
        "session.serialize_handler": "how records are written",
        "session.cookie_partitioned": "a cookie for each top-level site is nothing that a policy says",
        "session.trans_sid_tags": "where ids go into addresses",
        "session.trans_sid_hosts": "where ids go into addresses",
        "session.upload_progress*": "the progress of uploads",
        "session.hash_*": "gone since PHP 7.1",
        "session.entropy_*": "gone since PHP 7.1",
    },
    prefixes=("session.",),
    exporting=Exporting(settings_of, render, "php.ini", ";", remedies.PHP),
)
