"""Law 6: every store keeps the same contract, and random sequences of operations give the same answers in all."""

import sqlite3
from contextlib import closing
from hashlib import sha256

import msgspec
import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from simulator.engine import MemoryStore, SqlStore
from simulator.engine.store.base import Ended, SessionRecord
from simulator.errors import InputError
from simulator.events import Reason
from simulator.limits import FOREVER_MS
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from simulator.world.simulation import Simulation


def digest_of(number: int) -> bytes:
    return sha256(str(number).encode()).digest()


def a_record(number: int, *, key: int = 0, user: int = 1, at_ms: int = 0, expires_at_ms: int = 1_000) -> SessionRecord:
    times = dict.fromkeys(("logged_in_at_ms", "renewed_at_ms", "accessed_at_ms", "cookie_at_ms"), at_ms)
    looks = dict.fromkeys(("password_looked_at_ms", "active_looked_at_ms", "role_looked_at_ms"), at_ms)
    return SessionRecord(
        key=key or number,
        digest=digest_of(number),
        user=user,
        role=1,
        expires_at_ms=expires_at_ms,
        password_version=0,
        account_version=0,
        **times,
        **looks,
    )


def keys(records) -> list[int]:
    return [record.key for record in records]


def sqlite_file(folder) -> str:
    return f"sqlite:///{folder / 'sessions.db'}"


@pytest.fixture(params=["memory", "sqlite in memory", "sqlite file"])
def store(request, tmp_path):
    if request.param == "memory":
        yield MemoryStore()
        return
    store = SqlStore("sqlite://" if request.param == "sqlite in memory" else sqlite_file(tmp_path))
    yield store
    store.close()


def test_a_session_is_found_as_it_was_inserted(store):
    store.insert(a_record(1, expires_at_ms=FOREVER_MS))
    assert store.find(digest_of(1)) == a_record(1, expires_at_ms=FOREVER_MS)
    assert store.find(digest_of(2)) is None
    assert store.ended(digest_of(1)) is None


def test_a_digest_belongs_to_one_live_session(store):
    store.insert(a_record(1))
    with pytest.raises(ValueError, match="a live session has that digest already"):
        store.insert(a_record(1, key=2))
    assert store.find(digest_of(1)) == a_record(1)


def test_changes_take_effect_when_saved(store):
    store.insert(a_record(1))
    record = store.find(digest_of(1))
    record.role, record.renewed_at_ms, record.expires_at_ms, record.account_version = 3, 500, 1_500, 4
    store.save(record)
    assert store.find(digest_of(1)) == record
    assert record != a_record(1)


def test_what_is_left_of_an_ended_session_is_its_key_and_the_reason(store):
    store.insert(a_record(1, key=77))
    store.end(digest_of(1), Reason.REVOKED)
    assert store.find(digest_of(1)) is None
    assert store.ended(digest_of(1)) == Ended(77, int(Reason.REVOKED))
    assert store.all() == store.of_user(1) == []


def test_the_first_reason_stays(store):
    store.insert(a_record(1))
    store.end(digest_of(1), Reason.REVOKED)
    store.end(digest_of(1), Reason.LOGOUT)
    assert store.ended(digest_of(1)).reason == Reason.REVOKED


def test_ending_what_does_not_live_leaves_nothing(store):
    store.end(digest_of(1), Reason.LOGOUT)
    assert store.ended(digest_of(1)) is None


def test_saving_does_not_bring_an_ended_session_back(store):
    store.insert(a_record(1))
    record = store.find(digest_of(1))
    store.end(digest_of(1), Reason.LOGOUT)
    store.save(record)
    assert store.find(digest_of(1)) is None
    assert store.all() == []


def test_saving_an_ended_session_does_not_touch_its_successor(store):
    store.insert(a_record(1))
    record = store.find(digest_of(1))
    store.end(digest_of(1), Reason.LOGOUT)
    store.insert(a_record(1, key=2, user=0))
    record.role = 3
    store.save(record)
    assert store.find(digest_of(1)) == a_record(1, key=2, user=0)


def test_a_new_session_makes_its_store_forget_the_ended_one_of_that_digest(store):
    store.insert(a_record(1))
    store.end(digest_of(1), Reason.LOGOUT)
    store.insert(a_record(1, key=2))
    assert store.ended(digest_of(1)) is None
    store.end(digest_of(1), Reason.REVOKED)
    assert store.ended(digest_of(1)) == Ended(2, int(Reason.REVOKED))


def test_lists_are_in_order_of_login_and_key(store):
    for number, key, user, at_ms in ((1, 9, 1, 50), (2, 3, 1, 70), (3, 4, 1, 50), (4, 1, 2, 60)):
        store.insert(a_record(number, key=key, user=user, at_ms=at_ms))
    assert keys(store.all()) == [4, 9, 1, 3]
    assert keys(store.of_user(1)) == [4, 9, 3]
    assert keys(store.of_user(2)) == [1]
    assert store.of_user(3) == []


def test_what_is_due_comes_in_order_of_deadline_and_key(store):
    for number, key, expires_at_ms in ((1, 8, 300), (2, 7, 200), (3, 6, 300), (4, 5, FOREVER_MS)):
        store.insert(a_record(number, key=key, expires_at_ms=expires_at_ms))
    assert store.due(199) is None
    ended = []
    while (record := store.due(300)) is not None:
        ended.append(record.key)
        store.end(record.digest, Reason.IDLE_TIMEOUT)
    assert ended == [7, 6, 8]


def test_a_renewed_session_is_due_at_its_new_deadline(store):
    store.insert(a_record(1, expires_at_ms=100))
    record = store.find(digest_of(1))
    record.expires_at_ms = 400
    store.save(record)
    assert store.due(399) is None
    assert store.due(400) == record


def test_nothing_expires_before_the_earliest_instant(store):
    assert store.earliest_ms() == FOREVER_MS
    store.insert(a_record(1, expires_at_ms=700))
    store.insert(a_record(2, expires_at_ms=300))
    assert store.earliest_ms() == 300
    store.end(digest_of(2), Reason.LOGOUT)
    assert store.due(699) is None
    assert store.earliest_ms() <= 700


def test_deadlines_can_all_be_moved_earlier_and_later(store):
    for number in (1, 2, 3):
        store.insert(a_record(number, at_ms=number, expires_at_ms=1_000))
    store.end(digest_of(2), Reason.LOGOUT)
    store.reschedule(lambda record: 5_000 if record.key == 1 else 10)
    assert store.due(9) is None
    assert store.due(10).key == 3
    assert store.find(digest_of(1)).expires_at_ms == 5_000
    assert store.earliest_ms() <= 10
    assert store.ended(digest_of(2)) is not None


def test_moving_the_deadlines_of_nobody_is_no_matter(store):
    store.reschedule(lambda record: 5)
    assert store.earliest_ms() == FOREVER_MS


def test_a_run_is_the_same_whatever_keeps_its_sessions(store):
    half_past_eight = 8 * 3_600_000 + 1_800_000
    spec = RunSpec(scenario=load_scenario("office-day"), policy=load_policy("owasp"), until_ms=half_past_eight)
    in_memory, elsewhere = Simulation(spec), Simulation(spec, store)
    for simulation in (in_memory, elsewhere):
        simulation.advance(spec.end_ms, max_events=1_000_000)
    assert elsewhere.stage.store is store
    assert store.all() == in_memory.stage.store.all() != []
    assert elsewhere.journal.pending == in_memory.journal.pending


DIGESTS = st.integers(1, 6)
TIMES = st.integers(0, 500) | st.just(FOREVER_MS)


class TwoStores(RuleBasedStateMachine):
    """The same is asked of a store in memory and of one in SQL. What is compared is every answer."""

    def __init__(self) -> None:
        super().__init__()
        self.stores = (MemoryStore(), SqlStore("sqlite://"))
        self.key = 0

    def teardown(self) -> None:
        self.stores[1].close()

    def both(self, ask):
        first, second = (ask(store) for store in self.stores)
        assert first == second
        return first

    @rule(number=DIGESTS, user=st.integers(0, 2), at_ms=st.integers(0, 5), expires_at_ms=TIMES)
    def insert(self, number, user, at_ms, expires_at_ms):
        self.key += 1

        def ask(store) -> str:
            try:
                store.insert(a_record(number, key=self.key, user=user, at_ms=at_ms, expires_at_ms=expires_at_ms))
            except ValueError as error:
                return str(error)
            return ""

        self.both(ask)

    @rule(number=DIGESTS, role=st.integers(0, 4), later_ms=st.integers(0, 200), too_late=st.booleans())
    def change_and_save(self, number, role, later_ms, too_late):
        records = [store.find(digest_of(number)) for store in self.stores]
        assert records[0] == records[1]
        if records[0] is None:
            return
        for store, record in zip(self.stores, records, strict=True):
            if too_late:
                store.end(record.digest, int(Reason.REPLACED))
            record.role = role
            record.accessed_at_ms = record.renewed_at_ms = record.renewed_at_ms + later_ms
            record.expires_at_ms += later_ms
            store.save(record)

    @rule(number=DIGESTS, reason=st.sampled_from([Reason.LOGOUT, Reason.REVOKED]))
    def end(self, number, reason):
        for store in self.stores:
            store.end(digest_of(number), int(reason))

    @rule(user=st.integers(0, 2))
    def list_of_user(self, user):
        self.both(lambda store: list(map(msgspec.structs.astuple, store.of_user(user))))

    @rule(now_ms=TIMES)
    def expire(self, now_ms):
        def ask(store) -> list[int]:
            ended = []
            while (record := store.due(now_ms)) is not None:
                assert store.earliest_ms() <= record.expires_at_ms <= now_ms
                ended.append(record.key)
                store.end(record.digest, int(Reason.IDLE_TIMEOUT))
            return ended

        self.both(ask)

    @rule(idle_ms=st.integers(0, 300))
    def reschedule(self, idle_ms):
        for store in self.stores:
            store.reschedule(lambda record: record.renewed_at_ms + idle_ms)

    @invariant()
    def hold_the_same(self):
        live = self.both(lambda store: list(map(msgspec.structs.astuple, store.all())))
        self.both(lambda store: [store.ended(digest_of(number)) for number in range(1, 7)])
        earliest_ms = min((record[_EXPIRES] for record in live), default=FOREVER_MS)
        assert all(store.earliest_ms() <= earliest_ms for store in self.stores)


_EXPIRES = SessionRecord.__struct_fields__.index("expires_at_ms")

TwoStores.TestCase.settings = settings(max_examples=40, stateful_step_count=30)
TestStoresAgree = TwoStores.TestCase


def test_sessions_in_a_file_outlive_their_store(tmp_path):
    first = SqlStore(sqlite_file(tmp_path))
    first.insert(a_record(1))
    first.insert(a_record(2))
    first.end(digest_of(2), Reason.LOGOUT)
    first.close()
    second = SqlStore(sqlite_file(tmp_path))
    assert second.all() == [a_record(1)]
    assert second.ended(digest_of(2)) == Ended(2, int(Reason.LOGOUT))
    second.close()


def test_two_stores_on_one_database_see_the_same_sessions(tmp_path):
    one, other = SqlStore(sqlite_file(tmp_path)), SqlStore(sqlite_file(tmp_path))
    one.insert(a_record(1))
    assert other.find(digest_of(1)) == a_record(1)
    other.end(digest_of(1), Reason.REVOKED)
    assert one.find(digest_of(1)) is None
    one.close()
    other.close()


def test_what_is_no_database_is_refused_in_one_line(tmp_path):
    text = tmp_path / "notes.txt"
    text.write_text("a note\n" * 1_000)
    for url, line in (
        (
            "nonsense",
            "store: not the address of a database that can be used here; give one such as sqlite:///sessions.db",
        ),
        (f"sqlite:///{text}", f"sqlite:///{text}: the database cannot be opened (file is not a database)"),
        (
            f"sqlite:///{tmp_path}/none/s.db",
            f"sqlite:///{tmp_path}/none/s.db: the database cannot be opened (unable to open database file)",
        ),
    ):
        with pytest.raises(InputError) as told:
            SqlStore(url)
        assert str(told.value) == line


def test_no_id_gets_into_the_database(tmp_path):
    store = SqlStore(sqlite_file(tmp_path))
    store.insert(a_record(1))
    store.close()
    with closing(sqlite3.connect(tmp_path / "sessions.db")) as connection:
        rows = connection.execute("SELECT * FROM coatcheck_session").fetchall()
    assert [type(value) for value in rows[0]].count(str) == 0
    assert rows[0].count(digest_of(1)) == 1
