"""What goes over the wire: the `Set-Cookie` that a policy makes, the value of a cookie in a `Cookie` header, and what a
request says of itself beside its cookies.

Syntax after RFC 6265bis section 4.1.1 (what a server sends) and 4.2.1 (what a browser returns).
"""

from datetime import UTC, datetime
from email.utils import format_datetime
from typing import Final, Literal

from msgspec import Struct

from simulator.durations import DAY_MS
from simulator.policy import CookiePolicy, TransportPolicy

_SAME_SITE = {"strict": "Strict", "lax": "Lax", "none": "None"}
LONGEST_LIFE_MS = 400 * DAY_MS
_PAST = "Thu, 01 Jan 1970 00:00:00 GMT"

CookieTreatment = Literal["legacy", "lax-default", "lax-with-post-window", "strict"]
"""How a browser treats cookies on requests that another site started.

- `legacy`: a cookie without SameSite goes everywhere, as in all browsers before 2020, which sent no `Sec-Fetch-*` either.
- `lax-default`: without SameSite it is Lax (RFC 6265bis section 5.6.7).
- `lax-with-post-window`: the same, but for two minutes after it was made, a top-level form post from another site still
  carries it ("Lax-allowing-unsafe", section 5.6.7.2; Chrome's behaviour since 2020).
- `strict`: without SameSite it is Strict, and no third-party cookie is kept or sent, whatever it says of itself.
"""

ORIGIN: Final = "https://app.coatcheck.example"
"""The origin of the simulated site."""


class RequestContext(Struct, frozen=True, kw_only=True, gc=False):
    """What a request says of itself beside its session cookie, as a server sees it.

    The defaults are those of an ordinary request: somebody follows a link on the site's own pages. A text that is empty
    is a header that was not sent: browsers send no `Origin` with most GET requests (Fetch section 3.2) and no
    `Sec-Fetch-*` over plain connections (Fetch Metadata section 2).

    `secure`: it came by TLS. `csrf_token` is what form or header submitted; None: whatever the site's own page would
    have put there, which is valid for the cookies sent; empty: nothing. `address` and `user_agent` are the sender's; empty: those that the session knows.
    """

    method: str = "GET"
    secure: bool = True
    origin: str = ""
    referer: str = ORIGIN + "/"
    sec_fetch_site: str = "same-origin"
    sec_fetch_mode: str = "navigate"
    sec_fetch_dest: str = "document"
    sec_fetch_user: str = "?1"
    csrf_token: str | None = None
    address: str = ""
    user_agent: str = ""


ORDINARY_PAGE: Final = RequestContext()
"""A page of the site is read from another."""

ORDINARY_FORM: Final = RequestContext(method="POST", origin=ORIGIN)
"""A form on the site's own page is submitted."""


def cookie_attributes(cookie: CookiePolicy, idle_ms: int | None, *, secure_request: bool) -> str:
    """The attributes that every `Set-Cookie` of the session carries, from the first semicolon on, its date excepted.

    `idle_ms` is `time.idle`, the life of a persistent cookie that states none. `secure = same_as_request` sets the
    flag where the request came by TLS.
    """
    parts = [f"Path={cookie.path}"]
    if cookie.domain:
        parts.append(f"Domain={cookie.domain}")
    life_ms = max_age_ms(cookie, idle_ms)
    if life_ms is not None and cookie.lifetime == "max_age":
        parts.append(f"Max-Age={life_ms // 1000}")
    if cookie.secure == "always" or (cookie.secure == "same_as_request" and secure_request):
        parts.append("Secure")
    if cookie.http_only:
        parts.append("HttpOnly")
    if cookie.same_site in _SAME_SITE:
        parts.append(f"SameSite={_SAME_SITE[cookie.same_site]}")
    return "; " + "; ".join(parts)


def served_encrypted(policy: TransportPolicy) -> bool:
    """Whether ordinary requests come by TLS: they do wherever that is to be had."""
    return policy.https != "none"


def max_age_ms(cookie: CookiePolicy, idle_ms: int | None) -> int | None:
    """How long the browser keeps the cookie, in milliseconds; None: until it is closed.

    A persistent cookie without any limit is sent with the longest life that browsers grant (6265bis section 5.5).
    """
    if not cookie.persistent:
        return None
    if cookie.max_age is not None:
        return cookie.max_age
    return LONGEST_LIFE_MS if idle_ms is None else idle_ms


def set_cookie(cookie: CookiePolicy, value: str, attributes: str, expires_at_s: int | None = None) -> str:
    """The `Set-Cookie` value that hands a browser its session id; with `expires_at_s`, seconds since 1970, dated."""
    dated = "" if expires_at_s is None else f"; Expires={http_date(expires_at_s)}"
    return f"{cookie.name}={value}{attributes}{dated}"


def http_date(at_s: int) -> str:
    """An instant in seconds since 1970 as headers write it (RFC 9110 section 5.6.7)."""
    return format_datetime(datetime.fromtimestamp(at_s, UTC), usegmt=True)


def clear_cookie(cookie: CookiePolicy, attributes: str) -> str:
    """The `Set-Cookie` value that makes a browser drop the session cookie: the same scope, long expired."""
    kept = [part for part in attributes.split("; ") if not part.startswith("Max-Age=")]
    return f"{cookie.name}={'; '.join(kept)}; Expires={_PAST}; Max-Age=0"


def cookie_value(header: str, name: str) -> str:
    """The value of the first cookie called `name` in a `Cookie` header; empty where there is none."""
    prefix = name + "="
    if header.startswith(prefix):
        return header[len(prefix) :].partition("; ")[0]
    for pair in header.split("; "):
        if pair.startswith(prefix):
            return pair[len(prefix) :]
    return ""


def without_secure(line: str) -> str:
    """A `Set-Cookie` line without the attribute Secure, as one answers over a plain connection that sets the attribute
    by the connection."""
    return line.replace("; Secure", "", 1)


def cookie_pair_value(line: str) -> str:
    """The value that a `Set-Cookie` line gives its cookie; empty where the line clears it."""
    return line.partition(";")[0].partition("=")[2]
