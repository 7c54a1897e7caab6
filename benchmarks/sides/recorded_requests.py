"""Recorded simulated requests: `rush`, once everybody has logged in, played into a run file as `coatcheck run` does."""

from pathlib import Path

from benchmarks.sides.memory import resident_bytes
from benchmarks.sides.rush import everybody_in_ms, rush
from benchmarks.trial import Quantities, Stopwatch, Trial
from simulator.durations import SECOND_MS
from simulator.experiments.playing import collector_at_rest, recording
from simulator.recording.reader import open_run
from simulator.world.simulation import Simulation


def measure(trial: Trial, people: int, events: int) -> Quantities:
    """Time for one request among `people`, over about so many `events`; memory for one person with a session."""
    _load_libraries(trial.folder)
    spec = rush(people)
    file = trial.folder / f"rush-{people}.coatcheck"
    resident_before = resident_bytes()
    simulation = Simulation(spec)
    with recording(simulation, file), collector_at_rest():
        simulation.advance(everybody_in_ms(spec))
        simulation.journal.drain()
        bytes_a_person = (resident_bytes() - resident_before) / people
        first_seq = simulation.journal.seq + 1
        stopwatch = Stopwatch()
        while simulation.journal.seq < first_seq + events:
            simulation.advance(simulation.now_ms + SECOND_MS)
        simulation.journal.drain()
        wall_s, cpu_s = stopwatch.read()
    requests = _requests(file, first_seq)
    return {"wall_us": wall_s / requests * 1e6, "cpu_us": cpu_s / requests * 1e6, "bytes_a_person": bytes_a_person}


def _load_libraries(folder: Path) -> None:
    """Plays a little, so that what a first run loads is not taken for memory of people."""
    simulation = Simulation(rush(10))
    with recording(simulation, folder / "first.coatcheck"):
        simulation.advance(everybody_in_ms(simulation.spec))


def _requests(file: Path, first_seq: int) -> int:
    """How many requests the file holds: only what was really recorded counts."""
    with open_run(file) as run:
        at_ms, _ = run.requests_between(run.events(first_seq, first_seq)[0].at_ms, run.last_ms)
        return len(at_ms)
