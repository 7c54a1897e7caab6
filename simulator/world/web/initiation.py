"""Who started a request, from which site, and what kind of request it is."""

from enum import Enum
from typing import Final, Literal

from msgspec import Struct

from simulator.world.web.origin import Origin, origin_of, same_site

ReferrerPolicy = Literal[
    "no-referrer",
    "no-referrer-when-downgrade",
    "same-origin",
    "origin",
    "strict-origin",
    "origin-when-cross-origin",
    "strict-origin-when-cross-origin",
    "unsafe-url",
]
"""What a page lets out about its address (Referrer Policy section 3)."""

DEFAULT_REFERRER_POLICY: Final[ReferrerPolicy] = "strict-origin-when-cross-origin"


class RequestKind(Enum):
    """What kind of request: its mode and its destination, as Fetch calls them."""

    NAVIGATION = "navigate", "document"
    FRAME = "navigate", "iframe"
    IMAGE = "no-cors", "image"
    SCRIPT = "no-cors", "script"
    FETCH = "cors", "empty"

    def __init__(self, mode: str, destination: str) -> None:
        self.mode = mode
        self.destination = destination

    @property
    def navigates(self) -> bool:
        """Whether a document comes of it."""
        return self.mode == "navigate"


class Initiation(Struct, frozen=True, gc=False):
    """How a request came about.

    `by_nobody`: a person typed the address or chose a bookmark. Otherwise `page` is the URL of the document that started
    it, and `site_for_cookies` that document's "site for cookies" (RFC 6265bis section 5.2.1; None: opaque). `by_user`: a
    click or a key, and no script, made it (HTML, "user activation").
    """

    kind: RequestKind
    by_nobody: bool = False
    page: str = ""
    site_for_cookies: Origin | None = None
    by_user: bool = False
    referrer_policy: ReferrerPolicy = DEFAULT_REFERRER_POLICY

    @property
    def origin(self) -> Origin | None:
        """The origin of the document that started the request; None: nobody, or an opaque one."""
        return origin_of(self.page)

    @property
    def top_level(self) -> bool:
        """Whether it navigates a tab, and no frame in it."""
        return self.kind is RequestKind.NAVIGATION

    def is_same_site(self, url: str) -> bool:
        """Whether a request to `url`, the current one of a chain of redirects, is same-site (section 5.2)."""
        return self.by_nobody or same_site(self.site_for_cookies, origin_of(url))


TYPED: Final = Initiation(RequestKind.NAVIGATION, by_nobody=True, by_user=True)
"""A typed address, a bookmark, a link in a mail program."""
