"""Lays out one block of plain text: its lines, source numbers as small raised links, its matched parts."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextLine,
    QTextOption,
)

from bik_explorer.style import Theme
from bik_explorer.ui.panels.side.lettering import TYPE, Style, Type
from bik_explorer.ui.panels.side.rows import Block, Parts, Ref

NO_BREAK = "\u2060\u00a0"
"""Between a text and the numbers of its sources: they must not begin a line."""
BETWEEN = "\u00a0"
ANYWHERE, NEVER = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere, QTextOption.WrapMode.NoWrap


@dataclass(frozen=True, slots=True)
class FittedBlock:
    """A block laid out for a width, its top left at (0, 0)."""

    block: Block
    layout: QTextLayout
    height: float
    ref_spans: tuple[tuple[int, int, Ref], ...]

    def draw(self, painter: QPainter, at: QPointF, theme: Theme, radius: float) -> None:
        """Draws the matched parts' background, then the text."""
        if self.block.parts:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.match))
            for rect in part_rects(self.layout, self.block.parts):
                painter.drawRoundedRect(rect.translated(at).adjusted(-1, 0, 1, 0), radius, radius)
        painter.setPen(QColor(theme.of(self.block.role or TYPE[self.block.style][3])))
        self.layout.draw(painter, at)

    def refs(self) -> list[tuple[QRectF, Ref]]:
        """Where the source numbers are."""
        return [
            (rect, ref)
            for start, end, ref in self.ref_spans
            for rect in part_rects(self.layout, ((start, end),))
        ]


def fit_block(block: Block, width: float, kinds: Type, theme: Theme) -> FittedBlock:
    """Lays a block out within `width` logical pixels."""
    text, spans = with_refs(block)
    font, looks = kinds.font(block.style), [_raised(start, end, kinds, theme) for start, end, _ in spans]
    if block.cut:
        text, start = cut_line(text, block.cut, width, QFontMetricsF(font))
        looks.append(_coloured(start, len(text), theme.accent))
    layout = wrapping(text, font, NEVER if block.cut else ANYWHERE)
    layout.setCacheEnabled(True)
    layout.setFormats(looks)
    height = break_lines(layout, width, kinds.line_height(block.style))
    return FittedBlock(block, layout, height, tuple(spans))


def wrapping(text: str, font: QFont, mode: QTextOption.WrapMode = ANYWHERE) -> QTextLayout:
    """A layout that breaks lines between words, and within those that are longer than a line."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(mode)
    layout.setTextOption(option)
    return layout


def cut_line(text: str, word: str, width: float, measure: QFontMetricsF) -> tuple[str, int]:
    """A text cut to one line with a word after it, and where that word begins; unchanged where it fits."""
    if measure.horizontalAdvance(text) <= width - 1:
        return text, len(text)
    room = width - 1 - measure.horizontalAdvance(BETWEEN + word)
    short = measure.elidedText(text, Qt.TextElideMode.ElideRight, room)
    return short + BETWEEN + word, len(short)


def with_refs(block: Block) -> tuple[str, list[tuple[int, int, Ref]]]:
    """The text followed by the numbers of its sources, and the [start, end) of each number."""
    text, spans = block.text, []
    for place, ref in enumerate(block.refs):
        text += BETWEEN if place else NO_BREAK
        spans.append((len(text), len(text) + len(str(ref.number)), ref))
        text += str(ref.number)
    return text, spans


def break_lines(layout: QTextLayout, width: float, pitch: float) -> float:
    """Breaks the text into lines `pitch` apart; the height of all of them."""
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1.0))
        line.setPosition(QPointF(0.0, top + (pitch - line.height()) / 2))
        top += pitch
    layout.endLayout()
    return max(top, pitch)


def part_rects(layout: QTextLayout, parts: Parts) -> list[QRectF]:
    """The rectangles of [start, end) parts of a laid out text, one for each line that a part touches."""
    rects = []
    for place in range(layout.lineCount()):
        line = layout.lineAt(place)
        rects += [_line_rect(line, start, end) for start, end in parts if _touches(line, start, end)]
    return rects


def _touches(line: QTextLine, start: int, end: int) -> bool:
    return start < line.textStart() + line.textLength() and end > line.textStart() and start < end


def _line_rect(line: QTextLine, start: int, end: int) -> QRectF:
    left, right = (
        _x(line, max(min(at, line.textStart() + line.textLength()), line.textStart())) for at in (start, end)
    )
    return QRectF(min(left, right), line.y(), abs(right - left), line.height())


def _x(line: QTextLine, at: int) -> float:
    x = line.cursorToX(at)  # PySide6 gives the place that it used as well
    return float(x[0] if isinstance(x, tuple) else x)


def _coloured(start: int, end: int, colour: str) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    look.setForeground(QColor(colour))
    span = QTextLayout.FormatRange()
    span.start, span.length, span.format = start, end - start, look
    return span


def _raised(start: int, end: int, kinds: Type, theme: Theme) -> QTextLayout.FormatRange:
    look = QTextCharFormat()
    font = QFont(kinds.font(Style.TAG))
    look.setFont(font)
    look.setForeground(QColor(theme.accent))
    look.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
    span = QTextLayout.FormatRange()
    span.start, span.length, span.format = start, end - start, look
    return span
