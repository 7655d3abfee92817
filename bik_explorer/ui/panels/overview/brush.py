"""The brush: what is in sight. A soft fill lies under the bars, frame and handles over them."""

from __future__ import annotations

from pyqtgraph import LinearRegionItem
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionGraphicsItem, QWidget

from bik_explorer.style import Theme

LINE = 1.5
CORNER = 5.0
SOFT = 0.1
"""Opacity of the fill: the theme's soft accent is too strong for so large a piece in the dark."""
HANDLE = QRectF(-3.0, -10.0, 6.0, 20.0)
"""A handle about the middle of an edge, in logical pixels."""


class Region(LinearRegionItem):
    """Only shows: the session moves it, and the hand is the strip's affair. Its own lines stay hidden."""

    def __init__(self, height: float) -> None:
        super().__init__(movable=False)
        self.setZValue(height)
        self._accent = QColor()
        for line in self.lines:
            line.setVisible(False)

    def set_theme(self, theme: Theme) -> None:
        """Takes the theme's accent."""
        self._accent = QColor(theme.accent)
        self.update()

    def paint(self, painter: QPainter, _option: QStyleOptionGraphicsItem, _widget: QWidget | None) -> None:
        """Draws in pixels, whatever a day and a count measure."""
        rect = painter.worldTransform().mapRect(self.boundingRect())
        painter.save()
        painter.resetTransform()
        self.draw(painter, rect.adjusted(0.0, LINE / 2, 0.0, -LINE / 2))
        painter.restore()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        """The soft fill."""
        soft = QColor(self._accent)
        soft.setAlphaF(SOFT)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(soft)
        painter.drawRoundedRect(rect, CORNER, CORNER)


class Frame(Region):
    """The outline, and a handle at each edge."""

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(QPen(self._accent, LINE))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, CORNER, CORNER)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._accent)
        round_off = HANDLE.width() / 2
        for x in (rect.left(), rect.right()):
            painter.drawRoundedRect(HANDLE.translated(QPointF(x, rect.center().y())), round_off, round_off)
