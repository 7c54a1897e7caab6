from hashlib import blake2b

import pytest
from argon2.low_level import Type, hash_secret_raw

from simulator.engine.credentials import HASHERS, Argon2Hasher, KeptBy

every_hasher = pytest.mark.parametrize("hasher", HASHERS.values())


@every_hasher
def test_a_password_is_verified_against_what_was_kept_of_it(hasher):
    kept = hasher.hash("open sesame", "ann")
    assert hasher.verify(kept, "open sesame", "ann")
    assert not hasher.verify(kept, "open sesame ", "ann")
    assert not hasher.verify(kept, "open sesame", "max")


@every_hasher
def test_what_is_kept_does_not_hold_the_password(hasher):
    kept = hasher.hash("open sesame", "ann")
    assert b"sesame" not in kept
    assert len(kept) == 32


@every_hasher
def test_two_people_with_one_password_share_nothing_that_is_kept(hasher):
    assert hasher.hash("same", "ann") != hasher.hash("same", "max")


def test_argon2id_is_the_real_one_with_what_owasp_recommends_at_least():
    salt = blake2b(b"ann", digest_size=16).digest()
    real = hash_secret_raw(b"pw", salt, time_cost=2, memory_cost=19_456, parallelism=1, hash_len=32, type=Type.ID)
    assert Argon2Hasher().hash("pw", "ann") == real


def test_every_way_of_keeping_has_its_hasher():
    assert set(HASHERS) == set(KeptBy)
