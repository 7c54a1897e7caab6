"""What browsers are told of connections and copies, and where a plain connection leads. Call `install(app)`."""

from flask import redirect, request

ONLY_HTTPS = False
HSTS_S = 0  # how long browsers come by encrypted connections alone
NO_STORE = False


def install(app):
    app.before_request(insist_on_https)
    app.after_request(add_headers)


def insist_on_https():
    if ONLY_HTTPS and not request.is_secure:
        return redirect(request.url.replace("http://", "https://", 1), 308)
    return None


def add_headers(response):
    if HSTS_S and request.is_secure:
        response.headers["Strict-Transport-Security"] = f"max-age={HSTS_S}"
    if NO_STORE:
        response.headers["Cache-Control"] = "no-store"
    return response
