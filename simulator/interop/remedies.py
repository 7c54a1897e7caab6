"""Which code makes good which loss, and how a policy's values are written into it; the code is in `resources/remedies`."""

import json
from collections.abc import Callable, Mapping
from typing import Final, NamedTuple

from simulator.interop.framework import RemedyFile
from simulator.policy import Policy

_YEAR_S: Final = 31_536_000
Wish = Callable[[Policy], bool]


class _Language(NamedTuple):
    """How a language writes what a constant may be."""

    nothing: str
    switches: tuple[str, str]
    unit_ms: int

    def length(self, value_ms: int | None) -> str:
        return self.nothing if value_ms is None else str(value_ms // self.unit_ms)

    def switch(self, on: bool) -> str:  # noqa: FBT001 - reads as what it writes
        return self.switches[on]


_PYTHON: Final = _Language("None", ("False", "True"), 1000)
_JAVASCRIPT: Final = _Language("null", ("false", "true"), 1)
_PHP: Final = _Language("null", ("false", "true"), 1000)


def _anything(policy: Policy) -> bool:
    return True


def _is(path: str, *values: object) -> Wish:
    return lambda policy: policy.value(path) in values


def _both(*wishes: Wish) -> Wish:
    return lambda policy: all(wish(policy) for wish in wishes)


_NEW_ID: Final[Mapping[str, Wish]] = {
    "id.rotate_on_privilege": _is("id.rotate_on_privilege", True),
    "id.rotate_on_password": _is("id.rotate_on_password", True),
}
_ENDS_ON_PASSWORD: Final = _is("auth.password_change.others", "immediately", "next_request")
_ENDS_ON_CLOSING: Final = _both(
    _is("auth.deactivation.effect", "immediately", "next_request"), _is("auth.deactivation.session", "destroyed")
)
_ACCOUNT_CHANGES: Final[Mapping[str, Wish]] = {
    "auth.password_change.others": _ENDS_ON_PASSWORD,
    "auth.deactivation.effect": _ENDS_ON_CLOSING,
    "auth.deactivation.session": _ENDS_ON_CLOSING,
}
_IN_ROWS: Final = _is("store.kind", "server_db", "server_db_cached")
_OLDEST: Final = _is("limit.on_exceed", "evict_oldest")
_AT_LOGIN: Final = _is("id.rotate_on_login", "always", "if_anonymous", "if_session")
_GUARDED: Final[Mapping[str, Wish]] = {
    "time.absolute": _anything,
    "binding.ip_ua": _anything,
    "auth.reauth_after": _anything,
}
_BY_DATE: Final[Mapping[str, Wish]] = {
    **_GUARDED,
    **_ACCOUNT_CHANGES,
    "time.renew": _is("time.renew", "on_access"),
    "limit.max_sessions": _OLDEST,
    "logout.server": _is("logout.server", "record_destroyed"),
    "revoke.not_before": _is("revoke.not_before", True),
}
_LOCKED: Final[Mapping[str, Wish]] = {"login.max_failures": _anything, "login.lockout": _anything}
_HEADERS: Final[Mapping[str, Wish]] = {
    "transport.https": _is("transport.https", "only"),
    "transport.hsts": _is("transport.hsts", True),
    "transport.no_store": _is("transport.no_store", True),
}
_SYNCHRONIZER: Final = _is("csrf.mode", "synchronizer")
_CSRF: Final[Mapping[str, Wish]] = {
    "csrf.mode": _SYNCHRONIZER,
    "csrf.origin_check": _is("csrf.origin_check", True),
    "csrf.trusted_origins": _anything,
    "csrf.rotate_on_login": _both(_SYNCHRONIZER, _is("csrf.rotate_on_login", True)),
    "csrf.rotate_on_logout": _both(_SYNCHRONIZER, _is("csrf.rotate_on_logout", True)),
}


def _guard(language: _Language, policy: Policy) -> dict[str, str]:
    """What every guard can be told, lengths in the unit that its names end with."""
    unit = "MS" if language.unit_ms == 1 else "S"
    quote = '"' if language is _PYTHON else "'"
    return {
        f"ABSOLUTE_{unit}": language.length(policy.time.absolute),
        f"REAUTH_AFTER_{unit}": language.length(policy.auth.reauth_after),
        "BINDING": f"{quote}{policy.binding.ip_ua}{quote}",
    }


def _most_sessions(language: _Language, policy: Policy) -> str:
    most = policy.limit.max_sessions
    return language.nothing if most is None else str(most)


def _lockout(language: _Language) -> Callable[[Policy], Mapping[str, str]]:
    unit = "MS" if language.unit_ms == 1 else "S"
    return lambda policy: {
        "MAX_FAILURES": str(policy.login.max_failures),
        f"LOCKOUT_{unit}": language.length(policy.login.lockout),
    }


def _headers(language: _Language, policy: Policy) -> dict[str, str]:
    return {
        "ONLY_HTTPS": language.switch(policy.transport.https == "only"),
        "HSTS_S": str(_YEAR_S if policy.transport.hsts else 0),
        "NO_STORE": language.switch(policy.transport.no_store),
    }


def _csrf(language: _Language, token: str, policy: Policy) -> dict[str, str]:
    origins = json.dumps(list(policy.csrf.trusted_origins))
    if language is _PYTHON:
        origins = f"({origins[1:-1]},)" if policy.csrf.trusted_origins else "()"
    return {
        token: language.switch(policy.csrf.mode == "synchronizer"),
        "ORIGIN_CHECK": language.switch(policy.csrf.origin_check),
        "TRUSTED_ORIGINS": origins,
    }


DJANGO: Final = {
    "django/guard.py": RemedyFile(
        {**_GUARDED, "id.rotate_every": _anything, "id.rotate_on_privilege": _is("id.rotate_on_privilege", True)},
        lambda policy: {
            **_guard(_PYTHON, policy),
            "ROTATE_EVERY_S": _PYTHON.length(policy.id.rotate_every),
            "ROTATE_ON_PRIVILEGE": _PYTHON.switch(policy.id.rotate_on_privilege),
        },
    ),
    "django/session_limit.py": RemedyFile(
        {"limit.max_sessions": _both(_IN_ROWS, _OLDEST)},
        lambda policy: {"MAX_SESSIONS": str(policy.limit.max_sessions)},
    ),
    "django/account_changes.py": RemedyFile(
        {path: _both(_IN_ROWS, wish) for path, wish in _ACCOUNT_CHANGES.items()},
        lambda policy: {
            "ON_DEACTIVATION": _PYTHON.switch(policy.auth.deactivation.session == "destroyed"),
            "ON_NEW_PASSWORD": _PYTHON.switch(policy.auth.password_change.others == "immediately"),
        },
    ),
    "django/lockout.py": RemedyFile(_LOCKED, _lockout(_PYTHON)),
    "django/no_store.py": RemedyFile({"transport.no_store": _is("transport.no_store", True)}),
    "django/csrf_at_logout.py": RemedyFile({"csrf.rotate_on_logout": _is("csrf.rotate_on_logout", True)}),
}


def _flask_guard(policy: Policy, *, on_the_server: bool) -> dict[str, str]:
    return {
        **_guard(_PYTHON, policy),
        "MAX_SESSIONS": _most_sessions(_PYTHON, policy),
        "RENEW_ON_ACCESS": _PYTHON.switch(policy.time.renew == "on_access" and not on_the_server),
        "NEW_ID_AT_LOGIN": _PYTHON.switch(on_the_server and policy.id.rotate_on_login != "never"),
        "NEW_CSRF_TOKEN_AT_LOGIN": _PYTHON.switch(policy.csrf.mode == "synchronizer" and policy.csrf.rotate_on_login),
    }


_FLASK_LOGIN_TOKEN: Final = {"csrf.rotate_on_login": _CSRF["csrf.rotate_on_login"]}
_FLASK_OTHERS: Final = {
    "flask/lockout.py": RemedyFile(_LOCKED, _lockout(_PYTHON)),
    "flask/headers.py": RemedyFile(_HEADERS, lambda policy: _headers(_PYTHON, policy)),
}
FLASK: Final = {
    "flask/guard.py": RemedyFile(
        {**_BY_DATE, **_FLASK_LOGIN_TOKEN}, lambda policy: _flask_guard(policy, on_the_server=False)
    ),
    **_FLASK_OTHERS,
}
FLASK_SESSION: Final = {
    "flask/guard.py": RemedyFile(
        {**_BY_DATE, **_FLASK_LOGIN_TOKEN, **_NEW_ID, "id.rotate_on_login": _AT_LOGIN},
        lambda policy: _flask_guard(policy, on_the_server=True),
    ),
    **_FLASK_OTHERS,
}
STARLETTE: Final = {
    "starlette/guard.py": RemedyFile(
        _BY_DATE,
        lambda policy: {
            **_guard(_PYTHON, policy),
            "MAX_SESSIONS": _most_sessions(_PYTHON, policy),
            "RENEW_ON_ACCESS": _PYTHON.switch(policy.time.renew == "on_access"),
        },
    ),
    "starlette/csrf.py": RemedyFile(_CSRF, lambda policy: _csrf(_PYTHON, "TOKEN", policy)),
    "starlette/lockout.py": RemedyFile(_LOCKED, _lockout(_PYTHON)),
    "starlette/headers.py": RemedyFile(_HEADERS, lambda policy: _headers(_PYTHON, policy)),
}
_LISTED: Final = _is("store.kind", "server_memory", "server_db", "server_db_cached")
EXPRESS: Final = {
    "express/guard.js": RemedyFile(
        {
            **_GUARDED,
            **{path: _both(_LISTED, wish) for path, wish in _ACCOUNT_CHANGES.items()},
            "limit.max_sessions": _both(_LISTED, _OLDEST),
            **_NEW_ID,
            "id.rotate_on_login": _AT_LOGIN,
            "id.rotate_every": _anything,
            "logout.clears_cookie": _is("logout.clears_cookie", True),
        },
        lambda policy: {
            **_guard(_JAVASCRIPT, policy),
            "ROTATE_EVERY_MS": _JAVASCRIPT.length(policy.id.rotate_every),
            "MAX_SESSIONS": _most_sessions(_JAVASCRIPT, policy),
            "NAME": json.dumps(policy.cookie.name),
            "ATTRIBUTES": "''" if policy.cookie.secure == "never" else "'; Secure'",
        },
    ),
    "express/csrf.js": RemedyFile(_CSRF, lambda policy: _csrf(_JAVASCRIPT, "TOKEN", policy)),
    "express/lockout.js": RemedyFile(_LOCKED, _lockout(_JAVASCRIPT)),
    "express/headers.js": RemedyFile(_HEADERS, lambda policy: _headers(_JAVASCRIPT, policy)),
}
PHP: Final = {
    "php/guard.php": RemedyFile(
        {
            **_GUARDED,
            "time.idle": _anything,
            "time.renew_cookie": _is("time.renew_cookie", "on_access"),
            **_ACCOUNT_CHANGES,
            **_NEW_ID,
            "id.rotate_on_login": _AT_LOGIN,
            "id.rotate_every": _anything,
            "id.old_after_rotate": _is("id.old_after_rotate", "destroyed"),
            "logout.clears_cookie": _is("logout.clears_cookie", True),
        },
        lambda policy: {
            **_guard(_PHP, policy),
            "IDLE_S": _PHP.length(policy.time.idle),
            "ROTATE_EVERY_S": _PHP.length(policy.id.rotate_every),
            "RENEW_COOKIE": _PHP.switch(policy.cookie.persistent and policy.time.renew_cookie == "on_access"),
        },
    ),
    "php/lockout.php": RemedyFile(_LOCKED, _lockout(_PHP)),
    "php/csrf.php": RemedyFile(_CSRF, lambda policy: _csrf(_PHP, "CSRF_TOKEN", policy)),
    "php/headers.php": RemedyFile(
        {path: wish for path, wish in _HEADERS.items() if path != "transport.no_store"},
        lambda policy: {name: value for name, value in _headers(_PHP, policy).items() if name != "NO_STORE"},
    ),
}
