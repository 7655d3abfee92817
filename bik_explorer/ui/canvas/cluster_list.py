"""The entries of a cluster as a list, at the place of the cluster.

It lies on the canvas: a window of its own would swallow the second half of a double-click.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QListView, QWidget

from bik_explorer.model.reveal import NO_COVER, Cover
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.told import masked
from bik_explorer.ui.covering import told_dates
from bik_explorer.ui.links import plain_tip

WIDTH, MOST_ROWS = 380, 12
ABOVE = 20
"""Pixels: the height of the cluster, which stays free when the list is above it."""


Index = QModelIndex | QPersistentModelIndex


class Members(QAbstractListModel):
    """Title and dates of each; only what is in sight is ever asked for."""

    def __init__(self, timeline: Timeline, places: Sequence[int], parent: QWidget, cover: Cover) -> None:
        super().__init__(parent)
        self._timeline, self._cover = timeline, cover
        self.places = places

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self.places)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        entry = self._timeline[int(self.places[index.row()])]
        text = f"{masked(entry, self._cover).title} · {told_dates(entry, self._cover)}"
        return text if role == Qt.ItemDataRole.DisplayRole else plain_tip(text)


class ClusterList(QListView):
    """Closes when an entry is chosen, on Esc, or when something else is attended to."""

    chosen = Signal(int)

    def __init__(
        self, timeline: Timeline, places: Sequence[int], parent: QWidget, cover: Cover = NO_COVER
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Entries of this cluster"))
        self.setUniformItemSizes(True)
        self._members = Members(timeline, places, self, cover)
        self.setModel(self._members)
        self.setCurrentIndex(self._members.index(0))
        self.clicked.connect(self._choose)

    def open_at(self, at: QPoint) -> None:
        """Shows it with its corner at a point of the canvas, or as near as it fits."""
        parent = self.parentWidget()
        rows = min(max(self._members.rowCount(), 1), MOST_ROWS)
        height = rows * max(self.sizeHintForRow(0), 18) + 2 * self.frameWidth() + 4
        below, above = parent.height() - at.y(), at.y() - ABOVE
        upwards = height > below and above > below
        self.resize(min(WIDTH, parent.width()), min(height, max(above if upwards else below, 24)))
        x = max(min(at.x(), parent.width() - self.width()), 0)
        self.move(x, at.y() - ABOVE - self.height() if upwards else at.y())
        self.show()
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.close()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._choose(self.currentIndex())
        elif event.key() == Qt.Key.Key_Escape:
            self.parentWidget().setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(int(self._members.places[index.row()]))
            self.parentWidget().setFocus(Qt.FocusReason.OtherFocusReason)
