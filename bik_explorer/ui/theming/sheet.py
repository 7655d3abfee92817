"""The application-wide style sheet, made from the theme: names and properties select, paddings are here."""

from __future__ import annotations

from string import Template

from PySide6.QtGui import QColor

from bik_explorer import paths
from bik_explorer.style import Theme
from bik_explorer.ui.theming.controls import BUTTONS, INPUTS, LISTS, SCROLLING, TABS

_BASE = """
QToolTip { background: $panel; color: $ink; border: 1px solid $hairline; padding: 5px 8px; }
QLabel { background: transparent; }
QLabel[muted="true"] { color: $muted; }
QLabel[small="true"] { font-size: 12px; }
QLabel[strong="true"] { font-weight: 600; }
QLabel[heading="true"] { font-size: 19px; font-weight: 700; }
QLabel[product="true"] { font-size: 16px; font-weight: 700; }
QLabel[key="true"] { color: $ink; background: $panel; border: 1px solid $hairline; border-radius: 5px; }
QFrame[card="true"] { background: $panel; border: 1px solid $hairline; border-radius: 12px; }
QFrame[line="true"] { background: $hairline; border: none; max-height: 1px; }
QWidget[bare="true"] { background: transparent; border: none; }
QScrollArea { border: none; background: transparent; }
QSplitter::handle { background: transparent; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
"""

_BARS = """
QFrame#topBar { background: $panel; border: none; border-bottom: 1px solid $hairline; }
QFrame#searchBox { background: $field; border: 1px solid $hairline; border-radius: 8px; }
QFrame#searchBox[active="true"] { background: $panel; border: 2px solid $accent; }
QFrame#searchBox QLineEdit, QFrame#searchBox QLineEdit:focus {
    background: transparent; border: none; padding: 0; font-size: 14px;
}
QFrame#searchBox QToolButton { border-radius: 5px; padding: 2px; }
QFrame#searchHint { background: $panel; border: 1px solid $hairline; border-radius: 10px; }
QFrame#searchHint QPushButton { padding: 3px; }
QFrame#facetMenu { background: $panel; border: 1px solid $hairline; }
"""

_CONTRAST = """
QToolButton[tab="true"]:checked { border-color: $hairline; }
QToolButton[tab="true"]:checked:focus { border-color: $ink; }
QPushButton[chip="true"]:checked, QPushButton[chosen="true"] { border-width: 2px; padding: 5px 11px; }
QPushButton[chip="true"]:checked:focus, QPushButton[chosen="true"]:focus { border-color: $ink; }
"""


def sheet_of(theme: Theme) -> str:
    """The style sheet in the theme's colours."""
    parts = [_BASE, _BARS, BUTTONS, INPUTS, LISTS, TABS, SCROLLING]
    if theme.name == "contrast":
        parts.append(_CONTRAST)
    return Template("".join(parts)).substitute(theme._asdict(), **_derived(theme))


def _derived(theme: Theme) -> dict[str, str]:
    """Colours between the theme's, and ticks: a style sheet takes pictures only from files, as they are."""
    accent, hairline = QColor(theme.accent), QColor(theme.hairline)
    icons = paths.resources() / "icons"
    dark, light = ((icons / f"tick-{name}.svg").as_posix() for name in ("dark", "light"))
    return {
        "tick": light if theme.dark else dark,
        "arrow": (icons / f"arrow-{'light' if theme.dark else 'dark'}.svg").as_posix(),
        "arrow_up": (icons / f"arrow-up-{'light' if theme.dark else 'dark'}.svg").as_posix(),
        "tick_on_accent": dark if theme.dark else light,
        "accent_hover": accent.lighter(108).name() if theme.dark else accent.darker(112).name(),
        "scroll": hairline.lighter(140).name() if theme.dark else hairline.darker(118).name(),
    }
