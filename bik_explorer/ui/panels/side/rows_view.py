"""A list of rows as high as its content: a delegate paints it, arrow keys walk it, screen readers read it."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QSizePolicy, QWidget

from bik_explorer.ui.panels.side.fitting import FittedRow, Fitter
from bik_explorer.ui.panels.side.prose import KEYBOARD
from bik_explorer.ui.panels.side.rows import Aim, Row, Target
from bik_explorer.ui.panels.side.rows_delegate import RowsDelegate
from bik_explorer.ui.panels.side.rows_model import Place, RowsModel

NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class RowsView(QListView):
    """`asked` carries what a click or Enter leads to, `reached` where the row is that the keys moved to."""

    asked = Signal(object)
    reached = Signal(QRect)

    def __init__(self, fitter: Fitter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fitter = fitter
        self.by_key = False
        self._fitted: dict[int, FittedRow] = {}
        self._heights: dict[int, list[int]] = {}
        self._rows = RowsModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(RowsDelegate(self))
        self._dress()

    def _dress(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("bare", "true")
        self.viewport().setAutoFillBackground(False)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(NEVER)
        self.setVerticalScrollBarPolicy(NEVER)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows that are shown."""
        return self._rows.rows

    @property
    def current_key(self) -> str:
        """The key of the current row; empty without one."""
        return self.rows[self.currentIndex().row()].key if self.currentIndex().isValid() else ""

    def show_rows(self, rows: tuple[Row, ...], current: str = "") -> None:
        """Shows other rows. The current one is that of the key, else the first: focus never finds none."""
        if rows == self.rows:
            return
        self._forget()
        self._rows.show(rows)
        self.make_current(current)
        self.updateGeometry()

    def make_current(self, key: str) -> None:
        """Makes the row of that key the current one, else the first; it is not selected by that."""
        place = next((place for place, row in enumerate(self.rows) if key and row.key == key), 0)
        flag = QItemSelectionModel.SelectionFlag.NoUpdate
        self.selectionModel().setCurrentIndex(self._rows.index(place), flag)

    def use(self, fitter: Fitter) -> None:
        """Paints with another theme or font from now on."""
        self.fitter = fitter
        self._forget()
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
        self.viewport().update()

    def fitted(self, place: int) -> FittedRow:
        """The laid out row, kept until rows, width or theme change."""
        if place not in self._fitted:
            self._fitted[place] = self.fitter.fit(self.rows[place], self.viewport().width())
        return self._fitted[place]

    def row_height(self, place: int) -> int:
        """The height of a row at the present width."""
        return self._heights_at(self.viewport().width())[place]

    def row_rect(self, key: str) -> QRect:
        """Where the row of that key is; empty if there is none."""
        heights = self._heights_at(self.viewport().width())
        for place, row in enumerate(self.rows):
            if row.key == key:
                return QRect(0, sum(heights[:place]), self.viewport().width(), heights[place])
        return QRect()

    def inset_rect(self) -> QRect:
        """Where the rows are that stand under a clicked one; empty if there are none."""
        rect, top = QRect(), 0
        heights = self._heights_at(self.viewport().width())
        for row, height in zip(self.rows, heights, strict=True):
            if row.inset:
                rect = rect.united(QRect(0, top, self.viewport().width(), height))
            top += height
        return rect

    def target_at(self, at: QPoint) -> Target | None:
        """What a click there leads to."""
        index = self.indexAt(at)
        if not index.isValid():
            return None
        corner = QPointF(at - self.visualRect(index).topLeft())
        return self.fitted(index.row()).target_at(corner, self.fitter.sizes.link_slack)

    def copy(self) -> None:
        """Copies the text of the selected rows, else of the current one."""
        places = sorted(index.row() for index in self.selectedIndexes()) or [self.currentIndex().row()]
        texts = [self.rows[place].text for place in places if 0 <= place < len(self.rows)]
        QGuiApplication.clipboard().setText("\n".join(texts))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(self._heights_at(width))

    def sizeHint(self) -> QSize:
        return QSize(self.fitter.sizes.narrowest, 0)  # the height follows from the width alone

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def scrollTo(
        self, index: Place, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Nothing scrolls in here: the panel scrolls as a whole."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fitted.clear()
        super().resizeEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.by_key = True
        if event.key() in ENTER:
            self._ask(self.rows[self.currentIndex().row()].target if self.currentIndex().isValid() else None)
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)
            self._tell_reached()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.by_key = event.reason() in KEYBOARD
        super().focusInEvent(event)
        if self.by_key:
            self._tell_reached()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.by_key = False
        super().mousePressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and len(self.selectedIndexes()) < 2:
            self._ask(self.target_at(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        leads = self.target_at(event.position().toPoint()) is not None
        shape = Qt.CursorShape.PointingHandCursor if leads else Qt.CursorShape.ArrowCursor
        if self.viewport().cursor().shape() is not shape:
            self.viewport().setCursor(QCursor(shape))

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = self.menu()
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(event.globalPos())

    def menu(self) -> QMenu:
        """What can be done with the current row."""
        menu = QMenu(self)
        menu.addAction(self.tr("Copy"), self.copy)
        index = self.currentIndex()
        target = self.rows[index.row()].target if index.isValid() else None
        if target is not None and target.aim is Aim.LINK:
            clipboard = QGuiApplication.clipboard()
            menu.addAction(self.tr("Copy address"), lambda: clipboard.setText(target.value))
        return menu

    def _ask(self, target: Target | None) -> None:
        if target is not None:
            self.asked.emit(target)

    def _tell_reached(self) -> None:
        if self.currentIndex().isValid():
            self.viewport().update()
            self.reached.emit(self.visualRect(self.currentIndex()))

    def _forget(self) -> None:
        self._fitted.clear()
        self._heights.clear()

    def _heights_at(self, width: int) -> list[int]:
        width = max(width, self.fitter.sizes.narrowest // 2)  # layouts ask for widths that are never shown
        if width not in self._heights:
            self._heights[width] = [round(self.fitter.height(row, width)) for row in self.rows]
        return self._heights[width]
