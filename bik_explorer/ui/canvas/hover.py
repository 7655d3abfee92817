"""The mark under the pointer: ringed, and told in a tip."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bik_explorer.layout.frame import Mark
from bik_explorer.layout.hit import cluster_at, mark_at
from bik_explorer.model.entry import Kind, Milestone
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
        self._step: Milestone | None = None

    def point_at(self, at: QPointF, theme: Theme) -> None:
        """Rings the mark at the point and tells what it is."""
        mark = mark_at(self._view.frame, at.x(), at.y())
        step = self._step_at(mark, at.x()) if mark is not None else None
        if mark == self._mark and step == self._step:
            if mark is not None:
                self._tip.follow(at)
            return
        self._mark, self._step = mark, step
        target = mark or cluster_at(self._view.frame, at.x(), at.y())
        self._view.setCursor(Qt.CursorShape.PointingHandCursor if target else Qt.CursorShape.ArrowCursor)
        if mark is None:
            self._tip.hide()
        else:
            session = self._view.session
            entry = session.timeline[mark.place]
            self._tip.tell(entry, at, theme, next(iter(session.reasons(entry)), None), step)
        self._view.update()

    def _step_at(self, mark: Mark, x: float) -> Milestone | None:
        """The milestone whose sign is at a pixel, where a law is drawn as its milestones."""
        view = self._view
        entry = view.session.timeline[mark.place]
        if entry.kind is not Kind.LAW or not entry.milestones:
            return None
        scale = view.frame.scale

        def away(step: Milestone) -> float:
            return abs(scale.x(step.date.middle_day) - x)

        nearest = min(entry.milestones, key=away)
        return nearest if away(nearest) <= view.setting.metrics.point / 2 + 1 else None

    def forget(self) -> None:
        """The picture has changed: nothing is known to be under the pointer until it moves."""
        self._mark = self._step = None
        self._tip.hide()

    def paint(self, painter: QPainter, colour: QColor) -> None:
        """The ring."""
        if self._mark is not None:
            painter.setPen(QPen(colour, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(rect_of(self._mark.rect.grown(2.0)), 7, 7)
