"""The real TimelineJS in Chromium reads our files."""

from __future__ import annotations

import json

import pytest

from tests.web.exports import NASTY, made, nasty_timeline
from tests.web.npm import TIMELINEJS, npm_folder
from tests.web.showing import shown

SHOW = """
const from = data.json ? JSON.parse(data.json) : "timeline.csv";
window.fetch = () => Promise.resolve(new Response(data.csv));
const timeline = new TL.Timeline("place", from);
const ready = () => texts(".tl-timeera").length > 0 && texts(".tl-timegroup-message").length > 0;
const look = () => ({
  slides: texts(".tl-slide .tl-headline"),
  dates: texts(".tl-slide .tl-headline-date"),
  groups: texts(".tl-timegroup-message"),
  eras: texts(".tl-timeera-content-container .tl-headline"),
  links: [...document.querySelectorAll(".tl-slide a")].map(one => one.getAttribute("href")),
  text: texts(".tl-slide .tl-text-content").join(" "),
  pictures: document.querySelectorAll("#place img").length,
  problems: timeline.config.getErrors().map(String),
  harmed: window.harmed || null, errors,
});
"""


@pytest.fixture(scope="session")
def timelinejs(root):
    return npm_folder(root, TIMELINEJS)


@pytest.fixture(params=["timelinejs", "timelinejs-csv"])
def show(request, timelinejs, chromium, tmp_path):
    """What TimelineJS shows of a timeline, by either format."""

    def show_(timeline):
        text = made(request.param, timeline)
        data = {"csv": text} if request.param.endswith("csv") else {"json": text}
        styles, scripts = [timelinejs / "dist/css/timeline.css"], [timelinejs / "dist/js/timeline.js"]
        return shown(chromium, tmp_path, data, SHOW, styles, scripts)

    return show_


def test_it_shows_a_slide_for_each_entry_of_the_built_in_pack(show, timeline):
    found = show(timeline)
    assert (found["problems"], found["errors"]) == ([], [])
    assert found["slides"][0] == timeline.pack.title
    assert sorted(found["slides"][1:]) == sorted(entry.label for entry in timeline)
    assert len(found["slides"]) == len(timeline) + 1
    assert set(found["groups"]) == {lane.name for lane in timeline.lanes}
    assert found["eras"] == [era.name for era in timeline.eras]
    assert "since 16 November 2022" in found["dates"]
    assert timeline.pack.licence in found["text"]


def test_its_links_are_those_of_the_sources(show, timeline):
    urls = {source.url for source in timeline.sources.values() if source.url}
    links = set(show(timeline)["links"])
    assert len(links) > 100
    assert links <= urls


def test_hostile_texts_are_shown_as_they_are(show):
    found = show(nasty_timeline())
    assert (found["harmed"], found["pictures"]) == (None, 0)
    assert found["links"] == []
    assert found["slides"] == [NASTY[0], *NASTY]
    assert set(found["groups"]) == set(NASTY)
    assert all(text in found["text"] for text in NASTY)


def test_the_file_is_json_with_an_event_for_each_entry(timeline):
    value = json.loads(made("timelinejs", timeline))
    assert [event["unique_id"] for event in value["events"]] == [entry.id for entry in timeline]
