"""The rows of Django's sessions, as its documentation finds them: a user's are those whose data name the user."""

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.contrib.auth.base_user import AbstractBaseUser
from django.contrib.sessions.models import Session
from django.utils import timezone

_WITH_ROWS = ("django.contrib.sessions.backends.db", "django.contrib.sessions.backends.cached_db")


def delete_records(user: AbstractBaseUser, but: str | None = None) -> None:
    """Deletes a user's rows, except one. Only the engines db and cached_db have rows that can be found."""
    if settings.SESSION_ENGINE in _WITH_ROWS:
        for row in Session.objects.all():
            if row.session_key != but and row.get_decoded().get(SESSION_KEY) == str(user.pk):
                row.delete()


def delete_live_record(session_key: str) -> bool:
    """Deletes the row of a session that somebody is logged in with; whether there was one."""
    if settings.SESSION_ENGINE not in _WITH_ROWS:
        return False
    row = Session.objects.filter(session_key=session_key, expire_date__gt=timezone.now()).first()
    if row is None or SESSION_KEY not in row.get_decoded():
        return False
    row.delete()
    return True
