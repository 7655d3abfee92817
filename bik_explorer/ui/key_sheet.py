"""What each key does, in the window, while presenting and in the lesson editor: from what makes them work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence

from bik_explorer.ui.actions.spec import ActionSpec
from bik_explorer.ui.dialogs.shortcuts import Section
from bik_explorer.ui.lessons.editor_actions import texts
from bik_explorer.ui.presenting.key_words import presenting_rows

translate = QCoreApplication.translate


def key_sections(table: Sequence[ActionSpec]) -> tuple[Section, ...]:
    """The sections of the sheet of keys."""
    window = tuple((spec.text, _native(spec.shortcuts)) for spec in table if spec.shortcuts)
    editor = tuple((text, _native(keys)) for text, keys in texts().values() if keys)
    return (
        Section(translate("Keys", "In the window"), window),
        Section(translate("Keys", "While presenting"), presenting_rows()),
        Section(translate("Keys", "In the lesson editor"), editor),
    )


def _native(keys: Iterable[str]) -> str:
    shown = (QKeySequence(one).toString(QKeySequence.SequenceFormat.NativeText) for one in keys)
    return ", ".join(dict.fromkeys(shown))
