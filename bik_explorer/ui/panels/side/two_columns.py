"""A layout of two widgets: side by side where there is room for both, else one under the other."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QWidget

from bik_explorer.ui.panels.items_layout import ItemsLayout
from bik_explorer.ui.panels.side.sizes import PanelSizes


class TwoColumns(ItemsLayout):
    """Both begin at the top and get the height that they need for their width."""

    def __init__(self, first: QWidget, second: QWidget, sizes: PanelSizes) -> None:
        super().__init__()
        self._sizes = sizes
        for widget in (first, second):
            self.addWidget(widget)

    def heightForWidth(self, width: int) -> int:
        rects = self._rects(QRect(0, 0, width, 0))
        return max((rect.bottom() + 1 for rect in rects), default=0)

    def sizeHint(self) -> QSize:
        return QSize(self._sizes.narrowest, 0)  # the height follows from the width alone

    def minimumSize(self) -> QSize:
        return QSize(0, 0)

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        for item, place in zip(self._shown(), self._rects(rect), strict=True):
            item.setGeometry(place)

    def _rects(self, rect: QRect) -> list[QRect]:
        """Where the widgets that are not hidden go."""
        beside = rect.width() >= self._sizes.two_lists
        width = (rect.width() - self._sizes.column_gap) // 2 if beside else rect.width()
        x, y, rects = rect.x(), rect.y(), []
        for item in self._shown():
            rects.append(QRect(x, y, width, item.heightForWidth(width)))
            if beside:
                x += width + self._sizes.column_gap
            else:
                y += rects[-1].height()
        return rects
