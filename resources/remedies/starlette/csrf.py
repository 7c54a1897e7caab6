"""Refuses a form without the token of its session, or from another origin.

Add `Csrf` *before* SessionMiddleware, so that it stands within. A form sends `token(request)` in the header
X-CSRF-Token. The token goes with the session: clear the session at log-out and `renew(request)` at log-in.
"""

import hmac
import secrets

from starlette.requests import HTTPConnection
from starlette.responses import PlainTextResponse

TOKEN = True
ORIGIN_CHECK = True
TRUSTED_ORIGINS = ()
_SAFE = {"GET", "HEAD", "OPTIONS", "TRACE"}


def token(request):
    return request.session.get("csrf") or renew(request)


def renew(request):
    request.session["csrf"] = secrets.token_urlsafe(32)
    return request.session["csrf"]


class Csrf:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] == "http" and scope["method"] not in _SAFE and not is_meant(HTTPConnection(scope)):
            await PlainTextResponse("forged", 403)(scope, receive, send)
        else:
            await self.app(scope, receive, send)


def is_meant(request):
    origin = request.headers.get("origin")
    own = f"{request.url.scheme}://{request.url.netloc}"
    if ORIGIN_CHECK and origin is not None and origin != own and not any(map(origin_matches(origin), TRUSTED_ORIGINS)):
        return False
    wanted, sent = request.session.get("csrf", ""), request.headers.get("x-csrf-token", "")
    return not TOKEN or (bool(wanted) and hmac.compare_digest(wanted, sent))


def origin_matches(origin):
    def matches(trusted):
        scheme, _, host = trusted.partition("://*.")
        return origin == trusted or (bool(host) and origin.startswith(f"{scheme}://") and origin.endswith(f".{host}"))

    return matches
