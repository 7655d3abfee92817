"""The shapes that tell the kinds apart: bars for spans, diamonds for law, squares for reports, circles."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

from bik_explorer.model.entry import Kind

WIDTH = 14
"""Logical pixels that every shape is given, so that names line up."""
_BAR = QRectF(-7, -4, 14, 8)
_SQUARE = QRectF(-5, -5, 10, 10)
_CIRCLE = QRectF(-5, -5, 10, 10)
_DIAMOND = (QPointF(0, -6), QPointF(6, 0), QPointF(0, 6), QPointF(-6, 0))


def draw_mark(painter: QPainter, kind: Kind, colour: str, centre: QPointF) -> None:
    """Draws the shape of a kind about a point."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.translate(centre)
    if kind is Kind.LAW:
        painter.drawPolygon(QPolygonF(_DIAMOND))
    elif kind is Kind.EVENT:
        painter.drawEllipse(_CIRCLE)
    elif kind is Kind.REPORT:
        painter.drawRoundedRect(_SQUARE, 2, 2)
    else:
        painter.drawRoundedRect(_BAR, 3, 3)
    painter.restore()
