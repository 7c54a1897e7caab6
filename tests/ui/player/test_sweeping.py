"""A sweep under way holds up nobody, remembers what it did, and ends when it is asked to."""

import gc
from concurrent.futures import Executor, Future

import pytest

from simulator.experiments.results import ResultFile
from simulator.experiments.specs import spec_of
from simulator.experiments.sweep import Sweep
from simulator.experiments.varying import read_axis
from ui.player.sweeping import Sweeping, run_of


class ByHand(Executor):
    """Does a task when it is told to."""

    def __init__(self):
        self.waiting = []
        self.closed = False

    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        future.set_running_or_notify_cancel()
        self.waiting.append((future, fn, args))
        return future

    def do(self, count):
        for _ in range(count):
            future, fn, args = self.waiting.pop(0)
            future.set_result(fn(*args))

    def shutdown(self, wait=True, *, cancel_futures=False):
        self.closed = True


class Desk:
    def __init__(self, sweep, results):
        self.executor = ByHand()
        self.now_s = 0.0
        self.told, self.ended = [], []
        self.sweeping = Sweeping(sweep, 1, results, pool=lambda workers: self.executor, stopwatch=lambda: self.now_s)
        self.sweeping.progressed.connect(lambda *told: self.told.append(told))
        self.sweeping.ended.connect(self.ended.append)
        self.sweeping.start()

    def do(self, count):
        self.executor.do(count)
        self.sweeping._look()


@pytest.fixture
def sweep():
    return Sweep(spec_of("office-day", until="08:10", users=30), [read_axis("time.idle=5m,15m")], seeds=2)


@pytest.fixture
def results(tmp_path):
    return ResultFile(tmp_path)


def test_it_tells_how_far_it_is_and_how_long_it_will_take(qtbot, sweep, results):
    desk = Desk(sweep, results)
    assert desk.told == [(0, 4, None)]
    desk.now_s = 3.0
    desk.do(1)
    assert desk.told[-1] == (1, 4, 9.0)
    desk.do(2)
    desk.do(1)
    assert desk.told[-1][:2] == (4, 4)
    assert desk.ended == [True]
    assert desk.executor.closed


def test_what_was_done_before_is_not_done_again(qtbot, sweep, results):
    desk = Desk(sweep, results)
    desk.do(2)
    desk.sweeping.close()
    again = Desk(Sweep(sweep.base, sweep.axes, seeds=2), results)
    assert again.told == [(2, 4, None)]
    again.now_s = 1.0
    again.do(2)
    assert again.ended == [True]


def test_after_a_cancel_what_is_under_way_is_still_taken_in(qtbot, sweep, results):
    desk = Desk(sweep, results)
    desk.do(1)
    under_way = len(desk.executor.waiting)
    desk.sweeping.cancel()
    desk.do(under_way)
    assert desk.ended == [False]
    assert sweep.done == 1 + under_way < sweep.planned


def test_a_fault_of_the_program_is_raised_once(qtbot, sweep, results):
    desk = Desk(sweep, results)
    desk.executor.waiting[0][0].set_exception(ZeroDivisionError())
    with pytest.raises(ZeroDivisionError):
        desk.sweeping._look()
    assert not desk.sweeping._timer.isActive()


def test_a_sweep_that_nobody_holds_any_more_takes_its_workers_along(qtbot, sweep, results):
    executor = ByHand()
    sweeping = Sweeping(sweep, 1, results, pool=lambda workers: executor)
    sweeping.start()
    del sweeping
    gc.collect()
    assert executor.closed


def test_real_processes_do_it(qtbot, sweep, results):
    sweeping = Sweeping(sweep, 1, results)
    with qtbot.waitSignal(sweeping.ended, timeout=30_000) as ended:
        sweeping.start()
    assert ended.args == [True]
    assert sweep.done == 4


def test_the_run_of_a_point_is_its_own(sweep):
    spec = run_of(sweep, sweep.points[0], "tried")
    assert (spec.policy.name, spec.policy.time.idle, spec.seed) == ("tried", 300_000, 1)
    assert spec.scenario is sweep.base.scenario
