"""People woken in their turn, each going on with their own day."""

from simulator.events import Kind
from simulator.limits import FOREVER_MS


def test_a_wake_up_lasts_until_the_next_pause(theatre):
    def write(day):
        day.log_in()
        day.look("inbox")
        day.wait("1m")
        day.look("inbox")

    played = theatre(write, people=2)
    played.crowd.next_ms()
    played.crowd.step()
    assert played.story == ["login", "read /inbox"]
    assert {event.browser for event in played.events(Kind.LOGIN)} == {1}


def test_people_awake_at_one_instant_take_turns_in_the_order_of_their_numbers(theatre):
    def write(day):
        for _ in range(3):
            day.look("inbox")
            day.wait("1m")

    played = theatre(write, people=4).play()
    assert [event.browser for event in played.events(Kind.REQUEST_DENIED)] == [1, 2, 3, 4] * 3


def test_whoever_has_lived_the_day_to_its_end_is_not_woken_again(theatre):
    played = theatre(lambda day: day.look("inbox"), people=3).play()
    assert played.crowd.next_ms() == FOREVER_MS
    assert played.crowd.wakeups == ([], 3)


def test_a_crowd_says_where_everybody_is(theatre):
    played = theatre(lambda day: (day.wait("1h"), day.look("inbox")), people=2).play("08:30")
    wakeups, seq = played.crowd.wakeups
    assert [(at_ms, actor) for at_ms, _, actor in wakeups] == [(32_400_000, 0), (32_400_000, 1)]
    assert seq == 4
    assert [actor.step for actor in played.actors] == [1, 1]
    assert len(played.crowd.fingerprints) == 1
