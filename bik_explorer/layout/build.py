"""`build_frame`: the display list of one picture. Pure: the same inputs give the same frame."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence, Set

import numpy as np

from bik_explorer.layout.arrangement import Arrangement
from bik_explorer.layout.band import band_items
from bik_explorer.layout.batches import batch_items, chosen_of, free
from bik_explorer.layout.dense import level_of
from bik_explorer.layout.density import cluster_items, clusters, density_items
from bik_explorer.layout.frame import Batch, Box, Cluster, Font, Frame, Item, LaneBand, Layer, Mark
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.labels import Wanted, place_labels
from bik_explorer.layout.lanes import arrange, with_level
from bik_explorer.layout.milestones import chosen_rings
from bik_explorer.layout.painting import bar_height, label_item, mark_items
from bik_explorer.layout.setting import Setting, label_font
from bik_explorer.layout.shapes import Shape, shape_of
from bik_explorer.layout.sight import BESIDE, Seen, batch_of, parted, seen
from bik_explorer.layout.steps import step_items
from bik_explorer.layout.surroundings import (
    axis_items,
    era_items,
    grid_items,
    lane_bands,
    name_items,
    scroll_items,
    separator_items,
    today_items,
)
from bik_explorer.layout.ticks import Ticks, ticks
from bik_explorer.layout.veiling import label_of

Shapes = dict[int, Shape]


def build_frame(setting: Setting, arrangement: Arrangement | None = None) -> Frame:
    """Lays everything out.

    `arrangement` is what `arrange` gave for the same timeline, results, size and looks, made if missing.
    """
    arrangement = arrangement or with_level(setting, arrange(setting))
    body = setting.body
    top = min(max(setting.state.viewport.top, 0.0), max(arrangement.content - body.height, 0.0))
    bands = lane_bands(setting, arrangement, top)
    single, batches = _parted(setting, arrangement, bands)
    found, counted = _crowds(setting, arrangement, bands)
    single += _selected(setting, arrangement, bands, single, batches)
    marks, shapes = _marks(setting, arrangement, single)
    calm = arrangement.places.keys() - {batch.lane for batch in batches}
    marks, labels = _labelled(setting, marks, shapes, arrangement, calm)
    labels += (item for mark in marks for item in step_items(setting, mark, shapes[mark.place]))
    counted += (item for batch in batches for item in batch_items(setting, batch))
    lines = ticks(setting.state.viewport, setting.scale, setting.metrics.tick_spacing, setting.words)
    below_eras = Rect(0.0, body.y, setting.size.width, body.height)
    layers = (
        Layer(body, tuple(grid_items(setting, lines))),
        Layer(below_eras, (*separator_items(setting, bands), *name_items(setting, arrangement, bands))),
        Layer(body, (*counted, *_painted(setting, marks, shapes), *labels)),
        _around(setting, lines, arrangement.content, top),
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
        tuple(batches),
        tuple(found),
        _levels(setting, arrangement),
    )


def _levels(setting: Setting, arrangement: Arrangement) -> tuple[tuple[int, int | None], ...]:
    number = level_of(setting.scale.per_day, arrangement.base)
    found = ((dense.lane, *dense.at(number)) for dense in arrangement.dense)
    return tuple((lane, known if level else None) for lane, level, known in found)


def _around(setting: Setting, lines: Ticks, content: float, top: float) -> Layer:
    """Eras, band and axis, which cover what runs under them, and the thumb of the scroll."""
    items = (
        *era_items(setting),
        *band_items(setting),
        *axis_items(setting, lines),
        *today_items(setting),
        *scroll_items(setting, content, top),
    )
    return Layer(Rect(0.0, 0.0, *setting.size), items)


def _crowds(
    setting: Setting, arrangement: Arrangement, bands: Sequence[LaneBand]
) -> tuple[list[Cluster], list[Item]]:
    """The clusters of the dense lanes, and the items of these and of what has no row."""
    by_lane = {band.lane: band for band in bands}
    found: list[Cluster] = []
    items: list[Item] = []
    for dense in arrangement.dense:
        band = by_lane[dense.lane]
        if band.rect.bottom <= setting.body.y or band.rect.y >= setting.body.bottom:
            continue
        items += density_items(setting, arrangement, band, dense)
        found += clusters(setting, arrangement, band, dense)
    items += (item for cluster in found for item in cluster_items(setting, cluster))
    return found, items


def _parted(
    setting: Setting, arrangement: Arrangement, bands: Sequence[LaneBand]
) -> tuple[list[Seen], list[Batch]]:
    """What is laid out one by one, and what together: but for those marks that have room for their labels."""
    single, many = parted(seen(setting, arrangement, bands))
    batches: list[Batch] = []
    for one in many:
        batch = batch_of(setting, arrangement, one)
        named = free(setting, batch, arrangement.pitch)
        batches.append(chosen_of(batch, ~named))
        if named.any():
            single.append(Seen(one.band, batch.places[named], batch.rows[named]))
    return single, batches


def _selected(
    setting: Setting,
    arrangement: Arrangement,
    bands: Sequence[LaneBand],
    single: Sequence[Seen],
    batches: Sequence[Batch],
) -> list[Seen]:
    """The selected entry on its own, if it is drawn in a batch, or counted: it never vanishes into them."""
    place = _chosen(setting)
    if place is None or not (setting.state.dim or setting.results.mask[place]):
        return []
    lane = int(setting.timeline.columns.lane[place])
    if any(one.band.lane == lane and place in one.places for one in single):
        return []
    rows = [one.rows[one.places == place] for one in batches if one.lane == lane]
    row = next((found[:1] for found in rows if len(found)), None)
    if row is None and not any(dense.lane == lane for dense in arrangement.dense):
        return []  # out of sight
    row = np.zeros(1, dtype=np.int16) if row is None else row
    return [Seen(band, np.array([place]), row) for band in bands if band.lane == lane]


def _marks(setting: Setting, arrangement: Arrangement, found: Iterable[Seen]) -> tuple[list[Mark], Shapes]:
    """The marks in and near the body, lane by lane, row by row, in the order of time.

    Bars stand on whole pixels where the lanes are not scrolled by parts of one.
    """
    shapes: Shapes = {}
    marks: list[Mark] = []
    pitch, body = arrangement.pitch, setting.body
    height = bar_height(setting, pitch)
    inset = arrangement.padding + (pitch - height) // 2
    for one in found:
        first = one.band.rect.y + inset
        for place, row in zip(one.places.tolist(), one.rows.tolist(), strict=True):
            y = first + row * pitch
            shape = shape_of(setting, place, setting.scale)
            beside = shape.end < body.x - BESIDE or shape.start > body.right + BESIDE
            if beside or not body.y - height < y < body.bottom:
                continue
            shapes[place] = shape
            rect = Rect(shape.start, y, shape.end - shape.start, height)
            marks.append(Mark(place, rect, one.band.lane, row, matches=bool(setting.bright[place])))
    marks.sort(key=lambda mark: (mark.lane, mark.row, mark.rect.x))
    return marks, shapes


def _labelled(
    setting: Setting, marks: list[Mark], shapes: Shapes, arrangement: Arrangement, calm: Set[int]
) -> tuple[list[Mark], list[Item]]:
    """The marks with the rectangles of their labels, and the labels, placed row by row.

    In lanes that are not `calm` more is drawn than these marks, and labels get a ground of their own.
    """
    rows: dict[tuple[int, int], list[Mark]] = {}
    for mark in marks:
        rows.setdefault((mark.lane, mark.row), []).append(mark)
    body, metrics, pitch = setting.body, setting.metrics, arrangement.pitch
    fonts = {bar: label_font(metrics, bar, pitch) for bar in (False, True)}
    chosen = _chosen(setting)
    done: list[Mark] = []
    items: list[Item] = []
    for row in rows.values():
        wanted = [
            _wanted(
                setting, mark, shapes[mark.place], fonts, 2 if mark.place == chosen else int(mark.matches)
            )
            for mark in row
        ]
        spots = place_labels(
            wanted, body.x, body.right, metrics.label_gap, metrics.label_padding, arrangement.left_first
        )
        for mark, spot in zip(row, spots, strict=True):
            if spot is None:
                done.append(mark)
                continue
            shape = shapes[mark.place]
            text = label_item(setting, mark, shape, spot, fonts[shape.bar])
            crossed = spot.inside and not shape.bar  # the line ends where the text begins
            if crossed or (not spot.inside and mark.lane not in calm):
                gap = Rect(text.rect.x - 4.0, text.rect.y, text.rect.width + 8.0, text.rect.height)
                items.append(Box(gap, setting.theme.panel))
            items.append(text)
            done.append(Mark(mark.place, mark.rect, mark.lane, mark.row, text.rect, mark.matches))
    return done, items


def _wanted(setting: Setting, mark: Mark, shape: Shape, fonts: Mapping[bool, Font], rank: int) -> Wanted:
    width = setting.measure(label_of(setting, mark.place), fonts[shape.bar])
    return Wanted(shape.start, shape.end, *shape.solid, width, rank)


def _chosen(setting: Setting) -> int | None:
    """The place of the selected entry."""
    chosen = setting.state.selection
    return None if chosen is None else setting.timeline.places.get(chosen)


def _painted(setting: Setting, marks: list[Mark], shapes: Shapes) -> list[Item]:
    """The items of all marks, the ring of the selected one above them."""
    items: list[Item] = []
    ring: list[Item] = []
    chosen = _chosen(setting)
    for mark in marks:
        items += mark_items(setting, mark, shapes[mark.place])
        if mark.place == chosen:
            ring = chosen_rings(setting, mark)
    return items + ring
