"""Remember cookies: what logs a browser in again when its session is over.

A token names the user, the browser's series and the instant of its log-in, and is signed; the server keeps no record of
it. What kills it is compared instead: the password's version, how often remembered devices were forgotten, and which
series was.
"""

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from hashlib import sha256

import msgspec

from simulator.engine.accounts import Account, Accounts
from simulator.limits import FOREVER_MS
from simulator.policy import Policy, dates_revocations
from simulator.wire import clear_cookie, cookie_attributes, max_age_ms, served_encrypted, set_cookie

_ENCODE = msgspec.msgpack.Encoder().encode


class _Remembered(msgspec.Struct, frozen=True, array_like=True):
    user: int
    series: int
    since_ms: int
    password_version: int
    forgotten: int


_DECODE = msgspec.msgpack.Decoder(_Remembered).decode


class Remembering:
    """Makes and reads remember tokens under a policy. `dead` holds the series that a log-out has ended, `origin_s` is
    the clock's beginning in seconds since 1970."""

    def __init__(
        self, policy: Policy, accounts: Accounts, key: bytes, origin_s: int, dead: set[int] | None = None
    ) -> None:
        self.dead: set[int] = dead if dead is not None else set()
        self._policy = policy
        self._accounts = accounts
        self._key = key
        self._origin_s = origin_s
        cookie = policy.cookie.model_copy(
            update={"name": policy.remember.name, "persistent": True, "max_age": policy.remember.duration}
        )
        self._cookie = cookie
        self._attributes = cookie_attributes(cookie, None, secure_request=served_encrypted(policy.transport))

    def set_cookie(self, account: Account, series: int, now_ms: int) -> str:
        """The `Set-Cookie` value that lets a browser be remembered from now on; `series` is the session's key."""
        state = _Remembered(account.number, series, now_ms, account.password_version, account.forgotten)
        body = _ENCODE(state)
        token = urlsafe_b64encode(body + self._signature(body)).rstrip(b"=").decode("ascii")
        life_ms = max_age_ms(self._cookie, None)
        dated = self._cookie.lifetime == "expires" and life_ms is not None
        expires_at_s = self._origin_s + (now_ms + (life_ms or 0)) // 1000 if dated else None
        return set_cookie(self._cookie, token, self._attributes, expires_at_s)

    def cleared(self) -> str:
        """The `Set-Cookie` value that takes the cookie back."""
        return clear_cookie(self._cookie, self._attributes)

    def account(self, token: str, now_ms: int) -> Account | None:
        """Whom a token logs in, if anybody."""
        state = self._read(token)
        account = None if state is None else self._accounts.by_number.get(state.user)
        if state is None or account is None or state.series in self.dead:
            return None
        remember = self._policy.remember
        ends_ms = FOREVER_MS if remember.duration is None else state.since_ms + remember.duration
        if remember.server_checks_expiry and now_ms >= ends_ms:
            return None
        if "password" in remember.dies_with and state.password_version != account.password_version:
            return None
        if "logout_all" in remember.dies_with and state.forgotten != account.forgotten:
            return None
        if dates_revocations(self._policy) and state.since_ms < account.not_before_ms:
            return None
        return account

    def forget(self, token: str, account: Account | None) -> None:
        """A log-out of `account` from a browser that brought `token`."""
        dies_with = self._policy.remember.dies_with
        if account is not None and "logout_all" in dies_with:
            account.forgotten += 1
        state = self._read(token) if token else None
        if state is not None and "logout" in dies_with:
            self.dead.add(state.series)

    def _read(self, token: str) -> _Remembered | None:
        try:
            raw = urlsafe_b64decode(token + "=" * (-len(token) % 4))
            body, signature = raw[:-32], raw[-32:]
            if not hmac.compare_digest(signature, self._signature(body)):
                return None
            return _DECODE(body)
        except (Error, ValueError, msgspec.MsgspecError):
            return None

    def _signature(self, body: bytes) -> bytes:
        return hmac.digest(self._key, b"remember" + body, sha256)
