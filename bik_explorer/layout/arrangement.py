"""How the lanes stand below each other and which rows they have: the values that `arrange` gives."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from math import ceil
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bik_explorer.layout.dense import DenseLane, level_of
from bik_explorer.layout.frame import Font
from bik_explorer.layout.labels import shorten
from bik_explorer.layout.scale import TimeScale
from bik_explorer.layout.setting import Setting
from bik_explorer.model.viewport import Viewport

WRAPPED_LINES = 3
DENSE_ROWS = 6
"""Rows that a dense lane has at least; what the other lanes leave of the body is shared by the dense ones."""


Names = Mapping[int, tuple[str, ...]]
"""The lines of the name of each lane."""


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
    """How much room labels get: each their own, at ease or close together; or what marks leave.

    Many marks are packed another way, which leaves labels what it leaves.
    """

    EASY = "easy"
    CLOSE = "close"
    MARKS = "marks"
    MANY = "many"


@dataclass(frozen=True, slots=True)
class Arrangement:
    """Rows that hold at every zoom. `rows` has shape (entries,), -1 for what has no row of its own.

    `pitch` is the height of a row, `padding` the room above and below the rows of a lane, `content` the
    height of all lanes. `left_first`: rows were packed for labels on the left of their marks.
    `places`: by lane, the entries that have rows. `dense`: the lanes that have rows only at some zoom levels,
    which count from the scale of the first view, `base` pixels a day. `folded`: how many entries each folded
    lane puts away.
    """

    rows: NDArray[np.int32]
    lanes: tuple[LaneRows, ...]
    pitch: float
    padding: float
    content: float
    left_first: bool = False
    places: Mapping[int, NDArray[np.int64]] = field(default_factory=dict)
    dense: tuple[DenseLane, ...] = ()
    base: float = 1.0
    folded: Mapping[int, int] = field(default_factory=dict)

    def has_level(self, per_day: float) -> bool:
        """Whether the dense lanes have their rows for that scale."""
        number = level_of(per_day, self.base)
        return all(number in dense.levels for dense in self.dense)


def whole(setting: Setting) -> tuple[TimeScale, Setting]:
    """The scale of the first view, at which rows are packed, and the setting to pack them with.

    In that, marks are larger by as much as one can zoom out further, so that rows hold there too.
    """
    limits, metrics = setting.timeline.limits, setting.metrics
    whole = Viewport(limits.first, limits.last).fitted(*setting.timeline.span, limits, margin=0.012)
    further = limits.longest / whole.days
    sizes = metrics._replace(point=metrics.point * further, bar_least=metrics.bar_least * further)
    return TimeScale.of(whole, 0.0, setting.body.width), replace(setting, metrics=sizes)


def lane_names(setting: Setting, lanes: Iterable[int]) -> Names:
    """The names of lanes as they are written."""
    return {lane: wrapped(setting, setting.timeline.lanes[lane].name) for lane in lanes}


def stack(
    setting: Setting,
    counts: Mapping[int, int],
    rows: NDArray[np.int32],
    detail: Detail,
    dense: Collection[int] = (),
    names: Names | None = None,
) -> Arrangement:
    """Puts lanes below each other; the pitch shrinks as far as the detail allows.

    `counts`: how many rows each lane needs; the `dense` ones share what the others leave.
    """
    metrics = setting.metrics
    easy = detail is Detail.EASY
    padding = metrics.lane_padding if easy else metrics.lane_padding_least
    names = lane_names(setting, counts) if names is None else names
    folded = {lane for lane in counts if setting.timeline.lanes[lane].id in setting.state.folded}
    least = metrics.row_easy if easy else metrics.row_short
    needed = {lane: DENSE_ROWS if lane in dense else count for lane, count in counts.items()}

    def height(lane: int, pitch: float) -> float:
        lines = 1 if lane in folded else len(names[lane])
        return max(needed[lane] * pitch, ceil(lines * metrics.lane_text * 1.4)) + 2 * padding

    # rows that were packed for small labels stay low enough for them
    pitch = least if dense else metrics.row_tall if easy else metrics.row_easy - 1
    while pitch > least and sum(height(lane, pitch) for lane in needed) > setting.body.height:
        pitch = max(pitch - 1, least)
    if dense:
        spare = max(setting.body.height - sum(height(lane, pitch) for lane in needed), 0.0)
        needed |= {lane: DENSE_ROWS + int(spare / len(dense) / pitch) for lane in dense}
    lanes: list[LaneRows] = []
    top = 0.0
    for lane, count in needed.items():
        lanes.append(LaneRows(lane, names[lane], count, top, height(lane, pitch)))
        top += lanes[-1].height
    return Arrangement(rows, tuple(lanes), pitch, padding, top, detail is Detail.CLOSE)


def row_span(setting: Setting, arrangement: Arrangement, place: int) -> tuple[float, float] | None:
    """Top and bottom, in the content of the lanes, of the row of an entry; None if it is not shown.

    In a dense lane, of the whole lane.
    """
    row, there = int(arrangement.rows[place]), int(setting.timeline.columns.lane[place])
    lane = next((one for one in arrangement.lanes if one.lane == there), None)
    if lane is not None and any(one.lane == there for one in arrangement.dense):
        shown = setting.state.dim or bool(setting.results.mask[place])
        return (lane.top, lane.top + lane.height) if shown else None
    if row < 0 or lane is None:
        return None
    top = lane.top + arrangement.padding + row * arrangement.pitch
    return top, top + arrangement.pitch


def wrapped(setting: Setting, name: str) -> tuple[str, ...]:
    """The name in lines that fit the column of names, at most three, shortened where it does not fit."""
    room = setting.names.width - 2 * setting.metrics.margin - 2.5 * setting.metrics.label_padding
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
