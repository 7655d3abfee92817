"""Entries as arrays, and how far each one's mark reaches."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given

from bik_explorer.model.columns import KINDS, Columns, extent
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind, Milestone
from bik_explorer.model.timeline import Timeline
from tests.model.strategies import LANES, timelines

LAST = float(date(2025, 1, 1).toordinal())


def day(text: str) -> PartialDate:
    return PartialDate.parse(text)


def entry(kind: Kind, start: str, milestones: tuple[str, ...] = (), **parts: object) -> Entry:
    steps = tuple(Milestone(day(text), "a step") for text in milestones)
    return Entry("one", kind, "One", day(start), "", milestones=steps, **parts)


def days(first: str, last: str) -> tuple[float, float]:
    """From one day to the end of another."""
    return float(day(first).first_day), float(day(last).last_day + 1)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.LAW])
@pytest.mark.parametrize(
    ("start", "parts", "reach"),
    [
        ("2009-02-10", {}, ("2009-02-10", "2009-02-10")),
        ("2009-02", {}, ("2009-02-01", "2009-02-28")),
        ("2009", {}, ("2009-01-01", "2009-12-31")),
        ("2009", {"end": day("2013")}, ("2009-01-01", "2013-12-31")),
        ("2009-02-10", {"end": day("2013-03")}, ("2009-02-10", "2013-03-31")),
        ("2009", {"open": True}, ("2009-01-01", "2024-12-31")),
        ("2030-05", {"open": True}, ("2030-05-01", "2030-05-31")),
        ("2009-02-10", {"end_unknown": True}, ("2009-02-10", "2009-02-10")),
        ("2009", {"end": day("2007")}, ("2009-01-01", "2009-12-31")),
    ],
)
def test_how_far_a_mark_reaches(kind, start, parts, reach):
    assert extent(entry(kind, start, **parts), LAST) == days(*reach)


@pytest.mark.parametrize("kind", [kind for kind in Kind if kind is not Kind.LAW])
def test_one_that_ended_on_an_unknown_day_reaches_to_its_last_milestone(kind):
    known = entry(kind, "2009-02-10", ("2012-06", "2011"), end_unknown=True)
    assert extent(known, LAST) == days("2009-02-10", "2012-06-30")
    assert not known.is_point
    earlier = entry(kind, "2009-02-10", ("2008",), end_unknown=True)
    assert extent(earlier, LAST) == days("2009-02-10", "2009-02-10")


def test_milestones_do_not_lengthen_what_has_an_end():
    assert extent(entry(Kind.PROGRAMME, "2009", ("2016",), end=day("2013")), LAST) == days("2009", "2013")


@pytest.mark.parametrize("parts", [{}, {"open": True}, {"end": day("2026")}, {"end_unknown": True}])
def test_a_law_spans_its_milestones_and_not_its_time_in_force(parts):
    law = entry(Kind.LAW, "2022-11-16", ("2020-12-15", "2024-02"), **parts)
    assert extent(law, LAST) == days("2020-12-15", "2024-02-29")
    assert extent(entry(Kind.LAW, "2018-05", **parts), LAST) == days("2018-05-01", "2018-05-31")


@given(timelines())
def test_columns_say_the_same_as_the_entries(timeline):
    columns = timeline.columns
    for place, one in enumerate(timeline):
        assert (columns.start[place], columns.end[place]) == extent(one, timeline.span[1])
        assert columns.start[place] < columns.end[place]
        assert columns.open[place] == one.open
        assert columns.point[place] == one.is_point
        assert LANES[columns.lane[place]].id == one.lane
        assert KINDS[columns.kind[place]] is one.kind


@given(timelines())
def test_all_columns_are_as_long_as_the_timeline(timeline):
    columns = timeline.columns
    arrays = [getattr(columns, name) for name in Columns.__dataclass_fields__]
    assert {array.shape for array in arrays} == {(len(timeline),)}
    assert all(array.flags.c_contiguous for array in arrays)


def test_no_entry_gives_empty_columns():
    columns = Timeline().columns
    assert columns.start.dtype == np.float64
    assert len(columns.start) == len(columns.lane) == 0


def test_an_entry_of_no_lane_stands_in_the_first():
    lost = Entry("lost", Kind.EVENT, "Lost", day("2009"), "nowhere")
    assert Timeline(lanes=LANES, entries=(lost,)).columns.lane[0] == 0
