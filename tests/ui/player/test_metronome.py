"""Laws of the pace: real seconds become virtual ones, and what was missed is never made up by a jump."""

from ui.player.metronome import Metronome


class Stopwatch:
    def __init__(self):
        self.now_s = 100.0

    def __call__(self):
        return self.now_s


def test_a_second_at_sixty_is_a_minute():
    stopwatch = Stopwatch()
    metronome = Metronome(stopwatch)
    metronome.start(5_000, 60)
    stopwatch.now_s += 1
    assert metronome.due_ms() == 65_000


def test_who_keeps_the_beat_is_not_behind():
    stopwatch = Stopwatch()
    metronome = Metronome(stopwatch)
    metronome.start(0, 10)
    for _ in range(100):
        stopwatch.now_s += 0.016
        metronome.report(metronome.due_ms())
    assert not metronome.behind


def test_who_misses_the_beat_is_behind_and_goes_on_from_there():
    stopwatch = Stopwatch()
    metronome = Metronome(stopwatch)
    metronome.start(0, 600)
    stopwatch.now_s += 0.5
    metronome.report(1_000)
    assert metronome.behind
    assert metronome.due_ms() == 1_000


def test_who_keeps_the_beat_for_a_second_has_caught_up():
    stopwatch = Stopwatch()
    metronome = Metronome(stopwatch)
    metronome.start(0, 1)
    stopwatch.now_s += 1
    metronome.report(0)
    for _ in range(70):
        stopwatch.now_s += 0.016
        metronome.report(metronome.due_ms())
    assert not metronome.behind
