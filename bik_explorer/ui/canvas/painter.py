"""Paints a frame with Qt: each item as it stands, nothing decided here."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPainter, QPen, QPolygonF

from bik_explorer.layout.frame import Align, Box, Frame, Item, Line, Ring, Sign, Symbol, Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.ui.canvas.text import qt_font

FAINT = 0.12
"""Opacity of a bar at the far end of a fade."""
ALIGNMENTS = {
    Align.LEFT: Qt.AlignmentFlag.AlignLeft,
    Align.CENTRE: Qt.AlignmentFlag.AlignHCenter,
    Align.RIGHT: Qt.AlignmentFlag.AlignRight,
}


def paint_frame(painter: QPainter, frame: Frame) -> None:
    """Paints all layers; the painter keeps its state."""
    for layer in frame.layers:
        painter.save()
        try:
            painter.setClipRect(rect_of(layer.clip))
            for item in layer.items:
                paint_item(painter, item)
        finally:
            painter.restore()


def paint_item(painter: QPainter, item: Item) -> None:
    """Paints one item."""
    match item:
        case Text():
            _text(painter, item)
        case Box():
            _box(painter, item)
        case Line():
            _line(painter, item)
        case Sign():
            _sign(painter, item)
        case Ring():
            _ring(painter, item)


def rect_of(rect: Rect) -> QRectF:
    """The rectangle as Qt has it."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


@lru_cache(maxsize=256)
def colour_of(colour: str, opacity: float = 1.0) -> QColor:
    """The colour with an opacity."""
    made = QColor(colour)
    made.setAlphaF(opacity)
    return made


def _text(painter: QPainter, item: Text) -> None:
    painter.setFont(qt_font(item.font))
    painter.setPen(colour_of(item.colour, item.opacity))
    # a pixel more than measured, so that rounding never clips the last letter
    rect = rect_of(item.rect).adjusted(-1, 0, 1, 0) if item.align is Align.CENTRE else rect_of(item.rect)
    flags = (
        ALIGNMENTS[item.align]
        | Qt.AlignmentFlag.AlignVCenter
        | Qt.TextFlag.TextSingleLine
        | Qt.TextFlag.TextDontClip
    )
    painter.drawText(rect, int(flags), item.text)


def _box(painter: QPainter, item: Box) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(_fill(item))
    if item.radius:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.drawRoundedRect(rect_of(item.rect), item.radius, item.radius)
    else:
        painter.fillRect(rect_of(item.rect), painter.brush())


def _fill(item: Box) -> QBrush:
    """The colour, fading where the box fades."""
    if not item.fade_in and not item.fade_out:
        return QBrush(colour_of(item.fill, item.opacity))
    rect = item.rect
    gradient = QLinearGradient(rect.x, 0, rect.right, 0)
    full, faint = colour_of(item.fill, item.opacity), colour_of(item.fill, item.opacity * FAINT)
    gradient.setColorAt(0.0, faint if item.fade_in else full)
    gradient.setColorAt(min(item.fade_in / rect.width, 0.5), full)
    gradient.setColorAt(max(1 - item.fade_out / rect.width, 0.5), full)
    gradient.setColorAt(1.0, faint if item.fade_out else full)
    return QBrush(gradient)


def _line(painter: QPainter, item: Line) -> None:
    upright = item.x1 == item.x2 or item.y1 == item.y2
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, not upright or item.width != 1.0)
    painter.setPen(QPen(colour_of(item.colour, item.opacity), item.width))
    painter.drawLine(QPointF(item.x1, item.y1), QPointF(item.x2, item.y2))


def _sign(painter: QPainter, item: Sign) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour_of(item.fill, item.opacity))
    half = item.size / 2
    if item.symbol is Symbol.CIRCLE:
        painter.drawEllipse(QPointF(item.x, item.y), half, half)
    elif item.symbol is Symbol.SQUARE:
        side = item.size * 0.86
        painter.drawRoundedRect(QRectF(item.x - side / 2, item.y - side / 2, side, side), 2.5, 2.5)
    else:
        ends = ((0, -half), (half, 0), (0, half), (-half, 0))
        painter.drawPolygon(QPolygonF([QPointF(item.x + dx, item.y + dy) for dx, dy in ends]))


def _ring(painter: QPainter, item: Ring) -> None:
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(colour_of(item.colour), item.width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect_of(item.rect), item.radius, item.radius)
