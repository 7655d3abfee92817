"""The hand on the names of the lanes: a click folds a lane, a drag puts it elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, Qt

from bik_explorer.layout.frame import LaneBand
from bik_explorer.model.lane_order import fold_toggled, lane_moved
from bik_explorer.ui.canvas.gestures import CLICK

if TYPE_CHECKING:
    from bik_explorer.ui.canvas.timeline_view import TimelineView


class LaneHand:
    """One press at a time, on the name of a lane."""

    def __init__(self, view: TimelineView) -> None:
        self._view = view
        self._lane: str | None = None
        self._at = QPointF()
        self._moved = False

    def press(self, at: QPointF) -> bool:
        """The button goes down; whether on the name of a lane."""
        band = self._band(at)
        self._lane = self._id(band) if band is not None else None
        self._at, self._moved = QPointF(at), False
        return self._lane is not None

    def move(self, at: QPointF) -> bool:
        """The hand moves: the lane goes where another one is. Whether it has a lane."""
        if self._lane is None:
            return False
        self._moved = self._moved or abs(at.y() - self._at.y()) >= CLICK
        if self._moved:
            self._view.setCursor(Qt.CursorShape.ClosedHandCursor)
            self._put(at)
        return True

    def release(self) -> bool:
        """The button goes up; a press that did not move folds or unfolds. Whether it had a lane."""
        lane, self._lane = self._lane, None
        if lane is None:
            return False
        self._view.unsetCursor()
        if not self._moved:
            session = self._view.session
            session.apply(fold_toggled(session.state, lane))
        return True

    def let_go(self) -> None:
        """Forgets the lane that it has."""
        self._lane = None

    def _put(self, at: QPointF) -> None:
        """In the place of the lane under the hand, if it is under the hand then: lanes do not flicker."""
        session = self._view.session
        bands = [band for band in self._view.frame.lanes if band.rect.y <= at.y() < band.rect.bottom]
        if not bands or self._id(bands[0]) == self._lane or self._lane is None:
            return
        state = lane_moved(session.state, session.timeline.lanes, self._lane, self._id(bands[0]))
        before = session.state
        session.apply(state)
        over = [band for band in self._view.frame.lanes if band.rect.y <= at.y() < band.rect.bottom]
        if not over or self._id(over[0]) != self._lane:  # a high lane would jump back and forth
            session.apply(before)

    def _band(self, at: QPointF) -> LaneBand | None:
        frame = self._view.frame
        if at.x() >= frame.names.right or not frame.body.y <= at.y() < frame.body.bottom:
            return None
        return next((one for one in frame.lanes if one.rect.y <= at.y() < one.rect.bottom), None)

    def _id(self, band: LaneBand) -> str:
        return self._view.session.timeline.lanes[band.lane].id
