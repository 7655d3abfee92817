"""What lies over the stage: black or white, the dark about a spotlight, glass that no hand gets through."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QWidget

from bik_explorer.model.presentation import Blank
from bik_explorer.style import COVERS, SHADE

LEAST, USUAL, MOST = 0.06, 0.16, 0.45
"""Radius of the spotlight, as a share of the stage's height."""
PER_NOTCH = 1.12


class Glass(QWidget):
    """Takes what a hand does to what is below it, and does nothing with it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setMouseTracking(True)
        self.hide()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.accept()


class Cover(Glass):
    """The whole stage in one colour."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.blank = Blank.NONE
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def show_blank(self, blank: Blank) -> None:
        """Covers the stage, or uncovers it."""
        self.blank = blank
        self.setVisible(blank is not Blank.NONE)
        self.raise_()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.fillRect(event.rect(), QColor(COVERS.get(self.blank.value, COVERS["black"])))


class Spotlight(Glass):
    """Dark with a round hole about the pointer; the wheel makes it larger and smaller."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._at: QPointF | None = None
        self._share = USUAL

    @property
    def hole(self) -> QRectF:
        """Where it is light."""
        radius = self._share * self.height()
        at = QPointF(self.rect().center()) if self._at is None else self._at
        return QRectF(at.x() - radius, at.y() - radius, 2 * radius, 2 * radius)

    def show_on(self, on: bool) -> None:
        """Lights up about the pointer, if that is on the stage; or everything."""
        if on and not self.isVisible():
            pointer = QPointF(self.mapFromGlobal(self.cursor().pos()))
            self._at = pointer if self.rect().contains(pointer.toPoint()) else self._at
        self.setVisible(on)
        self.raise_()

    def point(self, at: QPointF) -> None:
        """Follows the pointer; only what changes is painted."""
        before = self.hole
        self._at = QPointF(at)
        self.update(before.united(self.hole).toAlignedRect().adjusted(-2, -2, 2, 2))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.point(event.position())

    def wheelEvent(self, event: QWheelEvent) -> None:
        notches = max(min(event.angleDelta().y() / 120, 10.0), -10.0)
        self._share = min(max(self._share * PER_NOTCH**notches, LEAST), MOST)
        self.update()
        event.accept()

    def paintEvent(self, event: QPaintEvent) -> None:
        path = QPainterPath()
        path.addRect(QRectF(self.rect()))
        path.addEllipse(self.hole)  # odd-even: the hole stays clear
        dark = QColor(COVERS["black"])
        dark.setAlphaF(SHADE)
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(path, dark)
