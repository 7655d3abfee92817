"""What single entries put into the display list, from their shapes."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bik_explorer.layout.build import build_frame
from bik_explorer.layout.frame import Box, Line, Ring, Sign, Text
from bik_explorer.layout.geometry import Size
from bik_explorer.layout.painting import GHOST
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind, Milestone
from bik_explorer.model.viewport import Viewport
from tests.layout.making import (
    CLOSE,
    SHARES,
    WINDOW,
    entry,
    items,
    setting_of,
    timeline_of,
    viewport,
)
from tests.model.strategies import timelines


def shape_items(*found: Entry, port: Viewport | None = None, size: Size = WINDOW) -> list[object]:
    """The items of the marks alone, without labels."""
    frame = build_frame(setting_of(timeline_of(*found), port, size))
    return [item for item in frame.layers[2].items if not isinstance(item, Text)]


def test_kinds_have_their_shapes():
    symbols = {
        kind: shape_items(entry("one", kind, "2009-02-10"))[0].symbol.value
        for kind in (Kind.LAW, Kind.REPORT, Kind.EVENT, Kind.INITIATIVE)
    }
    assert symbols == {"law": "diamond", "report": "square", "event": "circle", "initiative": "circle"}
    bars = [shape_items(entry("one", kind, "2009", open=True)) for kind in Kind if kind is not Kind.LAW]
    assert all(isinstance(bar[0], Box) and len(bar) == 1 for bar in bars)


def test_an_open_bar_reaches_the_end_of_the_range_and_fades():
    [bar] = shape_items(entry("one", Kind.INITIATIVE, "2012-01-01", open=True))
    scale = setting_of(timeline_of()).scale
    assert bar.rect.right == pytest.approx(scale.x(PartialDate(2025).first_day) - 1)
    assert bar.fade_in == 0.0
    assert bar.fade_out == 96.0


def test_a_bar_with_an_unknown_end_reaches_its_last_milestone_and_fades():
    steps = (Milestone(PartialDate(2016, 6, 1), "a step"),)
    [bar] = shape_items(entry("one", Kind.INITIATIVE, "2012-01-01", end_unknown=True, milestones=steps))
    scale = setting_of(timeline_of()).scale
    assert bar.rect.right == pytest.approx(scale.x(PartialDate(2016, 6, 2).first_day) - 1)
    assert bar.fade_out == pytest.approx(min((bar.rect.width + 2) * 0.45, 96.0))
    [stub] = shape_items(entry("one", Kind.INITIATIVE, "2012-01-01", end_unknown=True))
    assert stub.rect.width == 4.0
    assert stub.fade_out == pytest.approx(6 * 0.45)


def test_an_end_of_which_the_month_is_known_fades_over_that_month():
    port = Viewport(PartialDate(2012).first_day, PartialDate(2015).first_day)
    bar, *rest = shape_items(entry("one", Kind.PROGRAMME, "2012-03-05", end=PartialDate(2014, 1)), port=port)
    assert rest == []
    per_day = setting_of(timeline_of(), port).scale.per_day
    assert bar.fade_out == pytest.approx(30 * per_day)
    assert bar.fade_in == 0.0


def test_a_date_of_which_the_year_is_known_fades_or_has_whiskers():
    [bar] = shape_items(entry("one", Kind.PROGRAMME, "2007", end=PartialDate(2011, 5, 6)))
    scale = setting_of(timeline_of()).scale
    assert bar.fade_in == pytest.approx(scale.pixels(364))
    line, left, right, sign = shape_items(entry("one", Kind.REPORT, "2007"))
    first, last = scale.x(PartialDate(2007).first_day), scale.x(PartialDate(2008).first_day)
    assert (line.x1, line.x2, left.x1, right.x1) == pytest.approx((first, last, first, last))
    assert sign.x == pytest.approx((first + last) / 2)
    assert line.y1 == line.y2 == sign.y


def test_an_exact_date_has_no_whiskers_however_close_one_looks():
    day = PartialDate(2009, 2, 10)
    port = Viewport(day.first_day - 15.0, day.first_day + 15.0)
    [sign] = shape_items(entry("one", Kind.REPORT, day.iso()), port=port, size=Size(3840.0, 560.0))
    assert isinstance(sign, Sign)


def test_whiskers_and_symbols_stay_within_the_bounds_of_their_mark():
    steps = tuple(Milestone(PartialDate.parse(day), "a step") for day in ("2018", "2020-06", "2022-11-16"))
    timeline = timeline_of(entry("act", Kind.LAW, "2020", milestones=steps))
    for days in (9000.0, 3000.0, 800.0):
        port = Viewport(737_500.0 - days / 2, 737_500.0 + days / 2)
        frame = build_frame(setting_of(timeline, port))
        [mark] = frame.marks
        for item in frame.layers[2].items:
            if isinstance(item, Sign):
                assert mark.rect.x - CLOSE <= item.x - item.size / 2
                assert item.x + item.size / 2 <= mark.rect.right + CLOSE
            if isinstance(item, Line):
                assert mark.rect.x - CLOSE <= item.x1 <= item.x2 <= mark.rect.right + CLOSE


def test_the_label_on_the_line_of_a_law_cuts_the_line_and_no_other_row():
    steps = (Milestone(PartialDate(2008), "proposed"), Milestone(PartialDate(2020), "applies"))
    rows = [entry(f"act-{number}", Kind.LAW, "2008", milestones=steps) for number in range(20)]
    frame = build_frame(setting_of(timeline_of(*rows)))
    gaps = [item for item in frame.layers[2].items if isinstance(item, Box)]
    assert len(gaps) == 20
    for gap, mark in zip(gaps, frame.marks, strict=True):
        assert (gap.rect.y, gap.rect.bottom) == (mark.rect.y, mark.rect.bottom)
        assert mark.label is not None
        assert gap.rect.x < mark.label.x < mark.label.right < gap.rect.right


def test_bars_that_follow_each_other_share_a_row_at_any_width():
    found = [
        entry(
            f"programme-{year}", Kind.PROGRAMME, f"{year}-01-01", end=PartialDate(year + 3, 12, 31), title="A"
        )
        for year in range(2000, 2020, 4)
    ]
    for width in range(400, 1400, 7):
        frame = build_frame(setting_of(timeline_of(*found), size=Size(float(width), 400.0)))
        assert {mark.row for mark in frame.marks} == {0}, width


@pytest.mark.parametrize("height", range(300, 700, 23))
def test_bars_stand_on_whole_pixels(height):
    found = [entry(f"bar-{number:02}", Kind.PROGRAMME, "2001", end=PartialDate(2020)) for number in range(12)]
    frame = build_frame(
        setting_of(timeline_of(*found, entry("law", Kind.LAW, "2009")), size=Size(1000.0, float(height)))
    )
    assert all(mark.rect.y % 1 == 0 and mark.rect.height % 1 == 0 for mark in frame.marks)


@settings(max_examples=40)
@given(timelines(most=20), st.integers(0, 40))
def test_what_does_not_match_stays_as_a_ghost_where_the_rest_is_kept_dimmed(timeline, number):
    places = list(range(min(number, len(timeline))))
    size = Size(1000.0, 3000.0)
    dimmed = build_frame(setting_of(timeline, size=size, places=places, dim=True))
    whole = build_frame(setting_of(timeline, size=size))
    assert [mark.rect for mark in dimmed.marks] == [mark.rect for mark in whole.marks]
    assert {mark.place for mark in dimmed.marks if mark.matches} <= set(places)
    assert not {mark.place for mark in dimmed.marks if not mark.matches} & set(places)
    marks = [item for item in dimmed.layers[2].items if isinstance(item, Sign)]
    assert {sign.opacity for sign in marks} <= {1.0, GHOST}


@settings(max_examples=40)
@given(timelines(most=20), SHARES, st.data())
def test_the_selected_mark_alone_has_a_ring(timeline, shares, data):
    chosen = data.draw(st.sampled_from([None, "nothing", *(one.id for one in timeline)]))
    frame = build_frame(
        setting_of(timeline, viewport(timeline, shares), Size(900.0, 2000.0), selection=chosen)
    )
    rings = [item for item in items(frame) if isinstance(item, Ring)]
    marks = [mark for mark in frame.marks if timeline[mark.place].id == chosen]
    assert [ring.rect for ring in rings] == [mark.rect.grown(3.0) for mark in marks]
