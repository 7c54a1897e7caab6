"""The checks that a request runs through, and which of them stopped one that was denied."""

from typing import NamedTuple

from simulator.events import Event, Kind, Reason
from ui.words import mark


class Check(NamedTuple):
    """One check: its place in the order, its name, and what it asks for."""

    place: int
    name: str
    asks: str


CHECKS = tuple(
    Check(place, name, asks)
    for place, (name, asks) in enumerate(
        (
            (mark("cookie"), mark("a session cookie came with the request")),
            (mark("known"), mark("the server has a session of that id")),
            (mark("revoked"), mark("nobody has ended the session")),
            (mark("idle"), mark("no pause was longer than the idle limit")),
            (mark("absolute"), mark("the session is not older than the absolute limit")),
            (mark("binding"), mark("it comes from where the session was opened")),
            (mark("account"), mark("somebody is logged in, and the account lets them")),
            (mark("csrf"), mark("a form comes from one of the site's own pages")),
            (mark("role"), mark("the role and the age of the log-in are enough for the page")),
        ),
        start=1,
    )
)
"""In the order in which the server makes them; the first that fails gives the reason."""

_COOKIE, _KNOWN, _REVOKED, _IDLE, _ABSOLUTE, _BINDING, _ACCOUNT, _CSRF, _ROLE = CHECKS

_BY_REASON = {
    Reason.UNKNOWN_ID: _KNOWN,
    Reason.BAD_SIGNATURE: _KNOWN,
    Reason.LOGOUT: _REVOKED,
    Reason.EVICTED: _REVOKED,
    Reason.BINDING: _BINDING,
    Reason.CSRF: _CSRF,
    Reason.REVOKED: _REVOKED,
    Reason.REPLACED: _REVOKED,
    Reason.IDLE_TIMEOUT: _IDLE,
    Reason.ABSOLUTE_TIMEOUT: _ABSOLUTE,
    Reason.NOT_BEFORE: _ACCOUNT,
    Reason.INACTIVE_USER: _ACCOUNT,
    Reason.FORBIDDEN: _ROLE,
    Reason.REAUTH_REQUIRED: _ROLE,
}


def check_of(event: Event) -> Check | None:
    """The check that stopped a denied request; None for everything else.

    The reasons that an account gives are told of a session that ends by them just now, and of one that ended by them
    before: the latter has no user any more.
    """
    if event.kind != Kind.REQUEST_DENIED:
        return None
    if event.reason == Reason.NO_SESSION:
        return _ACCOUNT if event.session else _COOKIE
    if event.reason in (Reason.PASSWORD_CHANGED, Reason.ACCOUNT_DEACTIVATED):
        return _ACCOUNT if event.user else _REVOKED
    return _BY_REASON.get(Reason(event.reason))
