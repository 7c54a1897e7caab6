"""A morning in a small office, seen once by all tests here, with every sort of session in it."""

from itertools import takewhile

import pytest

from simulator.commands import Command, Do
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.snapshot import Snapshot
from simulator.snapshot.fold import fold
from simulator.world.casting import load_scenario
from simulator.world.simulation import play
from ui.sessions.columns import SessionColumns
from ui.sessions.fields import Sight

NOW_MS = 11 * 3_600_000
_HALF_PAST_NINE_MS = 9 * 3_600_000 + 30 * 60_000


def _commands() -> tuple[Command, ...]:
    """Somebody is put out, somebody's sessions are kept but not valid now, somebody's are revoked."""
    kept = {"auth.deactivation.session": "kept"}
    return (
        Command(at_ms=_HALF_PAST_NINE_MS, do=Do.CHANGE_POLICY, policy=kept),
        Command(at_ms=_HALF_PAST_NINE_MS, do=Do.REVOKE_USER, user="elena.ruiz", why="laptop stolen"),
        Command(at_ms=NOW_MS - 60_000, do=Do.DEACTIVATE, user="grace.lin"),
    )


@pytest.fixture(scope="session")
def told() -> list:
    spec = RunSpec(
        scenario=load_scenario("office-day").with_users(45), policy=load_policy("owasp"), commands=_commands()
    )
    return list(takewhile(lambda event: event[1] <= NOW_MS, play(spec)))


@pytest.fixture(scope="session")
def seen(told) -> Snapshot:
    return fold(told)


@pytest.fixture(scope="session")
def sight(seen) -> Sight:
    columns = SessionColumns()
    columns.welcome(seen)
    return Sight(columns, seen, NOW_MS)
