"""Recorded traffic played against a real web framework: its own middleware in an application of ours, the clock moved.

A `Framework` is a framework with its settings. It serves an `Application`, which answers requests as a server does;
a `Playback` is the browsers in front of it. They keep their cookies in the simulator's own jar, so that all frameworks
meet one and the same browser: the test clients that frameworks bring keep cookies for ever, or drop them all.
"""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from datetime import timedelta
from typing import ClassVar, Final, NamedTuple, Protocol
from urllib.parse import urlencode

import time_machine

from simulator.clock import WallClock
from simulator.policy import Policy
from simulator.roles import NEEDED_FOR_ROLE, parse_role
from simulator.runspec.trace import ANSWERED_ACTIONS, Action, Trace, TraceBrowser
from simulator.wire import ORIGIN, cookie_value
from simulator.world.browser import Browser
from simulator.world.people import address_of

SECRET_KEY: Final = "the key that the cookies of these applications are signed with"

_SERVED: Final = 200
_REFUSED: Final = frozenset({302, 400, 401, 403})
"""Sent to the log-in page; a session deleted under the request (Django); not logged in; not this role."""


class Request(NamedTuple):
    """What a server sees of a request; `cookies` is the `Cookie` header, empty where there is none."""

    method: str
    path: str
    query: str = ""
    form: Mapping[str, str] = {}
    cookies: str = ""
    address: str = "10.0.0.1"
    client: str = "agent"
    headers: Mapping[str, str] = {}


class Reply(NamedTuple):
    """What a browser sees of an answer. The text of a served page is the name of whom it was served to."""

    status: int
    set_cookies: tuple[str, ...]
    text: str


class UnexpectedReplyError(Exception):
    """An application answered what none of ours should: the harness is at fault, not the session."""


class Accounts(Protocol):
    """The user table of an application, as an administrator changes it."""

    def set_password(self, user: str, password: str) -> None: ...
    def set_role(self, user: str, role: str) -> None: ...
    def set_active(self, user: str, active: bool) -> None: ...


class FormToken(NamedTuple):
    """Where a form's CSRF token comes from, and the field that it goes into."""

    cookie: str
    field: str


class Application(ABC):
    """A real application. It stores only the user's id, reads role and active flag on every request, and refuses
    log-ins of inactive users, where its framework has no opinion.

    It serves `/login`, `/logout`, `/password`, `/others` (POST) and `/page` (GET: a page is read; POST: a form is
    served and writes the session), which takes `needs=<role>` and `fresh=1` in its query.
    """

    session_cookie: ClassVar[str]
    form_token: ClassVar[FormToken | None] = None
    accounts: Accounts

    @abstractmethod
    def answer(self, request: Request) -> Reply:
        """Serves one request, at the process's moved time."""

    # What an administrator can do where sessions are records that can be found. Nothing, where they are not.

    def end_session(self, cookie: str) -> bool:
        """Deletes the record of somebody's live session, presented by that cookie; whether there was one."""
        return False

    def end_sessions_of(self, user: str) -> None:  # noqa: B027 - most stores cannot find them, and do nothing
        """Deletes the records of a user's sessions."""

    def end_all_sessions(self) -> None:  # noqa: B027 - as above
        """Deletes every session's record."""


class Framework(ABC):
    """A real framework with its settings; `name` tells it from the same framework with others."""

    @property
    @abstractmethod
    def name(self) -> str: ...

    @property
    @abstractmethod
    def limits_s(self) -> tuple[int, ...]:
        """The lives that its settings give to sessions and cookies, in seconds: what drawn times should land on."""

    @property
    @abstractmethod
    def policy(self) -> Policy:
        """What its settings mean in our words: the importer's own function says so."""

    @abstractmethod
    def serving(self, users: Mapping[str, str]) -> AbstractContextManager[Application]:
        """A fresh application that knows these users by their roles, and no session."""

    def play(self, trace: Trace) -> list[bool]:
        """For every action that is told an answer, in order, whether it was allowed."""
        with self.playback(trace.users, trace.origin_s, trace.browsers) as playback:
            told = [(action.do, playback.perform(action)) for action in trace.actions]
        return [allowed for do, allowed in told if do in ANSWERED_ACTIONS]

    @contextmanager
    def playback(
        self, users: Mapping[str, str], origin_s: int, browsers: Mapping[str, TraceBrowser] | None = None
    ) -> Iterator["Playback"]:
        """Browsers in front of a fresh application, with the clock at `origin_s`."""
        with time_machine.travel(origin_s, tick=False) as traveller, self.serving(users) as application:
            yield Playback(application, traveller, users, browsers or {})


class Playback:
    """The browsers and the administrator of a trace, acting one after another."""

    def __init__(
        self,
        application: Application,
        traveller: time_machine.Traveller,
        users: Mapping[str, str],
        known: Mapping[str, TraceBrowser],
    ) -> None:
        self.application = application
        self._traveller = traveller
        self._now_ms = 0
        self._known = known
        self._browsers: dict[str, Browser] = {}
        self._passwords = {user: first_password(user) for user in users}
        self._changes = 0
        self._opened: dict[str, list[str]] = {}

    def perform(self, action: Action) -> bool:
        """Does what an action says at its time, and tells whether it was allowed, as what cannot be refused always is.

        Raises:
            UnexpectedReplyError: the application failed.
        """
        self._traveller.shift(timedelta(milliseconds=action.at_ms - self._now_ms))
        self._now_ms = action.at_ms
        return _DOING[action.do](self, action)

    def browser(self, name: str) -> Browser:
        """The browser of that name, with an address and a client of its own."""
        if name not in self._browsers:
            number = len(self._browsers) + 1
            known = self._known.get(name)
            client, address = known or (f"agent of {name}", address_of(number))
            self._browsers[name] = Browser(number, name, client, address, WallClock().epoch_s)
        return self._browsers[name]

    def send(
        self,
        browser: Browser,
        method: str,
        path: str,
        form: Mapping[str, str] | None = None,
        query: str = "",
        headers: Mapping[str, str] | None = None,
    ) -> Reply:
        """One request with the cookies of a browser, which keeps what the answer sets."""
        url = ORIGIN + path
        cookies = browser.jar.header(url, method=method)
        answer = self.application.answer
        reply = answer(
            Request(method, path, query, form or {}, cookies, browser.address, browser.client, headers or {})
        )
        for line in reply.set_cookies:
            if not browser.jar.store(line, url):
                raise UnexpectedReplyError(f"a browser would refuse the cookie {line!r}")
        return reply

    def post(self, browser: Browser, path: str, form: Mapping[str, str] | None = None, query: str = "") -> Reply:
        """A form is posted with the token that is valid for the cookies sent; who has none reads the form first."""
        fields = dict(form or {})
        before = self._presented(browser)
        token = self.application.form_token
        if token is not None:
            if not _cookie(browser, token.cookie):
                self.send(browser, "GET", "/login")
            fields[token.field] = _cookie(browser, token.cookie)
        reply = self.send(browser, "POST", path, fields, query)
        self._note(browser, before, moved=path == "/password")
        return reply

    def _presented(self, browser: Browser) -> str:
        return _cookie(browser, self.application.session_cookie)

    def _note(self, browser: Browser, before: str, *, moved: bool = False) -> None:
        """Remembers which browser opened which session: an administrator may end one whose cookie is gone."""
        after = self._presented(browser)
        if not after or after == before:
            return
        if moved:
            for cookies in self._opened.values():
                cookies[:] = [after if cookie == before else cookie for cookie in cookies]
        else:
            self._opened.setdefault(browser.name, []).append(after)

    def _log_in(self, action: Action) -> bool:
        password = self._passwords[action.user]
        form = credentials(action.user, f"{password}?" if action.wrong_password else password)
        if action.remember:
            form["remember"] = "on"
        return _served(self.post(self.browser(action.browser), "/login", form))

    def _visit(self, action: Action) -> bool:
        browser = self.browser(action.browser)
        before = self._presented(browser)
        reply = self.send(browser, "GET", "/page", query=_demand(action))
        self._note(browser, before)
        return _served(reply)

    def _submit(self, action: Action) -> bool:
        return _served(self.post(self.browser(action.browser), "/page", query=_demand(action)))

    def _log_out(self, action: Action) -> bool:
        reply = self.post(self.browser(action.browser), "/logout")
        if not _served(reply):
            raise UnexpectedReplyError(f"a log-out was answered {reply.status} {reply.text}")
        return True

    def _change_password(self, action: Action) -> bool:
        password = self._next_password()
        reply = self.post(self.browser(action.browser), "/password", {"password": password})
        served = _served(reply)
        if served:
            self._passwords[reply.text] = password
        return served

    def _end_others(self, action: Action) -> bool:
        return _served(self.post(self.browser(action.browser), "/others"))

    def _copy_cookies(self, action: Action) -> bool:
        self.browser(action.browser).jar.copy_from(self.browser(action.copied_from).jar)
        return True

    def _close_browser(self, action: Action) -> bool:
        self.browser(action.browser).jar.close()
        return True

    def _set_password(self, action: Action) -> bool:
        self._passwords[action.user] = password = self._next_password()
        self.application.accounts.set_password(action.user, password)
        return True

    def _next_password(self) -> str:
        self._changes += 1
        return f"password {self._changes}"

    def _set_role(self, action: Action) -> bool:
        self.application.accounts.set_role(action.user, action.role)
        return True

    def _deactivate(self, action: Action) -> bool:
        self.application.accounts.set_active(action.user, active=False)
        return True

    def _reactivate(self, action: Action) -> bool:
        self.application.accounts.set_active(action.user, active=True)
        return True

    def _revoke_session(self, action: Action) -> bool:
        """The session that the browser would present or, where that is none, the youngest that was opened there."""
        presented = self._presented(self.browser(action.target))
        opened = reversed(self._opened.get(action.target, []))
        return any(self.application.end_session(cookie) for cookie in (presented, *opened) if cookie)

    def _revoke_user(self, action: Action) -> bool:
        self.application.end_sessions_of(action.user)
        return True

    def _revoke_all(self, action: Action) -> bool:
        self.application.end_all_sessions()
        return True


_DOING: Final[Mapping[str, Callable[[Playback, Action], bool]]] = {
    "login": Playback._log_in,
    "visit": Playback._visit,
    "submit": Playback._submit,
    "logout": Playback._log_out,
    "change_password": Playback._change_password,
    "end_others": Playback._end_others,
    "copy_cookies": Playback._copy_cookies,
    "close_browser": Playback._close_browser,
    "set_password": Playback._set_password,
    "set_role": Playback._set_role,
    "deactivate": Playback._deactivate,
    "reactivate": Playback._reactivate,
    "revoke_session": Playback._revoke_session,
    "revoke_user": Playback._revoke_user,
    "revoke_all": Playback._revoke_all,
}


def first_password(user: str) -> str:
    """The password that a user has at the start of a trace."""
    return f"password of {user}"


def credentials(user: str, password: str | None = None) -> dict[str, str]:
    """The form of a log-in, with the first password if no other is given."""
    return {"username": user, "password": first_password(user) if password is None else password}


def meets(role: str, needs: str) -> bool:
    """Whether somebody of that role is served a page that needs a role; it may need none."""
    return not needs or bool(parse_role(role).permissions & NEEDED_FOR_ROLE[parse_role(needs)])


def _demand(action: Action) -> str:
    demanded = {"needs": action.needs, "fresh": "1" if action.fresh else ""}
    return urlencode({name: value for name, value in demanded.items() if value})


def _cookie(browser: Browser, name: str) -> str:
    return cookie_value(browser.jar.header(ORIGIN + "/", method="POST"), name)


def _served(reply: Reply) -> bool:
    if reply.status != _SERVED and reply.status not in _REFUSED:
        raise UnexpectedReplyError(f"answered {reply.status}: {reply.text}")
    return reply.status == _SERVED
