"""Why, in sentences: what renews a session, which setting decided, and the clause that asks for it."""

from simulator.durations import format_duration, format_time
from simulator.events import Event, Kind, Reason
from simulator.policy import Policy
from simulator.snapshot import SessionView, Snapshot
from ui.models.rules import setting_behind
from ui.models.words import reason_words, why_it_happened
from ui.panels.inspector.checks import check_of
from ui.player.questions import fate_of
from ui.words import Words, tr

_RENEWALS = Words(
    {
        "never": "Nothing renews the idle limit: it counts from log-in.",
        "on_write": "Log-in, a new password and a form that is served renew the idle limit; reading does not.",
        "on_access": "Every request that presents the session renews the idle limit, a refused one too.",
        "half_life": "The first request in the second half of the idle limit renews it; earlier ones do not.",
    }
)


def renewal(policy: Policy) -> str:
    """What moves the idle limit, in a sentence."""
    if policy.time.idle is None:
        return tr("There is no idle limit: a pause of any length is forgiven.")
    return _RENEWALS[policy.time.renew]


def ends_first(session: SessionView, snapshot: Snapshot) -> str:
    """Which limit will end a live session, and when, in a sentence."""
    fate = fate_of(session, snapshot)
    if fate.setting is None:
        return tr("No time limit ends this session.")
    limit = "idle" if fate.reason is Reason.IDLE_TIMEOUT else "absolute"
    return tr("The {limit} limit ends it first, at {time}.").format(limit=limit, time=format_time(fate.at_ms))


def why_ended(session: SessionView, policy: Policy) -> str:
    """What made an ended session end, in a sentence."""
    assert session.ending is not None, "the session has ended"
    reason, time = session.ending.reason, policy.time
    if reason is Reason.IDLE_TIMEOUT and time.idle is not None:
        return tr("Nothing renewed it for {duration}.").format(duration=format_duration(time.idle))
    if reason is Reason.ABSOLUTE_TIMEOUT and time.absolute is not None:
        return tr("{duration} had passed since log-in, however busy it was.").format(
            duration=format_duration(time.absolute)
        )
    return _ENDINGS.get(reason, f"{reason_words(reason)}.")


_ENDINGS = Words(
    {
        Reason.LOGOUT: "The user logged out.",
        Reason.REVOKED: "It was revoked on the server; the cookie in the browser is worth nothing now.",
        Reason.PASSWORD_CHANGED: "The password of its user was changed.",
        Reason.ACCOUNT_DEACTIVATED: "The account of its user was deactivated.",
        Reason.EVICTED: "It gave way: its user had too many sessions, or the store had no more room.",
        Reason.REPLACED: "A log-in in the same browser gave a new id; this one must not live on beside it.",
    }
)

_ANSWERED = (Kind.REQUEST_DENIED, Kind.LOGIN_FAILED, Kind.SESSION_ENDED)


def why(event: Event, snapshot: Snapshot) -> str:
    """Why an event came out as it did: the check that stopped a request, the reason, and the clause behind it."""
    words = why_it_happened(event, snapshot)
    check = check_of(event)
    decided = setting_behind(event.reason, snapshot.policy) if event.kind in _ANSWERED else None
    said = tr("{name} check: {words}").format(name=tr(check.name), words=words) if check is not None else words
    return " · ".join(part for part in (said, decided.clause if decided is not None else "") if part)
