"""Several processes on one store, and writers that are killed: short runs of what `python -m benchmarks` runs long."""

import pytest

from benchmarks.sides import killed_writer, refresh_race, revocation_race, rotation_race


@pytest.mark.parametrize("rotating", [False, True], ids=["one id", "ids exchanged"])
def test_no_request_is_accepted_after_a_revocation_has_returned(address, rotating):
    told = revocation_race.race(address, requests=300, processes=3, rotating=rotating)
    assert told["requests"] >= 300
    assert told["accepted_before"] > 0 == told["accepted_after"]


@pytest.mark.parametrize("grace", [True, False], ids=["grace", "no grace"])
def test_however_many_find_an_id_due_one_session_goes_on_under_one_new_id(address, grace):
    told = rotation_race.race(address, rotations=20, processes=3, grace=grace)
    assert told["sessions"] == 1
    assert told["served"] == 60 if grace else told["served"] >= 20


def test_however_many_bring_one_refresh_token_one_of_them_is_given_another(address):
    told = refresh_race.race(address, exchanges=20, processes=3)
    assert (told["requests"], told["sessions"]) == (60, 1)


def test_a_store_whose_writer_was_killed_opens_and_has_what_was_acknowledged(address):
    told = killed_writer.kill_writers(address, kills=4)
    assert told["operations"] > 0


def test_a_store_that_forgets_an_acknowledged_operation_is_caught(address, monkeypatch):
    act = killed_writer.act

    def act_but_once_forget(store, number):
        if number != 5:
            act(store, number)

    monkeypatch.setattr(killed_writer, "act", act_but_once_forget)  # here alone: the writer acts in another process
    with pytest.raises(killed_writer.BrokenLawError):
        killed_writer.kill_writers(address, kills=2)
