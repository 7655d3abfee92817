"""`build_frame`: the display list of one picture. Pure: the same inputs give the same frame."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from bik_explorer.layout.band import band_items
from bik_explorer.layout.frame import Box, Frame, Item, LaneBand, Layer, Mark
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.labels import Wanted, place_labels
from bik_explorer.layout.lanes import Arrangement, arrange
from bik_explorer.layout.painting import bar_height, label_item, mark_items, selection_ring
from bik_explorer.layout.setting import Setting, label_font
from bik_explorer.layout.shapes import Shape, shape_of
from bik_explorer.layout.surroundings import (
    axis_items,
    era_items,
    grid_items,
    lane_bands,
    name_items,
    scroll_items,
    separator_items,
)
from bik_explorer.layout.ticks import ticks

BESIDE = 400.0
"""Pixels: marks this far outside the body are looked at too, since they may limit a label inside."""

Shapes = dict[int, Shape]


def build_frame(setting: Setting, arrangement: Arrangement | None = None) -> Frame:
    """Lays everything out.

    `arrangement` is what `arrange` gave for the same timeline, results, size and looks, made if missing.
    """
    arrangement = arrangement or arrange(setting)
    body = setting.body
    top = min(max(setting.state.viewport.top, 0.0), max(arrangement.content - body.height, 0.0))
    bands = lane_bands(setting, arrangement, top)
    marks, shapes = _marks(setting, arrangement, bands)
    marks, labels = _labelled(setting, marks, shapes, arrangement)
    lines = ticks(setting.state.viewport, setting.scale, setting.metrics.tick_spacing, setting.words)
    everywhere = Rect(0.0, 0.0, *setting.size)
    below_eras = Rect(0.0, body.y, setting.size.width, body.height)
    layers = (
        Layer(body, tuple(grid_items(setting, lines))),
        Layer(below_eras, (*separator_items(setting, bands), *name_items(setting, arrangement, bands))),
        Layer(body, (*_painted(setting, marks, shapes), *labels)),
        Layer(
            everywhere,
            (
                *era_items(setting),
                *band_items(setting),
                *axis_items(setting, lines),
                *scroll_items(setting, arrangement.content, top),
            ),
        ),
    )
    return Frame(
        setting.size,
        body,
        setting.names,
        setting.scale,
        arrangement.content,
        layers,
        tuple(marks),
        tuple(bands),
    )


def _marks(setting: Setting, arrangement: Arrangement, bands: list[LaneBand]) -> tuple[list[Mark], Shapes]:
    """The marks in and near the body, lane by lane, row by row, in the order of time.

    Bars stand on whole pixels where the lanes are not scrolled by parts of one.
    """
    shapes: Shapes = {}
    marks: list[Mark] = []
    height = bar_height(setting, arrangement.pitch)
    body = setting.body
    for band in bands:
        for place in _near(setting, arrangement, band):
            row = int(arrangement.rows[place])
            y = (
                band.rect.y
                + arrangement.padding
                + row * arrangement.pitch
                + (arrangement.pitch - height) // 2
            )
            shape = shape_of(setting, place, setting.scale)
            beside = shape.end < body.x - BESIDE or shape.start > body.right + BESIDE
            if beside or not body.y - height < y < body.bottom:
                continue
            shapes[place] = shape
            rect = Rect(shape.start, y, shape.end - shape.start, height)
            marks.append(Mark(place, rect, band.lane, row, matches=bool(setting.results.mask[place])))
    marks.sort(key=lambda mark: (mark.lane, mark.row, mark.rect.x))
    return marks, shapes


def _near(setting: Setting, arrangement: Arrangement, band: LaneBand) -> Iterable[int]:
    """Places of the lane's shown entries whose row and time come near the body."""
    columns, viewport = setting.timeline.columns, setting.state.viewport
    spare = BESIDE / setting.scale.per_day
    near: NDArray[np.bool_] = (columns.start < viewport.end + spare) & (columns.end > viewport.start - spare)
    tops = band.rect.y + arrangement.padding + arrangement.rows * arrangement.pitch
    inside = (tops < setting.body.bottom) & (tops + arrangement.pitch > setting.body.y)
    shown = (arrangement.rows >= 0) & (columns.lane == band.lane)
    return (int(place) for place in np.flatnonzero(near & inside & shown))


def _labelled(
    setting: Setting, marks: list[Mark], shapes: Shapes, arrangement: Arrangement
) -> tuple[list[Mark], list[Item]]:
    """The marks with the rectangles of their labels, and the labels, placed row by row."""
    rows: dict[tuple[int, int], list[Mark]] = {}
    for mark in marks:
        rows.setdefault((mark.lane, mark.row), []).append(mark)
    body, metrics, pitch = setting.body, setting.metrics, arrangement.pitch
    done: list[Mark] = []
    items: list[Item] = []
    for row in rows.values():
        wanted = [_wanted(setting, mark, shapes[mark.place], pitch) for mark in row]
        spots = place_labels(
            wanted, body.x, body.right, metrics.label_gap, metrics.label_padding, arrangement.left_first
        )
        for mark, spot in zip(row, spots, strict=True):
            if spot is None:
                done.append(mark)
                continue
            font = label_font(metrics, shapes[mark.place].bar, pitch)
            text = label_item(setting, mark, shapes[mark.place], spot, font)
            if spot.inside and not shapes[mark.place].bar:  # the line ends where the text begins
                gap = Rect(text.rect.x - 4.0, text.rect.y, text.rect.width + 8.0, text.rect.height)
                items.append(Box(gap, setting.theme.panel))
            items.append(text)
            done.append(Mark(mark.place, mark.rect, mark.lane, mark.row, text.rect, mark.matches))
    return done, items


def _wanted(setting: Setting, mark: Mark, shape: Shape, pitch: float) -> Wanted:
    entry = setting.timeline[mark.place]
    width = setting.measure(entry.label, label_font(setting.metrics, shape.bar, pitch))
    rank = 2 if entry.id == setting.state.selection else int(mark.matches)
    return Wanted(shape.start, shape.end, *shape.solid, width, rank)


def _painted(setting: Setting, marks: list[Mark], shapes: Shapes) -> list[Item]:
    """The items of all marks, the ring of the selected one above them."""
    items: list[Item] = []
    ring: list[Item] = []
    for mark in marks:
        items += mark_items(setting, mark, shapes[mark.place])
        if setting.timeline[mark.place].id == setting.state.selection:
            ring = [selection_ring(setting, mark)]
    return items + ring
