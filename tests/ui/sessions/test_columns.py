"""Laws of the columns: they say of each session what its view says, however it got there."""

from itertools import takewhile

import numpy as np
import pytest

from simulator.commands import Command, Do
from simulator.events import session_key, split_session_key
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.snapshot import Snapshot
from simulator.snapshot.fold import fold
from simulator.world.casting import load_scenario
from simulator.world.simulation import play
from ui.sessions.columns import SessionColumns, Texts
from ui.sessions.states import State, state_of

NINE_MS = 9 * 3_600_000
CHANGED_MS = NINE_MS + 40 * 60_000


@pytest.fixture(scope="module")
def changing() -> list:
    """A morning in which the limits are changed three times, the second and third time for who is renewed after it."""
    changes = (
        {"time.setting_change": "next_write", "time.idle": "20m"},
        {"time.idle": "90m", "time.absolute": "2h"},
        {"time.idle": "1h", "time.resolution": "1m", "time.valid_at_limit": True},
    )
    commands = tuple(
        Command(at_ms=NINE_MS + 20 * i * 60_000, do=Do.CHANGE_POLICY, policy=policy) for i, policy in enumerate(changes)
    )
    office = load_scenario("office-day").with_users(45)
    spec = RunSpec(scenario=office, policy=load_policy("owasp"), commands=commands)
    return list(takewhile(lambda event: event[1] <= CHANGED_MS + 180_000, play(spec)))


def assert_says_the_same(columns: SessionColumns, snapshot: Snapshot) -> None:
    assert columns.size == len(snapshot.sessions)
    assert columns.column("key").tolist() == list(snapshot.sessions)
    for row, view in enumerate(snapshot.sessions.values()):
        assert columns.views[row] is view
        assert columns.row_of(view.key) == row
        assert columns.column("ordinal")[row] == split_session_key(view.key)[1]
        for name in ("user", "browser", "role", "logged_in_at_ms", "renewed_at_ms", "accessed_at_ms", "requests",
                     "denied", "logged_out", "created_at_ms"):  # fmt: skip
            assert columns.column(name)[row] == getattr(view, name), name
        ending = view.ending
        assert columns.column("reason")[row] == (ending.reason if ending else 0)
        assert columns.column("ended_at_ms")[row] == (ending.at_ms if ending else 0)
        assert columns.actors.by_number[int(columns.column("actor")[row])] == (ending.actor if ending else "")
        assert columns.whys.by_number[int(columns.column("why")[row])] == (ending.why if ending else "")
        limits = snapshot.limits_of(view)
        if view.live:
            assert columns.idle_deadline_ms(snapshot.limits)[row] == limits.idle_deadline_ms(view.renewed_at_ms)
            assert columns.absolute_deadline_ms(snapshot.limits)[row] == limits.absolute_deadline_ms(
                view.logged_in_at_ms
            )


@pytest.mark.parametrize("batch", [1, 7, 1000])
def test_what_is_taken_over_bit_by_bit_is_the_whole(told, batch):
    snapshot, columns = Snapshot(), SessionColumns()
    told = told[: 400 * min(batch, 20)]
    for first in range(0, len(told), batch):
        events = told[first : first + batch]
        snapshot.apply(events)
        rows = columns.take_over(snapshot, events)
        assert [columns.views[row].key if row >= 0 else 0 for row in rows] == [event[4] for event in events]
    assert_says_the_same(columns, snapshot)


@pytest.mark.parametrize("batch", [1, 7, 1000])
def test_a_session_goes_on_under_its_own_limits(changing, batch):
    snapshot, columns = Snapshot(), SessionColumns()
    for first in range(0, len(changing), batch):
        events = changing[first : first + batch]
        snapshot.apply(events)
        columns.take_over(snapshot, events)
    own = [view.limits for view in snapshot.live.values()]
    assert None in own
    assert len(set(own)) > 1, "some sessions have not been renewed since the change"
    assert_says_the_same(columns, snapshot)


def test_idle_is_who_was_quiet_for_half_of_his_own_limit(changing):
    snapshot, columns = fold(changing), SessionColumns()
    columns.welcome(snapshot)
    for now_ms in range(CHANGED_MS, CHANGED_MS + 3_600_000, 300_000):
        states = columns.states(snapshot, now_ms).tolist()
        live = [(view, state) for view, state in zip(columns.views, states, strict=True) if view.live]
        assert [state for _, state in live] == [state_of(view, snapshot, now_ms) for view, _ in live]
        assert all(
            now_ms - view.accessed_at_ms >= snapshot.limits_of(view).idle_ms // 2
            for view, state in live
            if state == State.IDLE
        )


def test_what_is_taken_over_at_once_is_the_whole(seen):
    columns = SessionColumns()
    columns.welcome(seen)
    assert_says_the_same(columns, seen)


def test_what_is_no_session_has_no_row(sight):
    assert sight.columns.row_of(0) is None
    key = next(iter(sight.snapshot.sessions))
    assert sight.columns.rows_of([0, key, 5]) == [-1, 0, -1]


def test_a_column_of_sessions_has_the_rows_that_each_of_them_has(sight):
    known = list(sight.snapshot.sessions)
    keys = [*known[::-1], 0, known[0] + 1000, session_key(10**6, 1), known[-1], session_key(3, 10**5)]
    expected = [-1 if sight.columns.row_of(key) is None else sight.columns.row_of(key) for key in keys]
    assert sight.columns.rows_of_column(np.array(keys)).tolist() == expected
    assert SessionColumns().rows_of_column(np.array(keys)).tolist() == [-1] * len(keys)


def test_states_are_those_of_the_sessions(sight):
    states = sight.columns.states(sight.snapshot, sight.now_ms)
    for view, state in zip(sight.columns.views, states.tolist(), strict=True):
        own = state_of(view, sight.snapshot, sight.now_ms)
        assert state == (State.ENDED + view.ending.reason if own is State.ENDED else own)


def test_deadlines_are_those_of_the_limits(sight):
    limits = sight.snapshot.limits
    idle = [limits.idle_deadline_ms(view.renewed_at_ms) for view in sight.columns.views]
    absolute = [limits.absolute_deadline_ms(view.logged_in_at_ms) for view in sight.columns.views]
    assert np.array_equal(sight.columns.idle_deadline_ms(limits), idle)
    assert np.array_equal(sight.columns.absolute_deadline_ms(limits), absolute)


def test_a_text_keeps_its_number():
    texts = Texts()
    numbers = [texts.number(text) for text in ("alice", "", "ben", "alice")]
    assert numbers == [1, 0, 2, 1]
    assert texts.by_number == {0: "", 1: "alice", 2: "ben"}
