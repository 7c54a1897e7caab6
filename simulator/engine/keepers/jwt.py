"""A session's record as claims of a JSON Web Token (RFC 7519), signed with HMAC-SHA256 (RFC 7515, HS256)."""

import hmac
import json
from hashlib import sha256
from typing import Any

from simulator.engine.keepers.codecs import as_bytes, as_text
from simulator.engine.store.base import SessionRecord
from simulator.limits import FOREVER_MS

_HEADER = as_text(b'{"alg":"HS256","typ":"JWT"}')


class JwtCodec:
    """Access tokens that live for `access_ms`. Claims: `sub` the user's number, `sid` the session's, `ref` what the
    server's record of it is called, `iat`, `exp` and `auth_time` in seconds since 1970, `role`, `pwv` the password's
    version, `fresh`, `client` the browser's fingerprint at log-in, and `csrf` where its CSRF tokens are not those that
    it began with.
    """

    def __init__(self, key: bytes, access_ms: int | None, origin_s: int) -> None:
        self._key = sha256(b"jwt" + key).digest()
        self._access_ms = access_ms
        self._origin_ms = origin_s * 1000

    def encode(self, record: SessionRecord, browser: int, now_ms: int) -> str:
        claims: dict[str, Any] = {
            "sub": str(record.user),
            "sid": record.key,
            "ref": as_text(record.digest),
            "iat": self._seconds(now_ms),
            "auth_time": self._seconds(record.logged_in_at_ms),
            "role": record.role,
            "pwv": record.password_version,
            "fresh": not record.stale,
            "client": record.client,
        }
        if record.csrf_series or record.csrf_epoch:
            claims["csrf"] = [record.csrf_series, record.csrf_epoch]
        if self._access_ms is not None:
            claims["exp"] = self._seconds(now_ms + self._access_ms)
        body = f"{_HEADER}.{as_text(json.dumps(claims, separators=(',', ':')).encode())}"
        return f"{body}.{as_text(self._signature(body))}"

    def decode(self, token: str) -> SessionRecord | None:
        body, _, signature = token.rpartition(".")
        header, _, payload = body.partition(".")
        if header != _HEADER or not hmac.compare_digest(as_bytes(signature), self._signature(body)):
            return None
        claims = json.loads(as_bytes(payload))
        csrf_series, csrf_epoch = claims.get("csrf", (0, 0))
        issued_ms, exp = self._milliseconds(claims["iat"]), claims.get("exp")
        return SessionRecord(
            key=claims["sid"],
            digest=as_bytes(claims["ref"]),
            user=int(claims["sub"]),
            role=claims["role"],
            logged_in_at_ms=self._milliseconds(claims["auth_time"]),
            renewed_at_ms=issued_ms,
            accessed_at_ms=issued_ms,
            expires_at_ms=FOREVER_MS if exp is None else self._milliseconds(exp),
            cookie_at_ms=issued_ms,
            password_version=claims["pwv"],
            account_version=0,
            password_looked_at_ms=issued_ms,
            active_looked_at_ms=issued_ms,
            role_looked_at_ms=issued_ms,
            stale=not claims["fresh"],
            client=claims["client"],
            seen_client=claims["client"],
            csrf_series=csrf_series,
            csrf_epoch=csrf_epoch,
        )

    def _seconds(self, at_ms: int) -> float:
        return (self._origin_ms + at_ms) / 1000

    def _milliseconds(self, seconds: float) -> int:
        return round(seconds * 1000) - self._origin_ms

    def _signature(self, body: str) -> bytes:
        return hmac.digest(self._key, body.encode(), sha256)
