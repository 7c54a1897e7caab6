"""Requests to an application that speaks WSGI (PEP 3333)."""

import sys
from collections.abc import Callable, Iterable
from io import BytesIO
from typing import Any
from urllib.parse import urlencode, urlsplit

from simulator.wire import ORIGIN
from tests.fidelity.harness import Reply, Request

WsgiApplication = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]

_HOST = urlsplit(ORIGIN).netloc


def ask(application: WsgiApplication, request: Request) -> Reply:
    """What an application answers, over TLS and from its own origin."""
    answered: list[tuple[str, list[tuple[str, str]]]] = []

    def start_response(status: str, headers: list[tuple[str, str]], exc_info: object = None) -> None:
        answered.append((status, headers))

    chunks = application(_environ(request), start_response)
    try:
        text = b"".join(chunks).decode()
    finally:
        close = getattr(chunks, "close", None)
        if close is not None:
            close()
    status, headers = answered[-1]
    cookies = tuple(value.strip() for name, value in headers if name.lower() == "set-cookie")
    return Reply(int(status.split(" ", 1)[0]), cookies, text)


def _environ(request: Request) -> dict[str, Any]:
    environ: dict[str, Any] = {
        "REQUEST_METHOD": request.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": request.path,
        "QUERY_STRING": request.query,
        "SERVER_NAME": _HOST,
        "SERVER_PORT": "443",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "HTTP_HOST": _HOST,
        "HTTP_USER_AGENT": request.client,
        "REMOTE_ADDR": request.address,
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "https",
        "wsgi.input": BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    if request.cookies:
        environ["HTTP_COOKIE"] = request.cookies
    if request.method == "POST":
        body = urlencode(request.form).encode()
        environ |= {
            "CONTENT_TYPE": "application/x-www-form-urlencoded",
            "CONTENT_LENGTH": str(len(body)),
            "wsgi.input": BytesIO(body),
            "HTTP_ORIGIN": ORIGIN,
        }
    for name, value in request.headers.items():
        environ[f"HTTP_{name.upper().replace('-', '_')}"] = value
    return environ
