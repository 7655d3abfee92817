"""Rows for very many marks at once."""

from __future__ import annotations

from time import perf_counter

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.sweep import crowding, free_rows


@st.composite
def spans(draw):
    """Starts and ends of marks, sorted by start; many begin or end at the same place."""
    found = draw(st.lists(st.tuples(st.integers(0, 30), st.integers(1, 12)), max_size=60))
    found.sort()
    starts = np.array([start for start, _ in found], dtype=np.float64)
    return starts, starts + np.array([length for _, length in found], dtype=np.float64)


def there(starts, ends, day):
    return int(np.count_nonzero((starts <= day) & (ends > day)))


@given(spans())
def test_nothing_overlaps_and_no_row_is_wasted(marks):
    starts, ends = marks
    rows = free_rows(starts, ends)
    for row in set(rows.tolist()):
        mine = rows == row
        assert (starts[mine][1:] >= ends[mine][:-1]).all()
    deepest = max((there(starts, ends, day) for day in starts), default=0)
    assert set(rows.tolist()) == set(range(deepest))


@given(spans())
def test_crowding_counts_what_is_there(marks):
    starts, ends = marks
    counted = crowding(starts, ends).tolist()
    assert counted == [
        sum(ends[other] > starts[one] for other in range(one + 1)) for one in range(len(starts))
    ]


@pytest.mark.parametrize("size", [0, 1])
def test_few(size):
    assert free_rows(np.zeros(size), np.ones(size)).tolist() == [0] * size


def test_many_take_little_time():
    """Ten times what is promised for a million, so that a busy machine does not matter."""
    chance = np.random.default_rng(3)
    starts = np.sort(chance.random(100_000) * 9000)
    ends = starts + 1 + chance.random(100_000) * 50
    begun = perf_counter()
    rows = free_rows(starts, ends)
    assert perf_counter() - begun < 0.5
    assert rows.max() > 100
