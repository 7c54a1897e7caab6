"""Where registrable domains begin, after the Public Suffix List as a library carries it; nothing is looked up online."""

from functools import cache, lru_cache

from publicsuffixlist import PublicSuffixList

from simulator.world.cookie_scope import is_address


@cache
def _suffixes() -> PublicSuffixList:
    """The list, read when the first name is asked about: that takes longer than a thousand requests."""
    return PublicSuffixList()


@lru_cache(maxsize=4096)
def is_public_suffix(domain: str) -> bool:
    """Whether anybody may register a name directly under `domain` (RFC 6265bis section 5.7 step 9).

    `domain` is canonicalized. A name that the list does not know falls under its rule `*`: the last label is a suffix.
    """
    return "." not in domain or bool(_suffixes().is_public(domain.rstrip(".")))


@lru_cache(maxsize=4096)
def registrable_domain(host: str) -> str:
    """The part of a canonicalized host that somebody registered; where there is none, the host itself, as of an address
    or a public suffix (HTML section 7.1.1, "obtain a site")."""
    if is_address(host) or "." not in host:
        return host
    name = host.removesuffix(".")
    registered = _suffixes().privatesuffix(name)
    # A name with a dot at its end is another host, and so another site.
    return host if registered is None else registered + host[len(name) :]
