"""A list of rows as high as its content: a delegate paints it, arrow keys walk it, screen readers read it.

Up and Down go from row to row, Right and Left through the links in one, Enter follows what is reached.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QItemSelectionModel, QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QFocusEvent,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QMenu, QSizePolicy, QWidget

from bik_explorer.ui.panels.announcing import announce
from bik_explorer.ui.panels.side.fitted_row import FittedRow, Link
from bik_explorer.ui.panels.side.fitted_rows import FittedRows
from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.prose import KEYBOARD
from bik_explorer.ui.panels.side.rows import Aim, Row, Target
from bik_explorer.ui.panels.side.rows_delegate import RowsDelegate
from bik_explorer.ui.panels.side.rows_model import Place, RowsModel

NEVER = Qt.ScrollBarPolicy.ScrollBarAlwaysOff
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}
MODIFIER = Qt.KeyboardModifier
ANY_MODIFIER = (
    MODIFIER.AltModifier | MODIFIER.ControlModifier | MODIFIER.ShiftModifier | MODIFIER.MetaModifier
)


class RowsView(QListView):
    """`asked` carries what a click or Enter leads to, `reached` where the row is that the keys moved to."""

    asked = Signal(object)
    reached = Signal(QRect)

    def __init__(self, fitter: Fitter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.by_key = False
        self._link = -1
        self._layout = FittedRows(fitter)
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
    def fitter(self) -> Fitter:
        """What lays the rows out."""
        return self._layout.fitter

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
        self._layout.show(rows)
        self._rows.show(rows)
        self.make_current(current)
        self.updateGeometry()

    def make_current(self, key: str) -> None:
        """Makes the row of that key the current one, else the first; it is not selected by that."""
        self._make_current_at(
            next((place for place, row in enumerate(self.rows) if key and row.key == key), 0)
        )

    def _make_current_at(self, place: int) -> None:
        self._link = -1
        flag = QItemSelectionModel.SelectionFlag.NoUpdate
        self.selectionModel().setCurrentIndex(self._rows.index(place), flag)

    @contextmanager
    def same_place(self) -> Iterator[None]:
        """Keeps the place in the list, not the row, while others are shown: "5 more" becomes the first."""
        place = self.currentIndex().row()
        yield
        if 0 <= place < len(self.rows):
            self._make_current_at(place)

    def use(self, fitter: Fitter) -> None:
        """Paints with another theme or font from now on."""
        self._layout.use(fitter)
        self.scheduleDelayedItemsLayout()
        self.updateGeometry()
        self.viewport().update()

    def fitted(self, place: int) -> FittedRow:
        """The laid out row."""
        return self._layout.fitted(place, self.viewport().width())

    def row_height(self, place: int) -> int:
        """The height of a row at the present width."""
        return self._layout.heights(self.viewport().width())[place]

    def row_rect(self, key: str) -> QRect:
        """Where the row of that key is; empty if there is none."""
        return self._layout.rect_of(key, self.viewport().width())

    def inset_rect(self) -> QRect:
        """Where the rows are that stand under a clicked one; empty if there are none."""
        return self._layout.inset_rect(self.viewport().width())

    def target_at(self, at: QPoint) -> Target | None:
        """What a click there leads to."""
        index = self.indexAt(at)
        if not index.isValid():
            return None
        corner = QPointF(at - self.visualRect(index).topLeft())
        return self.fitted(index.row()).target_at(corner, self.fitter.sizes.link_slack)

    @property
    def link(self) -> Link | None:
        """The link in the current row that the keys have reached; None on the row as a whole."""
        links = self.fitted(self.currentIndex().row()).links() if self.currentIndex().isValid() else ()
        return links[self._link] if 0 <= self._link < len(links) else None

    def copy(self) -> None:
        """Copies the text of the selected rows, else of the current one."""
        places = sorted(index.row() for index in self.selectedIndexes()) or [self.currentIndex().row()]
        texts = [self.rows[place].text for place in places if 0 <= place < len(self.rows)]
        QGuiApplication.clipboard().setText("\n".join(texts))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return sum(self._layout.heights(width))

    def sizeHint(self) -> QSize:
        return QSize(self.fitter.sizes.narrowest, 0)  # the height follows from the width alone

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def scrollTo(
        self, index: Place, hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible
    ) -> None:
        """Nothing scrolls in here: the panel scrolls as a whole."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.by_key = True
        if event.key() in ENTER:
            self._ask(self._reached_target())
        elif event.key() in STEPS and not event.modifiers() & ANY_MODIFIER:
            self._walk_links(STEPS[Qt.Key(event.key())])
        elif event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            self._link = -1
            super().keyPressEvent(event)
            self._tell_reached()

    def focusInEvent(self, event: QFocusEvent) -> None:
        self.by_key = event.reason() in KEYBOARD
        self._link = -1
        super().focusInEvent(event)
        if self.by_key:
            self._tell_reached()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.by_key, self._link = False, -1
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

    def _reached_target(self) -> Target | None:
        if not self.currentIndex().isValid():
            return None
        return self.link.target if self.link else self.rows[self.currentIndex().row()].target

    def _walk_links(self, step: int) -> None:
        """To the next link of the current row, or back to the row as a whole."""
        if not self.currentIndex().isValid():
            return
        links = self.fitted(self.currentIndex().row()).links()
        self._link = min(max(self._link + step, -1), len(links) - 1)
        announce(self, _spoken(self.link) if self.link else self.rows[self.currentIndex().row()].read_out)
        self.viewport().update()

    def _ask(self, target: Target | None) -> None:
        if target is not None:
            self.asked.emit(target)

    def _tell_reached(self) -> None:
        if self.currentIndex().isValid():
            self.viewport().update()
            self.reached.emit(self.visualRect(self.currentIndex()))


def _spoken(link: Link) -> str:
    """What is said of a link: the topic, or which source."""
    if link.target.aim is not Aim.SOURCE:
        return link.words
    return QCoreApplication.translate("Rows", "Source {number}").format(number=link.words)
