"""Which hosts a browser has been told to visit by encrypted connections alone (RFC 6797)."""

from typing import Final

from simulator.world.cookie_scope import is_address
from simulator.world.web.origin import is_trustworthy, origin_of

ONE_YEAR_S: Final = 31_536_000
"""What sites say that mean it: the least of ASVS 3.4.1."""


class TransportMemory:
    """A browser's memory of `Strict-Transport-Security`: hosts with the instants at which it forgets them.

    A memory is never changed, so that browsers may share one.
    """

    __slots__ = ("_until_ms",)

    def __init__(self, until_ms: dict[str, int] | None = None) -> None:
        self._until_ms = {} if until_ms is None else until_ms

    @property
    def state(self) -> dict[str, int]:
        """Hosts and the instants, in milliseconds of virtual time, from which on they are forgotten."""
        return self._until_ms

    def taught(self, url: str, life_s: int, now_ms: int) -> "TransportMemory":
        """The memory after the header in an answer from `url`: a plain connection or an address teaches nothing
        (sections 8.1 and 8.1.1); a life of 0 makes it forget. Subdomains are taken to be included."""
        origin = origin_of(url)
        if origin is None or not is_trustworthy(url) or is_address(origin.host):
            return self
        if life_s:
            return TransportMemory({**self._until_ms, origin.host: now_ms + life_s * 1000})
        return TransportMemory({host: until_ms for host, until_ms in self._until_ms.items() if host != origin.host})

    def upgraded(self, url: str, now_ms: int) -> str:
        """The URL that is really asked for: the encrypted one where the host or one above it is known (section 8.3)."""
        origin = origin_of(url)
        if origin is None or origin.scheme != "http" or not self._knows(origin.host, now_ms):
            return url
        # A port other than the default is kept, as section 8.3 has it.
        return "https" + url[4:].replace(":80/", "/", 1)

    def _knows(self, host: str, now_ms: int) -> bool:
        if is_address(host):
            return False
        labels = host.split(".")
        return any(now_ms < self._until_ms.get(".".join(labels[i:]), 0) for i in range(len(labels)))
