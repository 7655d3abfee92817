"""Ticks of the axis: far enough apart, in order, and a full year always in sight."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bik_explorer.layout.scale import TimeScale
from bik_explorer.layout.ticks import EDGE, LADDER, Ticks, ticks
from bik_explorer.model.viewport import Viewport
from tests.layout.making import NAMES, WORDS

SPACING = 56.0
MOST = date.max.toordinal() + 1.0


@st.composite
def views(draw: st.DrawFn) -> tuple[Viewport, float]:
    """A viewport within the years 1 to 9999, from a month to all of them, and its width in pixels."""
    days = min(30.0 * 2.0 ** draw(st.floats(0, 17)), MOST - 1)
    start = 1.0 + draw(st.floats(0, 1)) * (MOST - 1 - days)
    return Viewport(start, start + days), draw(st.floats(1, 4000))


def made(view: tuple[Viewport, float]) -> tuple[Ticks, TimeScale]:
    scale = TimeScale.of(view[0], 0.0, view[1])
    return ticks(view[0], scale, SPACING, WORDS), scale


def between(first: str, last: str, width: float = 1000.0) -> Ticks:
    days = [float(date.fromisoformat(day).toordinal()) for day in (first, last)]
    return made((Viewport(*days), width))[0]


def labels(level: tuple) -> list[str]:
    return [tick.label for tick in level if tick.label]


@given(views())
@example((Viewport(1.0, 31.0), 1000.0))
@example((Viewport(1.0, 1000.0), 1000.0))
@example((Viewport(1.0, MOST), 1.0))
@example((Viewport(1.0, MOST), 100.0))
@example((Viewport(MOST - 31, MOST), 1000.0))
@example((Viewport(MOST - 4000, MOST), 1000.0))
@example((Viewport(-181.0, MOST + 181), 1000.0))
def test_ticks_are_in_order_and_labels_and_lines_far_enough_apart(view):
    lines, scale = made(view)
    for level in (lines.minor, lines.major):
        assert all(one.day < other.day for one, other in pairwise(level))
    labelled = [tick for tick in lines.minor if tick.label]
    assert all(scale.pixels(other.day - one.day) >= SPACING - 1e-6 for one, other in pairwise(labelled))
    gaps = [scale.pixels(other.day - one.day) for one, other in pairwise(lines.minor)]
    assert all(gap >= SPACING / 3 - 1e-6 for gap in gaps)
    assert len(lines.minor) <= 3 * view[1] / SPACING + 3


@given(views())
def test_every_tick_but_one_lies_in_the_viewport(view):
    lines, _ = made(view)
    for level in (lines.minor, lines.major):
        assert sum(tick.day < view[0].start for tick in level) <= 1
        assert all(tick.day < view[0].end for tick in level)


@given(views())
@example((Viewport(1.0, 300.0), 156.0))
@example((Viewport(730_500.0, 730_800.0), 156.0))
@example((Viewport(730_140.0, 730_491.0), 156.0))
@example((Viewport(730_480.0, 730_831.0), 156.0))
def test_a_full_year_is_in_sight(view):
    lines, scale = made(view)
    years = {str(date.fromordinal(tick.day).year) for tick in lines.major}
    if lines.major:
        assert lines.major[0].day <= view[0].start, "the unit in which the view begins has its label"
        assert all(any(year in tick.label for year in years) for tick in lines.major)
    else:
        seen = [tick for tick in lines.minor if EDGE <= scale.x(tick.day) <= view[1] - EDGE and tick.label]
        assert seen
        assert all(tick.label == str(date.fromordinal(tick.day).year) for tick in seen)


@given(views())
def test_labels_name_their_day(view):
    lines, _ = made(view)
    for tick in lines.minor:
        day = date.fromordinal(tick.day)
        assert tick.label in ("", str(day.year), NAMES[day.month - 1], str(day.day))
        if tick.label == str(day.year) != str(day.day):
            assert (day.month, day.day) == (1, 1)
        if tick.label == NAMES[day.month - 1]:
            assert day.day == 1


def test_the_ladder_climbs():
    assert all(lower.days < higher.days for lower, higher in pairwise(LADDER))


def test_the_whole_timeline_has_even_years_and_a_line_for_each():
    lines = between("1998-09-01", "2025-04-01", 822.0)
    assert labels(lines.minor) == [str(year) for year in range(1998, 2025, 2)]
    assert [date.fromordinal(tick.day).year for tick in lines.minor] == list(range(1998, 2026))
    assert lines.major == ()


def test_a_few_years_have_quarters_below_the_year():
    lines = between("2010-05-20", "2013-02-01", 722.0)
    assert labels(lines.minor)[:4] == ["Jul", "Oct", "Jan", "Apr"]
    assert labels(lines.major) == ["2010", "2011", "2012", "2013"]


def test_a_year_has_its_months():
    lines = between("2012-01-01", "2013-01-01")
    assert labels(lines.minor) == list(NAMES)
    assert labels(lines.major) == ["2012"]


def test_a_few_months_have_weeks_that_begin_on_monday():
    lines = between("2012-01-01", "2012-04-01")
    named = [tick for tick in lines.minor if tick.label]
    assert {date.fromordinal(tick.day).weekday() for tick in named} == {0}
    assert labels(lines.minor)[:3] == ["26", "2", "9"]
    assert labels(lines.major) == ["Jan 2012", "Feb 2012", "Mar 2012"]


def test_a_month_has_its_days():
    lines = between("2012-02-01", "2012-03-02", 4000.0)
    assert labels(lines.minor) == [str(day) for day in (*range(1, 30), 1)]
    assert labels(lines.major) == ["Feb 2012", "Mar 2012"]


@pytest.mark.parametrize(("first", "years"), [("0001-01-01", ["10", "20"]), ("1995-06-01", ["2000", "2010"])])
def test_decades_are_round(first, years):
    start = float(date.fromisoformat(first).toordinal())
    lines, _ = made((Viewport(start, start + 9000.0), 200.0))
    assert labels(lines.minor)[: len(years)] == years


def test_words_come_from_the_language():
    words = type(WORDS)(tuple(f"{month}月" for month in range(1, 13)), "{year}年{month}", "{month}{day}日")
    start = float(date(2012, 3, 1).toordinal())
    view = Viewport(start, start + 30)
    lines = ticks(view, TimeScale.of(view, 0.0, 3000.0), SPACING, words)
    assert lines.minor[0].label == "3月1日"
    assert lines.major[0].label == "2012年3月"
