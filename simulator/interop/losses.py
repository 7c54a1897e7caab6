"""What settings leave unsaid of a policy: which field, what holds instead, and whether that is felt."""

from dataclasses import dataclass
from typing import Any

from simulator.policy import IN_A_COOKIE, Policy, policy_fields


@dataclass(frozen=True, slots=True)
class Loss:
    """A field that the settings do not carry. `wanted` and `got` are as a policy file writes them."""

    field: str
    wanted: Any
    got: Any
    felt: bool
    """Whether it makes a difference: the length of a lock-out does not where nobody is locked out."""


def losses(wanted: Policy, got: Policy) -> tuple[Loss, ...]:
    """Every field in which two policies differ, but for their names."""
    before, after = wanted.model_dump(), got.model_dump()
    return tuple(
        Loss(path, _at(before, path), _at(after, path), _is_felt(path, wanted, got))
        for path, _ in policy_fields()
        if wanted.value(path) != got.value(path)
    )


def _at(dumped: Any, path: str) -> Any:
    for part in path.split("."):
        dumped = dumped[part]
    return dumped


def _is_felt(path: str, wanted: Policy, got: Policy) -> bool:
    """Whether a field acts in either policy."""
    section, _, leaf = path.partition(".")
    match section:
        case "token":
            return "jwt" in {wanted.store.kind, got.store.kind}
        case "remember":
            return leaf == "enabled" or (wanted.remember.enabled and got.remember.enabled)
        case "csrf":
            on = [policy.csrf.mode != "off" or policy.csrf.origin_check for policy in (wanted, got)]
            return leaf in {"mode", "origin_check"} or all(on)
        case "id":
            # What is in a cookie has no id that could be made, found or changed.
            return not (wanted.store.kind in IN_A_COOKIE and got.store.kind in IN_A_COOKIE)
    return path not in _unfelt(wanted, got)


def _unfelt(wanted: Policy, got: Policy) -> set[str]:
    """Fields that another keeps from acting."""
    unfelt = set()
    if wanted.login.max_failures == 0:
        unfelt.add("login.lockout")
    if wanted.limit.max_sessions is None:
        unfelt.add("limit.on_exceed")
    if wanted.time.resolution is None or got.time.resolution is None:
        unfelt.add("time.rounding")
    if wanted.time.idle is None and got.time.idle is None:
        unfelt |= {"time.renew", "time.valid_at_limit"} if wanted.time.absolute is None else {"time.renew"}
    if not wanted.cookie.persistent:
        unfelt |= {"cookie.max_age", "cookie.lifetime", "time.renew_cookie"}
    elif _cookie_life(wanted) == _cookie_life(got):
        unfelt.add("cookie.max_age")
    return unfelt


def _cookie_life(policy: Policy) -> int | None:
    return policy.cookie.max_age if policy.cookie.max_age is not None else policy.time.idle
