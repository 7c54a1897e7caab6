"""A database that several processes share, and an engine over it in each."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic_ns

from benchmarks.postgres import postgres_server
from simulator.clock import VirtualClock
from simulator.engine import SessionEngine, SqlStore
from simulator.engine.store.base import SessionRecord
from simulator.entropy import SystemEntropy
from simulator.policy import Policy
from simulator.roles import Role

PERSON = "ann"
KEY = b"of all processes that serve one site"
NO_LIMITS: dict[str, object] = {"time.idle": "off", "time.absolute": "off"}


class BrokenLawError(Exception):
    """What must never happen did."""


@contextmanager
def database(kind: str, folder: Path) -> Iterator[str]:
    """The address of an empty database, `sqlite` (a file) or `postgresql` (a server, while the context lasts)."""
    if kind == "sqlite":
        yield f"sqlite:///{folder / 'sessions.db'}"
        return
    with postgres_server(folder / "postgresql") as server:
        yield server.new_address()


class TimedStore(SqlStore):
    """Notes when the step was begun on which the answer to a request depends."""

    deciding_ns = 0

    def save(self, record: SessionRecord) -> bool:
        self.deciding_ns = monotonic_ns()
        return super().save(record)

    def save_exchange(self, record: SessionRecord, refreshes: int) -> bool:
        self.deciding_ns = monotonic_ns()
        return super().save_exchange(record, refreshes)

    def rotate(self, record: SessionRecord, new_digest: bytes, old_until_ms: int) -> bool:
        self.deciding_ns = monotonic_ns()
        return super().rotate(record, new_digest, old_until_ms)


def engine_on(address: str, changes: dict[str, object]) -> SessionEngine:
    """An engine whose clock stands until somebody moves it, with one person's account."""
    policy = Policy().with_changes(changes)
    engine = SessionEngine(policy, clock=VirtualClock(), entropy=SystemEntropy(), store=TimedStore(address), key=KEY)
    engine.accounts.create(PERSON, Role.USER, PERSON)
    return engine


def logged_in(engine: SessionEngine) -> str:
    """The id of a new session."""
    answer = engine.log_in(PERSON, PERSON)
    return answer.set_cookie.partition(";")[0].partition("=")[2]
