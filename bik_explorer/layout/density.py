"""Dense lanes: density at each column of pixels, and clusters with their counts, of what has no row."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from bik_explorer.layout.arrangement import Arrangement
from bik_explorer.layout.dense import DenseLane, Level, Places, Run, level_of
from bik_explorer.layout.frame import Align, Bars, Box, Cluster, Density, Font, Item, LaneBand, Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.painting import GHOST
from bik_explorer.layout.setting import Setting
from bik_explorer.model.columns import Columns

FAINTEST, STRONGEST = 0.1, 0.6
"""Strength of a column with one entry, and with as many as there are at most; marks stand out from both."""
CELL = 96.0
"""Pixels: the least width of what one cluster counts."""
COUNTABLE = 999
"""Entries: clusters that hold more on average tell nothing, and the density alone is shown."""
STRIP = 3.0
"""Pixels: the height of the line over the columns in which something matches."""


def density_items(setting: Setting, arrangement: Arrangement, band: LaneBand, dense: DenseLane) -> list[Item]:
    """The density of what has no row at this level; what matches stands out, and is underlined."""
    level, _ = dense.at(level_of(setting.scale.per_day, arrangement.base))
    edges = columns_of(setting)
    colour = setting.theme.of(setting.timeline.lanes[band.lane].colour)
    room = _room(setting, arrangement, band, dense)
    counts = uncounted(dense.run, level.run if level else None, edges)
    ghostly = 1.0 if dense.matched is None else GHOST
    items: list[Item] = [Density(room, strength(counts, dense.peak), colour, ghostly)] if counts.any() else []
    if dense.matched is None:
        underline = dense.narrowed and counts.any()
        return [*items, Bars(_strip(counts > 0, room), setting.theme.accent)] if underline else items
    counts = uncounted(dense.matched, level.matched if level else None, edges)
    if counts.any():
        items.append(Density(room, strength(counts, dense.peak), colour))
        items.append(Bars(_strip(counts > 0, room), setting.theme.accent))
    return items


def columns_of(setting: Setting) -> NDArray[np.float64]:
    """The days at the edges of the columns of pixels; shape (columns + 1,)."""
    body, scale = setting.body, setting.scale
    pixels = np.arange(max(int(np.ceil(body.width)), 1) + 1, dtype=np.float64)
    return scale.day(body.x) + pixels / scale.per_day


def _room(setting: Setting, arrangement: Arrangement, band: LaneBand, dense: DenseLane) -> Rect:
    """Where the rows of the lane are, above the clusters."""
    columns = max(int(np.ceil(setting.body.width)), 1)
    y = band.rect.y + arrangement.padding
    return Rect(setting.body.x, y, float(columns), dense.rows * arrangement.pitch)


def uncounted(run: Run, kept: Run | None, edges: NDArray[np.float64]) -> NDArray[np.int64]:
    """How many entries without a row are there in each [edge, next edge)."""
    counts = run.active(edges)
    return counts if kept is None else counts - kept.active(edges)


def strength(counts: NDArray[np.int64], peak: int) -> NDArray[np.float64]:
    """Counts as strengths from 0 to 1, by their root, so that one entry can be seen beside thousands."""
    share = np.sqrt(np.minimum(counts, peak) / peak)
    return np.where(counts > 0, FAINTEST + (STRONGEST - FAINTEST) * share, 0.0)


def _strip(there: NDArray[np.bool_], room: Rect) -> NDArray[np.float64]:
    """Lines under the columns in which something is there, as rectangles of shape (lines, 4)."""
    steps = np.diff(there.astype(np.int8), prepend=0, append=0)
    first, last = np.flatnonzero(steps > 0), np.flatnonzero(steps < 0)
    rects = np.empty((len(first), 4))
    rects[:, 0], rects[:, 2] = room.x + first, last - first
    rects[:, 1], rects[:, 3] = room.bottom - STRIP, STRIP
    return rects


def clusters(setting: Setting, arrangement: Arrangement, band: LaneBand, dense: DenseLane) -> list[Cluster]:
    """The clusters of what has no row, in cells of time that stay in place while one pans."""
    number = level_of(setting.scale.per_day, arrangement.base)
    viewport, (level, known) = setting.state.viewport, dense.at(number)
    days = CELL / (arrangement.base * 2.0**number)
    first = np.floor(viewport.start / days)
    edges = np.arange(first, np.ceil(viewport.end / days) + 1) * days
    counts = dense.run.beginning(edges) - (level.run.beginning(edges) if level else 0)
    there = np.flatnonzero(counts)
    if level is None or not len(there) or counts.sum() > COUNTABLE * len(there):
        return []
    y = band.rect.y + arrangement.padding + dense.rows * arrangement.pitch
    return [
        Cluster(_pill(setting, counts[cell], edges[cell : cell + 2], y, arrangement.pitch), band.lane,
                int(counts[cell]), float(edges[cell]), float(edges[cell + 1]), known)
        for cell in there.tolist()
    ]  # fmt: skip


def _pill(setting: Setting, count: int, days: NDArray[np.float64], y: float, pitch: float) -> Rect:
    """Where the count stands: in the middle of its time."""
    left, right = (setting.scale.x(float(day)) for day in days)
    width = min(setting.measure(str(count), _font(setting)) + 2 * setting.metrics.label_padding, right - left)
    return Rect((left + right - width) / 2, y + 1.0, width, pitch - 2.0)


def _font(setting: Setting) -> Font:
    return Font(setting.metrics.small, 600)


def cluster_items(setting: Setting, cluster: Cluster) -> list[Item]:
    """A round box with the count."""
    role = setting.timeline.lanes[cluster.lane].colour
    fill, ink = setting.theme.of(f"{role}_soft"), setting.theme.of(role)
    count = Text(cluster.rect, str(cluster.size), _font(setting), ink, Align.CENTRE)
    return [Box(cluster.rect, fill, cluster.rect.height / 2), count]


def members(columns: Columns, arrangement: Arrangement, cluster: Cluster) -> Places:
    """The places of the entries that a cluster stands for, in the order of time."""
    dense = next(one for one in arrangement.dense if one.lane == cluster.lane)
    level: Level | None = dense.levels.get(cluster.level)
    begin, end = np.searchsorted(dense.run.starts, [cluster.first, cluster.last], side="left")
    places = dense.run.places[begin:end]
    if level is None:
        return places
    begin, end = np.searchsorted(level.run.starts, [cluster.first, cluster.last], side="left")
    return places[~np.isin(places, level.run.places[begin:end])]
