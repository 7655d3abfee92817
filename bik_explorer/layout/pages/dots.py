"""The signs of the pages: how an organisation stands to an entry, and what force a commitment has.

Told apart by shape and fill, never by colour alone.
"""

from __future__ import annotations

from bik_explorer.layout.frame import Align, Font, Item, Ring, Sign, Symbol, Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.matrix import Standing
from bik_explorer.layout.pages.force import Force
from bik_explorer.layout.pages.sizes import PageSizes
from bik_explorer.style import Theme

FAINT = 0.45
"""Opacity of the small dot that says no."""
UNKNOWN = "?"


def standing_items(
    standing: Standing, x: float, y: float, colour: str, theme: Theme, sizes: PageSizes
) -> list[Item]:
    """Signed: a full dot; later: a ring about one; beside: a square; not known: an open "?"; no: a speck."""
    size = sizes.dot
    match standing:
        case Standing.SIGNED:
            return [Sign(Symbol.CIRCLE, x, y, size, colour)]
        case Standing.LATER:
            core = size - 4 * sizes.dot_hole
            return [
                *_open(x, y, size, colour, sizes.dot_hole, theme),
                Sign(Symbol.CIRCLE, x, y, core, colour),
            ]
        case Standing.ASSOCIATED:
            return [Sign(Symbol.SQUARE, x, y, size, colour)]
        case Standing.UNKNOWN:
            return [
                *_open(x, y, size, theme.hairline, 1.0, theme),
                _letters(UNKNOWN, x, y, size, sizes, theme.muted),
            ]
        case Standing.NO:
            return [Sign(Symbol.CIRCLE, x, y, sizes.dot_no, theme.muted, FAINT)]


def force_items(
    force: Force, count: int, x: float, y: float, theme: Theme, sizes: PageSizes, ghost: bool = False
) -> list[Item]:
    """Voluntary: an open circle; a duty: a full diamond; proposed: an open diamond.

    More than one `count` is written inside. A ghost is drawn faintly.
    """
    size = sizes.mark
    colour = theme.hairline if ghost else force_colour(force, theme)
    number = str(count) if count > 1 else ""
    if force is Force.VOLUNTARY:
        items = _open(x, y, size - 2.0, colour, 2.0, theme)
    else:
        items = [Sign(Symbol.DIAMOND, x, y, size + 1.0, colour)]
    if force is Force.PROPOSED:
        items.append(Sign(Symbol.DIAMOND, x, y, size - 4.5, theme.panel))
    if number and not ghost:
        ink = theme.on_mark if force is Force.BINDING else colour
        items.append(_letters(number, x, y, size, sizes, ink))
    return items


def force_colour(force: Force, theme: Theme) -> str:
    """The colour by meaning."""
    return theme.initiative if force is Force.VOLUNTARY else theme.law


def _open(x: float, y: float, size: float, colour: str, width: float, theme: Theme) -> list[Item]:
    """A circle with the panel's colour inside, so that no line runs through it."""
    side = size - width
    ring = Ring(Rect(x - side / 2, y - side / 2, side, side), colour, width, side / 2)
    return [Sign(Symbol.CIRCLE, x, y, size, theme.panel), ring]


def _letters(text: str, x: float, y: float, size: float, sizes: PageSizes, colour: str) -> Text:
    rect = Rect(x - size / 2, y - size / 2, size, size)
    return Text(rect, text, Font(sizes.dot_text, 700), colour, Align.CENTRE)
