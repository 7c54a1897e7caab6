"""Starlette's SessionMiddleware: the session in a signed cookie. Which Starlette it is, its version decides."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import parse_qsl

import starlette
from starlette.applications import Starlette as StarletteServer
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request as HttpRequest
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from simulator.interop.starlette import VERSION, policy_of
from simulator.policy import Policy
from tests.fidelity.accounts import Account, AccountTable
from tests.fidelity.asgi import ask
from tests.fidelity.harness import SECRET_KEY, Application, Framework, Reply, Request, meets

DAYS_14_S = 1_209_600

View = Callable[[HttpRequest], Awaitable[PlainTextResponse]]


class StarletteApplication(Application):
    """The pages. Starlette has no log-in of its own: the session holds the user's id."""

    session_cookie = "session"

    def __init__(self, users: Mapping[str, str], **options: object) -> None:
        self.accounts = AccountTable(users)
        self.server = StarletteServer(
            routes=[
                Route("/login", self._log_in, methods=["POST"]),
                Route("/logout", self._log_out, methods=["POST"]),
                Route("/page", self._page, methods=["GET", "POST"]),
                Route("/password", self._change_password, methods=["POST"]),
                Route("/others", self._end_others, methods=["POST"]),
            ],
            middleware=[Middleware(SessionMiddleware, secret_key=SECRET_KEY, **options)],
        )

    def answer(self, request: Request) -> Reply:
        return ask(self.server, request)

    def _account(self, request: HttpRequest) -> Account:
        """Who is logged in.

        Raises:
            HTTPException: nobody is.
        """
        account = self.accounts.numbered(request.session.get("user_id"))
        if account is None or not account.active:
            raise HTTPException(401)
        return account

    async def _log_in(self, request: HttpRequest) -> PlainTextResponse:
        form = await _form(request)
        account = self.accounts.authenticate(form["username"], form["password"])
        if account is None:
            raise HTTPException(401)
        request.session["user_id"] = account.number
        return PlainTextResponse(account.name)

    async def _log_out(self, request: HttpRequest) -> PlainTextResponse:
        request.session.clear()
        return PlainTextResponse("good bye")

    async def _page(self, request: HttpRequest) -> PlainTextResponse:
        account = self._account(request)
        if not meets(account.role, request.query_params.get("needs", "")):
            raise HTTPException(403)
        if request.method == "POST":
            _write(request)
        return PlainTextResponse(account.name)

    async def _change_password(self, request: HttpRequest) -> PlainTextResponse:
        account = self._account(request)
        self.accounts.set_password(account.name, (await _form(request))["password"])
        _write(request)
        return PlainTextResponse(account.name)

    async def _end_others(self, request: HttpRequest) -> PlainTextResponse:
        """There is no record of any session: the others go on."""
        return PlainTextResponse(self._account(request).name)


async def _form(request: HttpRequest) -> dict[str, str]:
    return dict(parse_qsl((await request.body()).decode()))


def _write(request: HttpRequest) -> None:
    request.session["forms"] = request.session.get("forms", 0) + 1


@dataclass(frozen=True)
class Starlette(Framework):
    """The middleware's own option."""

    max_age: int | None = DAYS_14_S

    @property
    def name(self) -> str:
        return "starlette-pre1" if starlette.__version__.startswith("0.") else "starlette"

    @property
    def limits_s(self) -> tuple[int, ...]:
        return () if self.max_age is None else (self.max_age,)

    @property
    def policy(self) -> Policy:
        return policy_of(
            {
                "max_age": self.max_age,
                VERSION: starlette.__version__,
            }
        )

    @contextmanager
    def serving(self, users: Mapping[str, str]) -> Iterator[Application]:
        yield StarletteApplication(users, max_age=self.max_age)
