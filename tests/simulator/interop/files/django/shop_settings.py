"""Settings of a small shop, as somebody would have written them."""

import os
from datetime import timedelta
from pathlib import Path

BASE_DIR = Path(__file__).resolve().parent.parent
SECRET_KEY = os.environ.get("DJANGO_SECRET_KEY", "canary-not-to-be-seen")
DEBUG = os.environ.get("DEBUG", "") == "1"
MINUTES = 60

INSTALLED_APPS = [
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "shop",
]
MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
]
DATABASES = {"default": {"ENGINE": "django.db.backends.postgresql", "PASSWORD": "canary-not-to-be-seen"}}

SESSION_ENGINE = "django.contrib.sessions.backends.cached_db"
SESSION_COOKIE_AGE = 30 * MINUTES
SESSION_SAVE_EVERY_REQUEST = True
SESSION_COOKIE_SECURE = not DEBUG
SESSION_COOKIE_NAME = "shop_session"
SESSION_COOKIE_LIFETIME = timedelta(hours=1)  # no such setting
CSRF_COOKIE_SECURE = True
CSRF_TRUSTED_ORIGINS = ["https://*.shop.example"]
PASSWORD_RESET_TIMEOUT = 3600

if not DEBUG:
    SECURE_SSL_REDIRECT = True
    SECURE_HSTS_SECONDS = 31536000
