"""A store of each kind, every one empty."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from benchmarks.postgres import PostgresMissingError, PostgresServer, postgres_server
from simulator.engine import MemoryStore, SqlStore

KINDS = ("memory", "sqlite in memory", "sqlite file", "postgresql")


@pytest.fixture(scope="session")
def postgres(tmp_path_factory: pytest.TempPathFactory) -> Iterator[PostgresServer]:
    """A server for all tests; without one they are skipped, and say why."""
    try:
        with postgres_server(tmp_path_factory.mktemp("postgresql"), careless=True) as server:
            yield server
    except PostgresMissingError as error:
        pytest.skip(str(error))


@pytest.fixture
def address_of(request: pytest.FixtureRequest, tmp_path: Path) -> Callable[[str], str]:
    """The address of an empty database of a kind."""

    def address_of(kind: str) -> str:
        if kind == "postgresql":
            return request.getfixturevalue("postgres").new_address()
        return "sqlite://" if kind == "sqlite in memory" else f"sqlite:///{tmp_path / 'sessions.db'}"

    return address_of


@pytest.fixture(params=KINDS)
def store(request: pytest.FixtureRequest, address_of: Callable[[str], str]) -> Iterator[MemoryStore | SqlStore]:
    if request.param == "memory":
        yield MemoryStore()
        return
    store = SqlStore(address_of(request.param))
    yield store
    store.close()


@pytest.fixture(params=["sqlite file", "postgresql"])
def address(request: pytest.FixtureRequest, address_of: Callable[[str], str]) -> str:
    """The address of an empty database that several stores can share."""
    return address_of(request.param)
