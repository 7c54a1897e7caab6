"""A run small enough to write in a moment, and events enough to fill blocks."""

import pytest

from simulator.events import EventTuple, Kind, session_key
from simulator.policy import Policy
from simulator.runspec.scenario import Scenario
from simulator.runspec.spec import RunSpec

BROWSERS = 40
START_MS = 8 * 3_600_000


def events_from(first_seq: int, count: int) -> list[EventTuple]:
    """Events 10 ms apart; browser after browser opens a session, and then reads pages with it."""
    events = []
    for seq in range(first_seq, first_seq + count):
        browser = seq % BROWSERS + 1
        kind = (
            Kind.SESSION_CREATED if seq <= BROWSERS else Kind.REQUEST_DENIED if seq % 7 == 0 else Kind.REQUEST_ALLOWED
        )
        detail = "user" if seq <= BROWSERS else None
        key = session_key(browser, 1)
        events.append((seq, START_MS + seq * 10, int(kind), browser, key, browser, 3, 0, 16, detail))
    return events


@pytest.fixture
def make_events():
    return events_from


@pytest.fixture
def spec() -> RunSpec:
    clerk = {"persona": "clerk", "role": "user", "people": BROWSERS}
    scenario = {"name": "tiny", "title": "Tiny", "date": "2026-03-02", "start": "08:00", "end": "18:00"}
    return RunSpec(scenario=Scenario.model_validate({**scenario, "crowd": [clerk]}), policy=Policy(), seed=7)


@pytest.fixture
def place(tmp_path):
    """Where a run file may be recorded."""
    return tmp_path / "run.coatcheck"
