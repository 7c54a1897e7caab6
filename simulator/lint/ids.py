"""Demands on session ids: how they are made, and when they change."""

from collections.abc import Iterator

from simulator.lint.shortfall import ON_SERVER, Shortfall, at_most, field_is, one_of
from simulator.messages import message
from simulator.policy import IN_A_COOKIE, Policy


def bits_at_least(policy: Policy, bits: int) -> Iterator[Shortfall]:
    """An id cannot be guessed."""
    if policy.id.bits < bits:
        yield Shortfall("id.bits", message("at least {bits}", bits=bits), {"id.bits": bits})


def new_at_login(policy: Policy, *, again: bool = False) -> Iterator[Shortfall]:
    """An id known before log-in does not become a logged-in one; with `again`, a second log-in changes it too."""
    values = ["always", "if_session"] if again else ["always", "if_session", "if_anonymous"]
    yield from one_of(policy, "id.rotate_on_login", values)


def old_one_ends(policy: Policy) -> Iterator[Shortfall]:
    """The exchanged id is void at once. What is in a cookie cannot be made void."""
    yield from field_is("id.old_after_rotate", "destroyed")(policy)
    if policy.store.kind in IN_A_COOKIE:
        yield Shortfall("store.kind", ON_SERVER, {"store.kind": "server_db"})


def grace_at_most(policy: Policy, limit: str) -> Iterator[Shortfall]:
    """An id that was exchanged in time does not live on beside the new one for longer than requests are under way."""
    if policy.id.rotation_grace is not None:
        yield from at_most(policy, "id.rotation_grace", limit)


CHECKS = {check.__name__: check for check in (bits_at_least, new_at_login, old_one_ends, grace_at_most)} | {
    "own_ids_only": field_is("id.strict", True),
    "none_before_login": field_is("id.anonymous", False),
    "new_with_privilege": field_is("id.rotate_on_privilege", True),
    "new_with_password": field_is("id.rotate_on_password", True),
}
