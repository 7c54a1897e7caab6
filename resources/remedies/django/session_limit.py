"""Ends the oldest sessions of a user who logs in once more. Import it from an AppConfig's `ready`.

It reads every live session: with many of them, keep a table of sessions by user instead. It needs rows, so the engine
is db or cached_db.
"""

import time
from importlib import import_module

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.signals import user_logged_in
from django.dispatch import receiver
from django.utils import timezone

MAX_SESSIONS = 5


@receiver(user_logged_in)
def end_the_oldest(sender, request, user, **kwargs):
    from django.contrib.sessions.models import Session

    request.session["opened_at"] = time.time()
    others = []
    for row in Session.objects.filter(expire_date__gt=timezone.now()):
        data = row.get_decoded()
        if data.get(SESSION_KEY) == str(user.pk) and row.session_key != request.session.session_key:
            others.append((data.get("opened_at", 0), row.session_key))
    store = import_module(settings.SESSION_ENGINE).SessionStore()
    for _, key in sorted(others)[: max(0, len(others) + 1 - MAX_SESSIONS)]:
        store.delete(key)
