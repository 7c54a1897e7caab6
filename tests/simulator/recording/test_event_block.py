"""Blocks hold what was put in, in few bytes, and answer questions about many events at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.events import Kind, session_key
from simulator.recording.event_block import BLOCK_EVENTS, EventBlock

numbers = st.integers(0, 2**63 - 1)
rows = st.lists(st.tuples(*[numbers] * 8, st.none() | st.text()), min_size=1, max_size=40)


def block_of(events):
    """A block that has been encoded and decoded."""
    return EventBlock.decoded(events[0][0], events[-1][0], events[0][1], EventBlock.of(events).encode())


@given(rows=rows, first_seq=st.integers(1, 10**9), low=st.integers(-3, 45), high=st.integers(-3, 45))
def test_any_stretch_of_a_block_is_what_was_put_in(rows, first_seq, low, high):
    events = [(first_seq + position, *row) for position, row in enumerate(rows)]
    block = block_of(events)
    assert block.events() == events
    assert block.part(first_seq + low, first_seq + high).events() == events[max(0, low) : max(0, high + 1)]


@given(rows=rows, at=st.integers(1, 40))
def test_blocks_that_follow_one_another_can_be_joined(rows, at):
    events = [(position, *row) for position, row in enumerate(rows, start=1)]
    parts = [EventBlock.of(part) for part in (events[:at], events[at:]) if part]
    joined = EventBlock.joined(parts)
    assert joined.events() == events
    assert joined.encode() == EventBlock.of(events).encode()


def test_a_full_block_of_requests_takes_a_few_bytes_an_event(make_events):
    assert len(EventBlock.of(make_events(1_000, BLOCK_EVENTS)).encode()) < 6 * BLOCK_EVENTS


def test_events_of_kinds_and_of_a_session_come_with_their_details(make_events):
    events = make_events(1, 200)
    block = block_of(events)
    created = [event for event in events if event[2] == Kind.SESSION_CREATED]
    assert block.events_of_kinds({Kind.SESSION_CREATED}) == created
    key = session_key(8, 1)
    of_session = [event for event in events if event[4] == key]
    assert block.last_of_session(key, 3) == of_session[-3:]
    assert block.begins(key)
    assert not block_of(events[100:]).begins(key)


def test_requests_lie_between_the_numbers_asked_for(make_events):
    events = make_events(1, 200)
    at_ms, session = block_of(events).part(50, 150).requests()
    assert at_ms.tolist() == [event[1] for event in events[49:150]]
    assert session.tolist() == [event[4] for event in events[49:150]]


def test_the_number_at_an_instant_is_that_of_the_last_event_by_then(make_events):
    events = make_events(5, 10)
    block = block_of(events)
    assert block.seq_at(events[3][1]) == events[3][0]
    assert block.seq_at(events[3][1] - 1) == events[2][0]
    assert block.seq_at(0) == 4


@pytest.mark.parametrize("body", [b"", b"nonsense", EventBlock.of([(1, 5, 30, 0, 0, 0, 0, 0, 0, None)]).encode()])
def test_a_damaged_block_is_refused(body):
    with pytest.raises(ValueError, match=r".+"):
        EventBlock.decoded(1, 2, 0, body)
