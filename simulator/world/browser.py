"""A simulated user agent: a name, a client, an address, a cookie jar, and a memory of encrypted hosts."""

from collections.abc import Callable, Iterable
from typing import Final

from simulator.wire import CookieTreatment
from simulator.world.cookie import Cookie
from simulator.world.cookies import CookieJar
from simulator.world.web.transport_memory import TransportMemory

_UNTAUGHT: Final = TransportMemory()
NO_COPIES: Final[frozenset[str]] = frozenset()
"""What a browser begins with is shared by all: hardly one of a crowd ever learns of a host or keeps a copy."""


class Browser:
    """One browser. `number` is what events call it, `name` what its sessions' handles begin with, `treatment` how it
    treats cookies on requests that other sites start, `closings` how often it was closed, `copies` the URLs of the pages
    that it can show again without asking (RFC 9111 section 6)."""

    __slots__ = ("address", "client", "closings", "copies", "jar", "name", "number", "transport")

    def __init__(
        self,
        number: int,
        name: str,
        client: str,
        address: str,
        clock: Callable[[], float],
        cookies: Iterable[Cookie] = (),
        treatment: CookieTreatment = "lax-default",
        encrypted_hosts: dict[str, int] | None = None,
        closings: int = 0,
        copies: Iterable[str] = (),
    ) -> None:
        self.number = number
        self.name = name
        self.client = client
        self.address = address
        self.closings = closings
        self.copies = frozenset(copies) or NO_COPIES
        self.jar = CookieJar.restore(list(cookies), clock=clock, treatment=treatment)
        self.transport = TransportMemory(encrypted_hosts) if encrypted_hosts else _UNTAUGHT
