"""Dates as precise as they are known.

Days are proleptic Gregorian ordinals (1 = 1 January of year 1): no time zones anywhere.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from enum import IntEnum

_DATE = re.compile(
    r"(?P<about>about\s+)?(?P<year>\d{4})(?:-(?P<month>\d{2}))?(?:-(?P<day>\d{2}))?(?P<tilde>~)?", re.ASCII
)


class Precision(IntEnum):
    """How much of a date is known."""

    YEAR = 1
    MONTH = 2
    DAY = 3


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date of which the day, or the month too, may be unknown; `about`: it is only roughly known."""

    year: int
    month: int | None = None
    day: int | None = None
    about: bool = False

    def __post_init__(self) -> None:
        if self.day is not None and self.month is None:
            raise ValueError("a day needs a month")
        month, day = (1 if part is None else part for part in (self.month, self.day))
        date(self.year, month, day)  # raises ValueError for a day that does not exist

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read `2007`, `2012-01`, `2009-02-10`, `about 2007` or (EDTF) `2007~`; else ValueError."""
        found = _DATE.fullmatch(text.strip())
        if found is None:
            raise ValueError(text)
        month, day = found["month"], found["day"]
        about = bool(found["about"] or found["tilde"])
        return cls(int(found["year"]), int(month) if month else None, int(day) if day else None, about)

    @property
    def precision(self) -> Precision:
        """What the smallest known part is."""
        if self.day is not None:
            return Precision.DAY
        return Precision.YEAR if self.month is None else Precision.MONTH

    @property
    def first_day(self) -> int:
        """The first day that it can be."""
        return date(self.year, self.month or 1, self.day or 1).toordinal()

    @property
    def last_day(self) -> int:
        """The last day that it can be."""
        if self.day is not None:
            return self.first_day
        if self.month is None or self.month == 12:
            return date(self.year, 12, 31).toordinal()
        return date(self.year, self.month + 1, 1).toordinal() - 1

    @property
    def middle_day(self) -> float:
        """The middle of what it can be: where a single mark stands."""
        if self.precision is Precision.DAY:
            return float(self.first_day)
        return (self.first_day + self.last_day + 1) / 2

    def iso(self) -> str:
        """ISO 8601, as precise as known: `2007`, `2012-01`, `2009-02-10`. Does not tell `about`."""
        text = f"{self.year:04d}"
        if self.month is not None:
            text += f"-{self.month:02d}"
        return text if self.day is None else f"{text}-{self.day:02d}"
