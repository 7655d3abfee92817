"""A picture for a printer without colours: each colour becomes a pattern of black lines on white.

What a colour tells is told by the pattern, as well as by lane and shape. Texts keep a ground of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Set
from enum import StrEnum
from math import ceil, floor
from typing import Any

from bik_explorer.layout.frame import Align, Bars, Box, Density, Item, Layer, Line, Ring, Sign, Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.style import Theme

BLACK, WHITE, GREY = "#000000", "#FFFFFF", "#767676"
LIGHT_GREY = "#CCCCCC"
"""Lines that are there to guide the eye."""
STEP = 6.0
"""Pixels between the lines of a pattern."""
WIDTH = 1.1
EDGE = 1.2
PALE = 0.35
"""Opacity of what is pale in colours, too."""
NARROW = 4.0
"""Pixels: a narrower rectangle has no room for a pattern and is black."""
BROADEST = 0.66
"""Width of a letter as a share of its size: on average it is narrower."""
_FREE = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}
"""The share of what is free that stands before a text."""


class Pattern(StrEnum):
    """How a rectangle is filled."""

    SOLID = "solid"
    RISING = "rising"
    FALLING = "falling"
    LEVEL = "level"
    EMPTY = "empty"
    PAPER = "paper"
    """Nothing but the ground, without an edge."""


PATTERNS = {
    "programme": Pattern.LEVEL,
    "initiative": Pattern.RISING,
    "law": Pattern.SOLID,
    "report": Pattern.FALLING,
}
"""The pattern of each colour by meaning."""
UNMARKED = (Pattern.EMPTY, Pattern.PAPER)
"""On these a text is read as it is."""


def in_black_and_white(layers: tuple[Layer, ...], theme: Theme) -> tuple[Layer, ...]:
    """The layers, which were laid out in that theme, in black, white and patterns."""
    by_colour = {getattr(theme, role): pattern for role, pattern in PATTERNS.items()}
    by_colour |= {getattr(theme, f"{role}_soft"): Pattern.EMPTY for role in PATTERNS}
    by_colour |= dict.fromkeys((theme.panel, theme.paper), Pattern.PAPER)
    quiet = {theme.grid, theme.hairline}
    items = (tuple(_quiet(item, quiet) for item in layer.items) for layer in layers)
    return tuple(
        Layer(layer.clip, tuple(_all(those, by_colour))) for layer, those in zip(layers, items, strict=True)
    )


def _quiet(item: Item, quiet: Set[str]) -> Item:
    """A line that only guides the eye, in the grey for it."""
    if isinstance(item, Line | Ring) and item.colour in quiet:
        return item._replace(colour=LIGHT_GREY)
    return item


def _all(items: tuple[Item, ...], by_colour: Mapping[str, Pattern]) -> Iterator[Item]:
    """Item by item; a text on a pattern gets a white ground first."""
    patterned: list[Rect] = []
    for one in items:
        item = one
        if isinstance(item, Box) and by_colour.get(item.fill, Pattern.EMPTY) not in UNMARKED:
            patterned.append(item.rect)
        if isinstance(item, Text) and any(rect.overlaps(item.rect) for rect in patterned):
            yield _ground(item)
            item = item._replace(colour=BLACK)
        yield from _TURNED[type(item)](item, by_colour)


def _ground(text: Text) -> Box:
    """The white behind a text; it is as large as the letters need."""
    rect, height = text.rect, min(text.font.size * 1.3, text.rect.height)
    y = rect.y + (rect.height - height) / 2
    width = min(len(text.text) * text.font.size * BROADEST, rect.width)
    x = rect.x + (rect.width - width) * _FREE[text.align]
    return Box(Rect(x - 3.0, y, width + 6.0, height), WHITE, 2.0)


def _box(item: Box, by_colour: Mapping[str, Pattern]) -> Iterator[Item]:
    pattern = by_colour.get(item.fill)
    if pattern is None or pattern is Pattern.PAPER:
        yield item._replace(fill=WHITE)
        return
    yield from _filled(item.rect, pattern, item.opacity if item.opacity == 1.0 else PALE, item)


def _filled(rect: Rect, pattern: Pattern, opacity: float, box: Box | None = None) -> Iterator[Item]:
    """A rectangle with its pattern and an edge; no edge on a side where it fades out."""
    rect = Rect(*map(float, rect))  # painters want no numbers of numpy
    if pattern is Pattern.SOLID or rect.width < NARROW:
        yield Box(rect, BLACK, box.radius if box else 0.0, *_fades(box), opacity)
        return
    yield Box(rect, WHITE)
    for line in _hatch(rect, pattern):
        yield line._replace(opacity=opacity)
    yield from _edges(rect, opacity, box)


def _fades(box: Box | None) -> tuple[float, float]:
    return (box.fade_in, box.fade_out) if box else (0.0, 0.0)


def _edges(rect: Rect, opacity: float, box: Box | None) -> Iterator[Line]:
    """The outline; a side that fades is left open, so that an open end is seen."""
    for y in (rect.y, rect.bottom):
        yield Line(rect.x, y, rect.right, y, BLACK, EDGE, opacity)
    fade_in, fade_out = _fades(box)
    for x, fades in ((rect.x, fade_in), (rect.right, fade_out)):
        if not fades:
            yield Line(x, rect.y, x, rect.bottom, BLACK, EDGE, opacity)


def _hatch(rect: Rect, pattern: Pattern) -> Iterator[Line]:
    """The lines of a pattern within a rectangle; they go on from one rectangle to the next."""
    if pattern is Pattern.LEVEL:
        for number in range(ceil(rect.y / STEP), floor(rect.bottom / STEP) + 1):
            yield Line(rect.x, number * STEP, rect.right, number * STEP, BLACK, WIDTH)
    elif pattern is not Pattern.EMPTY:
        yield from _slanting(rect, 1.0 if pattern is Pattern.RISING else -1.0)


def _slanting(rect: Rect, slope: float) -> Iterator[Line]:
    """Lines at 45 degrees: x + slope * y is the same all along each."""
    ends = [x + slope * y for x in (rect.x, rect.right) for y in (rect.y, rect.bottom)]
    for number in range(ceil(min(ends) / STEP), floor(max(ends) / STEP) + 1):
        across = number * STEP
        first = max(rect.x, across - max(slope * rect.y, slope * rect.bottom))
        last = min(rect.right, across - min(slope * rect.y, slope * rect.bottom))
        if first < last:
            yield Line(first, (across - first) / slope, last, (across - last) / slope, BLACK, WIDTH)


def _ring(item: Ring, _by_colour: Mapping[str, Pattern]) -> Iterator[Item]:
    yield item._replace(colour=LIGHT_GREY if item.colour == LIGHT_GREY else BLACK)


def _line(item: Line, by_colour: Mapping[str, Pattern]) -> Iterator[Item]:
    if item.colour == LIGHT_GREY:
        yield item
    elif by_colour.get(item.colour) is Pattern.PAPER:
        yield item._replace(colour=WHITE)
    else:
        yield item._replace(colour=BLACK if item.colour in by_colour or item.width > 1.0 else GREY)


def _sign(item: Sign, by_colour: Mapping[str, Pattern]) -> Iterator[Item]:
    """Black, or white where it makes another one hollow."""
    fill = WHITE if by_colour.get(item.fill) is Pattern.PAPER else BLACK
    yield item._replace(fill=fill, opacity=item.opacity if item.opacity == 1.0 else PALE)


def _text(item: Text, by_colour: Mapping[str, Pattern]) -> Iterator[Item]:
    """Black; white where it stands in a sign."""
    colour = WHITE if by_colour.get(item.colour) is Pattern.PAPER else BLACK
    yield item._replace(colour=colour, opacity=1.0 if item.opacity == 1.0 else 0.62)


def _bars(item: Bars, by_colour: Mapping[str, Pattern]) -> Iterator[Item]:
    pattern = by_colour.get(item.fill)
    yield item._replace(fill=GREY if pattern is None else WHITE if pattern is Pattern.PAPER else BLACK)


def _density(item: Density, _by_colour: Mapping[str, Pattern]) -> Iterator[Item]:
    yield item._replace(fill=BLACK)


_TURNED: Mapping[type, Callable[[Any, Mapping[str, Pattern]], Iterator[Item]]] = {
    Box: _box,
    Ring: _ring,
    Line: _line,
    Sign: _sign,
    Text: _text,
    Bars: _bars,
    Density: _density,
}
