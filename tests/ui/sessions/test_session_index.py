"""Laws of the filter in force: it acts on the moment shown, and says when time has changed what passes."""

import pytest

from simulator.snapshot import Snapshot
from ui.sessions.parser import FilterError
from ui.sessions.session_index import SessionIndex


class Following:
    """An index that is told events as a window tells them."""

    def __init__(self, told: list) -> None:
        self.snapshot, self.index, self._told = Snapshot(), SessionIndex(), told
        self.index.start_over(self.snapshot, 0)

    def go_to(self, at_ms: int) -> None:
        seq = self.snapshot.seq
        batch = [event for event in self._told[seq:] if event[1] <= at_ms]
        self.snapshot.apply(batch)
        self.index.take_events(batch)
        self.index.move_to(at_ms)

    def told_until_now(self) -> list:
        return self._told[: self.snapshot.seq]

    def passing(self) -> list[int]:
        return [key for key in self.snapshot.sessions if self.index.admits(key)]


MINUTE_MS = 60_000


@pytest.fixture
def following(told) -> Following:
    made = Following(told)
    made.go_to(9 * 60 * MINUTE_MS)
    return made


def test_without_a_filter_everything_passes(following):
    assert not following.index.filtering
    assert following.passing() == list(following.snapshot.sessions)
    assert following.index.admits(123456)
    assert following.index.passing_events().tolist() == list(range(1, following.snapshot.seq + 1))


def test_the_filter_acts_on_the_moment_shown(following):
    following.index.set_filter("state:live")
    for minutes in range(541, 600, 7):
        following.go_to(minutes * MINUTE_MS)
        assert following.passing() == list(following.snapshot.live)
    assert not following.index.admits(123456)


def test_a_filter_that_cannot_be_read_leaves_the_one_before_in_force(following):
    following.index.set_filter("role:admin")
    with pytest.raises(FilterError):
        following.index.set_filter("rol:admin")
    assert following.index.text == "role:admin"
    roles = {following.snapshot.sessions[key].role for key in following.passing()}
    assert roles == {3}


def test_only_another_meaning_is_another_filter(following):
    assert following.index.set_filter("role:admin  idle<5m")
    assert not following.index.set_filter("role:admin idle < 5m ")
    assert following.index.text == "role:admin idle < 5m "
    assert following.index.set_filter("")


def test_time_alone_moves_sessions_and_that_is_told_once(following):
    following.index.set_filter("idle<10m")
    assert not following.index.moved()
    before = following.passing()
    following.index.move_to(9 * 60 * MINUTE_MS + 4 * MINUTE_MS)
    assert len(following.passing()) > len(before)
    assert following.index.moved()
    assert not following.index.moved()


def test_a_new_session_moves_nothing_until_it_stops_passing(told):
    following = Following(told)
    following.go_to(8 * 60 * MINUTE_MS)
    following.index.set_filter("age<5m")
    new = None
    for minutes in range(481, 540):
        following.go_to(minutes * MINUTE_MS)
        fresh = [key for key in following.snapshot.live if key not in (new or ())]
        if fresh and new is None and not following.index.moved():
            assert all(following.index.admits(key) for key in fresh)
            new = fresh
        elif new and not any(following.index.admits(key) for key in new):
            assert following.index.moved()
            return
    raise AssertionError("no session came and aged within an hour")


def test_another_run_is_followed_from_its_start_under_the_same_filter(following, told):
    following.index.set_filter("role:manager")
    before = following.passing()
    other = Snapshot()
    following.snapshot = other
    following.index.start_over(other, 0)
    assert following.passing() == []
    following.go_to(9 * 60 * MINUTE_MS)
    assert following.passing() == before
    assert following.index.events.size == other.seq


def test_sessions_that_come_within_a_frame_are_decided_on_when_somebody_asks(following, told):
    index, snapshot = following.index, following.snapshot
    index.set_filter("state:live")
    assert len(index.mask()) == index.columns.size
    before = index.columns.size
    for event in told[snapshot.seq :]:
        snapshot.apply([event])
        index.take_events([event])
        assert len(index.mask()) == index.columns.size
        if index.columns.size > before + 3:
            break
    else:
        pytest.fail("nobody came")


def test_a_time_range_keeps_the_events_of_that_time_back_and_no_others(following):
    following.go_to(10 * 60 * MINUTE_MS)
    following.index.set_filter("from:09:10 to:09:40")
    first_ms, last_ms = 550 * MINUTE_MS, 580 * MINUTE_MS
    in_range = [event[0] for event in following.told_until_now() if first_ms <= event[1] <= last_ms]
    assert following.index.passing_events().tolist() == in_range
    assert following.index.filtering
    assert not following.index.choosing


def test_a_time_range_and_another_condition_let_through_what_fits_both(following):
    following.go_to(10 * 60 * MINUTE_MS)
    following.index.set_filter("role:admin")
    of_admins = set(following.index.passing_events().tolist())
    following.index.set_filter("from:09:10 to:09:40")
    in_range = set(following.index.passing_events().tolist())
    following.index.set_filter("role:admin from:09:10 to:09:40")
    assert set(following.index.passing_events().tolist()) == of_admins & in_range
    assert following.index.mask().sum() <= following.index.mask_whenever().sum()


def test_a_range_that_is_yet_to_come_lets_no_event_through(following):
    following.index.set_filter("from:15:00")
    assert following.index.passing_events().tolist() == []
    assert len(following.index.seqs_in_range()) == 0
