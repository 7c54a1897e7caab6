"""The cookies of one simulated browser: the storage and retrieval models of RFC 6265bis (sections 5.7 and 5.8)."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from copy import copy
from typing import Final, Self

from simulator.wire import CookieTreatment
from simulator.world.cookie import Cookie
from simulator.world.cookie_rules import (
    CROSS_SITE_POST,
    SAME_SITE,
    SCRIPT,
    KeptBack,
    Refused,
    kept_back,
    overlays,
    refused,
    retrieval_of,
)
from simulator.world.cookie_scope import RequestUri, domain_match, parse_request_uri
from simulator.world.public_suffix import is_public_suffix
from simulator.world.set_cookie import MAX_AGE_LIMIT_S, SetCookie, parse_set_cookie

DOMAIN_LIMIT: Final = 50
"""Cookies that may share a domain field before the least recently used goes: the least of section 6.1."""

TOTAL_LIMIT: Final = 3000
"""Cookies that a jar holds before the least recently used goes: the least of section 6.1."""

_NEVER: Final = 2**63 - 1


class CookieJar:
    """A browser's cookie store.

    `clock()` gives the seconds since 1970, as int or float. The jar rounds a reading to milliseconds once and compares
    integers from there on, so that a cookie stored at t with Max-Age N is sent while now < t + N, to the millisecond.

    Requests are described by what the standard asks about them. `http_api`: they come from HTTP, not from a script.
    `same_site`: they are same-site (section 5.2). `top_level`: they navigate a top-level browsing context.

    `treatment` is how the browser treats cookies on requests that other sites start.
    """

    __slots__ = (
        "_clock",
        "_cookies",
        "_earliest_expiry_ms",
        "_header",
        "_retrieval",
        "_sent",
        "_sent_ms",
        "_url",
        "treatment",
    )

    def __init__(self, *, clock: Callable[[], float], treatment: CookieTreatment = "lax-default") -> None:
        self._clock = clock
        self.treatment: CookieTreatment = treatment
        self._change(())

    @classmethod
    def restore(
        cls, cookies: Iterable[Cookie], *, clock: Callable[[], float], treatment: CookieTreatment = "lax-default"
    ) -> Self:
        """A jar that holds copies of what `dump` gave."""
        jar = cls(clock=clock, treatment=treatment)
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

    def keep_for_good(self) -> None:
        """Takes the date from every cookie, as somebody does who edits them by hand: a thief obeys no Max-Age."""
        kept = self.dump()
        for cookie in kept:
            cookie.expires_ms, cookie.persistent = None, True
        self._change(tuple(kept))

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
        rule = self.receive(set_cookie, url, http_api=http_api, same_site=same_site, top_level=top_level)
        return rule is None

    def receive(
        self, set_cookie: str, url: str, *, http_api: bool = True, same_site: bool = True, top_level: bool = True
    ) -> Refused | None:
        """The same as `store`, for whoever wants to know the rule by which a line was refused; None: it was not."""
        uri = parse_request_uri(url)
        if uri is None:
            return Refused.NO_ADDRESS
        parsed = parse_set_cookie(set_cookie)
        if parsed is None:
            return Refused.SYNTAX
        now_ms = self._now_ms()
        cookie = _received(parsed, uri, now_ms)
        if isinstance(cookie, Refused):
            return cookie
        rule = refused(
            cookie,
            uri,
            self.treatment,
            path_given=parsed.attributes.path is not None,
            http_api=http_api,
            at_home=same_site or (http_api and top_level),
        )
        if rule is not None:
            return rule
        stored = self._live(now_ms)
        if not uri.secure and any(overlays(cookie, old) for old in stored):
            return Refused.SECURE_LEFT_ALONE
        place = _place_of(cookie, stored)
        if place is not None:
            if stored[place].http_only and not http_api:
                return Refused.HTTP_ONLY_LEFT_ALONE
            cookie.created_ms = stored[place].created_ms
            stored = stored[:place] + stored[place + 1 :]
        if cookie.expires_ms is None or cookie.expires_ms > now_ms:
            stored = _without_excess(_inserted(cookie, stored, place), cookie.domain)
        self._change(stored)
        return None

    def header(
        self, url: str, *, method: str = "GET", http_api: bool = True, same_site: bool = True, top_level: bool = True
    ) -> str:
        """The cookie-string for a request to `url`, after section 5.8.3; empty if there is nothing to send.

        `method` is the method of the current hop of a redirect. With `http_api=False` it is what a script may read.
        Never raises.
        """
        now_ms = self._now_ms()
        if same_site:
            retrieval = SAME_SITE if http_api else SCRIPT
        else:
            retrieval = retrieval_of(method, http_api=http_api, same_site=False, top_level=top_level)
        if url != self._url or retrieval != self._retrieval or now_ms >= self._earliest_expiry_ms:
            self._select(url, retrieval, now_ms)
        self._sent_ms = now_ms
        return self._header

    def explain(
        self, url: str, *, method: str = "GET", http_api: bool = True, same_site: bool = True, top_level: bool = True
    ) -> list[tuple[Cookie, KeptBack | None]]:
        """Every cookie held, with the rule by which `header` would keep it back from such a request (None: it is sent).

        In sending order, as copies. Nothing changes by looking; a cookie that has expired since the last request is
        told of, and evicted only by the next. A URL that is no web address keeps back everything, as another host's.
        """
        now_ms = self._now_ms()
        uri = parse_request_uri(url) or _NOWHERE
        retrieval = retrieval_of(method, http_api=http_api, same_site=same_site, top_level=top_level)
        told: list[tuple[Cookie, KeptBack | None]] = []
        for cookie in self._cookies:
            expired = cookie.expires_ms is not None and cookie.expires_ms <= now_ms
            rule = KeptBack.EXPIRED if expired else kept_back(cookie, uri, retrieval, self.treatment, now_ms)
            told.append((copy(cookie), rule))
        return told

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
        self._retrieval = SAME_SITE
        self._sent: tuple[Cookie, ...] = ()
        self._sent_ms = 0
        self._header = ""

    def _select(self, url: str, retrieval: int, now_ms: int) -> None:
        """Answers a retrieval and remembers the answer, which holds until a change or the next expiry."""
        uri = parse_request_uri(url) or _NOWHERE
        live = self._live(now_ms)
        treatment = self.treatment
        sent = tuple([c for c in live if kept_back(c, uri, retrieval, treatment, now_ms) is None])
        if sent != self._sent:
            self._sent = live if len(sent) == len(live) else sent
            self._header = "; ".join([f"{c.name}={c.value}" if c.name else c.value for c in sent])
        # What goes with another site's post may depend on how old a cookie is, so that this answer does not last.
        self._url = None if retrieval == CROSS_SITE_POST else url
        self._retrieval = retrieval


_NOWHERE: Final = RequestUri("", "/", "/", secure=False)
"""What is no web address: no cookie has this host."""


def _received(received: SetCookie, uri: RequestUri, now_ms: int) -> Cookie | Refused:
    """The new cookie of section 5.7, or the rule about its domain that it breaks."""
    attributes = received.attributes
    domain = attributes.domain
    if domain and domain == uri.host and is_public_suffix(domain):
        domain = ""
    # A canonicalized host is ASCII, so this refuses the domains of step 8 too.
    if domain and not domain_match(uri.host, domain):
        return Refused.DOMAIN
    if domain and domain != uri.host and is_public_suffix(domain):
        return Refused.PUBLIC_SUFFIX
    expires_ms = _expiry_ms(received, now_ms)
    return Cookie(
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


def _expiry_ms(received: SetCookie, now_ms: int) -> int | None:
    attributes = received.attributes
    if attributes.max_age_s is not None:
        return now_ms + max(attributes.max_age_s, 0) * 1000
    if attributes.expires_ms is not None:
        return min(attributes.expires_ms, now_ms + MAX_AGE_LIMIT_S * 1000)
    return None


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
