"""Law 6: every store keeps the same contract."""

from copy import copy

import msgspec
import pytest

from simulator.engine.store.base import Ended
from simulator.events import Reason
from simulator.limits import FOREVER_MS
from simulator.presets import load_policy
from simulator.runspec.spec import RunSpec
from simulator.world.casting import load_scenario
from simulator.world.simulation import Simulation
from tests.contracts.records import a_record, digest_of


def move(record, expires_at_ms):
    record.expires_at_ms, record.renewed_at_ms = expires_at_ms, 7


def keys(records) -> list[int]:
    return [record.key for record in records]


def test_a_session_is_found_as_it_was_inserted(store):
    store.insert(a_record(1, expires_at_ms=FOREVER_MS))
    assert store.find(digest_of(1), 0) == a_record(1, expires_at_ms=FOREVER_MS)
    assert store.find(digest_of(2), 0) is None
    assert store.ended(digest_of(1)) is None


def test_a_digest_belongs_to_one_live_session(store):
    store.insert(a_record(1))
    with pytest.raises(ValueError, match="a live session has that digest already"):
        store.insert(a_record(1, key=2))
    assert store.find(digest_of(1), 0) == a_record(1)


def test_changes_take_effect_when_saved(store):
    store.insert(a_record(1))
    record = store.find(digest_of(1), 0)
    record.role, record.renewed_at_ms, record.expires_at_ms, record.account_version = 3, 500, 1_500, 4
    store.save(record)
    assert store.find(digest_of(1), 0) == record
    assert record != a_record(1)


def test_what_is_left_of_an_ended_session_is_its_key_and_the_reason(store):
    store.insert(a_record(1, key=77))
    assert store.end(a_record(1, key=77), Reason.REVOKED, 0)
    assert store.find(digest_of(1), 0) is None
    assert store.ended(digest_of(1)) == Ended(77, int(Reason.REVOKED))
    assert store.all() == store.of_user(1) == []


def test_the_first_reason_stays(store):
    store.insert(a_record(1))
    store.end(a_record(1), Reason.REVOKED, 0)
    store.end(a_record(1), Reason.LOGOUT, 0)
    assert store.ended(digest_of(1)).reason == Reason.REVOKED


def test_ending_what_does_not_live_leaves_nothing(store):
    assert not store.end(a_record(1), Reason.LOGOUT, 0)
    assert store.ended(digest_of(1)) is None


def test_saving_does_not_bring_an_ended_session_back(store):
    store.insert(a_record(1))
    record = store.find(digest_of(1), 0)
    store.end(a_record(1), Reason.LOGOUT, 0)
    store.save(record)
    assert store.find(digest_of(1), 0) is None
    assert store.all() == []


def test_saving_an_ended_session_does_not_touch_its_successor(store):
    store.insert(a_record(1))
    record = store.find(digest_of(1), 0)
    store.end(a_record(1), Reason.LOGOUT, 0)
    store.insert(a_record(1, key=2, user=0))
    record.role = 3
    store.save(record)
    assert store.find(digest_of(1), 0) == a_record(1, key=2, user=0)


def test_a_new_session_makes_its_store_forget_the_ended_one_of_that_digest(store):
    store.insert(a_record(1))
    store.end(a_record(1), Reason.LOGOUT, 0)
    store.insert(a_record(1, key=2))
    assert store.ended(digest_of(1)) is None
    store.end(a_record(1, key=2), Reason.REVOKED, 0)
    assert store.ended(digest_of(1)) == Ended(2, int(Reason.REVOKED))


def test_lists_are_in_order_of_login_and_key(store):
    for number, key, user, at_ms in ((1, 9, 1, 50), (2, 3, 1, 70), (3, 4, 1, 50), (4, 1, 2, 60)):
        store.insert(a_record(number, key=key, user=user, at_ms=at_ms))
    assert keys(store.all()) == [4, 9, 1, 3]
    assert len(store) == 4
    assert keys(store.of_user(1)) == [4, 9, 3]
    assert keys(store.of_user(2)) == [1]
    assert store.of_user(3) == []


def test_what_is_due_comes_in_order_of_deadline_and_key(store):
    for number, key, expires_at_ms in ((1, 8, 300), (2, 7, 200), (3, 6, 300), (4, 5, FOREVER_MS)):
        store.insert(a_record(number, key=key, expires_at_ms=expires_at_ms))
    assert store.due(199) is None
    ended = []
    while (record := store.due(300)) is not None:
        ended.append(record.key)
        assert store.end_due(record, Reason.IDLE_TIMEOUT)
    assert ended == [7, 6, 8]


def test_a_renewed_session_is_due_at_its_new_deadline(store):
    store.insert(a_record(1, expires_at_ms=100))
    record = store.find(digest_of(1), 0)
    record.expires_at_ms = 400
    store.save(record)
    assert store.due(399) is None
    assert store.due(400) == record


def test_nothing_expires_before_the_earliest_instant(store):
    assert store.earliest_ms() == FOREVER_MS
    store.insert(a_record(1, expires_at_ms=700))
    store.insert(a_record(2, expires_at_ms=300))
    assert store.earliest_ms() == 300
    store.end(a_record(2), Reason.LOGOUT, 0)
    assert store.due(699) is None
    assert store.earliest_ms() <= 700


def test_deadlines_can_all_be_moved_earlier_and_later(store):
    for number in (1, 2, 3):
        store.insert(a_record(number, at_ms=number, expires_at_ms=1_000))
    store.end(a_record(2), Reason.LOGOUT, 0)
    store.reschedule(lambda record: move(record, 5_000 if record.key == 1 else 10))
    assert store.due(9) is None
    assert store.due(10).key == 3
    moved = store.find(digest_of(1), 0)
    assert (moved.expires_at_ms, moved.renewed_at_ms) == (5_000, 7)
    assert store.earliest_ms() <= 10
    assert store.ended(digest_of(2)) is not None


def test_moving_the_deadlines_of_nobody_is_no_matter(store):
    store.reschedule(lambda record: move(record, 5))
    assert store.earliest_ms() == FOREVER_MS


# --- what saving and ending tell


def test_who_saves_and_who_ends_is_told_whether_the_session_lived(store):
    store.insert(a_record(1))
    record = store.find(digest_of(1), 0)
    assert store.save(record)
    assert store.end(record, Reason.REVOKED, 0)
    assert not store.save(record)
    assert not store.end(record, Reason.LOGOUT, 0)
    assert not store.end_due(record, Reason.IDLE_TIMEOUT)


def test_a_record_that_was_kept_aside_is_saved_as_one_just_found(store):
    store.insert(a_record(1))
    record = copy(store.find(digest_of(1), 0))
    record.role = 3
    assert store.save(record)
    assert store.find(digest_of(1), 0).role == 3


def test_ending_a_session_does_not_touch_its_successor(store):
    store.insert(a_record(1))
    record = store.find(digest_of(1), 0)
    store.end(record, Reason.LOGOUT, 0)
    store.insert(a_record(1, key=2, user=0))
    assert not store.end(record, Reason.REVOKED, 0)
    assert store.find(digest_of(1), 0) == a_record(1, key=2, user=0)


def test_a_session_that_was_renewed_in_time_does_not_expire(store):
    store.insert(a_record(1, expires_at_ms=100))
    late = copy(store.due(100))
    record = store.find(digest_of(1), 0)
    record.expires_at_ms = 150
    store.save(record)
    assert not store.end_due(late, Reason.IDLE_TIMEOUT)
    assert store.find(digest_of(1), 0).expires_at_ms == 150
    assert store.end_due(store.due(150), Reason.IDLE_TIMEOUT)


# --- ids that are exchanged


def rotated_to(store, number, old_until_ms, record):
    assert store.rotate(record, digest_of(number), old_until_ms)
    assert record.digest == digest_of(number)
    return record


def test_a_session_goes_on_under_its_new_id_with_what_was_changed(store):
    store.insert(a_record(1, user=3))
    record = store.find(digest_of(1), 0)
    record.role = 4
    rotated = rotated_to(store, 2, 0, record)
    assert rotated == msgspec.structs.replace(a_record(1, user=3), digest=digest_of(2), role=4)
    assert store.find(digest_of(2), 0) == rotated
    assert store.all() == store.of_user(3) == [rotated]
    assert store.ended(digest_of(2)) is None


def test_without_grace_an_exchanged_id_was_replaced(store):
    store.insert(a_record(1, key=77))
    store.rotate(store.find(digest_of(1), 0), digest_of(2), 0)
    assert store.find(digest_of(1), 0) is None
    assert store.ended(digest_of(1)) == Ended(77, int(Reason.REPLACED))


def test_an_exchanged_id_leads_to_its_session_until_the_grace_is_over(store):
    store.insert(a_record(1))
    rotated = rotated_to(store, 2, 50, store.find(digest_of(1), 10))
    assert store.find(digest_of(1), 49) == rotated
    assert store.find(digest_of(1), 50) is None
    assert store.ended(digest_of(1)) == Ended(1, int(Reason.REPLACED))


def test_of_several_who_exchange_one_id_one_does(store):
    store.insert(a_record(1))
    first, second = copy(store.find(digest_of(1), 0)), copy(store.find(digest_of(1), 0))
    assert store.rotate(first, digest_of(2), 50)
    assert not store.rotate(second, digest_of(3), 50)
    assert store.find(digest_of(3), 0) is None
    assert [record.digest for record in store.all()] == [digest_of(2)]


def test_of_several_who_exchange_one_refresh_token_one_does(store):
    store.insert(a_record(1))
    first, second = copy(store.find(digest_of(1), 0)), copy(store.find(digest_of(1), 0))
    first.refreshes = second.refreshes = 1
    second.role = 4
    assert store.save_exchange(first, 0)
    assert not store.save_exchange(second, 0)
    assert store.find(digest_of(1), 0) == first
    assert store.save_exchange(second, 1)


def test_no_refresh_token_is_exchanged_of_a_session_that_has_ended(store):
    store.insert(a_record(1))
    record = copy(store.find(digest_of(1), 0))
    store.end(record, Reason.REVOKED, 10)
    assert not store.save_exchange(record, 0)
    assert store.find(digest_of(1), 0) is None


def test_several_old_ids_lead_to_one_session_each_until_its_own_end(store):
    store.insert(a_record(1))
    for number, until_ms in ((2, 30), (3, 20), (4, 40)):
        store.rotate(store.find(digest_of(number - 1), 0), digest_of(number), until_ms)
    now = store.find(digest_of(4), 0)
    assert [store.find(digest_of(number), 19) == now for number in (1, 2, 3)] == [True, True, True]
    assert [store.find(digest_of(number), 25) == now for number in (1, 2, 3)] == [True, False, True]
    assert [store.find(digest_of(number), 30) == now for number in (1, 2, 3)] == [False, False, True]


def test_what_was_read_under_an_old_id_is_not_saved(store):
    store.insert(a_record(1))
    before = copy(store.find(digest_of(1), 0))
    store.rotate(store.find(digest_of(1), 0), digest_of(2), 50)
    before.role = 4
    assert not store.save(before)
    found = store.find(digest_of(1), 0)
    found.role = 3
    assert store.save(found)
    assert store.find(digest_of(2), 0).role == 3


@pytest.mark.parametrize("until_ms", [0, 50])
def test_a_session_is_ended_also_by_whom_read_it_before_its_id_was_exchanged(store, until_ms):
    store.insert(a_record(1))
    before = copy(store.find(digest_of(1), 0))
    for number in (2, 3):
        store.rotate(store.find(digest_of(number - 1), 0), digest_of(number), until_ms)
    assert store.end(before, Reason.REVOKED, 10)
    assert store.all() == []
    assert store.ended(digest_of(3)) == Ended(1, int(Reason.REVOKED))


def test_the_end_of_a_session_ends_the_ids_that_still_led_to_it(store):
    store.insert(a_record(1))
    store.rotate(store.find(digest_of(1), 0), digest_of(2), 20)
    store.rotate(store.find(digest_of(2), 0), digest_of(3), 50)
    store.end(store.find(digest_of(3), 0), Reason.REVOKED, 20)
    assert [store.find(digest_of(number), 0) for number in (1, 2, 3)] == [None, None, None]
    reasons = [store.ended(digest_of(number)).reason for number in (1, 2, 3)]
    assert reasons == [Reason.REPLACED, Reason.REVOKED, Reason.REVOKED]


def test_an_old_id_does_not_lead_to_a_session_that_came_later(store):
    store.insert(a_record(1))
    rotated = rotated_to(store, 2, 500, store.find(digest_of(1), 0))
    store.end(rotated, Reason.REVOKED, 10)
    store.insert(a_record(3, key=1))
    assert store.find(digest_of(1), 20) is None
    assert not store.end(a_record(1), Reason.REVOKED, 20)
    assert store.all() == [a_record(3, key=1)]


def test_a_rotated_session_expires_at_its_deadline(store):
    store.insert(a_record(1, expires_at_ms=100))
    rotated = rotated_to(store, 2, 0, store.find(digest_of(1), 0))
    assert store.earliest_ms() <= 100
    assert store.due(99) is None
    assert store.due(100) == rotated
    assert store.end_due(rotated, Reason.IDLE_TIMEOUT)
    assert store.due(FOREVER_MS - 1) is None


def test_a_session_is_not_given_the_id_of_a_live_one_nor_its_own(store):
    store.insert(a_record(1))
    store.insert(a_record(2))
    for number in (1, 2):
        with pytest.raises(ValueError, match="a live session has that digest already"):
            store.rotate(store.find(digest_of(1), 0), digest_of(number), 50)
    assert store.all() == [a_record(1), a_record(2)]
    assert store.ended(digest_of(1)) is None


def test_a_session_may_be_given_an_id_that_it_or_another_had(store):
    store.insert(a_record(1))
    store.rotate(store.find(digest_of(1), 0), digest_of(2), 50)
    store.rotate(store.find(digest_of(2), 0), digest_of(1), 50)
    assert store.find(digest_of(1), 0) == store.find(digest_of(2), 0) == a_record(1)
    store.insert(a_record(2, key=9))
    assert store.find(digest_of(2), 0) == a_record(2, key=9)
    assert store.end(store.find(digest_of(1), 0), Reason.LOGOUT, 0)
    assert store.all() == [a_record(2, key=9)]
    assert store.ended(digest_of(2)) is None


# --- copies


def test_a_copy_is_a_session_of_its_own(store):
    store.insert(a_record(1))
    assert store.insert_copy(a_record(2), store.find(digest_of(1), 0))
    store.end(store.find(digest_of(1), 0), Reason.REVOKED, 0)
    assert store.all() == [a_record(2)]


def test_nothing_is_made_of_a_session_that_has_ended_or_goes_by_another_id(store):
    store.insert(a_record(1))
    before = copy(store.find(digest_of(1), 0))
    rotated = rotated_to(store, 2, 50, store.find(digest_of(1), 0))
    assert not store.insert_copy(a_record(3), before)
    store.end(rotated, Reason.REVOKED, 0)
    assert not store.insert_copy(a_record(3), rotated)
    assert store.all() == []


def test_a_copy_does_not_take_the_id_of_a_live_session(store):
    store.insert(a_record(1))
    with pytest.raises(ValueError, match="a live session has that digest already"):
        store.insert_copy(a_record(1, key=2), store.find(digest_of(1), 0))
    assert store.all() == [a_record(1)]


# --- under the simulator


def test_a_run_is_the_same_whatever_keeps_its_sessions(store):
    half_past_eight = 8 * 3_600_000 + 1_800_000
    spec = RunSpec(scenario=load_scenario("office-day"), policy=load_policy("owasp"), until_ms=half_past_eight)
    in_memory, elsewhere = Simulation(spec), Simulation(spec, store)
    for simulation in (in_memory, elsewhere):
        simulation.advance(spec.end_ms, max_events=1_000_000)
    assert elsewhere.stage.store is store
    assert store.all() == in_memory.stage.store.all() != []
    assert elsewhere.journal.pending == in_memory.journal.pending
