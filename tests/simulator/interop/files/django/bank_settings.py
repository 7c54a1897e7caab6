"""Settings of an on-line bank: short sessions in a cache of their own."""

from datetime import timedelta

from decouple import config

SECRET_KEY = config("SECRET_KEY")
SESSION_ENGINE = "django.contrib.sessions.backends.cache"
SESSION_CACHE_ALIAS = "sessions"
CACHES = {
    "default": {"BACKEND": "django.core.cache.backends.locmem.LocMemCache"},
    "sessions": {
        "BACKEND": "django.core.cache.backends.db.DatabaseCache",
        "LOCATION": "session_cache",
        "OPTIONS": {"MAX_ENTRIES": 20 * 1000},
    },
}
SESSION_COOKIE_AGE = config("SESSION_MINUTES", default=10, cast=int) * 60
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
SESSION_SAVE_EVERY_REQUEST = True
SESSION_COOKIE_NAME = "__Host-bank"
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_SAMESITE = "Strict"
CSRF_USE_SESSIONS = True
SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = timedelta(days=365).total_seconds()
