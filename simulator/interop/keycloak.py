"""A realm of Keycloak as it is exported. Read from source, not run: SessionExpirationUtils, TokenManager.

Lengths are whole seconds; a missing one has its default.
"""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from simulator.interop.framework import Framework
from simulator.interop.reading import Reading, policy_from
from simulator.interop.settings import Setting
from simulator.interop.trees import read_json
from simulator.messages import mark
from simulator.policy import OFF, Policy

_IDLE: Final = "ssoSessionIdleTimeout"
_MAX: Final = "ssoSessionMaxLifespan"
_REMEMBERED_IDLE: Final = "ssoSessionIdleTimeoutRememberMe"
_REMEMBERED_MAX: Final = "ssoSessionMaxLifespanRememberMe"
_REALM_LIMIT: Final = "userRealmLimit"
_CLIENT_LIMIT: Final = "userClientLimit"
_CONFIGURED: Final = re.compile(r"authenticatorConfig\[\d+\]\.config\.(\w+)")
_CLIENT: Final = re.compile(r"clients\[\d+\]\.(notBefore|attributes\.(?:client\.session|access\.token)\..*)")
_BEHAVIOR: Final[Mapping[object, str]] = {"deny new session": "deny", "terminate oldest session": "evict_lru"}


def policy_of(settings: Mapping[str, object]) -> Policy:
    """The policy of a realm's settings; absent ones are as Keycloak ships them.

    Raises:
        InputError: a setting has a value that Keycloak does not take, or they contradict each other.
    """
    return policy_from(translate(settings), "keycloak")


def translate(settings: Mapping[str, object]) -> Reading:
    """What a realm's settings mean, field by field."""
    reading = Reading(settings, "keycloak")
    reading.copy("time.idle", _IDLE, lambda key: reading.duration(key, "30m"))
    # A refresh token lasts as long as the session may pause.
    reading.copy("token.refresh", _IDLE, lambda key: reading.duration(key, "30m"))
    reading.copy("time.absolute", _MAX, lambda key: reading.duration(key, "10h"))
    reading.copy("token.access", "accessTokenLifespan", lambda key: reading.duration(key, "5m"))
    if reading.has("revokeRefreshToken"):
        rotates = reading.flag("revokeRefreshToken", default=False)
        reading.say("token.refresh_rotation", rotates, "revokeRefreshToken")
        reading.say("token.reuse_detection", rotates, "revokeRefreshToken")
    if reading.number("refreshTokenMaxReuse", 0) > 0:
        reading.remark("refreshTokenMaxReuse", "lets an exchanged refresh token be used again so often")
    _read_remember(reading)
    _read_limits(reading)
    _read_offline(reading)
    if reading.number("notBefore", 0, 0, 10**11) > 0:
        reading.remark("notBefore", "refuses what was logged in before that date; a policy has no date")
    if reading.has("bruteForceProtected") and reading.flag("bruteForceProtected", default=False):
        keys = ("bruteForceProtected", "failureFactor")
        reading.say("login.max_failures", reading.number("failureFactor", 30, 1, 1000), *keys)
        wait = reading.duration("waitIncrementSeconds", "1m")
        reading.say("login.lockout", wait, "bruteForceProtected", "waitIncrementSeconds")
    if reading.has("sslRequired"):
        meanings: Mapping[object, str] = {"all": "only", "external": "optional", "none": "optional"}
        reading.say(
            "transport.https", reading.choice("sslRequired", meanings, "optional", fold_case=True), "sslRequired"
        )
    return reading


def _read_remember(reading: Reading) -> None:
    """A remembered session may pause and last longer: the longer of the two settings is in force, 0 is the same."""
    if not reading.flag("rememberMe", default=False):
        return
    reading.say("remember.enabled", True, "rememberMe")
    reading.say("remember.name", "KEYCLOAK_REMEMBER_ME", "rememberMe")
    longest = max(reading.number(_MAX, 36_000), reading.number(_REMEMBERED_MAX, 0))
    reading.say(
        "remember.duration",
        reading.written(_REMEMBERED_MAX, longest * 1000, "10h"),
        "rememberMe",
        _REMEMBERED_MAX,
        _MAX,
    )
    reading.say("remember.dies_with", ["logout", "logout_all"], "rememberMe")
    if reading.number(_REMEMBERED_IDLE, 0) > reading.number(_IDLE, 1800):
        reading.remark(_REMEMBERED_IDLE, "lets a remembered session pause for longer; a policy has one pause for all")


def _read_limits(reading: Reading) -> None:
    """The authenticator user-session-limits; a limit of 0 or less is none."""
    for key in (_REALM_LIMIT, _CLIENT_LIMIT):
        value = reading.settings.get(key)
        if isinstance(value, str) and re.fullmatch(r"-?[0-9]{1,8}", value):
            reading.settings = {**reading.settings, key: int(value)}
    if reading.has(_REALM_LIMIT):
        limit = reading.number(_REALM_LIMIT, 0, -1, 10_000_000)
        reading.say("limit.max_sessions", limit if limit > 0 else OFF, _REALM_LIMIT)
    if reading.has(_CLIENT_LIMIT) and reading.number(_CLIENT_LIMIT, 0, -1, 10_000_000) > 0:
        reading.remark(_CLIENT_LIMIT, "limits sessions client by client; a policy has one limit for a user")
    if reading.has("behavior"):
        reading.say("limit.on_exceed", reading.choice("behavior", _BEHAVIOR, "deny", fold_case=True), "behavior")


def _read_offline(reading: Reading) -> None:
    for key in ("clientSessionIdleTimeout", "clientSessionMaxLifespan"):
        if reading.number(key, 0) > 0:
            reading.remark(key, "ends a client's session before the user's; a policy has one session")
    for key in ("offlineSessionIdleTimeout", "offlineSessionMaxLifespan"):
        if reading.has(key):
            reading.remark(key, "is about offline tokens, which a policy does not have")


def read(text: str, where: str) -> Sequence[Setting]:
    """The settings of a realm, those of the authenticator user-session-limits by their own names.

    Raises:
        InputError: it is not JSON.
    """
    settings = []
    for setting in read_json(text, where):
        configured = _CONFIGURED.fullmatch(setting.key)
        client = _CLIENT.fullmatch(setting.key)
        key = configured[1] if configured else f"client.{client[1]}" if client else setting.key
        settings.append(Setting(key, setting.value, setting.line, setting.why))
    return settings


FRAMEWORK: Final = Framework(
    name="keycloak",
    title="Keycloak",
    read=read,
    translate=translate,
    known={
        _IDLE: "1800 s",
        _MAX: "36000 s",
        _REMEMBERED_IDLE: mark("0: the same"),
        _REMEMBERED_MAX: mark("0: the same"),
        "clientSessionIdleTimeout": mark("0: the user session's"),
        "clientSessionMaxLifespan": mark("0: the user session's"),
        "offlineSessionIdleTimeout": "2592000 s",
        "offlineSessionMaxLifespan": mark("5184000 s, where enabled"),
        "accessTokenLifespan": "300 s",
        "revokeRefreshToken": "false",
        "refreshTokenMaxReuse": "0",
        "rememberMe": "false",
        "notBefore": "0",
        "bruteForceProtected": "false",
        "failureFactor": "30",
        "waitIncrementSeconds": "60 s",
        "sslRequired": "external",
        _REALM_LIMIT: "none",
        _CLIENT_LIMIT: "none",
        "behavior": "Deny new session",
    },
    outside={
        "offlineSessionMaxLifespanEnabled": "is about offline tokens, which a policy does not have",
        "accessTokenLifespanForImplicitFlow": "the same for the implicit flow",
        "accessCodeLifespan*": "how long a step of logging in may take",
        "client.*": "a client of its own terms; a policy has one for all",
    },
    prefixes=("ssoSession", "clientSession", "offlineSession", "accessToken"),
)
