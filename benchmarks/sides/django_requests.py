"""Requests through Django's test client: a form posted by somebody logged in, with sessions kept in SQLite.

Each request does what one of ours does: the session is found, its idle and its absolute limit are held against the
clock, the role is checked, so is the CSRF token, the session is saved with its new expiry, and an entry says what
happened. The database is in WAL mode and its connection stays open, as a server in production would have it.
"""

import sys
import time
from types import ModuleType
from typing import Any

from benchmarks.trial import Quantities, Stopwatch, Trial

_IDLE_S = 15 * 60
_ABSOLUTE_S = 8 * 3600
_APPLICATION = "benchmarks_django_application"
_entries: list[tuple[float, str, str]] = []


def measure(trial: Trial, users: int, requests: int) -> Quantities:
    """Time for one request, `users` taking turns."""
    _set_up(trial)
    clients = [_logged_in(number) for number in range(users)]
    _post(clients, users)
    stopwatch = Stopwatch()
    _post(clients, requests)
    return stopwatch.quantities(requests)


def _post(clients: list[tuple[Any, str]], requests: int) -> None:
    for number in range(requests):
        client, csrf_token = clients[number % len(clients)]
        response = client.post("/app", HTTP_X_CSRFTOKEN=csrf_token)
        assert response.status_code == 200, f"Django refused a request with status {response.status_code}"


def _set_up(trial: Trial) -> None:
    import django
    from django.conf import settings
    from django.core.management import call_command

    _install_application()
    settings.configure(
        SECRET_KEY="benchmark" * 6,
        ALLOWED_HOSTS=["*"],
        ROOT_URLCONF=_APPLICATION,
        USE_TZ=True,
        INSTALLED_APPS=["django.contrib.contenttypes", "django.contrib.auth", "django.contrib.sessions"],
        MIDDLEWARE=[
            "django.contrib.sessions.middleware.SessionMiddleware",
            "django.middleware.csrf.CsrfViewMiddleware",
            "django.contrib.auth.middleware.AuthenticationMiddleware",
            f"{_APPLICATION}.absolute_timeout",
        ],
        SESSION_ENGINE="django.contrib.sessions.backends.db",
        SESSION_SAVE_EVERY_REQUEST=True,
        SESSION_COOKIE_AGE=_IDLE_S,
        DATABASES={
            "default": {
                "ENGINE": "django.db.backends.sqlite3",
                "NAME": str(trial.folder / "django.sqlite3"),
                "OPTIONS": {"init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"},
                "CONN_MAX_AGE": None,
            }
        },
    )
    django.setup()
    sys.modules[_APPLICATION].urlpatterns = _routes()
    call_command("migrate", verbosity=0, run_syncdb=True)


def _install_application() -> None:
    """Django finds middleware and routes by the name of a module; this one exists in memory alone."""
    module = ModuleType(_APPLICATION)
    module.absolute_timeout = _absolute_timeout
    sys.modules[_APPLICATION] = module


def _absolute_timeout(get_response: Any) -> Any:
    def middleware(request: Any) -> Any:
        if time.time() - request.session.get("logged_in_at", 0) > _ABSOLUTE_S:
            request.session.flush()
        return get_response(request)

    return middleware


def _routes() -> list[Any]:
    from django.contrib.auth.decorators import user_passes_test
    from django.http import HttpResponse
    from django.urls import path

    @user_passes_test(lambda user: user.is_authenticated and user.is_staff)
    def serve(request: Any) -> HttpResponse:
        _entries.append((time.time(), request.user.get_username(), request.path))
        return HttpResponse("served")

    return [path("app", serve)]


def _logged_in(number: int) -> tuple[Any, str]:
    """A client with a session, and the CSRF token that it holds."""
    from django.contrib.auth.models import User
    from django.middleware.csrf import get_token
    from django.test import Client, RequestFactory

    client = Client(enforce_csrf_checks=True)
    client.force_login(User.objects.create(username=f"user{number}", is_staff=True, password="!"))
    session = client.session
    session["logged_in_at"] = time.time()
    session.save()
    request = RequestFactory().get("/app")
    csrf_token = get_token(request)
    client.cookies["csrftoken"] = request.META["CSRF_COOKIE"]
    return client, csrf_token
