"""The commands that turn something on or off, or choose one of several."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from bik_explorer.model.state import Page
    from bik_explorer.ui.desk import Desk


class SwitchCommands:
    """What is switched, and whether it is on."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._session = desk.session

    def toggle_dim(self) -> None:
        """Hides or dims what does not match."""
        self._session.set_dim(not self.is_dim())

    def is_dim(self) -> bool:
        """Whether it is dimmed."""
        return self._session.state.dim

    def toggle_band(self) -> None:
        """Shows or hides the counts of voluntary codes and binding acts per year."""
        self._session.apply(replace(self._session.state, band=not self.band_shown()))

    def band_shown(self) -> bool:
        """Whether they are shown."""
        return self._session.state.band

    def toggle_wheel(self) -> None:
        """Swaps what the wheel does."""
        self._desk.change(wheel_zooms=not self.wheel_zooms())

    def wheel_zooms(self) -> bool:
        """Whether the wheel zooms."""
        return self._desk.preferences.wheel_zooms

    def toggle_motion(self) -> None:
        """Moves at once, or in animated moves."""
        self._desk.change(reduced_motion=not self.motion_reduced())

    def motion_reduced(self) -> bool:
        """Whether moves are instant."""
        return self._desk.preferences.reduced_motion

    def toggle_panel(self) -> None:
        """Shows or hides the side panel."""
        self._desk.change(panel=not self.panel_shown())

    def panel_shown(self) -> bool:
        """Whether the side panel is shown."""
        return self._desk.preferences.panel

    def toggle_full_screen(self) -> None:
        """Fills the screen, or goes back."""
        window = self._desk.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def full_screen(self) -> bool:
        """Whether the window fills the screen."""
        return self._desk.window().isFullScreen()

    def page_shower(self, page: Page) -> Callable[[], None]:
        """The command that turns to a page."""
        return lambda: self._session.show_page(page)

    def page_checker(self, page: Page) -> Callable[[], bool]:
        """Tells whether a page is shown."""
        return lambda: self._session.state.page is page

    def theme_setter(self, name: str) -> Callable[[], None]:
        """The command that chooses a theme."""
        return lambda: self._desk.change(theme=name)

    def theme_checker(self, name: str) -> Callable[[], bool]:
        """Tells whether a theme is chosen."""
        return lambda: self._desk.preferences.theme == name
