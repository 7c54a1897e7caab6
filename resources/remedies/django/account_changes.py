"""Deletes the sessions of a user whose account is closed or whose password was changed, at that moment.

Import it from an AppConfig's `ready`. It hears what is saved through a model, not `QuerySet.update`; a view that changes
the own password calls `update_session_auth_hash`, which keeps its session. It needs rows, so the engine is db or
cached_db.
"""

from importlib import import_module

from django.conf import settings
from django.contrib.auth import SESSION_KEY
from django.db.models.signals import post_save, pre_save
from django.dispatch import receiver
from django.utils import timezone

ON_DEACTIVATION = True
ON_NEW_PASSWORD = True


@receiver(pre_save)
def note_changes(sender, instance, **kwargs):
    if sender._meta.label != settings.AUTH_USER_MODEL or instance.pk is None:
        return
    before = sender._base_manager.filter(pk=instance.pk).values("password", "is_active").first()
    if before is not None:
        closed = ON_DEACTIVATION and before["is_active"] and not instance.is_active
        changed = ON_NEW_PASSWORD and before["password"] != instance.password
        instance.ends_sessions = closed or changed


@receiver(post_save)
def end_sessions(sender, instance, **kwargs):
    if sender._meta.label == settings.AUTH_USER_MODEL and getattr(instance, "ends_sessions", False):
        instance.ends_sessions = False
        end_sessions_of(instance)


def end_sessions_of(user):
    from django.contrib.sessions.models import Session

    store = import_module(settings.SESSION_ENGINE).SessionStore()
    for row in Session.objects.filter(expire_date__gt=timezone.now()):
        if row.get_decoded().get(SESSION_KEY) == str(user.pk):
            store.delete(row.session_key)
