"""Hands on a canvas, which send what real ones would to the window, and see what is then shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import (
    QColor,
    QImage,
    QMouseEvent,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
    QWindow,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bik_explorer.layout.frame import Frame, Mark
from bik_explorer.model.viewport import Viewport
from bik_explorer.ui.canvas.timeline_view import TimelineView
from bik_explorer.ui.session import Session

LEFT, NO_BUTTON = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton
NONE, SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
MOVES = {
    QEvent.Type.MouseButtonPress: (LEFT, LEFT),
    QEvent.Type.MouseMove: (NO_BUTTON, LEFT),
    QEvent.Type.MouseButtonRelease: (LEFT, NO_BUTTON),
}
"""Button and buttons of each event of a drag."""


def day(year: int, month: int = 1, of_month: int = 1) -> float:
    return float(date(year, month, of_month).toordinal())


def same(value: float) -> object:
    """The same day but for rounding. Days count from the year 1: a relative tolerance would be days wide."""
    return pytest.approx(value, rel=0, abs=1e-6)


def wheel(
    at: QPointF,
    y: float = 0,
    x: float = 0,
    modifiers: Qt.KeyboardModifier = NONE,
    pixels: QPoint | None = None,
) -> QWheelEvent:
    """A turn of the wheel, also one that the system would not pass on."""
    angle = QPoint(int(x), int(y))
    phase = Qt.ScrollPhase.NoScrollPhase
    return QWheelEvent(at, at, pixels or QPoint(), angle, NO_BUTTON, modifiers, phase, False)


@dataclass
class Hands:
    session: Session
    window: QWidget
    view: TimelineView

    @property
    def port(self) -> Viewport:
        return self.session.state.viewport

    @property
    def frame(self) -> Frame:
        return self.view.frame

    def x(self, day_: float) -> int:
        """The nearest pixel of a day."""
        return round(self.frame.scale.x(day_))

    def day_at(self, x: float) -> float:
        return self.frame.scale.day(x)

    def mark(self, id_: str) -> Mark:
        mark = self.frame.mark_of(self.session.timeline.places[id_])
        assert mark is not None, f"{id_} is not drawn"
        return mark

    def on(self, id_: str) -> QPoint:
        """The middle of what can be seen of an entry's mark."""
        rect, body = self.mark(id_).rect, self.frame.body
        left, right = max(rect.x, body.x), min(rect.right, body.right)
        return QPoint(round((left + right) / 2), round(rect.centre[1]))

    @property
    def empty(self) -> QPoint:
        """A place on the canvas where nothing is near."""
        body = self.frame.body
        for y in range(int(body.bottom) - 6, int(body.y) + 6, -6):
            for x in range(int(body.x) + 10, int(body.right) - 10, 10):
                if all(mark.target.distance(x, y) > 30 for mark in self.frame.marks):
                    return QPoint(x, y)
        raise AssertionError("no empty place")

    # what a person does

    def press(self, at: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mousePress(self._handle, LEFT, modifiers, self._at(at))

    def move(self, at: QPoint) -> None:
        QTest.mouseMove(self._handle, self._at(at))

    def release(self, at: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseRelease(self._handle, LEFT, modifiers, self._at(at))

    def drag(self, start: QPoint, end: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        self.press(start, modifiers)
        self.move((start + end) / 2)
        self.move(end)
        self.release(end, modifiers)

    def timed_drag(self, *steps: tuple[int, int], y: int = 300) -> None:
        """A drag through (milliseconds, x): the first is the press, the last the release."""
        kinds = [QEvent.Type.MouseMove] * len(steps)
        kinds[0], kinds[-1] = QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease
        for kind, (time, x) in zip(kinds, steps, strict=True):
            at = QPointF(x, y)
            event = QMouseEvent(kind, at, self.view.mapToGlobal(at), *MOVES[kind], NONE)
            event.setTimestamp(time)
            QApplication.sendEvent(self.view, event)

    def click(self, at: QPoint, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.mouseClick(self._handle, LEFT, modifiers, self._at(at))

    def double_click(self, at: QPoint) -> None:
        QTest.mouseDClick(self._handle, LEFT, NONE, self._at(at))

    def turn(self, at: QPoint, y: int = 0, x: int = 0, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.wheelEvent(self._handle, QPointF(self._at(at)), QPoint(x, y), QPoint(), modifiers)

    def scroll(self, at: QPoint, x: int, y: int, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Two fingers on a trackpad."""
        QTest.wheelEvent(self._handle, QPointF(self._at(at)), QPoint(x, y), QPoint(x, y), modifiers)

    def pinch(self, at: QPoint, value: float) -> None:
        self.gesture(Qt.NativeGestureType.ZoomNativeGesture, at, value)

    def gesture(self, kind: Qt.NativeGestureType, at: QPoint, value: float = 0.0) -> None:
        place = QPointF(self._at(at))
        device = QPointingDevice.primaryPointingDevice()
        event = QNativeGestureEvent(
            kind, device, 2, place, place, self.window.mapToGlobal(place), value, QPointF()
        )
        QApplication.sendEvent(self._handle, event)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self._handle, key, modifiers)

    def look(self, start: float, end: float, top: float = 0.0) -> None:
        """Something else in the window moves the view."""
        self.session.look(Viewport(start, end, top))

    # what a person sees

    def picture(self) -> QImage:
        QApplication.processEvents()
        return self.view.grab().toImage()

    def shows(self, colour: str) -> bool:
        """Whether any pixel has the colour."""
        picture, wanted = self.picture(), QColor(colour).rgb()
        return any(
            picture.pixel(x, y) == wanted for y in range(picture.height()) for x in range(picture.width())
        )

    def colour(self, at: QPoint) -> QColor:
        return self.picture().pixelColor(at)

    @property
    def _handle(self) -> QWindow:
        return self.window.windowHandle()

    def _at(self, at: QPoint) -> QPoint:
        return self.view.mapTo(self.window, at)
