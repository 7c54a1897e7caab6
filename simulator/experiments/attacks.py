"""Every attack against a policy: what came of it, and which defences it was that held."""

from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any, Final

from pydantic import ValidationError

from simulator.commands import Command, Do
from simulator.errors import InputError
from simulator.events import Event, Kind
from simulator.messages import message
from simulator.policy import Policy
from simulator.policy.text import file_values
from simulator.runspec.scenario import Scenario
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import Steps, complete
from simulator.wire import CookieTreatment
from simulator.world.attackers import attack_named, attack_names
from simulator.world.attacking.attempt import Outcome
from simulator.world.attacking.obstacles import is_weakest, weakest_value
from simulator.world.casting import load_scenario
from simulator.world.simulation import Simulation

Progress = Callable[[int, int], None]
"""Told how many attacks are done, and of how many."""

_RANK: Final = {Outcome.BLOCKED: 0, Outcome.DETECTED: 1, Outcome.SUCCEEDED: 2}
_CREDIT: Final = {Outcome.BLOCKED: 2, Outcome.DETECTED: 1, Outcome.SUCCEEDED: 0}
_ENDED: Final = int(Kind.ATTACK_ENDED)
_SLICE_S: Final = 0.008


@dataclass(frozen=True, slots=True)
class Attacked:
    """What came of an attack on a policy.

    `stopped_by` are the settings behind the check that stood in the way, `check` its name. `load_bearing` are those of
    which one alone, at its weakest, lets the attack come further; `redundant` those that would hold it up if all others
    were at their weakest, and are not needed as long as they are not.
    """

    name: str
    outcome: Outcome
    exposure_s: int
    got: str
    note: str
    check: str
    stopped_by: tuple[str, ...]
    clauses: tuple[str, ...]
    load_bearing: tuple[str, ...] = ()
    redundant: tuple[str, ...] = ()

    @property
    def inevitable(self) -> str:
        """Why no session policy can stop it; empty where one can."""
        return attack_named(self.name).inevitable

    def document(self) -> dict[str, Any]:
        """The result as plain data."""
        return {
            "name": self.name,
            "outcome": self.outcome.value,
            "exposure_s": self.exposure_s,
            "got": self.got,
            "note": self.note,
            "check": self.check,
            "stopped_by": list(self.stopped_by),
            "clauses": list(self.clauses),
            "load_bearing": list(self.load_bearing),
            "redundant": list(self.redundant),
            "inevitable": self.inevitable,
        }


@dataclass(frozen=True, slots=True)
class AttackReport:
    """Every attack on one policy."""

    policy: str
    attacks: tuple[Attacked, ...]

    @property
    def score(self) -> int:
        """Out of a hundred: the share of attacks that were blocked, one that was detected counting half; what no
        policy can stop does not count."""
        credit = [_CREDIT[attack.outcome] for attack in self.attacks if not attack.inevitable]
        return 100 * sum(credit) // (2 * len(credit)) if credit else 100

    def document(self) -> dict[str, Any]:
        """What `attack --json` prints."""
        return {
            "policy": self.policy,
            "attacks": [attack.document() for attack in self.attacks],
            "score": self.score,
        }


def attack_policy(
    policy: Policy,
    scenario: Scenario | None = None,
    names: Sequence[str] = (),
    progress: Progress | None = None,
    browsers: CookieTreatment | None = None,
) -> AttackReport:
    """Attacks a policy in all ways, or in those of `names`; on the scenario of each attack, or in the middle of another.

    `browsers` is how people's browsers treat cookies; None: as the scenario says.

    Raises:
        InputError: the scenario has nobody who could be attacked.
    """
    names = names or attack_names()
    done: list[Attacked] = []
    for name in names:
        cast = scenario_of(name) if scenario is None else stormed(scenario, name)
        done.append(attack_with_defences(name, policy, cast if browsers is None else cast.with_browsers(browsers)))
        if progress is not None:
            progress(len(done), len(names))
    return AttackReport(policy.name, tuple(done))


def attack_policies(policies: Sequence[Policy], executor: Executor, progress: Progress) -> list[AttackReport]:
    """The whole matrix: every attack on each of these policies, the attacks spread over the executor's workers."""
    jobs = [(name, policy.model_dump_json()) for policy in policies for name in attack_names()]
    done: list[Attacked] = []
    for attacked in executor.map(_job, jobs, chunksize=4):
        done.append(attacked)
        progress(len(done), len(jobs))
    each = len(attack_names())
    return [
        AttackReport(policy.name, tuple(done[start : start + each]))
        for policy, start in zip(policies, range(0, len(done), each), strict=True)
    ]


def _job(job: tuple[str, str]) -> Attacked:
    name, policy = job
    return attack_with_defences(name, Policy.model_validate_json(policy))


def attack_with_defences(name: str, policy: Policy, scenario: Scenario | None = None) -> Attacked:
    """One attack as `attack` plays it, and then again with each of its defences at its weakest, one at a time and all others but one."""
    return complete(defended_steps(name, policy, scenario))


def defended_steps(name: str, policy: Policy, scenario: Scenario | None = None) -> Steps[Attacked]:
    """The same in steps."""
    attacked = yield from attack_steps(name, policy, scenario)
    if attacked.outcome is Outcome.SUCCEEDED:
        return attacked
    rank, defences = _RANK[attacked.outcome], attack_named(name).defences
    bearing: list[str] = []
    redundant: list[str] = []
    bare: int | None = None
    for setting in defences:
        weaker = weakened(policy, setting)
        if weaker is None:
            continue
        if (yield from _comes_to(name, weaker, scenario)) > rank:
            bearing.append(setting)
            continue
        if bare is None:
            bare = yield from _comes_to(name, _all_weakened(policy, defences), scenario)
        if (yield from _comes_to(name, _all_weakened(policy, defences, but=setting), scenario)) < bare:
            redundant.append(setting)
    return replace(attacked, load_bearing=tuple(bearing), redundant=tuple(redundant))


def _comes_to(name: str, policy: Policy, scenario: Scenario | None) -> Steps[int]:
    attacked = yield from attack_steps(name, policy, scenario)
    return _RANK[attacked.outcome]


def _all_weakened(policy: Policy, settings: Sequence[str], but: str = "") -> Policy:
    for setting in settings:
        if setting != but:
            policy = weakened(policy, setting) or policy
    return policy


def weakened(policy: Policy, setting: str) -> Policy | None:
    """The policy with one setting at its weakest; None where it is there already, or cannot be.

    A name with a prefix promises what the browser then enforces: where it stands against the change, it goes too.
    """
    change = weakening(policy, setting)
    return None if change is None else policy.with_changes(change)


def weakening(policy: Policy, setting: str) -> Mapping[str, Any] | None:
    """The settings to change, as a file writes them, so that one is at its weakest; None as in `weakened`."""
    if is_weakest(policy, setting):
        return None
    return _possible(policy, {setting: weakest_value(setting)})


def strengthening(policy: Policy, setting: str) -> Mapping[str, Any] | None:
    """The settings to change, as a file writes them, so that one is what `owasp` has it; None where it is already, or
    cannot be."""
    best = file_values(Policy())[setting]
    if file_values(policy)[setting] == best:
        return None
    return _possible(policy, {setting: best})


def _possible(policy: Policy, change: Mapping[str, Any]) -> Mapping[str, Any] | None:
    """A change with what must go along with it; None where the policy would contradict itself all the same."""
    for more in ({}, {"cookie.name": "session"}):
        try:
            policy.with_changes({**more, **change})
        except ValidationError:
            continue
        return {**more, **change}
    return None


def attack(name: str, policy: Policy, scenario: Scenario | None = None) -> Attacked:
    """One attack on a policy, by default on the attack's own scenario; another one must have it among its commands.

    Raises:
        InputError: the scenario ends too early.
    """
    return complete(attack_steps(name, policy, scenario))


def attack_steps(name: str, policy: Policy, scenario: Scenario | None = None) -> Steps[Attacked]:
    """The same in steps, which say nothing of how far it is: nobody knows before it is over."""
    cast = scenario_of(name) if scenario is None else scenario
    simulation = Simulation(RunSpec(cast, policy))
    told: list[dict[str, Any]] = []
    while not told and not simulation.finished:
        yield 0.0
        simulation.advance(simulation.spec.end_ms, budget_s=_SLICE_S, max_events=4096)
        told = [Event._make(event).facts for event in simulation.journal.drain() if event[2] == _ENDED]
    if not told:
        raise InputError(
            cast.name, message("the run ended before the attack {name} did", name=name), "let it end later"
        )
    facts = told[0]
    return Attacked(
        name=name,
        outcome=Outcome(facts["outcome"]),
        exposure_s=facts["exposure_s"],
        got=facts.get("got", ""),
        note=facts.get("note", ""),
        check=facts.get("check", ""),
        stopped_by=tuple(facts.get("stopped_by", ())),
        clauses=tuple(facts.get("clauses", ())),
    )


@lru_cache(maxsize=64)
def scenario_of(name: str) -> Scenario:
    """The scenario that comes along for an attack."""
    return load_scenario(f"attacks/{name}")


def stormed(scenario: Scenario, name: str) -> Scenario:
    """A scenario in which an attack begins when a quarter of it is over, and which lasts until the attack has ended.

    Raises:
        InputError: nobody in it could be attacked so.
    """
    role = attack_named(name).role
    candidates = [person.name for person in scenario.persons if person.role == role]
    if not candidates:
        raise InputError(
            scenario.name, message("nobody with a name and the role {role} is in it", role=role), "add a [[person]]"
        )
    # Somebody with whom the scenario has no plans of its own, if there is one.
    planned = {command.user for command in scenario.commands}
    victim = min(candidates, key=lambda candidate: candidate in planned)
    at_ms = scenario.start_ms + (scenario.end_ms - scenario.start_ms) // 4
    command = Command(at_ms=at_ms, do=Do.ATTACK, attack=name, user=victim, actor="attacker")
    end_ms = max(scenario.end_ms, at_ms + _LONGEST_MS)
    return scenario.model_copy(update={"commands": (*scenario.commands, command), "end_ms": end_ms})


_LONGEST_MS: Final = 26 * 3_600_000
"""More than any attack lasts."""
