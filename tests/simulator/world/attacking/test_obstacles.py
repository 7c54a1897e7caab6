import pytest

from simulator.events import Reason
from simulator.policy import Policy, policy_fields
from simulator.world.attacking.obstacles import _SETTINGS, clause_of, is_weakest, settings_behind, weakest_value
from simulator.world.cookie_rules import KeptBack, Refused


def test_every_setting_that_may_be_behind_a_check_is_one():
    fields = dict(policy_fields())
    assert {setting for settings in _SETTINGS.values() for setting in settings} <= fields.keys()


def test_no_check_of_the_browser_is_called_as_a_reason_of_the_site():
    assert not {rule.name for rule in (*KeptBack, *Refused)} & {reason.label for reason in Reason}


@pytest.mark.parametrize(
    ("check", "settings"),
    [("LAX", ("cookie.same_site",)), ("idle_timeout", ("time.idle",)), ("UNSET_LAX", ()), ("no_such_check", ())],
)
def test_a_check_is_traced_to_its_setting_unless_the_browser_decides_by_itself(check, settings):
    assert settings_behind(check, Policy(), {}) == settings


def test_a_setting_at_its_weakest_is_behind_nothing():
    policy = Policy().with_changes({"id.strict": False})
    told = {"unknown_id": ("id.strict", "id.rotate_on_login")}
    assert settings_behind("unknown_id", policy, told) == ("id.rotate_on_login",)


@pytest.mark.parametrize("path", [path for path, _ in policy_fields()])
def test_a_field_set_to_its_weakest_is_at_its_weakest(path):
    weakest = weakest_value(path)
    companions = {"cookie.name": "session", "time.idle": "off", "time.absolute": "off"}
    policy = Policy().with_changes({**companions, path: weakest})
    assert is_weakest(policy, path)


def test_clauses_come_from_the_description_of_a_field():
    assert clause_of("time.idle") == "ASVS 7.3.1"
    assert clause_of("no.such.field") == ""
