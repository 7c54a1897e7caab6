"""An attack leaves its marks on the bar of what it is after, and on the band where it began."""

from simulator.snapshot import Snapshot
from simulator.snapshot.attacks import AttackView
from ui.models.attack_marks import marks_of


def marks(*attacks):
    snapshot = Snapshot()
    snapshot.attacks.extend(attacks)
    return marks_of(snapshot)


def test_without_attacks_there_are_no_marks():
    assert marks().band_px == 0


def test_theft_use_and_end_are_marked_on_the_bar_with_the_exposure_between():
    attack = AttackView(3, "theft_by_script", 1, 1, 1, 1000, stole_at_ms=2000, session=77, uses_at_ms=[3000, 4000],
                        ended_at_ms=5000, outcome="succeeded", check="idle_timeout")  # fmt: skip
    made = marks(attack)
    assert [(spot.bar, spot.at_ms, spot.shape) for spot in made.spots] == [
        (77, 2000, "diamond"), (77, 3000, "disc"), (77, 4000, "disc"), (77, 5000, "cross")
    ]  # fmt: skip
    assert [tuple(ribbon) for ribbon in made.ribbons] == [(77, 2000, 4000)]
    (happening,) = made.happenings
    assert (happening.number, happening.at_ms, happening.bar, happening.token) == (3, 1000, 77, "danger")
    assert happening.word == "Theft by script: succeeded"


def test_what_got_hold_of_nothing_is_on_the_band_alone():
    made = marks(AttackView(1, "csrf_by_form", 1, 1, 1, 1000, ended_at_ms=2000, outcome="blocked", check="lax"))
    assert made.band_px > 0
    assert (list(made.spots), list(made.ribbons)) == ([], [])
