"""Records for stores, and a store so plain that it cannot be wrong."""

from copy import copy
from hashlib import sha256

from simulator.engine.store.base import Ended, SessionRecord
from simulator.events import Reason
from simulator.limits import FOREVER_MS


def digest_of(number: int) -> bytes:
    return sha256(str(number).encode()).digest()


def a_record(number: int, *, key: int = 0, user: int = 1, at_ms: int = 0, expires_at_ms: int = 1_000) -> SessionRecord:
    times = dict.fromkeys(("logged_in_at_ms", "renewed_at_ms", "accessed_at_ms", "cookie_at_ms"), at_ms)
    looks = dict.fromkeys(("password_looked_at_ms", "active_looked_at_ms", "role_looked_at_ms"), at_ms)
    return SessionRecord(
        key=key or number,
        digest=digest_of(number),
        user=user,
        role=1,
        expires_at_ms=expires_at_ms,
        password_version=0,
        account_version=0,
        **times,
        **looks,
    )


class PlainStore:
    """Pairs of a live record and the old ids that lead to it, looked through from end to end; what is left of ids."""

    def __init__(self):
        self.sessions = []
        self.left = {}

    def _of(self, record):
        return next((s for s in self.sessions if (s[0].digest, s[0].key) == (record.digest, record.key)), None)

    def _had(self, record):
        its = (s for s in self.sessions if record.digest in s[1] and s[0].key == record.key)
        return self._of(record) or next(its, None)

    def _take(self, digest):
        if any(record.digest == digest for record, _ in self.sessions):
            raise ValueError("a live session has that digest already")
        self.left.pop(digest, None)
        for _, old in self.sessions:
            old.pop(digest, None)

    def insert(self, record):
        self._take(record.digest)
        self.sessions.append([copy(record), {}])

    def insert_copy(self, record, original):
        if not self._of(original):
            return False
        self.insert(record)
        return True

    def find(self, digest, now_ms):
        for record, old in self.sessions:
            if record.digest == digest or now_ms < old.get(digest, -1):
                return copy(record)
        return None

    def save(self, record):
        if session := self._of(record):
            session[0] = copy(record)
        return bool(session)

    def save_exchange(self, record, refreshes):
        session = self._of(record)
        return bool(session) and session[0].refreshes == refreshes and self.save(record)

    def rotate(self, record, new_digest, old_until_ms):
        if session := self._of(record):
            self._take(new_digest)
            session[1][record.digest] = old_until_ms
            self.left[record.digest] = Ended(record.key, int(Reason.REPLACED))
            record.digest = new_digest
            session[0] = copy(record)
        return bool(session)

    def end(self, record, reason, at_ms):
        if session := self._had(record):
            self.sessions.remove(session)
            for digest in [session[0].digest, *(old for old, until_ms in session[1].items() if at_ms < until_ms)]:
                self.left[digest] = Ended(record.key, reason)
        return bool(session)

    def end_due(self, record, reason):
        session = self._of(record)
        same = bool(session) and session[0].expires_at_ms == record.expires_at_ms
        return same and self.end(record, reason, record.expires_at_ms)

    def ended(self, digest):
        return self.left.get(digest)

    def of_user(self, user):
        return [record for record in self.all() if record.user == user]

    def all(self):
        return sorted((copy(record) for record, _ in self.sessions), key=lambda r: (r.logged_in_at_ms, r.key))

    def earliest_ms(self):
        return min((record.expires_at_ms for record, _ in self.sessions), default=FOREVER_MS)

    def due(self, now_ms):
        late = [record for record, _ in self.sessions if record.expires_at_ms <= now_ms]
        return copy(min(late, key=lambda r: (r.expires_at_ms, r.key), default=None))

    def reschedule(self, change):
        for record, _ in self.sessions:
            change(record)

    def __len__(self):
        return len(self.sessions)
