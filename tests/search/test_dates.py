"""Dates as words, and the days that a typed date means."""

from __future__ import annotations

import math
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.model.dates import PartialDate
from bik_explorer.search.dates import EVER, date_words, days_of, month_of


def day(year, month=1, of_month=1):
    return float(date(year, month, of_month).toordinal())


@pytest.mark.parametrize(
    ("iso", "said"), [("2012", "2012"), ("2012-05", "May 2012"), ("2011-12-01", "1 December 2011")]
)
def test_date_words(iso, said):
    assert date_words(PartialDate.parse(iso)) == said


@pytest.mark.parametrize(
    ("value", "days"),
    [
        ("2012", (day(2012), day(2013))),
        ("2012-05", (day(2012, 5), day(2012, 6))),
        ("2012-05-02", (day(2012, 5, 2), day(2012, 5, 3))),
        ("2009..2011", (day(2009), day(2012))),
        ("2011..2009", (day(2009), day(2012))),
        ("2009-2011", (day(2009), day(2012))),
        ("2009…2011", (day(2009), day(2012))),
        ("2009–2011", (day(2009), day(2012))),
        ("2009..", (day(2009), math.inf)),
        ("2009.", (day(2009), math.inf)),
        ("2009..20", (day(2009), math.inf)),
        ("..2011", (-math.inf, day(2012))),
        ("2012-", (day(2012), day(2013))),
        ("2012-1", (day(2012), day(2013))),
        ("2012-99", (day(2012), day(2013))),
    ],
)
def test_days_of(value, days):
    assert days_of(value) == days


@pytest.mark.parametrize("value", ["", "2", "201", "..", "-", "0000", "20..20"])
def test_an_unfinished_date_means_any_day(value):
    assert days_of(value) == EVER


@pytest.mark.parametrize("value", ["abc", "2012x", "May 2012", "20,12"])
def test_what_is_no_date(value):
    assert days_of(value) is None


@given(st.text(st.sampled_from("0123456789.-…–a"), max_size=24))
def test_any_value_gives_ordered_days_or_none(value):
    days = days_of(value)
    assert days is None or days[0] < days[1]


def test_month_of():
    assert [month_of(word) for word in ("may", "dec", "sept", "ju", "", "mayor")] == [
        "may",
        "december",
        "september",
        "",
        "",
        "",
    ]
