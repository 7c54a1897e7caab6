"""Recorded traffic: the actions of browsers and administrators in the order of their times.

Two forms are read into it: JSON Lines of our own (`simulator.runspec.trace_file`) and the access log of a web server
(`simulator.runspec.access_log`).
"""

from collections.abc import Mapping
from typing import Any, NamedTuple

import msgspec

from simulator.durations import SECOND_MS

BROWSER_ACTIONS = (
    "login",
    "visit",
    "submit",
    "logout",
    "change_password",
    "end_others",
    "copy_cookies",
    "close_browser",
)
ACCOUNT_ACTIONS = ("set_password", "set_role", "deactivate", "reactivate")
REVOKE_ACTIONS = ("revoke_session", "revoke_user", "revoke_all")
ANSWERED_ACTIONS = ("login", "visit", "submit", "logout", "change_password", "end_others")
ACTION_NAMES = (*BROWSER_ACTIONS, *ACCOUNT_ACTIONS, *REVOKE_ACTIONS)


class Action(msgspec.Struct, frozen=True, omit_defaults=True):
    """One action of a trace. `line` counts from 1; `at_ms` is milliseconds since the trace's origin.

    `copied_from` is the browser whose cookies are copied (`from` in a file); `target` the browser whose session an
    administrator ends; `needs` the lowest role that is served; `path` what was asked for, where the trace says;
    `takes_ms` is how long the page takes to be made (0: the request is atomic).
    """

    line: int
    at_ms: int
    do: str
    browser: str = ""
    user: str = ""
    role: str = ""
    needs: str = ""
    path: str = ""
    target: str = ""
    copied_from: str = ""
    fresh: bool = False
    remember: bool = False
    wrong_password: bool = False
    takes_ms: int = 0


class TraceBrowser(NamedTuple):
    """What a trace knows of a browser besides its name."""

    client: str
    address: str


class Trace(msgspec.Struct, frozen=True):
    """Recorded traffic, whole.

    `users` maps every user named to a role; `browsers` says what is known of each browser; `malformed` holds the
    numbers of lines that could not be read. Where `relogin`, a refused request is followed at once by a log-in and
    the same request, as a person would do, and the first request of a browser logs in: so access logs are replayed.
    `made_ms` is when the last of the pages that take time is made; 0 where none does.
    """

    name: str
    origin_s: int
    actions: tuple[Action, ...]
    users: Mapping[str, str]
    browsers: Mapping[str, TraceBrowser] = {}
    malformed: tuple[int, ...] = ()
    relogin: bool = False
    made_ms: int = 0

    @property
    def start_ms(self) -> int:
        return self.actions[0].at_ms

    @property
    def end_ms(self) -> int:
        """When the last action has happened and the last page is made, which is part of the run."""
        return max(self.actions[-1].at_ms, self.made_ms)

    @property
    def title(self) -> str:
        return self.name

    def seconds(self, at_ms: int) -> int | float:
        """A virtual instant in the trace's own seconds, which for an access log count from 1970."""
        at_s, rest_ms = divmod(self.origin_s * SECOND_MS + at_ms, SECOND_MS)
        return at_s + rest_ms / SECOND_MS if rest_ms else at_s

    def dump(self) -> dict[str, Any]:
        """Plain data that `load` reads back."""
        data: dict[str, Any] = msgspec.to_builtins(self)
        return data

    @staticmethod
    def load(data: object) -> "Trace":
        """The trace that `dump` wrote."""
        return msgspec.convert(data, Trace)
