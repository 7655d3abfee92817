"""Moves of the view: pan, zoom, scroll, reveal; at once, or animated and interruptible."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject

from bik_explorer.layout.arrangement import row_span
from bik_explorer.model.viewport import Viewport
from bik_explorer.ui.canvas.gestures import Turn
from bik_explorer.ui.canvas.motion import Motion

if TYPE_CHECKING:
    from bik_explorer.ui.canvas.timeline_view import TimelineView


class Moves(QObject):
    """Turns wishes in pixels and days into viewports for the session."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self._view = view
        self._session = view.session
        self.motion = Motion(view.session.look, self)

    @property
    def reduced(self) -> bool:
        """Whether moves are instant."""
        return self.motion.reduced

    @reduced.setter
    def reduced(self, reduced: bool) -> None:
        self.motion.reduced = reduced

    @property
    def running(self) -> bool:
        """Whether an animated move is on its way."""
        return self.motion.running

    def stop(self) -> None:
        """Stays where it is."""
        self.motion.stop()

    def glide(self, days: float) -> None:
        """Lets a pan come to rest so many days on."""
        start = self._session.state.viewport
        self.motion.glide(start, start.panned(days, self._session.timeline.limits))

    def look(self, viewport: Viewport, animated: bool = False) -> None:
        """Moves the view, at once or in an animated move; any move stops the one before."""
        underway = self.motion.running
        self.motion.stop()
        limits = self._session.timeline.limits
        target = viewport.clamped(limits)
        target = replace(target, top=min(target.top, self._view.frame.overflow))
        if animated and self._view.isVisible():
            self.motion.move(self._session.state.viewport, target, underway)
        else:
            self._session.look(target)

    def zoom(self, factor: float, x: float | None = None, animated: bool = False) -> None:
        """Zooms about a pixel, else about the selected mark if it is in sight, else about the middle."""
        port = self._coming(animated)
        day = self._anchor(port) if x is None else self._day_at(x)
        self.look(port.zoomed(factor, day, self._session.timeline.limits), animated)

    def pan(self, pixels: float, animated: bool = False) -> None:
        """Moves in time; to the right, so that later is shown, is positive."""
        port = self._coming(animated)
        days = pixels / self._view.frame.body.width * port.days
        self.look(port.panned(days, self._session.timeline.limits), animated)

    def turn(self, turn: Turn, x: float) -> None:
        """What a turn of the wheel at a pixel asks for."""
        if turn.zoom != 1.0:
            self.zoom(turn.zoom, x)
        if turn.pan:
            self.pan(turn.pan)
        if turn.scroll:
            self.scroll(turn.scroll)

    def scroll(self, pixels: float) -> None:
        """Scrolls the lanes, if they do not fit."""
        port = self._session.state.viewport
        top = min(max(min(port.top, self._view.frame.overflow) + pixels, 0.0), self._view.frame.overflow)
        self.look(replace(port, top=top))

    def show_row(self, place: int) -> None:
        """Scrolls the lanes just as far as it takes to see the row of an entry."""
        frame, port = self._view.frame, self._session.state.viewport
        row = row_span(self._view.setting, self._view.arrangement, place)
        if row is None:
            return
        top = min(port.top, frame.overflow)
        wanted = min(max(top, row[1] - frame.body.height), row[0])
        if wanted != top:
            self._session.look(replace(port, top=max(wanted, 0.0)))

    def _coming(self, animated: bool) -> Viewport:
        """Where the view will be when the present move is done: what a held key goes on from."""
        return self.motion.target if animated and self.motion.running else self._session.state.viewport

    def _day_at(self, x: float) -> float:
        """The day at a pixel, or at the nearest end of what is shown."""
        frame = self._view.frame
        return frame.scale.day(min(max(x, frame.body.x), frame.body.right))

    def _anchor(self, port: Viewport) -> float:
        """The day about which keys zoom: where the selected entry begins, or the middle of what is seen."""
        selected = self._session.selected
        if selected is None:
            return port.centre
        columns, place = self._session.timeline.columns, self._session.timeline.places[selected.id]
        first, last = max(float(columns.start[place]), port.start), min(float(columns.end[place]), port.end)
        if first >= last:  # out of sight
            return port.centre
        begin = selected.start.middle_day
        return begin if port.start <= begin <= port.end else (first + last) / 2

    def show_whole(self, place: int) -> None:
        """Zooms to an entry."""
        timeline = self._session.timeline
        columns, limits = timeline.columns, timeline.limits
        first, last = float(columns.start[place]), float(columns.end[place])
        spare = max(limits.shortest * 3 - (last - first), 0.0) / 2
        port = self._session.state.viewport.fitted(first - spare, last + spare, limits, margin=0.15)
        self.look(port, animated=True)

    def show_all(self, places: NDArray[np.integer]) -> None:
        """Zooms to where these entries begin."""
        starts, limits = self._session.timeline.columns.start[places], self._session.timeline.limits
        port = self._session.state.viewport
        first, last = float(starts.min()), float(starts.max()) + 1.0
        self.look(port.fitted(first, last, limits, margin=0.1), animated=True)
