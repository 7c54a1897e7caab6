"""Work that is handed out is done once, whoever dies over it, and is given up in good order."""

from concurrent.futures import Executor, Future
from concurrent.futures.process import BrokenProcessPool

import pytest

from simulator.errors import CoatcheckError
from simulator.experiments.dispatching import MOST_DEATHS, Dispatch


class ByHand(Executor):
    """Does a task when it is told to."""

    def __init__(self) -> None:
        self.waiting: list[tuple[Future, object, object]] = []
        self.dead = False

    def submit(self, fn, /, *args, **kwargs):
        if self.dead:
            raise BrokenProcessPool
        future: Future = Future()
        self.waiting.append((future, fn, args[0]))
        return future

    def do(self, count=1):
        for _ in range(count):
            future, work, task = self.waiting.pop(0)
            if future.set_running_or_notify_cancel():
                future.set_result(work(task))

    def die(self):
        self.dead = True
        for future, _, _ in self.waiting:
            future.set_exception(BrokenProcessPool())


def doubled(task):
    return 2 * task


class Desk:
    def __init__(self, tasks=6, ahead=2):
        self.executors = [ByHand()]
        self.kept = {}
        entries = [(f"t{task}", task) for task in range(tasks)]
        self.dispatch = Dispatch(
            self.executors[0], doubled, entries, self.kept.__setitem__, ahead=ahead, renew=self.renew
        )

    def renew(self):
        self.executors.append(ByHand())
        return self.executors[-1]


def test_no_more_is_given_out_than_asked_for():
    desk = Desk(ahead=2)
    assert not desk.dispatch.step(0)
    assert len(desk.executors[0].waiting) == 2
    desk.executors[0].do()
    assert not desk.dispatch.step(0)
    assert desk.kept == {"t0": 0}
    assert len(desk.executors[0].waiting) == 2


def test_all_is_done_in_the_end():
    desk = Desk(tasks=3)
    while not desk.dispatch.step(0):
        desk.executors[0].do(len(desk.executors[0].waiting))
    assert desk.kept == {"t0": 0, "t1": 2, "t2": 4}


def test_what_a_dead_worker_had_is_given_out_again():
    desk = Desk(tasks=4)
    desk.dispatch.step(0)
    desk.executors[0].do()
    desk.executors[0].die()
    while not desk.dispatch.step(0):
        desk.executors[-1].do(len(desk.executors[-1].waiting))
    assert len(desk.executors) == 2
    assert desk.kept == {"t0": 0, "t1": 2, "t2": 4, "t3": 6}


def test_a_task_that_kills_every_worker_is_given_up():
    desk = Desk()
    for _ in range(MOST_DEATHS):
        desk.dispatch.step(0)
        desk.executors[-1].die()
        assert not desk.dispatch.step(0)
    desk.dispatch.step(0)
    desk.executors[-1].die()
    with pytest.raises(CoatcheckError, match="a worker died"):
        desk.dispatch.step(0)
    assert len(desk.executors) == MOST_DEATHS + 1


def test_after_a_stop_what_has_begun_is_taken_in_and_nothing_else():
    desk = Desk(ahead=3)
    desk.dispatch.step(0)
    begun = desk.executors[0].waiting[0][0]
    begun.set_running_or_notify_cancel()
    desk.dispatch.stop()
    assert not desk.dispatch.step(0)
    begun.set_result(99)
    assert desk.dispatch.step(0)
    assert desk.kept == {"t0": 99}
