"""Frames of very many, very few, very long and very close things, in very small and very large windows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.layout.build import build_frame
from bik_explorer.layout.geometry import Size
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind, Milestone
from bik_explorer.model.timeline import Timeline
from bik_explorer.style import THEMES
from tests.layout.making import (
    SHARES,
    WINDOW,
    axis_texts,
    collisions,
    entry,
    home,
    items,
    setting_of,
    texts,
    timeline_of,
    viewport,
)
from tests.model.strategies import partial, timelines


@pytest.mark.parametrize("size", [Size(1.0, 1.0), Size(240.0, 160.0), WINDOW, Size(3840.0, 2160.0)])
@pytest.mark.parametrize("theme", THEMES)
def test_any_size_and_theme_with_nothing_and_with_one_entry(size, theme):
    for timeline in (Timeline(), timeline_of(), timeline_of(entry("one", Kind.PROGRAMME, "2009", open=True))):
        setting = replace(setting_of(timeline, size=size), theme=THEMES[theme])
        frame = build_frame(setting)
        assert frame.size == size
        assert len(frame.marks) <= len(timeline)
        colours = {getattr(THEMES[theme], name) for name in THEMES[theme]._fields}
        assert {getattr(item, "colour", None) or item.fill for item in items(frame)} <= colours


def test_all_on_one_day_stand_below_each_other():
    timeline = timeline_of(*(entry(f"report-{number:02}", Kind.REPORT, "2012-02-02") for number in range(40)))
    frame = build_frame(setting_of(timeline, size=Size(1000.0, 4000.0)))
    assert sorted(mark.row for mark in frame.marks) == list(range(40))
    assert len({mark.rect.y for mark in frame.marks}) == 40
    assert all(mark.label is not None for mark in frame.marks)


def test_a_thousand_years():
    found = [entry(f"event-{year}", Kind.EVENT, f"{year:04}") for year in range(1000, 2000, 25)]
    frame = build_frame(setting_of(timeline_of(*found, years=(1000, 1999))))
    assert len(frame.marks) == 40
    assert collisions(frame) == []
    assert [text.text for text in axis_texts(frame)][:3] == ["1100", "1200", "1300"]


@pytest.mark.parametrize("title", ["x" * 300, "word " * 60, "字" * 300])
def test_titles_of_three_hundred_letters(title):
    found = [entry(f"law-{number}", Kind.LAW, f"20{number:02}", title=title) for number in range(10)]
    frame = build_frame(
        setting_of(timeline_of(*found, entry("open", Kind.INITIATIVE, "2001", title=title, open=True)))
    )
    assert collisions(frame) == []
    labels = [text for text in texts(frame) if text.endswith("…")]
    assert len(labels) == 11


@settings(max_examples=12)
@given(st.integers(0, 2**32), SHARES, st.sampled_from([200, 500, 1000]))
def test_nothing_collides_among_hundreds_of_entries(seed, shares, height):
    chance = Random(seed)
    found = [_by_chance(chance, number) for number in range(200)]
    timeline = timeline_of(*found)
    for port in (home(timeline), viewport(timeline, [0.0, 1.0]), viewport(timeline, shares)):
        frame = build_frame(setting_of(timeline, port, Size(1200.0, float(height))))
        assert collisions(frame) == []
        assert frame.content > frame.body.height or len(frame.marks) == 200 or port != home(timeline)


def _by_chance(chance: Random, number: int) -> Entry:
    days = sorted(chance.choices(range(date(1999, 1, 1).toordinal(), date(2025, 1, 1).toordinal()), k=2))
    start, end = (partial(day, chance.randint(1, 3)) for day in days)
    ended = {"end": end} if chance.random() < 0.5 and end.last_day >= start.last_day else {}
    kind, letters = chance.choice(list(Kind)), chance.randint(3, 40)
    steps = tuple(Milestone(partial(day, chance.randint(1, 3)), "a step") for day in days)
    return replace(
        entry(f"entry-{number:03}", kind, "2009", title="x" * letters, milestones=steps), start=start, **ended
    )


def test_bars_of_a_day_that_are_drawn_wider_than_they_are_do_not_collide():
    days = [PartialDate(2012, month, day) for month in range(1, 13) for day in range(1, 28, 3)]
    found = (entry(day.iso(), Kind.PROGRAMME, day.iso(), end=day, title="x") for day in days)
    timeline = timeline_of(*found, years=(2012, 2012))
    for port in (home(timeline), viewport(timeline, [0.0, 1.0])):
        frame = build_frame(setting_of(timeline, port, Size(1000.0, 200.0)))
        assert frame.overflow == 0
        assert len(frame.marks) == len(days)
        assert collisions(frame) == []


@settings(max_examples=60)
@given(timelines(most=30, first=2012, last=2012), SHARES)
def test_nothing_collides_in_a_timeline_of_one_year_seen_from_far_away(timeline, shares):
    frame = build_frame(setting_of(timeline, viewport(timeline, shares)))
    assert collisions(frame) == []
    assert collisions(build_frame(setting_of(timeline, viewport(timeline, [0.0, 1.0])))) == []
