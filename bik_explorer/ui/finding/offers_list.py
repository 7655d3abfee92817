"""The list of offers under the search box: its lines, how they are painted, and the small buttons in them."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QMouseEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bik_explorer.ui.finding.lines import IN_FRONT, ground, one_line, saved, write
from bik_explorer.ui.finding.offer import Does, Offer
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.theming.icons import icon

ROW, HEADING = 32, 28
_EDGE, _ICON, _ICON_GAP, _GAP, _BUTTON = 10, 16, 8, 12, 26
Place = QModelIndex | QPersistentModelIndex


class OffersModel(QAbstractListModel):
    """Offers, exchanged all at once."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.offers: tuple[Offer, ...] = ()

    def show(self, offers: tuple[Offer, ...]) -> None:
        """Takes on other offers."""
        self.beginResetModel()
        self.offers = offers
        self.endResetModel()

    def rowCount(self, parent: Place = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.offers)

    def flags(self, index: Place) -> Qt.ItemFlag:
        heading = not index.isValid() or self.offers[index.row()].heading
        return (
            Qt.ItemFlag.NoItemFlags if heading else Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        )

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        offer = self.offers[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(offer.text)
        return one_line(offer.spoken) if role == Qt.ItemDataRole.AccessibleTextRole else None


class OffersDelegate(QStyledItemDelegate):
    """Icon, text, more in a quieter colour, a number at the end; buttons in the line that is looked at."""

    def __init__(self, theming: Theming, model: OffersModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theming = theming
        self._model = model

    def sizeHint(self, option: QStyleOptionViewItem, index: Place) -> QSize:
        return QSize(1, HEADING if self._model.offers[index.row()].heading else ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Place) -> None:
        offer, theme = self._model.offers[index.row()], self._theming.theme
        room = QRect(option.rect).adjusted(_EDGE, 0, -_EDGE, 0)
        with saved(painter):
            if offer.heading:
                painter.setFont(_small(option.font))
                write(painter, room.adjusted(0, 4, 0, 0), offer.text, theme.muted)
            else:
                ground(painter, option, theme)
                painter.setFont(option.font)
                self._paint_offer(painter, room, offer, bool(option.state & _LOOKED_AT))

    def _paint_offer(self, painter: QPainter, room: QRect, offer: Offer, looked_at: bool) -> None:
        theme = self._theming.theme
        if offer.icon:
            icon(offer.icon, theme, _ICON, "muted").paint(painter, room, IN_FRONT)
            room.setLeft(room.left() + _ICON + _ICON_GAP)
        if looked_at:
            for name, place in buttons(offer, room):
                icon("close" if name == "remove" else name, theme, 14, "muted").paint(painter, place)
                room.setRight(min(room.right(), place.left() - 4))
        if offer.note:
            room.setRight(room.right() - write(painter, room, offer.note, theme.muted, end=True) - _GAP)
        colour = theme.accent if offer.does is Does.CLEAR else theme.ink
        used = write(painter, room, offer.text, colour) + _GAP
        if offer.detail:
            write(painter, room.adjusted(used, 0, 0, 0), offer.detail, theme.muted)


_LOOKED_AT = QStyle.StateFlag.State_MouseOver | QStyle.StateFlag.State_Selected


def buttons(offer: Offer, room: QRect) -> list[tuple[str, QRect]]:
    """The small buttons of a line from its end on: "remove" and "rename", with their places."""
    names = [name for name, there in (("remove", offer.removable), ("rename", offer.renamable)) if there]
    return [
        (name, QRect(room.right() - (number + 1) * _BUTTON + 7, room.top(), _BUTTON, room.height()))
        for number, name in enumerate(names)
    ]


def _small(font: QFont) -> QFont:
    small = QFont(font)
    small.setPixelSize(max(font.pixelSize() - 1, 8))
    small.setWeight(QFont.Weight.Medium)
    return small


class OffersView(QListView):
    """Never takes the focus: keys stay in the box. `pressed` carries the offer and the button, or "take"."""

    pressed = Signal(object, str)

    def __init__(self, theming: Theming, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows = OffersModel(self)
        self.setModel(self.rows)
        self.setItemDelegate(OffersDelegate(theming, self.rows, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("plain", "true")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)

    @property
    def current(self) -> Offer | None:
        """The offer that was walked to."""
        index = self.currentIndex()
        return self.rows.offers[index.row()] if index.isValid() else None

    def step(self, by: int) -> bool:
        """Walks on to the next offer, past headings; False at the end."""
        place = self.currentIndex().row() + by if self.currentIndex().isValid() else (0 if by > 0 else -1)
        while 0 <= place < len(self.rows.offers):
            if not self.rows.offers[place].heading:
                self.setCurrentIndex(self.rows.index(place))
                if place <= 1:
                    self.scrollToTop()  # its heading too
                return True
            place += by
        return False

    def height_of_lines(self, most: int) -> int:
        """Logical pixels that the lines need, of as many as fit whole where that is more than `most`."""
        height = 0
        for offer in self.rows.offers:
            line = HEADING if offer.heading else ROW
            if height and height + line > most:
                break
            height += line
        return height

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Nothing yet: what counts is where the button is let go."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is not Qt.MouseButton.LeftButton:
            return
        at = event.position().toPoint()
        index = self.indexAt(at)
        if index.isValid() and not self.rows.offers[index.row()].heading:
            self.pressed.emit(self.rows.offers[index.row()], self._button_at(at, index))

    def _button_at(self, at: QPoint, index: QModelIndex) -> str:
        room = self.visualRect(index).adjusted(_EDGE, 0, -_EDGE, 0)
        found = [name for name, place in buttons(self.rows.offers[index.row()], room) if place.contains(at)]
        return found[0] if found else "take"
