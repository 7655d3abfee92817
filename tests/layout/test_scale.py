"""Days to pixels and back."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.scale import TimeScale
from bik_explorer.model.viewport import Viewport


@given(st.floats(1, 3.6e6), st.floats(30, 3.6e6), st.floats(-500, 500), st.floats(1, 4000), st.floats(0, 1))
def test_a_day_comes_back_from_its_pixel(start, days, left, width, share):
    scale = TimeScale.of(Viewport(start, start + days), left, width)
    day = start + share * days
    assert scale.day(scale.x(day)) == pytest.approx(day, abs=1e-4)


@given(st.floats(1, 3.6e6), st.floats(30, 3.6e6), st.floats(-500, 500), st.floats(1, 4000))
def test_the_viewport_fills_the_width(start, days, left, width):
    scale = TimeScale.of(Viewport(start, start + days), left, width)
    assert scale.x(start) == pytest.approx(left)
    assert scale.x(start + days) == pytest.approx(left + width, abs=1e-3)
    assert scale.pixels(days) == pytest.approx(width, abs=1e-3)


def test_arrays_of_days():
    scale = TimeScale.of(Viewport(100.0, 200.0), 10.0, 50.0)
    assert scale.x(np.array([100.0, 150.0])).tolist() == [10.0, 35.0]


@pytest.mark.parametrize("width", [0.0, -3.0, 0.5])
def test_no_width_counts_as_a_pixel(width):
    assert TimeScale.of(Viewport(0.0, 100.0), 0.0, width).per_day == 0.01
