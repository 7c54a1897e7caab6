from base64 import urlsafe_b64decode

import pytest

from simulator.engine.tokens import new_token, token_digest
from simulator.entropy import SeededEntropy


class AllOnes:
    def token_bytes(self, browser, size):
        return b"\xff" * size


def number_in(token):
    return int.from_bytes(urlsafe_b64decode(token + "=" * (-len(token) % 4)))


@pytest.mark.parametrize("bits", [16, 17, 64, 127, 128, 129, 1024])
def test_an_id_has_exactly_the_bits_of_entropy_that_the_policy_asks_for(bits):
    assert number_in(new_token(AllOnes(), 1, bits)) == (1 << bits) - 1


@pytest.mark.parametrize(("bits", "length"), [(16, 3), (128, 22), (130, 23)])
def test_ids_of_one_policy_have_one_length_and_need_no_quoting_in_a_cookie(bits, length):
    entropy = SeededEntropy(1)
    tokens = [new_token(entropy, 1, bits) for _ in range(200)]
    assert {len(token) for token in tokens} == {length}
    assert all(token.replace("-", "").replace("_", "").isalnum() for token in tokens)


def test_ids_differ_by_seed_browser_and_count():
    tokens = {new_token(SeededEntropy(seed), browser, 128) for seed in (1, 2) for browser in (1, 2)}
    entropy = SeededEntropy(1)
    tokens |= {new_token(entropy, 1, 128) for _ in range(3)}
    assert len(tokens) == 6


def test_a_digest_says_nothing_of_its_id_and_is_always_the_same():
    digest = token_digest("abc")
    assert digest.hex() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    assert b"abc" not in digest
