"""Gestures as a person makes them, sent to a widget: for the benchmark of the start."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QKeySequence, QWheelEvent
from PySide6.QtWidgets import QApplication

from bik_explorer.ui.canvas.timeline_view import TimelineView


def answer(view: TimelineView) -> None:
    """Turns the wheel one notch over the middle and does what Right does; both are painted then."""
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
    _right(view).trigger()
    view.repaint()
    if view.session.selected is None:
        raise RuntimeError("the key was not answered")


def _right(view: TimelineView) -> QAction:
    """The command on the key: shortcuts hear only keys that come from the system."""
    right = QKeySequence(Qt.Key.Key_Right)
    return next(action for action in view.actions() if right in action.shortcuts())
