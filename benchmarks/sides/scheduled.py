"""Actors that sleep and wake, over and over: our schedule, and SimPy with a process for each."""

from collections.abc import Callable, Generator

import simpy

from benchmarks.trial import Quantities, Stopwatch, Trial
from simulator.durations import MINUTE_MS
from simulator.entropy import EXPONENTIAL, EXPONENTIAL_BITS, draw
from simulator.world.schedule import Schedule

_MEAN_MS = MINUTE_MS
_DELAYS_MS = tuple(1 + (_MEAN_MS * EXPONENTIAL[draw(7, count) >> 54] >> EXPONENTIAL_BITS) for count in range(1 << 16))
_MASK = len(_DELAYS_MS) - 1
_STRIDE = 7919
"""From one delay of an actor to the next one's place, so that neighbours do not wake together."""


def measure(trial: Trial, kernel: str, actors: int, wakeups: int) -> Quantities:
    """Time for one wake-up of one of the `actors`, all of them asleep at first."""
    run_until, count = _KERNELS[kernel](actors)
    span_ms = wakeups * _MEAN_MS // actors
    run_until(_MEAN_MS)
    before = count()
    stopwatch = Stopwatch()
    run_until(_MEAN_MS + span_ms)
    wall_s, cpu_s = stopwatch.read()
    woken = count() - before
    return {"wall_us": wall_s / woken * 1e6, "cpu_us": cpu_s / woken * 1e6}


Kernel = tuple[Callable[[int], None], Callable[[], int]]
"""Runs until an instant; says how many wake-ups there have been."""


def _own(actors: int) -> Kernel:
    schedule = Schedule(actors)
    places = list(range(actors))
    woken = 0
    for actor in range(actors):
        schedule.push(_DELAYS_MS[actor & _MASK], actor)

    def run_until(end_ms: int) -> None:
        nonlocal woken
        next_ms, pop, push = schedule.next_ms, schedule.pop, schedule.push
        now_ms = next_ms()
        while now_ms <= end_ms:
            actor = pop()
            place = places[actor] = places[actor] + _STRIDE
            woken += 1
            push(now_ms + _DELAYS_MS[place & _MASK], actor)
            now_ms = next_ms()

    return run_until, lambda: woken


def _simpy(actors: int) -> Kernel:
    environment = simpy.Environment()
    woken = 0

    def process(place: int) -> Generator[simpy.Event, None, None]:
        nonlocal woken
        timeout = environment.timeout
        while True:
            yield timeout(_DELAYS_MS[place & _MASK])
            place += _STRIDE
            woken += 1

    for actor in range(actors):
        environment.process(process(actor))
    return lambda end_ms: environment.run(until=end_ms + 1), lambda: woken


_KERNELS: dict[str, Callable[[int], Kernel]] = {"own": _own, "simpy": _simpy}
