"""Demands on the session cookie."""

from collections.abc import Iterator, Sequence

from simulator.durations import parse_duration_ms
from simulator.lint.shortfall import FileValue, Shortfall, field_is, one_of
from simulator.messages import mark, message
from simulator.policy import Policy

HOST, SECURE = "__Host-", "__Secure-"
_PROMISED: dict[str, FileValue] = {"cookie.secure": "always", "cookie.domain": "", "cookie.path": "/"}


def _plain(name: str) -> str:
    return name[len(prefix) :] if (prefix := _prefix(name)) else name


def _prefix(name: str) -> str:
    return next((prefix for prefix in (HOST, SECURE) if name.lower().startswith(prefix.lower())), "")


def secure(policy: Policy) -> Iterator[Shortfall]:
    """The cookie stays off plain connections."""
    as_request = policy.cookie.secure == "same_as_request" and policy.transport.https == "only"
    if policy.cookie.secure != "always" and not as_request:
        yield Shortfall("cookie.secure", '"always"', _over_https(policy, {"cookie.secure": "always"}))


def _over_https(policy: Policy, fix: dict[str, FileValue]) -> dict[str, FileValue]:
    """A cookie that is kept off plain connections needs others to travel on."""
    return fix | {"transport.https": "only"} if policy.transport.https == "none" else fix


def prefixed(policy: Policy) -> Iterator[Shortfall]:
    """The name makes one of the promises that browsers hold a server to."""
    if not _prefix(policy.cookie.name):
        shared = bool(policy.cookie.domain)
        name = (SECURE if shared else HOST) + policy.cookie.name
        promised: dict[str, FileValue] = {"cookie.secure": "always"} if shared else _PROMISED
        yield Shortfall(
            "cookie.name",
            message("{some} or {other}", some=f"{HOST}…", other=f"{SECURE}…"),
            _over_https(policy, {"cookie.name": name, **promised}),
        )


def host_prefixed(policy: Policy) -> Iterator[Shortfall]:
    """The name promises that this host alone set the cookie."""
    if _prefix(policy.cookie.name) != HOST:
        fix = {"cookie.name": HOST + _plain(policy.cookie.name), **_PROMISED}
        yield Shortfall("cookie.name", f"{HOST}…", _over_https(policy, fix))


def same_site(policy: Policy, values: Sequence[str]) -> Iterator[Shortfall]:
    """The cookie says which requests from other sites carry it, and says one of `values`."""
    yield from one_of(policy, "cookie.same_site", values)


def not_named_after(policy: Policy, names: Sequence[str]) -> Iterator[Shortfall]:
    """The name does not tell which framework is behind it."""
    name = policy.cookie.name
    if _plain(name).lower() in {known.lower() for known in names}:
        yield Shortfall("cookie.name", mark("a name that is no framework's"), {"cookie.name": f"{_prefix(name)}id"})


def lives_at_most(policy: Policy, limit: str) -> Iterator[Shortfall]:
    """A persistent cookie says no longer life than `limit`; where it says none of its own, the idle limit is its life."""
    life = policy.time.idle if policy.cookie.max_age is None else policy.cookie.max_age
    if policy.cookie.persistent and life is not None and life > parse_duration_ms(limit):
        yield Shortfall("cookie.max_age", message("at most {limit}", limit=limit), {"cookie.max_age": limit})


CHECKS = {
    check.__name__: check for check in (secure, prefixed, host_prefixed, same_site, not_named_after, lives_at_most)
} | {
    "http_only": field_is("cookie.http_only", True),
    "not_persistent": field_is("cookie.persistent", False),
    "this_host_only": field_is("cookie.domain", ""),
    "whole_site": field_is("cookie.path", "/"),
}
