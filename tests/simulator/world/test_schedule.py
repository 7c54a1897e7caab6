"""Order of wake-ups: that of a sorted list, and that of SimPy."""

import pytest
import simpy
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.limits import FOREVER_MS
from simulator.world.schedule import Schedule

pauses = st.one_of(st.integers(0, 3), st.integers(0, 5_000), st.integers(0, 10_000_000))
lives = st.lists(st.lists(pauses, max_size=6), min_size=1, max_size=8)
sizes = st.sampled_from([1, 50, 1_000, 1_000_000])


def test_an_empty_schedule_has_nothing_due():
    assert Schedule(1).next_ms() == FOREVER_MS


def test_at_one_instant_the_first_scheduled_wakes_first():
    schedule = Schedule(3)
    for actor in (2, 0, 1):
        schedule.push(5, actor)
    assert [(schedule.next_ms(), schedule.pop()) for _ in range(3)] == [(5, 2), (5, 0), (5, 1)]


def test_a_wake_up_may_be_scheduled_before_the_next_that_was_looked_at():
    """Looking ahead must not close the time in between."""
    schedule = Schedule(1)
    schedule.push(0, 1)
    schedule.push(9_000_000, 2)
    schedule.next_ms()
    schedule.pop()
    assert schedule.next_ms() == 9_000_000
    schedule.push(40, 3)
    schedule.push(4_000_000, 4)
    assert [(schedule.next_ms(), schedule.pop()) for _ in range(3)] == [(40, 3), (4_000_000, 4), (9_000_000, 2)]


@settings(max_examples=300)
@given(
    sizes,
    st.lists(
        st.one_of(st.tuples(st.just("push"), pauses), st.tuples(st.sampled_from(["pop", "look", "save"]))), max_size=60
    ),
)
def test_wake_ups_come_in_the_order_of_a_sorted_list(actors, operations):
    schedule, plain, now_ms, number = Schedule(actors), [], 0, 0
    for operation, *args in operations:
        if operation == "push":
            number += 1
            schedule.push(now_ms + args[0], number)
            plain.append((now_ms + args[0], number))
        elif operation == "look":
            assert schedule.next_ms() == min(plain)[0] if plain else FOREVER_MS
        elif operation == "save":
            schedule = Schedule(actors, *schedule.state)
        elif plain:
            plain.sort()
            now_ms, actor = plain.pop(0)
            assert (schedule.next_ms(), schedule.pop()) == (now_ms, actor)
    assert [(at_ms, actor) for at_ms, _, actor in schedule.state[0]] == sorted(plain)


def by_simpy(lives):
    environment, order = simpy.Environment(), []

    def live(actor, pauses):
        for pause in pauses:
            yield environment.timeout(pause)
            order.append((environment.now, actor))

    for actor, life in enumerate(lives):
        environment.process(live(actor, life))
    environment.run()
    return order


def by_schedule(lives, actors):
    schedule, order, left = Schedule(actors), [], [list(life) for life in lives]
    for actor, life in enumerate(left):
        if life:
            schedule.push(life.pop(0), actor)
    while (now_ms := schedule.next_ms()) < FOREVER_MS:
        actor = schedule.pop()
        order.append((now_ms, actor))
        if left[actor]:
            schedule.push(now_ms + left[actor].pop(0), actor)
    return order


@settings(max_examples=200)
@given(lives, sizes)
def test_lives_take_the_turns_that_simpy_gives_them(lives, actors):
    assert by_schedule(lives, actors) == by_simpy(lives)


@pytest.mark.parametrize("actors", [1, 1_000, 10_000_000])
def test_a_saved_schedule_wakes_everybody_as_before(actors):
    schedule = Schedule(actors)
    for actor in range(500):
        schedule.push(actor * 7_919 % 100_000, actor)
    for _ in range(100):
        schedule.next_ms()
        schedule.pop()
    again = Schedule(actors, *schedule.state)
    while (at_ms := schedule.next_ms()) < FOREVER_MS:
        assert (at_ms, schedule.pop()) == (again.next_ms(), again.pop())
    assert again.next_ms() == FOREVER_MS
