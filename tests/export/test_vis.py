from __future__ import annotations

import json
from datetime import date

from hypothesis import given

from bik_explorer.export.vis import vis_json
from tests.export.making import WORDS, credits_for, whole
from tests.model.strategies import timelines


def test_an_item_tells_what_is_known_of_its_dates(timeline):
    value = json.loads(whole(vis_json, timeline))
    one, two = value["items"]
    assert (one["start"], one["end"], one["type"]) == ("2007-02-01", "2013-01-01", "range")
    assert (one["known_start"], one["known_end"], one["about"]) == ("2007-02", "2012", True)
    assert (two["known_end"], two["open"]) == (None, True)
    assert one["sources"][0] == {"title": "S", "url": "https://example.org/s"}
    assert value["groups"] == [{"id": "all", "content": "All", "order": 0}]


def test_lanes_without_entries_are_no_groups(timeline):
    none = credits_for(timeline, found=[False, False])
    value = json.loads(vis_json(timeline, [], none, WORDS))
    assert (value["groups"], value["items"]) == ([], [])


@given(timelines())
def test_every_item_has_a_group_and_lasts(timeline):
    value = json.loads(whole(vis_json, timeline))
    groups = {group["id"] for group in value["groups"]}
    assert len(value["items"]) == len(timeline)
    for item in value["items"]:
        assert item["group"] in groups
        assert ("end" in item) is (item["type"] == "range")
        if "end" in item:
            assert date.fromisoformat(item["start"]) < date.fromisoformat(item["end"])
