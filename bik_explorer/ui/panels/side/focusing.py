"""Whether the focus came by a key: only then is a ring drawn around what has it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent

_AWAY = (Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_KEYS = (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason, Qt.FocusReason.OtherFocusReason)


def by_keyboard(event: QFocusEvent, before: bool) -> bool:
    """Whether focus came by a key; as before where only a menu or another window had it meanwhile."""
    return before if event.reason() in _AWAY else event.reason() in _KEYS
