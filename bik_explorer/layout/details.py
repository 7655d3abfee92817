"""How closely each lane of a frame is drawn, so that a change of that can be softened."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from bik_explorer.layout.frame import Frame, LaneBand
from bik_explorer.layout.geometry import Rect


class Detail(NamedTuple):
    """Of a lane: drawn together, not one by one; with clusters; the level that its rows are of, if any."""

    together: bool
    clustered: bool
    level: int | None


def details(frame: Frame) -> Mapping[int, Detail]:
    """By lane."""
    together = {batch.lane for batch in frame.batches}
    clustered = {cluster.lane for cluster in frame.clusters}
    levels = dict(frame.levels)
    return {
        band.lane: Detail(band.lane in together, band.lane in clustered, levels.get(band.lane))
        for band in frame.lanes
    }


def changed(before: Frame, after: Frame) -> list[LaneBand]:
    """The lanes in sight that stand where they stood, but are drawn more or less closely.

    While one only pans, marks that come in and go are no change.
    """
    if before.body != after.body:
        return []
    then, places = details(before), {band.lane: band.rect for band in before.lanes}
    now, panned = details(after), before.scale.per_day == after.scale.per_day
    return [
        band
        for band in after.lanes
        if band.rect.overlaps(after.body)
        and places.get(band.lane) == band.rect
        and then[band.lane] != now[band.lane]
        and not (panned and then[band.lane].level == now[band.lane].level)
    ]


def moved(rect: Rect, before: Frame, after: Frame) -> Rect:
    """Where a piece of the picture before is on the time scale of the one after."""
    left = after.scale.x(before.scale.day(rect.x))
    return Rect(left, rect.y, rect.width * after.scale.per_day / before.scale.per_day, rect.height)
