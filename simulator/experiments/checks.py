"""The checks that a request ran through, in the order in which the engine makes them, with the values compared.

Which check stopped a request is what the engine answered. The values are those that it had in that instant, read from
its own records by its own functions; a law of the tests holds the two together over whole runs.
"""

from collections.abc import Callable, Iterator
from typing import Final, Literal, NamedTuple

from simulator.durations import format_left, format_time
from simulator.engine.accounts import Account
from simulator.engine.looks import is_due
from simulator.engine.store.base import SessionRecord
from simulator.event_texts import label_words, said_again
from simulator.events import Reason
from simulator.limits import FOREVER_MS, limit_field
from simulator.messages import Message, joined, mark, message
from simulator.policy import Policy, Setting, setting
from simulator.roles import PERMISSIONS, Permission, Role
from simulator.snapshot import SessionView
from simulator.world.held_cookie import shortened
from simulator.world.witness import Call, Known

Outcome = Literal["passed", "failed", "not asked", "not reached"]


class Compared(NamedTuple):
    """Two values side by side: what was found, how it must stand to what is demanded, and whether it does."""

    found: str
    relation: str
    demanded: str
    holds: bool


class Check(NamedTuple):
    """One check: what it asks for, what came of it, the values compared, and the settings behind it.

    `not asked`: the policy, or this request, has no such demand; `not reached`: an earlier check has stopped it.
    """

    name: str
    asks: str
    outcome: Outcome
    compared: tuple[Compared, ...] = ()
    settings: tuple[Setting, ...] = ()


class Asked(NamedTuple):
    """A request to be explained: the call, the reason it was told (0: none), and the session that the cookie led to."""

    call: Call
    reason: int
    session: SessionView | None
    handle: str

    @property
    def known(self) -> Known:
        return (self.call.earlier or self.call).known

    @property
    def record(self) -> SessionRecord | None:
        """The session as the server had it, or as another cookie has just opened it."""
        known = self.known
        if known.entered is None or not self.call.answer:
            return known.presented.record
        return _entered(known, known.entered, self.call.answer.session)


def _entered(known: Known, account: Account, key: int) -> SessionRecord:
    now = known.now_ms
    return SessionRecord(
        key=key,
        digest=b"",
        user=account.number,
        role=account.role,
        logged_in_at_ms=now,
        renewed_at_ms=now,
        accessed_at_ms=now,
        expires_at_ms=FOREVER_MS,
        cookie_at_ms=now,
        password_version=account.password_version,
        account_version=account.version,
        password_looked_at_ms=now,
        active_looked_at_ms=now,
        role_looked_at_ms=now,
        client=known.client,
        stale=known.door == "remember cookie",
    )


Values = Iterator[Compared]
_Compare = Callable[[Asked], Values]


class CheckKind(NamedTuple):
    """A check as the engine makes it: how its values are compared, and the settings that it comes from."""

    name: str
    asks: str
    compare: _Compare
    settings: tuple[str, ...]


def _cookie(asked: Asked) -> Values:
    name = asked.known.rules.cookie_name
    sent = asked.call.token
    yield Compared(
        f"{name}={shortened(sent)}" if sent else message("no {name}", name=name), "must be", "sent along", bool(sent)
    )


def _session_found(asked: Asked) -> Values:
    presented = asked.known.presented
    if not asked.call.token:
        return
    unknown = presented.reason in (Reason.UNKNOWN_ID, Reason.BAD_SIGNATURE)
    what = mark("signed by the server" if asked.known.rules.self_contained else "in the store")
    led_to = asked.handle or message("a session")
    found = joined(" → ", (shortened(asked.call.token), led_to)) if not unknown else mark("nothing")
    yield Compared(found, "must be", what, not unknown)


def _not_ended(asked: Asked) -> Values:
    presented = asked.known.presented
    if not asked.call.token or (presented.record is None and not presented.key):
        return
    over = presented.record is None and presented.reason not in (Reason.IDLE_TIMEOUT, Reason.ABSOLUTE_TIMEOUT)
    found = message("nobody has ended {handle}", handle=asked.handle)
    if over:
        found = _ended(asked, Reason(presented.reason))
    yield Compared(found, "must be", "live", not over)


def _ended(asked: Asked, reason: Reason) -> Message:
    ending = asked.session.ending if asked.session is not None else None
    told: dict[str, object] = {"handle": asked.handle, "reason": label_words(reason.label)}
    if ending is None:
        return message("{handle} ended: {reason}", **told)
    told["time"] = format_time(ending.at_ms)
    if not ending.actor:
        return message("{handle} ended: {reason} at {time}", **told)
    return message("{handle} ended: {reason} at {time} by {actor}", **told, actor=said_again(ending.actor))


def _idle(asked: Asked) -> Values:
    since_ms = _instant(asked, "renewed_at_ms", Reason.IDLE_TIMEOUT)
    if since_ms is not None and asked.known.rules.limits.idle_ms < FOREVER_MS:
        limits = asked.known.rules.limits
        yield _within(
            mark("last renewed at {time}, {left} ago"),
            since_ms,
            asked.known.now_ms,
            limits.idle_ms,
            limits.idle_deadline_ms(since_ms),
        )


def _absolute(asked: Asked) -> Values:
    since_ms = _instant(asked, "logged_in_at_ms", Reason.ABSOLUTE_TIMEOUT)
    if since_ms is not None and asked.known.rules.limits.absolute_ms < FOREVER_MS:
        limits = asked.known.rules.limits
        deadline_ms = limits.absolute_deadline_ms(since_ms)
        yield _within(
            mark("logged in at {time}, {left} ago"), since_ms, asked.known.now_ms, limits.absolute_ms, deadline_ms
        )


def _instant(asked: Asked, field: str, reason: Reason) -> int | None:
    """An instant of the session: as the server has it, or, of one that time has ended, as its events tell."""
    presented = asked.known.presented
    if presented.record is not None:
        return int(getattr(presented.record, field))
    if presented.reason == reason and asked.session is not None:
        return int(getattr(asked.session, field))
    return None


def _within(what: str, since_ms: int, now_ms: int, limit_ms: int, deadline_ms: int) -> Compared:
    passed = message(what, time=format_time(since_ms), left=format_left(now_ms - since_ms))
    return Compared(passed, "less than", message("{left} ago", left=format_left(limit_ms)), now_ms < deadline_ms)


def _binding(asked: Asked) -> Values:
    known, record = asked.known, asked.record
    if record is None or not record.user or not known.rules.binds or known.entered is not None:
        return
    same = record.client == known.client
    ends = known.policy.binding.ip_ua == "end"
    found = mark("address and client are those of the log-in" if same else "another address or client")
    yield Compared(found, "must be", "those of the log-in" if ends else "told apart, and not refused", same or not ends)


def _account(asked: Asked) -> Values:
    known, record = asked.known, asked.record
    if record is None:
        return
    account = known.account
    if account is None or not record.user:
        yield Compared("nobody is logged in", "must be", "somebody", False)
        return
    rules, now = known.rules, known.now_ms
    yield Compared(message("{user} is logged in", user=account.name), "must be", "somebody", True)
    if rules.compares_dates and account.not_before_ms:
        found = message("logged in at {time}", time=format_time(record.logged_in_at_ms))
        demanded = format_time(account.not_before_ms)
        yield Compared(found, "not before", demanded, record.logged_in_at_ms >= account.not_before_ms)
    if record.password_version != account.password_version:
        due = is_due(rules.password_after_ms, now - record.password_looked_at_ms)
        other = mark("the password is another since" if due else "the password is another since, and nobody looks yet")
        yield Compared(other, "must be", "that of the log-in", not due)
    if not account.active:
        due = is_due(rules.active_after_ms, now - record.active_looked_at_ms)
        if known.door == "refresh token":
            due = known.policy.auth.deactivation.effect not in ("never", "next_login")
        closed = mark("the account is deactivated" if due else "the account is deactivated, and nobody looks yet")
        yield Compared(closed, "must be", "open", not due)


def form_values(asked: Asked) -> Values:
    """What a form says of where it comes from; nothing where the site's own page sends it."""
    known, context = asked.known, asked.call.brought.context
    if known.forged is None or context is None or context.method in ("GET", "HEAD", "OPTIONS"):
        return
    said = [
        f"Origin {context.origin}" if context.origin else message("no {header}", header="Origin"),
        f"Sec-Fetch-Site {context.sec_fetch_site}"
        if context.sec_fetch_site
        else message("no {header}", header="Sec-Fetch-Site"),
    ]
    if context.csrf_token is not None:
        said.append(message("a token" if context.csrf_token else "no token"))
    yield Compared(joined(", ", said), "must be", "what a form of the site's own sends", not known.forged)


def _may(role: int) -> Permission:
    return PERMISSIONS[Role(role)] if role else Permission(0)


def _role(asked: Asked) -> Values:
    call, record = asked.call, asked.record
    if record is None:
        return
    role = _role_in_force(asked.known, record)
    if call.needs:
        needs = _listed("|", Permission(call.needs))
        found = (
            message("{role} may {permissions}", role=message(Role(role).label), permissions=_listed(", ", _may(role)))
            if role
            else mark("no role")
        )
        yield Compared(found, "must cover", needs, not call.needs & ~_may(role))


_PERMISSIONS: Final = mark(
    {
        Permission.READ: "read",
        Permission.WRITE: "write",
        Permission.APPROVE: "approve",
        Permission.ADMINISTER: "administer",
        Permission.POLL: "poll",
    }
)


def _listed(separator: str, permissions: Permission) -> str:
    return joined(separator, (message(_PERMISSIONS[part]) for part in permissions)) or message("nothing")


def _role_in_force(known: Known, record: SessionRecord) -> int:
    """The role that the session acts with, once the account has been looked at as often as the policy says."""
    account = known.account
    if account is None or account.role == record.role:
        return record.role
    due = is_due(known.rules.role_after_ms, known.now_ms - record.role_looked_at_ms)
    return account.role if due else record.role


def _fresh(asked: Asked) -> Values:
    call, record, known = asked.call, asked.record, asked.known
    if record is None or not call.fresh:
        return
    changed = known.rules.binds and known.policy.binding.ip_ua == "stale" and record.client != known.client
    if record.stale or changed:
        yield Compared("the log-in no longer counts as fresh", "must be", "fresh", False)
        return
    limit_ms = known.rules.reauth_after_ms
    if limit_ms < FOREVER_MS:
        since_ms = record.logged_in_at_ms
        yield _within(
            mark("logged in at {time}, {left} ago"), since_ms, known.now_ms, limit_ms, since_ms + limit_ms + 1
        )


def record_kept(asked: Asked) -> Values:
    """What becomes of a session that a cache serves whose record is gone; nothing of all others."""
    record = asked.known.presented.record
    if record is not None and record.row_deleted:
        refused = asked.reason == Reason.REVOKED
        found = mark("the cache serves a session whose record is deleted")
        yield Compared(found, "must", "be there when something is saved", not refused)


def _still_there(asked: Asked) -> Values:
    call = asked.call
    if call.do == "finish":
        found = call.known.presented
        same = found.record is not None and (call.earlier is None or found.record.key == _key(call.earlier))
        reason = label_words(Reason(found.reason or Reason.REPLACED).label)
        ended = message("the session ended meanwhile: {reason}", reason=reason)
        what = mark("the session lives on") if same else ended
        yield Compared(what, "must", "be there when the page is made", same)


def _key(call: Call) -> int:
    record = call.known.presented.record
    return record.key if record is not None else 0


REQUEST = (
    CheckKind("cookie", "a session cookie came with it", _cookie, ("cookie.secure", "cookie.same_site")),
    CheckKind("known", "the server knows what it leads to", _session_found, ("id.strict", "store.kind")),
    CheckKind("revoked", "nobody has ended the session", _not_ended, ("limit.max_sessions", "id.rotate_on_login")),
    CheckKind("idle", "no pause was longer than the idle limit", _idle, ("time.idle", "time.renew")),
    CheckKind("absolute", "it is not older than the absolute limit", _absolute, ("time.absolute",)),
    CheckKind("binding", "it comes from where it was opened", _binding, ("binding.ip_ua",)),
    CheckKind(
        "account",
        "somebody is logged in, and the account lets them",
        _account,
        ("revoke.not_before", "auth.password_change.others", "auth.deactivation.effect"),
    ),
    CheckKind("csrf", "a form comes from one of the site's own pages", form_values, ("csrf.mode", "csrf.origin_check")),
    CheckKind("role", "the role is enough for the page", _role, ("auth.roles",)),
    CheckKind("fresh", "the log-in is fresh enough for the page", _fresh, ("auth.reauth_after",)),
    CheckKind("kept", "the record is there to be saved", record_kept, ("store.kind",)),
    CheckKind("finish", "the session is still there when the page is made", _still_there, ()),
)
"""The checks of a request. The first two are passed over where another cookie lets its user in."""


def stopped_by(asked: Asked) -> str:
    """The name of the check that the engine's answer names; empty where it served."""
    reason, presented = asked.reason, asked.known.presented
    if not reason:
        return ""
    if asked.call.do == "finish":
        return "kept" if presented.record is not None and presented.record.row_deleted else "finish"
    if reason == Reason.NO_SESSION:
        return "account" if presented.record is not None else "cookie"
    if presented.record is None and asked.known.entered is None:
        return _OF_THE_MISSING.get(Reason(reason), "revoked")
    if reason == Reason.REVOKED and presented.record is not None:
        return "kept"
    return _OF_THE_FOUND[Reason(reason)]


_OF_THE_MISSING = {
    Reason.UNKNOWN_ID: "known",
    Reason.BAD_SIGNATURE: "known",
    Reason.IDLE_TIMEOUT: "idle",
    Reason.ABSOLUTE_TIMEOUT: "absolute",
    Reason.CSRF: "csrf",
}
_OF_THE_FOUND = {
    Reason.BINDING: "binding",
    Reason.NOT_BEFORE: "account",
    Reason.PASSWORD_CHANGED: "account",
    Reason.ACCOUNT_DEACTIVATED: "account",
    Reason.INACTIVE_USER: "account",
    Reason.CSRF: "csrf",
    Reason.FORBIDDEN: "role",
    Reason.REAUTH_REQUIRED: "fresh",
    Reason.REPLACED: "finish",
}


def _fields_of(kind: CheckKind, policy: Policy) -> tuple[str, ...]:
    """The settings behind a check; the limits of a session that is in tokens may be those of its tokens."""
    limits = {
        "time.idle": limit_field(Reason.IDLE_TIMEOUT, policy),
        "time.absolute": limit_field(Reason.ABSOLUTE_TIMEOUT, policy),
    }
    return tuple(limits.get(field, field) for field in kind.settings)


def made(asked: Asked, kinds: tuple[CheckKind, ...], stop: str) -> tuple[Check, ...]:
    """The checks in their order, each with what came of it."""
    checks: list[Check] = []
    over = False
    for kind in kinds:
        if over:
            checks.append(Check(kind.name, kind.asks, "not reached"))
            continue
        compared = tuple(kind.compare(asked))
        over = kind.name == stop
        outcome: Outcome = "failed" if over else "passed" if compared else "not asked"
        settings = tuple(setting(field, asked.known.policy) for field in _fields_of(kind, asked.known.policy))
        checks.append(Check(kind.name, kind.asks, outcome, compared, settings))
    return tuple(checks)
