"""The entries of a timeline as arrays, one row per entry, for all that looks at many of them at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bik_explorer.model.entry import Entry, Kind

KINDS: tuple[Kind, ...] = tuple(Kind)


@dataclass(frozen=True, slots=True)
class Columns:
    """All arrays have shape (entries,), in the order of the timeline.

    `start`, `end`: days, as `extent` gives them. Starts are not sorted: a law's is its first step.
    `open`: has not ended. `point`: a single date.
    `lane`, `kind`: places in the timeline's lanes and in KINDS.
    """

    start: NDArray[np.float64]
    end: NDArray[np.float64]
    open: NDArray[np.bool_]
    point: NDArray[np.bool_]
    lane: NDArray[np.int16]
    kind: NDArray[np.int8]

    @classmethod
    def of(cls, entries: Sequence[Entry], lanes: Mapping[str, int], last: float) -> Columns:
        """Arrays of the entries; `lanes` gives each lane's place, `last` the day that open entries reach."""
        spans = np.array([extent(entry, last) for entry in entries], dtype=np.float64).reshape(-1, 2)
        return cls(
            start=spans[:, 0].copy(),
            end=spans[:, 1].copy(),
            open=np.array([entry.open for entry in entries], dtype=np.bool_),
            point=np.array([entry.is_point for entry in entries], dtype=np.bool_),
            lane=np.array([lanes.get(entry.lane, 0) for entry in entries], dtype=np.int16),
            kind=np.array([KINDS.index(entry.kind) for entry in entries], dtype=np.int8),
        )


def extent(entry: Entry, last: float) -> tuple[float, float]:
    """First day and end (exclusive) of all that an entry's mark covers.

    A law's mark is its milestones, not its time in force; open entries reach the day `last` at least.
    """
    days = [entry.start, *(step.date for step in entry.milestones)]
    first = min(day.first_day for day in days)
    if entry.kind is Kind.LAW:
        return float(first), float(max(day.last_day for day in days) + 1)
    ends = days if entry.end_unknown else [entry.start, entry.end or entry.start]
    end = max(day.last_day for day in ends) + 1.0
    return float(entry.start.first_day), max(end, last) if entry.open else end
