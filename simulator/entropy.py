"""Chance, injected: seeded streams that are the same on every machine, and the system's own for real sessions.

Draws are integers from integers (splitmix64, Steele, Lea and Flood 2014) and an exponential table made with `Decimal`,
so that no floating-point library function can make two machines disagree.
"""

import hashlib
import os
from decimal import Context, Decimal
from typing import Protocol

MASK_64 = (1 << 64) - 1
_GOLDEN = 0x9E3779B97F4A7C15
_CONTEXT = Context(prec=16)

EXPONENTIAL_BITS = 16
"""The exponential table holds quantiles of mean 1 as integers scaled by 2 to this power."""

EXPONENTIAL = tuple(int(-_CONTEXT.ln(Decimal(2 * i + 1) / 2048) * (1 << EXPONENTIAL_BITS)) for i in range(1024))


def stream_key(seed: int, name: str) -> int:
    """The key of a named stream: each actor and browser has its own, so that nobody moves another's dice."""
    return int.from_bytes(hashlib.sha256(f"{seed}/{name}".encode()).digest()[:8], "little")


def draw(key: int, count: int) -> int:
    """The `count`-th 64-bit draw of the stream `key` (splitmix64 with the counter as its state)."""
    z = (key + count * _GOLDEN) & MASK_64
    z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & MASK_64
    z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & MASK_64
    return z ^ (z >> 31)


class TokenEntropy(Protocol):
    """Where the bytes of a token come from."""

    def token_bytes(self, browser: int, size: int) -> bytes:
        """`size` bytes for the browser that asked; never the same twice."""


class SystemEntropy:
    """The operating system's generator, for sessions that protect something."""

    def token_bytes(self, browser: int, size: int) -> bytes:
        return os.urandom(size)


class SeededEntropy:
    """Tokens of a simulated run: the n-th of a browser depends on the seed, that browser and n alone."""

    __slots__ = ("counts", "seed")

    def __init__(self, seed: int, counts: dict[int, int] | None = None) -> None:
        self.seed = seed
        self.counts = counts if counts is not None else {}

    def token_bytes(self, browser: int, size: int) -> bytes:
        count = self.counts[browser] = self.counts.get(browser, 0) + 1
        return hashlib.shake_256(f"{self.seed}/token/{browser}/{count}".encode()).digest(size)
