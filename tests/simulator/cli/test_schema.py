"""`schema`: what it prints is what the loaders accept."""

import json
import re

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


def test_what_the_schema_gives_as_default_and_as_weakest_is_what_a_file_may_say():
    """In the words of a file: what the schema calls the default is no number of milliseconds."""
    for section in Policy.model_json_schema()["$defs"].values():
        for name, field in section["properties"].items():
            if "$ref" not in field:
                for value in (field["default"], field["weakest"]):
                    assert _takes(field, value), (name, value)


def test_the_schema_tells_the_words_of_a_field_that_also_takes_an_interval():
    roles = Policy.model_json_schema()["$defs"]["AuthPolicy"]["properties"]["roles"]
    assert _takes(roles, "every_request")
    assert _takes(roles, "after 30m")
    assert not _takes(roles, "after lunch")
    assert not _takes(roles, "never")


def _takes(schema, value):
    """Whether a value keeps to what of JSON Schema our fields say."""
    if "anyOf" in schema:
        return any(_takes(one, value) for one in schema["anyOf"])
    if "const" in schema or "enum" in schema:
        return value in schema.get("enum", [schema.get("const")])
    kinds = {"string": str, "integer": int, "boolean": bool, "array": list | tuple}
    if not isinstance(value, kinds[schema["type"]]):
        return False
    if schema["type"] == "array":
        return all(_takes(schema["items"], item) for item in value)
    if schema["type"] == "integer":
        return schema.get("minimum", value) <= value <= schema.get("maximum", value)
    return schema["type"] != "string" or re.search(schema.get("pattern", ""), value) is not None


def test_the_fields_of_a_policy_are_a_table_too(coatcheck):
    said = coatcheck("schema", "policy", "--markdown")
    assert said.out.splitlines()[0].startswith("| field | values |")
    assert "| `time.idle` | a duration" in said.out
