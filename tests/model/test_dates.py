"""Dates as precise as they are known."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.model.dates import PartialDate, Precision
from tests.model.strategies import partial_dates


@given(partial_dates())
def test_what_is_written_is_read_back(day):
    text = f"about {day.iso()}" if day.about else day.iso()
    assert PartialDate.parse(text) == day


@given(partial_dates())
def test_a_tilde_means_about(day):
    assert PartialDate.parse(day.iso() + "~") == PartialDate(day.year, day.month, day.day, about=True)


@given(partial_dates())
def test_the_middle_lies_between_the_first_and_the_last_day(day):
    assert 1 <= day.first_day <= day.middle_day <= day.last_day <= date.max.toordinal()


@given(partial_dates())
def test_first_and_last_day_are_as_far_apart_as_the_precision_says(day):
    days = day.last_day - day.first_day + 1
    expected = {Precision.DAY: {1}, Precision.MONTH: {28, 29, 30, 31}, Precision.YEAR: {365, 366}}
    assert days in expected[day.precision]


@given(st.dates())
def test_a_full_date_is_that_day(day):
    exact = PartialDate(day.year, day.month, day.day)
    assert exact.first_day == exact.last_day == exact.middle_day == day.toordinal()
    assert exact.iso() == day.isoformat()


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2007", date(2007, 1, 1), date(2007, 12, 31)),
        ("2012-01", date(2012, 1, 1), date(2012, 1, 31)),
        ("2009-02-10", date(2009, 2, 10), date(2009, 2, 10)),
        ("2012-02", date(2012, 2, 1), date(2012, 2, 29)),
        ("2100-02", date(2100, 2, 1), date(2100, 2, 28)),
        ("2000-02-29", date(2000, 2, 29), date(2000, 2, 29)),
        ("0001", date(1, 1, 1), date(1, 12, 31)),
        ("9999", date(9999, 1, 1), date(9999, 12, 31)),
        ("9999-12", date(9999, 12, 1), date(9999, 12, 31)),
        ("9999-12-31", date(9999, 12, 31), date(9999, 12, 31)),
        (" about  2007 ", date(2007, 1, 1), date(2007, 12, 31)),
    ],
)
def test_the_days_that_a_date_can_be(text, first, last):
    day = PartialDate.parse(text)
    assert (day.first_day, day.last_day) == (first.toordinal(), last.toordinal())


@pytest.mark.parametrize(
    "text",
    [
        "",
        "about",
        "about2007",
        "7",
        "207",
        "20070",
        "-2007",
        "2007-1",
        "2007-13",
        "2007-00",
        "2007-01-00",
        "2007-02-30",
        "2011-02-29",
        "1900-02-29",
        "2007-01-1",
        "2007--01",
        "200701",
        "0000",
        "2007-01-01T00:00",
        "2007/01",
        "2007-",
        "2007~~",
        "~2007",
        "٢٠٠٧",
        "２００７",
        "2007\x00",
        "open",
    ],
)
def test_what_is_no_date_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        PartialDate.parse(text)


@given(st.text(max_size=15) | st.from_regex(r"(about )?[0-9]{1,5}(-[0-9]{0,3}){0,3}~?", fullmatch=True))
def test_any_text_is_a_date_or_a_value_error(text):
    try:
        day = PartialDate.parse(text)
    except ValueError:
        return
    assert PartialDate.parse(day.iso()) == PartialDate(day.year, day.month, day.day)


NO_DATES = [(2007, None, 3), (2007, 0), (2007, 1, 0), (2007, 13), (0,), (10000,), (2007, 2, 29)]


@pytest.mark.parametrize("parts", NO_DATES)
def test_a_date_that_does_not_exist_cannot_be_made(parts):
    with pytest.raises(ValueError, match=r".*"):
        PartialDate(*parts)
