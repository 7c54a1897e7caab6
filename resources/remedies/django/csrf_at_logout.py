"""Makes a new CSRF token at log-out. Import it from an AppConfig's `ready`."""

from django.contrib.auth.signals import user_logged_out
from django.dispatch import receiver
from django.middleware.csrf import rotate_token


@receiver(user_logged_out)
def new_token(sender, request, user, **kwargs):
    rotate_token(request)
