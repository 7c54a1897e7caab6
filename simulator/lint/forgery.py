"""Demands on how a forged request is told from one that the user meant."""

from collections.abc import Iterator, Sequence

from simulator.lint.shortfall import Shortfall, field_is, one_of
from simulator.policy import Policy

_TOKENS_OF_A_SESSION = ("synchronizer", "signed_double_submit")


def forms_proven(policy: Policy, by: Sequence[str]) -> Iterator[Shortfall]:
    """A form is proven to come from our own page, by one of these means."""
    yield from one_of(policy, "csrf.mode", by)


def origin_checked(policy: Policy) -> Iterator[Shortfall]:
    """What says where a request came from is looked at, unless a token proves it."""
    if policy.csrf.mode not in _TOKENS_OF_A_SESSION:
        yield from field_is("csrf.origin_check", True)(policy)


CHECKS = {check.__name__: check for check in (forms_proven, origin_checked)}
