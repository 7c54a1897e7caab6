"""Laws of quoting: a field is quoted with the value in force, what it is for, and its clause."""

import pytest

from simulator.policy import Policy, policy_fields, setting


def test_every_field_can_be_quoted():
    policy = Policy()
    for path, field in policy_fields():
        quoted = setting(path, policy)
        assert quoted.value == policy.value_text(path)
        assert quoted.purpose == field.description
        assert quoted.text.endswith(f"{path} = {quoted.value}")


def test_a_clause_stands_first():
    assert setting("time.idle", Policy()).text == "ASVS 7.3.1: time.idle = 15m"
    with pytest.raises(KeyError):
        setting("time.none", Policy())
