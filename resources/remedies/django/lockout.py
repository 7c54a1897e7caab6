"""Locks an account after failures in a row. Put `Lockout` first in AUTHENTICATION_BACKENDS.

It counts in the default cache, which all processes have to share.
"""

from django.contrib.auth.backends import BaseBackend
from django.contrib.auth.signals import user_logged_in, user_login_failed
from django.core.cache import cache
from django.core.exceptions import PermissionDenied
from django.dispatch import receiver

MAX_FAILURES = 5
LOCKOUT_S = 900  # None: until `unlock` is called


class Lockout(BaseBackend):
    def authenticate(self, request, username=None, **credentials):
        if cache.get(f"locked:{username}"):
            raise PermissionDenied


@receiver(user_login_failed)
def count_failure(sender, credentials, **kwargs):
    name = credentials.get("username")
    if cache.get(f"locked:{name}"):
        return
    failures = cache.get(f"failures:{name}", 0) + 1
    cache.set(f"failures:{name}", failures, None)
    if failures >= MAX_FAILURES:
        cache.set(f"locked:{name}", True, LOCKOUT_S)
        cache.delete(f"failures:{name}")


@receiver(user_logged_in)
def forget_failures(sender, request, user, **kwargs):
    cache.delete(f"failures:{user.get_username()}")


def unlock(username):
    cache.delete(f"locked:{username}")
