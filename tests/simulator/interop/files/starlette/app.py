from starlette.applications import Starlette
from starlette.config import Config
from starlette.middleware import Middleware
from starlette.middleware.sessions import SessionMiddleware

config = Config(".env")
middleware = [
    Middleware(
        SessionMiddleware,
        secret_key=config("SESSION_KEY", default="canary-not-to-be-seen"),
        session_cookie="wiki",
        max_age=60 * 60 * 8,
        same_site="strict",
        https_only=True,
    ),
]
app = Starlette(middleware=middleware)
