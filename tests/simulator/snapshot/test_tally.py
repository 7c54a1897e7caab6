"""Of many events at once, requests are tallied by column, and the others are folded one by one."""

from simulator.events import Flag, Kind, session_key
from simulator.recording.event_block import EventBlock
from simulator.snapshot import Snapshot
from simulator.snapshot.tally import Tally

KEY = session_key(1, 1)


def test_only_what_tells_of_more_than_requests_is_folded_one_by_one():
    requests = [(seq, seq, int(Kind.REQUEST_ALLOWED), 1, KEY, 1, 1, 0, 16, None) for seq in range(1, 100)]
    assert Tally(Snapshot()).add(EventBlock.of(requests)) == 0
    route = (100, 100, int(Kind.ROUTE_ADDED), 0, 0, 0, 1, 0, 0, "/")
    assert Tally(Snapshot()).add(EventBlock.of([*requests, route])) == 1


def test_events_at_hand_lend_the_snapshot_their_numbers_so_that_none_is_held_twice(told):
    run, events = told(), []
    run.journal.sinks.append(events.extend)
    key = run.login("ann")
    run.snapshot.sessions.clear()
    Tally(run.snapshot).add(EventBlock.of(events), events)
    view = run.snapshot.sessions[key]
    assert view.key is events[0][4]
    assert view.created_at_ms is events[0][1]


def test_of_a_session_s_requests_the_last_counts_and_how_many_there_were(told):
    run = told()
    key = run.login("ann")
    snapshot, flags = run.snapshot, int(Flag.ACCESSED)
    now_ms, before = snapshot.at_ms, snapshot.kinds[Kind.REQUEST_ALLOWED]
    rows = [
        (Kind.REQUEST_ALLOWED, 3, 0, flags | Flag.RENEWED),
        (Kind.REQUEST_DENIED, 4, 26, flags),
        (Kind.REQUEST_ALLOWED, 5, 0, 0),
    ]
    tally = Tally(snapshot)
    tally.add(
        EventBlock.of(
            [
                (snapshot.seq + n, now_ms + n, int(kind), 1, key, 1, route, reason, int(flags), None)
                for n, (kind, route, reason, flags) in enumerate(rows, start=1)
            ]
        )
    )
    assert snapshot.sessions[key].requests == 0
    tally.settle()
    view = snapshot.sessions[key]
    assert (view.requests, view.denied, view.last_route) == (3, 1, 5)
    assert (view.renewed_at_ms, view.accessed_at_ms) == (now_ms + 1, now_ms + 2)
    assert snapshot.kinds[Kind.REQUEST_ALLOWED] == before + 2
    assert snapshot.denials[26] == 1
    assert key in snapshot.changed
