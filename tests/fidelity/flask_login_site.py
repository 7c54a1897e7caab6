"""Flask-Login, over Flask's own signed cookie."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from typing import Literal

from flask import request, session
from flask_login import (
    LoginManager,
    UserMixin,
    current_user,
    fresh_login_required,
    login_required,
    login_user,
    logout_user,
)

from simulator.interop.flask import PERMANENT
from simulator.interop.flask_login import ALTERNATIVE_ID, policy_of
from simulator.policy import Policy
from tests.fidelity.accounts import Account
from tests.fidelity.flask_site import DAYS_31_S, FlaskApplication, View
from tests.fidelity.harness import Application, Framework

DAYS_365_S = 31_536_000


class LoginUser(UserMixin):
    """An account as Flask-Login asks for it. Its id is the account's number; as an alternative id (Flask-Login's
    documentation, "Alternative Tokens") one that changes with the password.
    """

    def __init__(self, account: Account, *, alternative_id: bool) -> None:
        self.account = account
        self._alternative_id = alternative_id

    @property
    def is_active(self) -> bool:
        return self.account.active

    def get_id(self) -> str:
        number = str(self.account.number)
        return f"{number}.{self.account.issue}" if self._alternative_id else number


class FlaskLoginApplication(FlaskApplication):
    """The same pages, with Flask-Login's own means of logging in, guarding and logging out."""

    def __init__(
        self, users: Mapping[str, str], *, permanent: bool, alternative_id: bool = False, **config: object
    ) -> None:
        super().__init__(users, permanent=permanent, **config)
        self._alternative_id = alternative_id
        manager = LoginManager(self.flask)
        manager.user_loader(self._load)

    def _load(self, user_id: str) -> LoginUser | None:
        account = self.accounts.numbered(int(user_id.partition(".")[0]))
        user = LoginUser(account, alternative_id=self._alternative_id)
        return user if user.get_id() == user_id else None

    def _guarded(self, view: View) -> View:
        logged_in, fresh = login_required(view), fresh_login_required(view)

        def guarded() -> str:
            return fresh() if request.args.get("fresh") else logged_in()

        return guarded

    def _account(self) -> Account:
        return current_user.account

    def _open(self, account: Account) -> None:
        session.permanent = self._permanent
        login_user(LoginUser(account, alternative_id=self._alternative_id), remember="remember" in request.form)

    def _log_out(self) -> str:
        logout_user()
        return "good bye"


@dataclass(frozen=True)
class FlaskLogin(Framework):
    """Settings of Flask-Login and of the Flask beneath by their own names.

    `permanent` is `session.permanent` at log-in; `alternative_id`: the id that is stored changes with the password.
    """

    session_protection: Literal["basic", "strong"] | None = "basic"
    remember_cookie_duration: int = DAYS_365_S
    remember_cookie_refresh_each_request: bool = False
    alternative_id: bool = False
    permanent: bool = False
    permanent_session_lifetime: int = DAYS_31_S
    session_refresh_each_request: bool = True

    @property
    def name(self) -> str:
        return f"flask-login {self.session_protection}"

    @property
    def limits_s(self) -> tuple[int, ...]:
        return (self.permanent_session_lifetime, self.remember_cookie_duration)

    @property
    def policy(self) -> Policy:
        return policy_of(
            {
                PERMANENT: self.permanent,
                ALTERNATIVE_ID: self.alternative_id,
                "PERMANENT_SESSION_LIFETIME": self.permanent_session_lifetime,
                "SESSION_REFRESH_EACH_REQUEST": self.session_refresh_each_request,
                "SESSION_PROTECTION": self.session_protection,
                "REMEMBER_COOKIE_DURATION": self.remember_cookie_duration,
                "REMEMBER_COOKIE_REFRESH_EACH_REQUEST": self.remember_cookie_refresh_each_request,
            }
        )

    @contextmanager
    def serving(self, users: Mapping[str, str]) -> Iterator[Application]:
        yield FlaskLoginApplication(
            users,
            permanent=self.permanent,
            alternative_id=self.alternative_id,
            PERMANENT_SESSION_LIFETIME=timedelta(seconds=self.permanent_session_lifetime),
            SESSION_REFRESH_EACH_REQUEST=self.session_refresh_each_request,
            SESSION_PROTECTION=self.session_protection,
            REMEMBER_COOKIE_DURATION=timedelta(seconds=self.remember_cookie_duration),
            REMEMBER_COOKIE_REFRESH_EACH_REQUEST=self.remember_cookie_refresh_each_request,
        )
