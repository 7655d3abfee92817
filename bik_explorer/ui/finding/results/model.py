"""Hands the places of entries to a view; a line is worded when it is looked at, and kept for a while."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from bik_explorer.ui.finding.results.line import Line
from bik_explorer.ui.links import plain_tip

Place = QModelIndex | QPersistentModelIndex
_MOST_KEPT = 1000


class ResultsModel(QAbstractTableModel):
    """One column. `word`: the line of an entry, `tip`: its tool tip, both by its place in the timeline."""

    def __init__(self, word: Callable[[int], Line], tip: Callable[[int], str], parent: QWidget) -> None:
        super().__init__(parent)
        self._word, self._tip = word, tip
        self._order: NDArray[np.int64] = np.arange(0)
        self._sorted = True
        self._lines: dict[int, Line] = {}

    def show(self, order: NDArray[np.int64], in_time: bool) -> None:
        """Takes on other entries, shape (rows,). `in_time`: the places rise."""
        self.beginResetModel()
        self._order, self._sorted = order, in_time
        self._lines.clear()
        self.endResetModel()

    def place_of(self, row: int) -> int | None:
        """The place in the timeline of the entry in a row."""
        return int(self._order[row]) if 0 <= row < len(self._order) else None

    def row_of(self, place: int) -> int:
        """The row of an entry; -1 where it is not listed."""
        if self._sorted:
            row = int(np.searchsorted(self._order, place))
            return row if row < len(self._order) and self._order[row] == place else -1
        rows = np.flatnonzero(self._order == place)
        return int(rows[0]) if len(rows) else -1

    def line(self, row: int) -> Line:
        """The line of a row."""
        if row not in self._lines:
            if len(self._lines) >= _MOST_KEPT:
                self._lines.clear()
            self._lines[row] = self._word(int(self._order[row]))
        return self._lines[row]

    def rowCount(self, parent: Place = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._order)

    def columnCount(self, parent: Place = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else 1

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = 0) -> object:
        """Nothing: there are no headers to be seen, so none is to be heard."""
        return None

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or index.row() >= len(self._order):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.line(index.row()).label
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self.line(index.row()).spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self._tip(int(self._order[index.row()])))
        return None
