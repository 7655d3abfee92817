"""Where things happen: in how many entries something has its date in each stretch of calendar time.

An entry's beginning and its milestones count, each entry once a bin. Bars do not count for as long as they
last: those still open would pile up at the right end, whatever happened there, and programmes of seven
years would flatten all the rest.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import Limits

LENGTHS = (1, 3, 6, 12, 24, 60, 120, 300, 600, 1200)
"""Months that a bin may last: a quarter at the usual size of the built-in pack."""
NARROWEST = 5.0
"""Pixels: the pitch of the finest bins."""
MONTH = 30.44
_EPOCH = date(1970, 1, 1).toordinal()
_YEAR_0 = 1970 * 12
"""Months from the year 0 to numpy's epoch, so that decades and centuries begin where they should."""


@dataclass(frozen=True, slots=True)
class Steps:
    """All that has a date: `days`, and the `places` of the entries that they belong to, of shape (steps,)."""

    days: NDArray[np.float64]
    places: NDArray[np.int64]

    @classmethod
    def of(cls, timeline: Timeline) -> Steps:
        """Beginnings and milestones; a date of which only month or year is known counts in its middle."""
        columns = timeline.columns
        begins = np.where(columns.point, (columns.start + columns.end) / 2, columns.start)
        plain = np.array([not entry.milestones for entry in timeline], dtype=np.bool_)
        stepped = [
            (day.middle_day, place)
            for place, entry in enumerate(timeline)
            if entry.milestones
            for day in (entry.start, *(step.date for step in entry.milestones))
        ]
        days, places = np.array(stepped, dtype=np.float64).reshape(-1, 2).T
        found = np.concatenate([np.flatnonzero(plain), places.astype(np.int64)])
        return cls(np.concatenate([begins[plain], days]), found)


def bin_edges(limits: Limits, width: float) -> NDArray[np.float64]:
    """Days at which bins begin, and the end of the last, shape (bins + 1,).

    The bins cover the limits, which are drawn `width` pixels wide.
    """
    months = limits.longest / MONTH
    length = next((length for length in LENGTHS if length * width >= NARROWEST * months), LENGTHS[-1])
    first = _month_of(limits.first) // length
    last = _month_of(math.ceil(limits.last) - 1) // length
    begins = (np.arange(first, last + 2) * length - _YEAR_0).astype("datetime64[M]")
    return begins.astype("datetime64[D]").astype(np.float64) + _EPOCH


def count(
    steps: Steps, groups: NDArray[np.int64], number: int, edges: NDArray[np.float64]
) -> NDArray[np.int64]:
    """Entries of each group with a step in each bin, shape (number, bins).

    `groups`, shape (entries,), is -1 for entries that are left out.
    """
    bins = len(edges) - 1
    within = np.searchsorted(edges, steps.days, side="right") - 1
    counted = (within >= 0) & (within < bins) & (groups[steps.places] >= 0)
    once = np.unique(steps.places[counted] * bins + within[counted])
    flat = groups[once // bins] * bins + once % bins
    return np.bincount(flat, minlength=number * bins).reshape(number, bins)


def _month_of(day: float) -> int:
    """The month of a day, counted from the year 0."""
    month = np.datetime64(math.floor(day) - _EPOCH, "D").astype("datetime64[M]")
    return int(month.astype(np.int64)) + _YEAR_0
