"""Gestures as a person makes them, sent to a widget: for the benchmark of the start."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from bik_explorer.ui.canvas.timeline_view import TimelineView


def answer(view: TimelineView) -> None:
    """Turns the wheel one notch over the middle and presses Right; each is painted when this returns."""
    middle = QPointF(view.rect().center())
    none, no_phase = Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase
    place = QPointF(view.mapToGlobal(middle.toPoint()))
    before = view.session.state
    wheel = QWheelEvent(
        middle, place, QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton, none, no_phase, False
    )
    QApplication.sendEvent(view, wheel)
    view.repaint()
    if view.session.state == before:
        raise RuntimeError("the wheel was not answered")
    before = view.session.state
    QApplication.sendEvent(view, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Plus, none, "+"))
    view.repaint()
