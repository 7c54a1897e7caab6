"""Law 6: random sequences of operations give the same answers in every store, and in one too plain to be wrong."""

from copy import copy

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule, run_state_machine_as_test
from msgspec.structs import replace

from simulator.engine import MemoryStore, SqlStore
from simulator.engine.store.schema import OLD_ID, SESSION
from simulator.events import Reason
from simulator.limits import FOREVER_MS
from tests.contracts.records import PlainStore, a_record, digest_of

NUMBERS = st.integers(1, 6)
INSTANTS = st.integers(0, 500)
DEADLINES = INSTANTS | st.just(FOREVER_MS)
REASONS = st.sampled_from([int(Reason.LOGOUT), int(Reason.REVOKED)])


class Stores(RuleBasedStateMachine):
    """The same is asked of all stores, and every answer compared. What was read stays in hand: it is saved, ended and
    exchanged later, when it may long be out of date, as the records in other processes are."""

    others: tuple[SqlStore, ...] = ()

    def __init__(self) -> None:
        super().__init__()
        for store in self.others:
            with store._database.write() as connection:
                connection.execute(SESSION.delete())
                connection.execute(OLD_ID.delete())
        self.stores = (PlainStore(), MemoryStore(), *self.others)
        self.key = 0
        self.held = []

    def ask(self, question):
        """The answer that all give; an error is an answer too."""

        def answer(store):
            try:
                return copy(question(store))
            except ValueError as error:
                return str(error)

        first, *others = map(answer, self.stores)
        assert [first] * len(others) == others
        return first

    def in_hand(self, data):
        return copy(data.draw(st.sampled_from(self.held)))

    @rule(number=NUMBERS, user=st.integers(0, 2), at_ms=st.integers(0, 5), expires_at_ms=DEADLINES)
    def insert(self, number, user, at_ms, expires_at_ms):
        self.key += 1
        record = a_record(number, key=self.key, user=user, at_ms=at_ms, expires_at_ms=expires_at_ms)
        self.ask(lambda store: store.insert(copy(record)))

    @rule(number=NUMBERS, now_ms=INSTANTS)
    def find(self, number, now_ms):
        record = self.ask(lambda store: store.find(digest_of(number), now_ms))
        if record is not None:
            self.held.append(record)

    @precondition(lambda self: self.held)
    @rule(data=st.data(), role=st.integers(0, 4), later_ms=st.integers(0, 200))
    def save(self, data, role, later_ms):
        record = self.in_hand(data)
        record.role = role
        record.accessed_at_ms = record.renewed_at_ms = record.renewed_at_ms + later_ms
        record.expires_at_ms += later_ms
        self.ask(lambda store: store.save(copy(record)))

    @precondition(lambda self: self.held)
    @rule(data=st.data(), before=st.integers(0, 2))
    def save_exchange(self, data, before):
        record = self.in_hand(data)
        record.refreshes = before + 1
        self.ask(lambda store: store.save_exchange(copy(record), before))

    @precondition(lambda self: self.held)
    @rule(data=st.data(), number=NUMBERS, until_ms=INSTANTS)
    def rotate(self, data, number, until_ms):
        record = self.in_hand(data)

        def rotate(store):
            mine = copy(record)
            return store.rotate(mine, digest_of(number), until_ms), mine

        self.ask(rotate)

    @precondition(lambda self: self.held)
    @rule(data=st.data(), number=NUMBERS)
    def insert_copy(self, data, number):
        self.key += 1
        original = self.in_hand(data)
        record = replace(original, digest=digest_of(number), key=self.key)
        self.ask(lambda store: store.insert_copy(copy(record), copy(original)))

    @precondition(lambda self: self.held)
    @rule(data=st.data(), reason=REASONS, at_ms=INSTANTS)
    def end(self, data, reason, at_ms):
        record = self.in_hand(data)
        self.ask(lambda store: store.end(copy(record), reason, at_ms))

    @precondition(lambda self: self.held)
    @rule(data=st.data())
    def end_due(self, data):
        record = self.in_hand(data)
        self.ask(lambda store: store.end_due(copy(record), int(Reason.IDLE_TIMEOUT)))

    @rule(now_ms=DEADLINES)
    def expire(self, now_ms):
        while (record := self.ask(lambda store: store.due(now_ms))) is not None:
            assert all(store.earliest_ms() <= record.expires_at_ms <= now_ms for store in self.stores)
            assert self.ask(lambda store: store.end_due(copy(record), int(Reason.IDLE_TIMEOUT)))

    @rule(idle_ms=st.integers(0, 300))
    def reschedule(self, idle_ms):
        def change(record):
            record.expires_at_ms = record.renewed_at_ms + idle_ms

        self.ask(lambda store: store.reschedule(change))

    @rule(user=st.integers(0, 2))
    def list_of_user(self, user):
        self.ask(lambda store: list(map(copy, store.of_user(user))))

    @rule()
    def save_the_store_in_memory_and_go_on(self):
        plain, memory, *others = self.stores
        self.stores = (plain, MemoryStore(*memory.state), *others)

    @invariant()
    def hold_the_same(self):
        live = self.ask(lambda store: list(map(copy, store.all())))
        assert self.ask(len) == len(live)
        self.ask(lambda store: [store.ended(digest_of(number)) for number in range(1, 7)])
        earliest_ms = min((record.expires_at_ms for record in live), default=FOREVER_MS)
        assert all(store.earliest_ms() <= earliest_ms for store in self.stores)


def test_memory_and_sqlite_answer_as_a_plain_store_would(address_of):
    agree([address_of("sqlite in memory")], settings(max_examples=150, stateful_step_count=40))


def test_sqlite_files_and_postgresql_answer_as_a_plain_store_would(address_of):
    addresses = [address_of("sqlite file"), address_of("postgresql")]
    agree(addresses, settings(max_examples=25, stateful_step_count=40))


def agree(addresses, chosen):
    stores = tuple(map(SqlStore, addresses))
    try:
        run_state_machine_as_test(type("OfTheseStores", (Stores,), {"others": stores}), settings=chosen)
    finally:
        for store in stores:
            store.close()


@pytest.mark.parametrize("wrong", ["rotate", "end", "save"])
def test_the_comparison_notices_a_store_that_errs(monkeypatch, wrong):
    monkeypatch.setattr(MemoryStore, wrong, lambda *_: False)
    with pytest.raises(AssertionError):
        agree([], settings(max_examples=200, stateful_step_count=40, phases=[Phase.generate]))
