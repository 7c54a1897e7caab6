"""The simulated site as a server on the network: connections, pages with forms, and what their forms lead to."""

from collections.abc import Mapping
from typing import Final
from urllib.parse import parse_qs, urlsplit

from msgspec import structs

from simulator.engine.answers import Answer, Brought
from simulator.engine.csrf import CSRF_COOKIE, FormToken
from simulator.wire import ORIGIN, cookie_value
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
        own = () if answer.set_cookie is None else (answer.set_cookie,)
        form = self._form_token(request, answer)
        if form.set_cookie is not None and not any(line.startswith(f"{CSRF_COOKIE}=") for line in answer.further):
            own = (*own, form.set_cookie)
        return Response(
            status=403 if answer.reason else 200,
            set_cookies=(*own, *answer.further),
            document=Document(forms=(Form(request.url, {CSRF_FIELD: form.value}),)),
            hsts_s=ONE_YEAR_S if transport.hsts and secure else None,
            reason=answer.reason,
        )

    def _decided(self, request: Request) -> Answer:
        engine, site = self._site.engine, self._site
        parts = urlsplit(request.url)
        page = site.page(parts.path, _NEEDS.get(parts.path, 0))
        token, brought = self._brought(request)
        browser, route, fields = request.browser, page.route, request.fields
        # A link may stand for a form, as frameworks have it that let a field override the method.
        acts = request.context.method == "POST" or parse_qs(parts.query).get(_PAST_METHODS) == ["POST"]
        if not acts:
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

    def _form_token(self, request: Request, answer: Answer) -> FormToken:
        """What the form of the page holds that is shown now."""
        engine = self._site.engine
        token = engine.token_after(answer, cookie_value(request.cookie, engine.lifecycle.rules.cookie_name))
        return engine.form_token(token, request.browser, cookie_value(request.cookie, CSRF_COOKIE))

    def _brought(self, request: Request) -> tuple[str, Brought]:
        """The session cookie of a request, and the rest of what the engine looks at."""
        rules, context = self._site.engine.lifecycle.rules, request.context
        context = structs.replace(context, csrf_cookie=cookie_value(request.cookie, CSRF_COOKIE))
        remember = cookie_value(request.cookie, rules.remember_name)
        refresh = cookie_value(request.cookie, rules.refresh_name)
        return cookie_value(request.cookie, rules.cookie_name), Brought(remember, refresh, context)
