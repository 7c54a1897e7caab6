"""Session ids: made from entropy of a stated size, kept by the server only as a digest."""

from base64 import urlsafe_b64encode
from hashlib import sha256

from simulator.entropy import TokenEntropy


def new_token(entropy: TokenEntropy, browser: int, bits: int) -> str:
    """An id of exactly `bits` bits of entropy, in URL-safe base64 (RFC 4648 section 5) without padding."""
    size = -(-bits // 8)
    number = int.from_bytes(entropy.token_bytes(browser, size)) >> (size * 8 - bits)
    return urlsafe_b64encode(number.to_bytes(size)).rstrip(b"=").decode("ascii")


def token_digest(token: str) -> bytes:
    """What the store keeps of an id: its SHA-256, so that a copy of the store opens no session."""
    return sha256(token.encode()).digest()
