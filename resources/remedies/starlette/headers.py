"""What browsers are told of connections and copies, and where a plain connection leads: `app.add_middleware(Headers)`."""

from starlette.datastructures import URL, MutableHeaders
from starlette.responses import RedirectResponse

ONLY_HTTPS = False
HSTS_S = 0  # how long browsers come by encrypted connections alone
NO_STORE = False


class Headers:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        if ONLY_HTTPS and scope["scheme"] == "http":
            await RedirectResponse(URL(scope=scope).replace(scheme="https"), 308)(scope, receive, send)
            return

        async def send_with_headers(message):
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                if HSTS_S and scope["scheme"] == "https":
                    headers["Strict-Transport-Security"] = f"max-age={HSTS_S}"
                if NO_STORE:
                    headers["Cache-Control"] = "no-store"
            await send(message)

        await self.app(scope, receive, send_with_headers)
