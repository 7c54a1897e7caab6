"""The fold: one event after another, from nothing to the state at a moment."""

import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from operator import itemgetter
from typing import Any, ClassVar

from msgspec.structs import replace

from simulator.events import Event, EventTuple, Flag, Kind, Reason, format_handle
from simulator.limits import FOREVER_MS, Limits, limits_of
from simulator.policy import Policy
from simulator.roles import parse_role
from simulator.snapshot.attacks import AttackView, begun, told_of
from simulator.snapshot.views import BrowserView, Ending, SessionView, UserView

_KIND = itemgetter(2)
_SESSION = itemgetter(4)
_RENEWED = int(Flag.RENEWED)
_ACCESSED = int(Flag.ACCESSED)
_ALLOWED = int(Kind.REQUEST_ALLOWED)
_DENIED = int(Kind.REQUEST_DENIED)


class Snapshot:
    """Users, browsers, routes and sessions at the moment `seq`, at virtual time `at_ms`.

    `sessions` holds every session of the run by its key, in order of creation, the ended ones too; `live` those that
    have not ended; `attacks` lists the attacks in the order in which they began. `changed` collects the keys that events
    touched until somebody clears it, so that a view may refresh what changed and nothing else. `cast_version` counts the
    changes to users, browsers, routes and the policy.
    """

    def __init__(self) -> None:
        self.seq = 0
        self.at_ms = 0
        self.scenario = ""
        self.origin_s = 0
        self.policy = Policy()
        self.limits: Limits = limits_of(self.policy)
        self.users: dict[int, UserView] = {}
        self.browsers: dict[int, BrowserView] = {}
        self.routes: dict[int, str] = {}
        self.sessions: dict[int, SessionView] = {}
        self.live: dict[int, SessionView] = {}
        self.attacks: list[AttackView] = []
        self.kinds: Counter[int] = Counter()
        self.endings: Counter[int] = Counter()
        self.denials: Counter[int] = Counter()
        self.changed: set[int] = set()
        self.cast_version = 0

    def apply(self, batch: Iterable[EventTuple]) -> None:
        """Folds events in, in their order; each must follow the one before."""
        events = batch if isinstance(batch, list) else list(batch)
        if not events:
            return
        find, rare = self.sessions.get, self._RARE
        for event in events:
            kind = event[2]
            # A run is nearly all requests: they are folded here, without a call.
            if kind == _ALLOWED or kind == _DENIED:
                session = find(event[4])
                if kind == _DENIED:
                    self.denials[event[7]] += 1
                if session is None:
                    continue
                flags = event[8]
                session.requests += 1
                if event[7]:
                    session.denied += 1
                session.last_route = event[6]
                if flags & _ACCESSED:
                    session.accessed_at_ms = event[1]
                if flags & _RENEWED:
                    session.renewed_at_ms = event[1]
                    session.limits = None
            elif (fold_in := rare.get(kind)) is not None:
                fold_in(self, Event._make(event))
        self.kinds.update(map(_KIND, events))
        self.changed.update(filter(None, map(_SESSION, events)))
        self.seq, self.at_ms = events[-1][0], events[-1][1]

    def limits_of(self, session: SessionView) -> Limits:
        """The limits that a session goes on under: the policy's, or those before a change that has not reached it."""
        return session.limits or self.limits

    def deadline_ms(self, session: SessionView) -> int:
        """The first instant at which time will have ended the session, if nothing else happens."""
        return (session.limits or self.limits).deadline_ms(session.logged_in_at_ms, session.renewed_at_ms)

    def not_valid_now(self, session: SessionView) -> bool:
        """Whether a live session is refused at present, though it could be valid again."""
        user = self.users.get(session.user)
        if user is None or user.active or session.ending is not None:
            return False
        return self.policy.auth.deactivation.effect in ("immediately", "next_request")

    def handle(self, key: int) -> str:
        """How the session is called: `browser#ordinal`."""
        browser = self.sessions[key].browser if key in self.sessions else key >> 20
        return format_handle(self.browsers[browser].name, key)

    def sessions_of(self, user: int) -> list[SessionView]:
        """The live sessions of a user, oldest first."""
        return [session for session in self.live.values() if session.user == user]

    def _run_started(self, event: Event) -> None:
        facts = event.facts
        self.scenario = facts["scenario"]
        self.origin_s = facts["origin_s"]
        self._take_policy(Policy.model_validate(facts["policy"]))

    def _take_policy(self, policy: Policy) -> None:
        self.cast_version += 1
        before, self.policy, self.limits = self.limits, policy, limits_of(policy)
        for session in self.live.values():
            if policy.time.setting_change == "at_once":
                session.limits = None
            elif session.limits is None:
                session.limits = before
        self.changed.update(self.live)

    def _user_added(self, event: Event) -> None:
        facts = event.facts
        role = parse_role(facts["role"])
        self._put(UserView(event.user, facts["name"], facts.get("display", facts["name"]), role))

    def _put(self, user: UserView) -> None:
        self.cast_version += 1
        self.users[user.number] = user

    def _change_user(self, number: int, **changes: Any) -> None:
        self._put(replace(self.users[number], **changes))

    def _unlock(self, number: int) -> None:
        if self.users[number].locked_until_ms:
            self._change_user(number, locked_until_ms=0)

    def _browser_added(self, event: Event) -> None:
        facts = event.facts
        self.cast_version += 1
        name, namesake = facts["name"], self.users.get(event.browser)
        # A crowd has a dozen clients, and most of its browsers are called and numbered as the one who is at them.
        if namesake is not None and namesake.name == name:
            name = namesake.name
        client = sys.intern(facts.get("client", ""))
        self.browsers[event.browser] = BrowserView(event.browser, name, client, facts.get("address", ""))

    def _route_added(self, event: Event) -> None:
        self.cast_version += 1
        self.routes[event.route] = event.detail or ""

    def _session_created(self, event: Event) -> None:
        facts = event.facts
        label = facts.get("role") if facts else event.detail
        at_ms = event.at_ms
        session = SessionView(
            event.session,
            event.user,
            event.browser,
            int(parse_role(label)) if label else 0,
            logged_in_at_ms=facts.get("logged_in_at_ms", at_ms),
            renewed_at_ms=facts.get("renewed_at_ms", at_ms),
            accessed_at_ms=at_ms,
            created_at_ms=at_ms,
            number=len(self.sessions) + 1,
        )
        self.sessions[event.session] = self.live[event.session] = session
        if (other := self.sessions.get(facts.get("beside", 0))) is not None:
            self._touch(other, at_ms, facts["flags"])
            self.changed.add(other.key)
            self.changed.add(other.key)
        if (original := self.sessions.get(facts.get("copy_of", 0))) is not None:
            session.stale, session.remembered, session.limits = original.stale, original.remembered, original.limits

    def _session_rotated(self, event: Event) -> None:
        self.sessions[event.session].rotations += 1

    def _session_revived(self, event: Event) -> None:
        session = self.sessions[event.session]
        if session.ending is not None:
            self.endings[session.ending.reason] -= 1
        session.ending = None
        facts = event.facts
        session.role = int(parse_role(facts["role"]))
        session.logged_in_at_ms, session.renewed_at_ms = facts["logged_in_at_ms"], facts["renewed_at_ms"]
        session.limits = _ending_at(session, facts) if "ends_at_ms" in facts else None
        self.live[event.session] = session

    def _client_changed(self, event: Event) -> None:
        if event.detail == "stale":
            self.sessions[event.session].stale = True

    def _session_ended(self, event: Event) -> None:
        session = self.sessions[event.session]
        facts = event.facts
        session.ending = Ending(event.at_ms, Reason(event.reason), facts.get("actor", ""), facts.get("why", ""))
        del self.live[event.session]
        self.endings[event.reason] += 1

    def _role_reread(self, event: Event) -> None:
        self.sessions[event.session].role = int(parse_role(event.detail or ""))

    def _login(self, event: Event) -> None:
        session = self._entered(event)
        session.stale = session.remembered = False
        self._unlock(event.user)

    def _login_remembered(self, event: Event) -> None:
        session = self._entered(event)
        session.stale = session.remembered = True

    def _entered(self, event: Event) -> SessionView:
        session = self.sessions[event.session]
        session.user = event.user
        session.role = int(parse_role(event.detail)) if event.detail else session.role
        session.logged_in_at_ms = session.renewed_at_ms = session.accessed_at_ms = event.at_ms
        session.logged_out = False
        session.limits = None
        return session

    def _presented(self, event: Event) -> None:
        session = self.live.get(event.session)
        if session is not None:
            self._touch(session, event.at_ms, event.flags)

    @staticmethod
    def _touch(session: SessionView, at_ms: int, flags: int) -> None:
        if flags & _ACCESSED:
            session.accessed_at_ms = at_ms
        if flags & _RENEWED:
            session.renewed_at_ms = at_ms
            session.limits = None

    def _logout(self, event: Event) -> None:
        session = self.sessions.get(event.session)
        if session is not None:
            session.logged_out = True
            self._presented(event)

    def _user_locked_out(self, event: Event) -> None:
        self._change_user(event.user, locked_until_ms=event.facts["until_ms"])

    def _password_changed(self, event: Event) -> None:
        self._unlock(event.user)

    def _role_changed(self, event: Event) -> None:
        self._change_user(event.user, role=parse_role(event.facts["role"]))

    def _user_deactivated(self, event: Event) -> None:
        self._change_user(event.user, active=False)

    def _user_reactivated(self, event: Event) -> None:
        self._change_user(event.user, active=True)

    def _policy_changed(self, event: Event) -> None:
        self._take_policy(self.policy.with_changes(json.loads(event.detail or "{}")["changes"]))

    def _attack_started(self, event: Event) -> None:
        self.attacks.append(begun(event, len(self.attacks) + 1))

    def _attack_told(self, event: Event) -> None:
        if (attack := told_of(self.attacks, event)) is not None:
            attack.take(event)

    # Of the class: bound methods would tie every snapshot into a ring, which only the collector could let go of.
    _RARE: ClassVar[Mapping[int, Callable[["Snapshot", Event], None]]] = {
        Kind.RUN_STARTED: _run_started,
        Kind.USER_ADDED: _user_added,
        Kind.BROWSER_ADDED: _browser_added,
        Kind.ROUTE_ADDED: _route_added,
        Kind.SESSION_CREATED: _session_created,
        Kind.SESSION_ENDED: _session_ended,
        Kind.ROLE_REREAD: _role_reread,
        Kind.SESSION_ROTATED: _session_rotated,
        Kind.SESSION_REVIVED: _session_revived,
        Kind.CLIENT_CHANGED: _client_changed,
        Kind.LOGIN: _login,
        Kind.LOGIN_REMEMBERED: _login_remembered,
        Kind.LOGIN_FAILED: _presented,
        Kind.TOKEN_REFRESHED: _presented,
        Kind.LOGOUT: _logout,
        Kind.USER_LOCKED_OUT: _user_locked_out,
        Kind.PASSWORD_CHANGED: _password_changed,
        Kind.ROLE_CHANGED: _role_changed,
        Kind.USER_DEACTIVATED: _user_deactivated,
        Kind.USER_REACTIVATED: _user_reactivated,
        Kind.POLICY_CHANGED: _policy_changed,
        Kind.ATTACK_STARTED: _attack_started,
        Kind.ATTACK_STOLE: _attack_told,
        Kind.ATTACK_USED: _attack_told,
        Kind.ATTACK_ENDED: _attack_told,
    }


def _ending_at(session: SessionView, facts: dict[str, Any]) -> Limits:
    """The limits by which a session ends at an instant that those in force would not give."""
    if facts["ends_by"] == Reason.IDLE_TIMEOUT.label:
        return Limits(facts["ends_at_ms"] - session.renewed_at_ms, FOREVER_MS, 0)
    return Limits(FOREVER_MS, facts["ends_at_ms"] - session.logged_in_at_ms, 0)


def fold(events: Iterable[EventTuple]) -> Snapshot:
    """The snapshot after all of `events`, which start with a run's first."""
    snapshot = Snapshot()
    snapshot.apply(events)
    return snapshot
