"""The tabs on a hairline from edge to edge, opaque: they stay on top while the rest scrolls under them."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.tabs import PanelTabs


class TabStrip(QWidget):
    """Holds the tabs."""

    def __init__(self, fitter: Fitter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitter = fitter
        self.tabs = PanelTabs(fitter)
        box = QHBoxLayout(self)
        box.setContentsMargins(fitter.sizes.margin, 0, fitter.sizes.bleed, 0)
        box.addWidget(self.tabs)
        self.setFixedHeight(fitter.sizes.tab_height)

    def use(self, fitter: Fitter) -> None:
        """Paints with another theme or font from now on."""
        self._fitter = fitter
        self.tabs.use(fitter)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._fitter.theme
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), QColor(theme.panel))
            painter.setPen(QPen(QColor(theme.hairline), 1.0))
            painter.drawLine(QPointF(0, self.height() - 0.5), QPointF(self.width(), self.height() - 0.5))
