"""What was shown fades into what a search or a filter leaves; not under reduced motion."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QRectF, QVariantAnimation
from PySide6.QtGui import QPainter, QPixmap

if TYPE_CHECKING:
    from bik_explorer.ui.canvas.timeline_view import TimelineView

FADE_MS = 160


class Fade(QObject):
    """One picture of before at a time. A change on the way begins anew from what is seen then."""

    def __init__(self, view: TimelineView) -> None:
        super().__init__(view)
        self._view = view
        self._before = QPixmap()
        self._animation = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=FADE_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(lambda _share: view.update())
        self._animation.finished.connect(self._end)

    @property
    def running(self) -> bool:
        """Whether anything of before is still seen."""
        return self._animation.state() == QAbstractAnimation.State.Running

    def begin(self) -> None:
        """Keeps what is seen now; to be called before it changes."""
        if not self._view.isVisible() or self._view.moves.reduced:
            return
        self._before = self._view.grab()
        self._animation.stop()
        self._animation.start()

    def paint(self, painter: QPainter) -> None:
        """Paints what is left of before over what is there now."""
        if self.running and not self._before.isNull():
            painter.save()
            painter.setOpacity(float(self._animation.currentValue()))
            room = QRectF(0.0, 0.0, *self._view.picture_size)
            painter.drawPixmap(room, self._before, QRectF(self._before.rect()))
            painter.restore()

    def stop(self) -> None:
        """Shows only what is there now."""
        self._animation.stop()
        self._end()

    def _end(self) -> None:
        self._before = QPixmap()
        self._view.update()
