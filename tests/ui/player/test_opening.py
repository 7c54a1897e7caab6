"""Laws of opening: small files open at once, large ones in slices, and giving up leaves nothing running."""

from pathlib import Path

import pytest

from simulator.errors import InputError
from ui.player.opening import Opening

ENTRY = Path("some.log")


class Work:
    """Reading that takes one unit of time a step, on a stopwatch of its own."""

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
def opening(qtbot):
    made = []

    def make(work):
        made.append(Opening(ENTRY, work.read(), stopwatch=work))
        return made[-1]

    yield make
    for each in made:
        each.deleteLater()


def test_what_is_read_quickly_is_there_at_once(opening, qtbot):
    one = opening(Work(3))
    with qtbot.assertNotEmitted(one.progressed), qtbot.waitSignal(one.read) as read:
        one.start()
    assert read.args == ["spec"]


def test_what_takes_longer_is_told_part_by_part(opening, qtbot):
    one, parts = opening(Work(60)), []
    one.progressed.connect(parts.append)
    one.start()
    assert len(parts) == 1
    with qtbot.waitSignal(one.read):
        pass
    assert parts == sorted(parts)
    assert len(parts) > 5


def test_giving_up_closes_the_file_and_tells_nothing_more(opening, qtbot):
    work = Work(60)
    one = opening(work)
    one.start()
    with qtbot.assertNotEmitted(one.progressed, wait=20), qtbot.assertNotEmitted(one.read, wait=20):
        one.cancel()
    assert work.closed


def test_what_cannot_be_read_is_told_once(opening, qtbot):
    error = InputError("some.log", "no line can be read")
    one = opening(Work(2, error))
    with qtbot.waitSignal(one.failed) as failed:
        one.start()
    assert failed.args == [error]
    with qtbot.assertNotEmitted(one.failed, wait=20):
        pass


def test_a_fault_of_the_program_is_raised_once(opening, qtbot):
    one = opening(Work(2, ZeroDivisionError("a fault")))
    with pytest.raises(ZeroDivisionError):
        one.start()
    assert not one._timer.isActive()
