"""Laws of long work: what is short is done at once, what is long in slices, and giving up leaves nothing running."""

import pytest

from simulator.errors import InputError
from ui.player.work import Work


class Reading:
    """Work that takes one unit of time a step, on a stopwatch of its own."""

    def __init__(self, steps, ending="spec"):
        self.now_s = 0.0
        self.steps, self.ending = steps, ending
        self.closed = False

    def __call__(self):
        return self.now_s

    def read(self):
        try:
            for step in range(self.steps):
                self.now_s += 0.004
                yield step / self.steps
            if isinstance(self.ending, Exception):
                raise self.ending
            return self.ending
        finally:
            self.closed = True


@pytest.fixture
def started(qtbot):
    made = []

    def make(work):
        made.append(Work(work.read(), stopwatch=work))
        return made[-1]

    yield make
    for each in made:
        each.deleteLater()


def test_what_is_read_quickly_is_there_at_once(started, qtbot):
    one = started(Reading(3))
    with qtbot.assertNotEmitted(one.progressed), qtbot.waitSignal(one.done) as done:
        one.start()
    assert done.args == ["spec"]


def test_what_takes_longer_is_told_part_by_part(started, qtbot):
    one, parts = started(Reading(60)), []
    one.progressed.connect(parts.append)
    one.start()
    assert len(parts) == 1
    with qtbot.waitSignal(one.done):
        pass
    assert parts == sorted(parts)
    assert len(parts) > 5


def test_giving_up_closes_the_file_and_tells_nothing_more(started, qtbot):
    work = Reading(60)
    one = started(work)
    one.start()
    with qtbot.assertNotEmitted(one.progressed, wait=20), qtbot.assertNotEmitted(one.done, wait=20):
        one.cancel()
    assert work.closed


def test_what_cannot_be_read_is_told_once(started, qtbot):
    error = InputError("some.log", "no line can be read")
    one = started(Reading(2, error))
    with qtbot.waitSignal(one.failed) as failed:
        one.start()
    assert failed.args == [error]
    with qtbot.assertNotEmitted(one.failed, wait=20):
        pass


def test_a_fault_of_the_program_is_raised_once(started, qtbot):
    one = started(Reading(2, ZeroDivisionError("a fault")))
    with pytest.raises(ZeroDivisionError):
        one.start()
    assert not one._timer.isActive()
