"""What a command would hit and what would survive it, told from a snapshot before it is given."""

from dataclasses import dataclass

from pydantic import ValidationError

from simulator.commands import Command, Do
from simulator.limits import limits_of
from simulator.roles import Role, parse_role
from simulator.snapshot.fold import Snapshot
from simulator.snapshot.views import SessionView
from simulator.validation import first_problem


@dataclass(frozen=True, slots=True)
class Survivor:
    """Sessions that the command leaves alone, and why; `keys` are session keys."""

    keys: tuple[int, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Impact:
    """`hit` are the keys of the sessions that end at once, `users` those whose sessions they are,
    `roles` the roles among them; `later` says what takes effect later than at once, `refused` why nothing would
    happen at all (both empty where it does not apply).
    """

    hit: tuple[int, ...]
    users: tuple[int, ...]
    roles: tuple[Role, ...]
    survivors: tuple[Survivor, ...]
    later: str = ""
    refused: str = ""


def impact_of(command: Command, snapshot: Snapshot) -> Impact:
    """The impact of an administrator's `command` if it were given at its time, with nothing since the moment."""
    refused = _refusal(command, snapshot)
    if refused:
        return Impact((), (), (), (), refused=refused)
    aimed, others = _aimed_at(command, snapshot)
    later = _later(command, snapshot)
    if later:
        hit: list[SessionView] = []
        survivors = [Survivor(tuple(s.key for s in aimed), later)] if aimed else []
    else:
        hit, survivors = aimed, []
    if others:
        survivors.append(Survivor(tuple(s.key for s in others), _why_others(command)))
    users = sorted({session.user for session in hit if session.user})
    roles = sorted({Role(session.role) for session in hit if session.role})
    return Impact(tuple(s.key for s in hit), tuple(users), tuple(roles), tuple(survivors), later)


def _named_user(command: Command, snapshot: Snapshot) -> int:
    return next((user.number for user in snapshot.users.values() if user.name == command.user), 0)


def session_named(text: str, snapshot: Snapshot) -> SessionView | None:
    """The live session of that handle, or the youngest of the browser of that name."""
    browser = next((b.number for b in snapshot.browsers.values() if b.name == text), 0)
    if browser:
        return max((s for s in snapshot.live.values() if s.browser == browser), key=lambda s: s.key, default=None)
    return next((s for s in snapshot.live.values() if snapshot.handle(s.key) == text), None)


def _refusal(command: Command, snapshot: Snapshot) -> str:
    if command.user is not None:
        user = snapshot.users.get(_named_user(command, snapshot))
        if user is None:
            return f"there is no user {command.user}"
        if command.do is Do.DEACTIVATE and not user.active:
            return f"{command.user} is deactivated already"
        if command.do is Do.REACTIVATE and user.active:
            return f"{command.user} is active already"
        if command.do is Do.SET_ROLE and user.role.label == command.role:
            return f"{command.user} is {command.role} already"
    if command.do is Do.REVOKE_SESSION and session_named(command.session or "", snapshot) is None:
        return f"there is no live session {command.session}"
    if command.do is Do.CHANGE_POLICY:
        try:
            snapshot.policy.with_changes(command.policy or {})
        except ValidationError as error:
            return str(first_problem(error, "policy"))
    return ""


def _aimed_at(command: Command, snapshot: Snapshot) -> tuple[list[SessionView], list[SessionView]]:
    """The live sessions that the command is about, and the rest of them that a reader would ask about."""
    live = list(snapshot.live.values())
    if command.do is Do.REVOKE_ALL:
        return live, []
    if command.do is Do.REVOKE_SESSION:
        target = session_named(command.session or "", snapshot)
        return [s for s in live if s is target], [
            s for s in live if target is not None and s is not target and s.user == target.user and s.user
        ]
    if command.do is Do.REVOKE_ROLE:
        aimed_role = parse_role(command.role or "")
        aimed = [s for s in live if s.role == aimed_role]
        changed = [s for s in live if s.user and snapshot.users[s.user].role == aimed_role and s.role != aimed_role]
        return aimed, changed
    if command.do is Do.CHANGE_POLICY:
        return _cut_short(command, snapshot), []
    user = _named_user(command, snapshot)
    return [s for s in live if s.user == user], []


def _cut_short(command: Command, snapshot: Snapshot) -> list[SessionView]:
    """The sessions whose deadline has passed already under the changed limits."""
    limits = limits_of(snapshot.policy.with_changes(command.policy or {}))
    now_ms = max(snapshot.at_ms, command.at_ms)
    return [s for s in snapshot.live.values() if limits.deadline_ms(s.logged_in_at_ms, s.renewed_at_ms) <= now_ms]


def _why_others(command: Command) -> str:
    if command.do is Do.REVOKE_SESSION:
        return "another session of the same user: only the one named is ended"
    return f"its user is {command.role} now, but the session still acts with an older role"


def _later(command: Command, snapshot: Snapshot) -> str:
    """Why the sessions aimed at do not end at once; empty where they do."""
    auth = snapshot.policy.auth
    if command.do is Do.SET_PASSWORD and (others := auth.password_change.others) != "immediately":
        return _delay("auth.password_change.others", others)
    if command.do is Do.DEACTIVATE:
        return _closing(auth.deactivation.effect, auth.deactivation.session)
    if command.do is Do.SET_ROLE:
        return f"a role changes no session's life; it is read {_reading(auth.roles)} (auth.roles)"
    if command.do is Do.REACTIVATE:
        return "valid again at once where they were kept"
    return ""


def _reading(value: str) -> str:
    words = {"every_request": "at the next request", "next_login": "at the next log-in"}
    return words.get(value, f"at the first request {value}")


def _delay(field: str, value: str, verb: str = "ends") -> str:
    words = {
        "next_request": f"{verb} when it next asks",
        "next_login": "goes on until the next log-in",
        "never": "goes on",
    }
    return f"{words.get(value, f'{verb} at its first request {value}')} ({field} = {value})"


def _closing(effect: str, session: str) -> str:
    if session == "destroyed":
        return "" if effect == "immediately" else _delay("auth.deactivation.effect", effect)
    if effect == "immediately":
        return "kept by auth.deactivation.session: not valid now, valid again after reactivation"
    return _delay("auth.deactivation.effect", effect, "is refused, until reactivation,")
