"""Sessions that the server keeps: the cookie holds an id, the store a record under the digest of that id."""

from simulator.engine.keepers.base import OvertakenError, Presented
from simulator.engine.store.base import SessionRecord, SessionStore
from simulator.engine.tokens import new_token, token_digest
from simulator.entropy import TokenEntropy
from simulator.errors import CoatcheckError
from simulator.events import Reason
from simulator.messages import message

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
        record = self.store.find(digest, now_ms)
        if record is not None:
            return Presented(record, record.key, 0, record.digest == digest)
        left = self.store.ended(digest)
        return _UNKNOWN if left is None else Presented(None, left.key, left.reason)

    def hand_out(
        self, record: SessionRecord, browser: int, token: str = "", original: SessionRecord | None = None
    ) -> str:
        while True:
            token = token or self._unused_token(browser)
            record.digest = token_digest(token)
            try:
                if original is None:
                    self.store.insert(record)
                elif not self.store.insert_copy(record, original):
                    raise OvertakenError
            except ValueError:  # another process has given this id out, or adopted it, since it was looked at
                token = ""
            else:
                return token

    def _unused_token(self, browser: int) -> str:
        """A new id that no live session has, or had: with few bits, chance gives the same one twice.

        Raises:
            CoatcheckError: nearly all ids of that many bits are taken.
        """
        for _ in range(_TOKEN_TRIES):
            token = new_token(self._entropy, browser, self._bits)
            if self.store.find(token_digest(token), 0) is None:
                return token
        raise CoatcheckError(
            message(
                "{field} = {bits}: there are more sessions than ids of that length; use at least 64",
                field="id.bits",
                bits=self._bits,
            )
        )

    def keep(self, record: SessionRecord, token: str, browser: int, *, changed: int) -> str:
        if not self.store.save(record):
            raise OvertakenError
        return token

    def rotate(self, record: SessionRecord, browser: int, old_until_ms: int) -> str:
        while True:
            token = self._unused_token(browser)
            try:
                rotated = self.store.rotate(record, token_digest(token), old_until_ms)
            except ValueError:  # another process has given this id out since it was looked at
                continue
            if not rotated:
                raise OvertakenError
            return token

    def end(self, record: SessionRecord, reason: int, at_ms: int) -> bool:
        return self.store.end(record, reason, at_ms)

    def end_due(self, record: SessionRecord) -> bool:
        return self.store.end_due(record, record.ends_by)
