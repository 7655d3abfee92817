"""Dragging.

Pans 1:1 with light momentum, or with Shift spans a time to zoom to; a move of a few pixels is a click.
"""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from bik_explorer.layout.frame import Frame
from bik_explorer.model.viewport import Viewport
from bik_explorer.ui.canvas.gestures import CLICK
from bik_explorer.ui.canvas.motion import GLIDE, SLOWEST

if TYPE_CHECKING:
    from bik_explorer.ui.canvas.timeline_view import TimelineView

RECENT_MS = 90
"""Milliseconds over which the speed of the hand is taken."""
SHORTEST_SWEEP = 8.0
"""Pixels: a narrower span is no wish to zoom."""


@dataclass(frozen=True, slots=True)
class _Hold:
    """Where the hand took hold, and what was shown then."""

    at: QPointF
    viewport: Viewport
    frame: Frame
    zooms: bool


class Drag:
    """One press of the left button at a time."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._hold: _Hold | None = None
        self._at = QPointF()
        self._moved = False
        self._recent: deque[tuple[int, float]] = deque(maxlen=32)

    def begin(self, at: QPointF, viewport: Viewport, frame: Frame, zooms: bool) -> None:
        """The button goes down."""
        self._hold = _Hold(QPointF(at), viewport, frame, zooms)
        self._at = QPointF(at)
        self._moved = False
        self._recent.clear()

    def move(self, at: QPointF, time: int) -> None:
        """The hand moves; `time` in milliseconds."""
        hold = self._hold
        if hold is None:
            return
        self._at = QPointF(at)
        offset = at - hold.at
        self._moved = self._moved or max(abs(offset.x()), abs(offset.y())) >= CLICK
        if not self._moved:
            return
        if hold.zooms:
            self._view.update()
            return
        self._view.setCursor(Qt.CursorShape.ClosedHandCursor)
        self._recent.append((time, at.x()))
        self._view.moves.look(self._dragged(hold, offset))

    def _dragged(self, hold: _Hold, offset: QPointF) -> Viewport:
        """The viewport in which what was taken hold of is still under the hand."""
        days = -offset.x() / hold.frame.scale.per_day
        panned = hold.viewport.panned(days, self._view.session.timeline.limits)
        top = min(max(min(hold.viewport.top, hold.frame.overflow) - offset.y(), 0.0), hold.frame.overflow)
        return replace(panned, top=top)

    def end(self, at: QPointF, time: int) -> bool:
        """The button goes up; returns whether it was a click."""
        hold, self._hold = self._hold, None
        self._view.unsetCursor()
        if hold is None or not self._moved:
            return hold is not None
        if hold.zooms:
            self._zoom(hold, at)
        else:
            self._glide(hold, at, time)
        self._view.update()
        return False

    @property
    def underway(self) -> bool:
        """Whether the hand has taken hold and moved."""
        return self._hold is not None and self._moved

    def cancel(self) -> None:
        """Gives up a span that is being drawn, or takes a pan back."""
        hold = self._hold
        self.let_go()
        if hold is not None and not hold.zooms:
            self._view.moves.look(hold.viewport)

    def let_go(self) -> None:
        """Forgets the hold: something else has moved what is under the hand."""
        self._hold = None
        self._view.unsetCursor()
        self._view.update()

    def _zoom(self, hold: _Hold, at: QPointF) -> None:
        left, right = _swept(hold, at)
        if right - left < SHORTEST_SWEEP:
            return
        scale = hold.frame.scale
        limits = self._view.session.timeline.limits
        self._view.moves.look(
            hold.viewport.fitted(scale.day(left), scale.day(right), limits, margin=0.0), animated=True
        )

    def _glide(self, hold: _Hold, at: QPointF, time: int) -> None:
        """Goes on a little in the direction of the hand."""
        recent = [(when, x) for when, x in self._recent if time - when <= RECENT_MS]
        if len(recent) < 2 or time <= recent[0][0]:
            return
        speed = (at.x() - recent[0][1]) / (time - recent[0][0]) * 1000
        if abs(speed) < SLOWEST or self._view.moves.reduced:
            return
        self._view.moves.glide(-speed * GLIDE / hold.frame.scale.per_day)

    def paint(self, painter: QPainter, colour: QColor) -> None:
        """The span that is being drawn."""
        hold = self._hold
        if hold is None or not hold.zooms or not self._moved:
            return
        body = hold.frame.body
        left, right = _swept(hold, self._at)
        rect = QRectF(left, body.y, right - left, body.height)
        veil = QColor(colour)
        veil.setAlphaF(0.14)
        painter.fillRect(rect, veil)
        painter.setPen(QPen(colour, 1.0))
        painter.drawLine(rect.topLeft(), rect.bottomLeft())
        painter.drawLine(rect.topRight(), rect.bottomRight())


def _swept(hold: _Hold, at: QPointF) -> tuple[float, float]:
    """Left and right end of the span that is being drawn, in pixels: what is seen of it counts."""
    body = hold.frame.body
    left, right = sorted(min(max(x, body.x), body.right) for x in (hold.at.x(), at.x()))
    return left, right
