"""Runs of a sweep on one process and on two, by turns, so that whatever else the machine does hits both alike."""

import os
import time
from multiprocessing import active_children
from pathlib import Path

from benchmarks.trial import Quantities, Trial
from simulator.experiments.pools import Pool, processes
from simulator.experiments.specs import spec_of
from simulator.experiments.sweep import Sweep
from simulator.experiments.varying import read_axis

_TURNS = 3
_WORKERS = (1, 2)


def measure(trial: Trial, policies: int, seeds: int) -> Quantities:
    """Runs a second with either number of processes, and the processor time that a run takes there; a run is a day of an
    office and every attack on its policy."""
    with processes(1) as one, processes(2) as two:
        pools = dict(zip(_WORKERS, (one, two), strict=True))
        crews: dict[int, set[int]] = {}
        for workers, pool in pools.items():
            before = _children()
            _sweep(pool, policies=pool.ahead, seeds=1, turn=0)
            crews[workers] = _children() - before
        took_s = dict.fromkeys(_WORKERS, 0.0)
        cpu_before_s = {workers: _cpu_s(crew) for workers, crew in crews.items()}
        for turn in range(1, _TURNS + 1):
            for workers, pool in pools.items():
                began_s = time.perf_counter()
                _sweep(pool, policies, seeds, turn)
                took_s[workers] += time.perf_counter() - began_s
        cpu_s = {workers: _cpu_s(crew) - cpu_before_s[workers] for workers, crew in crews.items()}
    runs = policies * seeds * _TURNS
    rates = {f"runs_per_s_{workers}": runs / seconds for workers, seconds in took_s.items()}
    return rates | {f"runs_per_cpu_s_{workers}": workers * runs / seconds for workers, seconds in cpu_s.items()}


def _children() -> set[int]:
    return {child.pid for child in active_children() if child.pid}


def _cpu_s(crew: set[int]) -> float:
    """The processor time that workers have used so far."""
    ticks = os.sysconf("SC_CLK_TCK")
    used = (Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split() for pid in crew)
    return sum(int(fields[11]) + int(fields[12]) for fields in used) / ticks


def _sweep(pool: Pool, policies: int, seeds: int, turn: int) -> None:
    """Policies that no turn before has had, so that no worker remembers anything of them."""
    minutes = range(5 + turn * policies, 5 + (turn + 1) * policies)
    axis = read_axis(f"time.idle={','.join(f'{minute}m' for minute in minutes)}")
    sweep = Sweep(spec_of("office-day"), [axis], seeds)
    assert sweep.run(pool.executor, ahead=pool.ahead), "nobody interrupts a measurement"
