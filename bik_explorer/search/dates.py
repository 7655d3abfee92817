"""Dates as people write them in texts and in queries."""

from __future__ import annotations

import math
import re

from bik_explorer.model.dates import PartialDate

MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip

EVER = (-math.inf, math.inf)
_SPAN = re.compile(r"(?P<first>[0-9-]*)(?:(?P<dots>\.+|…|–|—)(?P<last>[0-9-]*))?")
_YEARS = re.compile(r"([0-9]{4})-([0-9]{4})")


def date_words(date: PartialDate) -> str:
    """As precise as known: `2012`, `May 2012`, `1 December 2011`."""
    text = f"{date.year:04d}" if date.month is None else f"{MONTHS[date.month - 1]} {date.year:04d}"
    return text if date.day is None else f"{date.day} {text}"


def month_of(word: str) -> str:
    """The folded name of the month that a folded word of three letters or more begins, else an empty text."""
    names = (name.lower() for name in MONTHS)
    return next((name for name in names if len(word) >= 3 and name.startswith(word)), "")


def days_of(value: str) -> tuple[float, float] | None:
    """The days [first, end) of `2012`, `2012-05`, `2009..2012`, `2009..`, `..2012` or `2009-2012`.

    All days while it is unfinished; None for what is not about dates.
    """
    found = _SPAN.fullmatch(_YEARS.sub(r"\1..\2", value))
    if found is None:
        return None
    first = _date(found["first"])
    last = _date(found["last"]) if found["dots"] else first
    if first and last and last.last_day < first.first_day:
        first, last = last, first
    return float(first.first_day) if first else EVER[0], float(last.last_day + 1) if last else EVER[1]


def _date(text: str) -> PartialDate | None:
    """The date that a text begins with, as far as it is typed."""
    for length in (10, 7, 4):
        try:
            return PartialDate.parse(text[:length])
        except ValueError:
            continue
    return None
