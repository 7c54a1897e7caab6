import pytest

from benchmarks.case import at_least, at_most


@pytest.mark.parametrize(
    ("goal", "value", "shortfall"),
    [
        (at_least(60), 60, 0),
        (at_least(60), 90, 0),
        (at_least(60), 45, 0.25),
        (at_most(8), 8, 0),
        (at_most(8), 10, 0.25),
    ],
)
def test_a_goal_is_missed_by_a_part_of_its_limit(goal, value, shortfall):
    assert goal.shortfall(value) == pytest.approx(shortfall)
