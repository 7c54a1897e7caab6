import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from simulator.events import (
    ENDING_REASONS,
    Event,
    Kind,
    Reason,
    facts_text,
    format_handle,
    session_key,
    split_session_key,
)


@given(st.integers(0, 1 << 40), st.integers(1, (1 << 20) - 2))
def test_a_session_s_number_is_its_browser_and_its_ordinal(browser, ordinal):
    key = session_key(browser, ordinal)
    assert split_session_key(key) == (browser, ordinal)
    assert format_handle("ann/phone", key) == f"ann/phone#{ordinal}"
    assert session_key(browser, ordinal + 1) > key


def test_the_reasons_that_end_a_session_are_those_that_come_before_having_none():
    labels = {reason.label for reason in ENDING_REASONS}
    assert labels == {
        "logout",
        "idle_timeout",
        "absolute_timeout",
        "revoked",
        "evicted",
        "password_changed",
        "account_deactivated",
        "replaced",
    }


@pytest.mark.parametrize("numbers", [Kind, Reason])
def test_numbers_fit_the_byte_that_run_files_keep_them_in(numbers):
    assert all(0 <= number < 256 for number in numbers)
    assert all(member.label == member.name.lower() for member in numbers)


def test_facts_are_one_json_object_with_sorted_keys():
    text = facts_text(why="é", actor="root", role=None)
    assert text == '{"actor": "root", "why": "é"}'
    assert Event(1, 0, 0, 0, 0, 0, 0, 0, 0, text).facts == json.loads(text)


@pytest.mark.parametrize("detail", [None, "", "user"])
def test_a_detail_that_is_no_object_holds_no_facts(detail):
    assert Event(1, 0, 0, 0, 0, 0, 0, 0, 0, detail).facts == {}
