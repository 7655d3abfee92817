"""A picture that leaves the program: a frame among its credits, as one display list with named parts."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np

from bik_explorer.layout.frame import Bars, Box, Density, Item, Layer, Line, Ring, Sign, Text
from bik_explorer.layout.geometry import Rect, Size


class Named(NamedTuple):
    """Where a thing is, and what is said of it to those who do not see it."""

    rect: Rect
    text: str


@dataclass(frozen=True, slots=True)
class Picture:
    """A frame on its `ground`, between `head` and `foot`; `parts` of it in the order of reading.

    `content` is where the frame is, `body` its layers. `title` and `description` stand for the whole.
    `card` is the colour under the body, even where that is left out.
    `cut`: not everything that is found has room in it. `seen` and `below`: how many pixels of the rows of
    a table are there, and how many have no room.
    """

    size: Size
    ground: Layer
    head: Layer
    body: tuple[Layer, ...]
    foot: Layer
    title: str
    description: str
    content: Rect
    card: str
    parts: tuple[Named, ...] = ()
    language: str = "en"
    cut: bool = False
    seen: float = 0.0
    below: float = 0.0

    @property
    def layers(self) -> tuple[Layer, ...]:
        """All layers in the order of painting."""
        return self.ground, self.head, *self.body, self.foot


def shifted(layers: Iterable[Layer], dx: float, dy: float) -> tuple[Layer, ...]:
    """The layers elsewhere: by so many logical pixels to the right and down."""
    return tuple(
        Layer(moved(layer.clip, dx, dy), tuple(_SHIFTS[type(item)](item, dx, dy) for item in layer.items))
        for layer in layers
    )


def moved(rect: Rect, dx: float, dy: float) -> Rect:
    """The rectangle elsewhere."""
    return Rect(rect.x + dx, rect.y + dy, rect.width, rect.height)


def _with_rect(item: Any, dx: float, dy: float) -> Item:
    shifted: Item = item._replace(rect=moved(item.rect, dx, dy))
    return shifted


def _line(item: Line, dx: float, dy: float) -> Item:
    return item._replace(x1=item.x1 + dx, y1=item.y1 + dy, x2=item.x2 + dx, y2=item.y2 + dy)


def _sign(item: Sign, dx: float, dy: float) -> Item:
    return item._replace(x=item.x + dx, y=item.y + dy)


def _bars(item: Bars, dx: float, dy: float) -> Item:
    return item._replace(rects=item.rects + np.array([dx, dy, 0.0, 0.0]))


_SHIFTS: Mapping[type, Callable[[Any, float, float], Item]] = {
    Box: _with_rect,
    Ring: _with_rect,
    Text: _with_rect,
    Density: _with_rect,
    Line: _line,
    Sign: _sign,
    Bars: _bars,
}
