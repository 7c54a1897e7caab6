"""Laws of other values: every one of them makes a policy or contradicts it, and the nearest come first."""

import pytest
from pydantic import ValidationError

from simulator.durations import parse_duration_ms
from simulator.events import Reason
from simulator.experiments.candidates import NAMES, behind, between, fields_in_order, values_beside
from simulator.policy import OFF, Policy, policy_fields


def changed_or_contradicted(policy, field, value):
    try:
        return policy.with_changes({field: value}) != policy
    except ValidationError as error:
        return "Value error" in str(error)


def test_every_field_but_names_has_other_values_that_are_values():
    policy, tried = Policy(), 0
    for field in fields_in_order(0):
        for run in values_beside(field, policy):
            assert run.field == field
            for value in run.values:
                assert str(value).lower() != policy.value_text(field)
                tried += 1
                assert changed_or_contradicted(policy, field, value), (field, value)
    assert tried > 150


def test_every_field_is_tried_once_and_the_likely_ones_first():
    named = {path for path, _ in policy_fields()}
    for reason in Reason:
        fields = fields_in_order(reason)
        assert len(fields) == len(set(fields))
        assert set(fields) == named - NAMES
        assert tuple(fields[: len(behind(reason))]) == behind(reason)


def test_durations_go_away_from_the_present_one_in_both_directions():
    longer, shorter = values_beside("time.idle", Policy())
    assert longer.values[0] == "20m"
    assert longer.values[-1] == OFF
    assert [parse_duration_ms(v) for v in shorter.values] == sorted(
        map(parse_duration_ms, shorter.values), reverse=True
    )
    assert longer.steps
    assert next(values_beside("id.rotate_every", Policy())).values[-1] == "0s"


@pytest.mark.parametrize(
    ("nearer", "farther", "text"),
    [(900_000, 1_200_000, "17m"), (900_000, 960_000, None), (60_000, 0, "30s"), (1_000, 0, None)],
)
def test_halfway_is_whole_minutes_or_seconds_of_short_ones(nearer, farther, text):
    assert between(nearer, farther) == text
