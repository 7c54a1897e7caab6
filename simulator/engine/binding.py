"""Telling browsers apart by where they come from: what a session can be bound to."""

from hashlib import blake2b

_BYTES = 6


def fingerprint(address: str, client: str) -> int:
    """A number that stands for an address and a client; equal for whoever shows both."""
    return int.from_bytes(blake2b(f"{address}|{client}".encode(), digest_size=_BYTES).digest())
