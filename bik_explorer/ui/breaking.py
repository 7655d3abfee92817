"""Texts in lines: broken at words; a word that is longer than a line is broken with a hyphen."""

from __future__ import annotations

import re

from PySide6.QtGui import QTextLayout, QTextOption

from bik_explorer.layout.frame import Font
from bik_explorer.ui.canvas.text import measure, qt_font

SOFT = "\u00ad"
"""A hyphen that is only seen where a line ends."""
ENDS = 3
"""Letters of a word that stay together at its beginning and at its end."""
_HYPHEN = re.compile(r"(?<=-)(?=[^\W\d_])")
"""Where a word may end a line as it is: after a hyphen, before a letter."""


def broken_lines(text: str, font: Font, width: float) -> tuple[str, ...]:
    """The text in lines that are no wider; spaces and line breaks count as one space."""
    width = max(width, 1.0)
    layout = QTextLayout(" ".join(_soft_word(word, font, width) for word in text.split()), qt_font(font))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    whole, found = layout.text(), []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        found.append(_shown(whole[line.textStart() : line.textStart() + line.textLength()]))
    layout.endLayout()
    return tuple(found)


def parts_of(text: str) -> list[str]:
    """What stays together where lines are long enough: words, and what is between their own hyphens."""
    return [part for word in text.split() for part in _HYPHEN.split(word)]


def _soft_word(word: str, font: Font, width: float) -> str:
    """The word with soft hyphens, but only in such parts of it as need them."""
    return "".join(_soft(part, font, width) for part in parts_of(word))


def _soft(word: str, font: Font, width: float) -> str:
    """The word with soft hyphens between its letters, if it is wider than a line."""
    if len(word) <= 2 * ENDS or measure(word, font) <= width:
        return word
    middle = range(ENDS, len(word) - ENDS + 1)
    return "".join(
        SOFT + one if place in middle and _parts(word, place) else one for place, one in enumerate(word)
    )


def _parts(word: str, place: int) -> bool:
    """Whether letters stand on both sides: no hyphen comes beside another sign."""
    return word[place - 1].isalpha() and word[place].isalpha()


def _shown(line: str) -> str:
    ends = line.endswith(SOFT)
    return line.replace(SOFT, "").strip() + ("-" if ends else "")
