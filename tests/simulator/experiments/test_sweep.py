"""A sweep's results depend on its specs alone; what is done is kept, and nothing is done twice."""

import json
from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace

import pytest

from simulator.errors import CoatcheckError, InputError
from simulator.experiments.pools import processes
from simulator.experiments.specs import spec_of
from simulator.experiments.sweep import Job, Sweep, do_job
from simulator.experiments.varying import Axis, read_axis
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.runspec.trace_file import read_trace

AXES = [read_axis("time.idle=5m,15m"), read_axis("time.absolute=30m,8h")]


class AtOnce(Executor):
    """Does each job when it is handed in; raises what it was told to after some of them."""

    def __init__(self, after: int | None = None, trouble: type[BaseException] = KeyboardInterrupt) -> None:
        self.jobs: list[Job] = []
        self._after, self._trouble = after, trouble

    def submit(self, fn, /, *args, **kwargs):
        future: Future = Future()
        if self._after is not None and len(self.jobs) >= self._after:
            future.set_exception(self._trouble())
            return future
        self.jobs.append(args[0])
        future.set_result(fn(*args, **kwargs))
        return future


@pytest.fixture(scope="module")
def base() -> RunSpec:
    return spec_of("office-day", until="08:40")


@pytest.fixture(scope="module")
def document(base):
    sweep = Sweep(base, AXES, seeds=2)
    assert sweep.run(AtOnce(), ahead=1)
    return sweep.document()


def test_every_policy_is_played_with_every_seed(document):
    assert (document["policy"], document["on"], document["seeds"]) == ("owasp", "office-day", [1, 2])
    assert document["vary"] == {"time.idle": ["5m", "15m"], "time.absolute": ["30m", "8h"]}
    assert (document["runs"], document["complete"]) == ({"planned": 8, "done": 8}, True)
    assert [[run["seed"] for run in point["runs"]] for point in document["points"]] == [[1, 2]] * 4
    assert json.loads(json.dumps(document)) == document


def test_a_shorter_limit_forces_more_people_to_log_in(document):
    forced = {tuple(p["settings"].values()): p["median"]["forced_logins"] for p in document["points"]}
    assert forced["5m", "8h"] > forced["15m", "8h"] >= 0
    assert forced["15m", "30m"] > forced["15m", "8h"]


def test_the_policy_as_it_is_is_marked(document):
    current = [point["settings"] for point in document["points"] if point["current"]]
    assert current == [{"time.idle": "15m", "time.absolute": "8h"}]


def test_a_measure_is_told_by_its_middle_and_its_ends(document):
    for point in document["points"]:
        forced = sorted(run["forced_logins"] for run in point["runs"])
        assert point["spread"]["forced_logins"] == [forced[0], forced[-1]]
        assert point["median"]["forced_logins"] == sum(forced) / 2
        assert point["spread"]["forced_logins"][0] <= point["median"]["forced_logins"]


@pytest.mark.parametrize("workers", [1, 2])
def test_the_results_are_the_same_whoever_does_the_work(base, document, workers):
    sweep = Sweep(base, AXES, seeds=2)
    with processes(workers) as pool:
        assert sweep.run(pool.executor, ahead=pool.ahead)
    assert sweep.document() == document


def test_a_longer_life_leaves_attackers_more_time(document):
    exposed = {tuple(p["settings"].values()): p["median"]["exposure_s"] for p in document["points"]}
    assert exposed["15m", "8h"] > exposed["15m", "30m"] > 0
    for point in document["points"]:
        assert len({run["exposure_s"] for run in point["runs"]}) == 1, "no chance is in an attack"


def test_the_front_is_what_no_other_policy_beats(document):
    by_settings = {
        tuple(p["settings"].values()): (p["a_person_day"]["forced_logins"], p["median"]["exposure_s"])
        for p in document["points"]
    }
    front = {tuple(settings.values()) for settings in document["front"]}
    for settings, costs in by_settings.items():
        beaten = any(o != costs and o[0] <= costs[0] and o[1] <= costs[1] for o in by_settings.values())
        assert (settings in front) != beaten
    assert front


def test_a_job_is_the_run_that_its_spec_is(base):
    costs = do_job(Job(base.to_json(), {"time.idle": "5m"}, 1))
    sweep = Sweep(base, [Axis("time.idle", ("5m",))])
    sweep.run(AtOnce(), ahead=3)
    assert sweep.measured()[0].costs == {1: costs}


@pytest.mark.parametrize("ahead", [1, 3])
def test_ctrl_c_keeps_what_is_done(base, document, ahead):
    sweep, told = Sweep(base, AXES, seeds=2), []
    assert not sweep.run(AtOnce(after=5), ahead=ahead, progress=lambda done, total: told.append((done, total)))
    assert sweep.done >= 4
    assert told[0] == (0, 8)
    assert told[-1] == (sweep.done, 8)
    assert not sweep.document()["complete"]
    whole = {(json.dumps(p["settings"]), run["seed"]): run for p in document["points"] for run in p["runs"]}
    for point in sweep.document()["points"]:
        for run in point["runs"]:
            assert whole[json.dumps(point["settings"]), run["seed"]] == run


def test_a_sweep_that_was_stopped_goes_on_where_it_was(base, document):
    sweep = Sweep(base, AXES, seeds=2)
    sweep.run(AtOnce(after=3), ahead=1)
    rest = AtOnce()
    assert sweep.run(rest, ahead=1)
    assert len(rest.jobs) == 5
    assert sweep.document() == document


def test_without_another_executor_a_dead_worker_is_told_in_one_line_and_what_was_done_is_learnt(base):
    learnt = {}
    sweep = Sweep(base, AXES, seeds=2)
    with pytest.raises(CoatcheckError, match="a worker died"):
        sweep.run(AtOnce(after=2, trouble=BrokenProcessPool), ahead=1, learn=learnt.__setitem__)
    assert len(learnt) == sweep.done == 2


def test_policies_beside_are_played_as_they_are_and_told_apart_from_the_points(base, document):
    pci, django = load_policy("pci"), load_policy("django")
    sweep = Sweep(base, AXES, seeds=2, beside=[pci, django])
    assert sweep.planned == 12
    assert sweep.run(AtOnce(), ahead=1)
    assert sweep.document()["points"] == document["points"]
    beside = sweep.measured_beside()
    assert list(beside) == ["pci", "django"]
    played = Sweep(replace(base, policy=django), [Axis("time.idle", ("off",))], seeds=2)
    played.run(AtOnce(), ahead=1)
    assert beside["django"].costs == played.measured()[0].costs


def test_the_front_may_count_lost_forms_too(base):
    sweep = Sweep(base, AXES, seeds=1)
    sweep.run(AtOnce(), ahead=1)
    both = ("forced_logins", "lost_forms")
    for one in sweep.front(both):
        assert not any(one.is_beaten_by(other, both) for other in sweep.measured())
        costs = next(iter(one.costs.values()))
        assert one.cost(both) == costs.a_person_day(costs.forced_logins + costs.lost_forms)


def test_what_was_played_before_is_not_played_again(base, document):
    learnt = {}
    Sweep(base, AXES, seeds=1).run(AtOnce(), ahead=1, learn=learnt.__setitem__)
    assert len(learnt) == 4
    again, wider = AtOnce(), Sweep(base, AXES, seeds=2)
    wider.run(again, ahead=1, known=learnt)
    assert [job.seed for job in again.jobs] == [2] * 4
    assert wider.document() == document


def test_another_spec_is_another_result(base):
    learnt = {}
    Sweep(base, AXES).run(AtOnce(), ahead=1, learn=learnt.__setitem__)
    longer, other = AtOnce(), AtOnce()
    Sweep(spec_of("office-day", until="08:41"), AXES).run(longer, ahead=1, known=learnt)
    Sweep(spec_of("office-day", until="08:40", policy="nist-aal1"), AXES).run(other, ahead=1, known=learnt)
    assert (len(longer.jobs), len(other.jobs)) == (4, 4)


def test_recorded_traffic_is_swept_without_chance():
    lines = [
        '{"at": 0, "browser": "b1", "do": "login", "user": "u1"}',
        '{"at": 600, "browser": "b1", "do": "submit"}',
    ]
    base = RunSpec(read_trace("\n".join(lines), "t.jsonl"), spec_of("first-session").policy)
    sweep = Sweep(base, [read_axis("time.idle=5m,15m")])
    assert sweep.run(AtOnce(), ahead=1)
    assert [measured.median("lost_forms") for measured in sweep.measured()] == [1, 0]
    with pytest.raises(InputError, match="recorded traffic"):
        Sweep(base, AXES, seeds=2)


def test_no_seeds_are_no_sweep(base):
    with pytest.raises(InputError, match="--seeds"):
        Sweep(base, AXES, seeds=0)
