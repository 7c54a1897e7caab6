"""Which hosts, paths and connections a cookie belongs to: the algorithms of RFC 6265bis sections 5.1.2 to 5.1.4."""

import re
from functools import lru_cache
from ipaddress import IPv4Address, IPv6Address
from typing import Final

from msgspec import Struct

_SECURE_SCHEMES: Final = frozenset({"https", "wss"})
# User information and port take no part in anything: cookies do not tell ports apart (section 8.5).
_HTTP_URL: Final = re.compile(
    r"(?P<scheme>https?|wss?)://(?:[^/?#]*@)?(?P<host>\[[0-9a-f:.]+\]|[^/?#:@\[\]]+)(?::[0-9]*)?(?P<path>/[^?#]*)?(?:[?#].*)?",
    re.IGNORECASE | re.DOTALL,
)
_HOST_NAME: Final = re.compile(r"[!$&'()*+,.;=_`{}~0-9a-z-]+")
# A host whose last label is a number is an IPv4 address or no host at all, never a name (URL Standard, host parsing).
_ENDS_IN_NUMBER: Final = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)\.?", re.DOTALL)


class RequestUri(Struct, frozen=True, gc=False):
    """What a cookie jar needs to know of a request-uri; `host` is canonicalized (section 5.1.2)."""

    host: str
    path: str
    default_path: str
    secure: bool


@lru_cache(maxsize=4096)
def parse_request_uri(url: str) -> RequestUri | None:
    """The parts of an http, https, ws or wss URL; None for any other text, which has no cookies.

    The path is taken as it is written, percent-encoding and dot segments included: the caller has resolved it.
    """
    match = _HTTP_URL.fullmatch(url)
    if match is None:
        return None
    host = _canonicalized(match["host"].lower())
    if host is None:
        return None
    path = match["path"] or "/"
    secure = match["scheme"].lower() in _SECURE_SCHEMES or _is_trusted(host)
    return RequestUri(host, path, _default_path(path), secure)


def _canonicalized(host: str) -> str | None:
    if host.startswith("["):
        return _canonicalized_ipv6(host[1:-1])
    if not host.isascii():
        # IDNA2003 is the least that section 6.3 asks for, and what Python brings.
        try:
            host = host.encode("idna").decode("ascii").lower()
        except UnicodeError:
            return None
    return host if _HOST_NAME.fullmatch(host) else None


def _canonicalized_ipv6(text: str) -> str | None:
    try:
        address = IPv6Address(text)
    except ValueError:
        return None
    if address.ipv4_mapped is None:
        return f"[{address.compressed}]"
    # Python writes these with dots from 3.13 on, and a run must not depend on the Python that plays it.
    high, low = divmod(int(address.ipv4_mapped), 1 << 16)
    return f"[::ffff:{high:x}:{low:x}]"


def _is_trusted(host: str) -> bool:
    """True of the loopback interface.

    The note in section 5.8.3 counts trusted hosts such as localhost as secure connections, and Appendix A
    "potentially trustworthy origins", among which Secure Contexts section 3.1 has the whole loopback interface.
    """
    name = host.removesuffix(".")
    if name == "localhost" or name.endswith(".localhost") or host == "[::1]":
        return True
    try:
        return IPv4Address(host).is_loopback
    except ValueError:
        return False


def _default_path(uri_path: str) -> str:
    return uri_path[: uri_path.rfind("/")] or "/"


def domain_match(string: str, domain: str) -> bool:
    """Whether the canonicalized host `string` domain-matches `domain` (section 5.1.3)."""
    return string == domain or (string.endswith("." + domain) and not is_address(string))


def is_address(host: str) -> bool:
    """Whether a canonicalized host is an IP address and no name."""
    return host.startswith("[") or bool(_ENDS_IN_NUMBER.fullmatch(host))


def path_match(request_path: str, cookie_path: str) -> bool:
    """Whether `request_path` path-matches `cookie_path` (section 5.1.4); octet for octet, so `%61` is not `a`."""
    if not request_path.startswith(cookie_path):
        return False
    size = len(cookie_path)
    return len(request_path) == size or cookie_path.endswith("/") or request_path[size] == "/"
