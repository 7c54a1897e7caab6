"""Traces as files: JSON Lines, one action a line, in the order of their times."""

import json
from collections.abc import Mapping
from pathlib import PurePath
from typing import Any, Final, NoReturn

from simulator.durations import DAY_MS, SECOND_MS
from simulator.errors import InputError
from simulator.messages import message
from simulator.roles import ROLE_NAMES, Role
from simulator.runspec.steps import Steps, complete
from simulator.runspec.trace import ACTION_NAMES, Action, Trace

NAME_LIMIT: Final = 200
"""The longest name of a user or a browser, in characters."""

LATEST_AT_S: Final = 253_402_300_799
"""The last second of the year 9999, counted from 1970: beyond it an instant has no date."""

LONGEST_TAKES_S: Final = 3_600
"""The longest that a page may take to be made."""

_LINES_A_STEP: Final = 256
_EXAMPLE: Final = '{"at": 12.5, "browser": "b1", "do": "login", "user": "u1"}'

_REQUIRED: Final[Mapping[str, tuple[str, ...]]] = {
    "login": ("browser", "user"),
    "visit": ("browser",),
    "submit": ("browser",),
    "logout": ("browser",),
    "change_password": ("browser",),
    "end_others": ("browser",),
    "set_password": ("user",),
    "set_role": ("user", "role"),
    "deactivate": ("user",),
    "reactivate": ("user",),
    "revoke_session": ("target",),
    "revoke_user": ("user",),
    "revoke_all": (),
    "copy_cookies": ("browser", "from"),
    "close_browser": ("browser",),
}
_OPTIONAL: Final[Mapping[str, tuple[str, ...]]] = {
    "login": ("remember", "wrong_password"),
    "visit": ("needs", "fresh", "takes"),
    "submit": ("needs", "fresh", "takes"),
}
_BROWSERS: Final = ("browser", "from", "target")
_ATTRIBUTES: Final = {"from": "copied_from", "takes": "takes_ms"}
"""What a field is called in an `Action`, where that has another name for it."""


def read_trace(text: str, where: str) -> Trace:
    """The trace that a JSON Lines file holds; `where` is what messages call the file.

    Virtual time starts at midnight of the day on which the first action falls, `at` being seconds from an instant that
    the file chooses, such as 1970. Lines of nothing but space are ignored, and counted.

    Raises:
        InputError: a line is no action, or comes before its time; the text gives the line's number. Or there is none.
    """
    return complete(trace_steps(text, where))


def trace_steps(text: str, where: str) -> Steps[Trace]:
    """The work of `read_trace` in steps of a few milliseconds."""
    return _Reader(where).read(text)


class _Reader:
    """Reads one file; `line` is the line being read, which a complaint is about."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.line = 0
        self.users: dict[str, str] = {}
        self.actions: list[Action] = []
        self.origin_s = 0
        self.last_at_s: float = 0
        self.last_line = 0

    def read(self, text: str) -> Steps[Trace]:
        opened = False
        lines = text.removeprefix("\ufeff").split("\n")
        for self.line, line in enumerate(lines, 1):
            if self.line % _LINES_A_STEP == 0:
                yield self.line / len(lines)
            if not line or line.isspace():
                continue
            fields = self.parse(line)
            if "users" in fields and "do" not in fields:
                if opened:
                    self.refuse("roles come too late", 'put the line with "users" first')
                self.read_users(fields)
            else:
                self.read_action(fields)
            opened = True
        if not self.actions:
            raise InputError(
                self.where, "no action in it", message("write one a line, such as {example}", example=_EXAMPLE)
            )
        made_ms = max((action.at_ms + action.takes_ms for action in self.actions if action.takes_ms), default=0)
        return Trace(PurePath(self.where).name, self.origin_s, tuple(self.actions), self.users, made_ms=made_ms)

    def refuse(self, problem: str, remedy: str = "") -> NoReturn:
        raise InputError(message("{where}, line {line}", where=self.where, line=self.line), problem, remedy)

    def parse(self, line: str) -> dict[str, Any]:
        try:
            fields = json.loads(line, object_pairs_hook=self.without_doubles, parse_constant=self.refuse_constant)
        except json.JSONDecodeError as error:
            place = message(
                "{where}, line {line}, column {column}", where=self.where, line=self.line, column=error.colno
            )
            raise InputError(
                place,
                message("not valid JSON: {reason}", reason=error.msg),
                message("write one action a line, such as {example}", example=_EXAMPLE),
            ) from None
        except RecursionError:
            self.refuse("nested too deeply", message("write one action a line, such as {example}", example=_EXAMPLE))
        except ValueError:  # the interpreter's own limit of digits
            self.refuse("a number has too many digits")
        if not isinstance(fields, dict):
            self.refuse(
                message("{value} is not an action", value=_shown(fields)),
                message("write an object, such as {example}", example=_EXAMPLE),
            )
        return fields

    def without_doubles(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        fields = dict(pairs)
        if len(fields) < len(pairs):
            names = [name for name, _ in pairs]
            double = next(name for name in names if names.count(name) > 1)
            self.refuse(message("{value} is given twice", value=_shown(double)), "keep one of them")
        return fields

    def refuse_constant(self, name: str) -> NoReturn:
        self.refuse(message("{name} is no number of JSON", name=name), "write a finite number")

    def read_users(self, fields: dict[str, Any]) -> None:
        roles = fields.pop("users")
        if not isinstance(roles, dict):
            self.refuse(f"users = {_shown(roles)}", 'map users to roles, such as {"users": {"u1": "admin"}}')
        if fields:
            self.refuse(
                message("users stands alone, without {value}", value=_shown(next(iter(fields)))),
                "give actions their own lines",
            )
        for user, role in roles.items():
            name = self.name("users", user)
            self.users[name] = self.role(f"users.{name}", role)

    def read_action(self, fields: dict[str, Any]) -> None:
        do = self.action_name(fields)
        required, optional = _REQUIRED[do], _OPTIONAL.get(do, ())
        for name in ("at", *required):
            if name not in fields:
                self.refuse(
                    message("{do} needs {name}", do=do, name=name),
                    message("{do} takes {names}", do=do, names=_listed("at", *required, *optional)),
                )
        for name in fields:
            if name not in ("at", "do") and name not in required and name not in optional:
                self.refuse(
                    message("{do} does not take {value}", do=do, value=_shown(name)),
                    message("{do} takes {names}", do=do, names=_listed("at", *required, *optional)),
                )
        at_ms = self.at_ms(fields["at"])
        values: dict[str, Any] = {
            _ATTRIBUTES.get(name, name): self.value(name, fields[name]) for name in fields if name not in ("at", "do")
        }
        action = Action(line=self.line, at_ms=at_ms, do=do, **values)
        if action.user:
            self.users.setdefault(action.user, Role.USER.label)
        self.actions.append(action)

    def action_name(self, fields: dict[str, Any]) -> str:
        if "do" not in fields:
            self.refuse("do is missing", message("actions are {actions}", actions=", ".join(ACTION_NAMES)))
        do = fields["do"]
        if not isinstance(do, str) or do not in _REQUIRED:
            self.refuse(
                message("unknown action {value}", value=_shown(do)),
                message("actions are {actions}", actions=", ".join(ACTION_NAMES)),
            )
        return do

    def at_ms(self, at_s: object) -> int:
        if isinstance(at_s, bool) or not isinstance(at_s, (int, float)):
            self.refuse(f"at = {_shown(at_s)}", "write seconds as a number, such as 12.5")
        if not 0 <= at_s <= LATEST_AT_S:
            self.refuse(
                message("at = {value} is out of bounds", value=_shown(at_s)),
                message("write seconds from 0 to {most}", most=LATEST_AT_S),
            )
        if at_s < self.last_at_s:
            earlier = message(
                "at = {value} is before at = {before} of line {line}",
                value=_shown(at_s),
                before=_shown(self.last_at_s),
                line=self.last_line,
            )
            self.refuse(message("out of order: {earlier}", earlier=earlier), "sort the lines by their times")
        at_ms = round(at_s * SECOND_MS)
        if not self.actions:
            self.origin_s = at_ms // DAY_MS * DAY_MS // SECOND_MS
        self.last_at_s, self.last_line = at_s, self.line
        return at_ms - self.origin_s * SECOND_MS

    def value(self, name: str, value: object) -> str | bool | int:
        if name == "takes":
            if isinstance(value, bool) or not isinstance(value, (int, float)) or not 0 <= value <= LONGEST_TAKES_S:
                self.refuse(f"takes = {_shown(value)}", message("write seconds from 0 to {most}", most=LONGEST_TAKES_S))
            return round(value * SECOND_MS)
        if name in ("needs", "role"):
            return self.role(name, value)
        if name in ("fresh", "remember", "wrong_password"):
            if not isinstance(value, bool):
                self.refuse(f"{name} = {_shown(value)}", "write true or false")
            return value
        return self.name(name, value)

    def name(self, field: str, value: object) -> str:
        if not isinstance(value, str) or not value.isprintable() or not 0 < len(value) <= NAME_LIMIT:
            self.refuse(
                f"{field} = {_shown(value)}",
                message("write a name of 1 to {limit} printable characters", limit=NAME_LIMIT),
            )
        if field in _BROWSERS and "#" in value:
            self.refuse(f"{field} = {_shown(value)}", "leave # out: it parts browser and number in a session's handle")
        return value

    def role(self, field: str, value: object) -> str:
        if not isinstance(value, str) or value not in ROLE_NAMES:
            self.refuse(
                message("{field} = {value} is an unknown role", field=field, value=_shown(value)),
                message("roles are {roles}", roles=", ".join(ROLE_NAMES)),
            )
        return value


def _shown(value: object) -> str:
    """A value as a file writes it, cut where it is long, in ASCII so that every terminal can show it."""
    text = json.dumps(value)
    return text if len(text) <= 60 else text[:57] + "..."


def _listed(*names: str) -> str:
    return message("{some} and {other}", some=", ".join(names[:-1]), other=names[-1]) if len(names) > 1 else names[0]
