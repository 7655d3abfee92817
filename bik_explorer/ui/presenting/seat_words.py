"""What is said of the screens: in the speaker window, and quietly on the stage where that is alone."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QScreen

from bik_explorer.ui.presenting.key_words import cap
from bik_explorer.ui.presenting.keys import Command
from bik_explorer.ui.presenting.screens import name_of

translate = QCoreApplication.translate


def seat_words(screen: QScreen) -> str:
    """Where the stage is."""
    size = screen.size() * screen.devicePixelRatio()
    words = translate("Show", "Stage on “{name}” ({width} × {height})")
    return words.format(name=name_of(screen), width=size.width(), height=size.height())


def offer_words(free: QScreen | None) -> str:
    """Where a stage without a screen could be shown: on one that is free, else here."""
    if free is None:
        return translate("Show", "Show the stage here")
    return translate("Show", "Show the stage on “{name}”").format(name=name_of(free))


def alone_words(several: bool, first: bool) -> str:
    """On the only window: that there is another screen; at the `first` step, what keys are good to know."""
    if several:
        return translate("Show", "{key}: use the second screen too").format(key=cap(Command.SWAP))
    if not first:
        return ""
    words = translate("Show", "{notes}: notes, which the class can see · {end}: end")
    return words.format(notes=cap(Command.NOTES), end=cap(Command.END))


def notes_warning() -> str:
    """Before the notes come before the class."""
    words = translate("Show", "The class would see your notes. {key} once more: show them")
    return words.format(key=cap(Command.NOTES))
