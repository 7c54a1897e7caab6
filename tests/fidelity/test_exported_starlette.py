"""What is exported for Starlette, loaded into it: the middleware's options, its cookie, and the code beside it."""

import asyncio
from contextlib import contextmanager
from dataclasses import dataclass

import pytest
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route

from simulator.interop.losses import losses
from simulator.interop.starlette import policy_of
from simulator.policy import Policy
from tests.fidelity.exporting import USERS, assert_cookie_says, exported_as, meant_by, policy_with, remedies_of, run
from tests.fidelity.harness import SECRET_KEY, Framework, Request, credentials
from tests.fidelity.starlette_site import StarletteApplication
from tests.fidelity.stories import tell
from tests.fidelity.test_exported_flask import EndingAccounts


class ExportedApplication(StarletteApplication):
    """The pages upon the exported application, with the code that came along."""

    def __init__(self, app, users, modules) -> None:
        self.server, self._guard, self._lockout = app, modules.get("guard"), modules.get("lockout")
        self.accounts = EndingAccounts(users, self._guard)
        app.router.routes += [
            Route("/login", self._log_in, methods=["POST"]),
            Route("/logout", self._log_out, methods=["POST"]),
            Route("/page", self._page, methods=["GET", "POST"]),
        ]
        if self._guard is not None:
            app.user_middleware.append(Middleware(self._guard.Guard))  # Within SessionMiddleware, as its text says.

    async def _log_in(self, request):
        name = (await self._form(request))["username"]
        if self._lockout is not None and self._lockout.is_locked(name):
            raise HTTPException(401)
        try:
            answer = await super()._log_in(request)
        except HTTPException:
            if self._lockout is not None:
                self._lockout.failed(name)
            raise
        if self._lockout is not None:
            self._lockout.logged_in(name)
        if self._guard is not None:
            self._guard.note_log_in(request, request.session["user_id"])
        return answer

    async def _form(self, request):
        from urllib.parse import parse_qsl

        return dict(parse_qsl((await request.body()).decode()))

    async def _log_out(self, request):
        if self._guard is not None:
            self._guard.end_this_session(request)
        return await super()._log_out(request)

    async def _page(self, request):
        if request.query_params.get("fresh") and self._guard is not None and not self._guard.is_fresh(request):
            raise HTTPException(401)
        return await super()._page(request)


@dataclass(frozen=True)
class Exported(Framework):
    """Starlette with the options, and the code, that a policy came to."""

    wanted: Policy

    @property
    def name(self) -> str:
        return "exported starlette"

    @property
    def limits_s(self) -> tuple[int, ...]:
        return ()

    @property
    def policy(self) -> Policy:
        return meant_by(exported_as("starlette", self.wanted))

    @contextmanager
    def serving(self, users):
        export = exported_as("starlette", self.wanted)
        with remedies_of(export) as modules:
            application = ExportedApplication(run(export.text, "app", SECRET_KEY=SECRET_KEY).app, users, modules)
            application.session_cookie = self.wanted.cookie.name
            yield application


POLICIES = [policy_with("owasp"), policy_with("pci"), policy_with("starlette"), policy_with("wide-open")]
each_policy = pytest.mark.parametrize("policy", POLICIES, ids=[policy.name for policy in POLICIES])


@each_policy
def test_the_options_in_force_are_those_of_the_policy_but_for_the_losses(policy):
    export = exported_as("starlette", policy)
    [middleware] = run(export.text, "app", SECRET_KEY=SECRET_KEY).app.user_middleware
    made = middleware.cls(None, **middleware.kwargs)
    flags = made.security_flags.lower().split("; ")
    in_force = {
        "starlette": export.settings["starlette"],
        "max_age": made.max_age,
        "session_cookie": made.session_cookie,
        "path": made.path,
        "domain": next((flag.removeprefix("domain=") for flag in flags if flag.startswith("domain=")), None),
        "same_site": next(flag.removeprefix("samesite=") for flag in flags if flag.startswith("samesite=")),
        "https_only": "secure" in flags,
    }
    assert losses(policy, policy_of(in_force)) == export.losses


@each_policy
def test_the_cookie_that_starlette_sends_says_what_the_policy_does(policy):
    # It has an age or ends with the browser; it is HttpOnly, and has a SameSite attribute, whatever is asked for.
    sayable = policy.with_changes(
        {"cookie.persistent": policy.time.idle is not None, "cookie.http_only": True, "cookie.same_site": "lax"}
    )
    with Exported(sayable).playback(USERS, 1_000_000_000) as playback:
        reply = playback.application.answer(Request("POST", "/login", form=credentials("u1")))
    [line] = [line for line in reply.set_cookies if line.startswith(f"{policy.cookie.name}=")]
    assert_cookie_says(sayable, line)


def test_a_session_ends_at_its_longest_life_however_busy():
    tell(
        Exported(policy_with("starlette", time__absolute="1h")),
        "0 a login u1 yes; 1500 a visit yes; 3000 a submit yes; 3599 a visit yes; 3600 a visit no",
    )


def test_every_request_renews_where_the_policy_says_so():
    # The export asks for a Starlette before 1.0; with the guard, one of today does the same.
    policy = policy_with(
        "starlette", time__idle="30m", time__renew="on_access", time__renew_cookie="on_access", time__absolute="1d"
    )
    export = exported_as("starlette", policy)
    assert "With starlette<1" in export.text
    tell(Exported(policy), "0 a login u1 yes; 1799 a visit yes; 3598 a visit yes; 5399 a visit no")


def test_a_copied_cookie_is_refused_after_log_out():
    exported = Exported(policy_with("starlette", logout__server="record_destroyed", time__absolute="1d"))
    tell(exported, "0 a login u1 yes; 1 b copy_cookies a; 2 a logout yes; 3 b visit no")


def test_a_closed_account_has_no_session_left_to_revive():
    changes = {"auth__deactivation__effect": "immediately", "auth__deactivation__session": "destroyed"}
    tell(
        Exported(policy_with("starlette", **changes)),
        "0 a login u1 yes; 1 - deactivate u1; 2 a visit no; 3 - reactivate u1; 4 a visit no; 5 a login u1 yes; 6 a visit yes",
    )


def test_a_new_password_ends_what_was_logged_in_before():
    exported = Exported(policy_with("starlette", auth__password_change__others="immediately"))
    tell(exported, "0 a login u1 yes; 0 x login u2 yes; 1 - set_password u1; 2 a visit no; 2 x visit yes")


def test_one_log_in_too_many_ends_the_oldest_session():
    tell(
        Exported(policy_with("starlette", limit__max_sessions=2)),
        """
        0  a  login u1  yes
        1  b  login u1  yes
        2  x  login u2  yes
        4  c  login u1  yes
        5  a  visit     no
        5  b  visit     yes
        5  c  visit     yes
        5  x  visit     yes
        """,
    )


def test_a_page_may_ask_for_a_fresh_log_in():
    exported = Exported(policy_with("starlette", auth__reauth_after="15m"))
    tell(exported, "0 a login u1 yes; 900 a visit fresh yes; 901 a visit fresh no; 901 a visit yes")


@pytest.mark.parametrize(
    ("binding", "visit", "fresh"), [("end", "no", "no"), ("stale", "yes", "no"), ("report", "yes", "yes")]
)
def test_a_session_from_elsewhere_is_met_as_the_policy_says(binding, visit, fresh):
    exported = Exported(policy_with("starlette", binding__ip_ua=binding, auth__reauth_after="1d"))
    tell(exported, f"0 a login u1 yes; 1 b copy_cookies a; 2 b visit {visit}; 3 b visit fresh {fresh}")


def test_failures_in_a_row_lock_an_account_for_a_while():
    exported = Exported(policy_with("starlette", login__max_failures=2, login__lockout="10m"))
    tell(
        exported,
        """
        0    a  login u1 wrong  no
        1    a  login u1 wrong  no
        2    a  login u1        no
        600  a  login u1        no
        601  a  login u1        yes
        """,
    )


def asked(app, scheme="https", method="GET", headers=(), session=None):
    """What an ASGI application answers: status, and its headers by name."""
    sent = []

    async def receive():
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message):
        sent.append(message)

    scope = {
        "type": "http",
        "method": method,
        "scheme": scheme,
        "path": "/",
        "raw_path": b"/",
        "root_path": "",
        "query_string": b"",
        "server": ("shop.example", 443 if scheme == "https" else 80),
        "headers": [(b"host", b"shop.example"), *headers],
        "session": {} if session is None else session,
    }
    asyncio.run(app(scope, receive, send))
    return sent[0]["status"], {name.decode(): value.decode() for name, value in sent[0]["headers"]}


def test_plain_connections_are_led_away_and_pages_not_kept():
    with remedies_of(exported_as("starlette", policy_with("owasp"))) as modules:
        pages = modules["headers"].Headers(PlainTextResponse("page"))
        status, headers = asked(pages, "http")
        assert (status, headers["location"]) == (308, "https://shop.example/")
        status, headers = asked(pages, "https")
    assert (status, headers["cache-control"]) == (200, "no-store")
    assert headers["strict-transport-security"] == "max-age=31536000"


@pytest.mark.parametrize(
    ("token", "origin", "status"),
    [
        (b"right", None, 200),
        (b"right", b"https://shop.example", 200),
        (b"right", b"https://a.friends.example", 200),
        (b"right", b"https://evil.example", 403),
        (b"right", b"https://friends.example.evil.example", 403),
        (b"wrong", None, 403),
        (b"", None, 403),
    ],
)
def test_a_forged_form_is_refused(token, origin, status):
    policy = policy_with("owasp", csrf__trusted_origins=["https://*.friends.example"])
    headers = [(b"x-csrf-token", token), *([(b"origin", origin)] if origin else [])]
    with remedies_of(exported_as("starlette", policy)) as modules:
        pages = modules["csrf"].Csrf(PlainTextResponse("page"))
        assert asked(pages, method="POST", headers=headers, session={"csrf": "right"})[0] == status
        assert asked(pages, method="GET", headers=headers)[0] == 200
