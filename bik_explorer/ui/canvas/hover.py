"""The mark under the pointer: ringed, and told in a tip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bik_explorer.layout.frame import Mark
from bik_explorer.layout.hit import cluster_at, mark_at
from bik_explorer.style import Theme
from bik_explorer.ui.canvas.painter import rect_of
from bik_explorer.ui.canvas.tip import Tip

if TYPE_CHECKING:
    from bik_explorer.ui.canvas.timeline_view import TimelineView


class Hover:
    """Stays inside the canvas: nobody else hears of it."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._tip = Tip(view)
        self._mark: Mark | None = None

    def point_at(self, at: QPointF, theme: Theme) -> None:
        """Rings the mark at the point and tells what it is."""
        mark = mark_at(self._view.frame, at.x(), at.y())
        if mark == self._mark:
            if mark is not None:
                self._tip.follow(at)
            return
        self._mark = mark
        target = mark or cluster_at(self._view.frame, at.x(), at.y())
        self._view.setCursor(Qt.CursorShape.PointingHandCursor if target else Qt.CursorShape.ArrowCursor)
        if mark is None:
            self._tip.hide()
        else:
            session = self._view.session
            entry = session.timeline[mark.place]
            self._tip.tell(entry, at, theme, next(iter(session.reasons(entry)), None))
        self._view.update()

    def forget(self) -> None:
        """The picture has changed: nothing is known to be under the pointer until it moves."""
        self._mark = None
        self._tip.hide()

    def paint(self, painter: QPainter, colour: QColor) -> None:
        """The ring."""
        if self._mark is not None:
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect_of(self._mark.rect.grown(2.0)), 7, 7)
