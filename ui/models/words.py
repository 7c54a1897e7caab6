"""Events in words: what happened, what was answered, and why."""

from collections.abc import Callable

from simulator.durations import format_duration, format_time
from simulator.event_texts import label_words, said_again
from simulator.events import Event, Flag, Kind, Reason
from simulator.policy import Policy
from simulator.roles import ROLE_NAMES
from simulator.snapshot import SessionView, Snapshot
from ui.player.attacks import attack_named, attack_names
from ui.sessions.clients import client_words
from ui.words import Words, count_words, tr

NOBODY = "–"

REASON_WORDS = Words(
    {
        Reason.NONE: "",
        Reason.LOGOUT: "Logged out",
        Reason.IDLE_TIMEOUT: "Idle timeout",
        Reason.ABSOLUTE_TIMEOUT: "Absolute timeout",
        Reason.REVOKED: "Revoked",
        Reason.EVICTED: "Evicted",
        Reason.PASSWORD_CHANGED: "Password changed",
        Reason.ACCOUNT_DEACTIVATED: "Account deactivated",
        Reason.REPLACED: "Replaced",
        Reason.NO_SESSION: "No session",
        Reason.UNKNOWN_ID: "Unknown session id",
        Reason.BAD_SIGNATURE: "Not signed by the server",
        Reason.BAD_CREDENTIALS: "Wrong user or password",
        Reason.LOCKED_OUT: "Locked out",
        Reason.SESSION_LIMIT: "Too many sessions",
        Reason.FORBIDDEN: "Role not sufficient",
        Reason.CSRF: "Forged request",
        Reason.REAUTH_REQUIRED: "Log-in too old for this page",
        Reason.BINDING: "From another address or client",
        Reason.NOT_BEFORE: "Logged in before a revocation",
        Reason.INACTIVE_USER: "Account is deactivated",
    }
)

KIND_WORDS = Words(
    {
        Kind.RUN_STARTED: "Run started",
        Kind.USER_ADDED: "User added",
        Kind.BROWSER_ADDED: "Browser added",
        Kind.ROUTE_ADDED: "Route added",
        Kind.SESSION_CREATED: "Session created",
        Kind.SESSION_ENDED: "Session ended",
        Kind.ROLE_REREAD: "Role read again",
        Kind.SESSION_ROTATED: "Id changed",
        Kind.SESSION_REVIVED: "Session revived",
        Kind.CLIENT_CHANGED: "Another client",
        Kind.TOKEN_REFRESHED: "Token refreshed",
        Kind.WRITE_LOST: "Write lost",
        Kind.LOGIN: "Log-in",
        Kind.LOGIN_FAILED: "Log-in failed",
        Kind.LOGIN_REMEMBERED: "Remembered",
        Kind.LOGOUT: "Log-out",
        Kind.USER_LOCKED_OUT: "User locked out",
        Kind.REQUEST_ALLOWED: "Request served",
        Kind.REQUEST_DENIED: "Request denied",
        Kind.PASSWORD_CHANGED: "Password changed",
        Kind.ROLE_CHANGED: "Role changed",
        Kind.USER_DEACTIVATED: "User deactivated",
        Kind.USER_REACTIVATED: "User reactivated",
        Kind.SESSIONS_REVOKED: "Sessions revoked",
        Kind.POLICY_CHANGED: "Policy changed",
        Kind.COMMAND_REJECTED: "Command rejected",
        Kind.BROWSER_CLOSED: "Browser closed",
        Kind.COOKIES_COPIED: "Cookies copied",
        Kind.ATTACK_STARTED: "Attack began",
        Kind.ATTACK_STOLE: "Session stolen",
        Kind.ATTACK_USED: "Stolen session used",
        Kind.ATTACK_ENDED: "Attack over",
    }
)

ROLE_WORDS = Words({"user": "User", "manager": "Manager", "admin": "Admin", "service": "Service"})
"""The roles as words to read, by their names."""

_ROLE_NAMES = Words({"user": "user", "manager": "manager", "admin": "admin", "service": "service"})

OUTCOME_WORDS = Words({"blocked": "blocked", "detected": "detected", "succeeded": "succeeded"})
"""What came of an attack."""

ENDS_BY_WORDS = Words({Reason.IDLE_TIMEOUT: "Idle", Reason.ABSOLUTE_TIMEOUT: "Absolute"})


def attack_title(name: str) -> str:
    """The title of an attack; its name where it is none that is known."""
    return tr(attack_named(name).title) if name in attack_names() else name


def kind_words(kind: int) -> str:
    """What sort of event it is."""
    try:
        return KIND_WORDS[Kind(kind)]
    except (KeyError, ValueError):
        return tr("Event {kind}").format(kind=kind)


def reason_words(reason: int) -> str:
    """Why, in two or three words; empty where there is no reason."""
    try:
        return REASON_WORDS[Reason(reason)]
    except (KeyError, ValueError):
        return tr("Reason {reason}").format(reason=reason)


def role_words(role: int) -> str:
    """A role as a word to read; a session that nobody is logged in to has none."""
    return ROLE_WORDS[ROLE_NAMES[role - 1]] if role else NOBODY


def role_name(role: int | str) -> str:
    """A role by its number or its label, as a word within a sentence; what is no role is itself."""
    name = ROLE_NAMES[role - 1] if isinstance(role, int) else role
    return _ROLE_NAMES.get(name, name)


def speed_words(speed: int) -> str:
    """How fast time passes, in virtual seconds a second; 0 is as fast as the machine can."""
    return f"{speed}×" if speed else tr("Max")


def user_words(user: int, snapshot: Snapshot) -> str:
    """A person's name."""
    view = snapshot.users.get(user)
    return view.display if view is not None else NOBODY


def session_words(key: int, snapshot: Snapshot) -> str:
    """A session's handle."""
    session = snapshot.sessions.get(key)
    return snapshot.handle(key) if session is not None else NOBODY


def what_happened(event: Event, snapshot: Snapshot) -> str:
    """What was done or answered, as one line."""
    try:
        telling = _TELLINGS.get(Kind(event.kind))
    except ValueError:
        return event.detail or ""
    return telling(event, snapshot) if telling is not None else (event.detail or "")


def why_it_happened(event: Event, snapshot: Snapshot) -> str:
    """The reason, with the setting that it comes from where there is one, as one line."""
    facts = event.facts
    said = tr(said_again(facts.get("why", "")))
    if event.kind in (Kind.REQUEST_ALLOWED, Kind.LOGIN):
        return ", ".join(words for flag, words in FLAG_WORDS.items() if event.flags & flag)
    if event.kind == Kind.COMMAND_REJECTED:
        return said
    if event.kind == Kind.ATTACK_ENDED:
        return tr(" and ").join(facts.get("stopped_by", ()))
    reason = _limit_words(event.reason, snapshot.policy) or reason_words(event.reason).lower()
    by = tr("by {actor}").format(actor=tr(said_again(facts["actor"]))) if "actor" in facts else ""
    return ": ".join(part for part in (" ".join(part for part in (reason, by) if part), said) if part)


FLAG_WORDS = Words(
    {
        Flag.OUTLIVED: "by a token whose session had ended",
        Flag.RENEWED: "idle limit counts anew",
        Flag.WROTE: "session written",
        Flag.COOKIE_SET: "cookie sent",
    }
)
"""What a request did besides being answered, as far as it is worth telling of each."""


def _limit_words(reason: int, policy: Policy) -> str:
    if reason == Reason.IDLE_TIMEOUT and policy.time.idle is not None:
        return tr("idle for {duration}").format(duration=format_duration(policy.time.idle))
    if reason == Reason.ABSOLUTE_TIMEOUT and policy.time.absolute is not None:
        return tr("{duration} after log-in").format(duration=format_duration(policy.time.absolute))
    return ""


def _request(event: Event, snapshot: Snapshot) -> str:
    method = "POST" if event.flags & Flag.POST else "GET"
    route = snapshot.routes.get(event.route, "")
    return route if not route.startswith("/") else f"{method} {route}"


def _served(event: Event, snapshot: Snapshot) -> str:
    return tr("{request} served").format(request=_request(event, snapshot))


def _denied(event: Event, snapshot: Snapshot) -> str:
    return tr("{request} denied").format(request=_request(event, snapshot))


def _created(event: Event, snapshot: Snapshot) -> str:
    facts = event.facts
    role = facts.get("role", "") if facts else event.detail
    opened = tr("opened as {role}").format(role=role_name(role)) if role else tr("opened, nobody logged in")
    return (
        tr("{opened}, a copy of {session}").format(opened=opened, session=session_words(facts["copy_of"], snapshot))
        if "copy_of" in facts
        else opened
    )


def _copied(event: Event, snapshot: Snapshot) -> str:
    return tr("from the browser {name}").format(name=event.facts.get("copied_from", ""))


def _ended(event: Event, snapshot: Snapshot) -> str:
    session: SessionView | None = snapshot.sessions.get(event.session)
    if session is None:
        return tr("ended")
    served = session.requests - session.denied
    return tr("ended after {served_requests}").format(served_requests=count_words(served, "served request"))


def _login(event: Event, snapshot: Snapshot) -> str:
    return tr("logged in as {detail}").format(detail=role_name(event.detail)) if event.detail else tr("logged in")


def _login_failed(event: Event, snapshot: Snapshot) -> str:
    return tr("log-in refused")


def _logout(event: Event, snapshot: Snapshot) -> str:
    return tr("logged out") if event.session else tr("logged out without a session")


def _locked_out(event: Event, snapshot: Snapshot) -> str:
    until_ms = event.facts.get("until_ms", 0)
    return tr("locked out until {time}").format(time=format_time(until_ms)) if until_ms else tr("locked out")


def _user_added(event: Event, snapshot: Snapshot) -> str:
    facts = event.facts
    return f"{facts.get('name', '')}, {role_name(facts.get('role', ''))}"


def _browser_added(event: Event, snapshot: Snapshot) -> str:
    facts = event.facts
    said = facts.get("name"), client_words(facts.get("client", "")), facts.get("address")
    return " · ".join(filter(None, said))


def _run_started(event: Event, snapshot: Snapshot) -> str:
    facts = event.facts
    return tr("{scenario} under {policy}").format(
        scenario=facts.get("scenario", ""), policy=facts.get("policy", {}).get("name", "")
    )


def _password_changed(event: Event, snapshot: Snapshot) -> str:
    return tr("{user} has a new password").format(user=user_words(event.user, snapshot))


def _role_changed(event: Event, snapshot: Snapshot) -> str:
    return tr("{user} is {role} now").format(
        user=user_words(event.user, snapshot), role=role_name(event.facts.get("role", ""))
    )


def _deactivated(event: Event, snapshot: Snapshot) -> str:
    return tr("{user} is deactivated").format(user=user_words(event.user, snapshot))


def _reactivated(event: Event, snapshot: Snapshot) -> str:
    return tr("{user} is active again").format(user=user_words(event.user, snapshot))


def _revoked(event: Event, snapshot: Snapshot) -> str:
    facts = event.facts
    scope, target = facts.get("scope", ""), facts.get("target", "")
    if scope == "session":
        return str(target)
    sessions, users = facts.get("sessions", 0), facts.get("users", 0)
    every = (
        count_words(sessions, "session")
        if sessions <= 1
        else tr("all {sessions}").format(sessions=count_words(sessions, "session"))
    )
    if scope == "user":
        return tr("{every} of {target}").format(every=every, target=target)
    whose = tr(" of {users}").format(users=count_words(users, "user")) if users else ""
    return f"{every}{whose}" + (
        tr(" with the role {target}").format(target=role_name(target)) if scope == "role" else ""
    )


def _policy_changed(event: Event, snapshot: Snapshot) -> str:
    changes = event.facts.get("changes", {})
    return ", ".join(f"{field} = {value}" for field, value in changes.items())


def _rejected(event: Event, snapshot: Snapshot) -> str:
    return tr("{command} was rejected").format(command=tr(label_words(event.facts.get("do", "command"))))


def _rotated(event: Event, snapshot: Snapshot) -> str:
    words = {"age": tr("it was due"), "privilege": tr("the role changed"), "password": tr("the password changed")}
    return tr("another id: {words}").format(words=words.get(event.detail or "", event.detail))


def _revived(event: Event, snapshot: Snapshot) -> str:
    return tr("valid again under a longer limit")


def _client_changed(event: Event, snapshot: Snapshot) -> str:
    words = {"stale": tr("no longer counts as fresh"), "end": tr("not accepted")}
    told = f": {words[event.detail]}" if event.detail in words else ""
    return tr("presented from another address or client{told}").format(told=told)


def _token_refreshed(event: Event, snapshot: Snapshot) -> str:
    return tr("a new access token for a refresh token")


def _write_lost(event: Event, snapshot: Snapshot) -> str:
    return tr("what a slow request wrote is lost")


def _remembered(event: Event, snapshot: Snapshot) -> str:
    return tr("logged in by a remember cookie")


def _role_reread(event: Event, snapshot: Snapshot) -> str:
    return tr("acts as {detail} now").format(detail=role_name(event.detail or ""))


def _attack(event: Event, snapshot: Snapshot) -> str:
    return attack_title(str(event.facts.get("attack", "")))


def _attack_used(event: Event, snapshot: Snapshot) -> str:
    return tr(said_again(str(event.facts.get("got", ""))))


def _attack_ended(event: Event, snapshot: Snapshot) -> str:
    title, outcome = _attack(event, snapshot), OUTCOME_WORDS.get(event.facts.get("outcome", ""), "")
    return tr("{attack}: {outcome}").format(attack=title, outcome=outcome)


_TELLINGS: dict[Kind, Callable[[Event, Snapshot], str]] = {
    Kind.RUN_STARTED: _run_started,
    Kind.USER_ADDED: _user_added,
    Kind.BROWSER_ADDED: _browser_added,
    Kind.SESSION_CREATED: _created,
    Kind.SESSION_ENDED: _ended,
    Kind.COOKIES_COPIED: _copied,
    Kind.ROLE_REREAD: _role_reread,
    Kind.SESSION_ROTATED: _rotated,
    Kind.SESSION_REVIVED: _revived,
    Kind.CLIENT_CHANGED: _client_changed,
    Kind.TOKEN_REFRESHED: _token_refreshed,
    Kind.WRITE_LOST: _write_lost,
    Kind.LOGIN_REMEMBERED: _remembered,
    Kind.LOGIN: _login,
    Kind.LOGIN_FAILED: _login_failed,
    Kind.LOGOUT: _logout,
    Kind.USER_LOCKED_OUT: _locked_out,
    Kind.REQUEST_ALLOWED: _served,
    Kind.REQUEST_DENIED: _denied,
    Kind.PASSWORD_CHANGED: _password_changed,
    Kind.ROLE_CHANGED: _role_changed,
    Kind.USER_DEACTIVATED: _deactivated,
    Kind.USER_REACTIVATED: _reactivated,
    Kind.SESSIONS_REVOKED: _revoked,
    Kind.POLICY_CHANGED: _policy_changed,
    Kind.COMMAND_REJECTED: _rejected,
    Kind.ATTACK_STARTED: _attack,
    Kind.ATTACK_STOLE: _attack,
    Kind.ATTACK_USED: _attack_used,
    Kind.ATTACK_ENDED: _attack_ended,
}
