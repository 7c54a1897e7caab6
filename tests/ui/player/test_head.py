"""Laws of the head: it saves the world where that holds nobody up."""

import pytest

from simulator.world import checkpoint
from simulator.world.simulation import Simulation
from ui.player import head
from ui.player.head import Head


class Saved:
    """A tape that notes which worlds are saved."""

    def __init__(self) -> None:
        self.seqs: list[int] = []
        self.count = 0

    def add(self, batch: list) -> None:
        """Nothing is recorded here but how many events there are."""
        self.count = batch[-1][0]

    def checkpoint(self, seq: int, at_ms: int, body: bytes) -> None:
        assert body
        self.seqs.append(seq)


@pytest.fixture
def made(office, monkeypatch):
    monkeypatch.setattr(checkpoint, "EVERY_EVENTS", 500)
    tape = Saved()
    return Head(tape, office, office.start_ms, Simulation(office)), tape


def test_a_small_world_is_saved_while_time_passes(made):
    played, tape = made
    played.advance(9 * 3_600_000)
    played.advance(10 * 3_600_000)
    assert tape.seqs
    assert tape.seqs[-1] <= played.seq


def test_a_large_world_is_saved_when_time_stands_still(made, monkeypatch):
    monkeypatch.setattr(head, "_SAVED_IN_PASSING", 10)
    played, tape = made
    played.advance(9 * 3_600_000)
    assert tape.seqs == []
    played.rest()
    assert tape.seqs == [played.seq]


def test_a_world_that_takes_a_second_to_save_is_not(made, monkeypatch):
    monkeypatch.setattr(head, "_SAVED_IN_PASSING", 10)
    monkeypatch.setattr(head, "_SAVED_AT_REST", 10)
    played, tape = made
    played.advance(9 * 3_600_000)
    played.rest()
    assert tape.seqs == []
