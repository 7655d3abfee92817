"""What the hand does on the strip, as moves of the viewport."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QWheelEvent

from bik_explorer.model.viewport import Viewport
from bik_explorer.ui.canvas.gestures import CLICK, NOTCH, PIXELS_PER_NOTCH, zoom_of
from bik_explorer.ui.panels.overview.grip import Grip, Hold, dragged, drawn, grip_at
from bik_explorer.ui.session import Session, home_of

if TYPE_CHECKING:
    from bik_explorer.ui.panels.overview.strip import Overview

CURSORS = {
    Grip.START: Qt.CursorShape.SizeHorCursor,
    Grip.END: Qt.CursorShape.SizeHorCursor,
    Grip.BODY: Qt.CursorShape.OpenHandCursor,
    Grip.OUTSIDE: Qt.CursorShape.PointingHandCursor,
}
SHIFT = Qt.KeyboardModifier.ShiftModifier
LONGEST_PINCH = 4.0


class Hand:
    """Reads the session and moves its viewport through the strip; knows of one press at a time."""

    def __init__(self, strip: Overview, session: Session) -> None:
        self._strip = strip
        self._session = session
        self._hold: Hold | None = None
        self._moved = False

    # mouse

    def press(self, x: float) -> None:
        """The button goes down."""
        self._strip.motion.stop()
        grip = self._grip(x)
        if grip is not None:
            self._hold, self._moved = Hold(grip, x, self._port), False
            self._show(Qt.CursorShape.ClosedHandCursor if grip is Grip.BODY else CURSORS[grip])

    def move(self, x: float) -> None:
        """The hand moves with the button down; under a few pixels it is still a click."""
        hold = self._hold
        if hold is None:
            return
        self._moved = self._moved or abs(x - hold.x) >= CLICK
        if self._moved:
            self._strip.look(self._dragged(hold, x))

    def release(self, x: float) -> None:
        """The button goes up: a click outside the brush centres there."""
        hold, self._hold = self._hold, None
        if hold is not None and not self._moved and hold.grip is Grip.OUTSIDE:
            self._strip.look(self._dragged(hold, x), animated=True)
        self.hover(x)

    def cancel(self) -> bool:
        """Takes a drag back; returns whether there was one."""
        hold, self._hold = self._hold, None
        if hold is not None:
            self._strip.look(hold.viewport)
        return hold is not None

    def let_go(self) -> None:
        """Forgets the drag: something else has moved what is under the hand."""
        self._hold = None

    def hover(self, x: float) -> None:
        """Shows what a press would take hold of."""
        grip = self._grip(x)
        self._show(Qt.CursorShape.ArrowCursor if grip is None else CURSORS[grip])

    def _dragged(self, hold: Hold, x: float) -> Viewport:
        return dragged(hold, x, self._strip.scale, self._session.timeline.limits)

    def _grip(self, x: float) -> Grip | None:
        body = self._strip.body
        left, right = drawn(self._port, self._strip.scale, self._session.timeline.limits)
        grip = grip_at(x, left, right)
        return None if grip is Grip.OUTSIDE and not body.x <= x <= body.right else grip

    def _show(self, cursor: Qt.CursorShape) -> None:
        self._strip.setCursor(cursor)

    # wheel and pinch

    def turn(self, event: QWheelEvent) -> None:
        """Zooms at the pointer; sideways, or with Shift, pans as on the timeline."""
        turned = event.angleDelta()
        sideways = abs(turned.x()) > abs(turned.y())
        if sideways or event.modifiers() & SHIFT:
            notches = (turned.x() if sideways else turned.y()) / NOTCH
            self.pan(-notches * PIXELS_PER_NOTCH / self._strip.body.width)
        elif turned.y():
            self.zoom(zoom_of(turned.y()), event.position().x())

    def pinch(self, by: float, x: float) -> None:
        """Zooms at the middle of the pinch; `by` is what Qt tells: 0.1 for a tenth larger."""
        self.zoom(max(min(1.0 + by, LONGEST_PINCH), 1 / LONGEST_PINCH), x)

    # moves

    def zoom(self, factor: float, x: float | None = None) -> None:
        """Zooms about a pixel, or the end of the brush nearest to it; without one, about the middle."""
        port = self._port
        day = port.centre if x is None else min(max(self._strip.scale.day(x), port.start), port.end)
        self.let_go()
        self._strip.look(port.zoomed(factor, day, self._session.timeline.limits))

    def pan(self, share: float) -> None:
        """Moves by a share of what is in sight."""
        port = self._port
        self.let_go()
        self._strip.look(port.panned(share * port.days, self._session.timeline.limits))

    def fit(self) -> None:
        """Shows everything."""
        self.let_go()
        self._strip.look(replace(home_of(self._session.timeline).viewport, top=self._port.top), animated=True)

    def to_end(self, way: int) -> None:
        """To the first (-1) or the last (1) day that can be shown."""
        self.let_go()
        limits = self._session.timeline.limits
        self._strip.look(self._port.panned(way * limits.longest, limits))

    @property
    def _port(self) -> Viewport:
        return self._session.state.viewport
