"""What a command would hit and what would survive it, told from a snapshot before it is given."""

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from pydantic import ValidationError

from simulator import event_texts
from simulator.commands import Command, Do
from simulator.durations import format_duration
from simulator.errors import text_of
from simulator.limits import limits_of
from simulator.messages import Message, as_message, mark, message
from simulator.policy import FINDS_NO_SESSION, Policy, dates_revocations, finds_users, keeps_records
from simulator.roles import Role, parse_role
from simulator.snapshot.fold import Snapshot
from simulator.snapshot.views import SessionView, UserView
from simulator.validation import first_problem

_REVOKES = frozenset({Do.REVOKE_SESSION, Do.REVOKE_USER, Do.REVOKE_ROLE, Do.REVOKE_ALL})
_DATED = frozenset({Do.REVOKE_USER, Do.REVOKE_ALL})
_COMPANY = mark(
    (
        "another session of the same user: only the one named is ended",
        "another session of the same user: only those named are ended",
    )
)


@dataclass(frozen=True, slots=True)
class Survivor:
    """Sessions that the command leaves alone, and why; `keys` are session keys."""

    keys: tuple[int, ...]
    why: str


@dataclass(frozen=True, slots=True)
class Impact:
    """`hit` are the keys of the sessions that end at once, `users` those whose sessions they are,
    `roles` the roles among them; `later` says what takes effect later than at once, `refused` why nothing would
    happen at all (both empty where it does not apply). Of several commands, `rejected` says why some would be.
    """

    hit: tuple[int, ...]
    users: tuple[int, ...]
    roles: tuple[Role, ...]
    survivors: tuple[Survivor, ...]
    later: str = ""
    refused: str = ""
    rejected: tuple[str, ...] = ()


def impact_of(command: Command, snapshot: Snapshot) -> Impact:
    """The impact of an administrator's `command` if it were given at its time, with nothing since the moment."""
    return impact_of_all((command,), snapshot)


def impact_of_all(commands: Iterable[Command], snapshot: Snapshot) -> Impact:
    """The common impact of commands that are given together, each told as if it were the first.

    What one of them hits survives none of the others; they count as refused only where all of them would be. The cost
    grows with commands and sessions, not with one times the other.
    """
    directory = _Directory(snapshot)
    hit: dict[int, SessionView] = {}
    spared: dict[str, dict[int, None]] = {}
    named: dict[int, SessionView] = {}
    rejected: list[str] = []
    later, count = "", 0
    for command in commands:
        count += 1
        if refusal := _refusal(command, directory):
            rejected.append(refusal)
            continue
        aimed, others = _aimed_at(command, directory)
        delay = _later(command, snapshot)
        later = later or delay or (_outliving(command, snapshot.policy) if aimed else "")
        if delay:
            spared.setdefault(delay, {}).update((session.key, None) for session in aimed)
        else:
            hit.update((session.key, session) for session in aimed)
        if others:
            spared.setdefault(_why_others(command), {}).update((session.key, None) for session in others)
        if command.do is Do.REVOKE_SESSION:
            named.update((session.key, session) for session in aimed)
    why = _COMPANY[len(named) != 1]
    for user in sorted({session.user for session in named.values() if session.user}):
        spared.setdefault(why, {}).update((session.key, None) for session in directory.live_of(user))
    return Impact(
        hit=tuple(hit),
        users=tuple(sorted({session.user for session in hit.values() if session.user})),
        roles=tuple(sorted({Role(session.role) for session in hit.values() if session.role})),
        survivors=_survivors(spared, hit),
        later=later,
        refused=rejected[0] if rejected and len(rejected) == count else "",
        rejected=tuple(rejected),
    )


def _survivors(spared: dict[str, dict[int, None]], hit: Container[int]) -> tuple[Survivor, ...]:
    left = ((tuple(key for key in keys if key not in hit), why) for why, keys in spared.items())
    return tuple(Survivor(keys, why) for keys, why in left if keys)


class _Directory:
    """Finds what commands name. Each list is made when the first command asks for it, and then serves all of them."""

    def __init__(self, snapshot: Snapshot) -> None:
        self.snapshot = snapshot

    @cached_property
    def _users(self) -> dict[str, UserView]:
        return {user.name: user for user in self.snapshot.users.values()}

    @cached_property
    def _browsers(self) -> dict[str, int]:
        return {browser.name: browser.number for browser in self.snapshot.browsers.values()}

    @cached_property
    def _live_of(self) -> dict[int, list[SessionView]]:
        found: dict[int, list[SessionView]] = {}
        for session in self.snapshot.live.values():
            found.setdefault(session.user, []).append(session)
        return found

    @cached_property
    def _youngest(self) -> dict[int, SessionView]:
        found: dict[int, SessionView] = {}
        for session in self.snapshot.live.values():
            if session.browser not in found or session.key > found[session.browser].key:
                found[session.browser] = session
        return found

    @cached_property
    def _handles(self) -> dict[str, SessionView]:
        return {self.snapshot.handle(key): session for key, session in self.snapshot.live.items()}

    def user(self, name: str) -> UserView | None:
        """The user with that account name."""
        return self._users.get(name)

    def live_of(self, user: int) -> list[SessionView]:
        """The live sessions of a user, oldest first."""
        return self._live_of.get(user, [])

    def session(self, text: str) -> SessionView | None:
        """The live session of that handle, or the youngest of the browser of that name."""
        browser = self._browsers.get(text, 0)
        if browser:
            return self._youngest.get(browser)
        return self._handles.get(text)


def _refusal(command: Command, directory: _Directory) -> str:
    if command.user is not None:
        user = directory.user(command.user)
        if user is None:
            return message(event_texts.NO_USER, user=command.user)
        if command.do is Do.DEACTIVATE and not user.active:
            return message(event_texts.DEACTIVATED_ALREADY, user=command.user)
        if command.do is Do.REACTIVATE and user.active:
            return message(event_texts.ACTIVE_ALREADY, user=command.user)
        if command.do is Do.SET_ROLE and user.role.label == command.role:
            return message(event_texts.HAS_ROLE_ALREADY, user=command.user, role=command.role)
    if command.do in _REVOKES and not finds_users(directory.snapshot.policy):
        dated = command.do in _DATED and dates_revocations(directory.snapshot.policy)
        return "" if dated else FINDS_NO_SESSION
    if command.do is Do.REVOKE_SESSION and directory.session(command.session or "") is None:
        return message(event_texts.NO_SESSION, session=command.session)
    if command.do is Do.CHANGE_POLICY:
        try:
            directory.snapshot.policy.with_changes(command.policy or {})
        except ValidationError as error:
            return text_of(first_problem(error, "policy"))
    return ""


def _aimed_at(command: Command, directory: _Directory) -> tuple[list[SessionView], list[SessionView]]:
    """The live sessions that the command is about, and others that a reader could take for hit.

    Those beside a revoked session are many commands' common affair, and not told here.
    """
    snapshot = directory.snapshot
    if command.do is Do.REVOKE_ALL:
        return list(snapshot.live.values()), []
    if command.do is Do.REVOKE_SESSION:
        target = directory.session(command.session or "")
        return [target] if target is not None else [], []
    if command.do is Do.REVOKE_ROLE:
        role, live = parse_role(command.role or ""), snapshot.live.values()
        aimed = [s for s in live if s.role == role]
        return aimed, [s for s in live if s.user and snapshot.users[s.user].role == role and s.role != role]
    if command.do is Do.CHANGE_POLICY:
        return _cut_short(command, snapshot), []
    user = directory.user(command.user or "")
    return directory.live_of(user.number) if user is not None else [], []


def _cut_short(command: Command, snapshot: Snapshot) -> list[SessionView]:
    """The sessions whose deadline has passed already under the changed limits."""
    policy = snapshot.policy.with_changes(command.policy or {})
    if policy.store.kind != snapshot.policy.store.kind:
        return list(snapshot.live.values())
    if policy.time.setting_change == "next_write":
        return []
    limits = limits_of(policy)
    now_ms = max(snapshot.at_ms, command.at_ms)
    return [s for s in snapshot.live.values() if limits.deadline_ms(s.logged_in_at_ms, s.renewed_at_ms) <= now_ms]


def _why_others(command: Command) -> str:
    return message("its user is {role} now, but the session still acts with an older role", role=command.role)


def _later(command: Command, snapshot: Snapshot) -> str:
    """Why the sessions aimed at do not end at once; empty where they do."""
    auth, found = snapshot.policy.auth, finds_users(snapshot.policy)
    if command.do in _REVOKES:
        return _outlived(snapshot.policy, found=found)
    if not found and command.do is Do.SET_PASSWORD and auth.password_change.others == "immediately":
        return message("ends when it next asks: {why}", why=as_message(FINDS_NO_SESSION))
    if command.do is Do.SET_PASSWORD and (others := auth.password_change.others) != "immediately":
        return _delay("auth.password_change.others", others)
    if command.do is Do.DEACTIVATE:
        return _closing(snapshot.policy, found=found)
    if command.do is Do.SET_ROLE:
        return message(
            "a role changes no session's life; it is read {when} ({field})",
            when=_reading(auth.roles),
            field="auth.roles",
        )
    if command.do is Do.REACTIVATE:
        return mark("valid again at once where they were kept")
    return ""


def _outlived(policy: Policy, *, found: bool) -> str:
    """What goes on although its record is gone."""
    if not found:
        return _dated(policy)
    if policy.store.kind == "server_db_cached":
        return mark("gone from the database, and served from the cache until its time is over (store.kind)")
    return ""


def _dated(policy: Policy) -> str:
    """How a date reaches what nobody can find."""
    if policy.store.kind != "jwt":
        return mark("refused by its date when it next asks (revoke.not_before)")
    if policy.token.revocation == "not_before":
        return mark("refused by its date when it next asks (token.revocation)")
    if policy.token.refresh is not None:
        return mark("refused by its date when its token is next refreshed (token.revocation)")
    return mark("goes on until its token is over: it is not compared with the date (token.revocation)")


def _outliving(command: Command, policy: Policy) -> str:
    """What is accepted although its session is ended: tokens that nothing is looked up for."""
    if policy.store.kind != "jwt" or command.do not in _REVOKES or policy.token.revocation == "denylist":
        return ""
    if policy.token.revocation == "not_before" and command.do in _DATED:
        return ""
    access = policy.token.access
    revocation = policy.token.revocation
    if access is None:
        return message("access tokens are accepted for ever (token.revocation = {revocation})", revocation=revocation)
    return message(
        "access tokens are accepted until they are over, {duration} after they were issued "
        "(token.revocation = {revocation})",
        duration=format_duration(access),
        revocation=revocation,
    )


_READINGS = mark(
    {
        "every_request": "at the next request",
        "next_login": "at the next log-in",
        "token_expiry": "when a token is next issued",
    }
)


def _reading(value: str) -> Message:
    if value in _READINGS:
        return as_message(_READINGS[value])
    return message("at the first request {after}", after=value)


_ENDS = mark(
    {
        "next_request": "ends when it next asks ({field} = {value})",
        "next_login": "goes on until the next log-in ({field} = {value})",
        "token_expiry": "ends when its token is over ({field} = {value})",
        "never": "goes on ({field} = {value})",
    }
)
_IS_REFUSED = mark(
    {
        "next_request": "is refused, until reactivation, when it next asks ({field} = {value})",
        "next_login": "goes on until the next log-in ({field} = {value})",
        "token_expiry": "is refused, until reactivation, when its token is over ({field} = {value})",
        "never": "goes on ({field} = {value})",
    }
)


def _delay(field: str, value: str, words: Mapping[str, str] = _ENDS) -> Message:
    if value in words:
        return message(words[value], field=field, value=value)
    if words is _IS_REFUSED:
        return message(
            "is refused, until reactivation, at its first request {value} ({field} = {value})", field=field, value=value
        )
    return message("ends at its first request {value} ({field} = {value})", field=field, value=value)


def _closing(policy: Policy, *, found: bool) -> str:
    """What closing an account does to its sessions later than at once."""
    effect, session = policy.auth.deactivation.effect, policy.auth.deactivation.session
    field = "auth.deactivation.session"
    if not keeps_records(policy):
        field, session = "store.kind", "kept"
    if session == "destroyed" and effect == "immediately":
        return "" if found else message("ends when it next asks: {why}", why=as_message(FINDS_NO_SESSION))
    if session == "destroyed":
        return _delay("auth.deactivation.effect", effect)
    if effect == "immediately":
        return message("kept by {field}: not valid now, valid again after reactivation", field=field)
    return _delay("auth.deactivation.effect", effect, _IS_REFUSED)
