"""The rows of a list laid out for a width: only those that are looked at, but the heights of all."""

from __future__ import annotations

from PySide6.QtCore import QRect

from bik_explorer.ui.panels.side.fitted_row import FittedRow
from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.rows import Row


class FittedRows:
    """Kept until rows, width or theme change."""

    def __init__(self, fitter: Fitter) -> None:
        self.fitter = fitter
        self.rows: tuple[Row, ...] = ()
        self._width = 0
        self._fitted: dict[int, FittedRow] = {}
        self._heights: dict[int, list[int]] = {}

    def __len__(self) -> int:
        """How many rows are laid out."""
        return len(self._fitted)

    def show(self, rows: tuple[Row, ...]) -> None:
        """Takes on other rows."""
        self.rows = rows
        self._forget()

    def use(self, fitter: Fitter) -> None:
        """Takes on another theme or font."""
        self.fitter = fitter
        self._forget()

    def fitted(self, place: int, width: int) -> FittedRow:
        """A row laid out for a width."""
        if width != self._width:
            self._fitted.clear()
            self._width = width
        if place not in self._fitted:
            self._fitted[place] = self.fitter.fit(self.rows[place], width)
        return self._fitted[place]

    def heights(self, width: int) -> list[int]:
        """The heights of all rows at a width.

        Layouts also ask for widths that are never shown: for those, any heights do.
        """
        if width < self.fitter.sizes.narrowest // 2:
            width = next(iter(self._heights), self.fitter.sizes.narrowest)
        if width not in self._heights:
            self._heights[width] = [round(self.fitter.height(row, width)) for row in self.rows]
        return self._heights[width]

    def rect_of(self, key: str, width: int) -> QRect:
        """Where the row of that key is; empty if there is none."""
        heights = self.heights(width)
        for place, row in enumerate(self.rows):
            if row.key == key:
                return QRect(0, sum(heights[:place]), width, heights[place])
        return QRect()

    def inset_rect(self, width: int) -> QRect:
        """Where the rows are that stand under a clicked one; empty if there are none."""
        rect, top = QRect(), 0
        for row, height in zip(self.rows, self.heights(width), strict=True):
            if row.inset:
                rect = rect.united(QRect(0, top, width, height))
            top += height
        return rect

    def _forget(self) -> None:
        self._fitted.clear()
        self._heights.clear()
