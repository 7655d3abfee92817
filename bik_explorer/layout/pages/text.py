"""Lines of text for pages: wrapped, shortened, and put where they belong."""

from __future__ import annotations

from math import floor

from bik_explorer.layout.frame import Align, Font, Measure, Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.labels import shorten

LONGEST_WORD = 60
"""Letters: a longer word is not tried out letter by letter."""


def crisp(at: float) -> float:
    """The middle of the pixel that it falls into, where a line of one pixel is sharp."""
    return floor(at) + 0.5


def fitted(text: str, room: float, font: Font, measure: Measure) -> str:
    """The text, or as much of it as fits the room with an ellipsis."""
    if measure(text, font) <= room:
        return text
    return shorten(text, room, lambda part: measure(part, font))


def wrapped(text: str, room: float, font: Font, measure: Measure, most: int) -> tuple[str, ...]:
    """The text in at most so many lines; what does not fit ends in an ellipsis."""
    lines: list[str] = []
    words = text.split()
    for number, word in enumerate(words):
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and measure(longer, font) <= room:
            lines[-1] = longer
        elif len(lines) == most:
            lines[-1] = " ".join([lines[-1], *words[number : number + LONGEST_WORD]])
            break
        else:
            lines.append(word)
    return tuple(fitted(line, room, font, measure) for line in lines)


def line_at(
    x: float,
    y: float,
    width: float,
    height: float,
    text: str,
    font: Font,
    colour: str,
    align: Align = Align.LEFT,
) -> Text:
    """A text in a rectangle, in the order in which one says it."""
    return Text(Rect(x, y, width, height), text, font, colour, align)
