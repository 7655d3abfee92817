"""Rows close up, or make room, in an animated move when a search or a filter changes what is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QVariantAnimation

from bik_explorer.layout.closing import between, slides
from bik_explorer.layout.frame import Frame

if TYPE_CHECKING:
    from bik_explorer.ui.canvas.timeline_view import TimelineView

CLOSE_MS = 250


class Closing(QObject):
    """From one frame to the next; whatever comes next begins where this one is."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self._view = view
        self._ends: tuple[Frame, Frame] | None = None
        self._animation = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=CLOSE_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._animation.valueChanged.connect(lambda _share: view.update())
        self._animation.finished.connect(self.stop)

    @property
    def running(self) -> bool:
        """Whether rows are on their way."""
        return self._animation.state() == QAbstractAnimation.State.Running

    @property
    def frame(self) -> Frame | None:
        """What is seen at this moment, while rows are on their way."""
        if self._ends is None or not self.running:
            return None
        return between(self._view.setting, *self._ends, float(self._animation.currentValue()))

    def begin(self, before: Frame, after: Frame) -> bool:
        """Moves from one to the other, if rows can be followed; returns whether they can."""
        self.stop()
        if self._view.moves.reduced or not self._view.isVisible() or not slides(before, after):
            return False
        self._ends = (before, after)
        self._animation.start()
        return True

    def stop(self) -> None:
        """All is where it will be."""
        self._animation.stop()
        if self._ends is not None:
            self._ends = None
            self._view.update()
