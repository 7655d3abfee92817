"""Paints a fitted row: its background, text, tags and fills; the mark in front is painted by `marks`."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bik_explorer.ui.panels.side.fitted_row import FittedRow
from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.marks import paint_front
from bik_explorer.ui.panels.side.rows import Fill, Tag


@dataclass(frozen=True, slots=True)
class Look:
    """How a row is looked at: under the pointer, selected, with the keyboard on it or on a link in it."""

    hovered: bool = False
    selected: bool = False
    focused: bool = False
    link: QRectF | None = None


def paint_row(painter: QPainter, rect: QRectF, fitted: FittedRow, fitter: Fitter, look: Look) -> None:
    """Paints the row into `rect`; the painter's state is left as it was."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    frame = QRectF(0.0, 0.0, rect.width(), fitted.height)
    _paint_ground(painter, frame, fitted, fitter, look)
    paint_front(painter, fitted, fitter)
    for at, block in fitted.blocks:
        if block.block.indent:
            _paint_quote(painter, at, block.height, fitter)
        block.draw(painter, at, fitter.theme, fitter.sizes.small_radius)
    for where, tag in fitted.tags:
        _paint_tag(painter, where, tag, fitter)
    for where, fill in fitted.fills:
        _paint_fill(painter, where, fill, fitted.row.role, fitter)
    if look.focused:
        _paint_focus(painter, frame, look.link, fitter)
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


def _paint_fill(painter: QPainter, where: QRectF, fill: Fill, role: str, fitter: Fitter) -> None:
    theme, radius = fitter.theme, fitter.sizes.fill_radius
    if fill is Fill.YES:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.of(role)))
    elif fill is Fill.NO:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.grid))
    else:
        painter.setPen(QPen(QColor(theme.muted), 1.0, Qt.PenStyle.DotLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        where = where.adjusted(0.5, 0.5, -0.5, -0.5)
    painter.drawRoundedRect(where, radius, radius)


def _paint_focus(painter: QPainter, frame: QRectF, link: QRectF | None, fitter: Fitter) -> None:
    sizes = fitter.sizes
    painter.setPen(QPen(QColor(fitter.theme.accent), sizes.focus))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if link is None:
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), sizes.radius, sizes.radius)
    else:
        ring = link.adjusted(-sizes.focus, -sizes.focus, sizes.focus, sizes.focus)
        painter.drawRoundedRect(ring, sizes.small_radius, sizes.small_radius)
