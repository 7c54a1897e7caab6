"""Databases of older and of newer programs."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager

import msgspec
import pytest
from sqlalchemy import Connection, create_engine, inspect, text

from benchmarks.crew import Crew
from simulator.engine import SqlStore
from simulator.engine.store import upgrade
from simulator.engine.store.base import Ended
from simulator.engine.store.schema import SCHEMA, VERSION
from simulator.errors import InputError
from simulator.events import Reason
from tests.contracts.records import a_record, digest_of

# What version 1 wrote, as it wrote it.
VERSION_1 = (
    (
        "CREATE TABLE coatcheck_session (key BIGINT NOT NULL, digest {blob} NOT NULL PRIMARY KEY, "
        '"user" BIGINT NOT NULL, role BIGINT NOT NULL, logged_in_at_ms BIGINT NOT NULL, renewed_at_ms BIGINT NOT NULL, '
        "accessed_at_ms BIGINT NOT NULL, expires_at_ms BIGINT NOT NULL, cookie_at_ms BIGINT NOT NULL, "
        "password_version BIGINT NOT NULL, account_version BIGINT NOT NULL, password_looked_at_ms BIGINT NOT NULL, "
        "active_looked_at_ms BIGINT NOT NULL, role_looked_at_ms BIGINT NOT NULL)"
    ),
    'CREATE INDEX coatcheck_session_of_user ON coatcheck_session ("user")',
    "CREATE INDEX coatcheck_session_due ON coatcheck_session (expires_at_ms, key)",
    (
        "CREATE TABLE coatcheck_ended_session (digest {blob} NOT NULL PRIMARY KEY, key BIGINT NOT NULL, "
        "reason INTEGER NOT NULL)"
    ),
)


@contextmanager
def connected(address):
    engine = create_engine(address)
    with engine.begin() as connection:
        yield connection
    engine.dispose()


@pytest.fixture
def old(address):
    """The address of a database that version 1 left behind: one live session, and one that was revoked."""
    with connected(address) as connection:
        blob = "BYTEA" if connection.dialect.name == "postgresql" else "BLOB"
        for statement in VERSION_1:
            connection.execute(text(statement.format(blob=blob)))
        values = dict(
            zip("abcdefghijklmn", (7, digest_of(7), 3, 2, 10, 20, 25, 900, 10, 1, 4, 20, 20, 20), strict=True)
        )
        names = ", ".join(f":{name}" for name in values)
        connection.execute(text(f"INSERT INTO coatcheck_session VALUES ({names})"), values)
        left = {"digest": digest_of(8), "key": 8, "reason": int(Reason.REVOKED)}
        connection.execute(text("INSERT INTO coatcheck_ended_session VALUES (:digest, :key, :reason)"), left)
    return address


def tables(address):
    with connected(address) as connection:
        return set(inspect(connection).get_table_names())


def opened(address):
    store = SqlStore(address)
    kept = store.all(), store.ended(digest_of(8))
    store.close()
    return kept


def open_in_process(_subject, address):
    return opened(address)


def nothing():
    return None


def test_a_new_database_says_which_schema_it_has(address):
    SqlStore(address).close()
    with connected(address) as connection:
        assert connection.execute(SCHEMA.select()).all() == [(VERSION,)]


def test_what_an_older_program_kept_is_there_after_the_upgrade(old):
    (record,), left = opened(old)
    assert (record.key, record.digest, record.user, record.role) == (7, digest_of(7), 3, 2)
    assert (record.logged_in_at_ms, record.renewed_at_ms, record.expires_at_ms) == (10, 20, 900)
    assert (record.id_at_ms, record.ends_by) == (10, Reason.IDLE_TIMEOUT)
    assert left == Ended(8, int(Reason.REVOKED))
    assert "coatcheck_session" not in tables(old)
    assert opened(old) == ([record], left)


def test_an_upgrade_that_fails_leaves_the_database_as_it_was(old, monkeypatch):
    def half_done(connection: Connection) -> None:
        upgrade._from_1(connection)
        raise InputError("store", "no room")

    before = tables(old)
    monkeypatch.setattr(upgrade, "UPGRADES", {1: half_done})
    with pytest.raises(InputError, match="no room"):
        SqlStore(old)
    assert tables(old) == before
    monkeypatch.undo()
    assert len(opened(old)[0]) == 1


def test_a_database_of_a_newer_program_is_refused_by_name_and_left_alone(address):
    SqlStore(address).close()
    with connected(address) as connection:
        connection.execute(SCHEMA.update().values(version=VERSION + 7))
    before = tables(address)
    with pytest.raises(InputError) as told:
        SqlStore(address)
    where, _, problem = str(told.value).rpartition(": ")
    assert where.startswith(("sqlite:///", "postgresql://"))
    assert problem == (
        f"sessions in schema {VERSION + 7}, and this program knows schemas up to {VERSION}; "
        "open it with a newer release of Coatcheck"
    )
    assert tables(address) == before


def test_processes_that_come_at_once_to_an_old_database_upgrade_it_once(old):
    with Crew(3, nothing) as crew:
        first, *others = crew.do(open_in_process, [(old,)] * 3)
    assert len(first[0]) == 1
    assert others == [first, first]


def test_processes_that_come_at_once_to_an_empty_database_make_its_tables_once(address):
    with Crew(3, nothing) as crew:
        for _ in range(3):
            assert crew.do(open_in_process, [(address,)] * 3) == [([], None)] * 3
    with connected(address) as connection:
        assert connection.execute(SCHEMA.select()).all() == [(VERSION,)]


def test_processes_that_come_at_once_to_new_files_find_them_in_order(tmp_path):
    with Crew(4, nothing) as crew:
        for number in range(15):
            address = f"sqlite:///{tmp_path / str(number)}.db"
            assert crew.do(open_in_process, [(address,)] * 4) == [([], None)] * 4
            with connected(address) as connection:
                assert connection.exec_driver_sql("PRAGMA journal_mode").scalar() == "wal"


def test_threads_that_come_at_once_share_a_store(address):
    store = SqlStore(address)
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda number: store.insert(a_record(number)), range(1, 21)))
    assert len(store) == 20
    store.close()


def test_a_record_written_before_a_field_was_there_is_read_with_its_default(tmp_path):
    store = SqlStore(f"sqlite:///{tmp_path / 'sessions.db'}")
    store.insert(a_record(1))
    with store._database.write() as connection:
        body = connection.exec_driver_sql("SELECT body FROM coatcheck_live_session").scalar_one()
        fields = msgspec.msgpack.decode(body)
        shorter = msgspec.msgpack.encode(fields[:14])
        assert len(fields) > 14
        connection.exec_driver_sql("UPDATE coatcheck_live_session SET body = ?", (shorter,))
    assert store.find(digest_of(1), 0) == a_record(1)
    store.close()
