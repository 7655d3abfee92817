"""The mark under the pointer: ringed, and told in a tip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bik_explorer.layout.frame import Mark
from bik_explorer.layout.hit import cluster_at, mark_at
from bik_explorer.layout.milestones import AROUND, milestone_at, milestone_rect
from bik_explorer.model.entry import step_of
from bik_explorer.style import Theme
from bik_explorer.ui.canvas.painter import rect_of
from bik_explorer.ui.canvas.tip import Tip
from bik_explorer.ui.covering import cover_in

if TYPE_CHECKING:
    from bik_explorer.ui.canvas.timeline_view import TimelineView


class Hover:
    """Stays inside the canvas: nobody else hears of it. `tells`: whether a tip says what is ringed."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._tip = Tip(view)
        self._mark: Mark | None = None
        self._step: int | None = None
        self.tells = True

    def point_at(self, at: QPointF, theme: Theme) -> None:
        """Rings the mark at the point and tells what it is."""
        mark = mark_at(self._view.frame, at.x(), at.y())
        number = milestone_at(self._view.setting, mark, at.x()) if mark is not None else None
        if mark == self._mark and number == self._step:
            if mark is not None:
                self._tip.follow(at)
            return
        self._mark, self._step = mark, number
        target = mark or cluster_at(self._view.frame, at.x(), at.y())
        self._view.setCursor(Qt.CursorShape.PointingHandCursor if target else Qt.CursorShape.ArrowCursor)
        if mark is None or not self.tells:
            self._tip.hide()
        else:
            session = self._view.session
            entry = session.timeline[mark.place]
            reason = next(iter(session.reasons(entry)), None)
            self._tip.tell(entry, at, theme, reason, step_of(entry, number), cover_in(session))
        self._view.update()

    def forget(self) -> None:
        """The picture has changed: nothing is known to be under the pointer until it moves."""
        self._mark = self._step = None
        self._tip.hide()

    def paint(self, painter: QPainter, colour: QColor) -> None:
        """The ring: of a milestone a round one, about its sign alone."""
        if self._mark is None:
            return
        sign = milestone_rect(self._view.setting, self._mark, self._step)
        rect = rect_of(self._mark.rect.grown(2.0) if sign is None else sign.grown(AROUND))
        radius = 7.0 if sign is None else rect.width() / 2
        painter.setPen(QPen(colour, 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect, radius, radius)
