"""What a cookie holds: the record itself, which nobody but the server can make."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.engine.keepers.codecs import EncryptedCodec, SignedCodec, as_bytes, as_text
from simulator.engine.keepers.jwt import JwtCodec
from simulator.engine.store.base import SessionRecord
from simulator.entropy import SeededEntropy

KEY = b"k" * 32
FIELDS = dict.fromkeys(SessionRecord.__struct_fields__, 0) | {"digest": b""}
FIELDS |= dict.fromkeys(("stale", "remembered", "row_deleted", "passing"), False)


def record(**changes):
    return SessionRecord(**{**FIELDS, "key": 7, "user": 3, "role": 2, **changes})


def codecs(key=KEY):
    return SignedCodec(key), EncryptedCodec(key, SeededEntropy(1)), JwtCodec(key, 300_000, 1_700_000_000)


@pytest.mark.parametrize("codec", codecs())
def test_what_was_made_reads_back(codec):
    made = record(logged_in_at_ms=12_345, renewed_at_ms=23_456, password_version=4, client=99)
    read = codec.decode(codec.encode(made, 1, 23_456))
    for name in (
        "key",
        "digest",
        "user",
        "role",
        "logged_in_at_ms",
        "renewed_at_ms",
        "password_version",
        "client",
        "stale",
    ):
        assert getattr(read, name) == getattr(made, name)


@pytest.mark.parametrize(("codec", "other"), list(zip(codecs(), codecs(b"o" * 32), strict=True)))
def test_what_another_key_made_is_not_read(codec, other):
    assert codec.decode(other.encode(record(), 1, 0)) is None


@pytest.mark.parametrize("codec", codecs())
@given(place=st.integers(0, 200), letter=st.sampled_from("AQgw019-_."))
def test_a_value_with_one_letter_changed_is_not_read_as_another(codec, place, letter):
    value = codec.encode(record(), 1, 0)
    place %= len(value)
    changed = value[:place] + letter + value[place + 1 :]
    read = codec.decode(changed)
    # The last letter of base64 holds bits that stand for nothing.
    assert read is None or as_bytes(changed.replace(".", "")) == as_bytes(value.replace(".", ""))


@pytest.mark.parametrize("codec", codecs())
@given(text=st.text(max_size=60))
def test_no_text_is_taken_for_a_record(codec, text):
    assert codec.decode(text) is None


def test_an_encrypted_record_shows_nothing_and_is_never_the_same_twice():
    signed, encrypted, _ = codecs()
    made = record(user=0x41424344)
    assert b"ABCD" in as_bytes(signed.encode(made, 1, 0))
    first, second = (as_bytes(encrypted.encode(made, 1, 0)) for _ in range(2))
    assert first != second
    assert b"ABCD" not in first


def test_a_token_expires_when_its_claim_says_so():
    codec = JwtCodec(KEY, 300_000, 1_700_000_000)
    assert codec.decode(codec.encode(record(), 1, 1_500)).expires_at_ms == 301_500
    forever = JwtCodec(KEY, None, 0)
    assert forever.decode(forever.encode(record(), 1, 0)).expires_at_ms > 1 << 50


def test_bytes_and_text_are_the_same_thing():
    assert as_bytes(as_text(b"\x00\xff")) == b"\x00\xff"
    assert as_bytes("not base64!é") == b""
