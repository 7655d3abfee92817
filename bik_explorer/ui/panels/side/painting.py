"""Paints a fitted row: its background, the mark in front, text and tags."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bik_explorer.ui.panels.side.fitting import FittedRow, Fitter
from bik_explorer.ui.panels.side.rows import Row, Shape, Tag
from bik_explorer.ui.panels.side.sizes import Style


@dataclass(frozen=True, slots=True)
class Look:
    """How a row is looked at: under the pointer, selected, or with the keyboard on it."""

    hovered: bool = False
    selected: bool = False
    focused: bool = False


def paint_row(painter: QPainter, rect: QRectF, fitted: FittedRow, fitter: Fitter, look: Look) -> None:
    """Paints the row into `rect`; the painter's state is left as it was."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    frame = QRectF(0.0, 0.0, rect.width(), fitted.height)
    _paint_ground(painter, frame, fitted, fitter, look)
    _paint_front(painter, fitted, fitter)
    for at, block in fitted.blocks:
        if block.block.indent:
            _paint_quote(painter, at, block.height, fitter)
        block.draw(painter, at, fitter.theme, fitter.sizes.small_radius)
    for where, tag in fitted.tags:
        _paint_tag(painter, where, tag, fitter)
    if look.focused:
        _paint_focus(painter, frame, fitter)
    painter.restore()


def _paint_ground(painter: QPainter, frame: QRectF, fitted: FittedRow, fitter: Fitter, look: Look) -> None:
    row, theme, sizes = fitted.row, fitter.theme, fitter.sizes
    if row.rule:
        painter.setPen(QPen(QColor(theme.hairline), 1.0))
        y = sizes.rule_gap / 2 + 0.5
        painter.drawLine(QPointF(sizes.bleed, y), QPointF(frame.width() - sizes.bleed, y))
    role = ""
    if row.chosen:
        role = "accent_soft"
    elif row.matched:
        role = "match_soft"
    elif row.boxed or look.selected or (look.hovered and row.target is not None):
        role = "field"
    if role:
        ground = frame.adjusted(0, sizes.rule_gap if row.rule else 0, 0, -sizes.gap if row.boxed else 0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.of(role)))
        painter.drawRoundedRect(ground, sizes.radius, sizes.radius)


def _paint_front(painter: QPainter, fitted: FittedRow, fitter: Fitter) -> None:
    row = fitted.row
    if row.shape in (Shape.YEAR, Shape.WORDS):
        _paint_lead(painter, fitted, fitter)
    elif row.shape is Shape.NUMBER:
        _paint_number(painter, fitted, fitter)
    elif row.shape is Shape.STEP:
        _paint_step(painter, fitted, fitter)
    elif row.shape is not Shape.NONE:
        _paint_mark(painter, row, _first_line_middle(fitted, fitter), fitter)


def _first_line_middle(fitted: FittedRow, fitter: Fitter) -> float:
    pitch = fitter.kinds.line_height(fitted.row.blocks[0].style) if fitted.blocks else 0.0
    return fitted.top + pitch / 2


def _paint_mark(painter: QPainter, row: Row, middle: float, fitter: Fitter) -> None:
    theme, sizes = fitter.theme, fitter.sizes
    centre = QPointF(sizes.bleed + sizes.mark / 2, middle)
    if row.shape is Shape.POINT:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.of(row.role)))
        painter.drawEllipse(QPointF(sizes.bleed + sizes.point, middle), sizes.point / 2, sizes.point / 2)
    elif row.shape is Shape.PROMISE:
        painter.setPen(QPen(QColor(theme.of(row.role)), sizes.line))
        painter.setBrush(QColor(theme.of(f"{row.role}_soft")))
        painter.drawEllipse(centre, sizes.mark / 2 - 1, sizes.mark / 2 - 1)
    elif row.shape in (Shape.BAR, Shape.SQUARE):
        wide, high = sizes.mark, sizes.mark / 2
        if row.shape is Shape.SQUARE:
            wide = high = sizes.mark * 0.75
        box = QRectF(centre.x() - wide / 2, centre.y() - high / 2, wide, high)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.of(row.role)))
        painter.drawRoundedRect(box, sizes.small_radius - 1, sizes.small_radius - 1)
    else:
        half = sizes.mark / 2
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.of(row.role)))
        corners = (QPointF(0, -half), QPointF(half, 0), QPointF(0, half), QPointF(-half, 0))
        painter.drawPolygon([centre + corner for corner in corners])


def _paint_step(painter: QPainter, fitted: FittedRow, fitter: Fitter) -> None:
    row, theme, sizes = fitted.row, fitter.theme, fitter.sizes
    centre = QPointF(sizes.bleed + sizes.step / 2, _first_line_middle(fitted, fitter))
    painter.setPen(QPen(QColor(theme.hairline), sizes.focus))
    top = centre.y() if row.first else 0.0
    bottom = centre.y() if row.last else fitted.height
    painter.drawLine(QPointF(centre.x(), top), QPointF(centre.x(), bottom))
    painter.setPen(QPen(QColor(theme.panel), sizes.focus))
    painter.setBrush(QColor(theme.of(row.role)))
    painter.drawEllipse(centre, sizes.step / 2 + 1, sizes.step / 2 + 1)


def _paint_number(painter: QPainter, fitted: FittedRow, fitter: Fitter) -> None:
    theme, sizes = fitter.theme, fitter.sizes
    side = sizes.number * fitter.kinds.ratio
    square = QRectF(sizes.bleed, _first_line_middle(fitted, fitter) - side / 2, side, side)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(theme.accent_soft))
    painter.drawRoundedRect(square, sizes.small_radius, sizes.small_radius)
    painter.setPen(QColor(theme.accent))
    painter.setFont(fitter.kinds.font(Style.TAG))
    painter.drawText(square, Qt.AlignmentFlag.AlignCenter, fitted.row.lead)


def _paint_lead(painter: QPainter, fitted: FittedRow, fitter: Fitter) -> None:
    row, sizes = fitted.row, fitter.sizes
    year = row.shape is Shape.YEAR
    painter.setFont(fitter.kinds.font(Style.HEADING if year else Style.QUIET))
    painter.setPen(QColor(fitter.theme.of(row.role if year else "muted")))
    start = sizes.bleed + (sizes.mark + sizes.mark_gap if row.inset else 0.0)
    line = QRectF(start, fitted.top, fitted.left - start, fitter.kinds.line_height(Style.LINK))
    painter.drawText(line, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, row.lead)


def _paint_quote(painter: QPainter, at: QPointF, height: float, fitter: Fitter) -> None:
    x = at.x() - fitter.sizes.indent + fitter.sizes.focus / 2
    painter.setPen(QPen(QColor(fitter.theme.hairline), fitter.sizes.focus))
    painter.drawLine(QPointF(x, at.y() + 1), QPointF(x, at.y() + height - 1))


def _paint_tag(painter: QPainter, where: QRectF, tag: Tag, fitter: Fitter) -> None:
    theme, sizes = fitter.theme, fitter.sizes
    ground = theme.match if tag.matched else theme.accent_soft if tag.chosen else theme.of(f"{tag.role}_soft")
    if tag.role == "warning":
        painter.setPen(QPen(QColor(theme.warning), 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        where = where.adjusted(0.5, 0.5, -0.5, -0.5)
    else:
        painter.setPen(QPen(QColor(theme.accent), 1.0) if tag.chosen else QPen(Qt.PenStyle.NoPen))
        painter.setBrush(QColor(ground))
    painter.drawRoundedRect(where, where.height() / 2, where.height() / 2)
    ink = theme.ink if tag.matched else theme.accent if tag.chosen else theme.of(tag.role)
    painter.setPen(QColor(ink))
    painter.setFont(fitter.kinds.font(Style.TAG))
    inner = where.adjusted(sizes.tag_padding, 0, -sizes.tag_padding + 1, 0)
    text = painter.fontMetrics().elidedText(tag.text, Qt.TextElideMode.ElideRight, int(inner.width()) + 1)
    painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)


def _paint_focus(painter: QPainter, frame: QRectF, fitter: Fitter) -> None:
    sizes = fitter.sizes
    painter.setPen(QPen(QColor(fitter.theme.accent), sizes.focus))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), sizes.radius, sizes.radius)
