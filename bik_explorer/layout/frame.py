"""The display list of one picture, in logical pixels.

The same for screen, file, print, hit test and screen reader.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.scale import TimeScale


class Font(NamedTuple):
    """Size in logical pixels and weight (400, 500, 600, 700) of the one typeface."""

    size: float
    weight: int


Measure = Callable[[str, Font], float]
"""Gives the width of a text in logical pixels."""


class Align(StrEnum):
    """Where a text stands in its rectangle; always in the middle of its height."""

    LEFT = "left"
    CENTRE = "centre"
    RIGHT = "right"


class Symbol(StrEnum):
    """Shapes of single dates."""

    DIAMOND = "diamond"
    SQUARE = "square"
    CIRCLE = "circle"


class Box(NamedTuple):
    """A filled rectangle.

    `fade_in` and `fade_out` are the lengths over which it comes up from, and goes down to, near nothing.
    """

    rect: Rect
    fill: str
    radius: float = 0.0
    fade_in: float = 0.0
    fade_out: float = 0.0
    opacity: float = 1.0


class Ring(NamedTuple):
    """An outline."""

    rect: Rect
    colour: str
    width: float = 2.0
    radius: float = 0.0


class Line(NamedTuple):
    """A straight line."""

    x1: float
    y1: float
    x2: float
    y2: float
    colour: str
    width: float = 1.0
    opacity: float = 1.0


class Sign(NamedTuple):
    """A symbol about its middle; `size` is its width and height."""

    symbol: Symbol
    x: float
    y: float
    size: float
    fill: str
    opacity: float = 1.0


class Text(NamedTuple):
    """A text on one line within its rectangle."""

    rect: Rect
    text: str
    font: Font
    colour: str
    align: Align = Align.LEFT
    opacity: float = 1.0


class Bars(NamedTuple):
    """Very many filled rectangles of one colour: x, y, width, height; shape (rectangles, 4)."""

    rects: NDArray[np.float64]
    fill: str
    opacity: float = 1.0


class Density(NamedTuple):
    """How much there is at each column of pixels, from 0 to 1; shape (columns,), over the width of `rect`."""

    rect: Rect
    strength: NDArray[np.float64]
    fill: str
    opacity: float = 1.0


Item = Box | Ring | Line | Sign | Text | Bars | Density


class Layer(NamedTuple):
    """Items in the order of painting, all within `clip`."""

    clip: Rect
    items: tuple[Item, ...]


class Mark(NamedTuple):
    """What the frame draws for the entry at `place`.

    `rect` bounds bar or symbols, `label` is the rectangle of its label if it has one.
    """

    place: int
    rect: Rect
    lane: int
    row: int
    label: Rect | None = None
    matches: bool = True

    @property
    def target(self) -> Rect:
        """What a pointer may hit: the mark and its label."""
        if self.label is None:
            return self.rect
        x, right = min(self.rect.x, self.label.x), max(self.rect.right, self.label.right)
        return Rect(x, self.rect.y, right - x, self.rect.height)


class Batch(NamedTuple):
    """Marks of a lane that are drawn together, without labels.

    `places`, `rows` and `matches` have shape (marks,), `rects` as in `Bars`.
    """

    lane: int
    places: NDArray[np.integer]
    rows: NDArray[np.integer]
    rects: NDArray[np.float64]
    matches: NDArray[np.bool_]

    def mark(self, index: int) -> Mark:
        """One of them as a mark of its own."""
        rect = Rect(*self.rects[index].tolist())
        place, row = int(self.places[index]), int(self.rows[index])
        return Mark(place, rect, self.lane, row, matches=bool(self.matches[index]))


class Cluster(NamedTuple):
    """Entries of a dense lane that are drawn as one: those that begin within [first, last) days.

    `level`: at which zoom level.
    """

    rect: Rect
    lane: int
    size: int
    first: float
    last: float
    level: int


class LaneBand(NamedTuple):
    """A lane as drawn: its place in the timeline's lanes, name and rectangle (scrolled)."""

    lane: int
    name: str
    rect: Rect


@dataclass(frozen=True, slots=True)
class Frame:
    """One picture.

    `marks` have items of their own, `batches` and `clusters` hold what is drawn together. `body` is where
    marks are, `names` the column of the lane names, `content` the height of all lanes. `levels`: the dense
    lanes, each with the level that its rows are of, None while it has none.
    """

    size: Size
    body: Rect
    names: Rect
    scale: TimeScale
    content: float
    layers: tuple[Layer, ...]
    marks: tuple[Mark, ...]
    lanes: tuple[LaneBand, ...]
    batches: tuple[Batch, ...] = ()
    clusters: tuple[Cluster, ...] = ()
    levels: tuple[tuple[int, int | None], ...] = ()

    @property
    def overflow(self) -> float:
        """How far the lanes can be scrolled, in pixels."""
        return max(self.content - self.body.height, 0.0)

    def mark_of(self, place: int) -> Mark | None:
        """The mark of an entry, if it is drawn."""
        found = next((mark for mark in self.marks if mark.place == place), None)
        return found or next(filter(None, (_in_batch(batch, place) for batch in self.batches)), None)


def _in_batch(batch: Batch, place: int) -> Mark | None:
    index = np.flatnonzero(batch.places == place)
    return batch.mark(int(index[0])) if len(index) else None
