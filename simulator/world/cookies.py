"""The cookies of one simulated browser: the storage and retrieval models of RFC 6265bis (sections 5.7 and 5.8)."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from typing import Final, Self

from msgspec import Struct

from simulator.world.cookie_scope import RequestUri, domain_match, is_public_suffix, parse_request_uri, path_match
from simulator.world.set_cookie import MAX_AGE_LIMIT_S, SameSite, SetCookie, parse_set_cookie

DOMAIN_LIMIT: Final = 50
"""Cookies that may share a domain field before the least recently used goes: the least of section 6.1."""

TOTAL_LIMIT: Final = 3000
"""Cookies that a jar holds before the least recently used goes: the least of section 6.1."""

UNSET_SAME_SITE: Final[SameSite] = "Lax"
"""How a cookie with the same-site-flag Default is treated (section 5.6.7); browsers before 2020 had `None` here."""

_SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
_NEVER: Final = 2**63 - 1

# What of a retrieval decides which cookies it may see, the request-uri apart (section 5.8.3).
_SAME_SITE: Final = 0
_CROSS_SITE_NAVIGATION: Final = 1
_CROSS_SITE: Final = 2
_SCRIPT: Final = 3
_CROSS_SITE_SCRIPT: Final = 4


class Cookie(Struct, gc=False, array_like=True):
    """A stored cookie, field by field as section 5.7 lists them; times are milliseconds since 1970.

    `expires_ms` is the first instant at which the cookie is no more; None: it has no such instant. `persistent` is
    apart from it, since a private window keeps dates and still forgets everything when it closes (section 7.3).
    """

    name: str
    value: str
    domain: str
    host_only: bool
    path: str
    secure: bool
    http_only: bool
    same_site: SameSite
    persistent: bool
    expires_ms: int | None
    created_ms: int
    accessed_ms: int


class CookieJar:
    """A browser's cookie store.

    `clock()` gives the seconds since 1970, as int or float. The jar rounds a reading to milliseconds once and compares
    integers from there on, so that a cookie stored at t with Max-Age N is sent while now < t + N, to the millisecond.

    Requests are described by what the standard asks about them. `http_api`: they come from HTTP, not from a script.
    `same_site`: they are same-site (section 5.2). `top_level`: they navigate a top-level browsing context.
    """

    __slots__ = ("_clock", "_cookies", "_earliest_expiry_ms", "_header", "_retrieval", "_sent", "_sent_ms", "_url")

    def __init__(self, *, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._change(())

    @classmethod
    def restore(cls, cookies: Iterable[Cookie], *, clock: Callable[[], float]) -> Self:
        """A jar that holds copies of what `dump` gave."""
        jar = cls(clock=clock)
        jar._change(tuple(copy(cookie) for cookie in sorted(cookies, key=_sending_order)))
        return jar

    def dump(self) -> list[Cookie]:
        """Copies of the live cookies in the order in which they are sent; expired ones are left out."""
        return [copy(cookie) for cookie in self._live(self._now_ms())]

    @property
    def cookies(self) -> tuple[Cookie, ...]:
        """The same as `dump`, for looking at: changing what is in it changes nothing in the jar."""
        return tuple(self.dump())

    def copy_from(self, other: "CookieJar") -> None:
        """Replaces everything here by copies of the cookies of `other`, dates included."""
        self._change(tuple(other.dump()))

    def close(self) -> None:
        """Ends "the current session" of section 5.7: what does not persist is gone."""
        self._change(tuple(cookie for cookie in self._live(self._now_ms()) if cookie.persistent))

    def store(
        self, set_cookie: str, url: str, *, http_api: bool = True, same_site: bool = True, top_level: bool = True
    ) -> bool:
        """Receives one `Set-Cookie` line (or one script write) in an answer from `url`, after section 5.7.

        Returns False if the line was refused and the jar is as it was. True also for a line that deletes a cookie, and
        for one whose cookie had to go at once because the jar is full of better protected ones. Never raises.
        """
        received = parse_set_cookie(set_cookie)
        uri = parse_request_uri(url)
        if received is None or uri is None:
            return False
        now_ms = self._now_ms()
        cookie = _received(received, uri, now_ms)
        if cookie is None or (cookie.http_only and not http_api):
            return False
        confined = _enforced(cookie.same_site) != "None"
        if confined and not same_site and not (http_api and top_level):
            return False
        stored = self._live(now_ms)
        if not uri.secure and any(_overlays(cookie, old) for old in stored):
            return False
        place = _place_of(cookie, stored)
        if place is not None:
            if stored[place].http_only and not http_api:
                return False
            cookie.created_ms = stored[place].created_ms
            stored = stored[:place] + stored[place + 1 :]
        if cookie.expires_ms is None or cookie.expires_ms > now_ms:
            stored = _without_excess(_inserted(cookie, stored, place), cookie.domain)
        self._change(stored)
        return True

    def header(
        self, url: str, *, method: str = "GET", http_api: bool = True, same_site: bool = True, top_level: bool = True
    ) -> str:
        """The cookie-string for a request to `url`, after section 5.8.3; empty if there is nothing to send.

        `method` is the method of the current hop of a redirect. With `http_api=False` it is what a script may read.
        Never raises.
        """
        now_ms = self._now_ms()
        if same_site:
            retrieval = _SAME_SITE if http_api else _SCRIPT
        elif http_api:
            retrieval = _CROSS_SITE_NAVIGATION if top_level and method in _SAFE_METHODS else _CROSS_SITE
        else:
            retrieval = _CROSS_SITE_SCRIPT
        if url != self._url or retrieval != self._retrieval or now_ms >= self._earliest_expiry_ms:
            self._select(url, retrieval, now_ms)
        self._sent_ms = now_ms
        return self._header

    def _now_ms(self) -> int:
        return round(self._clock() * 1000)

    def _live(self, now_ms: int) -> tuple[Cookie, ...]:
        """The cookies that have not expired; those that have are evicted on the way (section 5.7, end).

        Whoever looks at cookies comes by here, so that `header`, which every request calls, need not touch them: when
        they were last sent is written into them now.
        """
        for cookie in self._sent:
            cookie.accessed_ms = self._sent_ms
        if now_ms >= self._earliest_expiry_ms:
            self._change(tuple(c for c in self._cookies if c.expires_ms is None or c.expires_ms > now_ms))
        return self._cookies

    def _change(self, cookies: tuple[Cookie, ...]) -> None:
        """Every change of what is stored; the remembered answer of `header` ends with it."""
        self._cookies = cookies
        self._earliest_expiry_ms = _NEVER
        for cookie in cookies:
            if cookie.expires_ms is not None and cookie.expires_ms < self._earliest_expiry_ms:
                self._earliest_expiry_ms = cookie.expires_ms
        self._url: str | None = None
        self._retrieval = _SAME_SITE
        self._sent: tuple[Cookie, ...] = ()
        self._sent_ms = 0
        self._header = ""

    def _select(self, url: str, retrieval: int, now_ms: int) -> None:
        """Answers a retrieval and remembers the answer, which holds until a change or the next expiry."""
        uri = parse_request_uri(url)
        live = self._live(now_ms)
        sent = () if uri is None else tuple([c for c in live if _belongs(c, uri) and _allowed(c, retrieval)])
        if sent != self._sent:
            self._sent = live if len(sent) == len(live) else sent
            self._header = "; ".join([f"{c.name}={c.value}" if c.name else c.value for c in sent])
        self._url = url
        self._retrieval = retrieval


def _received(received: SetCookie, uri: RequestUri, now_ms: int) -> Cookie | None:
    """The new cookie of section 5.7, or None where line and request-uri by themselves forbid it."""
    attributes = received.attributes
    domain = attributes.domain
    if domain and is_public_suffix(domain):
        if domain != uri.host:
            return None
        domain = ""
    # A canonicalized host is ASCII, so this refuses the domains of step 8 too.
    if domain and not domain_match(uri.host, domain):
        return None
    if attributes.secure and not uri.secure:
        return None
    if attributes.same_site == "None" and not attributes.secure:
        return None
    expires_ms = _expiry_ms(received, now_ms)
    cookie = Cookie(
        name=received.name,
        value=received.value,
        domain=domain or uri.host,
        host_only=not domain,
        path=attributes.path or uri.default_path,
        secure=attributes.secure,
        http_only=attributes.http_only,
        same_site=attributes.same_site,
        persistent=expires_ms is not None,
        expires_ms=expires_ms,
        created_ms=now_ms,
        accessed_ms=now_ms,
    )
    return cookie if _keeps_its_prefix(cookie, path_given=attributes.path is not None) else None


def _expiry_ms(received: SetCookie, now_ms: int) -> int | None:
    attributes = received.attributes
    if attributes.max_age_s is not None:
        return now_ms + max(attributes.max_age_s, 0) * 1000
    if attributes.expires_ms is not None:
        return min(attributes.expires_ms, now_ms + MAX_AGE_LIMIT_S * 1000)
    return None


def _keeps_its_prefix(cookie: Cookie, *, path_given: bool) -> bool:
    """Whether the cookie is what its name prefix promises (section 5.4 and section 5.7 steps 20 to 22)."""
    sent_first = (cookie.name or cookie.value).lower()
    if sent_first.startswith("__host-"):
        return bool(cookie.name) and cookie.secure and cookie.host_only and path_given and cookie.path == "/"
    # Without a name, the value stands where a server looks for one.
    return not sent_first.startswith("__secure-") or (bool(cookie.name) and cookie.secure)


def _enforced(same_site: SameSite) -> SameSite:
    return UNSET_SAME_SITE if same_site == "Default" else same_site


def _overlays(new: Cookie, old: Cookie) -> bool:
    """Whether `new`, which comes unprotected, would hide the secure cookie `old` (section 5.7 step 16)."""
    return (
        old.secure
        and old.name == new.name
        and (domain_match(old.domain, new.domain) or domain_match(new.domain, old.domain))
        and path_match(new.path, old.path)
    )


def _sending_order(cookie: Cookie) -> tuple[int, int]:
    return -len(cookie.path), cookie.created_ms


def _place_of(cookie: Cookie, stored: tuple[Cookie, ...]) -> int | None:
    """The index of the cookie that `cookie` replaces (section 5.7 step 23); None if it is new."""
    for place, old in enumerate(stored):
        if (
            old.name == cookie.name
            and old.path == cookie.path
            and old.domain == cookie.domain
            and old.host_only is cookie.host_only
        ):
            return place
    return None


def _inserted(cookie: Cookie, stored: tuple[Cookie, ...], place: int | None) -> tuple[Cookie, ...]:
    """`stored` with `cookie` at `place`, or else behind those that are sent before it."""
    if place is None:
        place = bisect_right(stored, _sending_order(cookie), key=_sending_order)
    return (*stored[:place], cookie, *stored[place:])


def _without_excess(cookies: tuple[Cookie, ...], domain: str) -> tuple[Cookie, ...]:
    """What stays when one cookie of `domain` has been added (section 5.7, "remove excess cookies").

    A limit can be passed by one cookie only, so that one goes: an insecure one of an over-full domain before any other
    of that domain, before any other at all; the least recently used of those, and of these the oldest.
    """
    if len(cookies) <= DOMAIN_LIMIT:
        return cookies
    candidates: Sequence[Cookie] = [cookie for cookie in cookies if cookie.domain == domain]
    if len(candidates) > DOMAIN_LIMIT:
        candidates = [cookie for cookie in candidates if not cookie.secure] or candidates
    elif len(cookies) > TOTAL_LIMIT:
        candidates = cookies
    else:
        return cookies
    excess = min(candidates, key=lambda cookie: (cookie.accessed_ms, cookie.created_ms))
    return tuple(cookie for cookie in cookies if cookie is not excess)


def _belongs(cookie: Cookie, uri: RequestUri) -> bool:
    return (
        (cookie.domain == uri.host if cookie.host_only else domain_match(uri.host, cookie.domain))
        and path_match(uri.path, cookie.path)
        and (uri.secure or not cookie.secure)
    )


def _allowed(cookie: Cookie, retrieval: int) -> bool:
    if cookie.http_only and retrieval >= _SCRIPT:
        return False
    if retrieval in (_SAME_SITE, _SCRIPT):
        return True
    enforced = _enforced(cookie.same_site)
    return enforced == "None" or (enforced == "Lax" and retrieval == _CROSS_SITE_NAVIGATION)
