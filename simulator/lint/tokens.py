"""Demands on what the browser keeps by itself: self-contained tokens, and the tokens that renew them."""

from collections.abc import Iterator

from simulator.lint.shortfall import Shortfall, field_is, limited
from simulator.messages import mark
from simulator.policy import Policy


def opaque(policy: Policy) -> Iterator[Shortfall]:
    """What the browser holds tells nothing to who reads it."""
    if policy.store.kind in ("client_signed", "jwt"):
        yield Shortfall("store.kind", mark("records on the server, or what is encrypted"), {"store.kind": "server_db"})


def refresh_ends(policy: Policy) -> Iterator[Shortfall]:
    """A refresh token has an end that refreshing does not move."""
    yield from limited(policy, "time.absolute", "8h")


def access_ends(policy: Policy) -> Iterator[Shortfall]:
    """A token says itself when it is over."""
    yield from limited(policy, "token.access", "5m")


CHECKS = {check.__name__: check for check in (opaque, refresh_ends, access_ends)} | {
    "refresh_rotates": field_is("token.refresh_rotation", True),
    "refresh_reuse_ends": field_is("token.reuse_detection", True),
}
