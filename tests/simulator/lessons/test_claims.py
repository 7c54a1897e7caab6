"""Claims: what is true passes, and each claim that is wrong in one point is told with what is so instead."""

import pytest

from simulator.errors import InputError
from simulator.lessons.claims import untrue
from simulator.lessons.reading import lesson_named
from simulator.world.simulation import play


def run_of(name: str, position: int = 0) -> list:
    return list(play(lesson_named(name).spec_at(position)))


@pytest.fixture(scope="module")
def runs() -> dict[str, list]:
    return {
        "office": run_of("10-password-deactivation-revocation"),
        "roles": run_of("04-roles-inside-a-session"),
        "theft": run_of("08-theft-and-afterwards"),
    }


WRONG = [
    ("office", "session ada#1 began at 09:00:11", "it began at 09:00:10"),
    ("office", "session ada#7 began", "there is no such session"),
    ("office", "session ada#1 ended logout at 09:05:00", "it ended password_changed"),
    ("office", "session ada#1 ended password_changed at 09:05:01", "it ended at 09:05:00"),
    ("office", "session ada#7 ended logout", "there is no such session"),
    ("office", "session ada#1 lives", "it has ended"),
    ("office", "session ada#1 will end idle_timeout at 09:15", "it has ended"),
    ("office", "request by ada to /inbox at 09:06:00 was allowed", "was password_changed"),
    ("office", "request by ada to /inbox at 09:06:00 was denied revoked", "was password_changed"),
    ("office", "request by ada to /inbox at 09:07:00 was allowed", "was not made"),
    ("office", "log-in by ada at 09:00:10 opened ada#2", "opened ada#1"),
    ("office", "log-in by ada at 09:00:11 opened ada#1", "there was none"),
    ("office", "3 events of password_changed", "there were 1"),
    ("office", "1 live session", "there are 0"),
    ("office", "policy time.idle is 16m", "it is 15m"),
    ("office", "cookie is id=…; Path=/", "it is __Host-session=…; Path=/; Secure; HttpOnly; SameSite=Lax"),
    ("office", "account grace is deactivated", "it is active and user"),
    ("office", "account nobody is active", "there is no such account"),
    ("office", "attack kiosk succeeded", "it is not over"),
    ("roles", "session mia#1 acts as admin", "it acts as manager"),
    ("roles", "session ada#1 had 1 id", "it had 2"),
    ("theft", "attack keep_alive succeeded", "blocked, revoked in its way"),
    ("theft", "attack keep_alive was blocked for 2h", "for 116m"),
    ("theft", "attack keep_alive was blocked by time.idle", "it was stopped by store.finds_users"),
]


@pytest.mark.parametrize(("run", "claim", "truth"), WRONG, ids=[claim for _, claim, _ in WRONG])
def test_a_wrong_claim_is_told_with_what_is_so(runs: dict[str, list], run: str, claim: str, truth: str):
    assert list(untrue([claim], runs[run])) == [f"{claim}: {truth}"]


def test_a_claim_of_the_future_is_of_the_limits_at_the_moment(runs: dict[str, list]):
    early = [event for event in runs["roles"] if event.at_ms <= 32_520_000]
    assert list(untrue(["session ada#1 will end idle_timeout at 09:17:00"], early)) == []
    (fault,) = untrue(["session ada#1 will end idle_timeout at 09:15"], early)
    assert fault.endswith("it will end at 09:17:00")
    (fault,) = untrue(["session ada#1 will end absolute_timeout at 09:17"], early)
    assert fault.endswith("it will end idle_timeout")


def test_true_claims_are_not_told(runs: dict[str, list]):
    assert list(untrue(["session ada#1 began at 09:00:10", "account grace is active"], runs["office"])) == []


@pytest.mark.parametrize("claim", ["ada is nice", "1 event of nothing", "policy time.lunch is 1h"])
def test_what_cannot_be_checked_is_refused(runs: dict[str, list], claim: str):
    with pytest.raises(InputError):
        list(untrue([claim], runs["office"]))
