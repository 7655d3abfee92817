"""The style sheet of the speaker window: that of the program in dark colours, and what only it has."""

from __future__ import annotations

from string import Template

from bik_explorer.style import SPEAKER
from bik_explorer.ui.theming.sheet import sheet_of

_OWN = """
QWidget#speaker { background: $paper; }
QLabel { color: $ink; }
QLabel[muted="true"] { color: $muted; font-weight: 600; font-size: 14px; }
QLabel#lesson { font-size: 20px; font-weight: 700; }
QLabel#elapsed { color: $muted; font-size: 16px; }
QLabel#elapsed[over="true"] { color: $warning; }
QLabel#clock { font-size: 22px; font-weight: 700; }
QLabel#seat { color: $muted; font-size: 15px; }
QLabel[key="true"] {
    background: $field; border: 1px solid $hairline; border-radius: 6px; padding: 4px 8px;
    font-size: 13px; font-weight: 600;
}
QLabel[keywords="true"] { color: $muted; font-size: 14px; }
QPlainTextEdit#notes, QPlainTextEdit#notes:focus {
    background: $panel; border: 1px solid $panel; border-radius: 10px; padding: 12px 16px;
}
QPlainTextEdit#notes:focus { border-color: $accent; }
QToolButton[step="true"] {
    background: $panel; color: $ink; border: 1px solid $hairline; border-radius: 8px; font-size: 13px;
    padding: 0;
}
QToolButton[step="true"]:hover { background: $field; }
QToolButton[step="true"]:checked { background: $accent_soft; border: 2px solid $accent; font-weight: 600; }
QToolButton[step="true"]:focus { border: 2px solid $ink; }
QPushButton[quietly="true"], QToolButton[quietly="true"] {
    background: $field; color: $ink; border: 1px solid $hairline; border-radius: 8px; padding: 7px 12px;
    font-size: 14px; font-weight: 600;
}
QToolButton[quietly="true"] { padding: 2px 8px; }
QPushButton[quietly="true"]:hover, QToolButton[quietly="true"]:hover { border-color: $muted; }
QPushButton[quietly="true"]:focus, QToolButton[quietly="true"]:focus { border: 2px solid $accent; }
"""


def speaker_sheet() -> str:
    """All of it; a window has it in the place of the program's."""
    return sheet_of(SPEAKER) + Template(_OWN).substitute(SPEAKER._asdict())
