"""Animated moves of the viewport and light momentum.

Any input interrupts, reduced motion makes them instant.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QVariantAnimation

from bik_explorer.model.viewport import Viewport

MOVE_MS = 280
GLIDE_MS = 420
SLOWEST = 120.0
"""Pixels a second: a slower hand leaves no momentum."""
GLIDE = 0.16
"""Seconds: how far a glide goes, as the way that the hand would have made in this time."""


class Motion(QObject):
    """Moves a viewport step by step and hands each one to `show`."""

    def __init__(self, show: Callable[[Viewport], None], parent: QObject) -> None:
        super().__init__(parent)
        self._show = show
        self._from = self._to = Viewport(0.0, 1.0)
        self.reduced = False
        self._animation = QVariantAnimation(self)
        self._animation.setStartValue(0.0)
        self._animation.setEndValue(1.0)
        self._animation.valueChanged.connect(self._step)

    @property
    def running(self) -> bool:
        """Whether a move is on its way."""
        return self._animation.state() == QAbstractAnimation.State.Running

    @property
    def target(self) -> Viewport:
        """Where the present move ends."""
        return self._to

    def move(self, start: Viewport, end: Viewport, underway: bool = False) -> None:
        """Moves with ease in and out; without ease in where it takes over from a move `underway`."""
        curve = QEasingCurve.Type.OutCubic if underway else QEasingCurve.Type.InOutCubic
        self._run(start, end, MOVE_MS, curve)

    def glide(self, start: Viewport, end: Viewport) -> None:
        """Lets a pan come to rest."""
        self._run(start, end, GLIDE_MS, QEasingCurve.Type.OutCubic)

    def stop(self) -> None:
        """Stays where it is."""
        self._animation.stop()

    def _run(self, start: Viewport, end: Viewport, duration: int, curve: QEasingCurve.Type) -> None:
        self.stop()
        if self.reduced:
            self._show(end)
            return
        self._from, self._to = start, end
        self._animation.setDuration(duration)
        self._animation.setEasingCurve(curve)
        self._animation.start()

    def _step(self, share: float) -> None:
        if not self.running:  # Qt tells a value when the next move is being prepared, too
            return
        self._show(self._to if share >= 1.0 else between(self._from, self._to, share))


def between(start: Viewport, end: Viewport, share: float) -> Viewport:
    """The viewport a share of the way; the length changes by ratio, so that a zoom feels even."""
    days = start.days * (end.days / start.days) ** share
    if abs(end.days - start.days) < 1e-9:
        centre = start.centre + (end.centre - start.centre) * share
    else:  # the one day that stays in its place while both ends move
        done = (days - start.days) / (end.days - start.days)
        centre = start.centre + (end.centre - start.centre) * done
    top = start.top + (end.top - start.top) * share
    return replace(start, start=centre - days / 2, end=centre + days / 2, top=top)
