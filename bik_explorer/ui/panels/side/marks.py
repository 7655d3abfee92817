"""Paints what stands in front of a row: a mark, a step on its line, a number, a year or words."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bik_explorer.ui.panels.side.fitted_row import FittedRow
from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.rows import Row, Shape

LEFT = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft


def paint_front(painter: QPainter, fitted: FittedRow, fitter: Fitter) -> None:
    """Paints what stands in front of a row, and of its second column."""
    row, sizes = fitted.row, fitter.sizes
    if row.spine:
        _paint_line(painter, fitted, sizes.bleed + sizes.mark / 2, fitter)
    if row.shape in (Shape.YEAR, Shape.WORDS):
        _paint_lead(painter, fitted, fitter)
    elif row.shape is Shape.NUMBER:
        if row.lead:
            _paint_number(painter, QPointF(sizes.bleed, fitted.top), row.lead, fitted, fitter)
        if fitted.beside is not None:
            _paint_number(painter, fitted.beside, row.beside_lead, fitted, fitter)
    elif row.shape is Shape.STEP:
        _paint_step(painter, fitted, fitter)
    elif row.shape is not Shape.NONE:
        _paint_mark(painter, row, _first_line_middle(fitted, fitter), fitter)


def _first_line_middle(fitted: FittedRow, fitter: Fitter) -> float:
    return fitted.top + _pitch(fitted, fitter) / 2


def _pitch(fitted: FittedRow, fitter: Fitter) -> float:
    return fitter.kinds.line_height(fitted.row.blocks[0].style) if fitted.row.blocks else 0.0


def _paint_mark(painter: QPainter, row: Row, middle: float, fitter: Fitter) -> None:
    theme, sizes = fitter.theme, fitter.sizes
    centre = QPointF(sizes.bleed + sizes.mark / 2, middle)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.of(row.role)))
    if row.shape is Shape.POINT:
        painter.drawEllipse(QPointF(sizes.bleed + sizes.point, middle), sizes.point / 2, sizes.point / 2)
    elif row.shape is Shape.PROMISE:
        painter.setPen(QPen(QColor(theme.of(row.role)), sizes.line))
        painter.setBrush(QColor(theme.of(f"{row.role}_soft")))
        painter.drawEllipse(centre, sizes.mark / 2 - 1, sizes.mark / 2 - 1)
    elif row.shape in (Shape.BAR, Shape.SQUARE):
        square = row.shape is Shape.SQUARE
        wide, high = (sizes.square, sizes.square) if square else (sizes.mark, sizes.mark / 2)
        box = QRectF(centre.x() - wide / 2, centre.y() - high / 2, wide, high)
        painter.drawRoundedRect(box, sizes.fill_radius, sizes.fill_radius)
    else:
        half = sizes.mark / 2
        corners = (QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0))
        painter.drawPolygon([centre + corner for corner in corners])


def _paint_line(painter: QPainter, fitted: FittedRow, x: float, fitter: Fitter) -> None:
    """The line through the marks of several rows, from the first one to the last."""
    row, middle = fitted.row, _first_line_middle(fitted, fitter)
    painter.setPen(QPen(QColor(fitter.theme.hairline), fitter.sizes.focus))
    top, bottom = middle if row.first else 0.0, middle if row.last else fitted.height
    painter.drawLine(QPointF(x, top), QPointF(x, bottom))


def _paint_step(painter: QPainter, fitted: FittedRow, fitter: Fitter) -> None:
    theme, sizes = fitter.theme, fitter.sizes
    centre = QPointF(sizes.bleed + sizes.step / 2, _first_line_middle(fitted, fitter))
    _paint_line(painter, fitted, centre.x(), fitter)
    painter.setPen(QPen(QColor(theme.panel), sizes.focus))
    painter.setBrush(QColor(theme.of(fitted.row.role)))
    painter.drawEllipse(centre, sizes.step / 2 + 1, sizes.step / 2 + 1)


def _paint_number(painter: QPainter, at: QPointF, lead: str, fitted: FittedRow, fitter: Fitter) -> None:
    theme, sizes = fitter.theme, fitter.sizes
    side = sizes.number * fitter.kinds.ratio
    square = QRectF(at.x(), at.y() + (_pitch(fitted, fitter) - side) / 2, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent_soft))
    painter.drawRoundedRect(square, sizes.small_radius, sizes.small_radius)
    painter.setPen(QColor(theme.accent))
    painter.setFont(fitter.kinds.font(Style.TAG))
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, lead)


def _paint_lead(painter: QPainter, fitted: FittedRow, fitter: Fitter) -> None:
    row, sizes = fitted.row, fitter.sizes
    year = row.shape is Shape.YEAR
    painter.setFont(fitter.kinds.font(Style.HEADING if year else Style.QUIET))
    painter.setPen(QColor(fitter.theme.of(row.role if year else "muted")))
    start = sizes.bleed + (sizes.mark + sizes.mark_gap if row.inset else 0.0)
    line = QRectF(start, fitted.top, fitted.left - start, _pitch(fitted, fitter))
    painter.drawText(line, LEFT, row.lead)
