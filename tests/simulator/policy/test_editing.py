"""What somebody wrote beside the values stays, whatever becomes of the values."""

import tomllib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from simulator.policy import Policy
from simulator.policy.editing import in_step
from simulator.policy.text import file_values, policy_toml

TEXT = """\
# Ours, as of the audit of May.
name = "ours"

[time]
idle = "20m"   # agreed with the call centre
absolute = "10h"

[auth.password_change]
# A stolen laptop must not outlive it.
others = "immediately"
"""


def values(**changes):
    return file_values(Policy()) | {name.replace("__", "."): value for name, value in changes.items()}


SAID = values(time__idle="20m", time__absolute="10h")


def test_what_says_the_values_already_is_not_touched():
    assert in_step(TEXT, SAID) == TEXT


def test_a_value_is_changed_in_its_place_and_its_comment_stays():
    after = in_step(TEXT, {**SAID, "time.idle": "5m"})
    assert after == TEXT.replace('idle = "20m"', 'idle = "5m"')


def test_what_is_not_the_default_is_written_into_its_table():
    after = in_step(TEXT, {**SAID, "time.renew": "on_write", "csrf.mode": "off", "auth.roles": "next_login"})
    read = tomllib.loads(after)
    assert read["time"] == {"idle": "20m", "absolute": "10h", "renew": "on_write"}
    assert read["csrf"] == {"mode": "off"}
    assert read["auth"] == {"password_change": {"others": "immediately"}, "roles": "next_login"}
    for comment in ("audit of May", "call centre", "stolen laptop"):
        assert comment in after


def test_a_table_on_one_line_and_dotted_keys_are_edited_too():
    text = 'time = { idle = "20m" } # short\nauth.roles = "next_login"\n'
    after = in_step(text, values(time__idle="1m", auth__roles="token_expiry"))
    assert tomllib.loads(after) == {"time": {"idle": "1m"}, "auth": {"roles": "token_expiry"}}
    assert "# short" in after


def test_a_list_is_replaced_whole():
    text = '[remember]\ndies_with = ["logout"] # only that\n'
    after = in_step(text, values(remember__dies_with=["key", "password"]))
    assert tomllib.loads(after)["remember"]["dies_with"] == ["key", "password"]
    assert "# only that" in after


CHANGES = {
    "time.idle": ["5m", "off"],
    "csrf.mode": ["off", "double_submit"],
    "auth.deactivation.effect": ["never", "after 5m"],
    "limit.max_sessions": [1, "off"],
    "cookie.http_only": [False],
    "csrf.trusted_origins": [["https://a.example"], []],
}


@settings(max_examples=20, deadline=None)
@given(st.fixed_dictionaries({}, optional={field: st.sampled_from(found) for field, found in CHANGES.items()}))
def test_the_text_always_says_the_values(changes):
    wanted = file_values(Policy()) | changes
    for text in ("", TEXT, policy_toml(file_values(Policy()), "whole", "")):
        said = Policy.model_validate(tomllib.loads(in_step(text, wanted)))
        assert file_values(said) == wanted


def test_no_toml_is_refused():
    with pytest.raises(ValueError, match="line 1"):
        in_step("time = [", SAID)
