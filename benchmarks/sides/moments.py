"""Moments of a long run read from its file, drags over the whole of it, and a fork at its end."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

from benchmarks.sides.memory import resident_bytes
from benchmarks.sides.rush import rush
from benchmarks.trial import Quantities, Stopwatch, Trial
from simulator.commands import Command, Do
from simulator.durations import SECOND_MS
from simulator.entropy import draw, stream_key
from simulator.experiments.fork import fork, resume
from simulator.experiments.playing import collector_at_rest, recording
from simulator.recording.reader import Run, open_run
from simulator.world.simulation import Simulation

_BINS = 1_000
_KEY = stream_key(1, "drags")
_POINTS_A_DRAG = 10


def measure(trial: Trial, people: int, events: int, moments: int) -> Quantities:
    """Records a run of so many events, and reads it as a window does in which the playhead is dragged."""
    file = trial.folder / "long.coatcheck"
    _record(file, people, events)
    # What is only loaded once is not what opening a second run would take.
    stopwatch = Stopwatch()
    # The window keeps the collector from its long-lived objects too.
    with open_run(file) as run, collector_at_rest():
        run.overview(_BINS)
        run.moment(run.count)
        opened_s, _ = stopwatch.read()
        before = resident_bytes()
        wall_ms, cpu_ms = (sorted(column) for column in zip(*_moment_ms(run, moments), strict=True))
        held = resident_bytes() - before
        fork_s, fork_cpu_s = _fork_s(run, run.reached_ms)
        amid_s, amid_cpu_s = _fork_s(run, run.spec.start_ms + (run.last_ms - run.spec.start_ms) // 2)
    return {
        **_bytes(file, events),
        "opened_ms": opened_s * 1e3,
        "moment_p50_ms": wall_ms[moments // 2],
        "moment_p95_ms": wall_ms[int(moments * 0.95)],
        "moment_max_ms": wall_ms[-1],
        "moment_cpu_p95_ms": cpu_ms[int(moments * 0.95)],
        "held_mb": held / 1e6,
        "fork_s": fork_s,
        "fork_cpu_s": fork_cpu_s,
        "fork_amid_s": amid_s,
        "fork_amid_cpu_s": amid_cpu_s,
    }


def _record(file: Path, people: int, events: int) -> None:
    simulation = Simulation(rush(people))
    with recording(simulation, file), collector_at_rest():
        while simulation.journal.seq < events:
            simulation.advance(simulation.now_ms + SECOND_MS)


def _moment_ms(run: Run, moments: int) -> Iterator[tuple[float, float]]:
    """Milliseconds, real and of the processor, of each moment on drags from one place of the run to another, drawn at random."""
    for drag in range(moments // _POINTS_A_DRAG):
        start, end = (1 + draw(_KEY, 2 * drag + side) % run.count for side in (0, 1))
        for point in range(_POINTS_A_DRAG):
            stopwatch = Stopwatch()
            run.moment(start + (end - start) * point // _POINTS_A_DRAG)
            wall_s, cpu_s = stopwatch.read()
            yield wall_s * 1e3, cpu_s * 1e3


def _fork_s(run: Run, at_ms: int) -> tuple[float, float]:
    """Real seconds, and the processor's, until a fork there has played its first event."""
    stopwatch = Stopwatch()
    forked = fork(run.spec, add=(Command(at_ms=at_ms, do=Do.REVOKE_ALL),))
    *_, (_, simulation) = resume(run, forked)
    simulation.step()
    return stopwatch.read()


def _bytes(file: Path, events: int) -> Quantities:
    with closing(sqlite3.connect(file)) as connection:
        blocks, frames, checkpoints = (
            connection.execute(query).fetchone()[0]
            for query in (
                "SELECT sum(length(body)) FROM event_block",
                'SELECT sum(length(live) + coalesce(length(ended), 0) + coalesce(length("cast"), 0)) FROM frame',
                "SELECT sum(length(body)) FROM checkpoint",
            )
        )
    rest = file.stat().st_size - frames - checkpoints
    return {
        "event_bytes": rest / events,
        "packed_event_bytes": blocks / events,
        "frame_bytes": frames / events,
        "checkpoint_bytes": checkpoints / events,
    }
