"""A little line of time, true to scale: where the cards of a quiz stand in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bik_explorer.layout.frame import Font
from bik_explorer.model.quiz import QuizCard
from bik_explorer.ui.canvas.text import measure
from bik_explorer.ui.quiz.face import Look, Verdict, paint_pill
from bik_explorer.ui.quiz.text import PLAIN, write


def heights(xs: Sequence[float], apart: float) -> list[int]:
    """For each of rising places the level at which its number stands, so that none lie on each other."""
    ends: list[float] = []
    found = []
    for x in xs:
        level = next((one for one, end in enumerate(ends) if x - end >= apart), len(ends))
        if level == len(ends):
            ends.append(x)
        ends[level] = x
        found.append(level)
    return found


def paint_scale_line(painter: QPainter, room: QRectF, cards: Sequence[QuizCard], look: Look) -> None:
    """The line with the number of each card over its date, and years where they have room."""
    sizes, theme = look.sizes, look.theme
    font = Font(sizes.least, PLAIN)
    side = sizes.badge + measure("2000", font) / 2
    dates = [card.date for card in cards if card.date is not None]
    if len(dates) < 2:
        return
    first, last = dates[0].middle_day, max(date.middle_day for date in dates)
    per_day = (room.width() - 2 * side) / max(last - first, 1.0)
    xs = [room.x() + side + (date.middle_day - first) * per_day for date in dates]
    levels = heights(xs, 2.2 * sizes.badge)
    rows = max(levels) + 1
    step = min(
        2.2 * sizes.badge, max((room.height() - 3 * sizes.badge - 1.5 * sizes.least) / rows, sizes.badge)
    )
    y = room.y() + (room.height() + rows * step + sizes.badge - 1.25 * sizes.least) / 2
    painter.setPen(QPen(QColor(theme.muted), sizes.ring))
    painter.drawLine(QPointF(room.x(), y), QPointF(room.right(), y))
    for number, (x, level) in enumerate(zip(xs, levels, strict=True), start=1):
        painter.setPen(QPen(QColor(theme.muted), sizes.edge))
        centre = QPointF(x, y - sizes.badge * 1.6 - level * step)
        painter.drawLine(QPointF(x, y), centre)
        paint_pill(painter, centre, str(number), Verdict.NONE, look)
    _years(painter, [(x, str(date.year)) for x, date in zip(xs, dates, strict=True)], y + sizes.ring, look)


def _years(painter: QPainter, years: Sequence[tuple[float, str]], y: float, look: Look) -> None:
    """The first and the last year, then those between that have room."""
    font = Font(look.sizes.least, PLAIN)
    wide = measure("2000", font) + look.sizes.gap
    taken: list[float] = []
    for x, year in (years[0], years[-1], *years[1:-1]):
        if all(abs(x - other) >= wide for other in taken):
            taken.append(x)
            room = QRectF(x - wide, y, 2 * wide, 0.0)
            write(painter, room, (year,), font, look.theme.muted, Qt.AlignmentFlag.AlignHCenter)
