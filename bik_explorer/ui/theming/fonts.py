"""The typeface: Inter, shipped with the program, or the system's own where its files are missing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase
from PySide6.QtWidgets import QApplication

FAMILY = "Inter"
BASE = 13
"""Height of plain text in logical pixels."""


def interface_font(folder: Path) -> QFont:
    """The font of all plain text; `folder` holds the typeface's files, one per weight."""
    font = QFont(QApplication.font())
    if _load(folder):
        font.setFamilies([FAMILY, *font.families()])
    font.setStyleHint(QFont.StyleHint.SansSerif)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    font.setPixelSize(BASE)
    return font


def _load(folder: Path) -> bool:
    loaded = [
        QFontDatabase.addApplicationFont(str(file)) for file in sorted(folder.glob(f"{FAMILY}-*.[ot]tf"))
    ]
    return any(number >= 0 for number in loaded)
