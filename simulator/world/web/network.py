"""What carries requests: plain or encrypted connections, the servers at their ends, and whoever listens in between."""

from collections.abc import Mapping
from typing import Final, Protocol

from msgspec import Struct

from simulator.wire import RequestContext
from simulator.world.web.html import Document
from simulator.world.web.origin import is_trustworthy, origin_of

NO_FIELDS: Final[Mapping[str, str]] = {}


class Request(Struct, frozen=True, gc=False):
    """A request as it goes over the wire: its URL, its `Cookie` header, the fields of its form, and what it says of
    itself. `browser` is the number of the browser that sends it."""

    url: str
    cookie: str
    context: RequestContext
    browser: int
    fields: Mapping[str, str] = NO_FIELDS


class Response(Struct, frozen=True, gc=False):
    """An answer: `set_cookies` are `Set-Cookie` lines, `location` is where a redirect leads, `hsts_s` for how many
    seconds the host asks for encrypted connections alone (`None`: it does not say), `no_store` says that no copy may be
    kept (RFC 9111 section 5.2.2.5), and `reason` is the number of the `Reason` by which the site refused (0: it served).
    """

    status: int = 200
    set_cookies: tuple[str, ...] = ()
    location: str = ""
    document: Document | None = None
    hsts_s: int | None = None
    no_store: bool = False
    reason: int = 0


class Server(Protocol):
    """Whatever answers at a host."""

    def answer(self, request: Request) -> Response | None:
        """The answer; None where nobody accepts such a connection."""


class Overheard(Struct, frozen=True, gc=False):
    """What a listener learns of an exchange. Of an encrypted one it is the host and nothing else; of a plain one all:
    URL, cookies, form and the cookies that were set."""

    at_ms: int
    host: str
    url: str = ""
    cookie: str = ""
    fields: Mapping[str, str] = NO_FIELDS
    set_cookies: tuple[str, ...] = ()


class Listener:
    """Somebody who hears what browsers at certain addresses say, as on an open Wi-Fi. `heard` is in order of time."""

    def __init__(self, addresses: frozenset[str]) -> None:
        self.addresses = addresses
        self.heard: list[Overheard] = []

    def hear(self, at_ms: int, request: Request, response: Response | None) -> None:
        """Hears an exchange, if it passes by here."""
        if request.context.address not in self.addresses:
            return
        origin = origin_of(request.url)
        host = "" if origin is None else origin.host
        if is_trustworthy(request.url):
            self.heard.append(Overheard(at_ms, host))
        else:
            told = () if response is None else response.set_cookies
            self.heard.append(Overheard(at_ms, host, request.url, request.cookie, request.fields, told))


class Network:
    """Hosts by name, and the listeners on the way to them."""

    def __init__(self) -> None:
        self.servers: dict[str, Server] = {}
        self.listeners: list[Listener] = []

    def carry(self, at_ms: int, request: Request) -> Response | None:
        """Brings a request to its host and the answer back; None: nobody answers there."""
        origin = origin_of(request.url)
        server = None if origin is None else self.servers.get(origin.host)
        response = None if server is None else server.answer(request)
        for listener in self.listeners:
            listener.hear(at_ms, request, response)
        return response
