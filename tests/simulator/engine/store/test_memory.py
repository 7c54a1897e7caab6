"""The store in memory; what all stores have in common is in tests/contracts."""

import pytest

from simulator.engine.store.base import SessionRecord
from simulator.engine.store.memory import MemoryStore
from simulator.limits import FOREVER_MS


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
    assert store.find(b"a", 0) == record
    assert store.ended(b"a") is None
    assert store.end(record, 4, 0)
    assert store.find(b"a", 0) is None
    assert (store.ended(b"a").key, store.ended(b"a").reason) == (1, 4)


def test_two_live_sessions_cannot_have_one_digest():
    store = MemoryStore()
    store.insert(record_of(1, b"a"))
    with pytest.raises(ValueError, match="a live session has that digest already"):
        store.insert(record_of(2, b"a"))
    assert [record.key for record in store.all()] == [1]


def test_a_digest_used_again_belongs_to_the_new_session():
    store = MemoryStore()
    first = record_of(1, b"a", expires_at_ms=10)
    store.insert(first)
    store.end(first, 1, 0)
    store.insert(record_of(2, b"a", user=2, expires_at_ms=30))
    assert store.ended(b"a") is None
    assert (store.of_user(1), [record.key for record in store.of_user(2)]) == ([], [2])
    assert store.due(10) is None
    assert store.due(30).key == 2


def test_ending_what_is_not_there_does_nothing():
    store = MemoryStore()
    assert not store.end(record_of(1, b"a"), 1, 0)
    assert store.ended(b"a") is None


def test_old_ids_still_end_with_their_session_in_a_store_that_was_put_away_and_taken_out_again():
    store = MemoryStore()
    record = record_of(1, b"a")
    store.insert(record)
    store.rotate(record, b"b", 100)
    store = MemoryStore(*store.state)
    (record,) = store.all()
    store.rotate(record, b"c", 100)
    assert [store.find(digest, 50).key for digest in (b"a", b"b", b"c")] == [1, 1, 1]
    store = MemoryStore(*store.state)
    store.end(store.all()[0], 4, 50)
    assert [store.find(digest, 50) for digest in (b"a", b"b", b"c")] == [None] * 3
    assert [store.ended(digest).reason for digest in (b"a", b"b", b"c")] == [4] * 3


def test_an_empty_store_has_nothing_due():
    store = MemoryStore()
    assert store.earliest_ms() == FOREVER_MS
    assert store.due(FOREVER_MS) is None
