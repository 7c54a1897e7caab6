"""Spring Boot's `application.properties` or `.yml`. Read from Spring Boot 4.2 and Spring Security 7.2, not run.

What stands in Java or Kotlin (`http.sessionManagement(...)`) is no property: it is asked for, under the names there.
"""

import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Final

from simulator.durations import MINUTE_MS, SECOND_MS, format_duration
from simulator.interop.cookies import SAME_SITE, read_cookie
from simulator.interop.flat_files import env_value, read_properties
from simulator.interop.framework import Framework
from simulator.interop.reading import Kind, Reading, policy_from
from simulator.interop.settings import Setting
from simulator.interop.trees import read_yaml
from simulator.messages import mark, message
from simulator.policy import OFF, Policy

_TIMEOUT: Final = "server.servlet.session.timeout"
_SESSION_TIMEOUT: Final = "spring.session.timeout"
_REACTIVE_TIMEOUT: Final = "server.reactive.session.timeout"
_COOKIE: Final = "server.servlet.session.cookie."
_TRACKING: Final = "server.servlet.session.tracking-modes"
_COOKIE_KEYS: Final = {
    "name": f"{_COOKIE}name",
    "domain": f"{_COOKIE}domain",
    "path": f"{_COOKIE}path",
    "secure": f"{_COOKIE}secure",
    "http_only": f"{_COOKIE}http-only",
    "same_site": f"{_COOKIE}same-site",
}
_UNITS_MS: Final = {
    "ns": 1e-6,
    "us": 1e-3,
    "ms": 1,
    "s": 1_000,
    "m": 60_000,
    "h": 3_600_000,
    "d": 86_400_000,
    "": 1_000,
}
_SIMPLE: Final = re.compile(r"([+-]?[0-9]{1,12})\s*([a-z]{0,2})", re.IGNORECASE)
_ISO: Final = re.compile(
    r"([+-]?)P(?:([0-9]{1,9})D)?(?:T(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})(?:\.[0-9]{1,9})?S)?)?",
    re.IGNORECASE,
)
_FIXATION: Final[Mapping[object, str]] = {
    "changesessionid": "if_session",
    "migratesession": "if_session",
    "newsession": "if_session",
    "none": "never",
}


def policy_of(settings: Mapping[str, object]) -> Policy:
    """The policy of effective properties; absent ones are as Spring Boot ships them.

    Raises:
        InputError: a property has a value that Spring Boot does not take, or they contradict each other.
    """
    return policy_from(translate(settings), "spring")


def translate(settings: Mapping[str, object]) -> Reading:
    """What properties mean, field by field."""
    reading = Reading({key: _typed(key, value) for key, value in settings.items()}, "spring")
    _read_timeout(reading)
    read_cookie(reading, _COOKIE_KEYS, {**SAME_SITE, "omitted": "unset"})
    _read_max_age(reading)
    if reading.has("server.reactive.session.max-sessions"):
        key = "server.reactive.session.max-sessions"
        reading.say("store.max_entries", reading.number(key, 10_000, 1, 10_000_000), key)
    if "url" in str(reading.settings.get(_TRACKING, "")).lower():
        reading.remark(_TRACKING, "puts ids into addresses, where others read them", Kind.RISK)
    _read_code(reading)
    return reading


def _typed(key: str, value: object) -> object:
    """Properties are text: what they mean, their key says."""
    if not isinstance(value, str) or key.endswith(("name", "domain", "path", "timeout", "max-age", "same-site")):
        return value
    return env_value(value)


def _read_timeout(reading: Reading) -> None:
    """Spring Session takes exact seconds; the container's own sessions last whole minutes on Tomcat."""
    key = next((key for key in (_SESSION_TIMEOUT, _REACTIVE_TIMEOUT, _TIMEOUT) if reading.has(key)), None)
    if reading.has("spring.session.store-type", _SESSION_TIMEOUT):
        _read_spring_session(reading)
    if key is None:
        return
    length_ms = duration_ms(reading.settings[key])
    if length_ms is None:
        reading.misread(key, "a duration such as 30m, PT30M or 1800")
        return
    on_tomcat = key == _TIMEOUT and not reading.has("spring.session.store-type")
    if length_ms <= 0:
        reading.say("time.idle", OFF, key)
        return
    if on_tomcat and reading.text("container", "tomcat").lower() == "tomcat":
        minutes = max(length_ms // MINUTE_MS, 1)
        if minutes * MINUTE_MS != length_ms:
            whole = format_duration(minutes * MINUTE_MS)
            reading.remark(
                key, message("is {whole} on Tomcat, which counts whole minutes, at least one", whole=whole), Kind.RISK
            )
        length_ms = minutes * MINUTE_MS
    reading.say("time.idle", reading.written(key, length_ms, "30m"), key)


def _read_spring_session(reading: Reading) -> None:
    """Spring Session's own store and cookie (SessionRepositoryFilter, DefaultCookieSerializer)."""
    stores: Mapping[object, str] = {
        "redis": "server_cache",
        "hazelcast": "server_cache",
        "jdbc": "server_db",
        "mongodb": "server_db",
        "none": "server_memory",
    }
    key = "spring.session.store-type"
    if reading.has(key):
        kind = reading.choice(key, stores, "server_memory", fold_case=True)
        reading.say("store.kind", kind, key)
        if kind == "server_memory":
            return
    because = key if reading.has(key) else _SESSION_TIMEOUT
    reading.say("cookie.name", "SESSION", because)
    reading.say("cookie.same_site", "lax", because)


def _read_max_age(reading: Reading) -> None:
    key = f"{_COOKIE}max-age"
    if not reading.has(key):
        return
    length_ms = duration_ms(reading.settings[key])
    if length_ms is None:
        reading.misread(key, "a duration such as 30m, PT30M or 1800")
    elif length_ms < 0:
        reading.say("cookie.persistent", False, key)
    else:
        reading.say("cookie.persistent", True, key)
        reading.say("cookie.max_age", reading.written(key, length_ms, OFF), key)


def _read_code(reading: Reading) -> None:
    """What the security configuration says in Java."""
    if reading.has("maximumSessions"):
        number = reading.settings["maximumSessions"]
        limited = isinstance(number, int) and number > 0
        reading.say("limit.max_sessions", number if limited else OFF, "maximumSessions")
    if reading.has("maxSessionsPreventsLogin"):
        deny = reading.flag("maxSessionsPreventsLogin", default=False)
        reading.say("limit.on_exceed", "deny" if deny else "evict_lru", "maxSessionsPreventsLogin")
    if reading.has("sessionFixation"):
        meant = reading.choice("sessionFixation", _FIXATION, "if_session", fold_case=True)
        reading.say("id.rotate_on_login", meant, "sessionFixation")
    if str(reading.settings.get("sessionCreationPolicy", "")).upper() == "STATELESS":
        reading.remark("sessionCreationPolicy", "is STATELESS: there is no session at all", Kind.RISK)
    if reading.has("tokenValiditySeconds"):
        reading.say("remember.enabled", True, "tokenValiditySeconds")
        reading.say("remember.name", "remember-me", "tokenValiditySeconds")
        reading.say("remember.duration", reading.duration("tokenValiditySeconds", "14d"), "tokenValiditySeconds")
        # The token is a hash over the password too (TokenBasedRememberMeServices).
        reading.say("remember.dies_with", ["password", "key"], "tokenValiditySeconds")
    if reading.has("csrf") and not reading.flag("csrf", default=True):
        reading.say("csrf.mode", OFF, "csrf")
        reading.say("csrf.rotate_on_login", False, "csrf")
        reading.say("csrf.rotate_on_logout", False, "csrf")


def duration_ms(value: object) -> int | None:
    """A duration as Spring Boot reads it: `1800` are seconds, `30m`, `PT30M`; None if it is neither."""
    text = str(value).strip()
    simple = _SIMPLE.fullmatch(text)
    if simple is not None and simple[2].lower() in _UNITS_MS:
        return int(int(simple[1]) * _UNITS_MS[simple[2].lower()])
    iso = _ISO.fullmatch(text)
    if iso is None or not any(iso.groups()[1:]):
        return None
    days, hours, minutes, seconds = (int(part or 0) for part in iso.groups()[1:])
    total_s = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
    return total_s * SECOND_MS * (-1 if iso[1] == "-" else 1)


def read(text: str, where: str) -> Sequence[Setting]:
    """The properties of a file, by its ending: YAML for `.yml` and `.yaml`, else `key = value`.

    Raises:
        InputError: it cannot be parsed.
    """
    yaml_file = PurePath(where).suffix.lower() in {".yml", ".yaml"}
    settings = read_yaml(text, where) if yaml_file else read_properties(text, where)
    return [
        Setting(_canonical(setting.key), setting.value, setting.line, setting.why, setting.conditional)
        for setting in settings
    ]


def _canonical(key: str) -> str:
    """A key in kebab case: Spring Boot also takes `sameSite` and `same_site`; parts of a list are the list's."""
    kebab = re.sub(r"(?<=[a-z0-9])([A-Z])", r"-\1", key).replace("_", "-").lower()
    return re.sub(r"\[\d+\]$", "", kebab)


_ASKED: Final[Mapping[str, str]] = mark(
    {
        "maximumSessions": "does code limit a user's sessions, .maximumSessions(n)? taken as not",
        "maxSessionsPreventsLogin": "does one more log-in fail, .maxSessionsPreventsLogin(true)? taken as not",
        "sessionFixation": "does code change .sessionFixation(...)? taken as changeSessionId",
        "sessionCreationPolicy": "does code change .sessionCreationPolicy(...)? taken as IF_REQUIRED",
        "tokenValiditySeconds": "does code call .rememberMe(...), and for how long? taken as not",
        "csrf": "does code disable .csrf(...)? taken as not",
        "container": "which servlet container is it? taken as tomcat, which counts whole minutes",
    }
)

FRAMEWORK: Final = Framework(
    name="spring",
    title="Spring Boot",
    read=read,
    translate=translate,
    known={
        _TIMEOUT: "30m",
        _SESSION_TIMEOUT: message("that of {key}", key=_TIMEOUT),
        _REACTIVE_TIMEOUT: "30m",
        "server.reactive.session.max-sessions": "10000",
        "spring.session.store-type": mark("none: the container's memory"),
        _TRACKING: "cookie",
        f"{_COOKIE}name": "JSESSIONID",
        f"{_COOKIE}domain": "unset",
        f"{_COOKIE}path": "/",
        f"{_COOKIE}secure": mark("as the request"),
        f"{_COOKIE}http-only": "true",
        f"{_COOKIE}same-site": "unset",
        f"{_COOKIE}max-age": "unset",
    },
    outside={
        f"{_COOKIE}partitioned": "a cookie for each top-level site is nothing that a policy says",
        "server.servlet.session.persistent": "whether sessions outlive a restart",
        "server.servlet.session.store-dir": "where sessions are during a restart",
        "spring.session.redis.*": "how Spring Session uses Redis",
        "spring.session.jdbc.*": "how Spring Session uses a database",
        "spring.session.mongodb.*": "how Spring Session uses MongoDB",
        "spring.session.servlet.*": "where the filter stands",
        "server.servlet.session.cookie.comment": "a comment",
    },
    prefixes=("server.servlet.session.", "server.reactive.session.", "spring.session."),
    asked=_ASKED,
)
