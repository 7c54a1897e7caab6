"""Notes for trainers are whole, short, and cite rules that there are."""

import pytest

from simulator.events import Reason
from simulator.lessons.trainer_notes import note_of_session, page_notes, session_notes
from simulator.lint.rules import rule_named

ALL = {**page_notes(), **session_notes()}


def test_there_is_a_note_on_every_way_in_which_a_session_may_be():
    assert all(
        note_of_session(reason) for reason in (None, *Reason) if reason is None or 0 < reason < Reason.NO_SESSION
    )
    assert note_of_session(Reason.CSRF) is None


@pytest.mark.parametrize("name", ALL)
def test_a_note_says_all_there_is_to_say_in_a_few_words_and_with_a_rule(name):
    note = ALL[name]
    assert all(20 <= len(text) <= 200 for text in note.texts)
    assert note.ask.endswith("?") or note.ask.count("?")
    assert note.belief.startswith("“")
    assert [rule_named(rule).text for rule in note.rules]
