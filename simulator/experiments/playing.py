"""Around a run that is played in one go: a run file that it is written to, and a collector that keeps out of the way."""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from simulator.world.checkpoint import Checkpointer
from simulator.world.simulation import Simulation

_YOUNG_OBJECTS = 100_000
_YOUNG_COLLECTIONS = 50
_MIDDLE_COLLECTIONS = 100


@contextmanager
def recording(simulation: Simulation, path: Path) -> Iterator[None]:
    """Writes a run file while the block runs, with checkpoints from which play can go on, the last at its end.

    Raises:
        InputError: the place cannot be written, or holds something else than a run file.
        RunFileError: the disk is full, or another program has the run file open that would be replaced.
    """
    from simulator.recording.recorder import Recorder  # noqa: PLC0415 - a run that writes no file is not to wait for SQLAlchemy

    with Recorder(path, simulation.spec) as recorder:
        checkpointer = Checkpointer(simulation, recorder.checkpoint)
        simulation.journal.sinks += [recorder.add, lambda _: checkpointer()]
        yield
        checkpointer.finish()


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """A world is thousands of long-lived objects without cycles: to walk through them again and again finds nothing."""
    thresholds = gc.get_threshold()
    gc.collect()
    gc.freeze()
    gc.set_threshold(_YOUNG_OBJECTS, _YOUNG_COLLECTIONS, _MIDDLE_COLLECTIONS)
    try:
        yield
    finally:
        gc.set_threshold(*thresholds)
        gc.unfreeze()
