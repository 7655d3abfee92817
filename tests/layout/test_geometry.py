"""Rectangles."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.geometry import Rect

WHOLE = st.integers(-50, 50).map(float)
LENGTH = st.integers(0, 50).map(float)
RECTS = st.builds(Rect, WHOLE, WHOLE, LENGTH, LENGTH)


@given(RECTS, WHOLE, WHOLE)
def test_a_point_inside_is_at_no_distance(rect, x, y):
    assert not rect.contains(x, y) or rect.distance(x, y) == 0
    assert rect.grown(rect.distance(x, y) + 1).contains(x, y)


@given(RECTS, RECTS)
def test_two_overlap_where_a_pixel_belongs_to_both(one, other):
    pixels = ((one.x + dx, one.y + dy) for dx in range(int(one.width)) for dy in range(int(one.height)))
    assert one.overlaps(other) == any(other.contains(*pixel) for pixel in pixels)
    assert one.overlaps(other) == other.overlaps(one)


def test_edges_and_middle():
    rect = Rect(10.0, 20.0, 30.0, 40.0)
    assert (rect.right, rect.bottom, rect.centre) == (40.0, 60.0, (25.0, 40.0))
    assert rect.contains(10, 20)
    assert not rect.contains(40, 20)
    assert not rect.contains(10, 60)
    assert rect.grown(2) == Rect(8.0, 18.0, 34.0, 44.0)


@pytest.mark.parametrize(
    ("x", "y", "distance"), [(25, 30, 0), (7, 30, 3), (44, 63, 5), (10, 10, 10), (40, 60, 0)]
)
def test_the_distance_of_a_point(x, y, distance):
    assert Rect(10.0, 20.0, 30.0, 40.0).distance(x, y) == distance
