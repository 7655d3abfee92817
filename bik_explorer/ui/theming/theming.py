"""The theme in use: the one asked for, else the system's, followed as it changes."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QStyleHints
from PySide6.QtWidgets import QApplication

from bik_explorer.style import CONTRAST, DARK, LIGHT, THEMES, Theme


class Theming(QObject):
    """Knows the theme, dresses the application in it, and says so when it changes.

    `wish` names a theme; None follows the system. Until `dress` is called nothing but the theme is known: the
    empty window of the start does without style and typeface, and does not wait for them.
    """

    themeChanged = Signal(object)

    def __init__(self, app: QApplication, wish: str | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._wish = wish if wish in THEMES else None
        self._dressed = self._controls = False
        self._theme = THEMES[self._wish] if self._wish else _guessed(app)

    @property
    def theme(self) -> Theme:
        """The colours in use."""
        return self._theme

    @property
    def wish(self) -> str | None:
        """The name of the theme that was asked for; None while the system's is followed."""
        return self._wish

    def choose(self, wish: str | None) -> None:
        """Takes the theme of that name; None, and any unknown name, follows the system."""
        self._wish = wish if wish in THEMES else None
        if self._dressed:
            self._tell_system()
        self._follow()

    def dress(self) -> None:
        """Gives the application its style, typeface and colours; follows the system from now on."""
        from bik_explorer import paths
        from bik_explorer.ui.theming.fonts import interface_font

        if self._dressed:
            return
        self._dressed = True
        if self._app.style().name().casefold() != "fusion":  # it mostly is on Linux, and is slow to make
            self._app.setStyle("Fusion")
        self._app.setFont(interface_font(paths.resources() / "fonts"))
        hints = self._app.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        if hasattr(hints, "accessibility"):  # since Qt 6.10
            hints.accessibility().contrastPreferenceChanged.connect(self._follow)
        self._tell_system()
        self._theme = self._wished()
        self._paint_app()

    def dress_controls(self) -> None:
        """Gives buttons, lists and all other controls their style sheet, now and after each change."""
        self._controls = True
        self.dress()
        self._paint_controls()

    def _tell_system(self) -> None:
        """Window frames and Qt's own dialogs follow the wish too."""
        from PySide6.QtCore import Qt  # slow to come, and not needed for the first paint

        hints = self._app.styleHints()
        if self._wish is None:
            hints.unsetColorScheme()
        else:
            dark = THEMES[self._wish].dark
            hints.setColorScheme(Qt.ColorScheme.Dark if dark else Qt.ColorScheme.Light)

    def _follow(self) -> None:
        theme = self._wished()
        if theme is self._theme:
            return
        self._theme = theme
        if self._dressed:
            self._paint_app()
        self.themeChanged.emit(theme)

    def _wished(self) -> Theme:
        return THEMES[self._wish] if self._wish else theme_of_system(self._app.styleHints())

    def _paint_app(self) -> None:
        from bik_explorer.ui.theming.palette import palette_of

        self._app.setPalette(palette_of(self._theme))
        if self._controls:
            self._paint_controls()

    def _paint_controls(self) -> None:
        from bik_explorer.ui.theming.sheet import sheet_of

        self._app.setStyleSheet(sheet_of(self._theme))


def _guessed(app: QApplication) -> Theme:
    """The theme that the palette looks like; asking for the scheme itself brings in all of Qt's enums."""
    return DARK if app.palette().window().color().lightness() < 128 else LIGHT


def theme_of_system(hints: QStyleHints) -> Theme:
    """The theme that fits the system's settings; contrast goes before dark."""
    if _wants_contrast(hints):
        return CONTRAST
    return DARK if hints.colorScheme().name == "Dark" else LIGHT


def _wants_contrast(hints: QStyleHints) -> bool:
    if not hasattr(hints, "accessibility"):  # before Qt 6.10
        return False
    return hints.accessibility().contrastPreference().name == "HighContrast"
