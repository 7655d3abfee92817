from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given

from bik_explorer.export.timelinejs import COLUMNS, timelinejs_csv, timelinejs_json
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind
from bik_explorer.model.pack import PackInfo
from bik_explorer.model.timeline import Timeline
from tests.export.making import whole
from tests.model.strategies import timelines


def event(**dates):
    entry = replace(Entry("a", Kind.LAW, "A", PartialDate(2007, 2), "x"), **dates)
    pack = PackInfo(first=PartialDate(1999), last=PartialDate(2024))
    (found,) = json.loads(whole(timelinejs_json, Timeline(pack, entries=(entry,))))["events"]
    return found.get("start_date"), found.get("end_date"), found["display_date"]


MARCH = {"year": 2007, "month": 3, "day": 31}


@pytest.mark.parametrize(
    ("dates", "expected"),
    [
        ({}, ({"year": 2007, "month": 2}, None, "February 2007")),
        (
            {"end": PartialDate(2007, 3)},
            ({"year": 2007, "month": 2}, MARCH, "February 2007 to March 2007"),
        ),
        # An end in the year of the start would be dropped.
        (
            {"start": PartialDate(2007, about=True), "end": PartialDate(2007, 3)},
            ({"year": 2007, "month": 1, "day": 1}, MARCH, "about 2007 to March 2007"),
        ),
        ({"open": True}, ({"year": 2007, "month": 2}, None, "since February 2007")),
        (
            {"open": True, "kind": Kind.INITIATIVE},
            ({"year": 2007, "month": 2}, {"year": 2024, "month": 12, "day": 31}, "since February 2007"),
        ),
        (
            {"start": PartialDate(2007, 3, 31), "end": PartialDate(2007, 3, 31)},
            (MARCH, None, "31 March 2007"),
        ),
    ],
)
def test_dates(dates, expected):
    assert event(**dates) == expected


def test_links_only_to_where_one_may_go(timeline):
    text = json.loads(whole(timelinejs_json, timeline))["events"][0]["text"]["text"]
    assert '<a href="https://example.org/s">S</a>; Book of T' in text
    nasty = timeline.sources["s"]._replace(url="javascript:alert(1)")
    made = replace(timeline, sources={**timeline.sources, "s": nasty})
    assert b"javascript" not in whole(timelinejs_json, made)


def test_the_sheet_says_the_same(timeline):
    value = json.loads(whole(timelinejs_json, timeline))
    title, one, two = csv.DictReader(io.StringIO(whole(timelinejs_csv, timeline).decode(), newline=""))
    assert tuple(title) == COLUMNS
    assert title["Type"] == "title"
    assert (one["Year"], one["Month"], one["Day"]) == ("2007", "2", "")
    assert (one["End Year"], one["End Month"], one["End Day"]) == ("2012", "12", "31")
    assert one["Text"] == value["events"][0]["text"]["text"]
    assert two["Headline"] == "&#61;Law()"
    assert value["events"][1]["text"]["headline"] == "=Law()"


@given(timelines())
def test_any_timeline_has_an_event_an_entry_that_ends_after_its_start(timeline):
    value = json.loads(whole(timelinejs_json, timeline))
    assert len(value["events"]) == len(timeline)
    for slide in value["events"]:
        start, end = slide["start_date"], slide.get("end_date")
        if end is not None:
            assert tuple(start.values()) < (*end.values(), 0)
