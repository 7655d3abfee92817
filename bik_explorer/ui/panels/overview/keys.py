"""The strip's keys: arrows and Page keys pan, + - zoom, Home and End go to the ends, 0 fits, Esc undoes."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from bik_explorer.ui.commands import KEY_ZOOM, SOME
from bik_explorer.ui.panels.overview.hand import Hand

STEPS = {
    Qt.Key.Key_Left: -SOME,
    Qt.Key.Key_Right: SOME,
    Qt.Key.Key_PageUp: -1.0,
    Qt.Key.Key_PageDown: 1.0,
}
"""Keys that pan, by a share of the view."""
ZOOMS = {Qt.Key.Key_Plus: KEY_ZOOM, Qt.Key.Key_Minus: 1 / KEY_ZOOM}
ENDS = {Qt.Key.Key_Home: -1, Qt.Key.Key_End: 1}
_FREE = Qt.KeyboardModifier.NoModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier


def is_own_key(event: QKeyEvent) -> bool:
    """Whether the strip answers to the key. Some keyboards have + - 0 only with Shift."""
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    if event.key() in ZOOMS or event.key() == Qt.Key.Key_0:
        return modifiers in (_FREE, _SHIFT)
    return modifiers == _FREE and (event.key() in STEPS or event.key() in ENDS)


def answer_key(hand: Hand, event: QKeyEvent) -> bool:
    """Does what a key says; returns whether it was one of the strip's."""
    if event.key() == Qt.Key.Key_Escape:
        return hand.cancel()
    if not is_own_key(event):
        return False
    key = Qt.Key(event.key())
    if key in STEPS:
        hand.pan(STEPS[key])
    elif key in ZOOMS:
        hand.zoom(ZOOMS[key])
    elif key in ENDS:
        hand.to_end(ENDS[key])
    else:
        hand.fit()
    return True
