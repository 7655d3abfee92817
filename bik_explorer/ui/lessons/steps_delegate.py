"""How a step looks in the list: its number, its caption, below it what it shows."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bik_explorer.ui.lessons.steps_model import LACKS, WORDS
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.theming.icons import icon

ROW, EDGE, NUMBER, GAP, SIGN = 54, 10, 26, 10, 16
"""Logical pixels."""


class StepsDelegate(QStyledItemDelegate):
    """Paints in the theme's colours."""

    def __init__(self, theming: Theming, parent: QWidget) -> None:
        super().__init__(parent)
        self._theming = theming

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex) -> QSize:
        return QSize(160, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        theme, rect = self._theming.theme, option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ground = theme.accent_soft if chosen else theme.field
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(QColor(theme.accent) if chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(ground))
            painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)
        self._paint_number(painter, option, index, chosen)
        self._paint_words(painter, option, index)
        painter.restore()

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        editor.setGeometry(option.rect.adjusted(EDGE + NUMBER, 8, -4, -8))

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: QModelIndex) -> QWidget:
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("Caption of step {number}").format(number=index.row() + 1))
        return editor

    def _paint_number(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex, chosen: bool
    ) -> None:
        theme, rect = self._theming.theme, option.rect
        middle = QPointF(rect.x() + EDGE + NUMBER / 2, rect.center().y() + 0.5)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent if chosen else theme.field))
        painter.drawEllipse(middle, NUMBER / 2, NUMBER / 2)
        painter.setPen(QColor(theme.on_accent if chosen else theme.muted))
        painter.setFont(_sized(option.font, 12, QFont.Weight.DemiBold))
        room = QRectF(middle.x() - NUMBER, middle.y() - NUMBER / 2, 2 * NUMBER, NUMBER)
        painter.drawText(room, Qt.AlignmentFlag.AlignCenter, str(index.row() + 1))

    def _paint_words(self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex) -> None:
        theme, left = self._theming.theme, option.rect.x() + EDGE + NUMBER + GAP
        lacks = bool(index.data(LACKS))
        width = option.rect.right() - left - 8 - (SIGN + 6 if lacks else 0)
        lines = (
            (index.data(), _sized(option.font, 13, QFont.Weight.DemiBold), theme.ink, 8),
            (index.data(WORDS), _sized(option.font, 12, QFont.Weight.Normal), theme.muted, 28),
        )
        for text, font, colour, down in lines:
            painter.setFont(font)
            painter.setPen(QColor(colour))
            room = QRect(left, option.rect.y() + down, width, 19)
            cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, width)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, cut)
        if lacks:
            x, y = option.rect.right() - SIGN - 8, option.rect.center().y() - SIGN // 2
            icon("warning", theme, SIGN, "warning").paint(painter, QRect(x, y, SIGN, SIGN))


def _sized(font: QFont, size: int, weight: QFont.Weight) -> QFont:
    made = QFont(font)
    made.setPixelSize(size)
    made.setWeight(weight)
    return made
