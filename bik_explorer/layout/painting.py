"""From shapes to items: what one entry puts into the display list."""

from __future__ import annotations

from bik_explorer.layout.frame import Align, Box, Font, Item, Line, Mark, Ring, Sign, Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.labels import Spot, shorten
from bik_explorer.layout.setting import Setting
from bik_explorer.layout.shapes import Shape
from bik_explorer.layout.veiling import label_of
from bik_explorer.model.entry import Kind

GHOST = 0.22
"""Opacity of what does not match while the rest is kept dimmed."""


def bar_height(setting: Setting, pitch: float) -> float:
    """The height of a bar in a row of that pitch."""
    metrics = setting.metrics
    return min(float(round(pitch * metrics.bar_share)), metrics.bar_most)


def mark_items(setting: Setting, mark: Mark, shape: Shape) -> list[Item]:
    """The bar, or the symbols with their line and whiskers, of a mark."""
    entry = setting.timeline[mark.place]
    lane = setting.timeline.lanes[mark.lane]
    colour = setting.theme.of(lane.colour)
    opacity = 1.0 if mark.matches else GHOST
    if shape.bar:
        return [
            Box(_inset(mark.rect), colour, setting.metrics.radius, shape.fade_in, shape.fade_out, opacity)
        ]
    middle = mark.rect.y + mark.rect.height / 2
    size = min(setting.metrics.point, mark.rect.height)
    items: list[Item] = []
    for start, end in shape.doubts:
        items += _whisker(start, end, middle, size * 0.3, colour, opacity)
    if entry.kind is Kind.LAW and len(shape.signs) > 1:
        items.append(Line(shape.signs[0], middle, shape.signs[-1], middle, colour, 3.0, opacity))
    items += [Sign(shape.symbol, x, middle, size, colour, opacity) for x in shape.signs]
    return items


def _inset(rect: Rect) -> Rect:
    """One pixel less at each end, so that bars that follow each other are told apart."""
    return Rect(rect.x + 1, rect.y, max(rect.width - 2, 1.0), rect.height)


def _whisker(start: float, end: float, middle: float, half: float, colour: str, opacity: float) -> list[Item]:
    """A line with two ends over the time in which the date may be."""
    ends: list[Item] = [Line(x, middle - half, x, middle + half, colour, 1.5, opacity) for x in (start, end)]
    return [Line(start, middle, end, middle, colour, 1.5, opacity), *ends]


def label_item(setting: Setting, mark: Mark, shape: Shape, spot: Spot, font: Font) -> Text:
    """The label of a mark at its spot."""
    theme = setting.theme
    text = label_of(setting, mark.place)
    if not spot.whole:
        text = shorten(text, spot.width, lambda part: setting.measure(part, font))
    colour = theme.on_mark if spot.inside and shape.bar and mark.matches else theme.ink
    rect = Rect(spot.x, mark.rect.y, spot.width, mark.rect.height)
    align = Align.LEFT if spot.inside or spot.x > mark.rect.x else Align.RIGHT
    return Text(rect, text, font, colour, align, 1.0 if mark.matches else 0.45)


def selection_ring(setting: Setting, mark: Mark) -> Ring:
    """The outline of the selected mark."""
    gap = 3.0
    return Ring(mark.rect.grown(gap), setting.theme.accent, 2.0, setting.metrics.radius + gap)
