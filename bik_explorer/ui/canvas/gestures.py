"""What the wheel and the hand mean, as numbers; without widgets, so that it can be tested on its own."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWheelEvent

NOTCH = 120
ZOOM_PER_NOTCH = 1.25
LONGEST_TURN = 20.0
"""Notches taken from one event: more is a fault of the driver."""
CLICK = 4.0
"""Pixels: a shorter move is a click."""
PIXELS_PER_NOTCH = 90.0
"""How far a notch pans or scrolls."""


@dataclass(frozen=True, slots=True)
class Turn:
    """What a turn of the wheel asks for.

    A zoom factor, and pixels to pan in time and to scroll the lanes (right and down are positive).
    """

    zoom: float = 1.0
    pan: float = 0.0
    scroll: float = 0.0


def turn_of(event: QWheelEvent, wheel_zooms: bool, over_names: bool) -> Turn:
    """Reads a wheel event.

    `wheel_zooms` is the person's setting; over the names of the lanes the wheel scrolls.
    """
    modifiers = event.modifiers()
    if event.pixelDelta() and not modifiers & Qt.KeyboardModifier.ControlModifier:
        return _moved(QPoint(event.pixelDelta()), 1.0, over_names)
    turned = event.angleDelta()
    if modifiers & Qt.KeyboardModifier.ControlModifier:
        return Turn(zoom=zoom_of(turned.y() or turned.x()))
    if over_names or modifiers & Qt.KeyboardModifier.AltModifier:
        # with Alt, some systems turn the wheel's delta to the side
        return Turn(scroll=-_notches(turned.y() or turned.x()) * PIXELS_PER_NOTCH)
    shifted = bool(modifiers & Qt.KeyboardModifier.ShiftModifier)
    if turned.x() and not turned.y():
        return Turn(pan=-_notches(turned.x()) * PIXELS_PER_NOTCH)
    if shifted == wheel_zooms:
        return Turn(pan=-_notches(turned.y()) * PIXELS_PER_NOTCH)
    return Turn(zoom=zoom_of(turned.y()))


def _moved(pixels: QPoint, share: float, over_names: bool) -> Turn:
    """Two fingers on a trackpad move what is under them."""
    return Turn(pan=0.0 if over_names else -pixels.x() * share, scroll=-pixels.y() * share)


def zoom_of(delta: float) -> float:
    """The zoom factor of a wheel delta: in proportion to it, 1.25 per notch, 1 for none."""
    return float(ZOOM_PER_NOTCH ** _notches(delta))


def _notches(delta: float) -> float:
    return max(min(delta / NOTCH, LONGEST_TURN), -LONGEST_TURN)
