"""Paints the rows of a view, and tells their heights."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from bik_explorer.ui.panels.side.painting import Look, paint_row
from bik_explorer.ui.panels.side.rows_model import Place

if TYPE_CHECKING:
    from bik_explorer.ui.panels.side.rows_view import RowsView


class RowsDelegate(QStyledItemDelegate):
    """Everything is painted here, nothing by the style."""

    def __init__(self, view: RowsView) -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Place) -> None:
        view, state = self._view, option.state
        here, current = view.hasFocus(), index.row() == view.currentIndex().row()
        look = Look(
            hovered=bool(state & QStyle.StateFlag.State_MouseOver),
            selected=here and bool(state & QStyle.StateFlag.State_Selected),
            focused=here and view.by_key and current,
            link=view.link.rect if current and view.link else None,
        )
        rect = QRectF(option.rect)
        rect.setWidth(view.viewport().width())
        paint_row(painter, rect, view.fitted(index.row()), view.fitter, look)

    def sizeHint(self, option: QStyleOptionViewItem, index: Place) -> QSize:
        return QSize(1, self._view.row_height(index.row()))
