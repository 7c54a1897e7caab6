"""Laws of the bars: what they show is what the snapshot says, whichever way it came there."""

import numpy as np
import pytest

from simulator.durations import parse_time_ms
from simulator.events import Reason
from simulator.limits import FOREVER_MS
from simulator.policy import Policy
from ui.models.session_lanes import FEW_USERS, MOST_LANES, NOT_LOGGED_IN, SessionLanes
from ui.widgets.lanes import Bars


def lanes_of(story) -> SessionLanes:
    return SessionLanes(story.workspace)


def data_of(story, at="09:31"):
    return lanes_of(story).data(parse_time_ms(at))


def test_bars_say_what_the_snapshot_says(story):
    data, snapshot = data_of(story), story.workspace.snapshot
    bars = data.bars
    for place, session in enumerate(snapshot.sessions.values()):
        assert bars.ids[place] == session.key
        assert bars.start_ms[place] == session.created_at_ms
        assert bars.active_ms[place] == session.accessed_at_ms
        assert bars.ended[place] == (not session.live)
        assert data.tokens[bars.colour[place]] == ("user", "manager", "user")[place]
        if session.live:
            assert bars.deadline_ms[place] == snapshot.deadline_ms(session)
            assert bars.ending[place] == -1
        else:
            assert bars.end_ms[place] == session.ending.at_ms
            assert data.endings[bars.ending[place]] == session.ending.reason.label


def test_the_dashed_run_ends_where_the_sessions_own_limits_end_it(story):
    snapshot = story.workspace.snapshot
    lanes = lanes_of(story)
    story.change_policy("09:35", {"time.setting_change": "next_write", "time.idle": "1h"})
    story.request("09:36", story.laptop)
    story.show("09:37")
    lanes.update()
    bars = lanes.data(parse_time_ms("09:37")).bars
    own = [session.limits for session in snapshot.live.values()]
    assert None in own
    assert any(own)
    for place, session in enumerate(snapshot.sessions.values()):
        if session.live:
            assert bars.deadline_ms[place] == snapshot.deadline_ms(session)


def test_sessions_that_have_come_since_the_last_frame_are_filtered_too(story):
    bars = lanes_of(story)
    story.log_in("09:32", "ben", "ben")
    story.fold()
    story.workspace.set_filter("role:manager")
    bars.filter()
    data = bars.data(parse_time_ms("09:32"))
    assert len(data.bars) == story.workspace.columns.size == len(story.workspace.visible_rows())
    assert data.bars.shown.tolist() == story.workspace.visible_rows().tolist()


def test_few_people_have_their_lane_from_the_start_in_the_order_of_the_cast(story):
    data = data_of(story)
    assert list(data.lane_names) == ["Grace Lin", "Ben Okafor", "Alice Moreau"]
    assert data.lane_rows.tolist() == [2, 1, 1]


def test_of_many_people_only_those_with_sessions_have_a_lane(make_story):
    story = make_story()
    for number in range(FEW_USERS + 1):
        story.user(f"u{number}", f"User {number}")
    story.browser("b")
    story.log_in("09:00", "u7", "b")
    story.show("09:01")
    assert list(data_of(story).lane_names) == ["User 7"]


def test_two_devices_at_a_time_lie_in_two_rows_and_the_next_takes_the_free_one(story):
    lanes = lanes_of(story)
    assert lanes.data(0).bars.row.tolist() == [0, 0, 1]
    story.end("09:40", story.laptop, Reason.LOGOUT)
    third = story.log_in("09:50", "grace", "grace")
    story.show("09:51")
    lanes.update()
    bars = lanes.data(0).bars
    assert bars.row[bars.ids == third] == 0


def test_following_event_by_event_gives_what_looking_once_gives(make_story):
    story = make_story()
    story.user("u", "U")
    story.browser("a")
    story.browser("b")
    story.show("08:01")
    followed = lanes_of(story)
    key = story.log_in("08:10", "u", "a")
    for minute in range(11, 50):
        at = f"08:{minute}"
        story.request(at, key)
        if minute % 10 == 0:
            story.end(at, key, Reason.REPLACED)
            key = story.log_in(at, "u", "b" if minute % 20 else "a")
        story.show(at)
        followed.update()
    now_ms = parse_time_ms("08:50")
    one, other = followed.data(now_ms).bars, lanes_of(story).data(now_ms).bars
    for name in Bars.__slots__:
        assert np.array_equal(getattr(one, name), getattr(other, name)), name


def test_nobody_s_session_moves_to_the_lane_of_who_logs_in(make_story):
    story = make_story(Policy().with_changes({"id.rotate_on_login": "never"}))
    story.user("u", "Ulla")
    story.browser("b")
    key = story.anonymous("08:10", "b")
    story.show("08:11")
    lanes = lanes_of(story)
    data = lanes.data(0)
    assert data.lane_names[data.bars.lane[0]] == NOT_LOGGED_IN
    assert data.tokens[data.bars.colour[0]] == "nobody"
    story.log_in("08:20", "u", "b", key)
    story.show("08:21")
    lanes.update()
    data = lanes.data(0)
    assert data.lane_names[data.bars.lane[0]] == "Ulla"
    assert data.bars.start_ms[0] == parse_time_ms("08:10")


def test_without_limits_nothing_is_expected_to_end(make_story):
    story = make_story(Policy().with_changes({"time.idle": "off", "time.absolute": "off"}))
    story.user("u", "U")
    story.browser("b")
    story.log_in("08:10", "u", "b")
    story.show("08:11")
    data = data_of(story)
    assert data.bars.deadline_ms.tolist() == [FOREVER_MS]
    assert "no time limit" in data.describe(0)


def test_the_filter_hides_sessions_and_lanes_that_have_none(story):
    lanes = lanes_of(story)
    before = lanes.data(0).structure
    story.workspace.show_roles([2])
    lanes.filter()
    data = lanes.data(0)
    assert data.bars.shown.tolist() == [False, True, False]
    assert data.lane_rows.tolist() == [0, 1, 0]
    assert data.structure != before


def test_the_structure_stays_while_sessions_merely_go_on(story):
    lanes = lanes_of(story)
    before = lanes.data(0).structure
    story.request("09:32", story.laptop)
    story.show("09:32")
    lanes.update()
    assert lanes.data(0).structure == before


def test_a_lane_has_the_role_of_the_account_a_bar_that_of_the_session(story):
    lanes = lanes_of(story)
    story.change_role("09:32", "grace", "manager")
    story.show("09:32")
    lanes.update()
    data = lanes.data(0)
    assert data.tokens[data.lane_colour[0]] == "manager"
    assert data.tokens[data.bars.colour[0]] == "user"


def test_a_bar_is_described_for_tooltip_and_screen_reader(story):
    data = data_of(story)
    assert data.label(0) == "grace#1 · Chrome on macOS"
    assert data.describe(0).splitlines() == [
        "Grace Lin, User",
        "grace#1 · Chrome on macOS",
        "from 09:00:00, last request 09:30:00",
        "live, 14:00 left, until 09:45:00",
    ]
    assert data.describe(1).splitlines()[-2:] == ["from 09:05:00 to 09:25:00", "Idle timeout"]


def test_an_end_by_hand_names_who_and_why(story):
    story.end("09:40", story.laptop, Reason.REVOKED, "alice", "laptop lost")
    story.show("09:40")
    assert data_of(story).describe(0).endswith("Revoked by alice: laptop lost")


@pytest.mark.parametrize(("people", "grouped"), [(MOST_LANES, False), (MOST_LANES + 1, True)])
def test_thousands_of_lanes_are_grouped_by_role(make_story, people, grouped):
    story = make_story()
    for number in range(people):
        story.user(f"u{number}", f"User {number}", "user" if number % 2 else "manager")
        story.browser(f"b{number}")
        story._emit(
            "08:30", 10, user=number + 1, session=(number + 1 << 20) + 1, browser=number + 1,
            detail="user" if number % 2 else "manager",
        )  # fmt: skip
    story.show("08:31")
    data = data_of(story)
    assert data.grouped is grouped
    assert len(data.bars) == people
    assert [data.group_names[group] for group in sorted(set(data.lane_group.tolist()))] == ["User", "Manager"]


def test_a_time_range_hides_no_bar_and_moves_none(story):
    bars = lanes_of(story)
    before = bars.data(parse_time_ms("09:31"))
    story.workspace.set_filter("from:09:00 to:09:02")
    bars.filter()
    after = bars.data(parse_time_ms("09:31"))
    assert after.bars.shown.tolist() == [True, True, True]
    assert after.structure == before.structure
    story.workspace.set_filter("from:09:00 to:09:02 role:manager")
    bars.filter()
    assert bars.data(parse_time_ms("09:31")).bars.shown.tolist() == [False, True, False]


def test_lanes_that_keep_room_for_others_lie_where_those_lie(make_story):
    """Two runs of one cast, of which the second has another order of log-ins and one more device."""
    first, second = make_story(), make_story()
    for story in (first, second):
        for name in ("grace", "ben"):
            story.user(name, name.capitalize(), "user")
            story.browser(name)
        story.browser("grace/phone")
    first.log_in("09:00", "ben", "ben")
    first.log_in("09:10", "grace", "grace")
    second.log_in("09:00", "grace", "grace")
    second.log_in("09:05", "grace", "grace/phone")
    for story in (first, second):
        story.show("09:30")
    one = lanes_of(first)
    other = SessionLanes(second.workspace, room=one.room)
    one.keep_room(other.room)
    shown = [lanes.data(parse_time_ms("09:30")) for lanes in (one, other)]
    assert shown[0].lane_names == shown[1].lane_names == ["Grace", "Ben"]
    assert [data.lane_rows.tolist() for data in shown] == [[2, 1]] * 2
