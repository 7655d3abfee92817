"""The parts of the palette: the box with its keys, the list of things, and how a line is drawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from bik_explorer.model.timeline import Timeline
from bik_explorer.style import Theme
from bik_explorer.ui.finding.lines import IN_FRONT, ground, one_line, saved, write
from bik_explorer.ui.finding.palette.fuzzy import parts
from bik_explorer.ui.finding.palette.things import Sort, Thing
from bik_explorer.ui.panels.filter_bar import colour_of
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.theming.icons import icon
from bik_explorer.ui.theming.marks import WIDTH, draw_mark

ROW = 34
_EDGE, _FRONT, _GAP, _ICON = 12, 28, 16, 16
_ICONS = {Sort.ACTION: "chevron-right", Sort.ORGANISATION: "organisation", Sort.TOPIC: "flag"}
_STEPS = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
Place = QModelIndex | QPersistentModelIndex


class PaletteBox(QLineEdit):
    """What is typed. Up and Down walk through the list, Tab does not lead out of the palette."""

    stepped = Signal(int)
    taken = Signal()
    escaped = Signal()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _closes(event):
            event.ignore()  # Ctrl+K puts the palette away again; on X11 a line edit would take it
            return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key in _STEPS:
            self.stepped.emit(_STEPS[Qt.Key(key)])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.taken.emit()
        elif key == Qt.Key.Key_Escape:
            self.escaped.emit()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, _next: bool) -> bool:
        return True


def _closes(event: QEvent) -> bool:
    control = Qt.KeyboardModifier.ControlModifier
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_K and event.modifiers() == control


class ThingsModel(QAbstractListModel):
    """Things, exchanged all at once, and what was typed."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.things: Sequence[Thing] = ()
        self.typed = ""

    def show(self, things: Sequence[Thing], typed: str) -> None:
        """Takes on other things."""
        self.beginResetModel()
        self.things, self.typed = things, typed
        self.endResetModel()

    def rowCount(self, parent: Place = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.things)

    def data(self, index: Place, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        thing = self.things[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return one_line(thing.name)
        return spoken(thing) if role == Qt.ItemDataRole.AccessibleTextRole else None


def spoken(thing: Thing) -> str:
    """A thing as one line."""
    return one_line(", ".join(part for part in (thing.name, thing.note) if part))


class ThingsDelegate(QStyledItemDelegate):
    """A sign for what it is, its name with the letters that were meant, its keys or kind at the end."""

    def __init__(self, session: Session, theming: Theming, model: ThingsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._theming, self._model = session, theming, model

    def sizeHint(self, option: QStyleOptionViewItem, index: Place) -> QSize:
        return QSize(1, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Place) -> None:
        thing, theme = self._model.things[index.row()], self._theming.theme
        room = QRect(option.rect).adjusted(_EDGE, 0, -_EDGE, 0)
        with saved(painter):
            ground(painter, option, theme)
            _paint_sign(painter, room, thing, theme, self._session.timeline)
            painter.setFont(option.font)
            used = write(painter, room, thing.note, theme.muted, end=True)
            room.adjust(_FRONT, 0, -used - _GAP, 0)
            self._paint_names(painter, room, thing, option.font)

    def _paint_names(self, painter: QPainter, room: QRect, thing: Thing, font: QFont) -> None:
        """The name, and the one that was meant where that is another."""
        theme, typed = self._theming.theme, self._model.typed
        painter.setFont(_medium(font))
        marked = parts(typed, thing.name)
        room.setLeft(room.left() + write(painter, room, thing.name, theme.ink, marked, theme.match) + _GAP)
        other = thing.meant_by(typed) if not marked else ""
        if other:
            painter.setFont(font)
            write(painter, room, other, theme.muted, parts(typed, other), theme.match)


def _paint_sign(painter: QPainter, room: QRect, thing: Thing, theme: Theme, timeline: Timeline) -> None:
    if thing.kind is not None:
        centre = QPointF(room.left() + WIDTH / 2, room.center().y() + 1)
        draw_mark(painter, thing.kind, theme.of(colour_of(timeline, thing.kind)), centre)
    else:
        icon(_ICONS[thing.sort], theme, _ICON, "muted").paint(painter, room, IN_FRONT)


def _medium(font: QFont) -> QFont:
    medium = QFont(font)
    medium.setWeight(QFont.Weight.Medium)
    return medium


class ThingsView(QListView):
    """Never takes the focus: keys stay in the box."""

    def __init__(self, model: ThingsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.setProperty("plain", "true")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)

    def step(self, by: int) -> int:
        """Walks on, round again at the ends by single steps; gives the row, -1 where there is none."""
        count = self.model().rowCount()
        if not count:
            return -1
        row = self.currentIndex().row() + by
        row = row % count if abs(by) == 1 else min(max(row, 0), count - 1)
        self.setCurrentIndex(self.model().index(row, 0))
        return row
