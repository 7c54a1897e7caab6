"""Requests to an application that speaks ASGI."""

from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlencode, urlsplit

from simulator.wire import ORIGIN
from tests.fidelity.harness import Reply, Request

AsgiApplication = Callable[[dict[str, Any], Callable[..., Any], Callable[..., Any]], Awaitable[None]]

_HOST = urlsplit(ORIGIN).netloc


def ask(application: AsgiApplication, request: Request) -> Reply:
    """What an application answers, over TLS and from its own origin. It must not wait for anything but the request."""
    messages: list[dict[str, Any]] = []
    body = urlencode(request.form).encode() if request.method == "POST" else b""

    async def receive() -> dict[str, Any]:
        return {"type": "http.request", "body": body, "more_body": False}

    async def send(message: dict[str, Any]) -> None:
        messages.append(message)

    try:
        application(_scope(request, len(body)), receive, send).__await__().send(None)
    except StopIteration:
        return _reply(messages)
    raise RuntimeError("the application waits for something that no event loop will bring")


def _scope(request: Request, length: int) -> dict[str, Any]:
    headers = {"host": _HOST, "user-agent": request.client, "origin": ORIGIN, **request.headers}
    if request.cookies:
        headers["cookie"] = request.cookies
    if request.method == "POST":
        headers |= {"content-type": "application/x-www-form-urlencoded", "content-length": str(length)}
    return {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.4"},
        "http_version": "1.1",
        "scheme": "https",
        "method": request.method,
        "root_path": "",
        "path": request.path,
        "raw_path": request.path.encode(),
        "query_string": request.query.encode(),
        "headers": [(name.lower().encode(), value.encode()) for name, value in headers.items()],
        "client": (request.address, 50_000),
        "server": (_HOST, 443),
    }


def _reply(messages: list[dict[str, Any]]) -> Reply:
    start = messages[0]
    cookies = tuple(value.decode() for name, value in start["headers"] if name.lower() == b"set-cookie")
    text = b"".join(message.get("body", b"") for message in messages[1:]).decode()
    return Reply(start["status"], cookies, text)
