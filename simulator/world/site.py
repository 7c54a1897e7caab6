"""The simulated web application: pages that need permissions, and the forms that change a session."""

import msgspec

from simulator.engine.answers import NOTHING_ELSE, Answer, Brought
from simulator.engine.session_engine import SessionEngine
from simulator.events import Kind, facts_text
from simulator.messages import message
from simulator.roles import Permission
from simulator.wire import ORIGIN, cookie_value, served_encrypted
from simulator.world.browser import NO_COPIES, Browser


class Page(msgspec.Struct, frozen=True, gc=False):
    """A page: the number that events call it by, its address, the permission it asks for (0: logged in is enough), and
    how long it takes to be made; 0: a request for it is atomic."""

    route: int
    path: str
    url: str
    needs: int
    takes_ms: int = 0


PAGES = {
    "home": ("/", 0),
    "inbox": ("/inbox", Permission.READ),
    "documents": ("/documents", Permission.READ),
    "reports": ("/reports", Permission.WRITE),
    "export": ("/reports/export", Permission.WRITE),
    "orders": ("/orders", Permission.WRITE),
    "team": ("/team", Permission.APPROVE),
    "approvals": ("/approvals", Permission.APPROVE),
    "accounts": ("/admin/accounts", Permission.ADMINISTER),
    "audit": ("/admin/audit", Permission.ADMINISTER),
    "feed": ("/api/feed", Permission.POLL),
}
"""The pages of the simulated company, by the names that personas use."""

TAKES_MS = {"/reports/export": 4_000}
"""How long the slow ones take: requests for them overlap with others."""


def page_named(name: str) -> tuple[str, int]:
    """Path and permission of the page that personas call `name`.

    Raises:
        ValueError: there is none; the text names those there are.
    """
    if name not in PAGES:
        raise ValueError(message("there is no page {name!r}; pages are {pages}", name=name, pages=", ".join(PAGES)))
    path, needs = PAGES[name]
    return path, int(needs)


class Site:
    """The application in front of an engine: reads the cookie that a browser sends, and hands back what it is told.

    `home` is its origin: where people find it, by the connection that they come by.
    """

    def __init__(self, engine: SessionEngine) -> None:
        self.engine = engine
        self.home = _home(engine)
        self._pages: dict[tuple[str, int], Page] = {}
        self._routes: dict[str, int] = {}

    def page(self, path: str, needs: int) -> Page:
        """The page at `path`; a path met for the first time gets its number, and an event says so."""
        page = self._pages.get((path, needs))
        if page is None:
            page = self._pages[path, needs] = self._made(self._route(path), path, int(needs))
        return page

    def _made(self, route: int, path: str, needs: int) -> Page:
        return Page(route, path, self.home + path, needs, TAKES_MS.get(path, 0))

    def take_policy(self) -> None:
        """Serves its pages as the policy in force has it: encrypted, unless no such connection is accepted."""
        self.home = _home(self.engine)
        self._pages = {key: self._made(page.route, page.path, page.needs) for key, page in self._pages.items()}

    def _route(self, path: str) -> int:
        route = self._routes.get(path)
        if route is None:
            route = self._routes[path] = len(self._routes) + 1
            self.engine.journal.emit(self.engine.clock.now_ms, int(Kind.ROUTE_ADDED), route=route, detail=path)
        return route

    def path_of(self, route: int) -> str:
        """The path of that number.

        Raises:
            KeyError: no page has it.
        """
        return {number: path for path, number in self._routes.items()}[route]

    @property
    def paths(self) -> list[tuple[str, int]]:
        """Path and permission of every page met so far, in the order of their numbers."""
        return list(self._pages)

    def restore(self, paths: list[tuple[str, int]]) -> None:
        """Knows the pages again that a checkpoint knew, without telling of them twice."""
        for path, needs in paths:
            route = self._routes.setdefault(path, len(self._routes) + 1)
            self._pages[path, needs] = self._made(route, path, needs)

    def visit(self, browser: Browser, page: Page, *, post: bool = False, fresh: bool = False) -> Answer:
        """The browser reads a page, or posts its form."""
        rules = self.engine.lifecycle.rules
        header = browser.jar.header(page.url, method="POST" if post else "GET")
        token = cookie_value(header, rules.cookie_name) if header else ""
        brought = self._brought(header) if rules.brings_more else NOTHING_ELSE
        answer = self.engine.request(token, browser.number, page.route, page.needs, post, fresh, brought)
        return self.hand_back(browser, page.url, answer)

    def sent(self, browser: Browser, page: Page, *, post: bool = False) -> tuple[str, Brought]:
        """What the browser would send to a page: the session cookie's value, and the rest."""
        rules = self.engine.lifecycle.rules
        header = browser.jar.header(page.url, method="POST" if post else "GET")
        return cookie_value(header, rules.cookie_name), self._brought(header) if rules.brings_more else NOTHING_ELSE

    def _brought(self, header: str) -> Brought:
        """The further cookies of a `Cookie` header that the engine knows what to do with."""
        rules = self.engine.lifecycle.rules
        remember, refresh = cookie_value(header, rules.remember_name), cookie_value(header, rules.refresh_name)
        return Brought(remember, refresh, csrf=cookie_value(header, rules.csrf_name) if rules.csrf_name else "")

    def token(self, browser: Browser, page: Page) -> str:
        """The session id that the browser would send to a page; it never leaves the world."""
        return self._carried(browser, page.url)[0]

    def form_token(self, browser: Browser) -> str:
        """What a form must carry on a page of the site that is in the browser now, whose jar gets the cookie that goes
        with the page, if any does; empty where the policy asks for no token."""
        url = f"{self.home}/"
        issued = self.engine.form_token(*self._carried(browser, url), browser.number)
        if issued.set_cookie is not None:
            browser.jar.store(issued.set_cookie, url)
        return issued.value

    def user_of(self, browser: Browser) -> int:
        """The number of whom the site would take the browser's user for; 0: nobody."""
        return self.engine.user_of(*self._carried(browser, self.page("/account/password", 0).url))

    def _carried(self, browser: Browser, url: str) -> tuple[str, Brought]:
        """What a browser sends with a form: the session cookie's value, and the rest."""
        header = browser.jar.header(url, method="POST")
        return cookie_value(header, self.engine.lifecycle.rules.cookie_name), self._brought(header)

    def log_in(self, browser: Browser, username: str, password: str, *, remember: bool = False) -> Answer:
        """The browser submits credentials; `remember` ticks the box that asks to be remembered."""
        page = self.page("/login", 0)
        token, brought = self._carried(browser, page.url)
        answer = self.engine.log_in(username, password, token, browser.number, page.route, brought, remember=remember)
        return self.hand_back(browser, page.url, answer)

    def log_out(self, browser: Browser) -> Answer:
        """The browser submits the log-out form."""
        page = self.page("/logout", 0)
        token, brought = self._carried(browser, page.url)
        return self.hand_back(browser, page.url, self.engine.log_out(token, browser.number, page.route, brought))

    def change_password(self, browser: Browser, password: str) -> Answer:
        """The user gives the own account another password."""
        page = self.page("/account/password", 0)
        token, brought = self._carried(browser, page.url)
        answer = self.engine.change_password(token, password, browser.number, page.route, brought)
        return self.hand_back(browser, page.url, answer)

    def end_others(self, browser: Browser) -> Answer:
        """The user ends all own sessions but this one."""
        page = self.page("/account/sessions", 0)
        token, brought = self._carried(browser, page.url)
        return self.hand_back(browser, page.url, self.engine.end_others(token, browser.number, page.route, brought))

    @staticmethod
    def hand_back(browser: Browser, url: str, answer: Answer) -> Answer:
        """The browser gets an answer from a page of the site, and keeps the cookies in it."""
        if answer.set_cookie is not None:
            browser.jar.store(answer.set_cookie, url)
        for line in answer.further:
            browser.jar.store(line, url)
        return answer

    def close_browser(self, browser: Browser) -> None:
        """The browser is closed: cookies that do not persist are gone, and so is what Back would show; the server is not
        told."""
        browser.jar.close()
        browser.closings += 1
        browser.copies = NO_COPIES
        self._note(Kind.BROWSER_CLOSED, browser)

    def copy_cookies(self, browser: Browser, source: Browser) -> None:
        """The browser's whole jar is replaced by a copy of another's."""
        browser.jar.copy_from(source.jar)
        self._note(Kind.COOKIES_COPIED, browser, copied_from=source.name)

    def _note(self, kind: Kind, browser: Browser, copied_from: str | None = None) -> None:
        detail = facts_text(copied_from=copied_from) if copied_from else None
        self.engine.journal.emit(self.engine.clock.now_ms, int(kind), browser=browser.number, detail=detail)


def _home(engine: SessionEngine) -> str:
    return ORIGIN if served_encrypted(engine.policy.transport) else ORIGIN.replace("https:", "http:", 1)
