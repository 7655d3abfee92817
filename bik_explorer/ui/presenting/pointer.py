"""The pointer on the stage hides when it is still, and comes back when it moves."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

STILL_MS = 2000


class Pointer(QObject):
    """Watches the QWindow of a window. The cursor is overridden only while it is hidden."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._hidden = False
        self._still = QTimer(self, singleShot=True, interval=STILL_MS)
        self._still.timeout.connect(self._hide)

    @property
    def hidden(self) -> bool:
        """Whether it is hidden."""
        return self._hidden

    def watch(self) -> None:
        """Begins to watch; the window has been shown."""
        handle = self._window.windowHandle()
        handle.removeEventFilter(self)
        handle.installEventFilter(self)
        if self._window.geometry().contains(self._window.cursor().pos()):
            self._still.start()

    def stop(self) -> None:
        """Shows it for good."""
        self._still.stop()
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind in (QEvent.Type.MouseMove, QEvent.Type.MouseButtonPress, QEvent.Type.Enter):
            self._show()
            self._still.start()
        elif kind in (QEvent.Type.Leave, QEvent.Type.Hide):
            self.stop()
        return super().eventFilter(watched, event)

    def _hide(self) -> None:
        if not self._hidden:
            self._hidden = True
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BlankCursor)

    def _show(self) -> None:
        if self._hidden:
            self._hidden = False
            QGuiApplication.restoreOverrideCursor()
