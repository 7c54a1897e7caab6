import pytest

from simulator.experiments.varying import read_axis
from simulator.presets import load_policy
from ui.models.axis_suggestions import suggestion, varied_fields


@pytest.mark.parametrize("preset", ["owasp", "django", "wide-open"])
def test_every_suggestion_is_an_axis_of_several_values(preset):
    policy = load_policy(preset)
    for field in varied_fields():
        axis = read_axis(f"{field}={suggestion(field, policy).replace(', ', ',')}")
        assert len(axis.values) >= 2, field


def test_the_value_in_force_is_among_them():
    assert "20m" in suggestion("time.idle", load_policy("owasp").with_changes({"time.idle": "20m"}))


def test_what_has_no_values_to_list_is_not_offered():
    assert "csrf.trusted_origins" not in varied_fields()
    assert {"time.idle", "csrf.mode", "auth.roles", "id.bits"} <= set(varied_fields())
