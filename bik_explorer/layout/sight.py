"""What is in sight: which entries of each lane come near the body, and which get marks of their own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bik_explorer.layout.arrangement import Arrangement
from bik_explorer.layout.dense import DenseLane, extents, level_of
from bik_explorer.layout.frame import Batch, LaneBand
from bik_explorer.layout.painting import bar_height
from bik_explorer.layout.setting import Setting

BESIDE = 400.0
"""Pixels: marks this far outside the body are looked at too, since they may limit a label inside."""
LABELLED = 112
"""Marks of one picture that are laid out one by one, with labels; more are drawn together."""
NARROW = 6.0
"""Pixels: the width of single dates that are drawn together."""


class Seen(NamedTuple):
    """The entries of a lane near the body that have rows: arrays of shape (entries,)."""

    band: LaneBand
    places: NDArray[np.integer]
    rows: NDArray[np.integer]


def seen(setting: Setting, arrangement: Arrangement, bands: Iterable[LaneBand]) -> list[Seen]:
    """For each lane what comes near the body, in time and among the rows."""
    dense = {one.lane: one for one in arrangement.dense}
    found = (
        _kept(setting, arrangement, band, dense[band.lane])
        if band.lane in dense
        else _near(setting, arrangement, band)
        for band in bands
    )
    return [_in_body(setting, arrangement, one) for one in found]


def _near(setting: Setting, arrangement: Arrangement, band: LaneBand) -> Seen:
    columns, viewport = setting.timeline.columns, setting.state.viewport
    spare = BESIDE / setting.scale.per_day
    places = arrangement.places.get(band.lane, np.empty(0, dtype=np.int64))
    near = (columns.start[places] < viewport.end + spare) & (columns.end[places] > viewport.start - spare)
    places = places[near]
    rows = arrangement.rows[places]
    return Seen(band, places[rows >= 0], rows[rows >= 0])


def _kept(setting: Setting, arrangement: Arrangement, band: LaneBand, dense: DenseLane) -> Seen:
    viewport, columns = setting.state.viewport, setting.timeline.columns
    spare = BESIDE / setting.scale.per_day
    level, _ = dense.at(level_of(setting.scale.per_day, arrangement.base))
    if level is None:
        return Seen(band, dense.run.places[:0], np.empty(0, dtype=np.int16))
    near = [
        kept.near(columns, viewport.start - spare, viewport.end + spare) for kept in (level.short, level.long)
    ]
    places, rows = (np.concatenate(parts) for parts in zip(*near, strict=True))
    return Seen(band, places, rows)


def _in_body(setting: Setting, arrangement: Arrangement, one: Seen) -> Seen:
    """Only the rows that are not scrolled out of sight."""
    tops = one.band.rect.y + arrangement.padding + one.rows * arrangement.pitch
    inside = (tops < setting.body.bottom) & (tops + arrangement.pitch > setting.body.y)
    return Seen(one.band, one.places[inside], one.rows[inside])


def parted(found: Sequence[Seen]) -> tuple[list[Seen], list[Seen]]:
    """The lanes whose marks are laid out one by one, those with the fewest first; and the other ones."""
    room = LABELLED
    single: list[Seen] = []
    for one in sorted(found, key=lambda one: len(one.places)):
        if len(one.places) > room:
            break
        single.append(one)
        room -= len(one.places)
    lanes = {one.band.lane for one in single}
    return [one for one in found if one.band.lane in lanes], [
        one for one in found if one.band.lane not in lanes
    ]


def batch_of(setting: Setting, arrangement: Arrangement, one: Seen) -> Batch:
    """The marks of a lane as rectangles, cut off a little outside of the body."""
    columns, body, scale = setting.timeline.columns, setting.body, setting.scale
    left, right = extents(columns, one.places, NARROW, setting.metrics.bar_least, scale.per_day)
    offset = scale.left - scale.first * scale.per_day
    left = np.clip(left + offset, body.x - BESIDE, body.right + BESIDE)
    right = np.clip(right + offset, left, body.right + BESIDE)
    height = bar_height(setting, arrangement.pitch)
    tops = one.band.rect.y + arrangement.padding + one.rows * arrangement.pitch
    tops = tops + (arrangement.pitch - height) // 2
    width = np.maximum(right - left - 1.0, 1.0)  # a pixel less, to tell apart what follows
    rects = np.stack([left, tops, width, np.full(len(left), height)], axis=1)
    near = (right > body.x) & (left < body.right)
    matches = setting.bright[one.places]
    return Batch(one.band.lane, one.places[near], one.rows[near], rects[near], matches[near])
