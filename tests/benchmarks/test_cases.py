from importlib import import_module
from inspect import signature

import pytest

from benchmarks.cases import CASES

SIDES = [(name, side) for case in CASES.values() for name, side in case.sides.items() if side.module != "lateness"]


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_every_figure_is_made_of_sides_that_are_measured(case):
    class Quantities(dict):
        def __missing__(self, quantity):
            return 2.0

    for figure in case.figures:
        assert figure.of({name: Quantities() for name in case.sides}) >= 0


@pytest.mark.parametrize(("name", "side"), SIDES)
def test_every_side_takes_the_arguments_that_its_case_gives(name, side):
    measure = import_module(f"benchmarks.sides.{side.module}").measure
    signature(measure).bind(None, **side.arguments)
