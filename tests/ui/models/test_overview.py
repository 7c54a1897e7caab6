"""Laws of the overview: it shows the whole record, whatever moment of it is shown."""

import numpy as np

from simulator.commands import Command, Do
from simulator.events import Kind
from ui.models.overview import POINTS, curves_of, density_of, mark_seqs, marks_of


def test_the_curves_count_the_sessions_of_the_whole_record(stage):
    live = {}
    for minutes in range(8 * 60, 11 * 60, 20):
        stage.go_to(minutes / 60)
        live[minutes * 60_000] = len(stage.snapshot.live)
    stage.go_to(9)
    curves = curves_of(stage.workspace)
    assert int(curves.at_ms[-1]) == stage.workspace.head_ms
    totals = dict(zip(curves.at_ms.tolist(), curves.counts.sum(axis=0).tolist(), strict=True))
    for at_ms, count in live.items():
        nearest = min(totals, key=lambda known: abs(known - at_ms))
        assert abs(totals[nearest] - count) <= 6


def test_acts_of_administrators_are_marked_also_where_they_are_yet_to_come(stage):
    stage.go_to(9)
    stage.player.give([Command(at_ms=0, do=Do.REVOKE_ALL, why="drill")])
    stage.go_to(8.5)
    (mark,) = [mark for mark in marks_of(stage.workspace) if mark.at_ms == 9 * 3_600_000]
    assert "evok" in mark.text
    (seq,) = [seq for seq in mark_seqs(stage.workspace).tolist() if seq > stage.snapshot.seq]
    assert stage.player.tape.events(seq, seq)[0].kind == Kind.SESSIONS_REVOKED


def test_a_density_counts_every_instant_once_where_it_lies():
    at_ms = np.array([1_000, 5_000, 5_001, 5_002, 9_999, 10_000])
    curves = density_of(at_ms, 0, 10_000, "danger")
    assert curves.counts.sum() == len(at_ms)
    assert len(curves.at_ms) == POINTS
    assert abs(int(curves.at_ms[curves.counts[0].argmax()]) - 5_000) < 10_000 / POINTS
    assert density_of(np.zeros(0, np.int64), 0, 10_000, "danger").most == 0
