"""Passwords: how they are kept and compared."""

import hmac
from hashlib import sha256
from typing import Protocol


class Hasher(Protocol):
    """Turns a password into what is kept of it."""

    def hash(self, password: str, salt: str) -> bytes:
        """What is kept of the password."""

    def verify(self, kept: bytes, password: str, salt: str) -> bool:
        """Whether the password is the one of which `kept` was kept."""


class CrowdHasher:
    """One round of SHA-256: for simulated people only, of whom thousands log in within a second of real time.

    It protects nothing; nobody's real password may be given to it.
    """

    def hash(self, password: str, salt: str) -> bytes:
        return sha256(f"{salt}:{password}".encode()).digest()

    def verify(self, kept: bytes, password: str, salt: str) -> bool:
        return hmac.compare_digest(kept, self.hash(password, salt))
