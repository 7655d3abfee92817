"""Bins follow the calendar and count entries in which something happens."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import Limits
from bik_explorer.ui.panels.overview.density import LENGTHS, NARROWEST, Steps, bin_edges, count
from tests.ui.overview.packs import day, entry, single, story


def dates(edges):
    return [date.fromordinal(int(edge)) for edge in edges]


def test_a_bin_is_a_quarter_where_there_is_room():
    found = dates(bin_edges(story().limits, 840.0))
    assert {(one.month, one.day) for one in found} == {(1, 1), (4, 1), (7, 1), (10, 1)}
    assert found[0] == date(1998, 7, 1)
    assert found[-1] == date(2025, 10, 1)


@pytest.mark.parametrize(("width", "months"), [(840.0, 3), (422.0, 6), (200.0, 12), (100.0, 24), (1.0, 1200)])
def test_bins_are_longer_where_there_is_less_room(width, months):
    first, second = dates(bin_edges(story().limits, width)[:2])
    assert (second.year - first.year) * 12 + second.month - first.month == months


def test_centuries_begin_where_centuries_do():
    edges = bin_edges(Limits(day(1000), day(2000)), 60.0)
    assert {date.fromordinal(int(edge)).year % 100 for edge in edges} == {0}


@given(first=st.floats(-300.0, 3_600_000.0), days=st.floats(1.0, 800_000.0), width=st.floats(1.0, 4000.0))
def test_bins_cover_the_limits_and_stay_wide_enough(first, days, width):
    limits = Limits(first, first + days)
    edges = bin_edges(limits, width)
    assert edges[0] <= limits.first
    assert edges[-1] >= limits.last
    assert edges[1] > limits.first
    assert edges[-2] < limits.last
    pitch = float(np.diff(edges).min()) * width / days
    longest_there_is = float(np.diff(edges).max()) > 31 * LENGTHS[-2]
    assert longest_there_is or pitch > NARROWEST * 0.85


def test_beginnings_and_milestones_count_once_an_entry_and_bin():
    timeline = story()
    edges = bin_edges(timeline.limits, 840.0)
    groups = np.array([0 if one.lane == "programmes" else 1 for one in timeline])
    programmes, laws = count(Steps.of(timeline), groups, 2, edges)

    def at(row, year, month):
        return int(row[np.searchsorted(edges, day(year, month, 15), side="right") - 1])

    assert at(programmes, 2001, 2) == 1
    assert at(programmes, 2001, 5) == 0  # still open, but nothing happens
    assert at(programmes, 2012, 5) == 1
    assert at(laws, 2012, 5) == 1  # adopted and published in one quarter
    assert at(laws, 2020, 8) == 1
    assert at(laws, 2022, 11) == 1
    assert (programmes.sum(), laws.sum()) == (2, 3)


def test_entries_without_a_group_and_days_outside_are_left_out():
    timeline = Timeline(entries=(entry("a", "2001"), entry("b", "2001"), entry("c", "1990")))
    edges = np.array([day(2000), day(2001), day(2002)])
    found = count(Steps.of(timeline), np.array([0, -1, 0]), 1, edges)
    assert found.tolist() == [[0, 1]]


def test_a_date_of_which_only_the_year_is_known_counts_in_its_middle():
    steps = Steps.of(Timeline(entries=(entry("a", "2001"),)))
    assert date.fromordinal(int(steps.days[0])).month in (6, 7)


@pytest.mark.parametrize(("timeline", "number"), [(Timeline(), 0), (single(), 1)])
def test_hardly_anything_is_counted_too(timeline, number):
    edges = bin_edges(timeline.limits, 840.0)
    groups = np.zeros(len(timeline), dtype=np.int64)
    assert count(Steps.of(timeline), groups, 1, edges).sum() == number
