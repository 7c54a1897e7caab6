"""A simulated user agent: a name, a client, an address, and a cookie jar."""

from collections.abc import Callable, Iterable

from simulator.world.cookie import Cookie
from simulator.world.cookies import CookieJar


class Browser:
    """One browser. `number` is what events call it, `name` what its sessions' handles begin with."""

    __slots__ = ("address", "client", "jar", "name", "number")

    def __init__(
        self,
        number: int,
        name: str,
        client: str,
        address: str,
        clock: Callable[[], float],
        cookies: Iterable[Cookie] = (),
    ) -> None:
        self.number = number
        self.name = name
        self.client = client
        self.address = address
        self.jar = CookieJar.restore(list(cookies), clock=clock)
