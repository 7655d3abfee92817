"""Lanes and rows: which entries are shown in which row, and how high everything is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from bik_explorer.layout.arrangement import Arrangement, Detail, Names, stack, whole
from bik_explorer.layout.dense import DenseLane, dense_lane, extents, level, level_of
from bik_explorer.layout.packing import Need, pack
from bik_explorer.layout.scale import TimeScale
from bik_explorer.layout.setting import Setting, label_font
from bik_explorer.layout.shapes import shape_of
from bik_explorer.layout.sweep import free_rows
from bik_explorer.model.lane_order import ordered

FEW = 1000
"""Up to so many entries, rows are packed with room for labels, and lanes are as high as they need to be."""
MOST_ROWS = 60
"""With more entries than that, a lane that needs more rows becomes dense: it is counted, and zoomed into."""

Places = Mapping[int, NDArray[np.int64]]


def arrange(setting: Setting, names: Names | None = None) -> Arrangement:
    """Packs each lane at the first view, with as much room for labels as lets all lanes be seen at once.

    Of many entries only the marks are packed, and lanes that would need too many rows become dense.
    With the `names` of the lanes, nothing of many entries is measured: that may be done anywhere.
    """
    places = shown_places(setting)
    many = sum(map(len, places.values())) > FEW
    for detail in (Detail.MANY,) if many else (Detail.EASY, Detail.CLOSE, Detail.MARKS):
        arrangement = _arranged(setting, places, detail, names)
        if arrangement.content <= setting.body.height:
            break
    return arrangement


def shown_places(setting: Setting) -> Places:
    """The entries that are shown, by lane top to bottom, in the order of time; no lane without one."""
    lanes = setting.timeline.columns.lane
    if not setting.state.dim:
        lanes = np.where(setting.results.mask, lanes, -1)
    order = ordered(setting.timeline.lanes, setting.state.lane_order)
    found = {lane: np.flatnonzero(lanes == lane) for lane in order}
    return {lane: places for lane, places in found.items() if len(places)}


def folded_lanes(setting: Setting, places: Places) -> dict[int, int]:
    """How many entries each folded lane puts away."""
    lanes = setting.timeline.lanes
    return {lane: len(those) for lane, those in places.items() if lanes[lane].id in setting.state.folded}


def bare(setting: Setting, names: Names) -> Arrangement:
    """All lanes with nothing in them: at once, whatever their size, until they are counted."""
    order = ordered(setting.timeline.lanes, setting.state.lane_order)
    rows = np.full(len(setting.timeline), -1, dtype=np.int32)
    return stack(setting, dict.fromkeys(order, 0), rows, Detail.MANY, order, names)


def counted(setting: Setting, names: Names) -> Arrangement:
    """All lanes as dense ones, without any rows: quick, to show something until `arrange` has an answer."""
    places = shown_places(setting)
    folded = folded_lanes(setting, places)
    dense = {lane: those for lane, those in places.items() if lane not in folded}
    rows = np.full(len(setting.timeline), -1, dtype=np.int32)
    stacked = stack(setting, dict.fromkeys(places, 0), rows, Detail.MANY, dense, names)
    return _dense(setting, replace(stacked, folded=folded), dense)


def _arranged(setting: Setting, places: Places, detail: Detail, names: Names | None) -> Arrangement:
    rows = np.full(len(setting.timeline), -1, dtype=np.int32)
    scale, packing = whole(setting)
    folded = folded_lanes(setting, places)
    counts = {
        lane: 0 if lane in folded else _pack_lane(packing, those, scale, rows, detail)
        for lane, those in places.items()
    }
    crowded = (
        {lane for lane, count in counts.items() if count > MOST_ROWS} if detail is Detail.MANY else set()
    )
    arrangement = stack(setting, counts, rows, detail, crowded, names)
    sparse = {lane: those for lane, those in places.items() if lane not in crowded and lane not in folded}
    arrangement = replace(arrangement, places=sparse, folded=folded)
    return _dense(setting, arrangement, {lane: places[lane] for lane in crowded})


def _dense(setting: Setting, arrangement: Arrangement, places: Places) -> Arrangement:
    """With these lanes as dense ones."""
    dense: list[DenseLane] = []
    for lane, those in places.items():
        room = next(one.rows for one in arrangement.lanes if one.lane == lane)
        dense.append(dense_lane(setting.timeline.columns, lane, those, setting.results.mask, room - 1))
        arrangement.rows[those] = -1
    return replace(arrangement, dense=tuple(dense), base=whole(setting)[0].per_day)


def with_level(setting: Setting, arrangement: Arrangement) -> Arrangement:
    """With rows for the dense lanes at the zoom level of the present view; itself if it has them."""
    if arrangement.has_level(setting.scale.per_day):
        return arrangement
    number = level_of(setting.scale.per_day, arrangement.base)
    per_day, metrics = arrangement.base * 2.0**number, setting.metrics
    sizes = (metrics.point, metrics.bar_least)
    columns, mask = setting.timeline.columns, setting.results.mask
    dense = (
        one._replace(levels={**one.levels, number: level(one, columns, mask, sizes, per_day)})
        for one in arrangement.dense
    )
    return replace(arrangement, dense=tuple(dense))


def _pack_lane(
    setting: Setting, places: NDArray[np.int64], scale: TimeScale, rows: NDArray[np.int32], detail: Detail
) -> int:
    """Gives the entries of a lane their rows; returns how many rows there are."""
    if detail is Detail.MANY:
        return _sweep_lane(setting, places, scale, rows)
    needs = {int(place): _need(setting, int(place), scale, detail) for place in places}
    ordered = sorted(needs, key=lambda place: needs[place].start)
    gap = setting.metrics.label_gap
    close = detail is not Detail.EASY
    packed = pack((needs[place] for place in ordered), setting.body.width, gap, left_first=close)
    rows[ordered] = packed.rows
    return packed.total


def _sweep_lane(
    setting: Setting, places: NDArray[np.int64], scale: TimeScale, rows: NDArray[np.int32]
) -> int:
    """The same for many at once, by their marks alone."""
    sizes = (setting.metrics.point, setting.metrics.bar_least)
    left, right = extents(setting.timeline.columns, places, *sizes, scale.per_day)
    order = np.argsort(left, kind="stable")
    swept = free_rows(left[order], right[order])
    rows[places[order]] = swept
    return int(swept.max()) + 1


def _need(setting: Setting, place: int, scale: TimeScale, detail: Detail) -> Need:
    shape = shape_of(setting, place, scale)
    if detail is Detail.MARKS:
        return Need(shape.start, shape.end, 0.0, 0.0)
    font = label_font(setting.metrics, shape.bar, setting.metrics.row_easy if detail is Detail.EASY else 0.0)
    width = setting.measure(setting.timeline[place].label, font)
    around = (shape.end - shape.start) - (shape.solid[1] - shape.solid[0])
    return Need(shape.start, shape.end, width, around + width + 2 * setting.metrics.label_padding)
