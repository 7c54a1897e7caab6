"""Laws of spools: what was appended is what is there, whether it lies in memory or in a file, or no file can be had."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.sessions import spool as spool_module
from ui.sessions.spool import Spool


@pytest.fixture
def small(monkeypatch):
    """Bounds that a test reaches in a moment."""
    monkeypatch.setattr(spool_module, "_IN_MEMORY_BYTES", 64)
    monkeypatch.setattr(spool_module, "_STEP_BYTES", 4096)


@given(parts=st.lists(st.lists(st.integers(0, 2**31 - 1), max_size=40), max_size=20))
def test_what_was_appended_is_there_in_its_order(parts):
    spool = Spool(np.int32)
    for part in parts:
        spool.extend(part)
    assert spool.values.tolist() == [number for part in parts for number in part]


def test_beyond_a_bound_it_lies_in_a_file_and_grows_there(small):
    spool = Spool(np.int64)
    for first in range(0, 5_000, 100):
        spool.extend(np.arange(first, first + 100))
    assert spool.in_file
    assert np.array_equal(spool.values, np.arange(5_000))


def test_what_somebody_keeps_stays_as_it_was_while_the_file_grows(small):
    spool = Spool(np.int64)
    spool.extend(np.arange(500))
    kept = spool.values
    for _ in range(20):
        spool.extend(np.full(500, 7))
    assert np.array_equal(kept, np.arange(500))


@pytest.mark.parametrize("before", [0, 2_000])
def test_where_no_file_can_be_written_the_numbers_stay_in_memory(small, monkeypatch, before):
    spool = Spool(np.int64)
    spool.extend(np.arange(before))

    def full(_self, length_bytes):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Spool, "_map", full)
    spool.extend(np.arange(before, before + 3_000))
    assert not spool.in_file
    assert np.array_equal(spool.values, np.arange(before + 3_000))
