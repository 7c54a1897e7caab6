"""What no setting of Flask says of a session: its longest life, its end on the server, where it comes from, and how
fresh its log-in is.

Call `install(app)`, `note_log_in(user_id)` where people log in, `end_this_session()` where they log out, and
`end_sessions_of(user_id)` where an account is closed or gets a new password; with sessions on the server, `new_id()`
where a role is granted or the own password changed. `ENDED`, `OPEN` and `NOT_BEFORE` belong into your
database: here they last as long as the process.
"""

import hashlib
import logging
import secrets
import time
from functools import wraps

from flask import abort, current_app, request, session

ABSOLUTE_S = None  # the longest life from log-in; None: no limit
BINDING = "off"  # another address or client than at log-in: "off", "report", "stale" (not fresh), "end"
REAUTH_AFTER_S = None  # how old a log-in may be where a fresh one is asked for
RENEW_ON_ACCESS = False  # every request moves the limit
NEW_ID_AT_LOGIN = False  # where sessions are kept on the server
NEW_CSRF_TOKEN_AT_LOGIN = False
MAX_SESSIONS = None  # of one user; one more, and the oldest ends; None: any number

ENDED: dict[str, float] = {}
OPEN: dict[str, list[str]] = {}
NOT_BEFORE: dict[str, float] = {}

_log = logging.getLogger(__name__)


def install(app):
    app.before_request(check)


def note_log_in(user_id):
    if NEW_ID_AT_LOGIN:
        current_app.session_interface.regenerate(session)
    if NEW_CSRF_TOKEN_AT_LOGIN:
        session.pop("csrf_token", None)
    now, name = time.time(), secrets.token_urlsafe(16)
    _count(str(user_id), name)
    session["guard"] = {
        "user": str(user_id),
        "name": name,
        "logged_in_at": now,
        "fresh_since": now,
        "comes_from": _comes_from(),
    }


def _count(user, name):
    names = [each for each in OPEN.get(user, []) if each not in ENDED]
    if MAX_SESSIONS is not None:
        too_many = max(0, len(names) + 1 - MAX_SESSIONS)
        ENDED.update(dict.fromkeys(names[:too_many], time.time()))
        names = names[too_many:]
    OPEN[user] = [*names, name]


def _comes_from():
    text = f"{request.remote_addr} {request.headers.get('User-Agent')}"
    return hashlib.sha256(text.encode()).hexdigest()


def check():
    noted = session.get("guard")
    if noted is None:
        return
    moved = noted["comes_from"] != _comes_from()
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
        session.modified = True


def new_id():
    current_app.session_interface.regenerate(session)


def end_this_session():
    noted = session.get("guard")
    if noted is not None:
        ENDED[noted["name"]] = time.time()
    session.clear()


def end_sessions_of(user_id):
    NOT_BEFORE[str(user_id)] = time.time()


def fresh_login_required(view):
    @wraps(view)
    def guarded(*args, **kwargs):
        since = session.get("guard", {}).get("fresh_since", 0)
        if REAUTH_AFTER_S is not None and time.time() - since > REAUTH_AFTER_S:
            abort(401)
        return view(*args, **kwargs)

    return guarded
