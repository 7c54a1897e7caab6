"""The simulated site as a server on the network: connections, pages with forms, and what their forms lead to."""

from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qs, urlsplit

from msgspec import structs

from simulator.engine.answers import Answer, Brought
from simulator.wire import ORIGIN, RequestContext, cookie_pair_value, cookie_value, without_secure
from simulator.world.site import PAGES, Site
from simulator.world.web.html import Document, Form
from simulator.world.web.loading import CSRF_FIELD
from simulator.world.web.navigation import Page
from simulator.world.web.network import Request, Response
from simulator.world.web.transport_memory import ONE_YEAR_S

SITE_HOST: Final = ORIGIN.removeprefix("https://")

_NEEDS: Final[Mapping[str, int]] = {path: int(needs) for path, needs in PAGES.values()}
_PAST_METHODS: Final = "_method"


def token_in(page: Page) -> str:
    """The token that stands in the form of one of the site's pages; empty where the page has none."""
    forms = page.document.forms
    return forms[0].fields.get(CSRF_FIELD, "") if forms else ""


class SiteServer:
    """Serves a `Site` to browsers that ask over the network."""

    def __init__(self, site: Site) -> None:
        self._site = site

    def answer(self, request: Request) -> Response | None:
        """What the site answers; None where it accepts no such connection.

        A plain request where only encrypted ones are served is sent to the same URL encrypted: too late for whatever
        came along with it.
        """
        transport = self._site.engine.policy.transport
        secure = request.context.secure
        if secure and transport.https == "none":
            return None
        if not secure and transport.https == "only":
            return Response(301, location=f"https{request.url[4:]}")
        answer = self._decided(request)
        follows = not secure and self._site.engine.policy.cookie.secure == "same_as_request"
        own = () if answer.set_cookie is None else (answer.set_cookie,)
        form, cookies = self._form(request, (*own, *answer.further))
        return Response(
            status=403 if answer.reason else 200,
            set_cookies=tuple(map(without_secure, cookies)) if follows else cookies,
            document=Document(forms=(form,)),
            hsts_s=ONE_YEAR_S if transport.hsts and secure else None,
            no_store=transport.no_store,
            reason=answer.reason,
        )

    def _form(self, request: Request, cookies: tuple[str, ...]) -> tuple[Form, tuple[str, ...]]:
        """The form on the page that answers a request, and the `Set-Cookie` values of the whole answer."""
        rules = self._site.engine.lifecycle.rules
        if not rules.csrf_name:
            return Form(request.url), cookies
        token, csrf = (
            next((cookie_pair_value(line) for line in cookies if line.startswith(f"{name}=")), before)
            for name, before in (
                (name, cookie_value(request.cookie, name)) for name in (rules.cookie_name, rules.csrf_name)
            )
        )
        issued = self._site.engine.form_token(token, Brought(csrf=csrf), request.browser)
        with_it = () if issued.set_cookie is None else (issued.set_cookie,)
        return Form(request.url, {CSRF_FIELD: issued.value}), (*cookies, *with_it)

    def _decided(self, request: Request) -> Answer:
        engine, site = self._site.engine, self._site
        parts = urlsplit(request.url)
        page = site.page(parts.path, _NEEDS.get(parts.path, 0))
        context = request.context
        # A link may stand for a form, as frameworks have it that let a field override the method.
        if parse_qs(parts.query).get(_PAST_METHODS) == ["POST"]:
            context = structs.replace(context, method="POST")
        token, brought = self._brought(request.cookie, context)
        browser, route, fields = request.browser, page.route, request.fields
        if context.method != "POST":
            return engine.request(token, browser, route, page.needs, brought=brought)
        match parts.path:
            case "/login":
                name, password = fields.get("name", ""), fields.get("password", "")
                remember = "remember" in fields
                return engine.log_in(name, password, token, browser, route, brought, remember=remember)
            case "/logout":
                return engine.log_out(token, browser, route, brought)
            case "/account/password":
                return engine.change_password(token, fields.get("password", ""), browser, route, brought)
            case "/account/sessions":
                return engine.end_others(token, browser, route, brought)
        return engine.request(token, browser, route, page.needs, post=True, brought=brought)

    def _brought(self, header: str, context: RequestContext) -> tuple[str, Brought]:
        """The session cookie of a `Cookie` header, and the rest of what the engine looks at."""
        rules = self._site.engine.lifecycle.rules
        remember, refresh = cookie_value(header, rules.remember_name), cookie_value(header, rules.refresh_name)
        csrf = cookie_value(header, rules.csrf_name) if rules.csrf_name else ""
        return cookie_value(header, rules.cookie_name), Brought(remember, refresh, context, csrf)
