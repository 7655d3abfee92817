"""Density and clusters: exact counts, nothing lost, and what matches or is selected stands out."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.layout.arrangement import lane_names
from bik_explorer.layout.build import build_frame
from bik_explorer.layout.density import members, strength
from bik_explorer.layout.frame import Bars, Density
from bik_explorer.layout.geometry import Size
from bik_explorer.layout.lanes import arrange, counted, shown_places, with_level
from bik_explorer.model.viewport import Viewport
from tests.bench.many import many
from tests.layout.making import items, setting_of, viewport

TIMELINE = many(30_000)
WIDE = Size(1200.0, 700.0)
SHARES = st.tuples(st.floats(0, 1), st.floats(0, 1)).map(sorted)


def framed(port: Viewport | None = None, size: Size = WIDE, **more):
    setting = setting_of(TIMELINE, port, size, **more)
    arrangement = with_level(setting, arrange(setting))
    return setting, arrangement, build_frame(setting, arrangement)


def exact(setting, lane, left_out=()):
    """The count at each column of pixels, entry by entry."""
    columns, body, scale = setting.timeline.columns, setting.body, setting.scale
    chosen = columns.lane == lane
    chosen[list(left_out)] = False
    starts, ends = columns.start[chosen], columns.end[chosen]
    edges = [scale.day(body.x) + column / scale.per_day for column in range(int(np.ceil(body.width)) + 1)]
    return [int(np.count_nonzero((starts < after) & (ends > before))) for before, after in pairwise(edges)]


def test_lanes_of_many_are_dense_and_fit():
    setting, arrangement, frame = framed()
    assert {one.lane for one in arrangement.dense} == {0, 1, 2, 3}
    assert arrangement.content <= setting.body.height
    assert frame.overflow == 0


@settings(max_examples=15)
@given(SHARES)
def test_each_column_counts_exactly_what_has_no_row(shares):
    setting, arrangement, frame = framed(viewport(TIMELINE, shares))
    drawn = {item.rect.y: item for item in items(frame) if isinstance(item, Density)}
    for dense, band in zip(sorted(arrangement.dense), frame.lanes, strict=True):
        level, _ = dense.at(max(dense.levels))
        counts = exact(setting, dense.lane, level.run.places)
        found = drawn.get(band.rect.y + arrangement.padding)
        seen = np.zeros(len(counts)) if found is None else found.strength
        assert np.array_equal(seen, strength(np.array(counts), dense.peak))


@settings(max_examples=15)
@given(SHARES)
def test_every_entry_in_sight_has_a_mark_or_is_in_a_cluster_or_the_density(shares):
    setting, arrangement, frame = framed(viewport(TIMELINE, shares))
    port, columns = setting.state.viewport, TIMELINE.columns
    clustered = [members(columns, arrangement, cluster) for cluster in frame.clusters]
    assert [len(one) for one in clustered] == [cluster.size for cluster in frame.clusters]
    for cluster, places in zip(frame.clusters, clustered, strict=True):
        assert (columns.start[places] >= cluster.first).all()
        assert (columns.start[places] < cluster.last).all()
        assert (columns.lane[places] == cluster.lane).all()
    drawn = {mark.place for mark in frame.marks} | {int(p) for one in frame.batches for p in one.places}
    drawn |= {int(place) for places in clustered for place in places}
    begins = np.flatnonzero((columns.start > port.start) & (columns.start < port.end - 1))
    without = {cluster.lane for cluster in frame.clusters}
    assert {int(place) for place in begins if columns.lane[place] in without} <= drawn


def test_clusters_stay_while_one_pans():
    limits = TIMELINE.limits
    port = Viewport(735_000.0, 735_400.0)
    before = framed(port)[2].clusters
    after = framed(port.panned(3.0, limits))[2].clusters
    shared = {(one.lane, one.first, one.last, one.size) for one in before}
    assert len(shared & {(one.lane, one.first, one.last, one.size) for one in after}) > len(shared) * 0.8


def test_the_selection_never_vanishes():
    _, arrangement, _ = framed()
    hidden = next(
        int(place)
        for place in arrangement.dense[0].run.places[1000:]
        if place not in arrangement.dense[0].levels[0].run.places
    )
    _, _, frame = framed(selection=f"e{hidden}")
    mark = frame.mark_of(hidden)
    assert mark is not None
    assert mark.label is not None


def test_matches_never_vanish_among_ghosts():
    match = 15_000
    setting, _, frame = framed(places=[match], dim=True)
    found = next(
        item for item in items(frame) if isinstance(item, Bars) and item.fill == setting.theme.accent
    )
    x = setting.scale.x(float(TIMELINE.columns.start[match]))
    assert any(left - 1 <= x <= left + width for left, _, width, _ in found.rects.tolist())


def test_matches_that_are_shown_alone_are_underlined_too():
    chosen = range(0, 30_000, 2)
    setting, arrangement, frame = framed(places=chosen)
    assert {one.narrowed for one in arrangement.dense} == {True}
    underlined = [one for one in items(frame) if isinstance(one, Bars) and one.fill == setting.theme.accent]
    assert len(underlined) == sum(isinstance(one, Density) for one in items(frame)) > 0
    assert not any(one.narrowed for one in framed()[1].dense)


def test_until_rows_are_known_everything_is_density():
    setting = setting_of(TIMELINE, size=WIDE)
    arrangement = counted(setting, lane_names(setting, range(4)))
    frame = build_frame(setting, arrangement)
    assert not frame.marks
    assert not frame.batches
    densities = [item for item in items(frame) if isinstance(item, Density)]
    for dense, found in zip(arrangement.dense, densities, strict=True):
        assert np.array_equal(found.strength, strength(np.array(exact(setting, dense.lane)), dense.peak))
    assert {one.lane: len(one.run.places) for one in arrangement.dense} == {
        lane: len(places) for lane, places in shown_places(setting).items()
    }


@settings(max_examples=25)
@given(SHARES, st.sampled_from([Size(1.0, 1.0), Size(1.0, 600.0), Size(240.0, 160.0), Size(3840.0, 2160.0)]))
def test_any_size_is_calm(shares, size):
    _, _, frame = framed(viewport(TIMELINE, shares), size)
    assert len(frame.lanes) == 4
    assert all(len(one.rects) == len(one.places) for one in frame.batches)
    assert all(np.isfinite(one.rects).all() for one in frame.batches)


@pytest.mark.parametrize("count", [999, 1001, 2000])
def test_at_the_edge_of_many_every_entry_has_its_place(count):
    timeline = many(count)
    setting = setting_of(timeline, size=WIDE)
    arrangement = arrange(setting)
    dense = {place for one in arrangement.dense for place in one.run.places.tolist()}
    assert dense | set(np.flatnonzero(arrangement.rows >= 0).tolist()) == set(range(count))


def test_all_on_one_day():
    timeline = many(5000)
    columns = timeline.columns
    day = np.full(5000, 733_000.0)
    timeline.__dict__["columns"] = replace(columns, start=day, end=day + 1, point=np.ones(5000, np.bool_))
    setting = setting_of(timeline)
    frame = build_frame(setting)
    assert any(isinstance(item, Density) for item in items(frame))
    assert sum(cluster.size for cluster in frame.clusters) <= 5000
