"""An exchange as it goes over the wire: the header lines of a request, what the store is asked, and the answer.

Nothing is made up. Cookies are sent and kept back by the browser's own jar, in the state that it had; the `Set-Cookie`
lines are those that the engine has made; what an ordinary request says of itself is what the engine takes it to say.
Values of cookies are shortened, so that no picture of an exchange opens anything.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from simulator.durations import format_time
from simulator.event_texts import label_words
from simulator.events import Event, Flag, Kind, Reason
from simulator.experiments.set_cookie_words import Attribute, attributes_of
from simulator.messages import Message, as_message, joined, mark, message
from simulator.policy import ON_THE_SERVER, Policy
from simulator.snapshot import Snapshot
from simulator.wire import ORDINARY_FORM, ORDINARY_PAGE, ORIGIN, RequestContext, cookie_value, served_encrypted
from simulator.wire import without_secure as shorn
from simulator.world.cookie import Cookie
from simulator.world.cookie_rules import KeptBack
from simulator.world.cookies import CookieJar
from simulator.world.held_cookie import shortened
from simulator.world.web.transport_memory import ONE_YEAR_S
from simulator.world.witness import Call

_FORMS = frozenset({"log_in", "log_out", "change_password", "end_others"})
_AT_HOME = frozenset({"same-origin", "same-site", "none"})
_PLAIN = ORIGIN.replace("https:", "http:", 1)


class Header(NamedTuple):
    """A header line, and what it means; no meaning where it says all there is."""

    name: str
    value: str
    meaning: str = ""


class SentCookie(NamedTuple):
    """A cookie that the browser held: whether it went along, and else the rule that kept it back, with its clause."""

    name: str
    value: str
    sent: bool
    rule: str = ""
    clause: str = ""


class SetCookieLine(NamedTuple):
    """A `Set-Cookie` line, its attributes explained; `refused` is the rule by which the browser did not keep it."""

    name: str
    value: str
    attributes: tuple[Attribute, ...]
    refused: str = ""
    clause: str = ""

    @property
    def line(self) -> str:
        """The value of the header, the cookie's own value shortened."""
        said = "; ".join(attribute.text for attribute in self.attributes if attribute.said)
        return f"{self.name}={self.value}" + (f"; {said}" if said else "")


class StoreStep(NamedTuple):
    """Something that the site asks of its store, and what it is told."""

    asked: str
    told: str


class InJar(NamedTuple):
    """A cookie in the browser's jar after the answer; `change` is `new`, `replaced`, `dropped`, or empty."""

    name: str
    value: str
    flags: str
    change: str


class Exchange(NamedTuple):
    """A request and its answer, with everything that can be told of them."""

    at_ms: int
    answered_ms: int
    browser: str
    client: str
    host: str
    encrypted: bool
    store: str
    method: str
    path: str
    request: tuple[Header, ...]
    cookies: tuple[SentCookie, ...]
    steps: tuple[StoreStep, ...]
    status: str
    reason: Reason
    response: tuple[Header, ...]
    set_cookies: tuple[SetCookieLine, ...]
    jar: tuple[InJar, ...]
    notes: tuple[str, ...]

    @property
    def lines(self) -> list[str]:
        """The lines of the text, of which each can be said in another language."""
        return [*_lines(self)]

    @property
    def text(self) -> str:
        """The exchange as text, header by header."""
        return "\n".join(self.lines)


def exchange_of(call: Call, events: Sequence[Event], past: Snapshot) -> Exchange:
    """What went over the wire in a call of the engine; `events` are those that came of it, `past` is the moment before."""
    asked = call.earlier or call
    policy, context = asked.known.policy, asked.brought.context
    encrypted = served_encrypted(policy.transport) if context is None else context.secure
    method = "POST" if asked.post or call.do in _FORMS else "GET"
    said = context or _ordinary(method, encrypted=encrypted)
    path = past.routes.get(call.route, "/")
    url = (ORIGIN if encrypted else _PLAIN) + path
    jar, cookies = _sent(asked, url, said, past.origin_s)
    browser = past.browsers[call.browser]
    lines, jar_after = _kept(call, url, said, jar, follows=not encrypted and policy.cookie.secure == "same_as_request")
    reason = Reason(call.answer.reason if call.answer is not None else 0)
    return Exchange(
        at_ms=asked.at_ms,
        answered_ms=call.at_ms,
        browser=browser.name,
        client=browser.client,
        host=ORIGIN.removeprefix("https://"),
        encrypted=encrypted,
        store=policy.store.kind,
        method=said.method,
        path=path,
        request=tuple(_request_headers(said, browser.client)),
        cookies=cookies,
        steps=tuple(_store_steps(asked, events, past)),
        status="403 Forbidden" if reason else "200 OK",
        reason=reason,
        response=tuple(_response_headers(policy, encrypted=encrypted)),
        set_cookies=lines,
        jar=jar_after,
        notes=tuple(_notes(events)),
    )


def _ordinary(method: str, *, encrypted: bool) -> RequestContext:
    """What a request of the site's own pages says of itself; over a plain connection browsers say less."""
    ordinary = ORDINARY_FORM if method == "POST" else ORDINARY_PAGE
    if encrypted:
        return ordinary
    origin = _PLAIN if ordinary.origin else ""
    return RequestContext(
        method=method,
        secure=False,
        origin=origin,
        referer=f"{_PLAIN}/",
        sec_fetch_site="",
        sec_fetch_mode="",
        sec_fetch_dest="",
        sec_fetch_user="",
    )


def _sent(call: Call, url: str, said: RequestContext, origin_s: int) -> tuple[CookieJar, tuple[SentCookie, ...]]:
    """The jar as it was, and each of its cookies with what became of it. Which site a request came from is said by the
    browser; of one that says nothing it is told by what it sent."""
    jar = CookieJar.restore(call.jar, clock=_Stopped(origin_s, call.at_ms))
    name, top_level = call.known.rules.cookie_name, said.sec_fetch_dest in ("document", "")
    told: list[tuple[Cookie, KeptBack | None]] = []
    for same_site in (_comes_from_home(said), not _comes_from_home(said)):
        told = jar.explain(url, method=said.method, same_site=same_site, top_level=top_level)
        header = "; ".join(f"{cookie.name}={cookie.value}" for cookie, rule in told if rule is None)
        if cookie_value(header, name) == call.token:
            break
    return jar, tuple(
        SentCookie(
            cookie.name, shortened(cookie.value), rule is None, rule.text if rule else "", rule.clause if rule else ""
        )
        for cookie, rule in told
    )


class _Stopped:
    """A clock that stands still: seconds since 1970."""

    def __init__(self, origin_s: int, at_ms: int) -> None:
        self._at_s = origin_s + at_ms / 1000

    def __call__(self) -> float:
        return self._at_s


def _comes_from_home(said: RequestContext) -> bool:
    if said.sec_fetch_site:
        return said.sec_fetch_site in _AT_HOME
    return not said.origin or said.origin in (ORIGIN, _PLAIN)


def _request_headers(said: RequestContext, client: str) -> Iterator[Header]:
    yield Header("Host", ORIGIN.removeprefix("https://"))
    yield Header("User-Agent", client, "with the address it makes the fingerprint that binding compares")
    if said.origin:
        own = said.origin in (ORIGIN, _PLAIN)
        yield Header("Origin", said.origin, "the site itself" if own else "another site: a server can refuse by this")
    if said.referer:
        yield Header("Referer", said.referer)
    if said.sec_fetch_site:
        yield Header("Sec-Fetch-Site", said.sec_fetch_site, _FETCH_SITES.get(said.sec_fetch_site, ""))
        yield Header("Sec-Fetch-Mode", said.sec_fetch_mode)
        yield Header("Sec-Fetch-Dest", said.sec_fetch_dest)
    if said.sec_fetch_user:
        yield Header("Sec-Fetch-User", said.sec_fetch_user, "a click or a key started it")


_FETCH_SITES = mark(
    {
        "same-origin": "a page of the same origin started it",
        "same-site": "another origin of the same site started it",
        "cross-site": "another site started it",
        "none": "nobody's page: typed, or a bookmark",
    }
)


def _response_headers(policy: Policy, *, encrypted: bool) -> Iterator[Header]:
    if policy.transport.no_store:
        yield Header("Cache-Control", "no-store", "the browser keeps no copy that Back could show")
    if policy.transport.hsts and encrypted:
        yield Header("Strict-Transport-Security", f"max-age={ONE_YEAR_S}", "never again by a plain connection")


def _kept(
    call: Call, url: str, said: RequestContext, jar: CookieJar, *, follows: bool
) -> tuple[tuple[SetCookieLine, ...], tuple[InJar, ...]]:
    before = {(cookie.name, cookie.path): cookie.value for cookie in jar.cookies}
    same_site, top_level = _comes_from_home(said), said.sec_fetch_dest in ("document", "")
    lines: list[SetCookieLine] = []
    for made in call.set_cookies:
        line = shorn(made) if follows else made
        rule = jar.receive(line, url, same_site=same_site, top_level=top_level)
        name, value, attributes = attributes_of(line)
        shown = shortened(value) if value else ""
        refused = (rule.text, rule.clause) if rule is not None else ("", "")
        lines.append(SetCookieLine(name, shown, attributes, *refused))
    return tuple(lines), tuple(_jar_after(before, jar.cookies))


def _jar_after(before: dict[tuple[str, str], str], after: Iterable[Cookie]) -> Iterator[InJar]:
    left = dict(before)
    for cookie in after:
        old = left.pop((cookie.name, cookie.path), None)
        change = mark("new" if old is None else "" if old == cookie.value else "replaced")
        yield InJar(cookie.name, shortened(cookie.value), _flags(cookie), change)
    for (name, _), value in left.items():
        yield InJar(name, shortened(value), "", mark("dropped"))


def _flags(cookie: Cookie) -> Message:
    parts = (
        "Secure" if cookie.secure else "",
        "HttpOnly" if cookie.http_only else "",
        "" if cookie.same_site == "Default" else f"SameSite={cookie.same_site}",
        message("persistent" if cookie.persistent else "until the browser is closed"),
    )
    return joined(", ", filter(None, parts))


def _store_steps(call: Call, events: Sequence[Event], past: Snapshot) -> Iterator[StoreStep]:
    known = call.known
    presented = known.presented
    on_the_server = known.policy.store.kind in ON_THE_SERVER
    if call.token and on_the_server:
        yield StoreStep(message("find the digest of {token}", token=shortened(call.token)), _found(call, past))
    elif call.token:
        good = mark(
            "its signature is good" if presented.reason != Reason.BAD_SIGNATURE else "its signature is not ours"
        )
        yield StoreStep("nothing is looked up: the session is in the cookie", good)
    for event in events:
        yield from _store_step(event, past)


def _found(call: Call, past: Snapshot) -> str:
    record, key, reason = call.known.presented.record, call.known.presented.key, call.known.presented.reason
    if record is not None:
        return message(
            "{handle}, valid until {time}", handle=past.handle(record.key), time=format_time(record.expires_at_ms)
        )
    if key:
        return message(
            "{handle} has ended: {reason}", handle=past.handle(key), reason=label_words(Reason(reason).label)
        )
    return mark("nothing")


def _store_step(event: Event, past: Snapshot) -> Iterator[StoreStep]:
    flags, handle = Flag(event.flags), past.handle(event.session) if event.session else ""
    match Kind(event.kind):
        case Kind.SESSION_CREATED:
            yield StoreStep("insert a session", handle)
        case Kind.SESSION_ENDED:
            yield StoreStep(message("end {handle}", handle=handle), label_words(Reason(event.reason).label))
        case Kind.SESSION_ROTATED:
            yield StoreStep(message("exchange the id of {handle}", handle=handle), event.detail or "")
        case Kind.ROLE_REREAD:
            yield StoreStep("read the account's role again", event.detail or "")
        case Kind.REQUEST_ALLOWED | Kind.REQUEST_DENIED | Kind.LOGIN_FAILED | Kind.LOGOUT if flags & Flag.ACCESSED:
            told = [message("session data")] if flags & Flag.WROTE else []
            told += [message("the idle limit counts from now")] if flags & Flag.RENEWED else []
            told = told or [message("when it was last seen")]
            yield StoreStep(message("save {handle}", handle=handle), joined(", ", told))


def _notes(events: Sequence[Event]) -> Iterator[str]:
    """What the exchange did besides being answered, in two words each."""
    for event in events:
        if event.kind == Kind.SESSION_ROTATED:
            yield mark("id rotated")
        elif event.kind == Kind.SESSION_CREATED:
            yield mark("session opened")
        elif event.kind == Kind.SESSION_ENDED:
            yield message("session ended: {reason}", reason=label_words(Reason(event.reason).label))
        elif event.flags & Flag.RENEWED and event.kind in (Kind.REQUEST_ALLOWED, Kind.REQUEST_DENIED):
            yield mark("idle timer reset")


def _lines(exchange: Exchange) -> Iterator[str]:
    yield f"{format_time(exchange.at_ms)}  {exchange.browser} ({exchange.client}) → {exchange.host}"
    yield ""
    yield f"> {exchange.method} {exchange.path} HTTP/1.1"
    for header in exchange.request:
        yield f"> {header.name}: {header.value}"
    sent = "; ".join(f"{cookie.name}={cookie.value}" for cookie in exchange.cookies if cookie.sent)
    if sent:
        yield f"> Cookie: {sent}"
    for cookie in exchange.cookies:
        if not cookie.sent:
            yield message(
                "# not sent: {name}={value}, because {rule} ({clause})",
                name=cookie.name,
                value=cookie.value,
                rule=as_message(cookie.rule),
                clause=cookie.clause,
            )
    for step in exchange.steps:
        yield message("* store: {asked} → {told}", asked=as_message(step.asked), told=as_message(step.told))
    yield f"< HTTP/1.1 {exchange.status}"
    for header in exchange.response:
        yield f"< {header.name}: {header.value}"
    for line in exchange.set_cookies:
        yield f"< Set-Cookie: {line.line}"
        for attribute in line.attributes:
            yield message("#   {text}: {meaning}", text=attribute.text, meaning=as_message(attribute.meaning))
        if line.refused:
            yield message(
                "#   not kept, because {refused} ({clause})", refused=as_message(line.refused), clause=line.clause
            )
    if exchange.reason:
        yield message("# refused: {reason}", reason=label_words(exchange.reason.label))
    for held in exchange.jar:
        told = {"name": held.name, "value": held.value, "change": as_message(held.change)}
        if not held.flags:
            yield message("# jar: {name}={value}  [{change}]", **told)
        elif held.change:
            yield message("# jar: {name}={value} {flags} [{change}]", **told, flags=held.flags)
        else:
            yield message("# jar: {name}={value} {flags}", name=held.name, value=held.value, flags=held.flags)
