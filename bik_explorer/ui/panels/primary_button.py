"""The one button that stands out: an action with its key beside it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFont, QFontMetrics, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from bik_explorer.style import Theme

_ROOM = 18
"""Logical pixels between the text and its key."""


class PrimaryButton(QPushButton):
    """Follows its action: text, key, whether it can be used now."""

    def __init__(self, action: QAction, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self.setProperty("primary", "true")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAutoDefault(True)  # Enter presses it as well as Space
        self.setFixedHeight(34)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self.set_theme(theme)
        self._follow()

    def set_theme(self, theme: Theme) -> None:
        """Writes the key in the colours of a theme."""
        self._ink = QColor(theme.on_accent)
        self.update()

    def sizeHint(self) -> QSize:
        plain = super().sizeHint()
        return QSize(plain.width() + self._key_width(), plain.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._key():
            return
        with QPainter(self) as painter:
            painter.setPen(self._ink)
            painter.setFont(self._small())
            painter.setOpacity(0.8)
            box = QRect(0, 0, self.width() - _ROOM, self.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._key())

    def _follow(self) -> None:
        self.setText(self._action.text())
        self.setEnabled(self._action.isEnabled())
        self.setAccessibleName(self._action.text().replace("&", ""))
        self.setAccessibleDescription(self._key())
        self.setProperty("keyed", "true" if self._key() else "false")

    def _key(self) -> str:
        return self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    def _key_width(self) -> int:
        return QFontMetrics(self._small()).horizontalAdvance(self._key()) + _ROOM if self._key() else 0

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setWeight(QFont.Weight.Normal)
        font.setPixelSize(max(font.pixelSize() - 1, 8))
        return font
