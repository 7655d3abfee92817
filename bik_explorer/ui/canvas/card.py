"""What the timeline and the pages have in common: a card that paints one picture, safely."""

from __future__ import annotations

import sys

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from bik_explorer.layout.geometry import Size
from bik_explorer.style import Theme
from bik_explorer.ui.canvas.zooming import zoomed

CORNER = 12.0
"""Pixels: the radius of the card's corners."""
BY_HAND = (
    Qt.FocusReason.MouseFocusReason,
    Qt.FocusReason.OtherFocusReason,
    Qt.FocusReason.ActiveWindowFocusReason,
)


class Card(QWidget):
    """A picture with round corners. Says its `theme` and paints its content in `paint_content`.

    `painted`: the picture is on its way to the screen. `panelWanted`: the keyboard is to go to the panel.
    `zoom`: logical pixels that one of the picture takes, more than one on a stage; hands are told in those
    of the picture. `framed`: whether it has corners and an edge.
    """

    painted = Signal()
    panelWanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ringed = self._faulty = False
        self.zoom = 1.0
        self.framed = True
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(240, 160)

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        raise NotImplementedError

    @property
    def picture_size(self) -> Size:
        """Width and height in pixels of the picture."""
        return Size(self.width() / self.zoom, self.height() / self.zoom)

    def event(self, event: QEvent) -> bool:
        if self.zoom == 1.0 or not isinstance(event, QMouseEvent | QWheelEvent):
            return super().event(event)
        seen = zoomed(event, self.zoom)
        done = super().event(seen)
        event.setAccepted(seen.isAccepted())
        return done

    def paint_content(self, painter: QPainter) -> None:
        """Paints all within the card."""
        raise NotImplementedError

    def words_of_fault(self) -> str:
        """What stands in the place of a picture that could not be drawn."""
        raise NotImplementedError

    def try_again(self) -> None:
        """Something has changed: what could not be drawn may be drawn now."""
        self._faulty = False

    def show_focus(self) -> None:
        """A key was used: who has the focus is shown from now on."""
        self._ringed = True

    @property
    def shows_focus(self) -> bool:
        """Whether it has the focus, and was given it by a key."""
        return self._ringed and self.hasFocus()

    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if not self.framed:
                painter.fillRect(self.rect(), QColor(self.theme.panel))
                painter.scale(self.zoom, self.zoom)
                self._paint_safely(painter)
                self.painted.emit()
                return
            path = QPainterPath()
            path.addRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), CORNER, CORNER)
            painter.fillPath(path, QColor(self.theme.panel))
            painter.setClipPath(path)
            self._paint_safely(painter)
            painter.setClipping(False)
            edge = self.theme.accent if self.shows_focus else self.theme.hairline
            painter.strokePath(path, QPen(QColor(edge), 1.0))
        self.painted.emit()

    def _paint_safely(self, painter: QPainter) -> None:
        """The content. After a fault a calm text stands in its place until something changes."""
        if not self._faulty:
            try:
                self.paint_content(painter)
            except Exception as fault:
                self._faulty = True
                painter.fillRect(QRectF(0.0, 0.0, *self.picture_size), QColor(self.theme.panel))
                sys.excepthook(type(fault), fault, fault.__traceback__)
        if self._faulty:
            self.write(painter, QRectF(0.0, 0.0, *self.picture_size), self.words_of_fault())

    def write(self, painter: QPainter, room: QRectF, text: str) -> None:
        """A calm text in the middle of the room."""
        painter.setPen(QColor(self.theme.muted))
        painter.setFont(self.font())
        flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
        painter.drawText(room, int(flags), text)

    def focusInEvent(self, event: QFocusEvent) -> None:
        self._ringed = event.reason() not in BY_HAND
        self.update()
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)
