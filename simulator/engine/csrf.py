"""Telling a forged form from one of the site's own pages: tokens of three kinds, and what browsers say themselves.

OWASP, Cross-Site Request Forgery Prevention; Fetch Metadata Request Headers. A token is the instant it was made at and
an HMAC (RFC 2104), so that no list of tokens is kept and no chance is drawn.
"""

import hmac
from hashlib import sha256
from typing import NamedTuple
from urllib.parse import urlsplit

from simulator.engine.keepers.codecs import as_text
from simulator.engine.store.base import SessionRecord
from simulator.policy import CsrfPolicy, Policy
from simulator.wire import ORIGIN, RequestContext, clear_cookie, cookie_attributes, served_encrypted, set_cookie

CSRF_COOKIE = "csrf-token"
_IN_A_COOKIE = frozenset({"double_submit", "signed_double_submit"})
_BY_METADATA = frozenset({"fetch_metadata", "fetch_metadata_or_token"})
_OWN_SITE = frozenset({"same-origin", "none"})
_SIGNATURE_BYTES = 16


class FormToken(NamedTuple):
    """What a page puts into its form, and the `Set-Cookie` value that goes with it, where one does."""

    value: str
    set_cookie: str | None


class Csrf:
    """The rules of `csrf.*` under one policy; `key` makes the tokens."""

    def __init__(self, policy: Policy, key: bytes) -> None:
        self._rules: CsrfPolicy = policy.csrf
        self._key = key
        cookie = policy.cookie.model_copy(
            update={
                "name": CSRF_COOKIE,
                "http_only": False,
                "persistent": policy.csrf.ttl is not None,
                "max_age": policy.csrf.ttl,
            }
        )
        self._cookie = cookie
        self._attributes = cookie_attributes(cookie, None, secure_request=served_encrypted(policy.transport))

    @property
    def in_a_cookie(self) -> bool:
        """Whether the token is in a cookie too."""
        return self._rules.mode in _IN_A_COOKIE

    def form_token(self, record: SessionRecord | None, carried: str, browser: int, now_ms: int) -> FormToken:
        """The token for a form that is shown to whoever has this session, and brought this token in a cookie."""
        if self.in_a_cookie and carried and self._is_of(carried, record, now_ms):
            return FormToken(carried, None)
        value = self._made(self._meant_for(record, browser), now_ms)
        return FormToken(value, self._set_cookie(value) if self.in_a_cookie else None)

    def _is_of(self, carried: str, record: SessionRecord | None, now_ms: int) -> bool:
        """Whether a cookie's token may go on being used; the naive kind is whatever the browser says."""
        if self._rules.mode == "double_submit":
            return True
        return self._verify(carried, self._meant_for(record, 0), now_ms)

    def _set_cookie(self, value: str) -> str:
        return set_cookie(self._cookie, value, self._attributes)

    def _meant_for(self, record: SessionRecord | None, browser: int) -> str:
        """What a token is bound to: the session and how often its tokens were made void; the naive kind, to nothing
        but the browser that got it."""
        if self._rules.mode == "double_submit":
            return f"browser {browser}"
        return f"session {record.key} {record.csrf_epoch}" if record is not None else "nobody"

    def after_login(self, record: SessionRecord, browser: int, now_ms: int) -> tuple[str, ...]:
        """The `Set-Cookie` values that a log-in adds, where it makes tokens void."""
        if not (self._rules.rotate_on_login and self.in_a_cookie):
            return ()
        return (self._set_cookie(self._made(self._meant_for(record, browser), now_ms)),)

    def after_logout(self) -> tuple[str, ...]:
        """The `Set-Cookie` values that a log-out adds."""
        rotates = self._rules.rotate_on_logout and self.in_a_cookie
        return (clear_cookie(self._cookie, self._attributes),) if rotates else ()

    def is_forged(self, context: RequestContext, record: SessionRecord | None, now_ms: int) -> bool:
        """Whether a form that says this of itself is not taken for one of the site's own pages."""
        rules = self._rules
        if rules.origin_check and not self._origin_is_own(context):
            return True
        if rules.mode == "off":
            return False
        if rules.mode in _BY_METADATA and self._metadata_is_own(context):
            return False
        return rules.mode == "fetch_metadata" or not self._token_is_good(context, record, now_ms)

    def _origin_is_own(self, context: RequestContext) -> bool:
        """The `Origin` header, or on encrypted connections `Referer`, must be there and name the site or one that is
        trusted; a plain request without `Origin` is let through (Django 5.2 middleware/csrf.py)."""
        if context.origin:
            return self._is_trusted(context.origin)
        if not context.secure:
            return True
        parts = urlsplit(context.referer)
        return bool(parts.netloc) and self._is_trusted(f"{parts.scheme}://{parts.netloc}")

    def _is_trusted(self, origin: str) -> bool:
        return origin in (ORIGIN, ORIGIN.replace("https://", "http://")) or self._is_listed(origin)

    def _is_listed(self, origin: str) -> bool:
        return any(_matches(origin, trusted) for trusted in self._rules.trusted_origins)

    def _metadata_is_own(self, context: RequestContext) -> bool:
        """Where there is no token to fall back on, browsers without the header are judged by `Origin`; a request with
        neither is not a browser's form."""
        if context.sec_fetch_site or self._rules.mode == "fetch_metadata_or_token":
            return context.sec_fetch_site in _OWN_SITE or self._is_listed(context.origin)
        return not context.origin or self._is_trusted(context.origin)

    def _token_is_good(self, context: RequestContext, record: SessionRecord | None, now_ms: int) -> bool:
        token = context.csrf_token
        if token is None:
            return True
        if self.in_a_cookie and (not context.csrf_cookie or not hmac.compare_digest(token, context.csrf_cookie)):
            return False
        if self._rules.mode == "double_submit":
            return bool(token)
        return self._verify(token, self._meant_for(record, 0), now_ms)

    def _verify(self, token: str, meant_for: str, now_ms: int) -> bool:
        made_at, _, signature = token.partition(".")
        if not made_at.isascii() or not made_at.isdigit() or len(made_at) > 15:
            return False
        ttl_ms, made_at_ms = self._rules.ttl, int(made_at)
        if ttl_ms is not None and now_ms - made_at_ms > ttl_ms:
            return False
        return hmac.compare_digest(signature.encode(), self._signature(meant_for, made_at_ms).encode())

    def _made(self, meant_for: str, now_ms: int) -> str:
        return f"{now_ms}.{self._signature(meant_for, now_ms)}"

    def _signature(self, meant_for: str, made_at_ms: int) -> str:
        return as_text(hmac.digest(self._key, f"csrf {meant_for} {made_at_ms}".encode(), sha256)[:_SIGNATURE_BYTES])


def _matches(origin: str, trusted: str) -> bool:
    """Whether an origin is the trusted one, or below it where that begins with `*.`."""
    scheme, _, host = trusted.partition("://")
    if not host.startswith("*."):
        return origin == trusted
    return origin.startswith(f"{scheme}://") and origin.endswith(host[1:])
