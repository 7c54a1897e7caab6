"""Laws of rules: every setting named exists, and says what the policy says."""

import pytest

from simulator.events import Reason
from simulator.policy import Policy
from ui.models import rules


@pytest.mark.parametrize("reason", rules._FIELDS)
def test_every_reason_that_comes_from_a_setting_names_one_that_exists(reason):
    behind = rules.setting_behind(reason, Policy())
    assert behind.purpose
    assert behind.value == Policy().value_text(behind.field)
    assert behind.clause in behind.text
    assert behind.field in behind.text


def test_a_reason_that_is_no_matter_of_settings_names_none():
    assert rules.setting_behind(Reason.FORBIDDEN, Policy()) is None
    assert rules.setting_behind(999, Policy()) is None


def test_the_idle_limit_comes_with_its_clause():
    assert rules.setting_behind(Reason.IDLE_TIMEOUT, Policy()).text == "ASVS 7.3.1: time.idle = 15m"
