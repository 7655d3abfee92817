"""Where a zoom draws a lane more or less closely, what was there fades; not under reduced motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QRectF, QVariantAnimation
from PySide6.QtGui import QColor, QPainter, QPixmap, QTransform

from bik_explorer.layout.details import changed, moved
from bik_explorer.layout.frame import Box, Frame, LaneBand, Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.ui.canvas.fade import FADE_MS
from bik_explorer.ui.canvas.painter import paint_layer, rect_of

if TYPE_CHECKING:
    from bik_explorer.ui.canvas.timeline_view import TimelineView

MOST_ITEMS = 1200
"""Items of a picture: more would cost a frame that is late."""
MOST_PIXELS = 4_200_000
"""Pixels of the body on screen: on larger ones, a frame with a strip would be late."""


class LevelFade(QObject):
    """Keeps one strip of before at a time, and stretches it with the time scale while it fades.

    A level that changes while one fades is not kept: what is seen goes on fading.
    """

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self._view = view
        self._left: Frame | None = None
        self._from: Frame | None = None
        self._strips: list[tuple[Rect, QPixmap]] = []
        self._animation = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=FADE_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(lambda _share: view.update())
        self._animation.finished.connect(self.stop)

    @property
    def running(self) -> bool:
        """Whether anything of before is still seen."""
        return self._animation.state() == QAbstractAnimation.State.Running

    @property
    def _ratio(self) -> float:
        """Pixels of the screen that one of the picture takes."""
        return self._view.devicePixelRatioF() * self._view.zoom

    def leave(self, frame: Frame) -> None:
        """The picture is about to change."""
        self._left = frame

    def arrive(self, frame: Frame) -> None:
        """This one comes in its place."""
        before, self._left = self._left, None
        if before is None or self.running or self._view.moves.reduced or not self._view.isVisible():
            return
        large = frame.body.width * frame.body.height * self._ratio**2 > MOST_PIXELS
        if large or sum(len(layer.items) for layer in before.layers) > MOST_ITEMS:
            return
        lanes = changed(before, frame)
        if lanes:
            self._from = before
            self._strips = [self._strip(before, lane) for lane in lanes]
            self._animation.start()

    def stop(self) -> None:
        """Shows only what is there now."""
        self._animation.stop()
        self._left = self._from = None
        self._strips = []
        self._view.update()

    def _strip(self, frame: Frame, lane: LaneBand) -> tuple[Rect, QPixmap]:
        """The part of the body that a lane has, as it was painted."""
        body = frame.body
        top, bottom = max(lane.rect.y, body.y), min(lane.rect.bottom, body.bottom)
        rect = Rect(body.x, top, body.width, bottom - top)
        ratio = self._ratio
        strip = QPixmap(max(round(rect.width * ratio), 1), max(round(rect.height * ratio), 1))
        ground = self._view.theme.panel
        strip.fill(QColor(ground))
        with QPainter(strip) as painter:
            wide, high = strip.width() / rect.width, strip.height() / rect.height
            painter.setTransform(QTransform(wide, 0.0, 0.0, high, -rect.x * wide, -rect.y * high))
            for layer in frame.layers[:-1]:
                near = [item for item in layer.items if _near(item, rect) and not _written(item, ground)]
                paint_layer(painter, layer._replace(items=tuple(near)))
        return rect, strip

    def paint(self, painter: QPainter) -> None:
        """Paints what is left of before over what is there now."""
        before, frame = self._from, self._view.frame
        if before is None or not self.running:
            return
        painter.save()
        painter.setClipRect(rect_of(frame.body))
        painter.setOpacity(float(self._animation.currentValue()))
        for rect, strip in self._strips:
            painter.drawPixmap(rect_of(moved(rect, before, frame)), strip, QRectF(strip.rect()))
        painter.restore()


def _written(item: object, ground: str) -> bool:
    """Whether it is a text, or the ground of one: letters that are stretched look like a fault."""
    return isinstance(item, Text) or (isinstance(item, Box) and item.fill == ground)


def _near(item: object, rect: Rect) -> bool:
    """Whether an item may be seen in the rectangle: one that says where it is says so."""
    there = getattr(item, "rect", None)
    return there is None or (there.y < rect.bottom and there.bottom > rect.y)
