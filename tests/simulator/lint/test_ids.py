import pytest

from simulator.lint.ids import CHECKS
from simulator.policy import Policy


def fields(check, changes, **given):
    return [shortfall.field for shortfall in CHECKS[check](Policy().with_changes(changes), **given)]


@pytest.mark.parametrize(
    ("rule", "first", "again"),
    [("always", True, True), ("if_session", True, True), ("if_anonymous", True, False), ("never", False, False)],
)
def test_logging_in_again_is_logging_in(rule, first, again):
    changes = {"id.rotate_on_login": rule}
    assert (fields("new_at_login", changes) == []) == first
    assert (fields("new_at_login", changes, again=True) == []) == again


def test_what_is_in_a_cookie_cannot_be_made_void():
    assert fields("old_one_ends", {"store.kind": "client_encrypted"}) == ["store.kind"]
    assert fields("old_one_ends", {"id.old_after_rotate": "kept"}) == ["id.old_after_rotate"]


@pytest.mark.parametrize(("grace", "short"), [("off", False), ("1m", False), ("2m", True)])
def test_no_grace_is_less_than_any(grace, short):
    assert bool(fields("grace_at_most", {"id.rotation_grace": grace}, limit="1m")) == short


def test_bits_are_counted_to_the_last():
    assert fields("bits_at_least", {"id.bits": 127}, bits=128) == ["id.bits"]
    assert fields("bits_at_least", {"id.bits": 128}, bits=128) == []
