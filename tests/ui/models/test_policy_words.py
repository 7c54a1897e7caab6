import pytest

from simulator.policy import Policy, policy_fields
from ui.models.policy_words import CHOICES, choices_of, meaning, sections


def test_every_field_is_in_one_section_that_says_what_it_is_about():
    fields = [field for section in sections() for field, _ in section.fields]
    assert sorted(fields) == sorted(field for field, _ in policy_fields())
    assert all(section.title and not section.title.endswith(".") for section in sections())


@pytest.mark.parametrize(("field", "info"), list(policy_fields()))
def test_every_choice_has_a_meaning_of_one_line(field, info):
    words = choices_of(info)
    assert not words or set(CHOICES[field]) == set(words)
    for word in words:
        assert meaning(field, word)
        assert not meaning(field, word).endswith(".")


def test_every_word_with_a_meaning_is_a_value_of_its_field():
    for field, words in CHOICES.items():
        for word in words:
            changed = {"store.kind": "jwt", field: word} if word == "token_expiry" else {field: word}
            assert Policy().with_changes(changed | {"cookie.name": "sid"}).value_text(field) == word


def test_what_is_no_choice_means_nothing_in_particular():
    assert meaning("time.idle", "15m") == ""
    assert meaning("auth.roles", "after 30m") == ""
