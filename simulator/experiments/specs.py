"""From what a person names (a scenario, a trace, an access log, a run file) to the spec that is played."""

from dataclasses import replace
from pathlib import Path

from simulator.durations import parse_moment_ms
from simulator.errors import InputError, text_of
from simulator.messages import message
from simulator.presets import load_policy
from simulator.runspec.scenario import Scenario
from simulator.runspec.sources import traffic_steps
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import Steps, complete
from simulator.runspec.trace import Trace
from simulator.world.casting import load_scenario, scenario_names

DEFAULT_POLICY = "owasp"
DEFAULT_SEED = 1
RUN_SUFFIX = ".coatcheck"
_SQLITE_MAGIC = b"SQLite format 3\x00"


def spec_of(
    source: str | Path,
    *,
    policy: str | Path | None = None,
    seed: int | None = None,
    users: int | None = None,
    until: str | None = None,
) -> RunSpec:
    """The spec of a source. What is given replaces what a run file brings, or the defaults.

    `policy` is a preset's name or a file, `users` how many people the scenario is scaled to, `until` a clock time or a
    duration from the start.

    Raises:
        InputError: the source, or one of the others, is not what it should be.
        RunFileError: the run file cannot be read.
    """
    return complete(spec_steps(source, policy=policy, seed=seed, users=users, until=until))


def spec_steps(
    source: str | Path,
    *,
    policy: str | Path | None = None,
    seed: int | None = None,
    users: int | None = None,
    until: str | None = None,
) -> Steps[RunSpec]:
    """The work of `spec_of` in steps of a few milliseconds, as far as it is reading recorded traffic."""
    spec = yield from _base(source)
    if policy is not None:
        spec = replace(spec, policy=load_policy(policy))
    if seed is not None:
        try:
            spec = replace(spec, seed=seed)
        except ValueError as error:
            raise InputError("seed", text_of(error)) from None
    if users is not None:
        spec = replace(spec, scenario=_scaled(spec.scenario, users))
    if until is not None:
        spec = replace(spec, until_ms=_until_ms(until, spec))
    return spec


def is_run_file(source: str | Path) -> bool:
    """Whether that is a file that a run was recorded in, rather than something to make a run of."""
    path = Path(source)
    if path.suffix == RUN_SUFFIX:
        return True
    try:
        with path.open("rb") as file:
            return file.read(len(_SQLITE_MAGIC)) == _SQLITE_MAGIC
    except OSError:
        return False


def _base(source: str | Path) -> Steps[RunSpec]:
    if is_run_file(source):
        from simulator.recording.reader import open_run  # noqa: PLC0415 - a scenario or a log is read without waiting for SQLAlchemy

        run = open_run(Path(source))
        try:
            return run.spec
        finally:
            run.close()
    cast = yield from _cast_of(source)
    return RunSpec(scenario=cast, policy=load_policy(DEFAULT_POLICY), seed=DEFAULT_SEED)


def _cast_of(source: str | Path) -> Steps[Scenario | Trace]:
    path = Path(source)
    if str(source) in scenario_names() or path.suffix == ".toml" or not path.exists():
        return load_scenario(source)
    return (yield from traffic_steps(path))


def _scaled(scenario: Scenario | Trace, users: int) -> Scenario:
    if isinstance(scenario, Trace):
        raise InputError(
            "users", message("{scenario} is recorded traffic; it has the users it has", scenario=scenario.name)
        )
    try:
        return scenario.with_users(users)
    except ValueError as error:
        raise InputError("users", text_of(error)) from None


def _until_ms(text: str, spec: RunSpec) -> int:
    try:
        until_ms = parse_moment_ms(text, spec.start_ms)
    except ValueError as error:
        raise InputError("until", text_of(error)) from None
    if until_ms < spec.start_ms:
        raise InputError(
            "until", message("{text} is before the start of {scenario}", text=text, scenario=spec.scenario.name)
        )
    return until_ms
