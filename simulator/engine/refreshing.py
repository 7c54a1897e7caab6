"""Refresh tokens: what a browser exchanges for a new access token when the old one is over.

A refresh token names the record of a session and counts the exchanges before it, and is signed; the record, which the
server keeps, holds the count that is good. One that comes a second time is told from that (RFC 9700 section 4.14.2).
That is one number for a session: ids of their own would leave a hundred dead ones behind for each day of work.
"""

import hmac
from copy import copy
from hashlib import sha256
from typing import NamedTuple

import msgspec

from simulator import event_texts
from simulator.engine.accounts import Account, Accounts
from simulator.engine.keepers.codecs import as_bytes, as_text
from simulator.engine.lifecycle import Lifecycle
from simulator.engine.store.base import SessionRecord
from simulator.events import Flag, Kind, Reason
from simulator.policy import Policy
from simulator.roles import Role
from simulator.wire import clear_cookie, cookie_attributes, served_encrypted, set_cookie

_ENCODE = msgspec.msgpack.Encoder().encode
_DECODE = msgspec.msgpack.Decoder(tuple[bytes, int]).decode
_SIGNATURE_BYTES = 32
_DONE = int(Flag.ACCESSED | Flag.RENEWED | Flag.COOKIE_SET)


class Refreshed(NamedTuple):
    """What a refresh led to: a record and its new access token, or none, with key and the number of the `Reason`."""

    record: SessionRecord | None
    token: str
    key: int
    reason: int


_UNKNOWN = Refreshed(None, "", 0, int(Reason.UNKNOWN_ID))


class Refreshing:
    """The token endpoint of a policy with `token.refresh`."""

    def __init__(self, lifecycle: Lifecycle, accounts: Accounts, key: bytes) -> None:
        self._lifecycle = lifecycle
        self._accounts = accounts
        self._key = key
        policy = lifecycle.policy
        life = {"max_age": policy.token.refresh, "lifetime": "max_age"}
        self._cookie = policy.cookie.model_copy(update={"name": lifecycle.rules.refresh_name, **life})
        self._attributes = cookie_attributes(self._cookie, None, secure_request=served_encrypted(policy.transport))

    @property
    def _policy(self) -> Policy:
        return self._lifecycle.policy

    def set_cookie(self, record: SessionRecord) -> str:
        """The `Set-Cookie` value that hands out the refresh token that is good now."""
        body = _ENCODE((record.digest, record.refreshes))
        return set_cookie(self._cookie, as_text(body + self._signature(body)), self._attributes)

    def cleared(self) -> str:
        """The `Set-Cookie` value that takes the cookie back."""
        return clear_cookie(self._cookie, self._attributes)

    def session(self, token: str) -> SessionRecord | None:
        """The live session that a refresh token is good for, without using it up."""
        named = self._read(token)
        if named is None:
            return None
        now = self._lifecycle.clock.now_ms
        known = self._lifecycle.store.find(named[0], now)
        good = known is not None and known.expires_at_ms > now and self._is_good(known, named[1])
        return known if good else None

    def refresh(self, token: str, browser: int, route: int) -> Refreshed:
        """Exchanges a refresh token. The account is looked at, as at log-in; the role is read anew."""
        lifecycle = self._lifecycle
        now = lifecycle.clock.now_ms
        named = self._read(token)
        if named is None:
            return Refreshed(None, "", 0, int(Reason.BAD_SIGNATURE))
        digest, count = named
        known = lifecycle.store.find(digest, now)
        if known is None or known.expires_at_ms <= now:
            lifecycle.expire(now)
            left = lifecycle.store.ended(digest)
            return Refreshed(None, "", left.key, left.reason) if left is not None else _UNKNOWN
        key = known.key
        if not self._is_good(known, count):
            if self._policy.token.reuse_detection:
                lifecycle.end(known, Reason.REVOKED, actor=event_texts.REUSE_DETECTION, why=event_texts.TWICE)
            return Refreshed(None, "", key, int(Reason.REVOKED))
        refusal = self._refusal(known, self._accounts.by_number[known.user])
        if refusal:
            return Refreshed(None, "", key, int(refusal))
        known.accessed_at_ms = now
        exchanged = known.refreshes
        known.refreshes += 1 if self._policy.token.refresh_rotation else 0
        lifecycle.renew(known)
        if not lifecycle.store.save_exchange(known, exchanged):
            return self.refresh(token, browser, route)
        lifecycle.journal.emit(now, int(Kind.TOKEN_REFRESHED), known.user, key, browser, route, 0, _DONE)
        record = copy(known)
        return Refreshed(record, lifecycle.reissue(record, browser), key, 0)

    def _is_good(self, known: SessionRecord, count: int) -> bool:
        return count == known.refreshes or not self._policy.token.refresh_rotation

    def _refusal(self, known: SessionRecord, account: Account) -> Reason:
        lifecycle, auth = self._lifecycle, self._policy.auth
        if known.logged_in_at_ms < account.not_before_ms:
            return Reason.NOT_BEFORE
        if known.password_version != account.password_version and auth.password_change.others != "never":
            lifecycle.end(known, Reason.PASSWORD_CHANGED)
            return Reason.PASSWORD_CHANGED
        if not account.active and auth.deactivation.effect not in ("never", "next_login"):
            if auth.deactivation.session == "kept":
                return Reason.INACTIVE_USER
            lifecycle.end(known, Reason.ACCOUNT_DEACTIVATED)
            return Reason.ACCOUNT_DEACTIVATED
        if known.role != account.role and auth.roles != "next_login":
            known.role = account.role
            role = Role(account.role).label
            lifecycle.journal.emit(lifecycle.clock.now_ms, int(Kind.ROLE_REREAD), known.user, known.key, detail=role)
        return Reason.NONE

    def _read(self, token: str) -> tuple[bytes, int] | None:
        raw = as_bytes(token)
        body, signature = raw[:-_SIGNATURE_BYTES], raw[-_SIGNATURE_BYTES:]
        return _DECODE(body) if hmac.compare_digest(signature, self._signature(body)) else None

    def _signature(self, body: bytes) -> bytes:
        return hmac.digest(self._key, b"refresh" + body, sha256)
