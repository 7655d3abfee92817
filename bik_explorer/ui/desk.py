"""Everything in the window once there is a timeline.

Top bar, filters, timeline, side panel, status line; and how they hear of each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from bik_explorer.loading.problems import Problem
from bik_explorer.model.state import Page
from bik_explorer.style import Theme
from bik_explorer.ui.actions import make_actions, make_menus, specs
from bik_explorer.ui.canvas.timeline_view import TimelineView
from bik_explorer.ui.commands import Commands
from bik_explorer.ui.panels.filter_bar import FilterBar
from bik_explorer.ui.panels.status_line import StatusLine
from bik_explorer.ui.panels.top_bar import TopBar
from bik_explorer.ui.preferences import Preferences
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming

GAP = 16
EDGE = 20
PANEL_LEAST = 280
PANEL_NARROW = 300
OVERVIEW = 50
NARROW = 1200
"""Pixels: in a narrower window the panel starts narrower."""


class Desk(QWidget):
    """The parts of the window.

    The side panel and the overview arrive after the first paint, by `complete`.
    """

    packWanted = Signal(object)
    reloadWanted = Signal()
    preferencesChanged = Signal(object)

    def __init__(self, session: Session, theming: Theming, preferences: Preferences, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = session
        self._theming = theming
        self._preferences = preferences
        self.view = TimelineView(session, theming.theme)
        self._table = specs(Commands(self))
        self.actions_by_id = make_actions(self._table, parent, self.view)
        menus = make_menus(self._table, self.actions_by_id, self)
        self.top = TopBar(session, theming, (Page.TIMELINE,), menus)
        self.filters = FilterBar(session, theming)
        self.status = StatusLine(session, theming)
        self._left = QWidget()
        self._place = QWidget()
        self._splitter = QSplitter(Qt.Orientation.Horizontal)
        self.panel: QWidget | None = None
        self.overview: QWidget | None = None
        self._lay_out()
        self._connect()
        self._take(preferences)

    @property
    def preferences(self) -> Preferences:
        """What the person has chosen."""
        return self._preferences

    def change(self, **changes: object) -> None:
        """Takes on other preferences and tells of them."""
        self._take(replace(self._preferences, **changes))  # type: ignore[arg-type]
        self.preferencesChanged.emit(self._preferences)

    def _take(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.view.wheel_zooms = preferences.wheel_zooms
        self.status.set_wheel_zooms(preferences.wheel_zooms)
        self.view.moves.reduced = preferences.reduced_motion or _system_reduces_motion()
        self._theming.choose(None if preferences.theme == "system" else preferences.theme)
        if self.panel is not None:
            self.panel.setVisible(preferences.panel)

    def _lay_out(self) -> None:
        self._column = column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.view, 1)
        self._place.setFixedHeight(OVERVIEW)
        column.addWidget(self._place)
        self._splitter.setHandleWidth(GAP)
        self._splitter.setChildrenCollapsible(False)
        self._splitter.addWidget(self._left)
        middle = QHBoxLayout()
        middle.setContentsMargins(EDGE, 0, EDGE, 0)
        middle.addWidget(self._splitter)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.top)
        rows.addWidget(self.filters)
        rows.addLayout(middle, 1)
        rows.addWidget(self.status)

    def _connect(self) -> None:
        """Who hears of whom, beside what each part hears from the session."""
        self._theming.themeChanged.connect(self._dress)
        self.top.search.left.connect(self.view.setFocus)
        self.top.search.nextWanted.connect(self.actions_by_id["next-match"].trigger)
        self.top.search.previousWanted.connect(self.actions_by_id["previous-match"].trigger)
        self.view.panelWanted.connect(self.focus_panel)

    def _dress(self, theme: Theme) -> None:
        self.view.set_theme(theme)

    # what arrives later

    def add_panel(self) -> None:
        """Builds the side panel."""
        from bik_explorer.ui.panels.side_panel import SidePanel  # not needed for the first paint

        self.panel = SidePanel(self.session, self._theming)
        self.panel.setMinimumWidth(PANEL_LEAST)
        self.panel.left.connect(self.view.setFocus)
        self._splitter.addWidget(self.panel)
        wanted = self._preferences.panel_width if self.width() >= NARROW else PANEL_NARROW
        self._splitter.setSizes([max(self._splitter.width() - wanted - GAP, 1), wanted])
        self._splitter.setStretchFactor(0, 1)
        self._splitter.setStretchFactor(1, 0)
        self._splitter.splitterMoved.connect(self._keep_panel_width)
        self.panel.setVisible(self._preferences.panel)

    def add_overview(self) -> None:
        """Builds the overview strip; its import is the slowest of all."""
        from bik_explorer.ui.panels.overview import Overview

        overview = Overview(self.session, self._theming.theme)
        overview.motion = self.view.moves.motion
        self._theming.themeChanged.connect(overview.set_theme)
        self._column.replaceWidget(self._place, overview)
        self._place.deleteLater()
        QWidget.setTabOrder(self.view, overview)
        self.overview = overview

    def add_accessibility(self) -> None:
        """Makes the timeline known to screen readers."""
        from bik_explorer.ui.canvas import accessible

        accessible.install(self.view)

    def _keep_panel_width(self) -> None:
        if self.panel is not None and self.width() >= NARROW:
            self.change(panel_width=self._splitter.sizes()[1])

    # where commands lead

    def focus_search(self) -> None:
        """To the search box."""
        self.top.search.focus()

    def focus_panel(self) -> None:
        """To the heading of the side panel, which is opened if need be."""
        if self.panel is not None:
            self.change(panel=True)
            self.panel.focus_heading()

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """Tells the problems of the pack."""
        self.status.set_problems(problems)
        self.actions_by_id["problems"].setEnabled(bool(problems))

    def show_problems(self) -> None:
        """The list of problems."""
        self.status.show_problems()

    def show_keys(self) -> None:
        """The sheet of keys, from the table of commands."""
        from bik_explorer.ui.dialogs.shortcuts import ShortcutsDialog

        rows = [(spec.text, ", ".join(self._keys_of(spec.id))) for spec in self._table if spec.shortcuts]
        ShortcutsDialog(rows, self.window()).open()

    def _keys_of(self, action: str) -> list[str]:
        native = self.actions_by_id[action].shortcuts()
        return list(dict.fromkeys(keys.toString(keys.SequenceFormat.NativeText) for keys in native))

    def show_about(self) -> None:
        """What this program is."""
        from bik_explorer.ui.dialogs.about import AboutDialog

        AboutDialog(self.session.timeline.pack, self.window()).open()

    def ask_for_file(self) -> None:
        """Asks for a pack that is one file."""
        patterns = self.tr("Packs (*.yaml *.yml)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Open a pack file"), "", patterns)
        if chosen:
            self.packWanted.emit(Path(chosen))

    def ask_for_folder(self) -> None:
        """Asks for a pack that is a folder."""
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Open a pack folder"))
        if chosen:
            self.packWanted.emit(Path(chosen))


def _system_reduces_motion() -> bool:
    """Whether the system asks for less motion; Qt tells from 6.12 on."""
    from PySide6.QtGui import QGuiApplication

    hints = QGuiApplication.styleHints()
    accessibility = hints.accessibility() if hasattr(hints, "accessibility") else None
    if accessibility is None or not hasattr(accessibility, "motionPreference"):
        return False
    return "Reduce" in str(accessibility.motionPreference())
