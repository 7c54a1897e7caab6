"""A process that writes sessions is killed at random points: what it had acknowledged is there, and nothing by halves."""

from collections.abc import Callable, Iterator
from copy import copy
from hashlib import sha256
from itertools import count
from time import monotonic_ns

from benchmarks.crew import kill_after
from benchmarks.sides.shared import BrokenLawError, database
from benchmarks.trial import Quantities, Stopwatch, Trial
from simulator.engine import MemoryStore, SqlStore
from simulator.engine.store.base import SessionRecord, SessionStore
from simulator.entropy import draw, stream_key
from simulator.events import Reason

_KEY = stream_key(1, "writer")
_KILLS = stream_key(1, "kills")
_MOST_OPERATIONS = 120
_MOST_US = 3_000
_FEW, _MANY = 4, 24


def measure(trial: Trial, kind: str, kills: int) -> Quantities:
    """The kills on a database of that kind."""
    with database(kind, trial.folder) as address:
        return kill_writers(address, kills)


def kill_writers(address: str, kills: int) -> Quantities:
    """So many kills of one writer after another, on one database.

    Raises:
        BrokenLawError: an acknowledged operation is not in the database, or one that was never asked for is, or a
            part of one.
    """
    done = in_flight = 0
    model = MemoryStore()
    stopwatch = Stopwatch()
    for number in range(kills):
        acknowledgements = draw(_KILLS, 2 * number) % _MOST_OPERATIONS
        pause_us = draw(_KILLS, 2 * number + 1) % _MOST_US
        acknowledged = kill_after(
            _write, address, done, acknowledgements=acknowledgements, then=lambda us=pause_us: _pass(us)
        )
        for operation in range(done, done + acknowledged):
            act(model, operation)
        done += acknowledged
        if not _there(address, model, done):
            # The one that was under way may have been done whole, and the kill have come before it was told.
            act(model, done)
            done += 1
            in_flight += 1
            if not _there(address, model, done):
                raise BrokenLawError(f"after kill {number + 1}, the store holds what nobody was told of")
    wall_s, _ = stopwatch.read()
    return {"kills": kills, "operations": done, "in_flight": in_flight, "wall_s": wall_s}


def _pass(pause_us: int) -> None:
    """Lets a time go by that is too short to sleep through."""
    until_ns = monotonic_ns() + pause_us * 1_000
    while monotonic_ns() < until_ns:
        pass


def _write(acknowledge: Callable[[], None], address: str, first: int) -> None:
    store = SqlStore(address)
    for number in count(first):
        act(store, number)
        acknowledge()


def act(store: SessionStore, number: int) -> None:
    """The operation of that number: it depends on nothing but what is in the store."""
    live = store.all()
    choice = draw(_KEY, 2 * number) % 4
    if len(live) < _FEW or (choice == 0 and len(live) < _MANY):
        store.insert(_record(number))
        return
    record = copy(live[draw(_KEY, 2 * number + 1) % len(live)])
    if choice == 1:
        store.end(record, int(Reason.REVOKED), number)
    elif choice == 2:
        store.rotate(record, _digest(number), number + 50)
    else:
        record.accessed_at_ms = number
        record.expires_at_ms += 1
        store.save(record)


def _record(number: int) -> SessionRecord:
    return SessionRecord(number + 1, _digest(number), 1, 1, number, number, number, 1_000_000, *(0,) * 6)


def _digest(number: int) -> bytes:
    return sha256(str(number).encode()).digest()


def _there(address: str, model: MemoryStore, operations: int) -> bool:
    """Whether the database opens, and holds what the model does."""
    store = SqlStore(address)
    try:
        return list(_contents(store, operations)) == list(_contents(model, operations))
    finally:
        store.close()


def _contents(store: SessionStore, operations: int) -> Iterator[object]:
    yield from store.all()
    for digest in map(_digest, range(operations + 1)):
        yield store.ended(digest), store.find(digest, operations)
