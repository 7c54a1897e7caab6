"""Laravel's `config/session.php` or `config/auth.php`, or its `.env`. Read from framework 13.26, not run.

`lifetime` and a guard's `remember` are minutes, `password_timeout` is seconds. A variable of `.env` wins over the
fallback of `env()`; give it by hand where the file has only the fallback.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from simulator.durations import MINUTE_MS
from simulator.interop.cookies import SAME_SITE, read_cookie
from simulator.interop.flat_files import read_env
from simulator.interop.framework import Framework
from simulator.interop.literals import Folder
from simulator.interop.php_source import php_tokens
from simulator.interop.reading import Kind, Reading, policy_from
from simulator.interop.settings import Setting, without_secrets
from simulator.interop.slices import expression_from, inside
from simulator.policy import Policy

_VARIABLES: Final = {
    "SESSION_DRIVER": "driver",
    "SESSION_LIFETIME": "lifetime",
    "SESSION_EXPIRE_ON_CLOSE": "expire_on_close",
    "SESSION_ENCRYPT": "encrypt",
    "SESSION_COOKIE": "cookie",
    "SESSION_PATH": "path",
    "SESSION_DOMAIN": "domain",
    "SESSION_SECURE_COOKIE": "secure",
    "SESSION_HTTP_ONLY": "http_only",
    "SESSION_SAME_SITE": "same_site",
    "SESSION_PARTITIONED_COOKIE": "partitioned",
    "SESSION_CONNECTION": "connection",
    "SESSION_TABLE": "table",
    "SESSION_STORE": "store",
    "AUTH_PASSWORD_TIMEOUT": "password_timeout",
}
_KINDS: Final[Mapping[object, str]] = {
    "database": "server_db",
    "file": "server_file",
    "cookie": "client_encrypted",
    "redis": "server_cache",
    "memcached": "server_cache",
    "apc": "server_cache",
    "dynamodb": "server_cache",
    "array": "server_memory",
}
_COOKIE: Final = {
    "name": "cookie",
    "domain": "domain",
    "path": "path",
    "secure": "secure",
    "http_only": "http_only",
    "same_site": "same_site",
}


def policy_of(settings: Mapping[str, object]) -> Policy:
    """The policy of effective settings; absent ones are as Laravel ships them.

    Raises:
        InputError: a setting has a value that Laravel does not take, or they contradict each other.
    """
    return policy_from(translate(settings), "laravel")


def translate(settings: Mapping[str, object]) -> Reading:
    """What settings mean, field by field."""
    plain = {key: _number(key, value) for key, value in settings.items() if not (key == "secure" and value is None)}
    reading = Reading(plain, "laravel")
    reading.copy("time.idle", "lifetime", lambda key: reading.duration(key, "2h", unit_ms=MINUTE_MS))
    reading.copy("cookie.persistent", "expire_on_close", lambda key: not reading.flag(key, default=False))
    _read_driver(reading)
    read_cookie(reading, _COOKIE, {**SAME_SITE, None: "unset"})
    reading.copy("auth.reauth_after", "password_timeout", lambda key: reading.duration(key, "3h"))
    reading.copy("remember.duration", "remember", lambda key: reading.duration(key, "400d", unit_ms=MINUTE_MS))
    if reading.flag("authenticateSessions", default=False):
        reading.say("auth.password_change.others", "next_request", "authenticateSessions")
    if reading.flag("invalidate", default=False):
        reading.say("logout.server", "record_destroyed", "invalidate")
    return reading


def _number(key: str, value: object) -> object:
    """A number that stands in quotes, as variables do."""
    numeric = key in {"lifetime", "password_timeout", "remember"}
    return int(value) if numeric and isinstance(value, str) and value.isdecimal() and len(value) < 12 else value


def _read_driver(reading: Reading) -> None:
    if not reading.has("driver"):
        return
    kind = reading.choice("driver", _KINDS, "server_db", fold_case=True)
    reading.say("store.kind", kind, "driver")
    reading.say("store.finds_users", kind in {"server_db", "server_memory"}, "driver")
    if kind == "client_encrypted":
        reading.say("logout.server", "none", "driver")
        reading.say("id.old_after_rotate", "kept", "driver")
        reading.remark("driver", '"cookie": a copy of the cookie logs in after log-out', Kind.RISK)


def read(text: str, where: str) -> Sequence[Setting]:
    """The settings of a PHP file that returns them, or else the variables of a `.env`.

    Raises:
        InputError: it is neither.
    """
    if "<?php" not in text:
        return [
            Setting(_VARIABLES.get(setting.key, setting.key), setting.value, setting.line, setting.why)
            for setting in read_env(text, where)
        ]
    tokens = php_tokens(text, where)
    place = next((at for at, token in enumerate(tokens) if token.kind == "name" and token.text == "return"), None)
    inner = inside(expression_from(tokens, place + 1)) if place is not None else None
    settings = []
    for setting in Folder().leaves("", inner or ()):
        guard = setting.key.startswith("guards.") and setting.key.endswith(".remember")
        key = "remember" if guard else setting.key
        settings.append(Setting(key, setting.value, setting.line, setting.why))
    return without_secrets(settings)


FRAMEWORK: Final = Framework(
    name="laravel",
    title="Laravel",
    read=read,
    translate=translate,
    known={
        "driver": "database",
        "lifetime": "120 minutes",
        "expire_on_close": "false",
        "cookie": "laravel_session",
        "path": "/",
        "domain": "null",
        "secure": "unset",
        "http_only": "true",
        "same_site": "lax",
        "password_timeout": "10800 s",
        "remember": "576000 minutes",
    },
    outside={
        "encrypt": "records are encrypted in the store",
        "partitioned": "a cookie for each top-level site is nothing that a policy says",
        "lottery": "how often dead records are collected",
        "files": "where files are",
        "connection": "which database or cache",
        "table": "which table",
        "store": "which cache",
        "serialization": "how records are written",
    },
    prefixes=("SESSION_",),
    asked={
        "authenticateSessions": "is the middleware auth.session on? taken as not",
        "invalidate": "does log-out call session()->invalidate()? taken as not",
    },
)
