"""Rails' configuration: `config/application.rb`, an environment, or an initializer. Read from Rails 8.2, not run."""

from collections.abc import Mapping, Sequence
from typing import Final

from simulator.interop.cookies import SAME_SITE, read_cookie
from simulator.interop.framework import Framework
from simulator.interop.reading import Kind, Reading, policy_from
from simulator.interop.ruby_source import RubySource, read_ruby
from simulator.interop.settings import MISSING, Setting, without_secrets
from simulator.messages import mark
from simulator.policy import OFF, Policy

_STORE: Final = "session_store"
_SAME_SITE: Final = "action_dispatch.cookies_same_site_protection"
_STRATEGY: Final = "action_controller.forgery_protection_verification_strategy"
_ALLOW: Final = "action_controller.allow_forgery_protection"
_CALLS: Final = frozenset({"session_store", "load_defaults", "protect_from_forgery", "skip_forgery_protection"})
_OPTIONS: Final = (
    *("key", "domain", "path", "secure", "httponly", "same_site", "expire_after", "expires_in"),
    *("partitioned", "servers", "redis", "serializer", "cache", "threadsafe", "signed", "namespace", "secret"),
)
_KINDS: Final[Mapping[object, str]] = {
    "cookie_store": "client_encrypted",
    "cache_store": "server_cache",
    "mem_cache_store": "server_cache",
    "redis_store": "server_cache",
    "redis_session_store": "server_cache",
    "active_record_store": "server_db",
}
_COOKIE: Final = {
    "name": f"{_STORE}.key",
    "domain": f"{_STORE}.domain",
    "path": f"{_STORE}.path",
    "secure": f"{_STORE}.secure",
    "http_only": f"{_STORE}.httponly",
}
_WORDS: Final[Mapping[object, str]] = {**SAME_SITE, None: "unset", False: "unset"}
_FETCH_METADATA: Final = (8, 2)
_SAME_SITE_SINCE: Final = (6, 1)


def policy_of(settings: Mapping[str, object]) -> Policy:
    """The policy of effective settings; absent ones are as Rails ships them.

    Raises:
        InputError: a setting has a value that Rails does not take, or they contradict each other.
    """
    return policy_from(translate(settings), "rails")


def translate(settings: Mapping[str, object]) -> Reading:
    """What settings mean, field by field."""
    reading = Reading(settings, "rails")
    _read_defaults(reading)
    _read_store(reading)
    _read_life(reading)
    read_cookie(reading, _COOKIE)
    for key in (_SAME_SITE, f"{_STORE}.same_site"):
        if reading.has(key):
            reading.say("cookie.same_site", reading.choice(key, _WORDS, "lax", fold_case=True), key)
    if reading.flag("force_ssl", default=False):
        for path, value in (("cookie.secure", "always"), ("transport.https", "only"), ("transport.hsts", True)):
            reading.say(path, value, "force_ssl")
    _read_csrf(reading)
    return reading


def _read_defaults(reading: Reading) -> None:
    """What a framework of that version set by itself."""
    if not reading.has("load_defaults"):
        return
    try:
        major, minor = (int(part) for part in f"{reading.settings['load_defaults']}.0".split(".")[:2])
    except ValueError:
        reading.misread("load_defaults", "a version such as 8.0")
        return
    if (major, minor) < _FETCH_METADATA:
        reading.say("csrf.mode", "synchronizer", "load_defaults")
    if (major, minor) < _SAME_SITE_SINCE:
        reading.say("cookie.same_site", "unset", "load_defaults")


def _read_store(reading: Reading) -> None:
    if not reading.has(_STORE):
        return
    name = reading.text(_STORE, "cookie_store")
    if name in {"disabled", "null_store"}:
        reading.remark(_STORE, "is off: there is no session at all", Kind.RISK)
        return
    kind = _KINDS.get(name)
    if kind is None:
        reading.remark(_STORE, "is a store that is not known here; kept as in the cookie")
        return
    reading.say("store.kind", kind, _STORE)
    if kind != "client_encrypted":
        # reset_session deletes the record, and gives a new id.
        reading.say("logout.server", "record_destroyed", _STORE)
        reading.say("id.old_after_rotate", "destroyed", _STORE)


def _read_life(reading: Reading) -> None:
    """`expire_after` is in the cookie and in the message; `expires_in` is the life of a record in a cache."""
    key = f"{_STORE}.expire_after"
    life = reading.duration(key, OFF)
    if life != OFF:
        reading.say("time.idle", life, key)
        reading.say("time.renew", "on_access", key)
        reading.say("time.renew_cookie", "on_access", key)
        reading.say("cookie.persistent", True, key)
    elif (in_cache := reading.duration(f"{_STORE}.expires_in", OFF)) != OFF:
        reading.say("time.idle", in_cache, f"{_STORE}.expires_in")


def _read_csrf(reading: Reading) -> None:
    if reading.has(_STRATEGY):
        meanings: Mapping[object, str] = {
            "header_only": "fetch_metadata",
            "header_or_legacy_token": "fetch_metadata_or_token",
            "token": "synchronizer",
        }
        reading.say("csrf.mode", reading.choice(_STRATEGY, meanings, "fetch_metadata"), _STRATEGY)
    off = [key for key in (_ALLOW,) if not reading.flag(key, default=True)]
    if reading.has("skip_forgery_protection"):
        reading.remark("skip_forgery_protection", "leaves out a controller; a policy speaks of all", Kind.RISK)
    for key in off:
        for path, value in (("mode", OFF), ("origin_check", False), ("rotate_on_logout", False)):
            reading.say(f"csrf.{path}", value, key)


def read(text: str, where: str) -> Sequence[Setting]:
    """The settings of a Ruby file.

    Raises:
        InputError: a text or a bracket in it is not closed.
    """
    return settings_in(read_ruby(text, where, _CALLS))


def settings_in(source: RubySource) -> list[Setting]:
    """Rails' settings of a file, the options of the session store below `session_store.`."""
    settings = list(source.settings)
    for call in source.calls:
        if call.name == _STORE:
            settings += call.positional[:1]
            settings += [
                Setting(f"{_STORE}.{word.key}", word.value, word.line, word.why, word.conditional)
                for word in call.keywords
            ]
        elif call.name == "load_defaults":
            settings += call.positional[:1]
        else:
            settings.append(Setting(call.name, True, call.line))
    for key in ("session_options", "session"):
        settings = [setting for setting in settings if setting.key != key or setting.value is not MISSING]
    return without_secrets(settings)


KNOWN: Final[Mapping[str, str]] = {
    _STORE: "cookie_store",
    f"{_STORE}.key": "_app_session",
    f"{_STORE}.domain": "unset",
    f"{_STORE}.path": "/",
    f"{_STORE}.secure": mark("false, true with force_ssl"),
    f"{_STORE}.httponly": "true",
    f"{_STORE}.same_site": mark("that of cookies_same_site_protection"),
    f"{_STORE}.expire_after": "none",
    f"{_STORE}.expires_in": "none",
    _SAME_SITE: "lax",
    "force_ssl": mark("false; true in the production template"),
    "load_defaults": "8.2",
    _STRATEGY: "header_only",
    _ALLOW: "true",
    "protect_from_forgery": "on",
    "skip_forgery_protection": "absent",
}
"""What Rails reads."""

OUTSIDE: Final[Mapping[str, str]] = mark(
    {
        **{f"{_STORE}.{name}": "how the store works" for name in _OPTIONS if f"{_STORE}.{name}" not in KNOWN},
        "ssl_options*": "how encryption is forced",
        "action_dispatch.cookies_serializer": "how cookies are written",
    }
)

FRAMEWORK: Final = Framework(
    name="rails",
    title="Rails",
    read=read,
    translate=translate,
    known=KNOWN,
    outside=OUTSIDE,
    prefixes=(f"{_STORE}.", "session_"),
)
