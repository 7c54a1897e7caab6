"""The rules by which a browser keeps a cookie back or refuses one: each is told by the code that decides."""

from enum import Enum
from typing import Final

from simulator.messages import mark
from simulator.wire import CookieTreatment
from simulator.world.cookie import ENFORCED, POST_WINDOW_MS, Cookie
from simulator.world.cookie_scope import RequestUri, domain_match, path_match

_SAFE_METHODS: Final = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})

# What of a retrieval decides which cookies it may see, the request-uri apart (section 5.8.3). Scripts come last.
SAME_SITE: Final = 0
CROSS_SITE_NAVIGATION: Final = 1
CROSS_SITE_POST: Final = 2
CROSS_SITE: Final = 3
SCRIPT: Final = 4
CROSS_SITE_SCRIPT: Final = 5


class _Rule(Enum):
    """A rule: what it says, and the section of RFC 6265bis that has it."""

    def __init__(self, text: str, clause: str) -> None:
        self.text = text
        self.clause = f"6265bis {clause}"


class KeptBack(_Rule):
    """Why a stored cookie does not go with a request."""

    EXPIRED = mark("its time is over"), "5.8.3"
    HOST = mark("it is for the host that set it, and for no other"), "5.8.3"
    DOMAIN = mark("it is for another domain"), "5.1.3"
    PATH = mark("it is for another path"), "5.1.4"
    SECURE = mark("it is Secure and the connection is not"), "5.8.3"
    HTTP_ONLY = mark("it is HttpOnly and a script asks"), "5.8.3"
    STRICT = mark("it is SameSite=Strict and another site started the request"), "5.8.3"
    LAX = mark("it is SameSite=Lax and another site started the request, which is no link that is followed"), "5.8.3"
    UNSET_LAX = (
        mark("it says nothing of SameSite, which this browser takes for Lax; another site started the request"),
        "5.6.7",
    )
    UNSET_STRICT = (
        mark("it says nothing of SameSite, which this browser takes for Strict; another site started the request"),
        "5.6.7",
    )
    THIRD_PARTY = mark("this browser sends no third-party cookies"), "7.1"


class Refused(_Rule):
    """Why a cookie is not stored."""

    SYNTAX = mark("a control character, too many octets, or neither name nor value"), "5.6"
    NO_ADDRESS = mark("the answer comes from no web address"), "5.7"
    PUBLIC_SUFFIX = mark("its Domain is a public suffix, which nobody owns"), "5.7"
    DOMAIN = mark("its Domain does not cover the host that sends it"), "5.7"
    SECURE = mark("it is Secure and the connection is not"), "5.7"
    NONE_INSECURE = mark("it is SameSite=None without Secure"), "5.7"
    PREFIX = mark("it is not what the prefix of its name promises"), "5.4"
    HTTP_ONLY = mark("it is HttpOnly and a script sets it"), "5.7"
    CROSS_SITE = mark("it is for requests of its own site only, and another site started this one"), "5.7"
    THIRD_PARTY = mark("this browser keeps no third-party cookies"), "7.1"
    SECURE_LEFT_ALONE = mark("it would hide a Secure cookie, and the connection is not"), "5.7"
    HTTP_ONLY_LEFT_ALONE = mark("it would replace an HttpOnly cookie, and a script sets it"), "5.7"


def retrieval_of(method: str, *, http_api: bool, same_site: bool, top_level: bool) -> int:
    """The kind of retrieval that a request makes (section 5.8.3)."""
    if same_site:
        return SAME_SITE if http_api else SCRIPT
    if not http_api:
        return CROSS_SITE_SCRIPT
    if not top_level:
        return CROSS_SITE
    return CROSS_SITE_NAVIGATION if method in _SAFE_METHODS else CROSS_SITE_POST


def kept_back(
    cookie: Cookie, uri: RequestUri, retrieval: int, treatment: CookieTreatment, now_ms: int
) -> KeptBack | None:
    """The rule by which a live cookie does not go with a request; None: it goes."""
    if cookie.host_only:
        if cookie.domain != uri.host:
            return KeptBack.HOST
    elif not domain_match(uri.host, cookie.domain):
        return KeptBack.DOMAIN
    if not path_match(uri.path, cookie.path):
        return KeptBack.PATH
    if cookie.secure and not uri.secure:
        return KeptBack.SECURE
    if retrieval == SAME_SITE:
        return None
    if cookie.http_only and retrieval >= SCRIPT:
        return KeptBack.HTTP_ONLY
    return None if retrieval == SCRIPT else _kept_from_other_sites(cookie, retrieval, treatment, now_ms)


def _kept_from_other_sites(cookie: Cookie, retrieval: int, treatment: CookieTreatment, now_ms: int) -> KeptBack | None:
    unset = cookie.same_site == "Default"
    enforced = ENFORCED[treatment] if unset else cookie.same_site
    if enforced == "Strict":
        return KeptBack.UNSET_STRICT if unset else KeptBack.STRICT
    if enforced == "Lax" and retrieval != CROSS_SITE_NAVIGATION:
        young = treatment == "lax-with-post-window" and now_ms - cookie.created_ms <= POST_WINDOW_MS
        if not (unset and young and retrieval == CROSS_SITE_POST):
            return KeptBack.UNSET_LAX if unset else KeptBack.LAX
    third_party = treatment == "strict" and retrieval not in (CROSS_SITE_NAVIGATION, CROSS_SITE_POST)
    return KeptBack.THIRD_PARTY if third_party else None


def refused(
    cookie: Cookie, uri: RequestUri, treatment: CookieTreatment, *, path_given: bool, http_api: bool, at_home: bool
) -> Refused | None:
    """The rule by which a cookie is not stored, whatever else the jar holds; None: there is none.

    `at_home`: the request was same-site, or it navigated a top-level browsing context.
    """
    if cookie.secure and not uri.secure:
        return Refused.SECURE
    if cookie.same_site == "None" and not cookie.secure:
        return Refused.NONE_INSECURE
    if not _keeps_its_prefix(cookie, path_given=path_given):
        return Refused.PREFIX
    if cookie.http_only and not http_api:
        return Refused.HTTP_ONLY
    if at_home:
        return None
    if (ENFORCED[treatment] if cookie.same_site == "Default" else cookie.same_site) != "None":
        return Refused.CROSS_SITE
    return Refused.THIRD_PARTY if treatment == "strict" else None


def _keeps_its_prefix(cookie: Cookie, *, path_given: bool) -> bool:
    """Whether the cookie is what its name prefix promises (section 5.4 and section 5.7 steps 20 to 22)."""
    sent_first = (cookie.name or cookie.value).lower()
    if sent_first.startswith("__host-"):
        return bool(cookie.name) and cookie.secure and cookie.host_only and path_given and cookie.path == "/"
    # Without a name, the value stands where a server looks for one.
    return not sent_first.startswith("__secure-") or (bool(cookie.name) and cookie.secure)


def overlays(new: Cookie, old: Cookie) -> bool:
    """Whether `new`, which comes unprotected, would hide the secure cookie `old` (section 5.7 step 16)."""
    return (
        old.secure
        and old.name == new.name
        and (domain_match(old.domain, new.domain) or domain_match(new.domain, old.domain))
        and path_match(new.path, old.path)
    )
