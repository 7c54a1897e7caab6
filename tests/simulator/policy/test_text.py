import re
import tomllib

import pytest

from simulator.policy import Policy, policy_fields
from simulator.policy.text import file_values, policy_toml, read_value, toml_value
from simulator.presets import load_policy, preset_names


@pytest.mark.parametrize("name", preset_names())
def test_a_policy_written_out_reads_back_as_it_was(name):
    policy = load_policy(name)
    text = policy_toml(file_values(policy), policy.name, policy.description)
    assert Policy.model_validate(tomllib.loads(text)) == policy


def test_every_field_is_written_where_it_belongs():
    data = tomllib.loads(policy_toml(file_values(Policy()), "mine", ""))
    assert data["auth"]["password_change"] == {"others": "immediately", "current": "kept"}
    assert "description" not in data
    assert set(file_values(Policy())) == {field for field, _ in policy_fields()}


@pytest.mark.parametrize(
    ("value", "text"),
    [('a "b"\n', '"a \\"b\\"\\n"'), ("\x7f", '"\\u007f"'), (True, "true"), (7, "7"), (("a", "b"), '["a", "b"]')],
)
def test_values_are_written_as_toml(value, text):
    assert toml_value(value) == text
    assert tomllib.loads(f"v = {text}")["v"] == (list(value) if isinstance(value, tuple) else value)


@pytest.mark.parametrize(("field", "value"), list(file_values(Policy()).items()))
def test_what_a_value_is_told_as_is_read_as_that_value(field, value):
    assert read_value(field, Policy().value_text(field)) == value


@pytest.mark.parametrize(
    ("field", "text", "told"),
    [
        ("time.idle", "5", 'such as "5s"'),
        ("id.bits", "8", "16"),
        ("id.bits", "many", "whole number"),
        ("cookie.secure", "yes", "always"),
        ("cookie.path", "app", "what matches"),
        ("csrf.trusted_origins", "[shop]", "no origin"),
    ],
)
def test_what_is_no_value_says_why(field, text, told):
    with pytest.raises(ValueError, match=re.escape(told)):
        read_value(field, text)


def test_a_field_that_does_not_exist_has_no_values():
    with pytest.raises(KeyError):
        read_value("time.idel", "5m")
