"""Places that attackers own: a name beside the site's under the same domain, and a site of their own."""

from typing import Final

from simulator.world.web.html import Document
from simulator.world.web.network import Request, Response

SIBLING_HOST: Final = "evil.coatcheck.example"
"""A subdomain that fell into an attacker's hands: another origin, but the same site."""

FOREIGN_HOST: Final = "prizes.example"
"""An attacker's own site."""


class Elsewhere:
    """A server that hands out whatever its owner put there, with the cookies of its owner's choice."""

    def __init__(self) -> None:
        self._document = Document()
        self._set_cookies: tuple[str, ...] = ()

    def offer(self, document: Document, set_cookies: tuple[str, ...] = ()) -> None:
        """Puts a page at every address of the place."""
        self._document, self._set_cookies = document, set_cookies

    def answer(self, request: Request) -> Response:
        return Response(document=self._document, set_cookies=self._set_cookies)
