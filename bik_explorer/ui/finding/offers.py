"""The card under the search box that offers ways to go on. It takes no key that was not meant for it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from bik_explorer.ui.finding.offer import Offer
from bik_explorer.ui.finding.offers_list import OffersView
from bik_explorer.ui.finding.query_edit import QueryEdit
from bik_explorer.ui.panels.announcing import announce
from bik_explorer.ui.theming import Theming

_LEAST_WIDTH, _BELOW, _MOST_HEIGHT, _EDGE, _BORDERS = 340, 6, 460, 6, 6
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Offers(QFrame):
    """Hears the keys of the edit first, while it is shown. Nothing is chosen until a person walks to it.

    `taken`, `removed` and `renamed` carry the offer; `closed`: it went away.
    """

    taken = Signal(object)
    removed = Signal(object)
    renamed = Signal(object)
    closed = Signal()

    def __init__(self, theming: Theming, box: QWidget, edit: QueryEdit) -> None:
        super().__init__(box)
        self._box, self._edit = box, edit
        self._eager = False
        self.setProperty("card", "true")
        self.setAccessibleName(self.tr("Suggestions"))
        self.list = OffersView(theming, self)
        self.list.setAccessibleName(self.tr("Suggestions"))
        self.list.pressed.connect(self._press)
        column = QVBoxLayout(self)
        column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        column.addWidget(self.list)
        edit.installEventFilter(self)
        self.hide()

    def offer(self, offers: tuple[Offer, ...], eager: bool = False) -> None:
        """Shows the offers, or goes away without any. `eager`: Tab takes the first where none is chosen."""
        if not offers:
            self.close_up()
            return
        self._eager = eager
        if offers != self.list.rows.offers or not self.isVisible():
            self.list.rows.show(offers)
            self.setParent(self._box.window())
            self._edit.setAccessibleDescription(self.tr("Down arrow: suggestions"))
            self.place()
            self.show()
            self.raise_()

    def close_up(self) -> None:
        """Goes away."""
        if not self.isHidden():
            self.hide()
            self.list.rows.show(())
            self._edit.setAccessibleDescription("")
            self.closed.emit()

    def place(self) -> None:
        """Moves to below the box, as wide, and as high as its lines need and the window has."""
        window = self._box.window()
        width = max(self._box.width(), _LEAST_WIDTH)
        spot = self._box.mapTo(window, QPoint(0, self._box.height() + _BELOW))
        around = 2 * _EDGE + _BORDERS
        room = min(_MOST_HEIGHT, window.height() - spot.y() - _BELOW) - around
        self.resize(width, self.list.height_of_lines(room) + around)
        self.move(max(min(spot.x(), window.width() - width - _BELOW), 0), spot.y())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent) or not self.isVisible():
            return False
        return self._key(event)

    def _key(self, event: QKeyEvent) -> bool:
        """Whether the key was for the offers."""
        key, current = event.key(), self.list.current
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
            return self._walk(1 if key == Qt.Key.Key_Down else -1)
        if key == Qt.Key.Key_Escape:
            self.close_up()
        elif key == Qt.Key.Key_Tab and (current or self._eager):
            self.taken.emit(current or self.list.rows.offers[0])
        elif current is not None and key in _ENTER:
            self.taken.emit(current)
        elif current is not None and current.removable and key == Qt.Key.Key_Delete:
            self.removed.emit(current)
        elif current is not None and current.renamable and key == Qt.Key.Key_F2:
            self.renamed.emit(current)
        else:
            return False
        return True

    def _walk(self, by: int) -> bool:
        """Down and Up; Up from the first offer is back in the text, with nothing chosen."""
        if self.list.current is None and by < 0:
            return False
        if self.list.step(by) and self.list.current is not None:
            announce(self._edit, self.list.current.spoken)
        elif by < 0:
            self.list.setCurrentIndex(self.list.rows.index(-1))
            self.list.scrollToTop()
        return True

    def _press(self, offer: Offer, button: str) -> None:
        {"take": self.taken, "remove": self.removed, "rename": self.renamed}[button].emit(offer)
