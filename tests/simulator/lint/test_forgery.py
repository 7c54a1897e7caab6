import pytest

from simulator.lint.forgery import CHECKS
from simulator.policy import Policy


@pytest.mark.parametrize(
    ("mode", "needed"),
    [
        ("off", True),
        ("double_submit", True),
        ("fetch_metadata", True),
        ("fetch_metadata_or_token", True),
        ("synchronizer", False),
        ("signed_double_submit", False),
    ],
)
def test_a_token_of_the_session_needs_no_look_at_the_origin(mode, needed):
    policy = Policy().with_changes({"csrf.mode": mode, "csrf.origin_check": False})
    assert bool(list(CHECKS["origin_checked"](policy))) == needed
    assert list(CHECKS["origin_checked"](policy.with_changes({"csrf.origin_check": True}))) == []


def test_only_the_means_that_are_named_prove_a_form():
    policy = Policy().with_changes({"csrf.mode": "double_submit"})
    assert list(CHECKS["forms_proven"](policy, by=["double_submit"])) == []
    assert [s.fix for s in CHECKS["forms_proven"](policy, by=["synchronizer"])] == [{"csrf.mode": "synchronizer"}]
