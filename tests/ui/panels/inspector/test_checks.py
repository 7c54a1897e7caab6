"""Laws of the checks: every denial names the one that stopped it, in the order in which the server makes them."""

import pytest

from simulator.events import Event, Kind, Reason
from ui.panels.inspector.checks import CHECKS, check_of


def denied(reason, *, session=5, user=1):
    return Event(1, 0, Kind.REQUEST_DENIED, user, session, 1, 1, reason, 0, None)


def test_there_are_nine_in_their_order():
    names = ["cookie", "known", "revoked", "idle", "absolute", "binding", "account", "csrf", "role"]
    assert [check.name for check in CHECKS] == names
    assert [check.place for check in CHECKS] == list(range(1, 10))


@pytest.mark.parametrize(
    ("event", "name"),
    [
        (denied(Reason.NO_SESSION, session=0), "cookie"),
        (denied(Reason.NO_SESSION), "account"),
        (denied(Reason.UNKNOWN_ID, session=0), "known"),
        (denied(Reason.LOGOUT, user=0), "revoked"),
        (denied(Reason.REVOKED, user=0), "revoked"),
        (denied(Reason.REPLACED, user=0), "revoked"),
        (denied(Reason.PASSWORD_CHANGED, user=0), "revoked"),
        (denied(Reason.PASSWORD_CHANGED), "account"),
        (denied(Reason.ACCOUNT_DEACTIVATED, user=0), "revoked"),
        (denied(Reason.ACCOUNT_DEACTIVATED), "account"),
        (denied(Reason.IDLE_TIMEOUT, user=0), "idle"),
        (denied(Reason.ABSOLUTE_TIMEOUT, user=0), "absolute"),
        (denied(Reason.NOT_BEFORE), "account"),
        (denied(Reason.INACTIVE_USER), "account"),
        (denied(Reason.FORBIDDEN), "role"),
        (denied(Reason.REAUTH_REQUIRED), "role"),
    ],
)
def test_a_denial_names_the_check_that_stopped_it(event, name):
    assert check_of(event).name == name


def test_what_was_not_denied_was_stopped_by_none():
    assert check_of(denied(Reason.NONE)._replace(kind=Kind.REQUEST_ALLOWED)) is None
    assert check_of(denied(Reason.BAD_CREDENTIALS)._replace(kind=Kind.LOGIN_FAILED)) is None


def test_every_reason_that_denies_a_request_of_a_whole_day_is_assigned(office):
    from dataclasses import replace

    from simulator.world.simulation import play

    for event in play(replace(office, until_ms=13 * 3_600_000)):
        assert (check_of(event) is not None) == (event.kind == Kind.REQUEST_DENIED)
