"""A snapshot as bytes, in three parts, so that what changes seldom is kept once.

The *cast*: users, browsers, routes and the policy. The *live* sessions, with attacks and what was counted, which differ
from moment to moment. The *ended* sessions, of which hardly one changes again: each part holds those that did since the
last.
"""

from collections.abc import Iterable
from operator import attrgetter

import msgspec

from simulator.limits import limits_of
from simulator.policy import Policy
from simulator.snapshot.attacks import AttackView
from simulator.snapshot.fold import Snapshot
from simulator.snapshot.views import BrowserView, SessionView, UserView

_KEY = attrgetter("key")
_NUMBER = attrgetter("number")


class _Live(msgspec.Struct, array_like=True):
    seq: int
    at_ms: int
    kinds: dict[int, int]
    endings: dict[int, int]
    denials: dict[int, int]
    sessions: list[SessionView]
    attacks: list[AttackView]


class _StoredCast(msgspec.Struct, array_like=True):
    scenario: str
    origin_s: int
    policy: str
    users: list[UserView]
    browsers: list[BrowserView]
    routes: dict[int, str]


_ENCODE = msgspec.msgpack.Encoder().encode
_DECODE_LIVE = msgspec.msgpack.Decoder(_Live).decode
_DECODE_ENDED = msgspec.msgpack.Decoder(list[SessionView]).decode
_DECODE_CAST = msgspec.msgpack.Decoder(_StoredCast).decode


class Cast:
    """Everything in a snapshot but the sessions; nothing in it is ever changed, so that many snapshots share it."""

    def __init__(self, body: bytes) -> None:
        """Decodes what `encode_cast` encoded.

        Raises:
            ValueError: it is damaged.
        """
        stored = _DECODE_CAST(body)
        self.scenario, self.origin_s, self.routes = stored.scenario, stored.origin_s, stored.routes
        self.policy = Policy.model_validate_json(stored.policy)
        self.limits = limits_of(self.policy)
        self.users = {user.number: user for user in stored.users}
        self.browsers = {browser.number: browser for browser in stored.browsers}


def encode_cast(snapshot: Snapshot) -> bytes:
    """The cast of a snapshot; it is another one when `cast_version` is."""
    users, browsers = list(snapshot.users.values()), list(snapshot.browsers.values())
    policy = snapshot.policy.model_dump_json()
    return _ENCODE(_StoredCast(snapshot.scenario, snapshot.origin_s, policy, users, browsers, snapshot.routes))


def encode_live(snapshot: Snapshot) -> bytes:
    """The live sessions of a snapshot, its attacks, and its counts."""
    kinds, endings, denials = dict(snapshot.kinds), dict(snapshot.endings), dict(snapshot.denials)
    live = list(snapshot.live.values())
    return _ENCODE(_Live(snapshot.seq, snapshot.at_ms, kinds, endings, denials, live, snapshot.attacks))


def encode_ended(snapshot: Snapshot) -> bytes:
    """Of the sessions that have changed (`changed`) those that have ended; empty where there are none."""
    if len(snapshot.sessions) == len(snapshot.live):
        return b""
    touched = (snapshot.sessions.get(key) for key in snapshot.changed)
    ended = [session for session in touched if session is not None and session.ending is not None]
    return _ENCODE(sorted(ended, key=_NUMBER)) if ended else b""


def decode_snapshot(cast: Cast, ended: Iterable[bytes], live: bytes) -> Snapshot:
    """The snapshot of these parts: the cast then, all parts of ended sessions so far in order, and the live ones.

    Raises:
        ValueError: a part is damaged.
    """
    snapshot, stored = Snapshot(), _DECODE_LIVE(live)
    snapshot.seq, snapshot.at_ms = stored.seq, stored.at_ms
    snapshot.scenario, snapshot.origin_s = cast.scenario, cast.origin_s
    snapshot.policy, snapshot.limits = cast.policy, cast.limits
    snapshot.users, snapshot.browsers, snapshot.routes = cast.users.copy(), cast.browsers.copy(), cast.routes.copy()
    for counter, counts in (
        (snapshot.kinds, stored.kinds),
        (snapshot.endings, stored.endings),
        (snapshot.denials, stored.denials),
    ):
        counter.update(counts)
    snapshot.attacks = stored.attacks
    snapshot.live = _by_key(stored.sessions)
    sessions = _by_key([session for part in ended for session in _DECODE_ENDED(part)]) | snapshot.live
    numbers = list(map(_NUMBER, sessions.values()))
    in_order = numbers == sorted(numbers)
    snapshot.sessions = sessions if in_order else _by_key(sorted(sessions.values(), key=_NUMBER))
    return snapshot


def _by_key(sessions: list[SessionView]) -> dict[int, SessionView]:
    return dict(zip(map(_KEY, sessions), sessions, strict=True))
