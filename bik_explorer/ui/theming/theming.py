"""The theme in use: the one asked for, else what fits the system's settings, followed as they change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication

from bik_explorer import paths
from bik_explorer.style import CONTRAST, DARK, LIGHT, THEMES, Theme
from bik_explorer.ui.theming.fonts import interface_font
from bik_explorer.ui.theming.palette import palette_of
from bik_explorer.ui.theming.sheet import sheet_of


class Theming(QObject):
    """Dresses the application, and tells of each change. `wish` names a theme; None follows the system."""

    themeChanged = Signal(object)

    def __init__(self, app: QApplication, wish: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._wish = wish
        self._theme: Theme | None = None
        app.setStyle("Fusion")
        app.setFont(interface_font(paths.resources() / "fonts"))
        self._listen(app.styleHints())
        self.choose(wish)

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._theme or LIGHT

    @property
    def wish(self) -> str | None:
        """The name of the theme that was asked for; None while the system's is followed."""
        return self._wish

    def choose(self, wish: str | None) -> None:
        """Takes the theme of that name; None, and any unknown name, follows the system."""
        self._wish = wish if wish in THEMES else None
        hints = self._app.styleHints()
        if self._wish is None:
            hints.unsetColorScheme()
        else:
            dark = THEMES[self._wish].dark
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)
        self._follow()

    def _listen(self, hints: QStyleHints) -> None:
        hints.colorSchemeChanged.connect(self._follow)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._follow)

    def _follow(self) -> None:
        theme = THEMES[self._wish] if self._wish else theme_of_system(self._app.styleHints())
        if theme is self._theme:
            return
        self._theme = theme
        self._app.setPalette(palette_of(theme))
        self._app.setStyleSheet(sheet_of(theme))
        self.themeChanged.emit(theme)


def theme_of_system(hints: QStyleHints) -> Theme:
    """The theme that fits the system's settings; contrast goes before dark."""
    if _wants_contrast(hints):
        return CONTRAST
    return DARK if hints.colorScheme() is Qt.ColorScheme.Dark else LIGHT


def _wants_contrast(hints: QStyleHints) -> bool:
    if not hasattr(hints, "accessibility"):  # before Qt 6.10
        return False
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
