from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.events import Event, Kind
from simulator.journal import Digest, Journal


def some_events(count):
    return [(seq, seq * 10, 30, 1, seq % 7, 1, 3, 0, 16, None if seq % 5 else f"é{seq}") for seq in range(1, count + 1)]


def digest_of(*batches):
    digest = Digest()
    for batch in batches:
        digest.add(batch)
    return digest.hexdigest()


# --- the journal


def test_events_are_numbered_from_one_without_gaps():
    journal = Journal()
    assert [journal.emit(5, Kind.LOGIN), journal.emit(6, Kind.LOGOUT, user=2)] == [1, 2]
    assert [event[0] for event in journal.pending] == [1, 2]


def test_an_event_holds_what_was_said_of_it():
    journal = Journal()
    journal.emit(5, 30, 1, 2, 3, 4, 6, 7, "text")
    assert Event._make(journal.pending[0]) == Event(1, 5, 30, 1, 2, 3, 4, 6, 7, "text")
    journal.emit(5, 30)
    assert journal.pending[1] == (2, 5, 30, 0, 0, 0, 0, 0, 0, None)


def test_every_sink_sees_every_event_once_in_order():
    journal, seen = Journal(), ([], [])
    journal.sinks += [seen[0].extend, seen[1].extend]
    for count in (2, 0, 1):
        for _ in range(count):
            journal.emit(0, 30)
        assert len(journal.drain()) == count
    assert [event[0] for event in seen[0]] == [1, 2, 3]
    assert seen[0] == seen[1]
    assert journal.pending == []


def test_a_batch_that_was_handed_out_is_not_added_to():
    journal, batches = Journal(), []
    journal.sinks.append(batches.append)
    journal.emit(0, 30)
    journal.drain()
    journal.emit(0, 30)
    assert [len(batch) for batch in batches] == [1]


def test_a_journal_goes_on_where_another_stopped():
    assert Journal(41).emit(0, 30) == 42


# --- the digest

LONG = some_events(9_000)
WHOLE = digest_of(LONG)


@settings(max_examples=30)
@given(st.lists(st.integers(0, 9_000), max_size=6))
def test_a_digest_does_not_depend_on_the_batches(cuts):
    edges = [0, *sorted(cuts), 9_000]
    assert digest_of(*(LONG[a:b] for a, b in pairwise(edges))) == WHOLE


def test_a_digest_does_not_depend_on_how_its_events_are_held():
    assert digest_of([Event._make(event) for event in LONG]) == WHOLE
    assert digest_of([list(event) for event in LONG]) == WHOLE


@settings(max_examples=30)
@given(st.integers(0, 9_000))
def test_a_digest_goes_on_from_its_state(cut):
    first = Digest()
    first.add(LONG[:cut])
    chain, tail = first.state
    assert len(tail) < 4_096
    again = Digest(chain, tail)
    again.add(LONG[cut:])
    assert again.hexdigest() == WHOLE
    assert first.hexdigest() == digest_of(LONG[:cut])


def test_a_digest_tells_every_difference():
    whole = some_events(100)
    digests = {digest_of(whole), digest_of(whole[1:]), digest_of(whole[:-1]), digest_of([])}
    for column in range(10):
        changed = list(whole[50])
        changed[column] = "other" if column == 9 else changed[column] + 1
        digests.add(digest_of([*whole[:50], tuple(changed), *whole[51:]]))
    assert len(digests) == 14


def test_a_digest_is_the_one_it_has_always_been():
    """Run files and published figures quote digests: a change of the encoding is a change of the format."""
    assert digest_of(some_events(3)) == "9016483270c769e259f6365216c918ce"
    assert WHOLE == "bfa78cef07cf18cbc7aced801e6ee232"
