from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.loading.ranges import parse_date, parse_range
from bik_explorer.model.dates import PartialDate


def test_a_range_is_two_dates():
    assert parse_range("1999..2024") == (PartialDate(1999), PartialDate(2024))
    assert parse_range("2009-02 .. 2014-01-31") == (PartialDate(2009, 2), PartialDate(2014, 1, 31))
    assert parse_range("2012..2012") == (PartialDate(2012), PartialDate(2012))


@pytest.mark.parametrize(
    "text", ["", "1999", "1999-2024", "..", "1999..", "2024..1999", "1999..20x4", "1999...2024", "a..b"]
)
def test_anything_else_is_none(text):
    with pytest.raises(ValueError):  # noqa: PT011 - any will do
        parse_range(text)


@pytest.mark.parametrize("text", ["0001", "0099", "9901-01", "9999-12-31"])
def test_years_that_cannot_be_shown_are_refused(text):
    with pytest.raises(ValueError, match=text):
        parse_date(text)


@given(st.text(max_size=30))
def test_only_value_errors_come_out(text):
    try:
        first, last = parse_range(text)
    except ValueError:
        return
    assert first.first_day <= last.last_day
