"""An exchange as the messages of a sequence diagram, between four parties or, where there is little room, two."""

from collections.abc import Iterator

from simulator.durations import format_left, format_time
from ui.models.words import reason_words
from ui.player.questions import Exchange
from ui.sessions.clients import client_words
from ui.widgets.sequence import Lane, Line, Message
from ui.words import tr

BROWSER, NETWORK, SITE, STORE = range(4)
_WHOLE = (0.05, 0.32, 0.69, 0.94)
_NARROW = (0.02, 0.98)
_QUIET_HEADERS = frozenset({"Host", "User-Agent", "Referer", "Sec-Fetch-Mode", "Sec-Fetch-Dest", "Sec-Fetch-User"})
"""Headers that are left out where there is little room."""


def lanes_of(exchange: Exchange, *, narrow: bool) -> tuple[Lane, ...]:
    """The lifelines of an exchange."""
    browser = tr("Browser"), client_words(exchange.client)
    if narrow:
        return Lane(*browser, _NARROW[0]), Lane(tr("Server"), exchange.host, _NARROW[1])
    in_the_cookie = exchange.store.startswith(("client", "jwt"))
    return (
        Lane(*browser, _WHOLE[BROWSER]),
        Lane(tr("Encrypted") if exchange.encrypted else tr("In the open"), tr("the network"), _WHOLE[NETWORK]),
        Lane(tr("Site"), exchange.host, _WHOLE[SITE]),
        Lane(
            tr("No store") if in_the_cookie else tr("Store · {store}").format(store=exchange.store),
            exchange.store,
            _WHOLE[STORE],
        ),
    )


def messages_of(exchange: Exchange, *, narrow: bool) -> tuple[Message, ...]:
    """The messages of an exchange, from top to bottom."""
    site = 1 if narrow else SITE
    request = Message(
        0,
        site,
        f"{exchange.method} {exchange.path}",
        aside=format_time(exchange.at_ms),
        lines=tuple(_request_lines(exchange, narrow=narrow)),
        crossing=_crossing(exchange),
    )
    steps = () if narrow else tuple(_step_messages(exchange))
    return request, *steps, _response(exchange, site, narrow=narrow)


def _request_lines(exchange: Exchange, *, narrow: bool) -> Iterator[Line]:
    for header in exchange.request:
        if narrow and header.name in _QUIET_HEADERS:
            continue
        yield Line(f"{header.name}: {header.value}", tone="muted")
        if header.meaning and not narrow:
            yield Line(tr(header.meaning), "caption", "faint", 12)
    sent = "; ".join(f"{cookie.name}={cookie.value}" for cookie in exchange.cookies if cookie.sent)
    if sent:
        yield Line(f"Cookie: {sent}", tone="accent")
    else:
        yield Line(tr("no Cookie header"), "caption", "faint")
    for cookie in exchange.cookies:
        if not cookie.sent:
            yield Line(tr("kept back: {name}={value}").format(name=cookie.name, value=cookie.value), tone="warn")
            yield Line(f"{tr(cookie.rule)} ({cookie.clause})", "caption", "muted", 12)
    if not exchange.encrypted and not narrow:
        yield Line(tr("anybody on the way reads and changes all of this"), "caption", "danger")


def _step_messages(exchange: Exchange) -> Iterator[Message]:
    for step in exchange.steps:
        told = (Line(f"→ {tr(step.told)}", "caption", "muted"),) if step.told else ()
        yield Message(SITE, STORE, tr(step.asked), lines=told)


def _response(exchange: Exchange, site: int, *, narrow: bool) -> Message:
    took_ms = exchange.answered_ms - exchange.at_ms
    note = tr(exchange.notes[-1]) if exchange.notes else ""
    refused = bool(exchange.reason)
    return Message(
        site,
        0,
        exchange.status,
        tag=reason_words(exchange.reason) if refused else note,
        tag_tone="danger" if refused else "ok" if note else "neutral",
        aside=tr("after {left}").format(left=format_left(took_ms)) if took_ms else "",
        lines=tuple(_response_lines(exchange, narrow=narrow)),
        tone="danger" if refused else "accent",
        crossing=_crossing(exchange),
    )


def _crossing(exchange: Exchange) -> str:
    """What whoever is on the way sees of it: a lock, or everything."""
    return "lock-simple" if exchange.encrypted else "eye"


def _response_lines(exchange: Exchange, *, narrow: bool) -> Iterator[Line]:
    if not narrow:
        for header in exchange.response:
            yield Line(f"{header.name}: {header.value}", tone="muted")
            if header.meaning:
                yield Line(tr(header.meaning), "caption", "faint", 12)
    for line in exchange.set_cookies:
        yield Line(f"Set-Cookie: {line.line}", tone="accent")
        if line.refused:
            yield Line(
                tr("not kept: {refused} ({clause})").format(refused=tr(line.refused), clause=line.clause),
                "caption",
                "danger",
                12,
            )
        if not narrow:
            for attribute in line.attributes:
                tone = "warn" if attribute.weak else "muted" if attribute.said else "faint"
                yield Line(f"{tr(attribute.text)}: {tr(attribute.meaning)}", "caption", tone, 12)


def exchange_text(exchange: Exchange) -> str:
    """An exchange as text, header by header."""
    return "\n".join(map(tr, exchange.lines))
