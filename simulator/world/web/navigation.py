"""Tabs and the pages in them: what a person does in a browser, and what a page makes it do."""

from collections.abc import Callable, Mapping
from typing import Final

from simulator.world.browser import Browser
from simulator.world.cookie_rules import Refused
from simulator.world.web.html import Document, Form
from simulator.world.web.initiation import TYPED, Initiation, RequestKind
from simulator.world.web.loading import Exchange, load
from simulator.world.web.network import NO_FIELDS, Network, Response
from simulator.world.web.origin import Origin, origin_of, same_origin, same_site

_DEEPEST: Final = 4
"""How many frames may stand in one another, and how many pages may send a tab on by themselves: a page that frames
itself or sends to itself must come to an end."""


class Page:
    """A document in a tab or in a frame of it. What a script in the page can do are its methods."""

    def __init__(self, tab: "Tab", url: str, document: Document, parent: "Page | None" = None) -> None:
        self.tab = tab
        self.url = url
        self.document = document
        self.parent = parent
        self.frames: list[Page] = []

    @property
    def origin(self) -> Origin | None:
        return origin_of(self.url)

    @property
    def site_for_cookies(self) -> Origin | None:
        """The origin of the tab's page if this one and all between are of its site; else opaque (6265bis 5.2.1)."""
        page, ancestors = self, [self.origin]
        while page.parent is not None:
            page = page.parent
            ancestors.append(page.origin)
        return ancestors[-1] if all(same_site(ancestors[-1], origin) for origin in ancestors) else None

    @property
    def depth(self) -> int:
        """0 of a tab's page, 1 of a frame in it, and so on."""
        return 0 if self.parent is None else self.parent.depth + 1

    @property
    def cookie(self) -> str:
        """What `document.cookie` reads."""
        return self.tab.browser.jar.header(self.url, http_api=False, same_site=self._at_home)

    def set_cookie(self, line: str) -> Refused | None:
        """Assigns to `document.cookie`; the rule by which the browser refuses, if it does."""
        return self.tab.browser.jar.receive(line, self.url, http_api=False, same_site=self._at_home, top_level=False)

    @property
    def _at_home(self) -> bool:
        return same_site(self.site_for_cookies, self.origin)

    def load_image(self, url: str) -> Exchange:
        """Shows an image; nothing of the answer can be read."""
        return self._ask(RequestKind.IMAGE, url)[-1]

    def load_script(self, url: str) -> None:
        """Loads a script and lets it run here, with all that this page may do."""
        response = self._ask(RequestKind.SCRIPT, url)[-1].response
        if response is not None and response.document is not None:
            self._run(response.document)

    def fetch(self, url: str, method: str = "GET", fields: Mapping[str, str] = NO_FIELDS) -> Response | None:
        """A script's request, with cookies; the answer if the page may read it.

        Another origin may be asked so only in the ways of a plain form, and its answer is not readable: no site here
        allows others to read it (Fetch, "CORS check"), so that no preflight would succeed either.
        """
        exchanges = self._ask(RequestKind.FETCH, url, method, fields)
        readable = all(same_origin(self.origin, origin_of(told.request.url)) for told in exchanges)
        return exchanges[-1].response if readable else None

    def follow(self, url: str, *, by_user: bool = True) -> Exchange:
        """Follows a link: the whole tab goes there."""
        return self.tab.navigate(self.initiation(RequestKind.NAVIGATION, by_user=by_user), url)

    def submit(self, form: Form, *, by_user: bool = True) -> Exchange:
        """Submits a form, into the tab or into a frame of this page."""
        if form.in_frame:
            return self._open(form.action, form.method, form.fields, by_user=by_user)
        initiation = self.initiation(RequestKind.NAVIGATION, by_user=by_user)
        return self.tab.navigate(initiation, form.action, form.method, form.fields)

    def open_frame(self, url: str) -> Exchange:
        """Opens a frame in this page."""
        return self._open(url, "GET", NO_FIELDS, by_user=False)

    def _open(self, url: str, method: str, fields: Mapping[str, str], *, by_user: bool) -> Exchange:
        exchanges = self._ask(RequestKind.FRAME, url, method, fields, by_user=by_user)
        if self.depth < _DEEPEST:
            self.frames.append(self.tab.show(exchanges[-1], parent=self))
        return exchanges[-1]

    def initiation(self, kind: RequestKind, *, by_user: bool = False) -> Initiation:
        """How a request by this page comes about."""
        return Initiation(
            kind,
            page=self.url,
            site_for_cookies=self.site_for_cookies,
            by_user=by_user,
            referrer_policy=self.document.referrer_policy,
        )

    def _ask(
        self,
        kind: RequestKind,
        url: str,
        method: str = "GET",
        fields: Mapping[str, str] = NO_FIELDS,
        *,
        by_user: bool = False,
    ) -> list[Exchange]:
        return self.tab.ask(self.initiation(kind, by_user=by_user), url, method, fields)

    def come_alive(self) -> None:
        """Does what is in the document, in its order: images, frames, scripts, forms that submit themselves."""
        for url in self.document.images:
            self.load_image(url)
        for url in self.document.frames:
            self.open_frame(url)
        self._run(self.document)
        for form in self.document.forms:
            if form.by_itself:
                self.submit(form, by_user=False)

    def _run(self, document: Document) -> None:
        for script in document.scripts:
            if script.src:
                self.load_script(script.src)
            if script.run is not None:
                script.run(self)


class Tab:
    """A tab of a browser. `now_ms` gives virtual time; `exchanges` is all that went over the wire for this tab."""

    def __init__(self, browser: Browser, network: Network, now_ms: Callable[[], int]) -> None:
        self.browser = browser
        self.network = network
        self.page: Page | None = None
        self.exchanges: list[Exchange] = []
        self._now_ms = now_ms
        self._automatic = 0
        self._last = TYPED

    def type_address(self, url: str) -> Exchange:
        """Types an address, or opens a bookmark: no page has started this."""
        return self.navigate(TYPED, url)

    def reload(self) -> Exchange | None:
        """Presses reload: a page that another site led to is asked for as from there (6265bis 5.2)."""
        return None if self.page is None else self.navigate(self._last, self.page.url)

    def go_back_to(self, url: str) -> Exchange | None:
        """Goes back to a page that was shown before: the browser shows its copy (None), or asks again if it has none."""
        return None if url in self.browser.copies else self.navigate(TYPED, url)

    def navigate(
        self, initiation: Initiation, url: str, method: str = "GET", fields: Mapping[str, str] = NO_FIELDS
    ) -> Exchange:
        """Goes to a URL; the exchange that brought the page, the last after redirects."""
        self._last = initiation
        last = self.ask(initiation, url, method, fields)[-1]
        if self._automatic < _DEEPEST:
            self._automatic += 1
            self.show(last)
            self._automatic -= 1
        return last

    def ask(self, initiation: Initiation, url: str, method: str, fields: Mapping[str, str]) -> list[Exchange]:
        """Sends a request from this tab."""
        exchanges = load(self.browser, self.network, initiation, url, self._now_ms(), method, fields)
        self.exchanges += exchanges
        return exchanges

    def show(self, exchange: Exchange, parent: Page | None = None) -> Page:
        """Shows what came of an exchange, in the tab or in a frame; where nobody answered, an empty page."""
        response = exchange.response
        document = Document() if response is None or response.document is None else response.document
        page = Page(self, exchange.request.url, document, parent)
        if parent is None:
            self.page = page
        page.come_alive()
        return page
