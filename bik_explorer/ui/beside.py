"""The timeline with its overview, and the panel beside it, which floats above it where room is short."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QToolButton, QWidget

GAP = 16
USUAL, LEAST, MOST, NARROW, FLOATING = 360, 280, 900, 300, 340
"""Pixels: widths of the panel: at first, its bounds, in a narrow window, and above the timeline."""
NARROW_WINDOW, SMALL_WINDOW = 1160, 1060
"""Pixels: with less room for both the panel is narrow, whatever was chosen, or floats."""
CLOSE = 28


class Beside(QWidget):
    """Gives both parts their places. `panelResized`: the panel was given another width by hand, in pixels."""

    panelResized = Signal(int)

    def __init__(self, left: QWidget, panel: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._left, self._panel = left, panel
        self._wanted, self._shown, self._called = USUAL, True, False
        self._about = 0.0
        self._sash = Sash(self)
        self._close = CloseButton(self)
        self._close.clicked.connect(self.dismiss)
        left.setParent(self)
        self._adopt(panel)

    def put_panel(self, panel: QWidget) -> None:
        """Another panel takes the place."""
        self._panel.hide()
        self._panel.deleteLater()
        self._adopt(panel)

    def show_panel(self, shown: bool, width: int) -> None:
        """Shows the panel, `width` pixels wide where there is room, or hides it."""
        self._wanted, self._shown = min(max(width, LEAST), MOST), shown
        self._share()

    def call(self, called: bool, about: float = 0.0) -> None:
        """There is something to tell, or nothing any more: a floating panel comes and goes with it.

        It floats at the side where what it tells of, at the pixel `about`, is not under it.
        """
        self._called, self._about = called, about
        self._share()

    def dismiss(self) -> None:
        """Puts a floating panel away until there is something else to tell."""
        if self.floats:
            self.call(False)

    @property
    def floats(self) -> bool:
        """Whether the panel is above the timeline, not beside it."""
        return self.width() < SMALL_WINDOW

    def drag_sash(self, x: int) -> None:
        """The hand has the gap between the parts at that pixel."""
        self._wanted = max(min(self.width() - x - GAP // 2, MOST, self.width() // 2), LEAST)
        self._share()
        self.panelResized.emit(self._wanted)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _adopt(self, panel: QWidget) -> None:
        self._panel = panel
        panel.setParent(self)
        QWidget.setTabOrder(self._left, panel)
        self._share()

    def _share(self) -> None:
        """Everything to its place."""
        width, height, floats = self.width(), self.height(), self.floats
        shown = self._shown and (self._called or not floats)
        panel = min(self._panel_width(), width)
        beside = shown and not floats
        self._left.setGeometry(0, 0, max(width - panel - GAP, 1) if beside else width, height)
        x = 0 if floats and self._about > width - panel else width - panel
        self._panel.setGeometry(QRect(x, 0, panel, height))
        self._panel.setVisible(shown)
        self._panel.raise_()
        self._sash.setGeometry(width - panel - GAP, 0, GAP, height)
        self._sash.setVisible(beside)
        self._close.move(panel - CLOSE // 2 if x == 0 else x - CLOSE // 2, 2)
        self._close.setVisible(shown and floats)
        self._close.raise_()

    def _panel_width(self) -> int:
        if self.floats:
            return FLOATING
        return min(NARROW, self._wanted) if self.width() < NARROW_WINDOW else self._wanted


class Sash(QWidget):
    """The gap between the parts, which can be dragged."""

    def __init__(self, beside: Beside) -> None:
        super().__init__(beside)
        self._beside = beside
        self.setCursor(Qt.CursorShape.SplitHCursor)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._beside.drag_sash(self.mapToParent(event.position().toPoint()).x())


class CloseButton(QToolButton):
    """Puts a floating panel away."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("closePanel")
        self.setText("×")
        self.setFixedSize(CLOSE, CLOSE)
        self.setAccessibleName(self.tr("Close the panel"))
        self.setToolTip(self.tr("Close the panel"))
