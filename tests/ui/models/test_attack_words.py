"""What came of an attack is one sentence: the check, the setting with its clause, and the request it happened on."""

import pytest

from simulator.policy import Policy
from simulator.snapshot.attacks import AttackView
from ui.models.attack_marks import course_of
from ui.models.attack_words import exposure_words, got_words, outcome_words, span_words, told
from ui.player.attacks import Asked

AT_MS = 36_000_000
ON = Asked(7, AT_MS, "POST", "/orders")


def attack(name="theft_by_script", **known):
    return AttackView(1, name, 1, 1, 1, AT_MS, ended_at_ms=AT_MS + 1000, **known)


@pytest.mark.parametrize(
    ("known", "on", "sentence"),
    [
        (
            {"outcome": "blocked", "check": "http_only", "stopped_by": ("cookie.http_only",)},
            ON,
            "On POST /orders at 10:00:00 no script can read an HttpOnly cookie: cookie.http_only = true (ASVS 3.3.4).",
        ),
        (
            {"outcome": "blocked", "check": "unset_lax"},
            None,
            (
                "At once the browser takes a cookie without SameSite for a lax one, and kept it back, which is the browser's "
                "doing and no setting's."
            ),
        ),
        (
            {"outcome": "succeeded", "check": "idle_timeout", "stopped_by": ("time.idle",)},
            ON,
            (
                "It worked until, on POST /orders at 10:00:00, the session had been idle for too long: time.idle = 15m "
                "(ASVS 7.3.1)."
            ),
        ),
        ({"outcome": "succeeded"}, None, "Nothing stopped it."),
        ({"outcome": "detected"}, None, "Somebody was told, but nothing stopped it."),
    ],
)
def test_what_came_of_it_is_one_sentence(known, on, sentence):
    assert told(attack(**known), Policy(), on) == sentence


def test_where_no_policy_can_stop_it_that_is_what_is_told():
    assert told(attack("riding_by_script", outcome="succeeded"), Policy()).startswith("No session policy stops it: ")


def test_of_one_that_is_under_way_nothing_is_foretold():
    assert "under way" in told(AttackView(1, "kiosk", 1, 1, 1, AT_MS), Policy())


@pytest.mark.parametrize(("seconds", "words"), [(9, "9 s"), (750, "12 min 30 s"), (32_700, "9 h 05 min")])
def test_a_span_is_told_in_the_unit_that_fits(seconds, words):
    assert span_words(seconds) == words


def test_exposure_is_told_in_seconds():
    assert exposure_words(attack(outcome="blocked")) == "None"
    served = attack(outcome="succeeded", exposure_s=13_680, uses_at_ms=[AT_MS])
    assert exposure_words(served) == "13,680 s (3 h 48 min)"


def test_what_it_got_is_told_even_where_that_is_nothing():
    assert got_words(attack(outcome="blocked")) == "Nothing"
    assert got_words(attack(outcome="succeeded", got="read /inbox as ann")) == "Read /inbox as ann"


def test_every_outcome_has_a_word_and_an_icon_of_its_own():
    words = [outcome_words(outcome) for outcome in ("", "blocked", "detected", "succeeded")]
    assert len({each.word for each in words}) == len({each.icon for each in words}) == 4


def test_its_course_is_in_the_order_of_time():
    known = {"stole_at_ms": AT_MS + 200, "uses_at_ms": [AT_MS + 400, AT_MS + 600], "outcome": "detected"}
    stops = course_of(attack(**known))
    assert [stop.at_ms for stop in stops] == sorted(stop.at_ms for stop in stops)
    assert [stop.word for stop in stops] == ["Begins", "Theft", "Use", "", "End"]
