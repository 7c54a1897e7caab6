"""The Django project, set up once for the process; what a configuration changes is overridden while it serves.

All but the engine is read from the settings at every request, so overriding it is real. The engine is read when the
middleware is made, so each engine gets a handler of its own.
"""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from tempfile import TemporaryDirectory

import django
from django.conf import settings
from django.core.handlers.wsgi import WSGIHandler
from django.test.utils import override_settings

from simulator.wire import ORIGIN
from tests.fidelity.harness import SECRET_KEY

ENGINES = {
    "db": "django.contrib.sessions.backends.db",
    "cache": "django.contrib.sessions.backends.cache",
    "cached_db": "django.contrib.sessions.backends.cached_db",
    "file": "tests.fidelity.django_site.file_sessions",
    "signed_cookies": "django.contrib.sessions.backends.signed_cookies",
}


@cache
def set_up() -> None:
    """Configures Django, with its tables in memory."""
    settings.configure(
        SECRET_KEY=SECRET_KEY,
        ALLOWED_HOSTS=[ORIGIN.removeprefix("https://")],
        DATABASES={"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}},
        INSTALLED_APPS=[
            "django.contrib.contenttypes",
            "django.contrib.auth",
            "django.contrib.sessions",
            "tests.fidelity.django_site",
        ],
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
        ],
        ROOT_URLCONF="tests.fidelity.django_site.views",
        AUTH_USER_MODEL="django_site.Member",
        LOGIN_URL="/login",
        CSRF_FAILURE_VIEW="tests.fidelity.django_site.views.forged",
        # As cheap as Django's hashers come: what a password costs is not compared.
        PASSWORD_HASHERS=["django.contrib.auth.hashers.MD5PasswordHasher"],
        USE_TZ=True,
        DEBUG_PROPAGATE_EXCEPTIONS=True,
        # Other tests log in this process too.
        LOGGING_CONFIG=None,
    )
    django.setup()
    # Refusals are what is counted here; each would be a warning in the log.
    logging.getLogger("django").setLevel(logging.CRITICAL)
    _create_tables()


def _create_tables() -> None:
    from django.contrib.auth import get_user_model
    from django.contrib.sessions.models import Session
    from django.db import connection

    with connection.schema_editor() as editor:
        for model in (get_user_model(), Session):
            editor.create_model(model)


@contextmanager
def configured(engine: str, **changed: object) -> Iterator[WSGIHandler]:
    """The project under other settings, with no user and no session."""
    set_up()
    with (
        TemporaryDirectory() as folder,
        override_settings(SESSION_ENGINE=ENGINES[engine], SESSION_FILE_PATH=folder, **changed),
    ):
        _empty()
        yield _handler(engine)


@cache
def _handler(engine: str) -> WSGIHandler:
    return WSGIHandler()


def _empty() -> None:
    from django.contrib.auth import get_user_model
    from django.contrib.sessions.models import Session
    from django.core.cache import cache as entries

    for model in (get_user_model(), Session):
        model.objects.all().delete()
    entries.clear()
