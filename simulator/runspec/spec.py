"""`RunSpec`: all that determines a run. The same spec plays to the same events, always."""

import json
from dataclasses import dataclass, replace
from operator import index
from typing import Any

import msgspec
from pydantic import ValidationError

from simulator.commands import Command
from simulator.durations import format_time
from simulator.errors import InputError
from simulator.messages import message
from simulator.policy import Policy
from simulator.runspec.scenario import Scenario
from simulator.runspec.trace import Trace
from simulator.validation import first_problem

SEED_LIMIT = 1 << 63


@dataclass(frozen=True, slots=True)
class RunSpec:
    """`RunSpec = scenario or trace + seed + policy + commands + until`.

    `commands` are those given by hand, beside the scenario's own; `until_ms` is virtual time in milliseconds since
    midnight of the first day, `None` meaning the scenario's end; what happens at that instant is the last of the run.
    """

    scenario: Scenario | Trace
    policy: Policy
    seed: int = 1
    commands: tuple[Command, ...] = ()
    until_ms: int | None = None

    def __post_init__(self) -> None:
        if not -SEED_LIMIT <= self.seed < SEED_LIMIT:
            raise ValueError(
                message("seed {seed} is out of bounds; use a whole number of at most 18 digits", seed=self.seed)
            )
        for command in self.commands:
            if command.at_ms < self.start_ms:
                at, start = format_time(command.at_ms), format_time(self.start_ms)
                raise ValueError(
                    message("{do} at {at} is before the start, {start}", do=command.do.value, at=at, start=start)
                )

    @property
    def start_ms(self) -> int:
        return self.scenario.start_ms

    @property
    def end_ms(self) -> int:
        """When the run is over."""
        return self.scenario.end_ms if self.until_ms is None else self.until_ms

    def with_command(self, command: Command) -> "RunSpec":
        """This spec and one more command."""
        return replace(self, commands=(*self.commands, command))

    def to_json(self) -> str:
        """The spec as one JSON document."""
        kind = "trace" if isinstance(self.scenario, Trace) else "scenario"
        data: dict[str, Any] = {
            kind: self.scenario.dump(),
            "policy": self.policy.model_dump(mode="json"),
            "seed": self.seed,
            "commands": [command.model_dump(mode="json", exclude_defaults=True) for command in self.commands],
            "until_ms": self.until_ms,
        }
        return json.dumps(data, sort_keys=True, ensure_ascii=False)

    @staticmethod
    def from_json(text: str, where: str = "spec") -> "RunSpec":
        """The spec that `to_json` wrote.

        Raises:
            InputError: the document is not a spec of this version.
        """
        try:
            return _spec_of(json.loads(text))
        except ValidationError as error:
            raise first_problem(error, where) from None
        except KeyError as error:
            raise InputError(where, message("{key} is missing", key=error.args[0])) from None
        except (ValueError, TypeError, msgspec.ValidationError) as error:
            raise InputError(where, message("not a spec: {reason}", reason=str(error))) from None


def _spec_of(data: dict[str, Any]) -> RunSpec:
    # index() takes whole numbers alone, where int() would take "7" and 7.5 too.
    cast = Trace.load(data["trace"]) if "trace" in data else Scenario.model_validate(data["scenario"])
    return RunSpec(
        scenario=cast,
        policy=Policy.model_validate(data["policy"]),
        seed=index(data["seed"]),
        commands=tuple(Command.model_validate(command) for command in data["commands"]),
        until_ms=None if data["until_ms"] is None else index(data["until_ms"]),
    )
