"""From what a person names (a scenario, a trace, an access log, a run file) to the spec that is played."""

from dataclasses import replace
from pathlib import Path

from simulator.errors import InputError
from simulator.policy import Policy
from simulator.presets import load_policy
from simulator.recording.reader import open_run
from simulator.runspec.scenario import Scenario
from simulator.runspec.sources import read_traffic
from simulator.runspec.spec import RunSpec
from simulator.runspec.trace import Trace
from simulator.world.casting import load_scenario, scenario_names

__all__ = ["DEFAULT_POLICY", "DEFAULT_SCENARIO", "DEFAULT_SEED", "RUN_SUFFIX", "scenario_names", "spec_of"]

RUN_SUFFIX = ".coatcheck"
DEFAULT_SCENARIO = "office-day"
DEFAULT_POLICY = "owasp"
DEFAULT_SEED = 1


def spec_of(source: str | Path, *, policy: str | Path | None = None, seed: int | None = None) -> RunSpec:
    """The spec of a source, under a policy (a preset or a file) and a seed; a run file brings its own of both.

    Raises:
        InputError: the source, the policy or the seed is not one.
        RunFileError: the run file cannot be read.
    """
    chosen: Policy | None = None if policy is None else load_policy(policy)
    if Path(source).suffix == RUN_SUFFIX:
        recorded = open_run(Path(source))
        spec = recorded.spec
        recorded.close()
    else:
        spec = RunSpec(scenario=_cast_of(source), policy=load_policy(DEFAULT_POLICY), seed=DEFAULT_SEED)
    try:
        return replace(spec, policy=chosen or spec.policy, seed=spec.seed if seed is None else seed)
    except ValueError as error:
        raise InputError("seed", str(error)) from None


def _cast_of(source: str | Path) -> Scenario | Trace:
    path = Path(source)
    if str(source) in scenario_names() or path.suffix == ".toml" or not path.exists():
        return load_scenario(source)
    return read_traffic(path)
