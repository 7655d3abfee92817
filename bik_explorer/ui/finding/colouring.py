"""Colours for the parts of a query inside a plain line edit: no markup, and the text stays what was typed."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor, QInputMethodEvent, QTextCharFormat
from PySide6.QtWidgets import QLineEdit

from bik_explorer.search.spans import Role, Span
from bik_explorer.style import Theme
from bik_explorer.ui.finding.units import to_qt

_COLOURS = {
    Role.OPERATOR: "accent",
    Role.OR: "accent",
    Role.PHRASE: "initiative",
    Role.EXCLUDED: "muted",
}
_UNDERLINES = {Role.UNFINISHED: "muted", Role.UNKNOWN: "warning"}


def colour(edit: QLineEdit, spans: Iterable[Span], theme: Theme) -> None:
    """Colours parts of the text; all else is plain.

    Sent as an input method would send it while composing: it changes neither text, cursor, selection nor
    what can be undone, and a screen reader hears nothing of it.
    """
    text, cursor, kind = edit.text(), edit.cursorPosition(), QInputMethodEvent.AttributeType.TextFormat
    attributes = []
    for start, end, role in spans:
        first, last = to_qt(text, start), to_qt(text, end)
        form = _format(role, theme)
        attributes.append(QInputMethodEvent.Attribute(kind, first - cursor, last - first, form))
    QLineEdit.inputMethodEvent(edit, QInputMethodEvent("", attributes))


def _format(role: Role, theme: Theme) -> QTextCharFormat:
    form = QTextCharFormat()
    if role in _COLOURS:
        form.setForeground(QColor(theme.of(_COLOURS[role])))
        form.setFontStrikeOut(role is Role.EXCLUDED)
    else:
        form.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        form.setUnderlineColor(QColor(theme.of(_UNDERLINES[role])))
    return form
