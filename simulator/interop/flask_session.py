"""Flask-Session's settings over Flask's. Places are those of Flask-Session 0.8 (`base.py`, `defaults.py`) and cachelib.

A session's storage lives as long as `PERMANENT_SESSION_LIFETIME` whatever `SESSION_PERMANENT` says.
"""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from simulator.interop import flask, remedies
from simulator.interop.framework import Exporting, Framework
from simulator.interop.python_source import read_python
from simulator.interop.reading import Reading, policy_from
from simulator.interop.settings import Called, Setting
from simulator.messages import message
from simulator.policy import OFF, Policy
from simulator.policy.values import MOST_ENTRIES

_TYPE: Final = "SESSION_TYPE"
_CACHE: Final = "SESSION_CACHELIB"
_THRESHOLD: Final = "SESSION_FILE_THRESHOLD"
_PERMANENT: Final = "SESSION_PERMANENT"


class _Store(NamedTuple):
    """What a kind of storage does: how it counts time, and whether a user's records can be found in it."""

    kind: str
    bounded: bool = False
    valid_at_limit: bool = False
    whole_seconds: bool = False
    finds_users: bool = False


_STORES: Final[Mapping[str, _Store]] = {
    "redis": _Store("server_cache"),
    "memcached": _Store("server_cache", whole_seconds=True),
    # cachelib/file.py:111 counts from a whole second; file.py:219 `pickle_time >= time()`
    "filesystem": _Store("server_file", bounded=True, valid_at_limit=True, whole_seconds=True),
    # cachelib/simple.py:74 counts from a whole second; simple.py:81
    "cachelib": _Store("server_cache", bounded=True, whole_seconds=True),
    # flask_session/sqlalchemy/sqlalchemy.py:141 `record.expiry <= datetime.utcnow()`
    "sqlalchemy": _Store("server_db", finds_users=True),
    "mongodb": _Store("server_db", finds_users=True),
    "postgresql": _Store("server_db", finds_users=True),
    "dynamodb": _Store("server_db", whole_seconds=True),
}
_CONNECTIONS: Final = {"redis": "SESSION_REDIS", "sqlalchemy": "SESSION_SQLALCHEMY"}
_TYPES: Final = {
    "server_db": "sqlalchemy",
    "server_db_cached": "sqlalchemy",
    "server_file": "filesystem",
    "server_cache": "redis",
    "server_memory": "cachelib",
}


def policy_of(settings: Mapping[str, object]) -> Policy:
    """The policy of effective settings, by their own names; absent ones are as Flask-Session ships them.

    Raises:
        InputError: a setting has a value that Flask-Session does not take, or they contradict each other.
    """
    return policy_from(translate(settings), "flask-session")


def translate(settings: Mapping[str, object]) -> Reading:
    """What settings mean, field by field."""
    reading = Reading(settings, "flask-session")
    _read_store(reading)
    flask.read_lifetime(reading)
    permanent = reading.flag(_PERMANENT, default=True)
    refresh = reading.flag(flask.REFRESH, default=True)
    if reading.has(_PERMANENT):
        reading.say("cookie.persistent", permanent, _PERMANENT)
    if reading.has(_PERMANENT, flask.REFRESH):
        reading.say("time.renew", "on_access" if refresh else "on_write", flask.REFRESH)
        both = "on_access" if refresh and permanent else "on_write"
        reading.say("time.renew_cookie", both, flask.REFRESH, _PERMANENT)
    if reading.has("SESSION_ID_LENGTH"):
        reading.say("id.bits", 8 * reading.number("SESSION_ID_LENGTH", 32, 2, 128), "SESSION_ID_LENGTH")
    flask.read_attributes(reading)
    flask.read_wtf(reading)
    return reading


def _read_store(reading: Reading) -> None:
    if not reading.has(_TYPE, _CACHE, _THRESHOLD):
        return
    name = reading.text(_TYPE, "cachelib")
    cache = reading.called(_CACHE) if name == "cachelib" else ""
    if name not in _STORES:
        reading.misread(_TYPE, message("one of {names}", names=", ".join(_STORES)))
        return
    if cache == "RedisCache":
        name = "redis"
    elif cache in {"MemcachedCache", "UWSGICache"}:
        name = "memcached"
    elif cache == "FileSystemCache" or (name == "cachelib" and not reading.has(_CACHE)):
        # cachelib/cachelib.py:46 makes one of files where none is given.
        name = "filesystem"
    store, keys = _STORES[name], (_TYPE, *((_CACHE,) if cache else ()))
    reading.say("store.kind", store.kind, *keys)
    reading.say("store.finds_users", store.finds_users, *keys)
    reading.say("time.valid_at_limit", store.valid_at_limit, *keys)
    reading.say("time.resolution", "1s" if store.whole_seconds else OFF, *keys)
    if not store.bounded:
        reading.say("store.max_entries", OFF, *keys)
        return
    entries = reading.number(_THRESHOLD, 500, 0)
    called = reading.settings.get(_CACHE)
    if isinstance(called, Called):
        threshold = called.arguments.get("threshold", entries)
        entries = threshold if isinstance(threshold, int) else entries
    reading.say("store.max_entries", entries or OFF, *keys, _THRESHOLD)


def read(text: str, where: str) -> Sequence[Setting]:
    """The configuration in a Python file.

    Raises:
        InputError: it is not Python.
    """
    return [setting for setting in flask.settings_in(read_python(text, where)) if setting.key != flask.PERMANENT]


def settings_of(policy: Policy) -> dict[str, object]:
    """The settings that come closest to a policy."""
    kind = _TYPES.get(policy.store.kind, "sqlalchemy")
    if kind == "redis" and policy.store.max_entries is not None:
        kind = "cachelib"
    settings: dict[str, object] = {
        _TYPE: kind,
        _PERMANENT: policy.cookie.persistent,
        **flask.lifetime_of(policy),
        flask.REFRESH: policy.time.renew in {"on_access", "half_life"},
        "SESSION_ID_LENGTH": max(2, min(128, -(-policy.id.bits // 8))),
        **flask.attributes_of(policy),
        **flask.wtf_of(policy),
    }
    if kind in {"filesystem", "cachelib"}:
        # Of files, 0 means any number; a SimpleCache has no such word.
        boundless = 0 if kind == "filesystem" else MOST_ENTRIES
        settings[_THRESHOLD] = policy.store.max_entries or boundless
    if kind == "cachelib":
        settings[_CACHE] = Called("SimpleCache", {"threshold": settings[_THRESHOLD]})
    return settings


def render(settings: Mapping[str, object]) -> str:
    """An application's configuration as Python."""
    cache = []
    if settings.get(_TYPE) == "cachelib":
        cache = [f'app.config["{_CACHE}"] = SimpleCache(threshold={settings[_THRESHOLD]})']
    connection = _CONNECTIONS.get(str(settings.get(_TYPE)))
    if connection is not None:
        cache = [f"# Give {connection} the connection that your application has."]
    imports = [
        "from flask_session import Session",
        *(["from cachelib import SimpleCache"] if settings.get(_TYPE) == "cachelib" else []),
    ]
    plain = {key: value for key, value in settings.items() if key != _CACHE}
    return flask.render(plain, imports, [*cache, "Session(app)"])


FRAMEWORK: Final = Framework(
    name="flask-session",
    title="Flask-Session",
    read=read,
    translate=translate,
    known={
        **flask.KNOWN,
        _TYPE: "cachelib",
        _PERMANENT: "True",
        "SESSION_ID_LENGTH": "32 bytes",
        _CACHE: "500 entries",
        _THRESHOLD: "500",
    },
    outside={
        **flask.OUTSIDE,
        "SESSION_KEY_PREFIX": "what records are called in the store",
        "SESSION_SERIALIZATION_FORMAT": "how records are written",
        "SESSION_USE_SIGNER": "the id is signed too",
        "SESSION_CLEANUP_N_REQUESTS": "how dead records go",
        "SESSION_REDIS": "a connection",
        "SESSION_MEMCACHED": "a connection",
        "SESSION_SQLALCHEMY*": "a database",
        "SESSION_MONGODB*": "a database",
        "SESSION_DYNAMODB*": "a database",
        "SESSION_FILE_DIR": "where files are",
        "SESSION_FILE_MODE": "the mode of files",
    },
    prefixes=("SESSION_", "PERMANENT_SESSION_", "WTF_CSRF_"),
    exporting=Exporting(settings_of, render, "app.py", remedies=remedies.FLASK_SESSION),
)
