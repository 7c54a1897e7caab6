import pytest

from simulator.lint.termination import CHECKS
from simulator.policy import Policy


def fields(check, changes, **given):
    return [shortfall.field for shortfall in CHECKS[check](Policy().with_changes(changes), **given)]


GONE = ["record_destroyed"]


@pytest.mark.parametrize(
    ("changes", "short"),
    [
        ({}, []),
        ({"logout.server": "keys_removed"}, ["logout.server"]),
        ({"store.kind": "client_encrypted"}, ["store.kind"]),
        ({"store.kind": "jwt"}, []),
        ({"store.kind": "jwt", "token.revocation": "none"}, ["token.revocation"]),
        ({"store.kind": "jwt", "logout.server": "none"}, ["logout.server"]),
        ({"remember.enabled": True, "remember.dies_with": ["key"]}, ["remember.dies_with"]),
        ({"remember.dies_with": []}, []),
    ],
)
def test_log_out_ends_what_was_copied_too(changes, short):
    assert fields("logout_ends", changes, by=GONE) == short


def test_what_a_remembered_browser_dies_with_grows_by_what_is_missing():
    changes = {"remember.enabled": True, "remember.dies_with": ["key"]}
    (shortfall,) = CHECKS["logout_ends"](Policy().with_changes(changes), by=GONE)
    assert shortfall.fix == {"remember.dies_with": ["logout", "key"]}


@pytest.mark.parametrize(
    ("effect", "at_once", "delayed"),
    [
        ("immediately", [], []),
        ("next_request", [], []),
        ("after 30m", ["auth.deactivation.effect"], []),
        ("next_login", ["auth.deactivation.effect"], ["auth.deactivation.effect"]),
    ],
)
def test_a_delay_is_a_delay_and_the_next_log_in_is_no_time(effect, at_once, delayed):
    changes = {"auth.deactivation.effect": effect}
    assert fields("deactivation_ends", changes) == at_once
    assert fields("deactivation_ends", changes, delayed=True) == delayed


@pytest.mark.parametrize(
    ("changes", "able"),
    [
        ({}, True),
        ({"store.finds_users": False}, False),
        ({"store.finds_users": False, "revoke.not_before": True}, True),
        ({"store.kind": "client_signed"}, False),
        ({"store.kind": "client_signed", "revoke.not_before": True}, True),
        ({"store.kind": "jwt"}, True),
        ({"store.kind": "jwt", "token.revocation": "none"}, False),
    ],
)
def test_administrators_end_what_they_find_or_what_a_date_refuses(changes, able):
    assert fields("administrators_can_end", changes) == ([] if able else ["revoke.not_before"])
