"""What the window shows until the timeline is there: the same cards, empty, without a word or a typeface."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from bik_explorer.ui.theming import Theming

BAR, EDGE, TOP, PANEL, BOTTOM = 54, 20, 114, 360, 40
"""Pixels: height of the top bar, margins, top of the cards, width of the panel, height of the status line."""


class Skeleton(QWidget):
    """Paints once, then gives way."""

    painted = Signal()

    def __init__(self, theming: Theming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theming = theming

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._theming.theme
        width, height = self.width(), self.height()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillRect(self.rect(), QColor(theme.paper))
            painter.fillRect(0, 0, width, BAR, QColor(theme.panel))
            painter.fillRect(0, BAR - 1, width, 1, QColor(theme.hairline))
            painter.setPen(QPen(QColor(theme.hairline), 1))
            painter.setBrush(QColor(theme.panel))
            split = width - EDGE - PANEL
            for left, right in ((EDGE, split - 16), (split, width - EDGE)):
                card = QRectF(left + 0.5, TOP + 0.5, right - left - 1, height - TOP - BOTTOM - 1)
                painter.drawRoundedRect(card, 12, 12)
        self.painted.emit()
