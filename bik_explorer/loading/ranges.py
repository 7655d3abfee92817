"""Spans of time as people write them: `1999..2024`."""

from __future__ import annotations

from bik_explorer.model.dates import PartialDate

FIRST_YEAR, LAST_YEAR = 100, 9900
"""Years that a timeline can show with a margin: days outside 1 to 9999 have no date."""


def parse_date(text: str) -> PartialDate:
    """A date within the years that can be shown; ValueError for anything else."""
    date = PartialDate.parse(text)
    if not FIRST_YEAR <= date.year <= LAST_YEAR:
        raise ValueError(text)
    return date


def parse_range(text: str) -> tuple[PartialDate, PartialDate]:
    """First and last date of `2009..2014`, both included; ValueError when it is none or ends too early."""
    first, dots, last = text.partition("..")
    if not dots:
        raise ValueError(text)
    span = parse_date(first), parse_date(last)
    if span[1].last_day < span[0].first_day:
        raise ValueError(text)
    return span
