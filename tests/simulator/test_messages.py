"""A message is the English sentence, and can be said again in another language."""

import copy
import json
import pickle

import pytest

from simulator.messages import Message, all_of, any_of, as_message, counted, joined, mark, message


def test_a_message_is_the_sentence_that_it_says():
    said = message("{field} is above {limit}", field="time.idle", limit="1h")
    assert said == "time.idle is above 1h"
    assert hash(said) == hash("time.idle is above 1h")
    assert {"time.idle is above 1h": 1}[said] == 1
    assert (
        json.dumps([said, {said: said}])
        == '["time.idle is above 1h", {"time.idle is above 1h": "time.idle is above 1h"}]'
    )
    assert type(str(said)) is str


def test_a_message_remembers_its_template_and_its_values():
    said = message("{count:,} of {all}", count=1200, all=as_message("all that there are"))
    assert said == "1,200 of all that there are"
    assert (said.template, said.values["count"]) == ("{count:,} of {all}", 1200)
    assert isinstance(said.values["all"], Message)


def test_without_values_braces_are_braces():
    assert message('map users to roles, such as {"users": {}}') == 'map users to roles, such as {"users": {}}'


def test_a_place_without_a_value_is_a_fault_of_the_program():
    with pytest.raises(KeyError):
        message("{field} is above {limit}", field="time.idle")


@pytest.mark.parametrize("copied", [copy.copy, copy.deepcopy, lambda said: pickle.loads(pickle.dumps(said))])
def test_a_copy_remembers_as_much(copied):
    said = copied(message("write at least {ge}", ge=1))
    assert (said, said.template, said.values) == ("write at least 1", "write at least {ge}", {"ge": 1})


def test_what_is_a_message_stays_one_and_what_is_marked_stays_as_it_is():
    said, table = message("write {text}", text="1"), {"key": "text"}
    assert as_message(said) is said
    assert mark(table) is table


def test_counts_have_two_forms_and_choices_a_word_between():
    assert (counted(1, "session"), counted(1200, "session")) == ("1 session", "1200 sessions")
    assert (joined(": ", ("a", "b")), joined(", ", ())) == ("a: b", "")
    assert (any_of("abc"), any_of([]), all_of("ab"), all_of("a")) == ("a or b or c", "", "a and b", "a")
