"""The parts of a facet's menu: the box to find a value, the list of values, and how a line is drawn."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from bik_explorer.style import Theme
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.theming.icons import icon

ID, COUNT, NAMES, FACET = (Qt.ItemDataRole.UserRole + place for place in range(4))
"""Of a line: its value, how many entries have it, its folded names, its facet. A heading has no value."""
_COUNT_ROOM, _EDGE, _BOX, _TICK = 44, 10, 16, 12


class FindBox(QLineEdit):
    """Down goes into the list, Enter takes the line that is first."""

    downWanted = Signal()
    chosen = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        match event.key():
            case Qt.Key.Key_Down:
                self.downWanted.emit()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                self.chosen.emit()
            case _:
                super().keyPressEvent(event)


class Values(QListWidget):
    """Space and Enter choose a value or give it up; letters go to the box."""

    toggled = Signal(QListWidgetItem)
    typed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("plain", "true")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, text = event.key(), event.text()
        if key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if self.currentItem() is not None and self.currentItem().data(ID) is not None:
                self.toggled.emit(self.currentItem())
        elif text.isprintable() and text and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.typed.emit(text)
        else:
            super().keyPressEvent(event)


class ValueDelegate(QStyledItemDelegate):
    """A line of the list: a box with or without a tick, the name, the count at the end."""

    def __init__(self, theming: Theming, parent: QWidget) -> None:
        super().__init__(parent)
        self._theming = theming

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        theme, row = self._theming.theme, QRect(option.rect)
        painter.save()
        if index.data(ID) is None:
            _write_heading(painter, row, index.data(), option.font, theme)
            painter.restore()
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & (QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver):
            chosen = option.state & QStyle.StateFlag.State_Selected
            _fill(painter, QRectF(row), theme.accent_soft if chosen else theme.field, 6)
        box = QRect(row.left() + _EDGE, row.center().y() - _BOX // 2 + 1, _BOX, _BOX)
        checked = index.data(Qt.ItemDataRole.CheckStateRole) in (
            Qt.CheckState.Checked,
            Qt.CheckState.Checked.value,
        )
        _draw_box(painter, box, theme, checked)
        painter.setFont(option.font)
        colour = theme.ink if checked or index.data(COUNT) else theme.muted
        _write(painter, row.adjusted(_EDGE + _BOX + _EDGE, 0, -_COUNT_ROOM, 0), index.data(), colour)
        _write(painter, row.adjusted(0, 0, -_EDGE, 0), str(index.data(COUNT) or 0), theme.muted, at_end=True)
        painter.restore()


def _write_heading(painter: QPainter, row: QRect, text: str, font: QFont, theme: Theme) -> None:
    small = QFont(font)
    small.setPixelSize(max(font.pixelSize() - 1, 8))
    small.setWeight(QFont.Weight.Medium)
    painter.setFont(small)
    _write(painter, row.adjusted(_EDGE, 4, -_EDGE, 0), text, theme.muted)


def _fill(painter: QPainter, box: QRectF, colour: str, radius: float) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(colour))
    painter.drawRoundedRect(box, radius, radius)


def _draw_box(painter: QPainter, box: QRect, theme: Theme, checked: bool) -> None:
    if checked:
        _fill(painter, QRectF(box), theme.accent, 4)
        icon("check", theme, _TICK, "on_accent").paint(painter, box)
        return
    painter.setPen(QPen(QColor(theme.muted), 1))
    painter.setBrush(QColor(theme.panel))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)


def _write(painter: QPainter, place: QRect, text: str, colour: str, at_end: bool = False) -> None:
    painter.setPen(QColor(colour))
    side = Qt.AlignmentFlag.AlignRight if at_end else Qt.AlignmentFlag.AlignLeft
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, place.width())
    painter.drawText(place, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shown)
