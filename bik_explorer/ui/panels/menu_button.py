"""A quiet text button that opens a menu."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from bik_explorer.style import Theme
from bik_explorer.ui.theming.icons import icon

_ARROW, _EDGE = 14, 8


class MenuButton(QToolButton):
    """Its title with a small arrow after it; the style sheet keeps room for the arrow."""

    def __init__(self, title: str, menu: QMenu, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(title)
        self.setMenu(menu)
        self.setAccessibleName(title)
        self.setProperty("opens", "true")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setFixedHeight(32)
        self.set_theme(theme)

    def set_theme(self, theme: Theme) -> None:
        """Draws the arrow in the colours of a theme."""
        self._arrow = icon("chevron-down", theme, _ARROW, "muted")
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self.showMenu()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        with QPainter(self) as painter:
            x, y = self.width() - _EDGE - _ARROW, (self.height() - _ARROW) // 2 + 1
            self._arrow.paint(painter, x, y, _ARROW, _ARROW)
