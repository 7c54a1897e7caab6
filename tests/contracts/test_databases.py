"""What holds of stores in a database alone: they outlive the process, and are shared."""

import sqlite3
import sys
from contextlib import closing

import pytest

from simulator.engine import SqlStore
from simulator.engine.store.base import Ended
from simulator.errors import InputError
from simulator.events import Reason
from tests.contracts.records import a_record, digest_of


def test_sessions_in_a_database_outlive_their_store(address):
    first = SqlStore(address)
    first.insert(a_record(1))
    first.insert(a_record(2))
    first.end(a_record(2), Reason.LOGOUT, 0)
    first.close()
    second = SqlStore(address)
    assert second.all() == [a_record(1)]
    assert second.ended(digest_of(2)) == Ended(2, int(Reason.LOGOUT))
    second.close()


def test_two_stores_on_one_database_see_the_same_sessions(address):
    one, other = SqlStore(address), SqlStore(address)
    one.insert(a_record(1))
    assert other.find(digest_of(1), 0) == a_record(1)
    other.end(a_record(1), Reason.REVOKED, 0)
    assert one.find(digest_of(1), 0) is None
    one.close()
    other.close()


def test_what_is_no_database_is_refused_in_one_line(tmp_path):
    text = tmp_path / "notes.txt"
    text.write_text("a note\n" * 1_000)
    remedy = "give one such as sqlite:///sessions.db or postgresql://user@host/name"
    for url, line in (
        ("nonsense", f"store: not the address of a database that can be used here; {remedy}"),
        ("oracle://here", f"store: not the address of a database that can be used here; {remedy}"),
        (f"sqlite:///{text}", f"sqlite:///{text}: the database cannot be opened (file is not a database)"),
        (
            f"sqlite:///{tmp_path}/none/s.db",
            f"sqlite:///{tmp_path}/none/s.db: the database cannot be opened (unable to open database file)",
        ),
    ):
        with pytest.raises(InputError) as told:
            SqlStore(url)
        assert str(told.value) == line


def test_a_server_that_does_not_answer_is_told_in_one_line_without_the_password(tmp_path):
    with pytest.raises(InputError) as told:
        SqlStore(f"postgresql://ann:secret@/sessions?host={tmp_path}")
    assert "the database cannot be opened (connection" in str(told.value)
    assert "secret" not in str(told.value)
    assert "\n" not in str(told.value)


def test_where_the_driver_is_missing_the_extra_that_brings_it_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(InputError) as told:
        SqlStore("postgresql://ann@here/sessions")
    assert str(told.value) == "store: the driver psycopg is not installed; pip install 'coatcheck[postgres]' brings it"


def test_no_id_gets_into_the_database(tmp_path):
    store = SqlStore(f"sqlite:///{tmp_path / 'sessions.db'}")
    store.insert(a_record(1))
    store.close()
    with closing(sqlite3.connect(tmp_path / "sessions.db")) as connection:
        (row,) = connection.execute("SELECT * FROM coatcheck_live_session").fetchall()
    assert [type(value) for value in row].count(str) == 0
    assert row.count(digest_of(1)) == 1
