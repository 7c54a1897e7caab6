"""What a cookie holds where it holds the session itself: its record, signed, or encrypted."""

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from binascii import Error
from hashlib import sha256
from typing import Protocol

import msgspec

from simulator.engine.store.base import SessionRecord
from simulator.entropy import TokenEntropy

_ENCODE = msgspec.msgpack.Encoder().encode
_DECODE = msgspec.msgpack.Decoder(SessionRecord).decode
_SIGNATURE_BYTES = 32
_NONCE_BYTES = 12


class Codec(Protocol):
    """Makes cookie values of records, and records of cookie values."""

    def encode(self, record: SessionRecord, browser: int, now_ms: int) -> str:
        """The value that holds `record`, made now for a browser."""

    def decode(self, token: str) -> SessionRecord | None:
        """The record in a value; None where the server did not make it."""


class SignedCodec:
    """The record for everybody to read, with an HMAC-SHA256 that only the server can make (RFC 2104)."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def encode(self, record: SessionRecord, browser: int, now_ms: int) -> str:
        body = _ENCODE(record)
        return as_text(body + self._signature(body))

    def decode(self, token: str) -> SessionRecord | None:
        raw = as_bytes(token)
        body, signature = raw[:-_SIGNATURE_BYTES], raw[-_SIGNATURE_BYTES:]
        if not hmac.compare_digest(signature, self._signature(body)):
            return None
        return _DECODE(body)

    def _signature(self, body: bytes) -> bytes:
        return hmac.digest(self._key, b"session" + body, sha256)


class EncryptedCodec:
    """The record for nobody to read or change: AES-256-GCM (NIST SP 800-38D) under a nonce of the browser's stream."""

    def __init__(self, key: bytes, entropy: TokenEntropy) -> None:
        from cryptography.hazmat.primitives.ciphers.aead import (  # noqa: PLC0415 - only encrypted cookies need cryptography; a run without them plays where it is not installed
            AESGCM,
        )

        self._cipher = AESGCM(sha256(b"session" + key).digest())
        self._entropy = entropy

    def encode(self, record: SessionRecord, browser: int, now_ms: int) -> str:
        nonce = self._entropy.token_bytes(browser, _NONCE_BYTES)
        return as_text(nonce + self._cipher.encrypt(nonce, _ENCODE(record), None))

    def decode(self, token: str) -> SessionRecord | None:
        from cryptography.exceptions import InvalidTag  # noqa: PLC0415 - loaded with the cipher, and by nobody else

        raw = as_bytes(token)
        try:
            return _DECODE(self._cipher.decrypt(raw[:_NONCE_BYTES], raw[_NONCE_BYTES:], None))
        except (InvalidTag, ValueError):
            return None


def as_text(raw: bytes) -> str:
    """Bytes in URL-safe base64 without padding (RFC 4648 section 5)."""
    return urlsafe_b64encode(raw).rstrip(b"=").decode("ascii")


def as_bytes(text: str) -> bytes:
    """What `as_text` made the text of; empty where it did not."""
    try:
        return urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except (Error, ValueError):
        return b""
