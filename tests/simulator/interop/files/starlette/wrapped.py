from shop.pages import make_app
from starlette.middleware.sessions import SessionMiddleware

DAY = 24 * 60 * 60
KEY = "canary-not-to-be-seen"
application = SessionMiddleware(make_app(), KEY, max_age=DAY, domain="example.org", partitioned=True)
