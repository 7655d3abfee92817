"""A layout that puts widgets side by side and goes on below when the width is used up."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QLayoutItem, QStyle, QWidget

from bik_explorer.ui.panels.items_layout import ItemsLayout


class FlowLayout(ItemsLayout):
    """Rows of widgets in their own sizes, `gap` logical pixels apart, centred in the height of their row."""

    def __init__(self, parent: QWidget, gap: int = 8) -> None:
        super().__init__(parent)
        self._gap = gap

    def set_gap(self, gap: int) -> None:
        """Keeps another distance between widgets, in logical pixels."""
        if gap != self._gap:
            self._gap = gap
            self.invalidate()

    def arrange(self, widgets: Sequence[QWidget]) -> None:
        """Holds these widgets in this order, which is also that of the Tab key."""
        if [item.widget() for item in self._items] == list(widgets):
            return
        self._items.clear()
        for widget in widgets:
            self.addWidget(widget)
        for one, after in pairwise(widgets):
            QWidget.setTabOrder(one, after)
        self.invalidate()
        self.activate()

    def heightForWidth(self, width: int) -> int:
        return self._arrange(QRect(0, 0, width, 0), move=False)

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        sizes = [item.sizeHint() for item in self._shown()]
        width = sum(size.width() for size in sizes) + self._gap * max(len(sizes) - 1, 0)
        height = max((size.height() for size in sizes), default=0)
        return QSize(width, height).grownBy(margins)

    def minimumSize(self) -> QSize:
        size = QSize()
        for item in self._shown():
            size = size.expandedTo(item.minimumSize())
        return size.grownBy(self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._arrange(rect, move=True)

    def _rows(self, width: int) -> list[list[QLayoutItem]]:
        rows: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            needed = item.sizeHint().width()
            if not rows or used + needed > width:
                rows.append([])
                used = 0
            rows[-1].append(item)
            used += needed + self._gap
        return rows

    def _arrange(self, rect: QRect, move: bool) -> int:
        """The height that the rows need in the rectangle; puts the widgets there if `move`."""
        inner = rect.marginsRemoved(self.contentsMargins())
        y = inner.y()
        for row in self._rows(inner.width()):
            height = max(item.sizeHint().height() for item in row)
            if move:
                self._place(row, QRect(inner.x(), y, inner.width(), height))
            y += height + self._gap
        bottom = y - self._gap if y > inner.y() else y
        return bottom - rect.y() + self.contentsMargins().bottom()

    def _place(self, row: list[QLayoutItem], band: QRect) -> None:
        direction = self.parentWidget().layoutDirection()
        x = band.x()
        for item in row:
            size = item.sizeHint()
            size.setWidth(min(size.width(), band.width()))
            spot = QRect(QPoint(x, band.y() + (band.height() - size.height()) // 2), size)
            item.setGeometry(QStyle.visualRect(direction, band, spot))
            x += size.width() + self._gap
