"""The window of the stage: fills one screen, is never moved, and lets its picture go before it closes."""

from __future__ import annotations

import logging

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPalette, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bik_explorer.style import BAND
from bik_explorer.ui.presenting.pointer import Pointer
from bik_explorer.ui.presenting.screens import key_of
from bik_explorer.ui.presenting.surface import Surface
from bik_explorer.ui.where import room_about, screen_under

log = logging.getLogger(__name__)

CHECK_MS = 100
"""After so long a window is where the window manager has put it."""
SMALLER = 0.8
"""The share of the screen that the stage takes when it does not fill it."""


class StageWindow(QWidget):
    """`painting`: something of it is about to be painted. `closed`: by the person, not by us.

    `astray`: it did not come to the screen that it was made for.
    """

    painting = Signal()
    closed = Signal()
    astray = Signal()

    def __init__(self, surface: Surface, screen: QScreen, title: str) -> None:
        super().__init__(None, Qt.WindowType.Window)
        self._surface, self._screen_key = surface, key_of(screen)
        self._ours = False
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, QColor(BAND.paper))
        self.setPalette(palette)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(surface)
        surface.show()
        self.pointer = Pointer(self)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFocus()  # no card has the keyboard before Tab was pressed
        self.setScreen(screen)
        self.setGeometry(screen.geometry())
        self._checking = QTimer(self, singleShot=True, interval=CHECK_MS)
        self._checking.timeout.connect(self._check)

    @property
    def screen_key(self) -> str:
        """The screen that it was made for."""
        return self._screen_key

    def fill(self) -> None:
        """Fills its screen."""
        self.showFullScreen()
        self.pointer.watch()
        self._checking.start()

    def toggle_full_screen(self) -> None:
        """Fills the screen, or leaves some of it."""
        if self.isFullScreen():
            room = room_about(self)
            self.showNormal()
            size = room.size() * SMALLER
            self.resize(size)
            self.move(room.center() - self.rect().center())
        else:
            self.showFullScreen()

    def leave(self) -> None:
        """Lets the picture go, and closes."""
        self._ours = True
        self._checking.stop()
        self.pointer.stop()
        self.layout().removeWidget(self._surface)
        self._surface.setParent(None)
        self.hide()
        self.deleteLater()

    def _check(self) -> None:
        """Where it is, not where Qt says that it is to be."""
        screen = screen_under(self)
        if screen is None or key_of(screen) != self._screen_key:
            log.info("stage is not on its screen: %s, %s", self._screen_key, self.geometry())
            self.astray.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest:
            self.painting.emit()
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self._ours:
            event.ignore()  # the picture must be let go first
            self.closed.emit()
