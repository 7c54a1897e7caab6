import pytest

from simulator.events import Kind, session_key
from simulator.recording.column_block import BLOCK_EVENTS, ColumnBlock, OpenBlock


def test_blocks_are_full_and_without_gaps_whatever_the_batches(make_events):
    block, events = OpenBlock(), make_events(1, 3 * BLOCK_EVENTS + 5)
    rows = block.add(events[:1]) + block.add(events[1:BLOCK_EVENTS]) + block.add(events[BLOCK_EVENTS:])
    assert [row[:2] for row in rows] == [
        (1 + number * BLOCK_EVENTS, (number + 1) * BLOCK_EVENTS) for number in range(3)
    ]
    columns = [ColumnBlock.of_row(row) for row in rows]
    assert [at_ms for column in columns for at_ms in column.at_ms.tolist()] == [event[1] for event in events[:-5]]


def test_a_run_may_be_recorded_from_the_middle(make_events):
    rows = OpenBlock().add(make_events(501, BLOCK_EVENTS))
    key = session_key(502 % 40 + 1, 1)
    assert ColumnBlock.of_row(rows[0]).seqs_of_session(key)[0] == 502


def test_a_block_tells_where_a_session_is_and_whether_it_began_there(make_events):
    first, second = map(ColumnBlock.of_row, OpenBlock().add(make_events(1, 2 * BLOCK_EVENTS)))
    key = session_key(5, 1)
    assert first.seqs_of_session(key)[:3] == [4, 44, 84]
    assert first.begins(key)
    assert not second.begins(key)
    assert first.seqs_of_session(session_key(999, 1)) == []


def test_a_block_gives_requests_within_bounds(make_events):
    events = make_events(1, BLOCK_EVENTS)
    block = ColumnBlock.of_row(OpenBlock().add(events)[0])
    at_ms, session = block.requests(40, 44)
    assert at_ms.tolist() == [event[1] for event in events[40:44]]
    assert session.tolist() == [event[4] for event in events[40:44]]
    assert events[39][2] == Kind.SESSION_CREATED


def test_a_row_that_does_not_hold_what_it_says_is_refused(make_events):
    first_seq, last_seq, at_ms, kind, session = OpenBlock().add(make_events(1, BLOCK_EVENTS))[0]
    for row in (
        (first_seq, last_seq + 1, at_ms, kind, session),
        (first_seq, last_seq, at_ms[:-8], kind, session),
        (first_seq, last_seq, at_ms[:-1], kind, session),
    ):
        with pytest.raises(ValueError, match=r"length|size"):
            ColumnBlock.of_row(row)
