"""The cookie of a session in words: what each of its flags means, and whether the browser still holds it."""

from typing import NamedTuple

from simulator.durations import format_duration, format_time
from simulator.events import Kind, Reason
from simulator.policy import Policy
from simulator.snapshot import SessionView, Snapshot
from simulator.wire import max_age_ms
from ui.models.words import reason_words
from ui.player.sources import HeldCookie, Holding
from ui.words import Words, tr


class Flag(NamedTuple):
    """One attribute of a cookie: its place in `FLAG_NAMES`, its value, and what that means, in a line."""

    name: str
    value: str
    meaning: str


class Standing(NamedTuple):
    """Whether the browser holds the cookie: a mark with its tone, and one or two sentences."""

    icon: str
    tone: str
    text: str


FLAG_NAMES = Words(
    {
        "value": "Value",
        "domain": "Domain",
        "path": "Path",
        "secure": "Secure",
        "http_only": "HttpOnly",
        "same_site": "SameSite",
        "kept": "Kept",
    }
)
"""What is told of a cookie."""

_SAME_SITE = Words(
    {
        "Strict": "No request that another site starts carries it, not even a followed link.",
        "Lax": "Followed links carry it; forms, frames and scripts of other sites do not.",
        "None": "Requests that any site starts carry it.",
        "Default": "Unset: browsers treat it as Lax.",
    }
)
_WRITTEN = {"strict": "Strict", "lax": "Lax", "none": "None", "unset": "Default"}
"""The values of a policy, as they stand in a header."""


def cookie_of_policy(policy: Policy) -> HeldCookie:
    """The cookie as the policy sends it; it has no value."""
    cookie = policy.cookie
    return HeldCookie(
        name=cookie.name,
        value="",
        domain=cookie.domain,
        host_only=not cookie.domain,
        path=cookie.path,
        secure=cookie.secure != "never",
        http_only=cookie.http_only,
        same_site=_WRITTEN[cookie.same_site],
        expires_at_ms=None,
    )


def flags_of(holding: Holding | None, policy: Policy) -> list[Flag]:
    """The attributes in the order of `FLAG_NAMES`: of the cookie that is held, and else as the policy sends it."""
    held = holding is not None and holding.cookie is not None
    cookie = holding.cookie if holding is not None and holding.cookie is not None else cookie_of_policy(policy)
    return [
        _value(cookie, holding),
        Flag(
            "domain",
            tr("this host alone") if cookie.host_only else cookie.domain,
            tr("No other host gets it, not even a subdomain.")
            if cookie.host_only
            else tr("All hosts below it get it too."),
        ),
        Flag(
            "path",
            cookie.path,
            tr("Sent with every request to the site.")
            if cookie.path == "/"
            else tr("Sent below this path; no protection."),
        ),
        Flag(
            "secure",
            _yes_or_no(cookie.secure),
            tr("Sent over HTTPS alone.")
            if cookie.secure
            else tr("Sent in the open over HTTP, where others can read it."),
        ),
        Flag(
            "http_only",
            _yes_or_no(cookie.http_only),
            tr("Scripts in the page cannot read it.")
            if cookie.http_only
            else tr("Any script in the page can read it."),
        ),
        Flag("same_site", _shown_same_site(cookie.same_site), _SAME_SITE[cookie.same_site]),
        _kept(cookie, policy, held=held),
    ]


def _yes_or_no(true: bool) -> str:
    return tr("yes") if true else tr("no")


def _value(cookie: HeldCookie, holding: Holding | None) -> Flag:
    if cookie.value:
        return Flag("value", cookie.value, tr("Shortened here, and nowhere on record: an id is as good as a password."))
    if holding is None:
        return Flag("value", tr("not shown"), tr("Known at the present moment alone."))
    return Flag("value", tr("none"), tr("The browser sends nothing for this session."))


def _shown_same_site(value: str) -> str:
    return tr("unset") if value == "Default" else value


def _kept(cookie: HeldCookie, policy: Policy, *, held: bool) -> Flag:
    if held and cookie.expires_at_ms is not None:
        until = format_time(cookie.expires_at_ms)
        return Flag(
            "kept",
            tr("until {until}").format(until=until),
            tr("It outlives the browser; then the browser drops it by itself."),
        )
    life_ms = None if held else max_age_ms(policy.cookie, policy.time.idle)
    if life_ms is not None:
        return Flag(
            "kept",
            tr("for {duration}").format(duration=format_duration(life_ms)),
            tr("Counted from when it was sent; it outlives the browser."),
        )
    return Flag("kept", tr("until the browser is closed"), tr("It does not persist: closing the browser loses it."))


def standing(session: SessionView, holding: Holding | None, snapshot: Snapshot) -> Standing:
    """Whether the browser holds the cookie of a session, and what comes of that; None: it cannot be told."""
    if holding is None:
        text = tr(
            "Whether the browser held it at this moment is found by playing up to it again, while time stands still. "
            "Until then, these are the policy's flags."
        )
        return Standing("question", "muted", text)
    if holding.cookie is not None:
        if session.ending is None:
            return Standing("check-circle", "ok", tr("The browser holds it: whoever presents it has this session."))
        reason = reason_words(session.ending.reason).lower()
        return Standing(
            "warning-circle",
            "warn",
            tr("The browser still holds it, but the session has ended: {reason}.").format(reason=reason),
        )
    text = _why_gone(session, holding, snapshot)
    if session.live and not session.logged_out:
        return Standing(
            "x-circle",
            "warn",
            tr("{value} The session lives on at the server, with nobody to present it.").format(value=text),
        )
    return Standing("x-circle", "muted", text)


def _why_gone(session: SessionView, holding: Holding, snapshot: Snapshot) -> str:
    if holding.instead:
        cause = tr("that of {handle} has taken its place").format(handle=snapshot.handle(holding.instead))
    elif session.ending is not None and session.ending.reason is Reason.REPLACED:
        cause = tr("a further log-in there took its place")
    elif session.logged_out or (session.ending is not None and session.ending.reason is Reason.LOGOUT):
        cause = tr("log-out took it back")
    elif session.key + 1 in snapshot.sessions:
        cause = tr("it was closed, or a later log-in there took its place")
    elif snapshot.policy.cookie.persistent:
        cause = tr("its time there is over")
    elif snapshot.kinds[Kind.COOKIES_COPIED]:
        cause = tr("it was closed, or its cookies were replaced")
    else:
        cause = tr("it was closed")
    return tr("The browser holds it no longer: {cause}.").format(cause=cause)
