"""The keys of a presentation, as data; and what catches them in both windows before anything else does."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget

if TYPE_CHECKING:
    from bik_explorer.ui.quiz.quiz_view import QuizView


class Command(StrEnum):
    """What a key asks for."""

    NEXT = "next"
    PREVIOUS = "previous"
    FIRST = "first"
    LAST = "last"
    ENTER = "enter"
    DIGIT = "digit"
    BLACK = "black"
    WHITE = "white"
    SPOTLIGHT = "spotlight"
    LOCK = "lock"
    NOTES = "notes"
    TIMER = "timer"
    RETURN = "return"
    SEARCH = "search"
    ZOOM_IN = "zoom-in"
    ZOOM_OUT = "zoom-out"
    FULL_SCREEN = "full-screen"
    SWAP = "swap"
    LARGER = "larger"
    SMALLER = "smaller"
    NOTES_UP = "notes-up"
    NOTES_DOWN = "notes-down"
    END = "end"
    NOTHING = "nothing"


_K = Qt.Key
PLAIN: Mapping[int, Command] = MappingProxyType(
    {
        _K.Key_Right: Command.NEXT,
        _K.Key_Down: Command.NEXT,
        _K.Key_PageDown: Command.NEXT,
        _K.Key_Space: Command.NEXT,
        _K.Key_N: Command.NEXT,
        _K.Key_Left: Command.PREVIOUS,
        _K.Key_Up: Command.PREVIOUS,
        _K.Key_PageUp: Command.PREVIOUS,
        _K.Key_P: Command.PREVIOUS,
        _K.Key_Home: Command.FIRST,
        _K.Key_End: Command.LAST,
        _K.Key_Return: Command.ENTER,
        _K.Key_Enter: Command.ENTER,
        _K.Key_B: Command.BLACK,
        _K.Key_Period: Command.BLACK,
        _K.Key_W: Command.WHITE,
        _K.Key_S: Command.SPOTLIGHT,
        _K.Key_L: Command.LOCK,
        _K.Key_M: Command.NOTES,
        _K.Key_T: Command.TIMER,
        _K.Key_Backspace: Command.RETURN,
        _K.Key_R: Command.RETURN,
        _K.Key_Slash: Command.SEARCH,
        _K.Key_Plus: Command.ZOOM_IN,
        _K.Key_Minus: Command.ZOOM_OUT,
        _K.Key_F: Command.FULL_SCREEN,
        _K.Key_X: Command.SWAP,
        _K.Key_Escape: Command.END,
        _K.Key_F5: Command.NOTHING,  # the start button of a clicker sends F5 and Esc by turns
    }
)
WITH_CTRL: Mapping[int, Command] = MappingProxyType(
    {
        _K.Key_F: Command.SEARCH,
        _K.Key_Plus: Command.LARGER,
        _K.Key_Equal: Command.LARGER,
        _K.Key_Minus: Command.SMALLER,
        _K.Key_Up: Command.NOTES_UP,
        _K.Key_Down: Command.NOTES_DOWN,
    }
)
CLICKER = frozenset({_K.Key_PageUp, _K.Key_PageDown, _K.Key_F5})
"""Keys that mean the same wherever the focus is: they are pressed from the back of the room."""
PRESSES = frozenset({_K.Key_Space, _K.Key_Return, _K.Key_Enter})
"""Keys that belong to a button while the keyboard is on it."""
LETTERLESS = frozenset({Command.NEXT, Command.PREVIOUS, Command.FIRST, Command.LAST, Command.ENTER})


def command_of(event: QKeyEvent) -> Command | None:
    """What a key asks for; None for a key without a meaning."""
    modifiers, key = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier, event.key()
    if modifiers == Qt.KeyboardModifier.ControlModifier:
        return WITH_CTRL.get(key)
    if modifiers & ~Qt.KeyboardModifier.ShiftModifier:
        return None
    if Qt.Key.Key_0 <= key <= Qt.Key.Key_9:
        return Command.DIGIT
    return PLAIN.get(key)


def is_taken(key: int, command: Command, focus: QWidget | None, quiz: QuizView | None, typed: bool) -> bool:
    """Whether a presentation takes the key, or leaves it to where the keyboard is.

    That is a text field, which gets all that can be typed; a button, which is pressed; or a quiz, whose
    cards move by the keys that else go from step to step, and where Esc first puts a card back. A number
    that was `typed` waits for its Enter.
    """
    if key in CLICKER or focus is None:
        return True
    if isinstance(focus, QLineEdit):
        return False
    if quiz is not None and (focus is quiz or quiz.isAncestorOf(focus)):
        if command is Command.END:
            return not quiz.carries
        return command not in LETTERLESS and command is not Command.DIGIT
    presses = isinstance(focus, QAbstractButton) and key in PRESSES
    return not presses or (typed and command is Command.ENTER)


class Keys(QObject):
    """Watches windows (as QWindow, where keys arrive first) and says what is asked for.

    `wanted` carries the command and the text of the key. A held key counts once.
    """

    wanted = Signal(object, str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.quiz: QuizView | None = None
        self.typed = False
        self._taken: set[int] = set()

    def watch(self, window: QWidget) -> None:
        """Keys that come to the window are caught from now on."""
        window.winId()  # makes the QWindow
        window.windowHandle().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyRelease and isinstance(event, QKeyEvent):
            return self._released(event)
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._pressed(event)
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        command = command_of(event)
        if command is None or QApplication.activePopupWidget() is not None:
            return False
        if not is_taken(event.key(), command, QApplication.focusWidget(), self.quiz, self.typed):
            return False
        self._taken.add(event.key())
        if not event.isAutoRepeat() and command is not Command.NOTHING:
            self.wanted.emit(command, event.text())
        return True

    def _released(self, event: QKeyEvent) -> bool:
        """The release of a key that was taken is taken too: no button sees half a press."""
        if event.key() not in self._taken:
            return False
        if not event.isAutoRepeat():
            self._taken.discard(event.key())
        return True
