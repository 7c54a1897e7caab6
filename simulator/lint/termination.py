"""Demands on how sessions are ended before their time."""

from collections.abc import Iterator, Sequence

from simulator.lint.shortfall import ON_SERVER, Shortfall, either, field_is, one_of
from simulator.messages import mark, message
from simulator.policy import AFTER, IN_A_COOKIE, Policy, finds_users, recheck_after_ms

_AT_ONCE = ("immediately", "next_request")
_DEATHS = ("logout", "logout_all", "password", "key")


def logout_ends(policy: Policy, by: Sequence[str]) -> Iterator[Shortfall]:
    """What a browser logged out of cannot be used again, by nobody who copied it."""
    yield from one_of(policy, "logout.server", by)
    yield from _copies_die(policy)
    yield from _remember_dies(policy, "logout")


def _copies_die(policy: Policy) -> Iterator[Shortfall]:
    """An ending reaches what browsers present: a record that is gone, or a token that is looked up."""
    if policy.store.kind in IN_A_COOKIE:
        yield Shortfall("store.kind", ON_SERVER, {"store.kind": "server_db"})
    if policy.store.kind == "jwt":
        yield from revocable(policy)


def _remember_dies(policy: Policy, death: str) -> Iterator[Shortfall]:
    """A remembered browser is forgotten with this event."""
    dies_with = policy.remember.dies_with
    if policy.remember.enabled and death not in dies_with:
        longer: list[str] = [known for known in _DEATHS if known in dies_with or known == death]
        yield Shortfall(
            "remember.dies_with", message('with "{death}" in it', death=death), {"remember.dies_with": longer}
        )


def _noticed(policy: Policy, field: str, *, delayed: bool) -> Iterator[Shortfall]:
    """A change of an account reaches its sessions by the next request or, with `delayed`, after some time."""
    value = policy.value(field)
    in_time = delayed and recheck_after_ms(value) is not None
    if value not in _AT_ONCE and not in_time:
        wanted = either(_AT_ONCE)
        if delayed:
            wanted = message('{some}, or "{other}"', some=wanted, other=f"{AFTER}…")
        yield Shortfall(field, wanted, {field: _AT_ONCE[0]})


def deactivation_ends(policy: Policy, *, delayed: bool = False) -> Iterator[Shortfall]:
    """Whoever is shut out loses the sessions that exist."""
    yield from _noticed(policy, "auth.deactivation.effect", delayed=delayed)


def password_ends_others(policy: Policy, *, delayed: bool = False) -> Iterator[Shortfall]:
    """A new password ends what was opened with the old one, elsewhere, remembered browsers too."""
    yield from _noticed(policy, "auth.password_change.others", delayed=delayed)
    yield from _remember_dies(policy, "password")


def administrators_can_end(policy: Policy) -> Iterator[Shortfall]:
    """An administrator can end the sessions of one user, and all there are: their records are found, or a date refuses
    whatever is older."""
    found = finds_users(policy) and not list(_copies_die(policy))
    if not found and not policy.revoke.not_before:
        wanted = mark("true, or records on the server that are found by their user")
        yield Shortfall("revoke.not_before", wanted, {"revoke.not_before": True})


def sessions_known(policy: Policy) -> Iterator[Shortfall]:
    """The sessions of a user can be listed."""
    yield from field_is("store.finds_users", True)(policy)
    if policy.store.kind in IN_A_COOKIE:
        yield Shortfall("store.kind", ON_SERVER, {"store.kind": "server_db"})


def revocable(policy: Policy) -> Iterator[Shortfall]:
    """A token can be refused before it is over."""
    if policy.token.revocation == "none":
        yield Shortfall("token.revocation", either(("denylist", "not_before")), {"token.revocation": "denylist"})


CHECKS = {
    check.__name__: check
    for check in (
        logout_ends,
        deactivation_ends,
        password_ends_others,
        administrators_can_end,
        sessions_known,
        revocable,
    )
} | {
    "ends_with_logout": field_is("logout.server", "record_destroyed"),
    "deactivated_sessions_end": field_is("auth.deactivation.session", "destroyed"),
    "logout_clears_cookie": field_is("logout.clears_cookie", True),
}
