"""Laws of the density: every bar is in it, none outside its slot."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.lanes.density import density_runs

BARS = st.lists(st.tuples(st.integers(0, 2), st.integers(0, 29), st.integers(0, 29)), min_size=1, max_size=30)


@given(BARS)
def test_each_pixel_has_as_many_as_lie_there(bars):
    slot = np.array([bar[0] for bar in bars])
    first = np.array([min(bar[1:]) for bar in bars])
    last = np.array([max(bar[1:]) for bar in bars])
    drawn = np.zeros((3, 30), int)
    for row, start, length, count in density_runs(first, last, slot, 3, 30).tolist():
        assert count > 0
        drawn[row, start : start + length] += count
    expected = np.zeros((3, 30), int)
    for row, start, end in zip(slot, first, last, strict=True):
        expected[row, start : end + 1] += 1
    assert drawn.tolist() == expected.tolist()
