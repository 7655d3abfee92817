"""Lanes and rows: which entries are shown in which row, and how high everything is."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from math import ceil
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bik_explorer.layout.frame import Font
from bik_explorer.layout.labels import shorten
from bik_explorer.layout.packing import Need, pack
from bik_explorer.layout.scale import TimeScale
from bik_explorer.layout.setting import Setting, label_font
from bik_explorer.layout.shapes import shape_of
from bik_explorer.model.viewport import Viewport

WRAPPED_LINES = 3


class LaneRows(NamedTuple):
    """A lane that shows something.

    `lane` is its place in the timeline's lanes, `name` the lines of its name, `rows` how many rows it has,
    `top` where it is in the content of all lanes.
    """

    lane: int
    name: tuple[str, ...]
    rows: int
    top: float
    height: float


class Detail(StrEnum):
    """How much room labels get: each their own, at ease or close together; or what marks leave."""

    EASY = "easy"
    CLOSE = "close"
    MARKS = "marks"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Rows that hold at every zoom. `rows` has shape (entries,), -1 for what is not shown.

    `pitch` is the height of a row, `padding` the room above and below the rows of a lane, `content` the
    height of all lanes. `left_first`: rows were packed for labels on the left of their marks.
    """

    rows: NDArray[np.int32]
    lanes: tuple[LaneRows, ...]
    pitch: float
    padding: float
    content: float
    left_first: bool = False


def arrange(setting: Setting) -> Arrangement:
    """Packs each lane at the first view, with as much room for labels as lets all lanes be seen at once."""
    for detail in Detail:
        arrangement = _arranged(setting, detail)
        if arrangement.content <= setting.body.height:
            break
    return arrangement


def _arranged(setting: Setting, detail: Detail) -> Arrangement:
    timeline = setting.timeline
    rows = np.full(len(timeline), -1, dtype=np.int32)
    shown = np.ones(len(timeline), dtype=np.bool_) if setting.state.dim else setting.results.mask
    scale, packing = _whole(setting)
    counts: list[tuple[int, int]] = []
    for lane in range(len(timeline.lanes)):
        places = np.flatnonzero(shown & (timeline.columns.lane == lane))
        if len(places):
            counts.append((lane, _pack_lane(packing, places, scale, rows, detail)))
    return _stack(setting, counts, rows, detail)


def _whole(setting: Setting) -> tuple[TimeScale, Setting]:
    """The scale of the first view, at which rows are packed, and the setting to pack them with.

    In that, marks are larger by as much as one can zoom out further, so that rows hold there too.
    """
    limits, metrics = setting.timeline.limits, setting.metrics
    whole = Viewport(limits.first, limits.last).fitted(*setting.timeline.span, limits, margin=0.012)
    further = limits.longest / whole.days
    sizes = replace(metrics, point=metrics.point * further, bar_least=metrics.bar_least * further)
    return TimeScale.of(whole, 0.0, setting.body.width), replace(setting, metrics=sizes)


def _pack_lane(
    setting: Setting, places: NDArray[np.int64], scale: TimeScale, rows: NDArray[np.int32], detail: Detail
) -> int:
    """Gives the entries of a lane their rows; returns how many rows there are."""
    needs = {int(place): _need(setting, int(place), scale, detail) for place in places}
    ordered = sorted(needs, key=lambda place: needs[place].start)
    gap = setting.metrics.label_gap
    close = detail is not Detail.EASY
    packed = pack((needs[place] for place in ordered), setting.body.width, gap, left_first=close)
    rows[ordered] = packed.rows
    return packed.total


def _need(setting: Setting, place: int, scale: TimeScale, detail: Detail) -> Need:
    shape = shape_of(setting, place, scale)
    if detail is Detail.MARKS:
        return Need(shape.start, shape.end, 0.0, 0.0)
    font = label_font(setting.metrics, shape.bar, setting.metrics.row_easy if detail is Detail.EASY else 0.0)
    width = setting.measure(setting.timeline[place].label, font)
    around = (shape.end - shape.start) - (shape.solid[1] - shape.solid[0])
    return Need(shape.start, shape.end, width, around + width + 2 * setting.metrics.label_padding)


def _stack(
    setting: Setting, counts: list[tuple[int, int]], rows: NDArray[np.int32], detail: Detail
) -> Arrangement:
    """Puts lanes below each other; the pitch shrinks as far as the detail allows."""
    metrics = setting.metrics
    easy = detail is Detail.EASY
    padding = metrics.lane_padding if easy else metrics.lane_padding_least
    names = {lane: wrapped(setting, setting.timeline.lanes[lane].name) for lane, _ in counts}
    least = metrics.row_easy if easy else metrics.row_short

    def height(lane: int, count: int, pitch: float) -> float:
        return max(count * pitch, ceil(len(names[lane]) * metrics.lane_text * 1.4)) + 2 * padding

    pitch = metrics.row_tall
    while pitch > least and sum(height(*lane, pitch) for lane in counts) > setting.body.height:
        pitch = max(pitch - 1, least)
    lanes: list[LaneRows] = []
    top = 0.0
    for lane, count in counts:
        lanes.append(LaneRows(lane, names[lane], count, top, height(lane, count, pitch)))
        top += lanes[-1].height
    return Arrangement(rows, tuple(lanes), pitch, padding, top, detail is Detail.CLOSE)


def row_span(setting: Setting, arrangement: Arrangement, place: int) -> tuple[float, float] | None:
    """Top and bottom, in the content of the lanes, of the row of an entry; None if it is not shown."""
    row, there = int(arrangement.rows[place]), int(setting.timeline.columns.lane[place])
    lane = next((one for one in arrangement.lanes if one.lane == there), None)
    if row < 0 or lane is None:
        return None
    top = lane.top + arrangement.padding + row * arrangement.pitch
    return top, top + arrangement.pitch


def wrapped(setting: Setting, name: str) -> tuple[str, ...]:
    """The name in lines that fit the column of names, at most three, shortened where it does not fit."""
    room = setting.names.width - 2 * setting.metrics.margin - setting.metrics.label_padding
    font = Font(setting.metrics.lane_text, 600)

    def width(text: str) -> float:
        return setting.measure(text, font)

    lines: list[str] = []
    for word in name.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and width(longer) <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    last = WRAPPED_LINES - 1
    if len(lines) > WRAPPED_LINES:
        lines[last:] = [" ".join(lines[last:])]
    return tuple(line if width(line) <= room else shorten(line, room, width) for line in lines)
