"""Law 3, at any moment: what is folded by column, or goes on from a frame, is what every event folds to."""

from dataclasses import asdict

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.recording.event_block import EventBlock
from simulator.snapshot import SessionView, Snapshot
from simulator.snapshot.fold import fold
from simulator.snapshot.frames import Cast, decode_snapshot, encode_cast, encode_ended, encode_live
from simulator.snapshot.tally import Tally
from simulator.world.simulation import play

_VALUES = ("seq", "at_ms", "scenario", "origin_s", "policy", "limits", "users", "browsers", "routes", "changed")


def state_of(snapshot):
    """All that a snapshot knows, as values that can be compared."""
    sessions = [[getattr(view, name) for name in SessionView.__struct_fields__] for view in snapshot.sessions.values()]
    counts = [+count for count in (snapshot.kinds, snapshot.endings, snapshot.denials)]
    attacks = [asdict(attack) for attack in snapshot.attacks]
    return [getattr(snapshot, name) for name in _VALUES], counts, sessions, list(snapshot.live), attacks


def tallied(snapshot, events, size, *, at_hand=False):
    tally = Tally(snapshot)
    for start in range(0, len(events), size):
        part = events[start : start + size]
        tally.add(EventBlock.of(part), part if at_hand else None)
    tally.settle()
    return snapshot


@settings(max_examples=60)
@given(data=st.data())
def test_any_run_tallied_in_any_blocks_is_its_fold(specs, data):
    events = [tuple(event) for event in play(data.draw(specs))]
    size = data.draw(st.sampled_from([1, 7, 50, 4096]))
    at_hand = data.draw(st.booleans())
    assert state_of(tallied(Snapshot(), events, size, at_hand=at_hand)) == state_of(fold(events))


@settings(max_examples=60)
@given(data=st.data())
def test_any_run_goes_on_from_a_frame_as_if_there_had_been_none(specs, data):
    events = [tuple(event) for event in play(data.draw(specs))]
    first, second = sorted(data.draw(st.lists(st.integers(1, len(events)), min_size=2, max_size=2)))
    snapshot, ended = Snapshot(), []
    for low, high in ((0, first), (first, second)):
        snapshot.apply(events[low:high])
        ended += filter(None, [encode_ended(snapshot)])
        snapshot.changed.clear()
    again = decode_snapshot(Cast(encode_cast(snapshot)), ended, encode_live(snapshot))
    assert state_of(again) == state_of(snapshot)
    snapshot.apply(events[second:])
    assert state_of(tallied(again, events[second:], 100)) == state_of(snapshot)
