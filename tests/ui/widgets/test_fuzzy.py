"""Finding by a few letters."""

import pytest

from ui.widgets.fuzzy import fit


@pytest.mark.parametrize(
    ("typed", "text"),
    [("gl", "Grace Lin"), ("lin gra", "Grace Lin"), ("idle", "time.idle"), ("rvs", "Revoke session …"), ("", "x")],
)
def test_letters_in_their_order_fit_in_any_case(typed, text):
    assert fit(typed, text) is not None


@pytest.mark.parametrize(("typed", "text"), [("lg", "Gr"), ("xyz", "Grace Lin"), ("idle idol", "time.idle")])
def test_letters_that_are_not_there_do_not_fit(typed, text):
    assert fit(typed, text) is None


@pytest.mark.parametrize(
    ("typed", "better", "worse"),
    [
        ("idle", "time.idle", "Policy: middle"),
        ("rev", "Revoke session", "Force a review"),
        ("gl", "Grace Lin", "Angelo"),
        ("lock", "login.lockout", "The clock"),
    ],
)
def test_beginnings_of_words_fit_better(typed, better, worse):
    first, second = fit(typed, better), fit(typed, worse)
    assert first is not None
    assert second is None or first.score > second.score


def test_the_places_are_those_of_the_letters():
    found = fit("idle", "time.idle")
    assert found is not None
    assert found.places == (5, 6, 7, 8)
