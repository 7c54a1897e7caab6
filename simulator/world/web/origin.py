"""Origins and sites: who may be told apart from whom (HTML section 7.1.1)."""

from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from msgspec import Struct

from simulator.world.cookie_scope import parse_request_uri
from simulator.world.public_suffix import registrable_domain

_DEFAULT_PORTS: Final = {"http": 80, "https": 443, "ws": 80, "wss": 443}


class Origin(Struct, frozen=True, gc=False):
    """Scheme, canonicalized host and port. An opaque origin, which is like no other, is None wherever one may occur."""

    scheme: str
    host: str
    port: int

    def __str__(self) -> str:
        """As it stands in an `Origin` header."""
        port = "" if self.port == _DEFAULT_PORTS[self.scheme] else f":{self.port}"
        return f"{self.scheme}://{self.host}{port}"


@lru_cache(maxsize=1024)
def origin_of(url: str) -> Origin | None:
    """The origin of an http, https, ws or wss URL; opaque for any other text."""
    uri = parse_request_uri(url)
    if uri is None:
        return None
    parts = urlsplit(url)
    scheme = parts.scheme.lower()
    try:
        return Origin(scheme, uri.host, parts.port or _DEFAULT_PORTS[scheme])
    except ValueError:
        return None


def same_origin(one: Origin | None, other: Origin | None) -> bool:
    """Whether both are the same origin; an opaque one is the same as none."""
    return one is not None and one == other


def same_site(one: Origin | None, other: Origin | None) -> bool:
    """Whether both are of one site: the same scheme and the same registrable domain ("schemeful same-site")."""
    if one is None or other is None:
        return False
    return one.scheme == other.scheme and registrable_domain(one.host) == registrable_domain(other.host)


def is_trustworthy(url: str) -> bool:
    """Whether what goes to `url` is private: encrypted, or on this machine (Secure Contexts section 3.1)."""
    uri = parse_request_uri(url)
    return uri is not None and uri.secure
