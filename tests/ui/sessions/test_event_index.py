"""Laws of the index of events: an event passes with its session, or by who asked."""

import numpy as np
import pytest

from simulator.events import Event, Kind
from ui.sessions.event_index import EventIndex
from ui.sessions.matching import mask_of, people_mask_of, read_filter


@pytest.fixture(scope="module")
def index(told, sight) -> EventIndex:
    made = EventIndex()
    for first in range(0, len(told), 1000):
        batch = told[first : first + 1000]
        made.add(batch, sight.columns.rows_of(event[4] for event in batch))
    return made


def passing(index, sight, text: str) -> set[int]:
    query = read_filter(text)
    sessions = mask_of(query)(sight)
    numbers = index.passing(sessions, people_mask_of(query), sight.snapshot, sight.now_ms, range(1, index.size + 1))
    assert np.all(np.diff(numbers) > 0)
    return set(numbers.tolist())


def test_it_has_every_event(index, told):
    assert index.size == len(told)


@pytest.mark.parametrize("text", ["state:live", "requests>20", "reason:idle_timeout", "idle<5m or age>1h"])
def test_of_what_only_sessions_have_exactly_the_events_of_those_that_pass_are_listed(index, told, sight, text):
    keys = set(sight.column("key")[mask_of(read_filter(text))(sight)].tolist())
    assert passing(index, sight, text) == {event[0] for event in told if event[4] in keys}


def test_a_failed_log_in_is_listed_for_the_person_who_failed(index, told, sight):
    failed = [Event._make(e) for e in told if e[2] == Kind.LOGIN_FAILED and not e[4] and e[3]]
    assert failed
    person = sight.snapshot.users[failed[0].user]
    listed = passing(index, sight, f'user="{person.display}"')
    assert failed[0].seq in listed
    assert listed == {e[0] for e in told if (sight.snapshot.sessions[e[4]].user if e[4] else e[3]) == person.number}
    assert failed[0].seq not in passing(index, sight, f'user="{person.display}" state:live')
    assert failed[0].seq in passing(index, sight, f"role:{person.role.label}")
    browser = sight.snapshot.browsers[failed[0].browser]
    assert failed[0].seq in passing(index, sight, f"address={browser.address} {person.name}")
    assert failed[0].seq not in passing(index, sight, f'-user="{person.display}"')
