"""Flask with the session in its own signed cookie."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta

import flask
from flask import abort, request, session

from simulator.interop.flask import PERMANENT, policy_of
from simulator.policy import Policy
from tests.fidelity.accounts import Account, AccountTable
from tests.fidelity.harness import SECRET_KEY, Application, Framework, Reply, Request, meets
from tests.fidelity.wsgi import ask

DAYS_31_S = 2_678_400

View = Callable[[], str]


class FlaskApplication(Application):
    """The pages. Flask has no log-in of its own: the session holds the user's id."""

    session_cookie = "session"

    def __init__(self, users: Mapping[str, str], *, permanent: bool, **config: object) -> None:
        self.accounts = AccountTable(users)
        self._permanent = permanent
        self.flask = flask.Flask(__name__)
        self.flask.config.update(SECRET_KEY=SECRET_KEY, **config)
        self._route("/login", self._log_in)
        self._route("/logout", self._log_out)
        self._route("/page", self._guarded(self._page), "GET", "POST")
        self._route("/password", self._guarded(self._change_password))
        self._route("/others", self._guarded(self._end_others))

    def answer(self, request: Request) -> Reply:
        return ask(self.flask, request)

    def _route(self, path: str, view: View, *methods: str) -> None:
        self.flask.add_url_rule(path, path, view, methods=methods or ("POST",))

    def _guarded(self, view: View) -> View:
        """The view for those who are logged in, 401 for others."""

        def guarded() -> str:
            account = self._account()
            if account is None or not account.active:
                abort(401)
            return view()

        return guarded

    def _account(self) -> Account | None:
        """Whose session it is."""
        return self.accounts.numbered(session.get("user_id"))

    def _log_in(self) -> str:
        account = self.accounts.authenticate(request.form["username"], request.form["password"])
        if account is None:
            abort(401)
        self._open(account)
        return account.name

    def _open(self, account: Account) -> None:
        session.permanent = self._permanent
        session["user_id"] = account.number

    def _log_out(self) -> str:
        session.clear()
        return "good bye"

    def _page(self) -> str:
        account = self._account()
        if not meets(account.role, request.args.get("needs", "")):
            abort(403)
        if request.method == "POST":
            _write()
        return account.name

    def _change_password(self) -> str:
        account = self._account()
        self.accounts.set_password(account.name, request.form["password"])
        _write()
        return account.name

    def _end_others(self) -> str:
        account = self._account()
        self._delete_records(account.number, but=self._record())
        return account.name

    def _record(self) -> str:
        """What the record of this request's session is called; empty where there is none."""
        return ""

    def _delete_records(self, number: int, but: str = "") -> None:
        """Deletes the records of a user's sessions, except one."""


def _write() -> None:
    session["forms"] = session.get("forms", 0) + 1


@dataclass(frozen=True)
class Flask(Framework):
    """`permanent` is `session.permanent` at log-in; the others are settings of Flask by their own names."""

    permanent: bool = False
    permanent_session_lifetime: int = DAYS_31_S
    session_refresh_each_request: bool = True

    @property
    def name(self) -> str:
        return "flask"

    @property
    def limits_s(self) -> tuple[int, ...]:
        return (self.permanent_session_lifetime,)

    @property
    def policy(self) -> Policy:
        return policy_of(
            {
                PERMANENT: self.permanent,
                "PERMANENT_SESSION_LIFETIME": self.permanent_session_lifetime,
                "SESSION_REFRESH_EACH_REQUEST": self.session_refresh_each_request,
            }
        )

    @contextmanager
    def serving(self, users: Mapping[str, str]) -> Iterator[Application]:
        yield FlaskApplication(
            users,
            permanent=self.permanent,
            PERMANENT_SESSION_LIFETIME=timedelta(seconds=self.permanent_session_lifetime),
            SESSION_REFRESH_EACH_REQUEST=self.session_refresh_each_request,
        )
