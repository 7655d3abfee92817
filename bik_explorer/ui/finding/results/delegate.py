"""Paints a line of the list of results: date, mark and name, then why it was found, or what it is."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from bik_explorer.model.dates import PartialDate
from bik_explorer.style import Theme
from bik_explorer.ui.finding.lines import ground, saved, write
from bik_explorer.ui.finding.results.line import Line
from bik_explorer.ui.finding.results.model import Place, ResultsModel
from bik_explorer.ui.panels.filter_bar import colour_of
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.theming.marks import WIDTH, draw_mark
from bik_explorer.ui.wording import date_words

ROW = 30
_EDGE, _GAP, _MARK_GAP, _SPACE, _BAR = 12, 16, 9, 5, 3
_NAME_SHARE, _NAME_MOST, _KIND_FROM = 0.36, 340, 820
"""The share of the rest that the name gets, and at most so many pixels; width from which the kind is told."""


class ResultsDelegate(QStyledItemDelegate):
    """The entry that is selected in the timeline has a bar before it, the row that was walked to a ground."""

    def __init__(self, session: Session, theming: Theming, model: ResultsModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._theming, self._model = session, theming, model
        self._widest_date = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Place) -> QSize:
        return QSize(1, ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Place) -> None:
        line, theme = self._model.line(index.row()), self._theming.theme
        with saved(painter):
            ground(painter, option, theme)
            if line.id == self._session.state.selection:
                _paint_bar(painter, option.rect, theme)
            if option.state & QStyle.StateFlag.State_HasFocus and theme.name == "contrast":
                _paint_ring(painter, option.rect, theme)
            self._paint_line(painter, QRect(option.rect).adjusted(_EDGE, 0, -_EDGE, 0), line, option.font)

    def _paint_line(self, painter: QPainter, room: QRect, line: Line, font: QFont) -> None:
        theme, wide = self._theming.theme, room.width() >= _KIND_FROM
        painter.setFont(font)
        date = self._date_width(QFontMetrics(font))
        write(painter, QRect(room.left(), room.top(), date, room.height()), line.date, theme.muted)
        left = room.left() + date + _GAP
        colour = theme.of(colour_of(self._session.timeline, line.kind))
        draw_mark(painter, line.kind, colour, QPointF(left + WIDTH / 2, room.center().y() + 1))
        left += WIDTH + _MARK_GAP
        name = min(round((room.right() - left) * _NAME_SHARE), _NAME_MOST)
        painter.setFont(_medium(font))
        place = QRect(left, room.top(), name, room.height())
        write(painter, place, line.label, theme.ink, line.label_parts, theme.match)
        painter.setFont(font)
        self._paint_rest(painter, room.adjusted(left + name + _GAP - room.left(), 0, 0, 0), line, wide)

    def _paint_rest(self, painter: QPainter, room: QRect, line: Line, wide: bool) -> None:
        """Where it was found, and what it is; the latter only where there is room for both."""
        theme = self._theming.theme
        if not line.field:
            write(painter, room, line.said, theme.muted)
            return
        if wide:
            room.setRight(room.right() - write(painter, room, line.said, theme.muted, end=True) - _GAP)
        used = write(painter, room, line.field, theme.muted)
        room.setLeft(room.left() + used + _SPACE)
        write(painter, room, line.why, theme.ink, line.why_parts, theme.match)

    def _date_width(self, metrics: QFontMetrics) -> int:
        """Room for any date as it is written here."""
        if not self._widest_date:
            dates = (PartialDate(2020, month, 28) for month in range(1, 13))
            self._widest_date = max(metrics.horizontalAdvance(date_words(date)) for date in dates)
        return self._widest_date


def _paint_bar(painter: QPainter, rect: QRect, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent))
    painter.drawRoundedRect(QRectF(rect.left(), rect.top() + 5, _BAR, rect.height() - 10), 1.5, 1.5)


def _paint_ring(painter: QPainter, rect: QRect, theme: Theme) -> None:
    painter.setPen(QPen(QColor(theme.accent), 1.5))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), 6, 6)


def _medium(font: QFont) -> QFont:
    medium = QFont(font)
    medium.setWeight(QFont.Weight.Medium)
    return medium
