"""A request of a run looked at again: the run is played to the instant before it, and goes on under a witness's eyes."""

from collections.abc import Callable

from simulator.durations import format_time
from simulator.errors import CoatcheckError, InputError
from simulator.event_texts import label_words
from simulator.events import Event, Kind
from simulator.messages import message
from simulator.runspec.spec import RunSpec
from simulator.runspec.steps import Steps
from simulator.world.checkpoint import restore, save
from simulator.world.simulation import Simulation
from simulator.world.witness import Call, Witness

SLICE_S = 0.008
REQUESTS = frozenset(
    {Kind.REQUEST_ALLOWED, Kind.REQUEST_DENIED, Kind.LOGIN, Kind.LOGIN_FAILED, Kind.LOGOUT},
)
"""The kinds of events that tell what a request of a browser was told."""

Checkpoints = Callable[[int], bytes | None]
"""The last saved world at or before an instant, in milliseconds; None: there is none."""


def no_checkpoints(at_ms: int) -> None:
    """For runs of which no world was saved: they are played from their start."""


def is_request(event: Event) -> bool:
    """Whether an event tells of a browser's request, which can be looked at again."""
    return event.kind in REQUESTS and bool(event.browser)


def played_to(spec: RunSpec, at_ms: int, checkpoints: Checkpoints = no_checkpoints) -> Steps[Simulation]:
    """The run of a spec, in which everything before `at_ms` has happened and nothing after.

    Raises:
        InputError: the spec cannot be played.
    """
    simulation = _nearest(spec, at_ms - 1, checkpoints)
    start_ms, span_ms = simulation.now_ms, max(1, at_ms - 1 - simulation.now_ms)
    while at_ms > spec.start_ms and not simulation.advance(at_ms - 1, SLICE_S):
        simulation.journal.drain()
        yield (simulation.now_ms - start_ms) / span_ms
    simulation.journal.drain()
    return simulation


def _nearest(spec: RunSpec, at_ms: int, checkpoints: Checkpoints) -> Simulation:
    body = checkpoints(at_ms)
    if body is not None:
        try:
            return restore(spec, body)
        except CoatcheckError:
            # Of another release: the way from the start is longer and leads to the same place.
            pass
    return Simulation(spec)


def witnessed(spec: RunSpec, event: Event, checkpoints: Checkpoints = no_checkpoints) -> Steps[Call]:
    """The call of the engine that a request's event tells of, with what was known before it and what came of it.

    Raises:
        InputError: the event tells of no request, or the run of the spec has no such event.
    """
    if not is_request(event):
        told = label_words(Kind(event.kind).label)
        raise InputError(
            message("event {seq}", seq=event.seq),
            message("{told} is no request", told=told),
            "choose a request, a log-in or a log-out",
        )
    # A page that takes time was asked for earlier, and what came with it came then.
    began_ms = int(event.facts.get("began_at_ms", event.at_ms))
    simulation = yield from played_to(spec, began_ms, checkpoints)
    witness = Witness(simulation)
    while not simulation.advance(event.at_ms, SLICE_S):
        yield 1.0
    found = next((call for call in witness.calls if call.made(event.seq)), None)
    if found is None:
        at = format_time(event.at_ms)
        raise InputError(
            message("event {seq}", seq=event.seq),
            message("the run has no such request at {at}", at=at),
            "open the run it is of",
        )
    return found


def saved_before(spec: RunSpec, at_ms: int, checkpoints: Checkpoints = no_checkpoints) -> Steps[bytes]:
    """The saved world of a run in the instant before `at_ms`, from which several runs can go on."""
    return save((yield from played_to(spec, at_ms, checkpoints)))
