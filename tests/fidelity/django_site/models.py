"""The people of the Django application."""

from django.contrib.auth.models import AbstractBaseUser, BaseUserManager
from django.db import models


class Member(AbstractBaseUser):
    """A user as Django's own, but for the role, which replaces groups and permissions."""

    username = models.CharField(max_length=200, unique=True)
    role = models.CharField(max_length=20)
    is_active = models.BooleanField(default=True)

    objects = BaseUserManager()

    USERNAME_FIELD = "username"
