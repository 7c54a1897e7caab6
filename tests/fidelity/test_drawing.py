"""What the drawn traces are worth: a comparison proves no more than what it was asked."""

import pytest
from hypothesis import Phase, find, given, settings
from hypothesis import strategies as st

from simulator.runspec.trace import ACTION_NAMES
from tests.fidelity.drawing import AROUND_MS, LONGEST, traces

LIMIT_S = 1800

searching = settings(max_examples=2_000, phases=[Phase.generate])


def drawn(holds):
    """Searches a trace of which something holds; fails where none is drawn."""
    assert find(traces([LIMIT_S, 60]), holds, settings=searching)


@settings(max_examples=50)
@given(traces([LIMIT_S, 60]))
def test_actions_come_in_the_order_of_their_times_and_lines(trace):
    assert [action.line for action in trace.actions] == list(range(1, len(trace.actions) + 1))
    assert [action.at_ms for action in trace.actions] == sorted(action.at_ms for action in trace.actions)
    assert 1 <= len(trace.actions) <= LONGEST


@settings(max_examples=20)
@given(traces([], longest=5))
def test_traces_are_drawn_without_limits_too(trace):
    assert len(trace.actions) <= 5


@pytest.mark.parametrize("do", ACTION_NAMES)
def test_every_action_is_drawn(do):
    drawn(lambda trace: any(action.do == do for action in trace.actions))


@pytest.mark.parametrize("around_ms", AROUND_MS)
def test_a_visit_lands_on_and_beside_the_limit_of_a_log_in(around_ms):
    def lands(trace):
        log_ins = {(action.browser, action.at_ms) for action in trace.actions if action.do == "login"}
        return any(
            action.do == "visit" and (action.browser, action.at_ms - LIMIT_S * 1000 - around_ms) in log_ins
            for action in trace.actions
        )

    drawn(lands)


def test_a_person_is_drawn_at_several_browsers():
    def several(trace):
        log_ins = {(action.user, action.browser) for action in trace.actions if action.do == "login"}
        return {("u1", "b1"), ("u1", "b2"), ("u2", "b3")} <= log_ins

    drawn(several)


def test_long_traces_are_drawn_as_often_as_short_ones():
    lengths = []

    @settings(max_examples=200, phases=[Phase.generate])
    @given(st.data())
    def draw(data):
        lengths.append(len(data.draw(traces([LIMIT_S])).actions))

    draw()
    assert sum(length > LONGEST // 2 for length in lengths) > len(lengths) / 3
