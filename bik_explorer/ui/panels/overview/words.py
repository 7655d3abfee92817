"""The visible span in words."""

from __future__ import annotations

import math

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from bik_explorer.model.viewport import Viewport

YEARS_FROM = 1_096.0
"""Days: a shorter span is told with its months."""
_JULIAN = 1_721_425
"""The Julian day of the day before the ordinal 1."""


def span_in_words(viewport: Viewport, covered: tuple[float, float]) -> str:
    """Says what is in sight of the `covered` time: "1999 to 2024", "May 2012 to Jan 2013", "May 2012"."""
    first, end = max(viewport.start, covered[0]), min(viewport.end, covered[1])
    if first >= end:  # only the margin beside it is in sight
        first, end = viewport.start, viewport.end
    begin = QDate.fromJulianDay(math.floor(first) + _JULIAN)
    last = QDate.fromJulianDay(max(math.ceil(end) - 1, math.floor(first)) + _JULIAN)
    name = _month if end - first < YEARS_FROM else _year
    start, stop = name(begin), name(last)
    if start == stop:
        return start
    return QCoreApplication.translate("Overview", "{start} to {end}").format(start=start, end=stop)


def _month(day: QDate) -> str:
    short = QLocale().standaloneMonthName(day.month(), QLocale.FormatType.ShortFormat)
    words = QCoreApplication.translate("Overview", "{month} {year}", "a month in short")
    return words.format(month=short, year=_year(day))


def _year(day: QDate) -> str:
    return str(day.year())
