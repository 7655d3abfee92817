"""The keys of a presentation in words: for the sheet of keys, and for the speaker window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeySequence

from bik_explorer.ui.presenting.keys import PLAIN, WITH_CTRL, Command

translate = QCoreApplication.translate
SIGNS = {
    Qt.Key.Key_Left: "←",
    Qt.Key.Key_Right: "→",
    Qt.Key.Key_Backspace: "⌫",
    Qt.Key.Key_Return: "↵",
    Qt.Key.Key_Escape: "Esc",
}
"""Keys that a small cap shows by a sign."""


def command_words() -> dict[Command, str]:
    """What each command does, in the order of telling."""
    return {
        Command.NEXT: translate("Speaker", "Reveal the next thing, or next step"),
        Command.PREVIOUS: translate("Speaker", "Previous step"),
        Command.FIRST: translate("Speaker", "First step"),
        Command.LAST: translate("Speaker", "Last step"),
        Command.ENTER: translate("Speaker", "After a number: go to that step"),
        Command.RETURN: translate("Speaker", "Back to the step as it is written"),
        Command.BLACK: translate("Speaker", "Black screen"),
        Command.WHITE: translate("Speaker", "White screen"),
        Command.SPOTLIGHT: translate("Speaker", "Spotlight at the pointer"),
        Command.LOCK: translate("Speaker", "Lock the view"),
        Command.SEARCH: translate("Speaker", "Search on the stage"),
        Command.ZOOM_IN: translate("Speaker", "Zoom in"),
        Command.ZOOM_OUT: translate("Speaker", "Zoom out"),
        Command.TIMER: translate("Speaker", "Reset the timer"),
        Command.NOTES: translate("Speaker", "Notes, where there is one screen"),
        Command.NOTES_UP: translate("Speaker", "Scroll the notes up"),
        Command.NOTES_DOWN: translate("Speaker", "Scroll the notes down"),
        Command.LARGER: translate("Speaker", "Larger notes"),
        Command.SMALLER: translate("Speaker", "Smaller notes"),
        Command.SWAP: translate("Speaker", "Swap the screens"),
        Command.FULL_SCREEN: translate("Speaker", "Full screen"),
        Command.END: translate("Speaker", "End"),
    }


def presenting_rows() -> tuple[tuple[str, str], ...]:
    """What is done, and all keys for it."""
    return tuple((words, ", ".join(keys_of(command))) for command, words in command_words().items())


def keys_of(command: Command) -> tuple[str, ...]:
    """The keys for a command by their names, the usual one first."""
    plain = [_name(key) for key, does in PLAIN.items() if does is command]
    held = [_name(Qt.Modifier.CTRL.value | key) for key, does in WITH_CTRL.items() if does is command]
    return (*plain, *held)


def cap(command: Command) -> str:
    """The usual key for a command, as short as a cap on a keyboard says it."""
    key = next(key for key, does in PLAIN.items() if does is command)
    return SIGNS.get(Qt.Key(key), _name(key))


def short_words() -> tuple[tuple[str, str], ...]:
    """The keys that a teacher wants to know, the most wanted first; each in a word or two."""
    return (
        (f"{cap(Command.PREVIOUS)} {cap(Command.NEXT)}", translate("Speaker", "step")),
        (cap(Command.BLACK), translate("Speaker", "black")),
        (cap(Command.WHITE), translate("Speaker", "white")),
        (cap(Command.SPOTLIGHT), translate("Speaker", "spotlight")),
        (cap(Command.LOCK), translate("Speaker", "lock the view")),
        (cap(Command.RETURN), translate("Speaker", "back to the step")),
        (cap(Command.SEARCH), translate("Speaker", "search")),
        (f"7 {cap(Command.ENTER)}", translate("Speaker", "go to step 7")),
        (cap(Command.TIMER), translate("Speaker", "reset the timer")),
        (cap(Command.SWAP), translate("Speaker", "swap screens")),
        (cap(Command.END), translate("Speaker", "end")),
    )


def _name(key: int) -> str:
    return QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText)
