"""The list of steps under the hand: choose, drag to another place, rename in place, and the same by keys."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractItemView, QApplication, QFrame, QListView, QWidget

from bik_explorer.ui.lessons.steps_delegate import ROW, StepsDelegate
from bik_explorer.ui.lessons.steps_model import StepsModel
from bik_explorer.ui.theming import Theming

Key, Modifier = Qt.Key, Qt.KeyboardModifier


class StepsView(QListView):
    """`chosen`, `deleted`, `duplicated` carry a row, `shown` that of Enter; `moved` from where to where."""

    chosen = Signal(int)
    moved = Signal(int, int)
    deleted = Signal(int)
    duplicated = Signal(int)
    shown = Signal(int)

    def __init__(self, model: StepsModel, theming: Theming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theming = theming
        self._held: tuple[int, QPoint] | None = None
        self._gap: int | None = None
        self.setModel(model)
        self.setItemDelegate(StepsDelegate(theming, self))
        self.setAccessibleName(self.tr("Steps"))
        self.setAccessibleDescription(self.tr("Alt and an arrow key moves a step, F2 renames it."))
        self.setProperty("plain", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(
            QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked
        )
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        theming.themeChanged.connect(self.viewport().update)

    def walk_to(self, row: int | None) -> None:
        """Makes a row the current one, without telling anyone."""
        index = self.model().index(row, 0) if row is not None else QModelIndex()
        if index.row() != self.currentIndex().row() or not self.selectionModel().isSelected(index):
            self.blockSignals(True)
            self.setCurrentIndex(index)
            self.blockSignals(False)
        if index.isValid():
            self.scrollTo(index)

    def currentChanged(self, current: QModelIndex, previous: QModelIndex) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(current.row())

    # by keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        row, key = self.currentIndex().row(), event.key()
        held = event.modifiers() & ~Modifier.KeypadModifier
        if row < 0 or self.state() == QAbstractItemView.State.EditingState:
            super().keyPressEvent(event)
        elif held in (Modifier.ControlModifier, Modifier.AltModifier) and key in (Key.Key_Up, Key.Key_Down):
            self._move(row, row + (1 if key == Key.Key_Down else -1))
        elif key == Key.Key_Escape and self._gap is not None:
            self._let_go()
        elif key in (Key.Key_Delete, Key.Key_Backspace) and not held:
            self.deleted.emit(row)
        elif key == Key.Key_D and held == Modifier.ControlModifier:
            self.duplicated.emit(row)
        elif key in (Key.Key_Return, Key.Key_Enter) and not held:
            self.shown.emit(row)
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, search: str) -> None:
        """Nothing: letters would jump about."""

    def _move(self, row: int, to: int) -> None:
        if 0 <= to < self.model().rowCount():
            self.moved.emit(row, to)

    # by hand

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if event.button() == Qt.MouseButton.LeftButton and index.isValid():
            self._held = (index.row(), event.position().toPoint())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        at = event.position().toPoint()
        if self._held is None or not event.buttons() & Qt.MouseButton.LeftButton:
            super().mouseMoveEvent(event)
            return
        far = (at - self._held[1]).manhattanLength() >= QApplication.startDragDistance()
        if self._gap is not None or far:
            self._gap = self._gap_at(at)
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self._scroll_along(at)
            self.viewport().update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        held, gap = self._held, self._gap
        self._let_go()
        if held is None or gap is None:
            super().mouseReleaseEvent(event)
            return
        self._move(held[0], gap if gap <= held[0] else gap - 1)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._let_go()
        super().focusOutEvent(event)

    def _gap_at(self, at: QPoint) -> int:
        """The gap between rows that is nearest: 0 is above the first."""
        count = self.model().rowCount()
        down = at.y() - self.visualRect(self.model().index(0, 0)).y()
        return min(max(round(down / ROW), 0), count)

    def _scroll_along(self, at: QPoint) -> None:
        edge, bar = ROW // 2, self.verticalScrollBar()
        if at.y() < edge:
            bar.setValue(bar.value() - edge // 2)
        elif at.y() > self.viewport().height() - edge:
            bar.setValue(bar.value() + edge // 2)

    def _let_go(self) -> None:
        self._held = self._gap = None
        self.viewport().unsetCursor()
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._gap is None:
            return
        y = self.visualRect(self.model().index(0, 0)).y() + self._gap * ROW
        y = min(max(y, 1), self.viewport().height() - 2)
        with QPainter(self.viewport()) as painter:
            painter.setPen(QPen(QColor(self._theming.theme.accent), 3))
            painter.drawLine(6, y, self.viewport().width() - 6, y)
