"""A lane with more entries than rows can hold: counted by day; at each zoom level, rows for those who fit.

What has no row at a level is drawn as density and in clusters.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bik_explorer.layout.sweep import Floats, crowding, free_rows
from bik_explorer.model.columns import KINDS, Columns
from bik_explorer.model.entry import Kind

Places = NDArray[np.int32]
LONG = 160.0
"""Pixels: longer marks have rows of their own, so that a few of them do not crowd out all the short ones."""
SPARE = 24.0
"""Pixels kept free behind each mark."""
PEAK_COLUMNS = 2048


class Run(NamedTuple):
    """Entries sorted by start; arrays of shape (entries,). `ended` are their ends, sorted on their own."""

    places: Places
    starts: Floats
    ended: Floats

    @classmethod
    def of(cls, columns: Columns, places: NDArray[np.integer]) -> Run:
        """The run of the entries at these places."""
        starts = columns.start[places]
        order = np.argsort(starts, kind="stable")
        return cls(places[order].astype(np.int32), starts[order], np.sort(columns.end[places]))

    def active(self, edges: Floats) -> NDArray[np.int64]:
        """How many are there at any time within each [edge, next edge); shape (edges - 1,)."""
        begun = np.searchsorted(self.starts, edges[1:], side="left")
        return begun - np.searchsorted(self.ended, edges[:-1], side="right")

    def beginning(self, edges: Floats) -> NDArray[np.int64]:
        """How many begin within each [edge, next edge); shape (edges - 1,)."""
        return np.diff(np.searchsorted(self.starts, edges, side="left"))


class Kept(NamedTuple):
    """Entries that have rows at one level: `rows` for `run.places`; none is longer than `longest` days."""

    run: Run
    rows: NDArray[np.int16]
    longest: float

    def near(self, columns: Columns, first: float, last: float) -> tuple[Places, NDArray[np.int16]]:
        """Places and rows of those that are there between two days."""
        begin = int(np.searchsorted(self.run.starts, first - self.longest, side="left"))
        end = int(np.searchsorted(self.run.starts, last, side="left"))
        places, rows = self.run.places[begin:end], self.rows[begin:end]
        there = columns.end[places] > first
        return places[there], rows[there]


class Level(NamedTuple):
    """What has rows at one zoom level: short and long marks, and of both together the run that is counted.

    `matched` are those of them that match, where not all do.
    """

    short: Kept
    long: Kept
    run: Run
    matched: Run | None


class DenseLane(NamedTuple):
    """A lane that is counted. `rows`: how many it has room for. `peak`: the most that the first view counts.

    `matched` are the entries that match, None where all do. `levels` by number: see `level_of`.
    `narrowed`: something is searched for.
    """

    lane: int
    run: Run
    matched: Run | None
    rows: int
    peak: int
    levels: Mapping[int, Level]
    narrowed: bool = False

    def at(self, number: int) -> tuple[Level | None, int]:
        """What has rows at a level, as far as it is known: those of a wider one hold at a closer one too."""
        known = max((one for one in self.levels if one <= number), default=number)
        return self.levels.get(known), known


def dense_lane(
    columns: Columns, lane: int, places: NDArray[np.int64], mask: NDArray[np.bool_], rows: int
) -> DenseLane:
    """A lane that is ready to be counted, without a level."""
    run = Run.of(columns, places)
    edges = np.linspace(run.starts[0], max(run.ended[-1], run.starts[0] + 1.0), PEAK_COLUMNS + 1)
    matching = mask[places]
    matched = None if matching.all() else Run.of(columns, places[matching])
    peak = max(int(run.active(edges).max()), 1)
    return DenseLane(lane, run, matched, rows, peak, {}, not bool(mask.all()))


def extents(
    columns: Columns, places: NDArray[np.integer], point: float, bar_least: float, per_day: float
) -> tuple[Floats, Floats]:
    """Where marks begin and end, in pixels from day 0: no less than their shapes need. Shapes (places,)."""
    start, end = columns.start[places] * per_day, columns.end[places] * per_day
    bar = ~columns.point[places] & (columns.kind[places] != KINDS.index(Kind.LAW))
    day = per_day / 2  # symbols stand in the middle of their first and last day
    left = np.where(bar, start, np.minimum(start, start + day - point / 2))
    right = np.where(bar, np.maximum(end, start + bar_least), np.maximum(end, end - day + point / 2))
    return left, right


def level(
    dense: DenseLane,
    columns: Columns,
    mask: NDArray[np.bool_],
    sizes: tuple[float, float],
    per_day: float,
) -> Level:
    """Gives rows to what can have them when a day is so many pixels, or more.

    `sizes`: of points and of the shortest bars. Where more begin than there are rows, none of them has one.
    """
    places = dense.run.places
    left, right = extents(columns, places, *sizes, per_day)
    long = right - left > LONG
    most = max(dense.rows // 3, 1) if long.any() else 0
    kept_long = _kept(columns, places, (left, right), long, most, 0)
    kept_short = _kept(columns, places, (left, right), ~long, max(dense.rows - most, 1), most)
    both = np.concatenate([kept_short.run.places, kept_long.run.places])
    matched = None if dense.matched is None else Run.of(columns, both[mask[both]])
    return Level(kept_short, kept_long, Run.of(columns, both), matched)


def _kept(
    columns: Columns,
    places: Places,
    spans: tuple[Floats, Floats],
    chosen: NDArray[np.bool_],
    most: int,
    first_row: int,
) -> Kept:
    """Of the chosen ones those that find one of `most` rows, from `first_row` on."""
    left, right = spans[0][chosen], spans[1][chosen] + SPARE
    places = places[chosen]
    order = np.argsort(left, kind="stable")
    left, right, places = left[order], right[order], places[order]
    fits = crowding(left, right) <= most
    places = places[fits]
    rows = (free_rows(left[fits], right[fits]) + first_row).astype(np.int16)
    again = np.argsort(columns.start[places], kind="stable")
    places, rows = places[again], rows[again]
    lengths = columns.end[places] - columns.start[places]
    run = Run(places, columns.start[places], np.sort(columns.end[places]))
    return Kept(run, rows, float(lengths.max(initial=0.0)))


def level_of(per_day: float, base: float) -> int:
    """The number of the zoom level: how often the scale has doubled since the first view (`base`)."""
    return int(np.floor(np.log2(per_day / base) + 1e-9))
