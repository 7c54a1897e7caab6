"""Why? What stood behind an answer, what will end a session first, and what an administrator's act hit and spared."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from simulator.commands import Command, Do
from simulator.errors import InputError
from simulator.event_texts import label_words
from simulator.events import Event, Kind, Reason
from simulator.experiments.checks import Asked, Check
from simulator.experiments.exchange import Exchange, exchange_of
from simulator.experiments.login_checks import checks_of
from simulator.experiments.moments import Checkpoints, no_checkpoints, witnessed
from simulator.experiments.smallest_change import Flip, Search
from simulator.limits import FOREVER_MS, limit_field
from simulator.messages import mark, message
from simulator.policy import Policy, Setting, setting
from simulator.runspec.scenario import Scenario
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import Steps, complete
from simulator.snapshot import SessionView, Snapshot
from simulator.snapshot.impact import Survivor, impact_of
from simulator.world.simulation import play
from simulator.world.witness import Call

if TYPE_CHECKING:
    from simulator.recording.reader import Run

_BATCH = 2048

ReadEvents = Callable[[int, int], list[Event]]
"""The events with these numbers, both included."""


class Fate(NamedTuple):
    """What will end a live session first if nobody comes: why, when, and by which setting. `at_ms` is FOREVER_MS, and
    there is no setting, where time ends nothing."""

    reason: Reason
    at_ms: int
    setting: Setting | None


def fate_of(session: SessionView, snapshot: Snapshot) -> Fate:
    """What will end a live session first, if nothing else happens."""
    at_ms = snapshot.deadline_ms(session)
    reason = snapshot.limits_of(session).reason(session.logged_in_at_ms, session.renewed_at_ms)
    if at_ms >= FOREVER_MS:
        return Fate(Reason.NONE, FOREVER_MS, None)
    return Fate(reason, at_ms, setting(limit_field(reason, snapshot.policy), snapshot.policy))


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a request was told what it was told.

    `checks` stand in the order in which they were made, and say at which of them it stopped, if at any; `policy` was in
    force. `login_ms` is when the session that it presented, or last had, was opened (None: there was none).
    """

    event: Event
    handle: str
    user: str
    path: str
    reason: Reason
    checks: tuple[Check, ...]
    policy: Policy
    login_ms: int | None
    fate: Fate | None
    call: Call
    exchange: Exchange

    @property
    def served(self) -> bool:
        """Whether it was given what it asked for."""
        return not self.reason

    @property
    def stop(self) -> Check | None:
        """The check at which it stopped; None: at none."""
        return next((check for check in self.checks if check.outcome == "failed"), None)

    def search(self, spec: RunSpec, checkpoints: Checkpoints = no_checkpoints) -> Search:
        """A search for the smallest change of policy that would have flipped the answer."""
        return Search(spec, self.event, self.policy, self.login_ms, checkpoints)

    def document(self, flips: tuple[Flip, ...] | None = None, tried: int = 0) -> dict[str, Any]:
        """The explanation as plain data, with what was found by trying, if somebody tried."""
        made: dict[str, Any] = {
            "event": self.event.seq,
            "at_ms": self.event.at_ms,
            "session": self.handle or None,
            "user": self.user or None,
            "path": self.path,
            "served": self.served,
            "reason": self.reason.label if self.reason else None,
            "checks": [_check_document(check) for check in self.checks],
        }
        if flips is not None:
            made["flips"] = [
                {
                    "changes": dict(flip.changes),
                    "scope": flip.scope.name.lower(),
                    "since_ms": flip.since_ms,
                    "reason": Reason(flip.reason).label if flip.reason else None,
                }
                for flip in flips
            ]
            made["tried"] = tried
        return made


def _check_document(check: Check) -> dict[str, Any]:
    return {
        "name": check.name,
        "asks": check.asks,
        "outcome": check.outcome.replace(" ", "_"),
        "compared": [compared._asdict() for compared in check.compared],
        "settings": {one.field: one.value for one in check.settings},
        "clauses": [one.clause for one in check.settings if one.clause],
    }


@dataclass(frozen=True, slots=True)
class ExplainedAct:
    """What an administrator's act did: the sessions that ended by it, those that it spared, and why.

    `later` says what takes effect later than at once.
    """

    event: Event
    command: Command
    hit: tuple[str, ...]
    spared: tuple[tuple[tuple[str, ...], str], ...]
    later: str


def past_of(read: ReadEvents, seq: int) -> Steps[Snapshot]:
    """The snapshot of the moment just before an event."""
    snapshot, last = Snapshot(), seq - 1
    for first in range(1, last + 1, _BATCH):
        snapshot.apply(read(first, min(last, first + _BATCH - 1)))
        yield first / max(1, last)
    return snapshot


def explain_steps(
    spec: RunSpec, read: ReadEvents, seq: int, checkpoints: Checkpoints = no_checkpoints
) -> Steps[Explanation]:
    """The explanation of the request that event `seq` tells of, in steps. `read` gives the events of the run of `spec`.

    Raises:
        InputError: there is no such event, or it tells of no request.
    """
    event = _event(read, seq)
    past = yield from _half(past_of(read, seq), 0.0)
    call = yield from _half(witnessed(spec, event, checkpoints), 0.5)
    session = past.sessions.get(event.session) or _last_of(event.browser, past)
    presented = past.sessions.get(event.session)
    assert call.answer is not None, "a call that made events was answered"
    asked = Asked(call, call.answer.reason, presented, past.handle(event.session) if presented else "")
    user = past.users.get(event.user or (session.user if session else 0))
    live = presented is not None and presented.live
    return Explanation(
        event=event,
        handle=asked.handle,
        user=user.display if user else "",
        path=past.routes.get(event.route, ""),
        reason=Reason(call.answer.reason),
        checks=checks_of(asked),
        policy=(call.earlier or call).known.policy,
        login_ms=session.created_at_ms if session else None,
        fate=fate_of(presented, past) if presented is not None and live else None,
        call=call,
        exchange=exchange_of(call, read(*call.events), past),
    )


def _event(read: ReadEvents, seq: int) -> Event:
    found = read(seq, seq)
    if not found:
        raise InputError(message("event {seq}", seq=seq), "the run has none of that number")
    return found[0]


def _half(steps: Steps[Any], first: float) -> Steps[Any]:
    """Steps that are one half of a whole."""
    try:
        while True:
            yield first + next(steps) / 2
    except StopIteration as stop:
        return stop.value


def _last_of(browser: int, past: Snapshot) -> SessionView | None:
    """The session that a browser had last."""
    own = (session for session in past.sessions.values() if session.browser == browser)
    return max(own, key=lambda session: (session.created_at_ms, session.key), default=None)


_ACTS = {
    Kind.SESSIONS_REVOKED: (Do.REVOKE_SESSION, Do.REVOKE_USER, Do.REVOKE_ROLE, Do.REVOKE_ALL),
    Kind.USER_DEACTIVATED: (Do.DEACTIVATE,),
    Kind.USER_REACTIVATED: (Do.REACTIVATE,),
    Kind.ROLE_CHANGED: (Do.SET_ROLE,),
    Kind.PASSWORD_CHANGED: (Do.SET_PASSWORD,),
    Kind.POLICY_CHANGED: (Do.CHANGE_POLICY,),
}


def is_act(event: Event) -> bool:
    """Whether an event tells of an administrator's act."""
    return event.kind in _ACTS and not event.browser


def explain_act_steps(spec: RunSpec, read: ReadEvents, seq: int) -> Steps[ExplainedAct]:
    """What the act that event `seq` tells of hit and spared, in steps.

    Raises:
        InputError: there is no such event, or it tells of no administrator's act.
    """
    event = _event(read, seq)
    past = yield from past_of(read, seq)
    command = _command_behind(event, spec, past)
    if command is None:
        told = label_words(Kind(event.kind).label)
        raise InputError(
            message("event {seq}", seq=seq),
            message("{told} is no administrator's act", told=told),
            "choose a revocation or a change",
        )
    impact = impact_of(command, past)
    ended = [
        other
        for other in read(seq + 1, seq + 1 + 2 * len(past.live))
        if other.kind == Kind.SESSION_ENDED and other.at_ms == event.at_ms and other.session in past.live
    ]
    named = {key for survivor in impact.survivors for key in survivor.keys}
    hit = {other.session for other in ended if Reason(other.reason) not in (Reason.LOGOUT, Reason.REPLACED)}
    return ExplainedAct(
        event=event,
        command=command,
        hit=tuple(past.handle(key) for key in sorted(hit)),
        spared=_told(_spared(survivor, hit, past) for survivor in (*impact.survivors, _others(command, named, past))),
        later=impact.later,
    )


def _others(command: Command, named: set[int], past: Snapshot) -> Survivor:
    """The sessions that the act was not aimed at."""
    keys = tuple(key for key in past.live if key not in named)
    return Survivor(keys, _AIMED_ELSEWHERE.get(command.do, mark("the act was not aimed at them")))


_AIMED_ELSEWHERE = {
    Do.REVOKE_ROLE: mark("they act with another role"),
    Do.CHANGE_POLICY: mark("the limits in force now leave them alone"),
}


def _spared(survivor: Survivor, hit: set[int], past: Snapshot) -> tuple[tuple[str, ...], str]:
    return tuple(past.handle(key) for key in survivor.keys if key not in hit), survivor.why


def _told(parts: Iterable[tuple[tuple[str, ...], str]]) -> tuple[tuple[tuple[str, ...], str], ...]:
    return tuple((handles, why) for handles, why in parts if handles)


def _command_behind(event: Event, spec: RunSpec, past: Snapshot) -> Command | None:
    """The command that an event tells of: of the acts of its kind at that instant, the one with its target."""
    dos = _ACTS.get(Kind(event.kind), ())
    stated = spec.scenario.commands if isinstance(spec.scenario, Scenario) else ()
    alike = [command for command in (*stated, *spec.commands) if command.at_ms == event.at_ms and command.do in dos]
    user = past.users.get(event.user)
    aimed = [command for command in alike if user is not None and command.user == user.name]
    return next(iter(aimed or alike), None)


def explain(source: "RunSpec | Run | Path", seq: int) -> Explanation:
    """Why the request of event `seq` was told what it was told, in a spec's run or in a recorded one.

    Raises:
        InputError: there is no such event, or it tells of no request.
        RunFileError: the run file cannot be read.
    """
    if isinstance(source, Path):
        from simulator.recording.reader import open_run  # noqa: PLC0415 - the window explains runs in memory, and is on screen before SQLAlchemy is loaded

        with open_run(source) as run:
            return explain(run, seq)
    if isinstance(source, RunSpec):
        return complete(explain_steps(source, events_of(source), seq))
    return complete(explain_steps(source.spec, source.events, seq, checkpoints_of(source)))


def events_of(spec: RunSpec) -> ReadEvents:
    """Reads the events of a spec's run, which is played for it once."""
    events = list(play(spec))

    def read(first_seq: int, last_seq: int) -> list[Event]:
        return events[max(0, first_seq - 1) : last_seq]

    return read


def checkpoints_of(run: "Run") -> Checkpoints:
    """The saved worlds of a recorded run."""
    return partial(checkpoint_at, run)


def checkpoint_at(run: "Run", at_ms: int) -> bytes | None:
    """The last world that a recorded run has saved at or before an instant; None: there is none."""
    found = run.checkpoint_before(run.seq_at(at_ms))
    return None if found is None or found[1] > at_ms else found[2]
