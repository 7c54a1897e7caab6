"""What a browser says of where a request comes from: `Origin`, `Referer` and `Sec-Fetch-*`.

Fetch section 3.2 (Origin), Referrer Policy section 8.3 (Referer), Fetch Metadata Request Headers section 2.
"""

from collections.abc import Sequence
from itertools import pairwise
from typing import Final
from urllib.parse import urlsplit, urlunsplit

from simulator.wire import RequestContext
from simulator.world.web.initiation import Initiation, ReferrerPolicy, RequestKind
from simulator.world.web.origin import Origin, is_trustworthy, origin_of, same_origin, same_site

_BODILESS: Final = frozenset({"GET", "HEAD"})
_HIDES_ON_DOWNGRADE: Final = frozenset(
    {"no-referrer-when-downgrade", "strict-origin", "strict-origin-when-cross-origin"}
)
OPAQUE: Final = "null"
"""An opaque origin, as it is written in a header."""


def describe(initiation: Initiation, method: str, chain: Sequence[str], *, metadata: bool = True) -> RequestContext:
    """What a request says of itself. `chain` is its list of URLs: the first one asked for, then those that redirects
    led to; the last is the one asked now. `metadata` is false of browsers that know no `Sec-Fetch-*`.
    """
    url = chain[-1]
    sends_metadata = metadata and is_trustworthy(url)
    navigates_by_user = initiation.kind.navigates and initiation.by_user
    return RequestContext(
        method=method,
        secure=is_trustworthy(url),
        origin=origin_header(initiation, method, chain),
        referer=referer_header(initiation, url),
        sec_fetch_site=_fetch_site(initiation, chain) if sends_metadata else "",
        sec_fetch_mode=initiation.kind.mode if sends_metadata else "",
        sec_fetch_dest=initiation.kind.destination if sends_metadata else "",
        sec_fetch_user="?1" if sends_metadata and navigates_by_user else "",
        csrf_token="",
    )


def origin_header(initiation: Initiation, method: str, chain: Sequence[str]) -> str:
    """The `Origin` header, after Fetch "append a request Origin header"; empty: it is not sent."""
    target = origin_of(chain[-1])
    origin = _serialized(initiation.origin, chain)
    if initiation.kind is RequestKind.FETCH and not same_origin(initiation.origin, target):
        return origin
    if method in _BODILESS:
        return ""
    return OPAQUE if _hides_origin(initiation, target) else origin


def _hides_origin(initiation: Initiation, target: Origin | None) -> bool:
    if initiation.kind is RequestKind.FETCH:
        return False
    origin, policy = initiation.origin, initiation.referrer_policy
    if policy == "no-referrer":
        return True
    if policy in _HIDES_ON_DOWNGRADE:
        return origin is not None and origin.scheme == "https" and (target is None or target.scheme != "https")
    return policy == "same-origin" and not same_origin(origin, target)


def _serialized(origin: Origin | None, chain: Sequence[str]) -> str:
    """The origin as a header has it: opaque once a redirect went through somebody else's hands (Fetch section 2.2.5)."""
    strayed = any(
        not same_origin(origin_of(later), origin_of(earlier)) and not same_origin(origin, origin_of(earlier))
        for earlier, later in pairwise(chain)
    )
    return OPAQUE if origin is None or strayed else str(origin)


def referer_header(initiation: Initiation, url: str) -> str:
    """The `Referer` header, after Referrer Policy "determine request's referrer"; empty: it is not sent."""
    source = origin_of(initiation.page)
    if initiation.by_nobody or source is None:
        return ""
    at_home = same_origin(source, origin_of(url))
    downgrade = is_trustworthy(initiation.page) and not is_trustworthy(url)
    shown = _shown(initiation.referrer_policy, at_home=at_home, downgrade=downgrade)
    return {"": "", "origin": f"{source}/", "url": _stripped(initiation.page)}[shown]


def _shown(policy: ReferrerPolicy, *, at_home: bool, downgrade: bool) -> str:
    match policy:
        case "no-referrer":
            return ""
        case "unsafe-url":
            return "url"
        case "origin":
            return "origin"
        case "strict-origin":
            return "" if downgrade else "origin"
        case "same-origin":
            return "url" if at_home else ""
        case "origin-when-cross-origin":
            return "url" if at_home else "origin"
        case "no-referrer-when-downgrade":
            return "" if downgrade else "url"
        case "strict-origin-when-cross-origin":
            return "url" if at_home else "" if downgrade else "origin"


def _stripped(url: str) -> str:
    """A URL without user information and fragment (section 8.4)."""
    parts = urlsplit(url)
    return urlunsplit((parts.scheme, parts.netloc.rpartition("@")[2], parts.path or "/", parts.query, ""))


def _fetch_site(initiation: Initiation, chain: Sequence[str]) -> str:
    """`Sec-Fetch-Site` (section 2.3): the farthest that any URL of the chain is from whoever started it."""
    if initiation.by_nobody:
        return "none"
    origin, answer = initiation.origin, "same-origin"
    for url in chain:
        if same_origin(origin, origin_of(url)):
            continue
        if not same_site(origin, origin_of(url)):
            return "cross-site"
        answer = "same-site"
    return answer
