"""What stands around a frame that leaves the program: above it what it shows, below it whose work it is."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

from bik_explorer.layout.frame import Box, Font, Item, Layer, Measure, Ring
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.pages.sizes import PageSizes
from bik_explorer.layout.pages.text import fitted, line_at, wrapped
from bik_explorer.style import Metrics, Theme

SHOWN_LINES, FOOT_LINES = 2, 3
CARD_RADIUS = 12.0
"""Pixels: the corners of the card that the frame is on, as on screen."""


@dataclass(frozen=True, slots=True)
class CreditWords:
    """`title` and what is `shown` above; below each of the `lines` begins a new one."""

    title: str
    shown: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Looks:
    """What text needs to be laid out: colours, sizes, and who measures."""

    theme: Theme
    metrics: Metrics
    measure: Measure
    sizes: PageSizes


@dataclass(frozen=True, slots=True)
class Margins:
    """The lines of head and foot, broken for a width, and what they leave: `top` and `bottom` in pixels."""

    title: str
    shown: tuple[str, ...]
    lines: tuple[str, ...]
    top: float
    bottom: float
    side: float

    def inner(self, size: Size) -> Size:
        """The size of the frame in a picture of that size; at least a pixel."""
        return Size(max(size.width - 2 * self.side, 1.0), max(size.height - self.top - self.bottom, 1.0))

    def outer(self, frame: Size) -> Size:
        """The size of the picture about a frame of that size."""
        return Size(frame.width + 2 * self.side, frame.height + self.top + self.bottom)


def margins_of(words: CreditWords, width: float, looks: Looks) -> Margins:
    """Breaks the lines of a picture that is so wide. All sizes are whole pixels, so that lines stay sharp."""
    sizes, measure = looks.sizes, looks.measure
    room = max(width - 2 * sizes.margin, 1.0)
    title = fitted(words.title, room, title_font(looks), measure)
    shown = wrapped(words.shown, room, shown_font(looks), measure, SHOWN_LINES)
    lines = tuple(
        line for text in words.lines for line in wrapped(text, room, foot_font(looks), measure, FOOT_LINES)
    )
    top = sizes.top + sizes.title_line + len(shown) * sizes.line + sizes.gap
    bottom = sizes.gap + len(lines) * sizes.small_line + sizes.top
    return Margins(title, shown, lines, float(ceil(top)), float(ceil(bottom)), sizes.margin)


def title_font(looks: Looks) -> Font:
    """The font of the title."""
    return Font(looks.sizes.title, 700)


def shown_font(looks: Looks) -> Font:
    """The font of what is shown."""
    return Font(looks.metrics.text, 500)


def foot_font(looks: Looks) -> Font:
    """The font of the lines below."""
    return Font(looks.metrics.small, 400)


def ground(size: Size, content: Rect, looks: Looks, transparent: bool) -> Layer:
    """The paper and the card of the frame; where it is transparent, the line about the card alone."""
    theme, everywhere = looks.theme, Rect(0.0, 0.0, *size)
    edge = Rect(content.x - 0.5, content.y - 0.5, content.width + 1.0, content.height + 1.0)
    ring = Ring(edge, theme.hairline, 1.0, CARD_RADIUS)
    if transparent:
        return Layer(everywhere, (ring,))
    return Layer(everywhere, (Box(everywhere, theme.paper), Box(content, theme.panel, CARD_RADIUS), ring))


def head_layer(size: Size, margins: Margins, looks: Looks) -> Layer:
    """Title, and what is shown."""
    theme, sizes = looks.theme, looks.sizes
    x, room = margins.side, max(size.width - 2 * margins.side, 1.0)
    y = sizes.top + sizes.title_line
    items: list[Item] = [
        line_at(x, sizes.top, room, sizes.title_line, margins.title, title_font(looks), theme.ink)
    ]
    for text in margins.shown:
        items.append(line_at(x, y, room, sizes.line, text, shown_font(looks), theme.muted))
        y += sizes.line
    return Layer(Rect(0.0, 0.0, size.width, margins.top), tuple(items))


def foot_layer(size: Size, margins: Margins, looks: Looks) -> Layer:
    """Whose work it is."""
    sizes = looks.sizes
    x, room = margins.side, max(size.width - 2 * margins.side, 1.0)
    top = size.height - margins.bottom
    items = []
    for number, text in enumerate(margins.lines):
        y = top + sizes.gap + number * sizes.small_line
        items.append(line_at(x, y, room, sizes.small_line, text, foot_font(looks), looks.theme.muted))
    return Layer(Rect(0.0, top, size.width, margins.bottom), tuple(items))
