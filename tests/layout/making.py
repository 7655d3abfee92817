"""What the tests of layout are made from: a plain way to measure, settings, and looks into frames."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from bik_explorer.layout.frame import Font, Frame, Item, Mark, Text
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.setting import Setting
from bik_explorer.layout.ticks import AxisWords
from bik_explorer.model.state import ViewState
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import Viewport
from bik_explorer.style import LIGHT, Metrics

NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec")
WORDS = AxisWords(NAMES)
WINDOW = Size(1000.0, 560.0)
CLOSE = 1e-6
"""Pixels: what rounding may do."""


@dataclass(frozen=True, slots=True)
class Found:
    """Which entries match, as a search would say it."""

    mask: NDArray[np.bool_]


def measure(text: str, font: Font) -> float:
    """Seven pixels a letter at 13 pixels."""
    return 7.0 * len(text) * font.size / 13.0


def found(timeline: Timeline, places: Sequence[int] | None = None) -> Found:
    """The entries at these places match; all, where none are named."""
    mask = np.full(len(timeline), places is None, dtype=np.bool_)
    mask[list(places or ())] = True
    return Found(mask)


def home(timeline: Timeline) -> Viewport:
    """The first view of a timeline: all of it."""
    limits = timeline.limits
    return Viewport(limits.first, limits.last).fitted(*timeline.span, limits, margin=0.012)


def setting_of(
    timeline: Timeline,
    viewport: Viewport | None = None,
    size: Size = WINDOW,
    places: Sequence[int] | None = None,
    **state: object,
) -> Setting:
    """A setting in light colours; `state` are parts of the view state."""
    view = replace(ViewState(viewport or home(timeline)), **state)
    return Setting(timeline, found(timeline, places), view, size, LIGHT, Metrics(), measure, WORDS)


def items(frame: Frame) -> Iterator[Item]:
    """All items of all layers."""
    return (item for layer in frame.layers for item in layer.items)


def axis_texts(frame: Frame) -> list[Text]:
    """The labels under the body."""
    return [item for item in items(frame) if isinstance(item, Text) and item.rect.y >= frame.body.bottom]


def apart(one: Rect, other: Rect) -> bool:
    """Whether two things of one row leave each other alone."""
    return one.right <= other.x + CLOSE or other.right <= one.x + CLOSE


def collisions(frame: Frame) -> list[tuple[Mark, Mark]]:
    """Marks of one row of which a part overlaps a part of the other."""
    return [
        (one, other)
        for one, other in combinations(frame.marks, 2)
        if (one.lane, one.row) == (other.lane, other.row)
        and not all(apart(part, foreign) for part in _parts(one) for foreign in _parts(other))
    ]


def _parts(mark: Mark) -> list[Rect]:
    return [mark.rect] if mark.label is None else [mark.rect, mark.label]
