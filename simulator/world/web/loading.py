"""How a browser asks for a URL: what it sends along, what it keeps of the answer, and where redirects lead it."""

from collections.abc import Mapping
from typing import Final

from msgspec import Struct, structs

from simulator.world.browser import Browser
from simulator.world.cookie import Cookie
from simulator.world.cookie_rules import KeptBack, Refused
from simulator.world.web.fetch_metadata import describe
from simulator.world.web.initiation import Initiation
from simulator.world.web.network import NO_FIELDS, Network, Request, Response

CSRF_FIELD: Final = "csrf_token"
"""The field of a form that proves where the form comes from."""

MAX_REDIRECTS: Final = 20
"""After so many a browser gives up (Fetch section 4.4)."""

_SERVED: Final = 200
_KEEPS_METHOD: Final = frozenset({307, 308})


class Exchange(Struct, frozen=True, gc=False):
    """A request and its answer as the browser saw them.

    `cookies` is every cookie that the browser held, with the rule that kept it back (None: it was sent); `refused` the
    `Set-Cookie` lines of the answer that it did not keep, with the rule. `response` is None where nobody answered.
    """

    request: Request
    response: Response | None
    cookies: tuple[tuple[Cookie, KeptBack | None], ...]
    refused: tuple[tuple[str, Refused], ...]


def load(
    browser: Browser,
    network: Network,
    initiation: Initiation,
    url: str,
    now_ms: int,
    method: str = "GET",
    fields: Mapping[str, str] = NO_FIELDS,
) -> list[Exchange]:
    """Asks for a URL and follows redirects; the exchanges in order, at least one."""
    exchanges: list[Exchange] = []
    chain: list[str] = []
    while True:
        chain.append(browser.transport.upgraded(url, now_ms))
        exchange = _exchange(browser, network, initiation, chain, now_ms, method, fields)
        exchanges.append(exchange)
        response = exchange.response
        if response is None or not response.location or len(chain) > MAX_REDIRECTS:
            return exchanges
        if method not in ("GET", "HEAD") and response.status not in _KEEPS_METHOD:
            method, fields = "GET", NO_FIELDS
        url = response.location


def _exchange(
    browser: Browser,
    network: Network,
    initiation: Initiation,
    chain: list[str],
    now_ms: int,
    method: str,
    fields: Mapping[str, str],
) -> Exchange:
    url, jar = chain[-1], browser.jar
    same_site, top_level = initiation.is_same_site(url), initiation.top_level
    cookies = tuple(jar.explain(url, method=method, same_site=same_site, top_level=top_level))
    header = jar.header(url, method=method, same_site=same_site, top_level=top_level)
    context = structs.replace(
        describe(initiation, method, chain, metadata=jar.treatment != "legacy"),
        csrf_token=fields.get(CSRF_FIELD, ""),
        address=browser.address,
        user_agent=browser.client,
    )
    request = Request(url, header, context, browser.number, fields)
    response = network.carry(now_ms, request)
    refused: list[tuple[str, Refused]] = []
    if response is not None:
        for line in response.set_cookies:
            rule = jar.receive(line, url, same_site=same_site, top_level=top_level)
            if rule is not None:
                refused.append((line, rule))
        if response.hsts_s is not None:
            browser.transport = browser.transport.taught(url, response.hsts_s, now_ms)
        if initiation.kind.navigates and method == "GET" and response.status == _SERVED:
            browser.copies = browser.copies - {url} if response.no_store else browser.copies | {url}
    return Exchange(request, response, cookies, tuple(refused))
