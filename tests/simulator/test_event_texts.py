"""What an event says in words is found again as the template that it was written by."""

import re

import pytest

from simulator import event_texts
from simulator.commands import Do
from simulator.event_texts import label_words, said_again
from simulator.events import Kind, Reason

TEMPLATES = {name: text for name, text in vars(event_texts).items() if name.isupper() and isinstance(text, str)}


@pytest.mark.parametrize("name", TEMPLATES)
def test_every_template_is_found_again_with_its_values(name):
    template = TEMPLATES[name]
    values = {place: f"{place}-1" for place in re.findall(r"\{(\w+)\}", template)}
    said = said_again(template.format(**values))
    assert (said, said.template, said.values) == (template.format(**values), template, values)


def test_what_was_written_by_no_template_is_itself():
    said = said_again("moved to the {north}")
    assert (said, said.template, said.values) == ("moved to the {north}", "moved to the {north}", {})


@pytest.mark.parametrize("label", [*(each.label for each in (*Reason, *Kind)), *(do.value for do in Do)])
def test_labels_read_as_words(label):
    assert label in event_texts.LABELS
    assert label_words(label) == label.replace("_", " ")


def test_a_label_of_a_later_release_reads_as_words_too():
    assert label_words("some_reason") == "some reason"
