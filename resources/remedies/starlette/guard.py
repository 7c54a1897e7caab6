"""What no option of SessionMiddleware says of a session: its longest life, its end on the server, where it comes from,
and how fresh its log-in is.

Add `Guard` *before* SessionMiddleware, so that it stands within. Call `note_log_in(request, user_id)` where people log
in, `end_this_session(request)` where they log out, and `end_sessions_of(user_id)` where an account is closed or gets a
new password. `ENDED`, `OPEN` and `NOT_BEFORE` belong into your database: here they last as long as the process.
"""

import hashlib
import logging
import secrets
import time

from starlette.requests import HTTPConnection

ABSOLUTE_S = None  # the longest life from log-in; None: no limit
BINDING = "off"  # another address or client than at log-in: "off", "report", "stale" (not fresh), "end"
REAUTH_AFTER_S = None  # how old a log-in may be where a fresh one is asked for
RENEW_ON_ACCESS = False  # every request moves the limit
MAX_SESSIONS = None  # of one user; one more, and the oldest ends; None: any number

ENDED: dict[str, float] = {}
OPEN: dict[str, list[str]] = {}
NOT_BEFORE: dict[str, float] = {}

_log = logging.getLogger(__name__)


class Guard:
    def __init__(self, app):
        self.app = app

    async def __call__(self, scope, receive, send):
        if scope["type"] in {"http", "websocket"} and "guard" in scope["session"]:
            check(HTTPConnection(scope))
        await self.app(scope, receive, send)


def note_log_in(request, user_id):
    now, name = time.time(), secrets.token_urlsafe(16)
    _count(str(user_id), name)
    request.session["guard"] = {
        "user": str(user_id),
        "name": name,
        "logged_in_at": now,
        "fresh_since": now,
        "comes_from": _comes_from(request),
    }


def _count(user, name):
    names = [each for each in OPEN.get(user, []) if each not in ENDED]
    if MAX_SESSIONS is not None:
        too_many = max(0, len(names) + 1 - MAX_SESSIONS)
        ENDED.update(dict.fromkeys(names[:too_many], time.time()))
        names = names[too_many:]
    OPEN[user] = [*names, name]


def _comes_from(request):
    text = f"{request.client.host if request.client else ''} {request.headers.get('user-agent')}"
    return hashlib.sha256(text.encode()).hexdigest()


def check(request):
    session = request.session
    noted = session["guard"]
    moved = noted["comes_from"] != _comes_from(request)
    too_old = ABSOLUTE_S is not None and time.time() - noted["logged_in_at"] >= ABSOLUTE_S
    ended = noted["name"] in ENDED or noted["logged_in_at"] <= NOT_BEFORE.get(noted["user"], 0)
    if too_old or ended or (moved and BINDING == "end"):
        session.clear()
        return
    if moved and BINDING == "report":
        _log.warning("a session of user %s comes from elsewhere", noted["user"])
    if moved and BINDING == "stale" and noted["fresh_since"]:
        session["guard"] = {**noted, "fresh_since": 0}
    if RENEW_ON_ACCESS:
        session["guard"] = dict(session["guard"])


def end_this_session(request):
    noted = request.session.get("guard")
    if noted is not None:
        ENDED[noted["name"]] = time.time()
    request.session.clear()


def end_sessions_of(user_id):
    NOT_BEFORE[str(user_id)] = time.time()


def is_fresh(request):
    since = request.session.get("guard", {}).get("fresh_since", 0)
    return REAUTH_AFTER_S is None or time.time() - since <= REAUTH_AFTER_S
