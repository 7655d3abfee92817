"""What stands around the marks: gridlines, axis, eras, the names of the lanes, the thumb."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.layout.build import build_frame
from bik_explorer.layout.frame import Box, Frame, Line, Text
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Kind
from bik_explorer.model.pack import Era
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import Limits, Viewport
from bik_explorer.style import THEMES
from tests.layout.making import (
    CLOSE,
    ERAS,
    SHARES,
    SIZES,
    apart,
    axis_texts,
    entry,
    home,
    items,
    setting_of,
    texts,
    timeline_of,
    viewport,
)
from tests.model.strategies import LANES, timelines


@settings(max_examples=60)
@given(timelines(most=10), SHARES, SIZES)
def test_eras_and_axis_labels_are_within_the_frame_and_leave_each_other_alone(timeline, shares, size):
    timeline = replace(timeline, eras=ERAS)
    frame = build_frame(setting_of(timeline, viewport(timeline, shares), size))
    outside = [item for item in frame.layers[-1].items if isinstance(item, Text)]
    for text in outside:
        assert text.rect.x >= -CLOSE
        assert text.rect.right <= size.width + CLOSE
        assert size.height < 80 or 0 <= text.rect.y < text.rect.bottom <= size.height
    for one, other in combinations(outside, 2):
        assert apart(one.rect, other.rect) or one.rect.y != other.rect.y


@settings(max_examples=100)
@given(SHARES, st.integers(240, 3000), st.sampled_from([(1999, 2024), (2012, 2012), (1024, 2024), (1, 9999)]))
def test_a_full_year_stands_on_the_axis(shares, width, years):
    timeline = timeline_of(years=years)
    calendar = Limits(max(timeline.limits.first, 1.0), min(timeline.limits.last, date.max.toordinal() + 1.0))
    start, end = (calendar.first + share * calendar.longest for share in shares)
    port = Viewport(start, end).clamped(calendar)
    frame = build_frame(setting_of(timeline, port, Size(float(width), 400.0)))
    shown = [word for text in axis_texts(frame) for word in text.text.split()]
    first, last = (date.fromordinal(int(day)).year for day in (port.start, port.end - 1e-3))
    assert any(word.isdigit() and first <= int(word) <= last for word in shown)


def test_lines_of_the_grid_stand_in_the_middle_of_their_pixel():
    port = Viewport(730_120.0, 730_120.0 + 820.0)
    frame = build_frame(setting_of(timeline_of(), port))
    lines = [item for item in frame.layers[0].items if isinstance(item, Line)]
    assert lines
    for line in lines:
        assert line.x1 == line.x2
        assert line.x1 % 1 == 0.5
        day = frame.scale.day(line.x1)
        assert abs(frame.scale.pixels(round(day) - day)) <= 1.0
    days = sorted(frame.scale.day(line.x1) for line in lines)
    assert len(set(days)) == len(days)


@settings(max_examples=60)
@given(SHARES, st.integers(200, 2000))
def test_each_label_below_the_body_stands_under_a_line(shares, width):
    timeline = timeline_of()
    _assert_lines_over_labels(
        build_frame(setting_of(timeline, viewport(timeline, shares), Size(float(width), 400.0)))
    )


@pytest.mark.parametrize("part", [0.0, 0.05, 0.1, 0.9, 0.99])
def test_and_so_does_that_of_a_day_at_the_edge(part):
    port = Viewport(734_000 + part, 734_030 + part)
    _assert_lines_over_labels(build_frame(setting_of(timeline_of(), port, Size(2000.0, 400.0))))


def _assert_lines_over_labels(frame: Frame) -> None:
    lines = [item.x1 for item in frame.layers[0].items if isinstance(item, Line)]
    minor = [text for text in axis_texts(frame) if text.font.weight == 500]
    for text in minor:
        middle = text.rect.x + text.rect.width / 2
        assert min(abs(line - middle) for line in lines) <= 0.5 + CLOSE


def test_month_lines_stand_between_weeks_that_do_not_begin_with_them():
    start = float(PartialDate(2012).first_day)
    frame = build_frame(setting_of(timeline_of(), Viewport(start, start + 90)))
    strong = [item for item in frame.layers[0].items if item.colour == THEMES["light"].hairline]
    days = [round(frame.scale.day(line.x1)) for line in strong]
    assert days == [PartialDate(2012, month).first_day for month in (1, 2, 3)]


def eras_of(frame: Frame) -> list[tuple[Rect, str]]:
    return [(item.rect, item.fill) for item in frame.layers[-1].items if isinstance(item, Box)]


def test_eras_cover_the_body_and_follow_each_other():
    frame = build_frame(setting_of(timeline_of()))
    (first, one), (second, other) = eras_of(frame)
    assert first.right == pytest.approx(second.x)
    assert second.right == pytest.approx(frame.body.right)
    assert (one, other) == (THEMES["light"].initiative_soft, THEMES["light"].law_soft)
    assert {"Self-regulation", "DSA: law"} <= set(texts(frame))


def test_an_era_without_an_end_goes_on():
    era = Era("on", "On", PartialDate(2010))
    frame = build_frame(setting_of(replace(timeline_of(), eras=(era,))))
    assert eras_of(frame)[0][0].right == pytest.approx(frame.body.right)


def test_the_name_of_an_era_is_left_out_where_it_does_not_fit_and_so_is_an_era_out_of_sight():
    port = Viewport(float(PartialDate(2020).first_day), float(PartialDate(2023).first_day))
    frame = build_frame(setting_of(timeline_of(), port))
    assert "DSA: law" not in texts(frame)
    assert len(eras_of(frame)) == 2
    port = Viewport(float(PartialDate(2023).first_day), float(PartialDate(2024).first_day))
    assert len(eras_of(build_frame(setting_of(timeline_of(), port)))) == 1


@pytest.mark.parametrize("colour", ["pink", "paper", "", "name"])
def test_the_name_of_an_era_of_an_unknown_colour_can_be_read(colour):
    era = Era("on", "Era", PartialDate(2010), colour=colour)
    frame = build_frame(setting_of(replace(timeline_of(), eras=(era,))))
    [text] = [item for item in items(frame) if isinstance(item, Text) and item.text == "Era"]
    assert (eras_of(frame)[0][1], text.colour) == (THEMES["light"].report_soft, THEMES["light"].report)


def test_a_lane_tells_its_whole_name_even_where_it_is_drawn_short():
    lanes = (
        LANES[0]._replace(name="A lane whose name is far too long for the little room that there is for it"),
    )
    timeline = Timeline(lanes=lanes, entries=(entry("one", Kind.PROGRAMME, "2009"),))
    frame = build_frame(setting_of(timeline))
    assert frame.lanes[0].name == lanes[0].name
    assert any(text.endswith("…") for text in texts(frame))


def test_a_filter_closes_up_the_lanes_it_empties():
    timeline = timeline_of(
        entry("programme", Kind.PROGRAMME, "2001", end=PartialDate(2004)),
        entry("law", Kind.LAW, "2010"),
        entry("report", Kind.REPORT, "2012"),
    )
    whole, part = (build_frame(setting_of(timeline, places=places)) for places in (None, [0, 2]))
    assert [lane.name for lane in whole.lanes] == [
        "EU programmes & strategies",
        "Law",
        "Reports & evaluations",
    ]
    assert [lane.name for lane in part.lanes] == ["EU programmes & strategies", "Reports & evaluations"]
    assert part.lanes[1].rect.y == whole.lanes[1].rect.y
    assert "Law" not in texts(part)


@given(st.floats(0, 1), st.integers(100, 300))
def test_a_thumb_tells_which_part_of_the_lanes_is_in_sight(share, height):
    found = [entry(f"bar-{number:02}", Kind.PROGRAMME, "2001", end=PartialDate(2020)) for number in range(30)]
    timeline, size = timeline_of(*found), Size(1000.0, float(height))
    overflow = build_frame(setting_of(timeline, size=size)).overflow
    frame = build_frame(setting_of(timeline, replace(home(timeline), top=share * overflow), size))
    thumb = frame.layers[-1].items[-1]
    assert isinstance(thumb, Box)
    assert frame.body.right <= thumb.rect.x < thumb.rect.right <= size.width
    above, below = thumb.rect.y - frame.body.y - 2, frame.body.bottom - 2 - thumb.rect.bottom
    assert above >= -CLOSE
    assert below >= -CLOSE
    assert above == pytest.approx(share * (above + below), abs=1e-3)


def test_no_thumb_where_all_lanes_are_in_sight():
    frame = build_frame(setting_of(timeline_of(entry("one", Kind.LAW, "2009"))))
    assert frame.overflow == 0
    assert not any(isinstance(item, Box) and item.fill == THEMES["light"].muted for item in items(frame))
