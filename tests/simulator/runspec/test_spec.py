import json

import pytest

from simulator.commands import Command, Do
from simulator.errors import InputError
from simulator.policy import Policy
from simulator.presets import load_policy, preset_names
from simulator.runspec.spec import RunSpec
from simulator.runspec.trace_file import read_trace
from simulator.world.casting import load_scenario, scenario_names

TRACE = '{"users": {"u1": "admin"}}\n{"at": 0.5, "browser": "b1", "do": "login", "user": "u1"}\n'
LATER = Command(at_ms=40_000_000, do=Do.CHANGE_POLICY, policy={"time.idle": "5m"}, why="drill")


def spec_of(**fields):
    return RunSpec(**{"scenario": load_scenario("first-session"), "policy": Policy(), **fields})


@pytest.mark.parametrize("name", scenario_names())
@pytest.mark.parametrize("seed", [1, 0, -(1 << 63), (1 << 63) - 1])
def test_a_spec_reads_back_from_json(name, seed):
    spec = RunSpec(load_scenario(name), load_policy("wide-open"), seed, (LATER, LATER), until_ms=50_000_000)
    assert RunSpec.from_json(spec.to_json()) == spec


@pytest.mark.parametrize("preset", preset_names())
def test_every_preset_reads_back_within_a_spec(preset):
    spec = spec_of(policy=load_policy(preset))
    assert RunSpec.from_json(spec.to_json()) == spec


def test_a_spec_of_a_trace_reads_back():
    spec = spec_of(scenario=read_trace(TRACE, "t.jsonl"))
    assert RunSpec.from_json(spec.to_json()) == spec


def test_one_spec_has_one_text():
    assert spec_of().to_json() == RunSpec.from_json(spec_of().to_json()).to_json()
    assert list(json.loads(spec_of().to_json())) == ["commands", "policy", "scenario", "seed", "until_ms"]


def test_one_more_command_is_another_spec():
    spec = spec_of()
    assert spec.with_command(LATER).commands == (LATER,)
    assert spec.commands == ()


def test_a_run_ends_with_its_scenario_unless_it_is_cut_short():
    assert (spec_of().start_ms, spec_of().end_ms) == (32_400_000, 32_460_000)
    assert spec_of(until_ms=32_410_000).end_ms == 32_410_000


@pytest.mark.parametrize("seed", [1 << 63, -(1 << 63) - 1])
def test_a_seed_that_no_run_file_could_hold_is_refused(seed):
    with pytest.raises(ValueError, match="is out of bounds"):
        spec_of(seed=seed)


def test_a_command_before_the_start_is_refused():
    with pytest.raises(ValueError, match="revoke_all at 08:59:59 is before the start, 09:00:00"):
        spec_of(commands=(Command(at_ms=32_399_999, do=Do.REVOKE_ALL),))
    assert spec_of(commands=(Command(at_ms=32_400_000, do=Do.REVOKE_ALL),)).commands


def refusal(text):
    with pytest.raises(InputError) as caught:
        RunSpec.from_json(text, "day.coatcheck")
    assert "\n" not in str(caught.value)
    return str(caught.value)


def changed(**fields):
    return json.dumps({**json.loads(spec_of().to_json()), **fields})


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "[]",
        "7",
        "{}",
        '{"scenario": {}}',
        '{"trace": []}',
        '{"trace": {"name": 5}}',
        changed(seed="abc"),
        changed(seed=1 << 70),
        changed(seed=None),
        changed(until_ms="noon"),
        changed(commands=None),
        changed(commands=[{"do": "dance", "at_ms": 5}]),
        changed(commands=[{"do": "revoke_all", "at_ms": 5}]),
        changed(policy={"rememberme": {"enabled": True}}),
    ],
)
def test_a_document_that_is_no_spec_is_refused_in_one_line(text):
    assert refusal(text).startswith("day.coatcheck: ")
