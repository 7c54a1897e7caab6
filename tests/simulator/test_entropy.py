"""Chance that is the same on every machine: known answers, and streams that do not touch one another."""

import math

import pytest

from simulator.entropy import (
    EXPONENTIAL,
    EXPONENTIAL_BITS,
    MASK_64,
    SeededEntropy,
    SystemEntropy,
    draw,
    stream_key,
)

# splitmix64.c of Sebastiano Vigna, seeds 1234567 and 0.
VECTORS = {
    1234567: [
        6457827717110365317,
        3203168211198807973,
        9817491932198370423,
        4593380528125082431,
        16408922859458223821,
    ],
    0: [0xE220A8397B1DCDAF, 0x6E789E6AA1B965F4, 0x06C45D188009454F, 0xF88BB8A8724C81EC, 0x1B39896A51A8749B],
}


@pytest.mark.parametrize("key", VECTORS)
def test_draws_are_those_of_splitmix64(key):
    assert [draw(key, count) for count in range(1, 6)] == VECTORS[key]


def test_a_draw_has_64_bits_whatever_its_key():
    for key in (0, 1, MASK_64, stream_key(-1, "")):
        assert all(0 <= draw(key, count) <= MASK_64 for count in range(1_000))


def test_a_stream_is_known_by_its_seed_and_its_name():
    assert stream_key(1, "ann") == 1985395000661472756
    keys = {stream_key(seed, name) for seed in (-1, 0, 1, 1 << 62) for name in ("", "ann", "max", "1/ann")}
    assert len(keys) == 16


def test_draws_are_spread_evenly():
    counts = [0] * 16
    for count in range(16_000):
        counts[draw(stream_key(1, "even"), count) >> 60] += 1
    assert all(850 < count < 1_150 for count in counts)


def test_the_exponential_table_holds_quantiles_of_mean_one():
    assert len(EXPONENTIAL) == 1024
    assert list(EXPONENTIAL) == sorted(EXPONENTIAL, reverse=True)
    one = 1 << EXPONENTIAL_BITS
    for index, value in enumerate(EXPONENTIAL):
        assert value == pytest.approx(-math.log((2 * index + 1) / 2048) * one, abs=1)
    assert sum(EXPONENTIAL) / 1024 == pytest.approx(one, rel=0.001)


def test_a_token_depends_on_seed_browser_and_count_alone():
    one, other = SeededEntropy(7), SeededEntropy(7)
    for browser in (3, 1, 3, 2):
        one.token_bytes(browser, 16)
    assert one.token_bytes(3, 16) == [other.token_bytes(3, 16) for _ in range(3)][-1]
    assert one.token_bytes(3, 16) != SeededEntropy(8, dict(one.counts)).token_bytes(3, 16)


def test_known_tokens_of_a_simulated_run():
    entropy = SeededEntropy(1)
    assert [entropy.token_bytes(1, 8).hex() for _ in range(2)] == ["f714cd4c7c28ad4d", "28868e16370de6fa"]


def test_counts_go_on_where_they_were():
    entropy = SeededEntropy(1)
    entropy.token_bytes(5, 16)
    again = SeededEntropy(1, dict(entropy.counts))
    assert again.token_bytes(5, 16) == entropy.token_bytes(5, 16)


def test_the_system_s_own_tokens_never_repeat():
    entropy = SystemEntropy()
    tokens = {entropy.token_bytes(1, 16) for _ in range(1_000)}
    assert len(tokens) == 1_000
    assert {len(token) for token in tokens} == {16}
