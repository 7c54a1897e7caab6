"""Batches of events written to a file: by the recorder, and by `sqlite3.executemany` into a table of their columns."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from benchmarks.sides.rush import everybody_in_ms, rush
from benchmarks.trial import Quantities, Stopwatch, Trial
from simulator.durations import MINUTE_MS
from simulator.events import COLUMNS, EventTuple
from simulator.recording.recorder import Recorder
from simulator.runspec.spec import RunSpec
from simulator.world.simulation import BATCH, Simulation

_PEOPLE = 1_000


def measure(trial: Trial, writer: str, events: int) -> Quantities:
    """Time for one event from the first batch to the closed file, and the bytes of that file for one."""
    spec = rush(_PEOPLE)
    batches = _batches(spec, events)
    file = trial.folder / f"{writer}.coatcheck"
    write, close = (_recorder if writer == "recorder" else _executemany)(file, spec)
    stopwatch = Stopwatch()
    for batch in batches:
        write(batch)
    close()
    written = sum(map(len, batches))
    return {**stopwatch.quantities(written), "bytes_an_event": file.stat().st_size / written}


Writer = tuple[Callable[[list[EventTuple]], object], Callable[[], None]]
"""Writes a batch; closes the file."""


def _batches(spec: RunSpec, events: int) -> list[list[EventTuple]]:
    simulation = Simulation(spec)
    recorded: list[EventTuple] = []
    simulation.journal.sinks.append(recorded.extend)
    simulation.advance(everybody_in_ms(spec))
    while simulation.journal.seq < events:
        simulation.advance(simulation.now_ms + MINUTE_MS)
    simulation.journal.drain()
    return [recorded[first : first + BATCH] for first in range(0, len(recorded), BATCH)]


def _recorder(file: Path, spec: RunSpec) -> Writer:
    recorder = Recorder(file, spec)
    return recorder.add, recorder.close


def _executemany(file: Path, spec: RunSpec) -> Writer:
    connection = sqlite3.connect(file)
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL", "wal_autocheckpoint = 0"):
        connection.execute(f"PRAGMA {pragma}")
    columns = [f"{name} {'TEXT' if name == 'detail' else 'INTEGER NOT NULL'}" for name in COLUMNS]
    connection.execute(f"CREATE TABLE event ({', '.join(columns)}, PRIMARY KEY (seq))")
    places = ", ".join("?" * len(COLUMNS))
    statement = f"INSERT INTO event VALUES ({places})"  # noqa: S608 - `places` is question marks made here, and nothing from outside

    def write(batch: list[EventTuple]) -> None:
        with connection:
            connection.executemany(statement, batch)

    def close() -> None:
        connection.execute("PRAGMA journal_mode = DELETE")
        connection.close()

    return write, close
