from fastapi import FastAPI
from shop.settings import settings
from starlette.middleware.sessions import SessionMiddleware

app = FastAPI()
app.add_middleware(SessionMiddleware, secret_key=settings.secret, max_age=None, https_only=settings.https, path="/api")
