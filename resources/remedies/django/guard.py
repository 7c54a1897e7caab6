"""What no setting of Django says of a session: its longest life, new ids in time and with a new role, where it comes
from, and how fresh its log-in is.

Put `Guard` into MIDDLEWARE, below AuthenticationMiddleware, and `fresh_login_required` around views that ask for a
fresh log-in.
"""

import hashlib
import logging
import time
from functools import wraps

from django.contrib.auth import logout
from django.contrib.auth.signals import user_logged_in
from django.contrib.auth.views import redirect_to_login
from django.dispatch import receiver

ABSOLUTE_S = None  # the longest life from log-in; None: no limit
ROTATE_EVERY_S = None  # a new id after that long; None: never
ROTATE_ON_PRIVILEGE = False
PRIVILEGES = ("is_staff", "is_superuser", "role")
BINDING = "off"  # another address or client than at log-in: "off", "report", "stale" (not fresh), "end"
REAUTH_AFTER_S = None  # how old a log-in may be where a fresh one is asked for

_log = logging.getLogger(__name__)


@receiver(user_logged_in)
def note_log_in(sender, request, user, **kwargs):
    now = time.time()
    request.session["guard"] = {
        "logged_in_at": now,
        "fresh_since": now,
        "id_since": now,
        "comes_from": _comes_from(request),
        "privileges": _privileges(user),
    }


def _comes_from(request):
    text = f"{request.META.get('REMOTE_ADDR')} {request.META.get('HTTP_USER_AGENT')}"
    return hashlib.sha256(text.encode()).hexdigest()


def _privileges(user):
    return [str(getattr(user, name, "")) for name in PRIVILEGES]


class Guard:
    def __init__(self, get_response):
        self.get_response = get_response

    def __call__(self, request):
        if request.user.is_authenticated:
            self._check(request)
        return self.get_response(request)

    def _check(self, request):
        noted, now = request.session.get("guard"), time.time()
        moved = noted is not None and noted["comes_from"] != _comes_from(request)
        too_old = noted is not None and ABSOLUTE_S is not None and now - noted["logged_in_at"] >= ABSOLUTE_S
        if noted is None or too_old or (moved and BINDING == "end"):
            logout(request)
            return
        if moved and BINDING == "report":
            _log.warning("a session of user %s comes from elsewhere", request.user.pk)
        if moved and BINDING == "stale" and noted["fresh_since"]:
            noted["fresh_since"] = 0
            request.session.modified = True
        old_id = ROTATE_EVERY_S is not None and now - noted["id_since"] > ROTATE_EVERY_S
        new_role = ROTATE_ON_PRIVILEGE and noted["privileges"] != _privileges(request.user)
        if old_id or new_role:
            request.session.cycle_key()
            noted |= {"id_since": now, "privileges": _privileges(request.user)}
            request.session.modified = True


def fresh_login_required(view):
    @wraps(view)
    def guarded(request, *args, **kwargs):
        since = request.session.get("guard", {}).get("fresh_since", 0)
        if REAUTH_AFTER_S is not None and time.time() - since > REAUTH_AFTER_S:
            return redirect_to_login(request.get_full_path())
        return view(request, *args, **kwargs)

    return guarded
