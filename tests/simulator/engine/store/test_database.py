"""A new SQLite file that several processes come to at once. That they really do is in tests/contracts."""

import sqlite3
from contextlib import closing

import pytest

from simulator.engine.store.database import _prepare_sqlite


class Contended(sqlite3.Connection):
    """A connection that finds the file in use so many times when it is to switch to WAL mode."""

    left = 2
    name = "SQLITE_BUSY"

    def execute(self, statement):
        if "WAL" in statement and self.left:
            self.left -= 1
            error = sqlite3.OperationalError("database is locked")
            error.sqlite_errorname = self.name
            raise error
        return super().execute(statement)


def test_a_file_that_others_are_at_is_switched_to_wal_when_they_are_done(tmp_path):
    with closing(sqlite3.connect(tmp_path / "s.db", factory=Contended)) as driver:
        waited = []
        driver.set_trace_callback(waited.append)
        _prepare_sqlite(driver, None)
        assert waited.count("BEGIN IMMEDIATE") == waited.count("COMMIT") == 2
        assert driver.execute("PRAGMA journal_mode").fetchone() == ("wal",)


def test_another_error_than_that_is_told(tmp_path):
    with closing(sqlite3.connect(tmp_path / "s.db", factory=Contended)) as driver:
        driver.name = "SQLITE_IOERR"
        with pytest.raises(sqlite3.OperationalError):
            _prepare_sqlite(driver, None)
