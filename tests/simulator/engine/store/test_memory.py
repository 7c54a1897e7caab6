"""The store in memory against a store so plain that it cannot be wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.engine.store.base import SessionRecord
from simulator.engine.store.memory import MemoryStore
from simulator.limits import FOREVER_MS

USERS = 3


def record_of(key, digest, *, user=1, logged_in_at_ms=0, expires_at_ms=FOREVER_MS):
    return SessionRecord(
        key=key,
        digest=digest,
        user=user,
        role=1,
        logged_in_at_ms=logged_in_at_ms,
        renewed_at_ms=logged_in_at_ms,
        accessed_at_ms=logged_in_at_ms,
        expires_at_ms=expires_at_ms,
        cookie_at_ms=logged_in_at_ms,
        password_version=1,
        account_version=1,
        password_looked_at_ms=0,
        active_looked_at_ms=0,
        role_looked_at_ms=0,
    )


def test_a_session_is_found_by_its_digest_until_it_ends():
    store = MemoryStore()
    record = record_of(1, b"a")
    store.insert(record)
    assert store.find(b"a") == record
    assert store.ended(b"a") is None
    store.end(b"a", 4)
    assert store.find(b"a") is None
    assert (store.ended(b"a").key, store.ended(b"a").reason) == (1, 4)


def test_two_live_sessions_cannot_have_one_digest():
    store = MemoryStore()
    store.insert(record_of(1, b"a"))
    with pytest.raises(ValueError, match="a live session has that digest already"):
        store.insert(record_of(2, b"a"))
    assert [record.key for record in store.all()] == [1]


def test_a_digest_used_again_belongs_to_the_new_session():
    store = MemoryStore()
    store.insert(record_of(1, b"a", expires_at_ms=10))
    store.end(b"a", 1)
    store.insert(record_of(2, b"a", user=2, expires_at_ms=30))
    assert store.ended(b"a") is None
    assert (store.of_user(1), [record.key for record in store.of_user(2)]) == ([], [2])
    assert store.due(10) is None
    assert store.due(30).key == 2


def test_ending_what_is_not_there_does_nothing():
    store = MemoryStore()
    store.end(b"a", 1)
    assert store.ended(b"a") is None


def test_an_empty_store_has_nothing_due():
    store = MemoryStore()
    assert store.earliest_ms() == FOREVER_MS
    assert store.due(FOREVER_MS) is None


# --- any sequence of operations


digests = st.sampled_from([bytes([number]) for number in range(6)])
times = st.integers(0, 40)
operations = st.lists(
    st.one_of(
        st.tuples(st.just("insert"), digests, st.integers(0, USERS), times, times),
        st.tuples(st.just("renew"), digests, times),
        st.tuples(st.just("end"), digests, st.integers(1, 8)),
        st.tuples(st.just("expire"), times),
        st.tuples(st.just("reschedule"), times),
        st.tuples(st.just("copy")),
    ),
    max_size=60,
)


class PlainStore:
    """A dictionary, looked through from end to end."""

    def __init__(self):
        self.live = {}
        self.gone = {}

    def end(self, digest, reason):
        if digest in self.live:
            self.gone[digest] = self.live.pop(digest)[0], reason

    def expire(self, now_ms):
        order = []
        while due := [
            (expires_ms, key, digest) for digest, (key, _, expires_ms, _) in self.live.items() if expires_ms <= now_ms
        ]:
            _, key, digest = min(due)
            order.append(key)
            self.end(digest, 2)
        return order


def expired(store, now_ms):
    order = []
    while (record := store.due(now_ms)) is not None:
        order.append(record.key)
        store.end(record.digest, 2)
    return order


@given(operations)
def test_the_store_answers_as_a_plain_one_would(sequence):
    store, plain, key = MemoryStore(), PlainStore(), 0
    for operation, *args in sequence:
        if operation == "insert" and args[0] not in plain.live:
            digest, user, at_ms, life_ms = args
            key += 1
            store.insert(record_of(key, digest, user=user, logged_in_at_ms=at_ms, expires_at_ms=at_ms + life_ms))
            plain.live[digest] = key, user, at_ms + life_ms, at_ms
            plain.gone.pop(digest, None)
        elif operation == "renew" and args[0] in plain.live:
            digest, more_ms = args
            record = store.find(digest)
            record.expires_at_ms += more_ms
            store.save(record)
            number, user, expires_ms, at_ms = plain.live[digest]
            plain.live[digest] = number, user, expires_ms + more_ms, at_ms
        elif operation == "end":
            store.end(*args)
            plain.end(*args)
        elif operation == "expire":
            assert expired(store, args[0]) == plain.expire(args[0])
        elif operation == "reschedule":
            store.reschedule(lambda record, life_ms=args[0]: record.logged_in_at_ms + life_ms)
            plain.live = {d: (k, u, at_ms + args[0], at_ms) for d, (k, u, _, at_ms) in plain.live.items()}
        elif operation == "copy":
            store = MemoryStore(*store.state)
        same(store, plain)


def same(store, plain):
    by_age = sorted((at_ms, key, user) for key, user, _, at_ms in plain.live.values())
    assert [record.key for record in store.all()] == [key for _, key, _ in by_age]
    for user in range(USERS + 1):
        assert [record.key for record in store.of_user(user)] == [key for _, key, its in by_age if its == user]
    for digest in (bytes([number]) for number in range(6)):
        left = store.ended(digest)
        assert (left and (left.key, left.reason)) == plain.gone.get(digest)
        found = store.find(digest)
        assert (found and (found.key, found.expires_at_ms)) == (plain.live.get(digest) and plain.live[digest][0::2][:2])
    assert store.earliest_ms() <= min((expires_ms for _, _, expires_ms, _ in plain.live.values()), default=FOREVER_MS)
