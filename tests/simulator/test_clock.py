import time_machine

from simulator.clock import VirtualClock, WallClock, stopwatch_s


def test_virtual_time_stands_still_until_it_is_moved():
    clock = VirtualClock(origin_s=1_000, now_ms=500)
    assert (clock.now_ms, clock.epoch_s()) == (500, 1_000.5)
    clock.now_ms += 1
    assert (clock.now_ms, clock.epoch_s()) == (501, 1_000.501)


def test_a_jar_reads_every_millisecond_of_virtual_time_back():
    clock = VirtualClock(origin_s=1_778_544_000)
    for now_ms in range(0, 86_400_000, 99_991):
        clock.now_ms = now_ms
        assert round(clock.epoch_s() * 1000) == 1_778_544_000_000 + now_ms


def test_the_wall_clock_is_the_real_one():
    clock = WallClock()
    with time_machine.travel(1_778_580_000, tick=False):
        assert (clock.now_ms, clock.epoch_s()) == (1_778_580_000_000, 1_778_580_000)
    assert clock.origin_s == 0


def test_the_stopwatch_never_runs_backwards():
    readings = [stopwatch_s() for _ in range(100)]
    assert readings == sorted(readings)
