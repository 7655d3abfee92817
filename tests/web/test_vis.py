"""The real vis-timeline in Chromium takes our items and groups."""

from __future__ import annotations

import json

import pytest

from tests.web.exports import NASTY, made, nasty_timeline
from tests.web.npm import VIS, npm_folder
from tests.web.showing import shown

SHOW = """
const options = {...data.options, maxHeight: 5000};
const timeline = new vis.Timeline(document.getElementById("place"), data.items, data.groups, options);
timeline.fit({animation: false});
const ready = () => texts(".vis-item.vis-background").length && texts(".vis-item.vis-range").length > 6;
const look = () => ({
  kept: timeline.itemsData.length,
  bars: texts(".vis-item.vis-range .vis-item-content"),
  points: texts(".vis-item.vis-point .vis-item-content"),
  eras: texts(".vis-item.vis-background .vis-item-content"),
  groups: texts(".vis-label .vis-inner"),
  pictures: document.querySelectorAll("#place img").length,
  harmed: window.harmed || null, errors,
});
"""


@pytest.fixture(scope="session")
def vis(root):
    return npm_folder(root, VIS)


@pytest.fixture
def show(vis, chromium, tmp_path):
    """What vis shows of a timeline."""

    def show_(timeline):
        styles = [vis / "styles/vis-timeline-graph2d.min.css"]
        scripts = [vis / "standalone/umd/vis-timeline-graph2d.min.js"]
        return shown(chromium, tmp_path, json.loads(made("vis", timeline)), SHOW, styles, scripts)

    return show_


def test_it_shows_every_entry_in_its_lane(show, timeline):
    found = show(timeline)
    assert found["errors"] == []
    assert found["kept"] == len(timeline) + len(timeline.eras)
    assert found["groups"] == [lane.name for lane in timeline.lanes]
    assert sorted(found["points"]) == sorted(entry.label for entry in timeline if entry.is_point)
    assert sorted(found["bars"]) == sorted(entry.label for entry in timeline if not entry.is_point)
    assert set(found["eras"]) == {era.name for era in timeline.eras}


def test_hostile_texts_are_shown_as_they_are(show):
    found = show(nasty_timeline())
    assert (found["harmed"], found["pictures"]) == (None, 0)
    assert sorted(found["bars"]) == sorted(NASTY)
    assert found["groups"] == list(NASTY)
