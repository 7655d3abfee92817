"""The pill that says what kind of entry this is, in the soft colour of its lane."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.lettering import Style


class Badge(QWidget):
    """A short plain text on a rounded ground."""

    def __init__(self, fitter: Fitter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._fitter = fitter
        self._text, self._role = "", "report"
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_kind(self, text: str, role: str) -> None:
        """Shows a text in the colours of a lane."""
        self._text, self._role = text, role
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def use(self, fitter: Fitter) -> None:
        """Paints with another theme or font from now on."""
        self._fitter = fitter
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        advance = QFontMetricsF(self._fitter.kinds.font(Style.HEADING)).horizontalAdvance(self._text)
        height = self._fitter.sizes.badge_height * self._fitter.kinds.ratio
        return QSize(round(advance + height), round(height))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._fitter.sizes.badge_height, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._fitter.theme
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.of(f"{self._role}_soft")))
            painter.drawRoundedRect(self.rect(), self.height() / 2, self.height() / 2)
            painter.setPen(QColor(theme.of(self._role)))
            painter.setFont(self._fitter.kinds.font(Style.HEADING))
            room = self.rect().adjusted(self.height() // 2 - 2, 0, 2 - self.height() // 2, 0)
            text = painter.fontMetrics().elidedText(self._text, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter, text)
