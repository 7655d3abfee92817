"""Clusters, and what has no label, as a screen reader hears them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from bik_explorer.model.reveal import NO_COVER
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.canvas import accessible
from bik_explorer.ui.canvas.cluster_list import ClusterList, Members
from bik_explorer.ui.canvas.crowds import LISTED, LaneKey, days_words
from tests.bench.many import many
from tests.ui.canvas.test_many import NEAR, rest

Name, Description = QAccessible.Text.Name, QAccessible.Text.Description


@pytest.fixture
def wide(make, qtbot):
    """A canvas of 30,000 entries, with its rows, known to screen readers."""
    hands = make(many(30_000), 1200, 700)
    accessible.install(hands.view)
    rest(hands, qtbot)
    return hands


def children(hands):
    timeline = QAccessible.queryAccessibleInterface(hands.view)
    return [timeline.child(index) for index in range(timeline.childCount())]


def named(hands, part: str):
    return [child for child in children(hands) if part in child.text(Name)]


def day(year: int, month: int = 1, of_month: int = 1) -> float:
    return float(date(year, month, of_month).toordinal())


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (day(2009), day(2012), "2009 to 2011"),
        (day(2009), day(2009) + 700, "2009 to 2010"),
        (day(2009), day(2009, 4), "January 2009 to March 2009"),
        (day(2009, 2), day(2009, 2, 20), "1 February 2009 to 19 February 2009"),
        (day(2009, 2, 3), day(2009, 2, 4), "3 February 2009"),
        (day(2009, 2, 3) + 0.2, day(2009, 2, 3) + 0.7, "3 February 2009"),
    ],
)
def test_days_are_told_as_roughly_as_it_takes(qapp, first, last, words):
    assert days_words(first, last) == words


def test_a_cluster_tells_how_many_and_when_and_opens_its_list(wide, qtbot):
    wide.look(*NEAR)
    rest(wide, qtbot)
    cluster = next(one for one in wide.frame.clusters if wide.frame.body.contains(*one.rect.centre))
    words = f"{cluster.size} entries, {days_words(cluster.first, cluster.last)}"
    child = next(one for one in named(wide, words) if one.text(Name) == words)
    lane = wide.session.timeline.lanes[cluster.lane].name
    assert child.text(Description) == f"In the lane {lane}. Press to list them."
    assert not child.state().offscreen
    assert child.childCount() == 0
    assert wide.view.rect().translated(wide.view.mapToGlobal(wide.view.pos())).contains(child.rect())
    child.doAction("Press")
    found = wide.view.findChild(ClusterList)
    assert found.isVisible()
    assert found.model().rowCount() == cluster.size


def test_a_cluster_that_is_gone_is_not_valid_any_more(wide, qtbot):
    wide.look(*NEAR)
    rest(wide, qtbot)
    words = " entries, "
    child = next(one for one in named(wide, words) if ":" not in one.text(Name))
    assert child.isValid()
    wide.session.look(wide.session.state.viewport.panned(3000.0, wide.session.timeline.limits))
    rest(wide, qtbot)
    assert not child.isValid()
    assert child.text(Name) == ""
    assert child.childCount() == 0
    child.doAction("Press")
    assert wide.view.findChild(ClusterList) is None


def test_all_that_is_in_sight_is_told_of(wide, qtbot):
    """Marks, clusters and lanes together: nothing between is left out."""
    for port in ((731_000.0, 736_000.0), NEAR, (735_000.0, 735_040.0)):
        wide.look(*port)
        rest(wide, qtbot)
        keys = accessible.Marks(wide.view).keys
        frame = wide.frame
        drawn = {mark.place for mark in frame.marks}
        for batch in frame.batches:
            drawn |= set(batch.places.tolist())
        told = {key for key in keys if isinstance(key, int)}
        lanes = {key.lane for key in keys if isinstance(key, LaneKey)}
        columns = wide.session.timeline.columns
        assert told <= drawn
        assert {int(columns.lane[place]) for place in drawn - told} <= lanes
        assert len(keys) < LISTED + 400


def test_a_lane_of_many_is_summed_up_and_lists_them(wide, qtbot):
    rest(wide, qtbot)
    summed = [child for child in children(wide) if ": " in child.text(Name) and "entries" in child.text(Name)]
    assert summed
    name = summed[0].text(Name)
    summed[0].doAction("Press")
    QApplication.processEvents()
    rows = wide.view.findChild(ClusterList).model().rowCount()
    assert f"{rows:,}" in name or str(rows) in name


def test_the_tip_of_a_hostile_title_in_a_list_is_never_markup(make):
    hostile = replace(many(3)[0], title='<img src="//host/share/a.png">')
    hands = make(Timeline(entries=(hostile,)), 400, 300)
    members = Members(hands.session.timeline, [0], hands.view, NO_COVER)
    index = members.index(0)
    assert '<img src="//host' in index.data()
    assert "<img" not in index.data(Qt.ItemDataRole.ToolTipRole)
