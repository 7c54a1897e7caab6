"""Laws of the list of facts: a value that is missing takes no room."""

import pytest

from ui.widgets.facts import FactList


@pytest.fixture
def facts(qtbot):
    made = FactList([("handle", "Handle"), ("address", "Address")], frozenset({"handle"}))
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_fact_is_shown_under_its_name(facts):
    facts.show_fact("handle", "grace#1")
    assert facts.value("handle") == "grace#1"
    assert facts._rows["handle"][1].accessibleName() == "Handle"
    assert facts._rows["handle"][1].accessibleDescription() == "grace#1"


def test_of_a_value_whose_end_tells_most_the_end_is_seen(facts):
    facts.keep_end("handle")
    facts.resize(220, 60)
    pictures = []
    for ordinal in (1, 2):
        facts.show_fact("handle", f"maximiliana.von-und-zu-lichtenstein-hoh#{ordinal}")
        pictures.append(facts.grab().toImage())
    assert pictures[0] != pictures[1]


def test_an_empty_fact_is_hidden_with_its_name(facts):
    facts.show_fact("address", "10.0.0.1")
    tall = facts.sizeHint().height()
    facts.show_fact("address", "")
    assert not any(part.isVisible() for part in facts._rows["address"])
    assert facts.sizeHint().height() < tall


def test_an_unknown_fact_is_refused(facts):
    with pytest.raises(KeyError):
        facts.show_fact("colour", "red")
