"""Laws of states: one at a time, and ended is for good."""

from simulator.policy import Policy
from simulator.snapshot.fold import fold
from ui.sessions.states import QUIET_MS, State, idle_after_ms, state_of


def test_a_session_is_idle_from_half_of_its_idle_limit_on(sight):
    limits = sight.snapshot.limits
    assert idle_after_ms(limits) == limits.idle_ms // 2
    key = next(key for key, view in sight.snapshot.live.items() if sight.snapshot.users[view.user].active)
    view = sight.snapshot.sessions[key]
    at_ms = view.accessed_at_ms + idle_after_ms(limits)
    assert state_of(view, sight.snapshot, at_ms - 1) is State.ACTIVE
    assert state_of(view, sight.snapshot, at_ms) is State.IDLE


def test_without_an_idle_limit_ten_minutes_are_a_pause():
    snapshot = fold([])
    snapshot._take_policy(Policy().with_changes({"time.idle": "off"}))
    assert idle_after_ms(snapshot.limits) == QUIET_MS


def test_whose_account_is_deactivated_is_not_valid_now_though_live(sight):
    out = [view for view in sight.snapshot.live.values() if not sight.snapshot.users[view.user].active]
    assert out
    assert {state_of(view, sight.snapshot, sight.now_ms) for view in out} == {State.NOT_VALID}


def test_what_has_ended_has_ended(sight):
    ended = [view for view in sight.columns.views if view.ending]
    assert {state_of(view, sight.snapshot, sight.now_ms) for view in ended} == {State.ENDED}
