"""The shape of one entry: how far it reaches, where text may stand on it, what is unknown of its dates."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bik_explorer.layout.frame import Symbol
from bik_explorer.layout.scale import TimeScale
from bik_explorer.layout.shapes import READABLE_FADE, VISIBLE_DOUBT, Shape, shape_of
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind, Milestone
from bik_explorer.model.timeline import Timeline
from tests.layout.making import CLOSE, setting_of
from tests.model.strategies import LANE_OF, LANES, entries

FIRST = PartialDate(1999).first_day
PER_DAY = st.floats(0.01, 100)


def shaped(one: Entry, per_day: float) -> Shape:
    timeline = Timeline(lanes=LANES, entries=(replace(one, id="one"),))
    return shape_of(setting_of(timeline), 0, TimeScale(float(FIRST), 0.0, per_day))


def entry(kind: Kind, start: str, milestones: tuple[str, ...] = (), **parts: object) -> Entry:
    steps = tuple(Milestone(PartialDate.parse(day), "a step") for day in milestones)
    return Entry("one", kind, "One", PartialDate.parse(start), LANE_OF[kind], milestones=steps, **parts)


def whole(end: str) -> dict[str, object]:
    return {"end": PartialDate.parse(end)}


@given(entries(), PER_DAY, PER_DAY)
@example(entry(Kind.REPORT, "2012-01"), 15.9 / 30, 16.1 / 30)
@example(entry(Kind.REPORT, "2012-01"), 15.9 / 31, 16.1 / 31)
@example(entry(Kind.REPORT, "2012-01"), 15.9 / 31, 32 / 31)
def test_seen_closer_a_mark_covers_no_more_time(one, per_day, other):
    """Or rows that were packed at the widest view would not hold."""
    wide, near = sorted((per_day, other))
    far, close = shaped(one, wide), shaped(one, near)
    assert close.start / near >= far.start / wide - CLOSE
    assert close.end / near <= far.end / wide + CLOSE


@given(entries(), PER_DAY)
def test_a_mark_reaches_over_all_that_it_is_made_of(one, per_day):
    shape = shaped(one, per_day)
    assert shape.start < shape.end
    assert shape.bar == (not one.is_point and one.kind is not Kind.LAW)
    reach = [(sign - shape.half, sign + shape.half) for sign in shape.signs]
    for start, end in (*reach, *shape.doubts):
        assert shape.start <= start + CLOSE
        assert end <= shape.end + CLOSE
    assert bool(shape.signs) != shape.bar
    assert list(shape.signs) == sorted(shape.signs)


@given(entries(), PER_DAY)
def test_text_may_stand_on_what_is_solid(one, per_day):
    shape = shaped(one, per_day)
    start, end = shape.solid
    if shape.bar:
        assert shape.fade_in + shape.fade_out <= shape.end - shape.start + CLOSE
        assert start == shape.start + shape.fade_in
        assert end == pytest.approx(shape.end - shape.fade_out * (1 - READABLE_FADE))
    elif start < end:
        assert not any(start - CLOSE < sign < end + CLOSE for sign in shape.signs)
        assert shape.signs[0] < start
        assert end < shape.signs[-1]


@given(entries().filter(lambda one: one.kind is Kind.LAW), PER_DAY)
def test_steps_of_a_law_that_are_drawn_are_told_apart_and_the_last_one_is_drawn(one, per_day):
    shape = shaped(one, per_day)
    days = [one.start, *(step.date for step in one.milestones)]
    assert shape.signs[-1] == pytest.approx((max(day.middle_day for day in days) - FIRST) * per_day)
    assert all(later - sign >= 12 for sign, later in zip(shape.signs, shape.signs[1:], strict=False))


@pytest.mark.parametrize(
    ("kind", "symbol"),
    [(Kind.LAW, "diamond"), (Kind.REPORT, "square"), (Kind.EVENT, "circle"), (Kind.PROGRAMME, "circle")],
)
def test_symbols_of_single_dates(kind, symbol):
    shape = shaped(entry(kind, "2009-02-10"), 0.1)
    assert shape.symbol is Symbol(symbol)
    middle = (PartialDate(2009, 2, 10).first_day - FIRST) * 0.1
    assert (shape.signs, shape.start, shape.end) == ((middle,), middle - 8, middle + 8)


@pytest.mark.parametrize(
    ("start", "ending", "fade_in", "fade_out"),
    [
        ("2009-02-10", whole("2013-12-31"), 0, 0),
        ("2009", whole("2013-12-31"), 364, 0),
        ("2009-02", whole("2013"), 27, 364),
        ("2009-02-10", whole("2013-06"), 0, 29),
        ("2009", whole("2009"), 182.5, 182.5),
        ("2009-02-10", {"open": True}, 0, 96),
        ("2009-02-10", {"end_unknown": True}, 0, 2.7),
    ],
)
def test_fades_over_what_is_unknown(start, ending, fade_in, fade_out):
    one = Timeline(
        lanes=LANES, entries=(entry(Kind.PROGRAMME, start, **ending), entry(Kind.EVENT, "2024-12-31"))
    )
    shape = shape_of(setting_of(one), 0, TimeScale(float(FIRST), 0.0, 1.0))
    assert (shape.fade_in, shape.fade_out) == pytest.approx((fade_in, fade_out))


def test_what_is_too_little_to_be_seen_does_not_fade():
    one = entry(Kind.PROGRAMME, "2009-03", **whole("2013-03"))
    too_little, enough = (shaped(one, (VISIBLE_DOUBT + more) / 30) for more in (-0.1, 0.1))
    assert (too_little.fade_in, too_little.fade_out) == (0, 0)
    assert (enough.fade_in, enough.fade_out) == pytest.approx((VISIBLE_DOUBT + 0.1, VISIBLE_DOUBT + 0.1))


def test_a_label_has_the_longest_piece_of_line_between_two_steps():
    law = entry(Kind.LAW, "2010-01-01", ("2012-01-01", "2020-01-01", "2020-01-05"))
    shape = shaped(law, 0.1)
    start, end = ((PartialDate(year).first_day - FIRST) * 0.1 for year in (2012, 2020))
    assert len(shape.signs) == 3
    assert shape.solid == pytest.approx((start + 8, end + 0.4 - 8))
