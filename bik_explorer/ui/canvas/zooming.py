"""Hands on a picture that is painted larger than it was laid out, as on a stage."""

from __future__ import annotations

from PySide6.QtGui import QMouseEvent, QWheelEvent


def zoomed(event: QMouseEvent | QWheelEvent, zoom: float) -> QMouseEvent | QWheelEvent:
    """The same event in pixels of the picture, each of which takes `zoom` pixels of its widget."""
    if isinstance(event, QWheelEvent):
        seen: QMouseEvent | QWheelEvent = QWheelEvent(
            event.position() / zoom,
            event.globalPosition(),
            event.pixelDelta() / zoom,
            event.angleDelta(),
            event.buttons(),
            event.modifiers(),
            event.phase(),
            event.inverted(),
            event.source(),
        )
    else:
        seen = QMouseEvent(
            event.type(),
            event.position() / zoom,
            event.globalPosition(),
            event.button(),
            event.buttons(),
            event.modifiers(),
        )
    seen.setTimestamp(event.timestamp())
    return seen
