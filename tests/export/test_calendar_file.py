"""Read back by a small strict parser: short lines, every block closed, every text unescaped."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.export.calendar_file import calendar_file
from bik_explorer.export.texts import clean
from bik_explorer.loading import load_pack
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind, Milestone
from bik_explorer.model.pack import PackInfo
from bik_explorer.model.timeline import Timeline
from tests.export.making import WORDS, credits_for, whole
from tests.model.strategies import timelines

LINE = re.compile(r"([A-Z-]+)((?:;[A-Z]+=[A-Z]+)*):(.*)")
ESCAPE = re.compile(r"\\(.)")
TEXTS = {"NAME", "X-WR-CALNAME", "DESCRIPTION", "X-WR-CALDESC", "SUMMARY", "CATEGORIES"}


def read(data):
    """The calendar's own properties, and a mapping for each of its events."""
    assert data.endswith(b"\r\n")
    raw = data[:-2].split(b"\r\n")
    assert all(len(line) <= 75 and b"\n" not in line and b"\r" not in line for line in raw)
    lines = b"\r\n".join(raw).replace(b"\r\n ", b"").decode().split("\r\n")
    calendar, events, inside = {}, [], None
    assert (lines[0], lines[-1]) == ("BEGIN:VCALENDAR", "END:VCALENDAR")
    for line in lines[1:-1]:
        name, parameters, value = LINE.fullmatch(line).groups()
        if (name, value) == ("BEGIN", "VEVENT"):
            assert inside is None
            inside = {}
        elif (name, value) == ("END", "VEVENT"):
            events.append(inside)
            inside = None
        else:
            target = calendar if inside is None else inside
            assert name not in target
            target[name] = day(parameters, value) if name.startswith("DT") else text(name, value)
    assert inside is None
    return calendar, events


def day(parameters, value):
    if parameters:
        assert parameters == ";VALUE=DATE"
        return date.fromisoformat(f"{value[:4]}-{value[4:6]}-{value[6:]}")
    assert re.fullmatch(r"\d{8}T\d{6}Z", value)
    return value


def text(name, value):
    if name not in TEXTS:
        return value
    assert not re.search(r"(?<!\\)(?:\\\\)*[,;]", value)
    return ESCAPE.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)


def test_the_calendar_says_what_it_is(timeline):
    pack = PackInfo("p", "A pack; with, signs", "7", licence="CC BY 4.0")
    calendar, _ = read(whole(calendar_file, replace(timeline, pack=pack)))
    assert calendar["VERSION"] == "2.0"
    assert calendar["NAME"] == calendar["X-WR-CALNAME"] == "A pack; with, signs"
    assert "Licence: CC BY 4.0" in calendar["DESCRIPTION"].split("\n")


def test_an_event_for_an_entry_and_for_its_steps(timeline):
    pack = PackInfo("p", "A pack")
    _, (one, step, two) = read(whole(calendar_file, replace(timeline, pack=pack)))
    assert one["UID"] == "one@p.bik-explorer"
    assert (one["DTSTART"], one["DTEND"]) == (date(2007, 2, 1), date(2013, 1, 1))
    assert one["SUMMARY"] == "Pledge (about February 2007 to 2012)"
    assert one["DESCRIPTION"].split("\n")[:3] == [
        "A pledge, made",
        "about February 2007 to 2012",
        "What it is.",
    ]
    assert one["DESCRIPTION"].endswith("Sources:\nS: https://example.org/s\nBook of T")
    assert one["URL"] == "https://example.org/s"
    assert one["DTSTAMP"] == "20261124T000000Z"
    assert step["UID"] == "one.2007-02-06@p.bik-explorer"
    assert step["RELATED-TO"] == one["UID"]
    assert step["SUMMARY"] == "Pledge: signed (not confirmed by a source)"
    assert (two["DTSTART"], two["DTEND"]) == (date(2022, 11, 16), date(2022, 11, 17))
    assert two["SUMMARY"] == "=Law()"


def test_a_step_on_the_day_of_the_start_is_told_once():
    steps = (Milestone(PartialDate(2000), "begun"), *(Milestone(PartialDate(2001), "x") for _ in "ab"))
    entry = Entry("a", Kind.LAW, "A", PartialDate(2000), "x", milestones=steps)
    _, events = read(whole(calendar_file, Timeline(entries=(entry,))))
    ids = [event["UID"] for event in events]
    assert ids == [f"a{part}@timeline.bik-explorer" for part in ("", ".2001", ".2001.2")]


@pytest.mark.parametrize(
    ("start", "first", "after"),
    [
        (PartialDate(2007), date(2007, 1, 1), date(2008, 1, 1)),
        (PartialDate(2008, 2), date(2008, 2, 1), date(2008, 3, 1)),
        (PartialDate(2008, 2, 29), date(2008, 2, 29), date(2008, 3, 1)),
    ],
)
def test_a_rough_date_is_all_days_that_it_can_be(start, first, after):
    _, (event,) = read(whole(calendar_file, Timeline(entries=(Entry("a", Kind.EVENT, "A", start, "x"),))))
    assert (event["DTSTART"], event["DTEND"]) == (first, after)
    assert (event["SUMMARY"] == "A") is (start.day is not None)


def test_the_built_in_pack_comes_back(root):
    timeline = load_pack(root / "data").timeline
    _, events = read(whole(calendar_file, timeline))
    found = {event["UID"]: event for event in events}
    assert len(found) == len(events)
    for entry in timeline:
        event = found[f"{entry.id}@bik.bik-explorer"]
        assert event["DTSTART"].toordinal() == entry.start.first_day
        assert event["DTEND"].toordinal() == (entry.end or entry.start).last_day + 1
    steps = sum(step.date != entry.start for entry in timeline for step in entry.milestones)
    assert len(events) == len(timeline) + steps


@given(timelines())
def test_any_timeline_can_be_read(timeline):
    _, events = read(whole(calendar_file, timeline))
    assert all(event["DTSTART"] < event["DTEND"] for event in events)
    assert len({event["UID"] for event in events}) == len(events)


@given(st.text(max_size=200))
def test_any_text_comes_back(words):
    entry = Entry("a", Kind.EVENT, words, PartialDate(2000, 1, 1), "x", summary=words)
    timeline = Timeline(entries=(entry,))
    _, (event,) = read(calendar_file(timeline, [0], credits_for(timeline), WORDS))
    assert event["SUMMARY"] == clean(words)
