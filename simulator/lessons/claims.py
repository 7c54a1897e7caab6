"""What a lesson claims of its run, one sentence a claim, held against events.

    session ada#1 began at 09:00:12              request by ada to /team at 09:00:30 was denied forbidden
    session ada#1 ended idle_timeout at 09:15    request by ada to /inbox at 09:00:18 was allowed
    session ada#1 lives                          log-in by ada at 09:00:12 opened ada#1
    session ada#1 will end idle_timeout at 9:20  log-in by ada at 09:00:12 failed bad_credentials
    session ada#1 acts as manager                account ada is deactivated
    session ada#1 had 2 ids                      attack kiosk succeeded for 4m
    3 live sessions                              attack kiosk was blocked by time.idle
    1 event of session_revived                   policy time.idle is 15m
    cookie is __Host-session=…; Path=/; Secure; HttpOnly; SameSite=Lax

A time is that of the second in which something happened; a duration after `for` is the span in which the thief had the victim's rights. Claims are of the moment up to which
events are given; the cookie is as `Set-Cookie` writes it, its value left out.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence

from simulator.durations import SECOND_MS, format_duration, format_time, parse_duration_ms, parse_time_ms
from simulator.errors import InputError
from simulator.events import Event, Kind, Reason
from simulator.messages import message
from simulator.roles import Role
from simulator.snapshot import Snapshot
from simulator.snapshot.views import SessionView
from simulator.wire import cookie_attributes, served_encrypted, set_cookie

_HANDLE = r"(?P<handle>\S+#\d+)"
_TIME = r"(?P<time>\d{1,2}:\d\d(?::\d\d)?)"
_REASON = r"(?P<reason>[a-z_]+)"
_BROWSER = r"(?P<browser>\S+)"
_OUTCOMES = {"succeeded": "succeeded", "was blocked": "blocked", "was detected": "detected"}


def untrue(claims: Iterable[str], events: Sequence[Event]) -> Iterator[str]:
    """One line for each claim that is not true of `events`, a run's from its first on: the claim, and what is so.

    Raises:
        InputError: a claim cannot be read.
    """
    told = _Told(events)
    for claim in claims:
        if fault := told.fault(claim):
            yield f"{claim}: {fault}"


class _Told:
    """What events tell, asked by claims. Each method returns what is so instead, or an empty text."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._events = events
        self._snapshot = Snapshot()
        self._snapshot.apply(events)
        self._keys = {self._snapshot.handle(key): key for key in self._snapshot.sessions}

    def fault(self, claim: str) -> str:
        for form, check in _FORMS:
            if match := form.fullmatch(claim):
                return check(self, match)
        raise InputError(claim, "no claim that can be checked", "write one of the forms of simulator.lessons.claims")

    def _session(self, match: re.Match[str]) -> SessionView | None:
        key = self._keys.get(match["handle"])
        return None if key is None else self._snapshot.sessions[key]

    def began(self, match: re.Match[str]) -> str:
        session = self._session(match)
        return "there is no such session" if session is None else _unlike(match["time"], session.created_at_ms, "began")

    def ended(self, match: re.Match[str]) -> str:
        session = self._session(match)
        if session is None or session.ending is None:
            return "there is no such session" if session is None else "it lives"
        if session.ending.reason.label != match["reason"]:
            return f"it ended {session.ending.reason.label}"
        return _unlike(match["time"], session.ending.at_ms, "ended")

    def lives(self, match: re.Match[str]) -> str:
        session = self._session(match)
        if session is None or session.ending is not None:
            return "there is no such session" if session is None else "it has ended"
        return ""

    def will_end(self, match: re.Match[str]) -> str:
        session = self._session(match)
        if fault := self.lives(match):
            return fault
        assert session is not None, "it lives"
        limits = self._snapshot.limits_of(session)
        at_ms, reason = limits.end(session.logged_in_at_ms, session.renewed_at_ms)
        if Reason(reason).label != match["reason"]:
            return f"it will end {Reason(reason).label}"
        return _unlike(match["time"], at_ms, "will end")

    def acts_as(self, match: re.Match[str]) -> str:
        session = self._session(match)
        if session is None:
            return "there is no such session"
        role = _role(session.role)
        return "" if role == match["role"] else f"it acts as {role}"

    def had_ids(self, match: re.Match[str]) -> str:
        session = self._session(match)
        if session is None:
            return "there is no such session"
        ids = session.rotations + 1
        return "" if ids == int(match["number"]) else f"it had {ids}"

    def request(self, match: re.Match[str]) -> str:
        found = [
            event
            for event in self._by(match["browser"], Kind.REQUEST_ALLOWED, Kind.REQUEST_DENIED)
            if self._snapshot.routes.get(event.route) == match["path"] and _within(event.at_ms, match["time"])
        ]
        answers = {Reason(event.reason).label if event.reason else "allowed" for event in found}
        wanted = match["reason"] if match["answer"].startswith("denied") else "allowed"
        return "" if wanted in answers else f"was {' and '.join(sorted(answers)) or 'not made'}"

    def log_in(self, match: re.Match[str]) -> str:
        tried = self._by(match["browser"], Kind.LOGIN, Kind.LOGIN_FAILED)
        events = [event for event in tried if _within(event.at_ms, match["time"])]
        if not events:
            return "there was none"
        if events[0].kind == Kind.LOGIN:
            handle = self._snapshot.handle(events[0].session)
            return "" if handle == match["handle"] else f"opened {handle}"
        reason = Reason(events[0].reason).label
        return "" if reason == match["reason"] else f"failed {reason}"

    def _by(self, browser: str, *kinds: Kind) -> Iterator[Event]:
        names = {number: view.name for number, view in self._snapshot.browsers.items()}
        return (event for event in self._events if event.kind in kinds and names.get(event.browser) == browser)

    def events_of(self, match: re.Match[str]) -> str:
        known = {kind.label: kind for kind in Kind}
        if match["kind"] not in known:
            raise InputError(
                match[0],
                message("there are no events of {kind}", kind=match["kind"]),
                message("kinds are {known}", known=", ".join(known)),
            )
        count = self._snapshot.kinds[known[match["kind"]]]
        return "" if count == int(match["number"]) else f"there were {count}"

    def live(self, match: re.Match[str]) -> str:
        count = len(self._snapshot.live)
        return "" if count == int(match["number"]) else f"there are {count}"

    def policy(self, match: re.Match[str]) -> str:
        try:
            value = self._snapshot.policy.value_text(match["field"])
        except KeyError:
            raise InputError(match[0], message("there is no setting {field}", field=match["field"])) from None
        return "" if value == match["value"] else f"it is {value}"

    def cookie(self, match: re.Match[str]) -> str:
        policy = self._snapshot.policy
        secure = served_encrypted(policy.transport)
        attributes = cookie_attributes(policy.cookie, policy.time.idle, secure_request=secure)
        line = set_cookie(policy.cookie, "…", attributes)
        return "" if line == match["line"] else f"it is {line}"

    def account(self, match: re.Match[str]) -> str:
        views = [view for view in self._snapshot.users.values() if view.name == match["user"]]
        if not views:
            return "there is no such account"
        state = {views[0].role.label, "active" if views[0].active else "deactivated"}
        return "" if match["state"] in state else f"it is {' and '.join(sorted(state))}"

    def attack(self, match: re.Match[str]) -> str:
        ended = [e.facts for e in self._events if e.kind == Kind.ATTACK_ENDED and e.facts["attack"] == match["attack"]]
        if not ended:
            return "it is not over"
        facts = ended[-1]
        if facts["outcome"] != _OUTCOMES[match["outcome"]]:
            return f"{facts['outcome']}, {facts.get('check', 'nothing')} in its way"
        if match["setting"] and match["setting"] not in facts.get("stopped_by", []):
            return f"it was stopped by {', '.join(facts.get('stopped_by', [])) or 'no setting'}"
        if match["span"] and parse_duration_ms(match["span"]) != facts["exposure_s"] * 1000:
            return f"for {format_duration(facts['exposure_s'] * 1000)}"
        return ""


def _within(at_ms: int, wanted: str) -> bool:
    return 0 <= at_ms - parse_time_ms(wanted) < SECOND_MS


def _unlike(wanted: str | None, at_ms: int, did: str) -> str:
    if wanted is None or _within(at_ms, wanted):
        return ""
    return f"it {did} at {format_time(at_ms)}"


def _role(number: int) -> str:
    return Role(number).label if number else "nobody"


_Check = Callable[[_Told, re.Match[str]], str]
_FORMS: tuple[tuple[re.Pattern[str], _Check], ...] = (
    (re.compile(rf"session {_HANDLE} began(?: at {_TIME})?"), _Told.began),
    (re.compile(rf"session {_HANDLE} ended {_REASON}(?: at {_TIME})?"), _Told.ended),
    (re.compile(rf"session {_HANDLE} lives"), _Told.lives),
    (re.compile(rf"session {_HANDLE} will end {_REASON} at {_TIME}"), _Told.will_end),
    (re.compile(rf"session {_HANDLE} acts as (?P<role>[a-z]+)"), _Told.acts_as),
    (re.compile(rf"session {_HANDLE} had (?P<number>\d+) ids?"), _Told.had_ids),
    (
        re.compile(rf"request by {_BROWSER} to (?P<path>\S+) at {_TIME} was (?P<answer>allowed|denied {_REASON})"),
        _Told.request,
    ),
    (re.compile(rf"log-in by {_BROWSER} at {_TIME} (?:opened {_HANDLE}|failed {_REASON})"), _Told.log_in),
    (re.compile(r"(?P<number>\d+) live sessions?"), _Told.live),
    (re.compile(r"(?P<number>\d+) events? of (?P<kind>[a-z_]+)"), _Told.events_of),
    (re.compile(r"policy (?P<field>[a-z_.]+) is (?P<value>.+)"), _Told.policy),
    (re.compile(r"cookie is (?P<line>.+)"), _Told.cookie),
    (re.compile(r"account (?P<user>\S+) is (?P<state>[a-z]+)"), _Told.account),
    (
        re.compile(
            r"attack (?P<attack>[a-z_]+) (?P<outcome>succeeded|was blocked|was detected)"
            r"(?: for (?P<span>\d+[smhd]))?(?: by (?P<setting>[a-z_.]+))?"
        ),
        _Told.attack,
    ),
)
