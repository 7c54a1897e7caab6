"""Django with its five engines of sessions."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from django.core.handlers.wsgi import WSGIHandler

from simulator.interop.django import policy_of
from simulator.policy import Policy
from tests.fidelity.django_site.project import configured
from tests.fidelity.harness import Application, FormToken, Framework, Reply, Request, first_password
from tests.fidelity.wsgi import ask

WEEKS_2_S = 1_209_600


@dataclass(frozen=True)
class Django(Framework):
    """Django's own settings by their own names, `SESSION_` left out; `engine` is the last word of SESSION_ENGINE."""

    engine: str = "db"
    cookie_age: int = WEEKS_2_S
    save_every_request: bool = False
    expire_at_browser_close: bool = False

    @property
    def name(self) -> str:
        return f"django {self.engine}"

    @property
    def limits_s(self) -> tuple[int, ...]:
        return (self.cookie_age,)

    @property
    def policy(self) -> Policy:
        return policy_of(
            {
                "SESSION_ENGINE": f"django.contrib.sessions.backends.{self.engine}",
                "SESSION_COOKIE_AGE": self.cookie_age,
                "SESSION_SAVE_EVERY_REQUEST": self.save_every_request,
                "SESSION_EXPIRE_AT_BROWSER_CLOSE": self.expire_at_browser_close,
            }
        )

    @contextmanager
    def serving(self, users: Mapping[str, str]) -> Iterator[Application]:
        with configured(
            self.engine,
            SESSION_COOKIE_AGE=self.cookie_age,
            SESSION_SAVE_EVERY_REQUEST=self.save_every_request,
            SESSION_EXPIRE_AT_BROWSER_CLOSE=self.expire_at_browser_close,
        ) as handler:
            accounts = Members()
            accounts.enter(users)
            yield DjangoApplication(handler, accounts)


class Members:
    """The user table, through Django's own model."""

    def enter(self, users: Mapping[str, str]) -> None:
        """Adds users with their roles."""
        from django.contrib.auth.hashers import make_password

        self._model.objects.bulk_create(
            self._model(username=name, role=role, password=make_password(first_password(name)))
            for name, role in users.items()
        )

    def set_password(self, user: str, password: str) -> None:
        member = self._model.objects.get(username=user)
        member.set_password(password)
        member.save()

    def set_role(self, user: str, role: str) -> None:
        self._model.objects.filter(username=user).update(role=role)

    def set_active(self, user: str, active: bool) -> None:
        self._model.objects.filter(username=user).update(is_active=active)

    @property
    def _model(self):
        from django.contrib.auth import get_user_model

        return get_user_model()


class DjangoApplication(Application):
    """The project, behind WSGI."""

    session_cookie = "sessionid"
    form_token = FormToken("csrftoken", "csrfmiddlewaretoken")

    def __init__(self, handler: WSGIHandler, accounts: Members) -> None:
        self._handler = handler
        self.accounts = accounts

    def answer(self, request: Request) -> Reply:
        return ask(self._handler, request)

    def end_session(self, cookie: str) -> bool:
        from tests.fidelity.django_site.records import delete_live_record

        return delete_live_record(cookie)

    def end_sessions_of(self, user: str) -> None:
        from django.contrib.auth import get_user_model

        from tests.fidelity.django_site.records import delete_records

        delete_records(get_user_model().objects.get(username=user))

    def end_all_sessions(self) -> None:
        """Rows only: a cached_db goes on to serve what its cache holds, and the other engines have none."""
        from django.contrib.sessions.models import Session

        Session.objects.all().delete()
