"""Cross-site request forgery: telling a form that the user meant from one that another site submitted.

A token names its series, which is that of a session, and the instant of its issue, and is signed together with the
count of the tokens that were made void (HMAC-SHA256). So nothing is drawn, and nothing is kept but what the session
has anyway. Where there is no session yet, as at the log-in form, a cookie that the form repeats takes its place.

OWASP Cross-Site Request Forgery Prevention Cheat Sheet; the order of `Origin` and `Referer` is that of Django 5.2
middleware/csrf.py:400-475; `Sec-Fetch-Site` after Fetch Metadata Request Headers section 2.3.
"""

import hmac
from collections.abc import Iterable
from hashlib import sha256
from typing import Final, NamedTuple
from urllib.parse import urlsplit

from simulator.engine.keepers.codecs import as_text
from simulator.engine.lifecycle import Lifecycle
from simulator.engine.store.base import SessionRecord
from simulator.policy import CookiePolicy
from simulator.wire import ORIGIN, RequestContext, clear_cookie, cookie_attributes, served_encrypted, set_cookie

_CHANGES_NOTHING: Final = frozenset({"GET", "HEAD", "OPTIONS"})
_OF_OUR_OWN: Final = ("same-origin", "none")
_BEFORE_ANY_SESSION: Final = 1 << 62
"""Set in the series of tokens that no session has: keys of sessions are smaller."""

_SIGNATURE_BYTES: Final = 16
_PLAIN_ORIGIN: Final = ORIGIN.replace("https:", "http:", 1)


class FormToken(NamedTuple):
    """What a page puts into its form, empty where the policy asks for no token, and the `Set-Cookie` value that must go
    with the page (None: the browser has what it needs)."""

    value: str
    set_cookie: str | None


class Csrf:
    """`csrf.*` of the policy in force. `cookie` in its methods is the value of the CSRF cookie, empty where none came."""

    def __init__(self, lifecycle: Lifecycle, key: bytes) -> None:
        self._lifecycle = lifecycle
        self._key = key

    # --- checking

    def refuses(self, context: RequestContext, cookie: str, record: SessionRecord | None) -> bool:
        """Whether a request is taken for a forgery. `record` is the session that it presents, if any."""
        if context.method in _CHANGES_NOTHING:
            return False
        csrf = self._lifecycle.policy.csrf
        if self.refuses_origin(context):
            return True
        match csrf.mode:
            case "off":
                return False
            case "fetch_metadata":
                return not self._is_vouched_for(context)
            case "fetch_metadata_or_token" if context.sec_fetch_site in _OF_OUR_OWN:
                return False
        return not self._is_proven(context.csrf_token, cookie, record)

    def refuses_origin(self, context: RequestContext) -> bool:
        """Whether a form is refused because of where it comes from alone, whatever it proves otherwise."""
        origin_check = self._lifecycle.policy.csrf.origin_check
        return origin_check and not self._is_from_here(context, unsaid=not context.secure)

    def _is_from_here(self, context: RequestContext, *, unsaid: bool) -> bool:
        """Whether `Origin`, else `Referer`, is the site's own or trusted. `unsaid`: what a missing `Origin` over a
        connection on which a `Referer` proves nothing comes to."""
        if context.origin:
            return self._is_ours(context.origin, context)
        if unsaid:
            return True
        return self._is_ours(_origin_of(context.referer), context)

    def _is_ours(self, origin: str, context: RequestContext) -> bool:
        own = ORIGIN if context.secure else _PLAIN_ORIGIN
        return origin == own or _is_trusted(origin, self._lifecycle.policy.csrf.trusted_origins)

    def _is_vouched_for(self, context: RequestContext) -> bool:
        """Whether the browser says that the request is of our own pages. Those that say nothing, older ones and any over
        a plain connection, are asked for `Origin` or `Referer`."""
        if not context.sec_fetch_site:
            return self._is_from_here(context, unsaid=False)
        trusted = self._lifecycle.policy.csrf.trusted_origins
        return context.sec_fetch_site in _OF_OUR_OWN or _is_trusted(context.origin, trusted)

    def _is_proven(self, token: str | None, cookie: str, record: SessionRecord | None) -> bool:
        """Whether a form's token is right; None is that of the site's own page."""
        if token is None:
            return True
        if not token:
            return False
        mode = self._lifecycle.policy.csrf.mode
        repeats = hmac.compare_digest(token.encode(), cookie.encode())
        if mode == "double_submit":
            return repeats
        if (record is None or mode == "signed_double_submit") and not repeats:
            return False
        return self._is_good(token, record)

    def _is_good(self, token: str, record: SessionRecord | None) -> bool:
        """Whether a token is signed, of the session's series, and not too old."""
        series, issued_ms = _read(token)
        epoch = 0 if record is None else record.csrf_epoch
        if not hmac.compare_digest(token.encode(), self._token(series, epoch, issued_ms).encode()):
            return False
        if record is not None and series != series_of(record):
            return False
        ttl_ms = self._lifecycle.policy.csrf.ttl
        return ttl_ms is None or self._lifecycle.clock.now_ms <= issued_ms + ttl_ms

    # --- handing out

    def issue(self, record: SessionRecord | None, cookie: str, browser: int) -> FormToken:
        """The token for a form on a page that is given to a browser with this session, if it has one, and cookie."""
        csrf, rules = self._lifecycle.policy.csrf, self._lifecycle.rules
        if not rules.csrf_name:
            return FormToken("", None)
        if csrf.mode == "double_submit":
            value = cookie or self._new(None, browser)
            prolonged = csrf.ttl is not None
            return FormToken(value, self._set_cookie(value) if prolonged or value != cookie else None)
        if record is not None and csrf.mode != "signed_double_submit":
            return FormToken(self._new(record, browser), None)
        if self._is_good(cookie, record):
            return FormToken(cookie, None)
        value = self._new(record, browser)
        return FormToken(value, self._set_cookie(value))

    def _new(self, record: SessionRecord | None, browser: int) -> str:
        now = self._lifecycle.clock.now_ms
        if record is not None:
            return self._token(series_of(record), record.csrf_epoch, now)
        stranger = hmac.digest(self._key, b"csrf stranger %d %d" % (browser, now), sha256)
        return self._token(_BEFORE_ANY_SESSION | int.from_bytes(stranger[:7]), 0, now)

    def _token(self, series: int, epoch: int, issued_ms: int) -> str:
        signed = hmac.digest(self._key, b"csrf %d %d %d" % (series, epoch, issued_ms), sha256)
        return f"{series:x}.{issued_ms:x}.{as_text(signed[:_SIGNATURE_BYTES])}"

    # --- log-in and log-out

    def at_login(self, carried: SessionRecord | None, cookie: str) -> tuple[int, int]:
        """Series and count for the session that a log-in opens: those of the session, else of the cookie, that the
        browser brought, where tokens outlive log-in; otherwise its own."""
        if self._lifecycle.policy.csrf.rotate_on_login:
            return 0, 0
        if carried is not None:
            return series_of(carried), carried.csrf_epoch
        return (_read(cookie)[0], 0) if cookie and self._is_good(cookie, None) else (0, 0)

    def at_logout(self, record: SessionRecord) -> tuple[int, int]:
        """Series and count for a session that goes on, emptied of its user."""
        if self._lifecycle.policy.csrf.rotate_on_logout:
            return series_of(record), record.csrf_epoch + 1
        return series_of(record), record.csrf_epoch

    def after_login(self, record: SessionRecord, cookie: str, browser: int) -> tuple[str, ...]:
        """The `Set-Cookie` values that make a cookie from before log-in void."""
        csrf = self._lifecycle.policy.csrf
        if not cookie or not csrf.rotate_on_login:
            return ()
        if csrf.mode in ("double_submit", "signed_double_submit"):
            return (self._set_cookie(self._new(record, browser)),)
        return (self._cleared(),)

    def after_logout(self, cookie: str) -> tuple[str, ...]:
        """The `Set-Cookie` values that make a cookie from before log-out void."""
        return (self._cleared(),) if cookie and self._lifecycle.policy.csrf.rotate_on_logout else ()

    # --- the cookie

    def _set_cookie(self, value: str) -> str:
        cookie = self._cookie
        return set_cookie(cookie, value, self._attributes(cookie))

    def _cleared(self) -> str:
        cookie = self._cookie
        return clear_cookie(cookie, self._attributes(cookie))

    @property
    def _cookie(self) -> CookiePolicy:
        """It is sent where the session's is; the prefix of that one's name, if any, keeps others from planting it."""
        policy = self._lifecycle.policy
        name, ttl_ms = self._lifecycle.rules.csrf_name, policy.csrf.ttl
        return policy.cookie.model_copy(
            update={"name": name, "persistent": ttl_ms is not None, "max_age": ttl_ms, "lifetime": "max_age"}
        )

    def _attributes(self, cookie: CookiePolicy) -> str:
        return cookie_attributes(cookie, None, secure_request=served_encrypted(self._lifecycle.policy.transport))


def series_of(record: SessionRecord) -> int:
    """The series of a session's tokens: its own key, unless it took over those of another."""
    return record.csrf_series or record.key


def _read(token: str) -> tuple[int, int]:
    """Series and instant of issue that a token names; 0 where it is none of ours."""
    parts = token.split(".")
    try:
        return int(parts[0], 16), int(parts[1], 16)
    except (IndexError, ValueError):
        return 0, 0


def _origin_of(url: str) -> str:
    """The origin of a `Referer`; empty where it has none."""
    try:
        parts = urlsplit(url)
        port = "" if parts.port is None else f":{parts.port}"
    except ValueError:
        return ""
    return f"{parts.scheme}://{parts.hostname}{port}" if parts.hostname else ""


def _is_trusted(origin: str, trusted: Iterable[str]) -> bool:
    """Whether an origin is one of those; `https://*.a.example` is any below `https://a.example`."""
    for known in trusted:
        scheme, _, host = known.partition("://")
        if origin == known:
            return True
        if host.startswith("*.") and origin.startswith(f"{scheme}://") and origin.endswith(host[1:]):
            return True
    return False
