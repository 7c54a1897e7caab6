"""Requests under way: sent by a browser, and answered when their page is made."""

from collections.abc import Iterable, Sequence
from heapq import heapify, heappop, heappush

import msgspec

from simulator.clock import VirtualClock
from simulator.engine.answers import Answer, Begun, Brought
from simulator.limits import FOREVER_MS
from simulator.world.browser import Browser
from simulator.world.site import Page, Site

Sent = tuple[Page, str, Brought]
"""A request that was sent: the page, the session cookie's value, and the rest."""


class UnderWay(msgspec.Struct, array_like=True):
    """A request whose page will be made at `due_ms`. `browser` is the number of the browser, `closings` how often that
    had been closed when it asked; `asker` is the number of whoever waits for the answer (0: nobody)."""

    due_ms: int
    seq: int
    browser: int
    closings: int
    asker: int
    url: str
    begun: Begun


class Requests:
    """Sends requests to a site, and ends those that take time. At one instant they end in the order of their sending.

    `browsers` is the world's list; `told` holds the number of the `Reason` (0: served) that whoever waited was told,
    until they look at it.
    """

    def __init__(self, site: Site, clock: VirtualClock, browsers: Sequence[Browser]) -> None:
        self.queue: list[tuple[int, int, UnderWay]] = []
        self.seq = 0
        self.told: dict[int, int] = {}
        self._site = site
        self._clock = clock
        self._browsers = browsers

    def restore(self, under_way: Iterable[UnderWay], seq: int, told: dict[int, int]) -> None:
        """Goes on with the requests that a checkpoint knew."""
        self.queue = [(request.due_ms, request.seq, request) for request in under_way]
        heapify(self.queue)
        self.seq, self.told = seq, told

    def next_ms(self) -> int:
        """When the next page is made; far away when there is none to be made."""
        return self.queue[0][0] if self.queue else FOREVER_MS

    def ask(
        self,
        browser: Browser,
        page: Page,
        *,
        post: bool = False,
        fresh: bool = False,
        takes_ms: int | None = None,
        asker: int = 0,
    ) -> Answer | None:
        """The browser reads a page, or posts its form; None: the answer will come in `takes_ms`, or as long as the page
        takes."""
        takes_ms = page.takes_ms if takes_ms is None else takes_ms
        if not takes_ms:
            return self._site.visit(browser, page, post=post, fresh=fresh)
        token, brought = self._site.sent(browser, page, post=post)
        outcome = self._site.engine.begin(token, browser.number, page.route, page.needs, post, fresh, brought)
        if isinstance(outcome, Answer):
            return self._site.hand_back(browser, page.url, outcome)
        self._push(browser, page, takes_ms, asker, outcome)
        return None

    def ask_at_once(self, browser: Browser, pages: Iterable[Page]) -> None:
        """Several tabs of the browser read a page each, with the cookies that it has now: no answer comes before all
        are sent."""
        self.arrive(browser, self.send(browser, pages))

    def send(self, browser: Browser, pages: Iterable[Page]) -> list[Sent]:
        """Requests for pages, with the cookies that the browser has now; they are yet to arrive."""
        return [(page, *self._site.sent(browser, page)) for page in pages]

    def arrive(self, browser: Browser, sent: Iterable[Sent]) -> list[Answer]:
        """Requests arrive, whatever has become of their cookies meanwhile; the answers to those that take no time, all
        of which are given before the first comes back."""
        engine, answers = self._site.engine, list[tuple[Page, Answer]]()
        for page, token, brought in sent:
            decide = engine.begin if page.takes_ms else engine.request
            outcome = decide(token, browser.number, page.route, page.needs, False, False, brought)
            if isinstance(outcome, Answer):
                answers.append((page, outcome))
            else:
                self._push(browser, page, page.takes_ms, 0, outcome)
        return [self._site.hand_back(browser, page.url, answer) for page, answer in answers]

    def _push(self, browser: Browser, page: Page, takes_ms: int, asker: int, begun: Begun) -> None:
        self.seq += 1
        due_ms = self._clock.now_ms + takes_ms
        request = UnderWay(due_ms, self.seq, browser.number, browser.closings, asker, page.url, begun)
        heappush(self.queue, (due_ms, self.seq, request))

    def finish_next(self) -> tuple[int, Answer]:
        """Ends the request that is due first, now; who waited for it, and what they are told.

        A browser that was closed meanwhile hears nothing of it.
        """
        request = heappop(self.queue)[2]
        answer = self._site.engine.finish(request.begun)
        browser = self._browsers[request.browser - 1]
        if browser.closings == request.closings:
            self._site.hand_back(browser, request.url, answer)
        return request.asker, answer
