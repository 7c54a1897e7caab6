"""How passwords are kept: chosen here for everybody.

People whom somebody makes up at the dashboard log in by hand and have theirs kept with argon2id, as a site would; the
simulated crowd, of whom thousands log in within a second of real time, has a cheap hash that is named as such.
"""

import hmac
from enum import IntEnum
from hashlib import blake2b, sha256
from typing import Protocol

_ARGON2ID_TIME_COST = 2
_ARGON2ID_MEMORY_KIB = 19_456
_ARGON2ID_PARALLELISM = 1
_SALT_BYTES = 16
_HASH_BYTES = 32


class KeptBy(IntEnum):
    """With what an account's password is kept."""

    CROWD = 0
    ARGON2ID = 1


class Hasher(Protocol):
    """Keeps passwords in a form from which they cannot be read."""

    def hash(self, password: str, salt: str) -> bytes:
        """What is kept of a password; `salt` is different for each account."""

    def verify(self, kept: bytes, password: str, salt: str) -> bool:
        """Whether `password` is the one that `kept` was made of."""


class CrowdHasher:
    """One round of SHA-256: for simulated people only. It protects nothing; nobody's real password may be given to it."""

    def hash(self, password: str, salt: str) -> bytes:
        return sha256(f"{salt}:{password}".encode()).digest()

    def verify(self, kept: bytes, password: str, salt: str) -> bool:
        return hmac.compare_digest(kept, self.hash(password, salt))


class Argon2Hasher:
    """Argon2id (RFC 9106) with the least that the OWASP Password Storage Cheat Sheet recommends: 19 MiB, two passes.

    The salt is made of the account's name, so that a run that is played again keeps the same bytes.
    """

    def hash(self, password: str, salt: str) -> bytes:
        from argon2.low_level import Type, hash_secret_raw  # noqa: PLC0415 - only passwords that are really hashed need argon2; a run without them plays where it is not installed

        return hash_secret_raw(
            password.encode(),
            blake2b(salt.encode(), digest_size=_SALT_BYTES).digest(),
            time_cost=_ARGON2ID_TIME_COST,
            memory_cost=_ARGON2ID_MEMORY_KIB,
            parallelism=_ARGON2ID_PARALLELISM,
            hash_len=_HASH_BYTES,
            type=Type.ID,
        )

    def verify(self, kept: bytes, password: str, salt: str) -> bool:
        return hmac.compare_digest(kept, self.hash(password, salt))


HASHERS: dict[int, Hasher] = {KeptBy.CROWD: CrowdHasher(), KeptBy.ARGON2ID: Argon2Hasher()}
