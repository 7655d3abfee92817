"""How a line of a list is painted: its ground, text with marked parts, words that end where the room ends."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from bik_explorer.style import Theme
from bik_explorer.ui.finding.units import to_qt

_BREAKS = dict.fromkeys(map(ord, "\n\r\t\v\f\x1c\x1d\x1e\x1f\x85\u2028\u2029"), " ")
_BEFORE = 18
"""Letters that are left before the first marked part where a text is too long for its room."""
Parts = Sequence[tuple[int, int]]


IN_FRONT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@contextmanager
def saved(painter: QPainter) -> Iterator[None]:
    """Leaves the painter as it was, even after a mistake: a view goes on with it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    try:
        yield
    finally:
        painter.restore()


def one_line(text: str) -> str:
    """The text without breaks, each a space, so that places in it stay."""
    return text.translate(_BREAKS)


def ground(painter: QPainter, option: QStyleOptionViewItem, theme: Theme, radius: float = 6) -> None:
    """The ground of a line that is chosen or under the pointer."""
    chosen = bool(option.state & QStyle.StateFlag.State_Selected)
    if chosen or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent_soft if chosen else theme.field))
        painter.drawRoundedRect(QRectF(option.rect), radius, radius)


def write(
    painter: QPainter,
    place: QRect,
    text: str,
    colour: str,
    parts: Parts = (),
    mark: str = "",
    end: bool = False,
) -> int:
    """Writes one line in the middle of the place, at its end if `end`; gives the width used, in pixels."""
    shown, parts = fitted(one_line(text), parts, painter.fontMetrics(), place.width())
    if not shown or place.width() <= 0:
        return 0
    painter.setPen(QColor(colour))
    if parts and mark:
        return _write_marked(painter, place, shown, parts, mark)
    side = Qt.AlignmentFlag.AlignRight if end else Qt.AlignmentFlag.AlignLeft
    painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
    return painter.fontMetrics().horizontalAdvance(shown)


def fitted(text: str, parts: Parts, metrics: QFontMetrics, width: int) -> tuple[str, Parts]:
    """As much of the text as fits, its first marked part in sight, and where the parts are in that."""
    if metrics.horizontalAdvance(text[:2000]) <= width and len(text) <= 2000:
        return text, parts
    start = _beginning(text, parts, metrics, width)
    lead = "…" if start else ""
    shown = metrics.elidedText(lead + text[start : start + 2000], Qt.TextElideMode.ElideRight, width)
    by, last = len(lead) - start, len(shown) - (1 if shown.endswith("…") else 0)
    moved = [(max(a + by, len(lead)), min(b + by, last)) for a, b in parts]
    return shown, [(a, b) for a, b in moved if a < b]


def _beginning(text: str, parts: Parts, metrics: QFontMetrics, width: int) -> int:
    """Where to begin: at the start if the first marked part is in sight then, else a few words before it."""
    if not parts or metrics.horizontalAdvance(text[: min(parts[0][1], 2000)]) <= width * 0.8:
        return 0
    near = max(parts[0][0] - _BEFORE, 0)
    space = text.find(" ", near, parts[0][0])
    return space + 1 if space >= 0 else near


def _write_marked(painter: QPainter, place: QRect, text: str, parts: Parts, mark: str) -> int:
    layout = QTextLayout(text, painter.font())
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.setFormats([_marked(to_qt(text, start), to_qt(text, end), mark) for start, end in parts])
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    layout.draw(painter, QPointF(place.left(), place.top() + (place.height() - line.height()) / 2))
    return round(line.naturalTextWidth())


def _marked(start: int, end: int, mark: str) -> QTextLayout.FormatRange:
    form, part = QTextCharFormat(), QTextLayout.FormatRange()
    form.setBackground(QColor(mark))
    part.start, part.length, part.format = start, end - start, form
    return part
