"""Sessions that the server keeps: the cookie holds an id, the store a record under the digest of that id."""

from simulator.engine.keepers.base import Presented
from simulator.engine.store.base import Exchanged, SessionRecord, SessionStore
from simulator.engine.tokens import new_token, token_digest
from simulator.entropy import TokenEntropy
from simulator.errors import CoatcheckError
from simulator.events import Reason

_TOKEN_TRIES = 10_000
_UNKNOWN = Presented(None, 0, int(Reason.UNKNOWN_ID))


class ServerKeeper:
    """Ids of `bits` bits, and the records behind them."""

    def __init__(self, store: SessionStore, entropy: TokenEntropy, bits: int) -> None:
        self.store = store
        self._entropy = entropy
        self._bits = bits

    def present(self, token: str, now_ms: int) -> Presented:
        digest = token_digest(token)
        record = self.store.find(digest)
        if record is not None:
            return Presented(record, record.key, 0)
        left = self.store.ended(digest)
        if left is not None:
            return Presented(None, left.key, left.reason)
        exchanged = self.store.exchanged(digest)
        return _UNKNOWN if exchanged is None else self._successor(exchanged, now_ms)

    def _successor(self, exchanged: Exchanged, now_ms: int) -> Presented:
        """What an id leads to that was exchanged: to its session, as long as it is accepted beside the new one."""
        key = exchanged.key
        after: Exchanged | None = exchanged
        while after is not None and after.until_ms > now_ms:
            record = self.store.find(after.digest)
            if record is not None:
                return Presented(record, key, 0, current=False)
            left = self.store.ended(after.digest)
            if left is not None:
                return Presented(None, key, left.reason)
            after = self.store.exchanged(after.digest)
        return Presented(None, key, int(Reason.REPLACED))

    def hand_out(self, record: SessionRecord, browser: int, token: str = "") -> str:
        token = token or self._unused_token(browser)
        record.digest = token_digest(token)
        self.store.insert(record)
        return token

    def _unused_token(self, browser: int) -> str:
        """A new id that no live session has: with few bits, chance gives the same one twice.

        Raises:
            CoatcheckError: nearly all ids of that many bits are taken.
        """
        for _ in range(_TOKEN_TRIES):
            token = new_token(self._entropy, browser, self._bits)
            if self.store.find(token_digest(token)) is None:
                return token
        raise CoatcheckError(
            f"id.bits = {self._bits}: there are more sessions than ids of that length; use at least 64"
        )

    def keep(self, record: SessionRecord, token: str, browser: int, *, changed: bool) -> str:
        self.store.save(record)
        return token

    def rotate(self, record: SessionRecord, browser: int, old_until_ms: int) -> str:
        token = self._unused_token(browser)
        self.store.rotate(record, token_digest(token), old_until_ms)
        return token

    def end(self, record: SessionRecord, reason: int) -> None:
        self.store.end(record.digest, reason)
