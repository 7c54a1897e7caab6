"""Flask-Session: the session on the server, in cachelib's memory or files, or in a table through SQLAlchemy."""

from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from tempfile import TemporaryDirectory
from typing import Literal

from cachelib import FileSystemCache, SimpleCache
from cachelib.base import BaseCache
from flask import session
from flask_session import Session
from flask_sqlalchemy import SQLAlchemy

from simulator.clock import WallClock
from simulator.interop.flask_session import policy_of
from simulator.interop.settings import Called
from simulator.policy import Policy
from tests.fidelity.accounts import Account
from tests.fidelity.flask_site import DAYS_31_S, FlaskApplication
from tests.fidelity.harness import Application, Framework

_THRESHOLD = 500
"""How many sessions cachelib keeps if nobody says otherwise."""


class FlaskSessionApplication(FlaskApplication):
    """The same pages. Whether a session is permanent, Flask-Session decides when it opens one."""

    def __init__(self, users: Mapping[str, str], *, permanent: bool, **config: object) -> None:
        super().__init__(users, permanent=permanent, SESSION_PERMANENT=permanent, **config)

    def _open(self, account: Account) -> None:
        session["user_id"] = account.number

    def _record(self) -> str:
        return session.sid


class CacheApplication(FlaskSessionApplication):
    """Over cachelib, which finds a session by its id and by nothing else."""

    def __init__(self, users: Mapping[str, str], cache: BaseCache, *, permanent: bool, **config: object) -> None:
        super().__init__(users, permanent=permanent, SESSION_TYPE="cachelib", SESSION_CACHELIB=cache, **config)
        Session(self.flask)


class TableApplication(FlaskSessionApplication):
    """Over a table in memory, whose rows can be found: a user's are those whose data name the user."""

    def __init__(self, users: Mapping[str, str], *, permanent: bool, **config: object) -> None:
        super().__init__(
            users, permanent=permanent, SESSION_TYPE="sqlalchemy", SQLALCHEMY_DATABASE_URI="sqlite://", **config
        )
        self._database = self.flask.config["SESSION_SQLALCHEMY"] = SQLAlchemy(self.flask)
        Session(self.flask)
        self._sessions = self.flask.session_interface

    def close(self) -> None:
        """Gives the database's connection back."""
        with self.flask.app_context():
            self._database.engine.dispose()

    def end_session(self, cookie: str) -> bool:
        with self.flask.app_context():
            row = self._rows.filter_by(session_id=self._sessions.key_prefix + cookie).first()
            now = datetime.fromtimestamp(WallClock().epoch_s(), UTC).replace(tzinfo=None)
            live = row is not None and row.expiry > now and self._number(row) is not None
            if live:
                self._delete(row)
        return live

    def end_sessions_of(self, user: str) -> None:
        with self.flask.app_context():
            self._delete_records(self.accounts.named(user).number)

    def end_all_sessions(self) -> None:
        with self.flask.app_context():
            self._delete(*self._rows.all())

    def _delete_records(self, number: int, but: str = "") -> None:
        kept = self._sessions.key_prefix + but
        self._delete(*[row for row in self._rows.all() if self._number(row) == number and row.session_id != kept])

    @property
    def _rows(self):
        return self._sessions.sql_session_model.query

    def _number(self, row: object) -> int | None:
        """The user's number in a row's data."""
        return self._sessions.serializer.decode(row.data).get("user_id")

    def _delete(self, *rows: object) -> None:
        for row in rows:
            self._database.session.delete(row)
        self._database.session.commit()


_TYPES = {
    "memory": {"SESSION_TYPE": "cachelib", "SESSION_CACHELIB": Called("SimpleCache")},
    "filesystem": {"SESSION_TYPE": "filesystem"},
    "sqlalchemy": {"SESSION_TYPE": "sqlalchemy"},
}
"""How each store is asked for."""


@dataclass(frozen=True)
class FlaskSession(Framework):
    """Settings of Flask-Session and of the Flask beneath by their own names; `store` is where sessions are."""

    store: Literal["memory", "filesystem", "sqlalchemy"] = "memory"
    session_permanent: bool = True
    permanent_session_lifetime: int = DAYS_31_S
    session_refresh_each_request: bool = True
    threshold: int = _THRESHOLD

    @property
    def name(self) -> str:
        return f"flask-session {self.store}"

    @property
    def limits_s(self) -> tuple[int, ...]:
        return (self.permanent_session_lifetime,)

    @property
    def policy(self) -> Policy:
        return policy_of(
            {
                **_TYPES[self.store],
                "SESSION_PERMANENT": self.session_permanent,
                "SESSION_FILE_THRESHOLD": self.threshold,
                "PERMANENT_SESSION_LIFETIME": self.permanent_session_lifetime,
                "SESSION_REFRESH_EACH_REQUEST": self.session_refresh_each_request,
            }
        )

    @contextmanager
    def serving(self, users: Mapping[str, str]) -> Iterator[Application]:
        config = {
            "PERMANENT_SESSION_LIFETIME": timedelta(seconds=self.permanent_session_lifetime),
            "SESSION_REFRESH_EACH_REQUEST": self.session_refresh_each_request,
        }
        if self.store == "sqlalchemy":
            with closing(TableApplication(users, permanent=self.session_permanent, **config)) as application:
                yield application
        elif self.store == "memory":
            cache = SimpleCache(self.threshold)
            yield CacheApplication(users, cache, permanent=self.session_permanent, **config)
        else:
            with TemporaryDirectory() as folder:
                cache = FileSystemCache(folder, self.threshold)
                yield CacheApplication(users, cache, permanent=self.session_permanent, **config)
