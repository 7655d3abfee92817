"""Whole frames: what must hold for every timeline, viewport and size."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.layout.build import build_frame
from bik_explorer.layout.frame import Box, Frame, Text
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.lanes import arrange
from bik_explorer.model.entry import Kind
from tests.layout.making import (
    CLOSE,
    SHARES,
    SIZES,
    WINDOW,
    apart,
    collisions,
    entry,
    home,
    items,
    measure,
    setting_of,
    timeline_of,
    viewport,
)
from tests.layout.making import found as found_at
from tests.model.strategies import timelines


@settings(max_examples=150)
@given(timelines(most=30), SHARES, SIZES)
def test_marks_and_labels_of_a_row_never_collide(timeline, shares, size):
    frame = build_frame(setting_of(timeline, viewport(timeline, shares), size))
    assert collisions(frame) == []


@settings(max_examples=60)
@given(timelines(most=30), SHARES, SIZES)
def test_an_entry_keeps_its_row_at_every_viewport(timeline, shares, size):
    whole = build_frame(setting_of(timeline, size=size))
    part = build_frame(setting_of(timeline, viewport(timeline, shares), size))
    rows = {mark.place: (mark.lane, mark.row) for mark in whole.marks}
    assert all(rows.get(mark.place, (mark.lane, mark.row)) == (mark.lane, mark.row) for mark in part.marks)


@settings(max_examples=60)
@given(timelines(most=30), SHARES, st.data())
def test_what_is_in_sight_has_a_mark_and_what_is_hidden_has_none(timeline, shares, data):
    places = data.draw(st.lists(st.sampled_from(range(len(timeline))), unique=True)) if len(timeline) else []
    port = viewport(timeline, shares)
    frame = build_frame(setting_of(timeline, port, Size(1000.0, 3000.0), places))
    drawn = {mark.place for mark in frame.marks}
    columns = timeline.columns
    seen = {one for one in places if columns.start[one] < port.end and columns.end[one] > port.start}
    assert seen <= drawn <= set(places)
    assert len(drawn) == len(frame.marks)


@settings(max_examples=60)
@given(timelines(most=30), SHARES, SIZES)
def test_labels_stand_in_the_body_beside_or_on_their_mark(timeline, shares, size):
    frame = build_frame(setting_of(timeline, viewport(timeline, shares), size))
    for mark in frame.marks:
        if mark.label is None:
            continue
        assert frame.body.x - CLOSE <= mark.label.x
        assert mark.label.right <= frame.body.right + CLOSE
        assert (mark.label.y, mark.label.height) == (mark.rect.y, mark.rect.height)
        inside = mark.rect.x - CLOSE <= mark.label.x and mark.label.right <= mark.rect.right + CLOSE
        assert inside or apart(mark.label, mark.rect)


@settings(max_examples=60)
@given(timelines(most=30), SHARES, SIZES)
def test_texts_fit_their_rectangles_and_nothing_is_less_than_nothing(timeline, shares, size):
    frame = build_frame(setting_of(timeline, viewport(timeline, shares), size))
    for item in items(frame):
        numbers = [value for value in _numbers(item) if not np.isfinite(value)]
        assert numbers == []
        if isinstance(item, Text):
            assert size.width < 180 or measure(item.text, item.font) <= item.rect.width + CLOSE
        if isinstance(item, Box | Text):
            assert item.rect.width >= 0
            assert item.rect.height >= 0
        if isinstance(item, Box):
            assert item.fade_in + item.fade_out <= item.rect.width + 2 + CLOSE


def _numbers(item: object) -> list[float]:
    values = list(item)
    rects = [value for value in values if isinstance(value, Rect)]
    sides = [side for rect in rects for side in (rect.x, rect.y, rect.width, rect.height)]
    return sides + [value for value in values if isinstance(value, float)]


@settings(max_examples=40)
@given(timelines(most=20), SHARES, SIZES, st.booleans())
def test_the_same_inputs_give_the_same_frame(timeline, shares, size, dim):
    setting = setting_of(timeline, viewport(timeline, shares), size, range(0, len(timeline), 2), dim=dim)
    assert build_frame(setting) == build_frame(setting) == build_frame(setting, arrange(setting))


@settings(max_examples=40)
@given(timelines(most=30), st.floats(0, 1))
def test_rows_that_are_partly_scrolled_out_of_sight_have_their_marks(timeline, share):
    setting = setting_of(timeline, size=Size(800.0, 180.0))
    arrangement = arrange(setting)
    top = share * build_frame(setting, arrangement).overflow
    frame = build_frame(setting.seen_at(replace(home(timeline), top=top)), arrangement)
    tall = build_frame(replace(setting, size=Size(800.0, 5000.0)), arrangement)
    moved = {mark.place: mark.rect._replace(y=mark.rect.y - top) for mark in tall.marks}
    seen = {
        place for place, rect in moved.items() if frame.body.y < rect.bottom and rect.y < frame.body.bottom
    }
    assert {mark.place for mark in frame.marks} == seen
    assert all(abs(mark.rect.y - moved[mark.place].y) < CLOSE for mark in frame.marks)


@settings(max_examples=40)
@given(timelines(most=20), SHARES, st.floats(-1e6, 1e6))
def test_scrolling_stops_at_the_last_lane(timeline, shares, top):
    size = Size(800.0, 200.0)
    port = viewport(timeline, shares)
    frame = build_frame(setting_of(timeline, replace(port, top=top), size))
    assert frame.overflow == max(frame.content - frame.body.height, 0.0)
    clamped = min(max(top, 0.0), frame.overflow)
    assert frame == build_frame(setting_of(timeline, replace(port, top=clamped), size))
    if frame.lanes:
        assert frame.lanes[0].rect.y <= frame.body.y
        assert frame.content < frame.body.height or frame.lanes[-1].rect.bottom >= frame.body.bottom - CLOSE


@pytest.mark.parametrize("reason", ["selected", "found"])
def test_selected_and_matching_entries_have_their_labels_before_others(reason):
    """Between the first two marks there is room for one label."""
    years = (2006, 2012, 2013)
    timeline = timeline_of(
        *(entry(f"r-{year}", Kind.REPORT, f"{year}-05-05", title="x" * 14) for year in years)
    )
    setting = setting_of(timeline, size=Size(900.0, 200.0), dim=True)
    one_row = replace(arrange(setting), rows=np.zeros(3, dtype=np.int32))
    assert _label_of(build_frame(setting, one_row), 1) != ["x" * 14]
    if reason == "selected":
        preferred = replace(setting, state=replace(setting.state, selection="r-2012"))
    else:
        preferred = replace(setting, results=found_at(timeline, [1]))
    assert _label_of(build_frame(preferred, one_row), 1) == ["x" * 14]


def _label_of(frame: Frame, place: int) -> list[str]:
    mark = frame.mark_of(place)
    assert mark is not None
    return [item.text for item in items(frame) if isinstance(item, Text) and item.rect == mark.label]


def test_layers_are_clipped_to_what_they_belong_to():
    frame = build_frame(setting_of(timeline_of(entry("one", Kind.LAW, "2009"))))
    grid, names, marks, around = (layer.clip for layer in frame.layers)
    assert grid == marks == frame.body
    assert (names.x, names.right, names.y, names.bottom) == (0, WINDOW.width, frame.body.y, frame.body.bottom)
    assert around == Rect(0.0, 0.0, *WINDOW)


def test_the_home_view_shows_every_entry_within_the_body():
    found = [entry(f"report-{year}", Kind.REPORT, f"{year}-06-01") for year in range(1999, 2025)]
    timeline = timeline_of(*found)
    frame = build_frame(setting_of(timeline, home(timeline)))
    assert all(frame.body.x <= mark.rect.x and mark.rect.right <= frame.body.right for mark in frame.marks)
    assert len(frame.marks) == 26
