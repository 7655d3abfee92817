"""Walking with the arrow keys."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.walk import in_lanes, in_time
from bik_explorer.model.columns import Columns
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind, Milestone
from bik_explorer.model.timeline import Timeline
from tests.model.strategies import LANES, timelines

YEARS = (2000, 2004, 2008, 2012, 2016)
KINDS = (Kind.PROGRAMME, Kind.LAW, Kind.PROGRAMME, Kind.LAW, Kind.REPORT)


def columns_of() -> Columns:
    """A law of 2012 that was proposed in 2003, between others."""
    lanes = {Kind.PROGRAMME: "programmes", Kind.LAW: "law", Kind.REPORT: "reports"}
    steps = {2012: (Milestone(PartialDate(2003), "proposed"),)}
    found = (
        Entry(str(year), kind, "x", PartialDate(year), lanes[kind], milestones=steps.get(year, ()))
        for year, kind in zip(YEARS, KINDS, strict=True)
    )
    return Timeline(lanes=LANES, entries=tuple(found)).columns


COLUMNS = columns_of()
ALL = np.arange(5)
SOME = np.array([0, 2, 4])


def day(year: int) -> float:
    return float(PartialDate(year).first_day)


@pytest.mark.parametrize(
    ("places", "current", "step", "place"),
    [
        (ALL, 1, 1, 2),
        (ALL, 1, -1, 0),
        (ALL, 0, -1, 0),
        (ALL, 4, 1, 4),
        (ALL, 0, 3, 3),
        (ALL, 4, -3, 1),
        (ALL, 2, 100, 4),
        (ALL, 2, -100, 0),
        (SOME, 0, 1, 2),
        (SOME, 4, -1, 2),
        (SOME, 1, 1, 2),  # from one that a filter has taken away
        (SOME, 1, -1, 0),
        (SOME, 3, 1, 4),
    ],
)
def test_steps_in_time(places, current, step, place):
    assert in_time(places, current, step, 0.0, COLUMNS) == place


@pytest.mark.parametrize(
    ("near", "step", "place"),
    [
        (day(1990), 1, 0),
        (day(1990), -1, 0),
        (day(2004), 1, 1),
        (day(2004), -1, 3),  # the law that was proposed in 2003
        (day(2005), 1, 2),
        (day(2009), 1, 4),
        (day(2030), 1, 4),
        (day(2030), -1, 4),
    ],
)
def test_without_a_current_entry_a_day_decides(near, step, place):
    assert in_time(ALL, None, step, near, COLUMNS) == place


@given(timelines(), st.data(), st.sampled_from([-1, 1]), st.floats(729_000, 740_000))
def test_the_first_one_begins_on_the_right_side_of_the_day_if_any_does(timeline, data, step, near):
    places = np.array(
        sorted(data.draw(st.sets(st.sampled_from(range(max(len(timeline), 1)))))), dtype=np.int64
    )
    places = places[places < len(timeline)]
    found = in_time(places, None, step, near, timeline.columns)
    starts = timeline.columns.start[places]
    if found is None:
        assert len(places) == 0
    elif step > 0 and (starts >= near).any():
        assert timeline.columns.start[found] >= near
    elif step < 0 and (starts < near).any():
        assert timeline.columns.start[found] < near


@given(st.sets(st.integers(0, 30), min_size=1), st.integers(0, 30), st.integers(1, 5))
def test_steps_there_and_back_again(shown, current, step):
    places = np.array(sorted(shown))
    columns = Columns(*(np.arange(31.0) for _ in Columns.__dataclass_fields__))
    there = in_time(places, current, step, 0.0, columns)
    assert there is not None
    assert there in shown
    assert there > current or there == max(shown)
    index = sorted(shown).index(there)
    assert in_time(places, there, -1, 0.0, columns) == sorted(shown)[max(index - 1, 0)]


@pytest.mark.parametrize("current", [None, 0])
def test_nowhere_to_go(current):
    assert in_time(np.array([], dtype=np.int64), current, 1, 0.0, COLUMNS) is None


PROGRAMMES, LAW, REPORTS = 0, 2, 3


@pytest.mark.parametrize(
    ("current", "step", "place"),
    [
        (0, 1, 3),  # the law of which a step of 2003 is nearest to 2000
        (2, 1, 1),
        (1, -1, 0),  # both are as near: the earlier one
        (4, -1, 1),
        (3, 1, 4),
        (0, -1, None),
        (4, 1, None),
    ],
)
def test_steps_to_the_neighbouring_lane_go_to_the_nearest_date(current, step, place):
    assert in_lanes(ALL, current, step, (PROGRAMMES, LAW, REPORTS), COLUMNS) == place


def test_lanes_that_are_not_shown_are_stepped_over():
    assert in_lanes(SOME, 0, 1, (PROGRAMMES, REPORTS), COLUMNS) == 4
    assert in_lanes(SOME, 4, -1, (PROGRAMMES, REPORTS), COLUMNS) == 2


def test_from_a_lane_that_is_not_shown_there_is_no_way():
    assert in_lanes(SOME, 1, 1, (PROGRAMMES, REPORTS), COLUMNS) is None
    assert in_lanes(SOME, 0, 1, (PROGRAMMES, LAW), COLUMNS) is None
