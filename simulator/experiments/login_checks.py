"""The checks that a log-in runs through, and the one of a log-out, with the values compared."""

from simulator.durations import format_time
from simulator.events import Reason
from simulator.experiments.checks import (
    REQUEST,
    Asked,
    Check,
    CheckKind,
    Compared,
    Values,
    form_values,
    made,
    record_kept,
    stopped_by,
)
from simulator.messages import counted, mark, message


def _named(asked: Asked) -> Values:
    account = asked.known.account
    yield Compared(account.name if account else mark("no such account"), "must be", "an account", account is not None)


def _not_locked(asked: Asked) -> Values:
    account, known = asked.known.account, asked.known
    if account is None:
        return
    locked = known.now_ms < account.locked_until_ms
    found = message("{failures} failures in a row", failures=account.failures)
    if locked:
        found = message("locked out until {time}", time=format_time(account.locked_until_ms))
    limit = known.policy.login.max_failures
    yield Compared(
        found,
        "fewer than",
        message("{limit} failures", limit=limit) if limit else mark("any number of failures"),
        not locked,
    )


def _password(asked: Asked) -> Values:
    good = asked.known.password_good
    yield Compared(mark("the password is right" if good else "the password is wrong"), "must be", "right", good)


def _open(asked: Asked) -> Values:
    account = asked.known.account
    if account is not None and not account.active:
        refused = asked.known.policy.auth.deactivation.effect != "never"
        yield Compared("the account is deactivated", "must be", "open", not refused)


def _room(asked: Asked) -> Values:
    known = asked.known
    limit = known.policy.limit
    if limit.max_sessions is not None and known.rules.finds_users:
        others = counted(known.rivals, "other session")
        denies = limit.on_exceed == "deny"
        most = str(limit.max_sessions)
        if not denies:
            most = message("{limit}, or the surplus ends", limit=limit.max_sessions)
        holds = not denies or asked.reason != Reason.SESSION_LIMIT
        yield Compared(others, "of at most", most, holds)


LOG_IN = (
    CheckKind(
        "csrf", "the form comes from one of the site's own pages", form_values, ("csrf.mode", "csrf.origin_check")
    ),
    CheckKind("named", "there is such an account", _named, ()),
    CheckKind("locked", "it is not locked out", _not_locked, ("login.max_failures", "login.lockout")),
    CheckKind("password", "the password is right", _password, ()),
    CheckKind("open", "the account is open", _open, ("auth.deactivation.effect",)),
    CheckKind("kept", "the record of the session that goes on is there", record_kept, ("store.kind",)),
    CheckKind("room", "there is room for one more session", _room, ("limit.max_sessions", "limit.on_exceed")),
)

LOG_OUT = (LOG_IN[0],)

_STOPS = {
    Reason.CSRF: "csrf",
    Reason.LOCKED_OUT: "locked",
    Reason.INACTIVE_USER: "open",
    Reason.REVOKED: "kept",
    Reason.SESSION_LIMIT: "room",
}


def checks_of(asked: Asked) -> tuple[Check, ...]:
    """The checks of whatever was asked, in the order in which the engine makes them."""
    do, reason = asked.call.do, asked.reason
    if do == "log_in":
        stop = "" if not reason else _STOPS.get(Reason(reason), "")
        if reason == Reason.BAD_CREDENTIALS:
            stop = "password" if asked.known.account is not None else "named"
        return made(asked, LOG_IN, stop)
    if do == "log_out":
        return made(asked, LOG_OUT, "csrf" if reason else "")
    kinds = REQUEST if asked.known.entered is None else REQUEST[5:]
    return made(asked, kinds, stopped_by(asked))
