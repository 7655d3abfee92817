"""The scroll bars of a page: where it is scrolled to, and no more than there is."""

from __future__ import annotations

from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtWidgets import QScrollBar, QWidget

from bik_explorer.layout.geometry import Rect, Size

WIDTH = 10
"""Pixels: how wide a bar is."""


class ScrollBars(QObject):
    """A bar at the right of what scrolls and one below, each shown where there is anything to scroll."""

    moved = Signal()

    def __init__(self, page: QWidget, step: float) -> None:
        super().__init__(page)
        self._across = QScrollBar(Qt.Orientation.Horizontal, page)
        self._down = QScrollBar(Qt.Orientation.Vertical, page)
        self._across.setAccessibleName(self.tr("Scroll sideways"))
        self._down.setAccessibleName(self.tr("Scroll up and down"))
        for bar in (self._across, self._down):
            bar.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            bar.setSingleStep(round(step))
            bar.hide()
            bar.valueChanged.connect(self.moved)

    @property
    def left(self) -> float:
        """Pixels scrolled to the right."""
        return float(self._across.value())

    @property
    def top(self) -> float:
        """Pixels scrolled down."""
        return float(self._down.value())

    def limit(self, overflow: Size, body: Rect) -> None:
        """How far it can be scrolled, and how much is seen at a time; says nothing."""
        for bar, most, page in (
            (self._across, overflow.width, body.width),
            (self._down, overflow.height, body.height),
        ):
            bar.blockSignals(True)
            bar.setRange(0, round(most + 0.49))
            bar.setPageStep(round(page))
            bar.blockSignals(False)

    def place(self, down: QRect, across: QRect) -> None:
        """Puts the bars where there is room for them."""
        for bar, rect in ((self._down, down), (self._across, across)):
            bar.setGeometry(rect)
            bar.setVisible(bar.maximum() > 0)

    def go(self, left: float, top: float) -> None:
        """Scrolls there, or as near as there is anything."""
        self._across.setValue(round(left))
        self._down.setValue(round(top))

    def show_at(self, left: float, top: float) -> None:
        """Shows where something else has scrolled to; says nothing."""
        for bar, value in ((self._across, left), (self._down, top)):
            bar.blockSignals(True)
            bar.setValue(round(value))
            bar.blockSignals(False)
