"""Lanes that are counted, and what has rows in them at each zoom level."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.layout.dense import SPARE, DenseLane, Run, dense_lane, extents, level, level_of
from bik_explorer.layout.shapes import shape_of
from bik_explorer.model.columns import Columns
from tests.bench.many import many
from tests.layout.making import setting_of
from tests.model.strategies import timelines

SIZES = (16.0, 6.0)


@st.composite
def columns(draw):
    found = draw(st.lists(st.tuples(st.integers(0, 400), st.integers(1, 90)), min_size=1, max_size=80))
    starts = np.array([start for start, _ in found], dtype=np.float64)
    lengths = np.array([length for _, length in found], dtype=np.float64)
    size = len(found)
    return Columns(
        starts,
        starts + lengths,
        np.zeros(size, dtype=np.bool_),
        lengths == 1,
        np.zeros(size, dtype=np.int16),
        np.zeros(size, dtype=np.int8),
    )


def lane(found: Columns, rows: int = 5, mask=None) -> DenseLane:
    places = np.arange(len(found.start))
    return dense_lane(found, 0, places, np.ones(len(places), dtype=np.bool_) if mask is None else mask, rows)


@given(columns(), st.lists(st.integers(-10, 500), min_size=2, max_size=20, unique=True))
def test_a_run_counts_exactly(found, edges):
    edges = np.array(sorted(edges), dtype=np.float64)
    run = Run.of(found, np.arange(len(found.start)))
    pairs = list(pairwise(edges))
    assert run.active(edges).tolist() == [
        np.count_nonzero((found.start < last) & (found.end > first)) for first, last in pairs
    ]
    assert run.beginning(edges).tolist() == [
        np.count_nonzero((found.start >= first) & (found.start < last)) for first, last in pairs
    ]


@settings(max_examples=60)
@given(columns(), st.integers(1, 8), st.floats(0.05, 40), st.floats(1, 2))
def test_rows_of_a_level_hold_in_all_of_it(found, rows, per_day, closer):
    dense = lane(found, rows)
    one = level(dense, found, np.ones(len(found.start), dtype=np.bool_), SIZES, per_day)
    kept = [*zip(one.short.run.places, one.short.rows, strict=True)]
    kept += [*zip(one.long.run.places, one.long.rows, strict=True)]
    assert sorted(place for place, _ in kept) == sorted(one.run.places.tolist())
    assert all(0 <= row < max(rows, 2) for _, row in kept)
    left, right = extents(found, np.arange(len(found.start)), *SIZES, per_day * closer)
    for row in {row for _, row in kept}:
        mine = sorted((left[place], right[place]) for place, other in kept if other == row)
        gaps = [after[0] - before[1] for before, after in pairwise(mine)]
        assert min(gaps, default=SPARE) >= SPARE - 1e-6


@given(columns(), st.integers(0, 400), st.integers(1, 100))
def test_near_finds_all_that_has_a_row(found, first, days):
    dense = lane(found)
    one = level(dense, found, np.ones(len(found.start), dtype=np.bool_), SIZES, 4.0)
    for kept in (one.short, one.long):
        places, rows = kept.near(found, float(first), float(first + days))
        there = (found.start[kept.run.places] < first + days) & (found.end[kept.run.places] > first)
        assert places.tolist() == kept.run.places[there].tolist()
        assert rows.tolist() == kept.rows[there].tolist()


def test_where_there_is_room_all_have_rows_and_where_not_none():
    starts = np.array([*range(0, 1000, 100), *[2000] * 50], dtype=np.float64)
    size = len(starts)
    found = Columns(
        starts,
        starts + 1,
        np.zeros(size, np.bool_),
        np.ones(size, np.bool_),
        np.zeros(size, np.int16),
        np.zeros(size, np.int8),
    )
    one = level(lane(found), found, np.ones(size, np.bool_), SIZES, 1.0)
    assert one.run.places.tolist()[:10] == list(range(10))
    assert len(one.run.places) <= 15, "of fifty at once only as many as there are rows"


def test_a_closer_level_that_is_not_known_is_that_of_a_wider_one():
    found = many(2000).columns
    dense = lane(found)
    one = level(dense, found, np.ones(2000, dtype=np.bool_), SIZES, 0.2)
    dense = dense._replace(levels={0: one, 3: one})
    assert [dense.at(number)[1] for number in (0, 1, 3, 9)] == [0, 0, 3, 3]
    assert dense.at(-1) == (None, -1)


@pytest.mark.parametrize(("factor", "number"), [(1.0, 0), (1.9, 0), (2.0, 1), (0.99, -1), (300.0, 8)])
def test_levels_are_doublings(factor, number):
    assert level_of(0.18 * factor, 0.18) == number


@settings(max_examples=40)
@given(timelines(most=20))
def test_extents_hold_the_shapes(timeline):
    setting = setting_of(timeline)
    places, scale = np.arange(len(timeline)), setting.scale
    sizes = setting.metrics.point, setting.metrics.bar_least
    left, right = extents(timeline.columns, places, *sizes, scale.per_day)
    offset = scale.left - scale.first * scale.per_day
    for place in places.tolist():
        shape = shape_of(setting, place, scale)
        assert left[place] + offset <= shape.start + 0.5 + scale.per_day / 2
        assert right[place] + offset >= shape.end - 0.5 - scale.per_day / 2
