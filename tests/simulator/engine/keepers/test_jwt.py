"""Access tokens are JSON Web Tokens: what another implementation of RFC 7519 reads of them, and makes."""

from hashlib import sha256

import jwt
import pytest
import time_machine

from simulator.engine.keepers.jwt import JwtCodec
from simulator.engine.store.base import SessionRecord

KEY = b"k" * 32
SIGNING_KEY = sha256(b"jwt" + KEY).digest()
ORIGIN_S = 1_767_225_600
FIVE_MINUTES_MS = 300_000
FIELDS = dict.fromkeys(SessionRecord.__struct_fields__, 0) | {
    "digest": b"\xde\xad\xbe\xef",
    "stale": False,
    "remembered": False,
}


@pytest.fixture
def codec():
    return JwtCodec(KEY, FIVE_MINUTES_MS, ORIGIN_S)


@pytest.fixture
def record():
    return SessionRecord(**{**FIELDS, "key": 7, "user": 3, "role": 2, "password_version": 4, "row_deleted": False})


def read(token, at_s):
    with time_machine.travel(at_s, tick=False):
        return jwt.decode(token, SIGNING_KEY, algorithms=["HS256"])


def test_another_implementation_reads_the_claims(codec, record):
    record.logged_in_at_ms = 1_000
    token = codec.encode(record, 1, 61_000)
    claims = read(token, ORIGIN_S + 61)
    assert jwt.get_unverified_header(token) == {"alg": "HS256", "typ": "JWT"}
    assert claims == {
        "sub": "3",
        "sid": 7,
        "ref": "3q2-7w",
        "iat": ORIGIN_S + 61,
        "exp": ORIGIN_S + 361,
        "auth_time": ORIGIN_S + 1,
        "role": 2,
        "pwv": 4,
        "fresh": True,
        "client": 0,
    }


def test_another_implementation_takes_it_for_over_at_the_same_instant(codec, record):
    token = codec.encode(record, 1, 0)
    over_ms = codec.decode(token).expires_at_ms
    assert over_ms == FIVE_MINUTES_MS
    assert read(token, ORIGIN_S + over_ms // 1000 - 1)["sid"] == 7
    with pytest.raises(jwt.ExpiredSignatureError):
        read(token, ORIGIN_S + over_ms // 1000)


def test_a_token_without_an_end_never_is(record):
    assert "exp" not in read(JwtCodec(KEY, None, ORIGIN_S).encode(record, 1, 0), ORIGIN_S + 1_000_000_000)


def test_what_another_implementation_makes_under_the_key_is_read(codec, record):
    claims = read(codec.encode(record, 1, 0), ORIGIN_S)
    made = codec.decode(jwt.encode({**claims, "role": 3}, SIGNING_KEY, algorithm="HS256"))
    assert (made.key, made.user, made.role) == (7, 3, 3)


@pytest.mark.parametrize("algorithm", ["none", "HS384", "HS512"])
def test_no_other_algorithm_is_taken_though_the_token_says_so(codec, record, algorithm):
    # RFC 8725 section 3.1: the algorithm is the verifier's to choose
    claims = read(codec.encode(record, 1, 0), ORIGIN_S)
    key = None if algorithm == "none" else SIGNING_KEY * 2
    assert codec.decode(jwt.encode(claims, key, algorithm=algorithm)) is None
