"""`schema`: what it prints is what the loaders accept."""

import json

import pytest

from simulator.policy import Policy


@pytest.mark.parametrize(("subject", "section"), [("policy", "time"), ("scenario", "crowd")])
def test_a_schema_is_one_json_document(coatcheck, subject, section):
    said = coatcheck("schema", subject)
    assert said.status == 0
    assert section in json.loads(said.out)["properties"]


def test_every_field_of_the_policy_says_why_it_exists_and_what_is_weakest():
    for section in Policy.model_json_schema()["$defs"].values():
        for name, field in section["properties"].items():
            if "$ref" not in field:
                assert field.get("description"), name
                assert "weakest" in field, name


def test_the_fields_of_a_policy_are_a_table_too(coatcheck):
    said = coatcheck("schema", "policy", "--markdown")
    assert said.out.splitlines()[0].startswith("| field | values |")
    assert "| `time.idle` | a duration" in said.out
