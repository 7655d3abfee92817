"""Any timeline, as if it were one of very many entries: calm, and nothing is lost."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bik_explorer.layout import lanes
from bik_explorer.layout.build import build_frame
from bik_explorer.layout.density import members
from bik_explorer.layout.frame import Bars, Density
from bik_explorer.layout.geometry import Size
from bik_explorer.layout.hit import cluster_at, mark_at
from bik_explorer.layout.lanes import arrange, with_level
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.pack import PackInfo
from bik_explorer.model.timeline import Timeline
from tests.layout.making import SHARES, SIZES, items, setting_of, viewport
from tests.model.strategies import timelines

calm = settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.fixture(autouse=True, params=[0, 2], ids=["every lane dense", "some lanes dense"])
def many(request, monkeypatch):
    """Even a few entries are many."""
    monkeypatch.setattr(lanes, "FEW", 0)
    monkeypatch.setattr(lanes, "MOST_ROWS", request.param)


@calm
@given(timelines(most=40), SHARES, SIZES, st.booleans(), st.data())
def test_any_view_is_calm_and_each_entry_is_somewhere(timeline, shares, size, dim, data):
    every = range(len(timeline))
    places = data.draw(st.lists(st.sampled_from(every), unique=True)) if len(timeline) else []
    chosen = data.draw(st.sampled_from([None, *(entry.id for entry in timeline)]))
    setting = setting_of(timeline, viewport(timeline, shares), size, places, dim=dim, selection=chosen)
    arrangement = with_level(setting, arrange(setting))
    frame = build_frame(setting, arrangement)
    shown = set(every) if dim else set(places)
    counted = {int(place) for dense in arrangement.dense for place in dense.run.places}
    assert counted | set(np.flatnonzero(arrangement.rows >= 0).tolist()) == shown
    assert not counted & set(np.flatnonzero(arrangement.rows >= 0).tolist())
    for cluster in frame.clusters:
        assert len(members(timeline.columns, arrangement, cluster)) == cluster.size > 0
    for item in items(frame):
        if isinstance(item, Bars):
            assert np.isfinite(item.rects).all()
            assert (item.rects[:, 2:] > 0).all()
        if isinstance(item, Density):
            assert ((item.strength >= 0) & (item.strength <= 1)).all()
    for x, y in ((0.0, 0.0), frame.body.centre):
        assert mark_at(frame, x, y) is None or cluster_at(frame, x, y) is None


@calm
@given(timelines(most=40), SHARES)
def test_the_selection_is_drawn_wherever_it_is(timeline, shares):
    columns, port = timeline.columns, viewport(timeline, shares)
    for place in range(0, len(timeline), 5):
        setting = setting_of(timeline, port, Size(900.0, 3000.0), selection=timeline[place].id)
        frame = build_frame(setting)
        inside = port.start < columns.start[place] < port.end - 1
        if inside and timeline.lanes:
            assert frame.mark_of(place) is not None


@calm
@given(timelines(most=30), st.sampled_from([(1, 9999), (1000, 2000), (1999, 1999)]))
def test_a_thousand_years_and_one(timeline, years):
    pack = PackInfo(first=PartialDate(years[0]), last=PartialDate(years[1]))
    timeline = replace(timeline, pack=pack)
    limits, setting = timeline.limits, setting_of(timeline)
    port, arrangement = setting.state.viewport, arrange(setting)
    for _ in range(16):
        seen = setting.seen_at(port)
        arrangement = with_level(seen, arrangement)
        assert len(build_frame(seen, arrangement).lanes) == len(arrangement.lanes)
        port = port.zoomed(3.0, port.centre, limits)
    assert port.days == pytest.approx(limits.shortest)


def test_nothing_at_all():
    setting = setting_of(Timeline())
    assert not build_frame(setting).lanes
