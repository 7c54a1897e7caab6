"""What recording costs: two runs of one spec play in turn, one of them recorded, so that both meet the same machine."""

from contextlib import ExitStack

from benchmarks.sides.rush import everybody_in_ms, rush
from benchmarks.trial import Quantities, Stopwatch, Trial
from simulator.durations import SECOND_MS
from simulator.experiments.playing import collector_at_rest, recording
from simulator.world.simulation import BATCH, Simulation

_TURN_EVENTS = 5 * BATCH


def measure(trial: Trial, people: int, events: int) -> Quantities:
    """Processor seconds that playing `events` takes with a run file and without, checkpoints and frames included."""
    spec = rush(people)
    plain, recorded = Simulation(spec), Simulation(spec)
    spent_s = {plain: 0.0, recorded: 0.0}
    with ExitStack() as stack:
        stack.enter_context(recording(recorded, trial.folder / "recorded.coatcheck"))
        stack.enter_context(collector_at_rest())
        for simulation in spent_s:
            simulation.advance(everybody_in_ms(spec))
            simulation.journal.drain()
        turn = 0
        while plain.journal.seq < events:
            turn += 1
            for simulation in (plain, recorded)[:: 1 if turn % 2 else -1]:
                stopwatch = Stopwatch()
                _play(simulation, simulation.journal.seq + _TURN_EVENTS)
                spent_s[simulation] += stopwatch.read()[1]
    return {"plain_s": spent_s[plain], "recorded_s": spent_s[recorded]}


def _play(simulation: Simulation, until_seq: int) -> None:
    """As `coatcheck run` plays: whenever a batch is pending it goes to whoever listens."""
    while simulation.journal.seq < until_seq:
        simulation.advance(simulation.now_ms + SECOND_MS)
        if len(simulation.journal.pending) >= BATCH:
            simulation.journal.drain()
