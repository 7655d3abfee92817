"""Hands on a strip, which send what real ones would to the window, and see what is then shown."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bik_explorer.model.viewport import Viewport
from bik_explorer.ui.panels.overview import Overview
from bik_explorer.ui.panels.overview.grip import drawn
from bik_explorer.ui.session import Session

LEFT = Qt.MouseButton.LeftButton
NONE = Qt.KeyboardModifier.NoModifier


@dataclass
class Hands:
    session: Session
    window: QWidget
    strip: Overview

    @property
    def port(self) -> Viewport:
        return self.session.state.viewport

    @property
    def brush(self) -> tuple[float, float]:
        """The pixels of the brush's edges."""
        return drawn(self.port, self.strip.scale, self.session.timeline.limits)

    def x(self, day: float) -> int:
        return round(self.strip.scale.x(day))

    # what a person does

    def press(self, x: float) -> None:
        QTest.mousePress(self._handle, LEFT, NONE, self._at(x))

    def move(self, x: float) -> None:
        QTest.mouseMove(self._handle, self._at(x))

    def release(self, x: float) -> None:
        QTest.mouseRelease(self._handle, LEFT, NONE, self._at(x))

    def drag(self, start: float, end: float) -> None:
        self.press(start)
        self.move((start + end) / 2)
        self.move(end)
        self.release(end)

    def click(self, x: float) -> None:
        QTest.mouseClick(self._handle, LEFT, NONE, self._at(x))

    def double_click(self, x: float) -> None:
        QTest.mouseDClick(self._handle, LEFT, NONE, self._at(x))

    def turn(self, x: float, y_angle: int, x_angle: int = 0, modifiers: Qt.KeyboardModifier = NONE) -> None:
        at = QPointF(self._at(x))
        QTest.wheelEvent(self._handle, at, QPoint(x_angle, y_angle), QPoint(0, 0), modifiers)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        QTest.keyClick(self._handle, key, modifiers)

    def look(self, start: float, end: float) -> None:
        """Something else in the window moves the view."""
        self.session.look(Viewport(start, end))

    # what a person sees

    def picture(self) -> QImage:
        QApplication.processEvents()
        return self.strip.grab().toImage()

    def colour(self, x: float, y: float) -> QColor:
        return self.picture().pixelColor(round(x), round(y))

    @property
    def _handle(self) -> QWindow:
        return self.window.windowHandle()

    def _at(self, x: float) -> QPoint:
        return QPoint(round(x), self.strip.height() // 2)
