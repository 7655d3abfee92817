"""Texts of cards: in lines, cut where there are too many, written."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from bik_explorer.layout.frame import Font
from bik_explorer.layout.labels import shorten
from bik_explorer.ui.breaking import broken_lines, parts_of
from bik_explorer.ui.canvas.text import measure, qt_font
from bik_explorer.ui.quiz.sizes import LINE

STRONG, PLAIN = 600, 500


def height_of(lines: int, font: Font) -> float:
    """Logical pixels of so many lines."""
    return lines * font.size * LINE


@lru_cache(maxsize=2000)
def lines_of(text: str, font: Font, width: float) -> tuple[str, ...]:
    """The text in lines that are no wider."""
    return broken_lines(text, font, width)


def longest_word(text: str, font: Font) -> float:
    """The width of the longest part that is not broken."""
    return max((measure(part, font) for part in parts_of(text)), default=0.0)


def cut(lines: Sequence[str], most: int, font: Font, width: float) -> tuple[str, ...]:
    """No more lines than that; the last one tells that something is left out."""
    if len(lines) <= most:
        return tuple(lines)
    most = max(most, 1)
    rest = shorten(" ".join(lines[most - 1 :]), width, lambda part: measure(part, font))
    return (*lines[: most - 1], rest)


def write(
    painter: QPainter,
    rect: QRectF,
    lines: Sequence[str],
    font: Font,
    colour: str,
    align: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignHCenter,
) -> None:
    """Writes lines from the top of a rectangle down."""
    painter.setFont(qt_font(font))
    painter.setPen(QColor(colour))
    step = font.size * LINE
    flags = align | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine | Qt.TextFlag.TextDontClip
    for number, line in enumerate(lines):
        room = QRectF(rect.x(), rect.y() + number * step, rect.width(), step)
        painter.drawText(room, int(flags), line)
