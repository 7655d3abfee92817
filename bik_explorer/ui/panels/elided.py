"""A line of text that ends in an ellipsis where it does not fit."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QStyle, QStyleOption, QStylePainter, QWidget

from bik_explorer.ui.links import plain_tip


class ElidedLabel(QLabel):
    """Plain text on one line, cut to the width. Screen readers get all of it, and so does the tool tip."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)

    def setText(self, text: str) -> None:
        super().setText(text)
        self._tip()

    def minimumSizeHint(self) -> QSize:
        return QSize(40, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._tip()

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOption()
        option.initFrom(self)
        flags = QStyle.visualAlignment(self.layoutDirection(), self.alignment())
        with QStylePainter(self) as painter:
            self.style().drawItemText(
                painter,
                self.contentsRect(),
                int(flags),
                self.palette(),
                self.isEnabled(),
                self._cut(),
                self.foregroundRole(),
            )

    def _cut(self) -> str:
        return self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width()
        )

    def _tip(self) -> None:
        cut = self._cut() != self.text()
        self.setToolTip(plain_tip(self.text()) if cut else "")
        self.setAccessibleDescription(self.text() if cut else "")  # or the markup of the tip is read out
