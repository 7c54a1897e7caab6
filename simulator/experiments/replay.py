"""Recorded traffic under one policy or several: what each would have answered, and where they differ."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from simulator.events import ENDING_REASONS, Reason
from simulator.experiments.interruptions import Interruption, Interruptions
from simulator.experiments.logins import Logins
from simulator.policy import Policy
from simulator.runspec.sources import read_traffic
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import Steps
from simulator.runspec.trace import Trace
from simulator.snapshot import Snapshot
from simulator.world.simulation import Simulation
from simulator.world.traffic import Decision, Traffic

Progress = Callable[[int, int], None]
"""Told now and then how many actions are done, and of how many."""

_BETWEEN_REPORTS_S = 0.1
_ANSWERS_A_STEP = 500
_OVER = frozenset(reason.label for reason in ENDING_REASONS if reason not in (Reason.LOGOUT, Reason.REPLACED))
"""Why requests are refused whose sessions ended without their owner's doing."""


@dataclass(frozen=True, slots=True)
class Answered:
    """One decision, read by name: `session` is a handle and `key` its number, `reason` why it was refused (empty: allowed).

    `at_ms` is virtual time, `at_s` the trace's own seconds, `path` what was asked for where the trace says. `user` is whom the trace names or, where it names nobody, whose session it
    was; empty where it was nobody's.
    """

    line: int
    at_ms: int
    at_s: int | float
    browser: str
    do: str
    path: str
    user: str
    reason: str
    session: str
    key: int
    relogin: bool

    @property
    def allowed(self) -> bool:
        return not self.reason

    @property
    def verdict(self) -> dict[str, Any]:
        """What two policies are compared by."""
        return {"allowed": self.allowed, "reason": self.reason or None}

    def document(self) -> dict[str, Any]:
        """The decision as plain data."""
        data: dict[str, Any] = {
            "line": self.line,
            "at": self.at_s,
            "browser": self.browser,
            "do": self.do,
            "user": self.user or None,
            **self.verdict,
            "session": self.session or None,
        }
        if self.relogin:
            data["relogin"] = True
        return data


@dataclass(frozen=True, slots=True)
class PolicyReplay:
    """Traffic under one policy: a decision for each action that is told one, in the order of their times.

    `policy` is the name that tells it from the others, `settings` what it says. `forced` are the log-ins of people who
    had not logged out, `lost` the forms that were refused because time had ended the session.
    """

    policy: str
    settings: Policy
    decisions: tuple[Answered, ...]
    logins: Logins
    malformed: tuple[int, ...]
    forced: tuple[Interruption, ...] = ()
    lost: tuple[Interruption, ...] = ()

    @property
    def denied(self) -> int:
        """How many decisions refused."""
        return sum(not decision.allowed for decision in self.decisions)

    @property
    def thrown_out(self) -> set[str]:
        """The people who were at work, and found their session over or had to log in again."""
        refused = {decision.user for decision in self.decisions if decision.reason in _OVER}
        return (refused | {forced.user for forced in self.forced}) - {""}

    def summary(self) -> dict[str, Any]:
        """The counts as plain data."""
        logins = {"first": self.logins.first, "again": self.logins.again, "forced": self.logins.forced}
        return {
            "requests": len(self.decisions),
            "denied": self.denied,
            "logins": logins,
            "malformed": list(self.malformed),
        }


@dataclass(frozen=True, slots=True)
class Replay:
    """Traffic under each of some policies, whose names are all different."""

    trace: Trace
    runs: tuple[PolicyReplay, ...]

    @property
    def differences(self) -> list[tuple[Answered, ...]]:
        """The decisions, one of each policy, that are not all allowed, or not all refused for the same reason."""
        rows = zip(*(run.decisions for run in self.runs), strict=True)
        return [row for row in rows if len({decision.reason for decision in row}) > 1]

    def document(self) -> dict[str, Any]:
        """What `replay --json` prints: all decisions under one policy, the differences between several."""
        if len(self.runs) == 1:
            run = self.runs[0]
            decisions = [decision.document() for decision in run.decisions]
            return {"policy": run.policy, "summary": run.summary(), "decisions": decisions}
        return {
            "policies": [run.policy for run in self.runs],
            "summary": {run.policy: run.summary() for run in self.runs},
            "differences": [self._difference(row) for row in self.differences],
        }

    def _difference(self, row: tuple[Answered, ...]) -> dict[str, Any]:
        first = row[0]
        answers = {run.policy: decision.verdict for run, decision in zip(self.runs, row, strict=True)}
        return {"line": first.line, "at": first.at_s, "browser": first.browser, "do": first.do, "answers": answers}


def replay(trace: Trace | Path | str, policies: Sequence[Policy], progress: Progress | None = None) -> Replay:
    """What each policy would have done to recorded traffic. The same traffic and policy give the same answers, always.

    `trace` may be the path of a file in either form. Policies of the same name are told apart with `~2`, `~3`.

    Raises:
        InputError: the file is neither a trace nor an access log.
        ValueError: there is no policy.
    """
    traffic = trace if isinstance(trace, Trace) else read_traffic(Path(trace))
    tell = progress or _silent
    total = len(policies) * len(traffic.actions)
    steps = replay_steps(traffic, policies)
    while True:
        try:
            tell(round(next(steps) * total), total)
        except StopIteration as stop:
            result: Replay = stop.value
            return result


def replay_steps(trace: Trace, policies: Sequence[Policy], slice_s: float = _BETWEEN_REPORTS_S) -> Steps[Replay]:
    """The work of `replay` in steps of `slice_s` seconds.

    Raises:
        ValueError: there is no policy.
    """
    if not policies:
        raise ValueError("traffic is replayed under at least one policy")
    names = _told_apart([policy.name for policy in policies])
    total = len(policies) * len(trace.actions)
    runs: list[PolicyReplay] = []
    for name, policy in zip(names, policies, strict=True):
        before = len(runs) * len(trace.actions)
        rehearsal = _Rehearsal(trace, policy)
        for done in rehearsal.play(slice_s):
            yield (before + done) / total
        runs.append((yield from rehearsal.outcome(name, (before + len(trace.actions)) / total)))
    return Replay(trace, tuple(runs))


def _silent(done: int, total: int) -> None:
    """The progress of who does not want to know."""


def _told_apart(names: Sequence[str]) -> list[str]:
    told: list[str] = []
    for name in names:
        count, unique = 1, name
        while unique in told:
            count += 1
            unique = f"{name}~{count}"
        told.append(unique)
    return told


class _Rehearsal:
    """A run of traffic under one policy, with everything noted that its decisions are told by."""

    def __init__(self, trace: Trace, policy: Policy) -> None:
        self._trace = trace
        self._simulation = Simulation(RunSpec(trace, policy))
        self._snapshot = Snapshot()
        self._interruptions = Interruptions()
        self._decisions: list[Decision] = []
        driver = self._simulation.driver
        assert isinstance(driver, Traffic)
        driver.witness = self._decisions.append
        self._driver = driver
        self._simulation.journal.sinks += (self._snapshot.apply, self._interruptions.meter.add)

    def play(self, slice_s: float) -> Iterator[int]:
        """Plays to the end, saying after every `slice_s` seconds how many actions are done."""
        while not self._simulation.advance(self._simulation.spec.end_ms, slice_s):
            self._simulation.journal.drain()
            yield self._driver.done
        self._simulation.journal.drain()
        yield self._driver.done

    def outcome(self, policy_name: str, part: float) -> Steps[PolicyReplay]:
        """What came of it, told in steps that all stand at the same `part` of the whole."""
        decisions = self._decisions
        if self._trace.made_ms:  # Decisions about pages that take time come late, and are told in their place.
            places = {action.line: place for place, action in enumerate(self._trace.actions)}
            decisions = sorted(decisions, key=lambda decision: places[decision.action.line])
        snapshot, noted = self._snapshot, self._interruptions
        answered: list[Answered] = []
        for first in range(0, len(decisions), _ANSWERS_A_STEP):
            answered += map(self._answered, decisions[first : first + _ANSWERS_A_STEP])
            yield part
        return PolicyReplay(
            policy_name,
            self._simulation.spec.policy,
            tuple(answered),
            noted.meter.logins,
            self._trace.malformed,
            forced=noted.forced(snapshot),
            lost=noted.lost(snapshot),
        )

    def _answered(self, decision: Decision) -> Answered:
        action, snapshot = decision.action, self._snapshot
        session = snapshot.sessions.get(decision.session)
        owner = snapshot.users.get(session.user) if session else None
        return Answered(
            line=action.line,
            at_ms=action.at_ms,
            at_s=self._trace.seconds(action.at_ms),
            browser=action.browser,
            do=action.do,
            path=action.path,
            user=action.user or (owner.name if owner else ""),
            reason=Reason(decision.reason).label if decision.reason else "",
            session=snapshot.handle(decision.session) if session else "",
            key=decision.session,
            relogin=decision.relogin,
        )
