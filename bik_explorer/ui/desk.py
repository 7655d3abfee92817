"""Everything in the window once there is a timeline.

Top bar, filters, timeline, side panel, status line; and how they hear of each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from bik_explorer.loading.problems import Problem
from bik_explorer.model.state import Page
from bik_explorer.ui.actions import make_actions, make_menus, specs
from bik_explorer.ui.canvas.timeline_view import TimelineView
from bik_explorer.ui.commands import Commands
from bik_explorer.ui.places import Places
from bik_explorer.ui.preferences import Preferences
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming

if TYPE_CHECKING:
    from PySide6.QtWidgets import QSplitter

    from bik_explorer.ui.canvas.moves import Moves
    from bik_explorer.ui.finding.finding import Finding
    from bik_explorer.ui.panels.filter_bar import FilterBar
    from bik_explorer.ui.panels.overview import Overview
    from bik_explorer.ui.panels.side_panel import SidePanel
    from bik_explorer.ui.panels.status_line import StatusLine
    from bik_explorer.ui.panels.top_bar import TopBar
    from bik_explorer.ui.views.pages import Pages


class Desk(QWidget):
    """The parts of the window.

    Only the timeline is there at once. Bars, panel and overview are built after it has been painted; until
    then empty places of the same size keep the timeline from jumping.
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
        commands = Commands(self)
        self.lessons, self.presenting = commands.lessons, commands.presenting
        self._table = specs(commands)
        self.actions_by_id = make_actions(self._table, parent, self.view)
        self.finding: Finding | None = None
        self.top: TopBar | None = None
        self.filters: FilterBar | None = None
        self.status: StatusLine | None = None
        self.panel: SidePanel | None = None
        self.overview: Overview | None = None
        self.pages: Pages | None = None
        self._places = Places(theming, self.view, self)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._places)
        self._connect()
        self._take(preferences)
        self._call_panel(None)
        if session.state.page is not Page.TIMELINE:
            theming.dress_controls()  # a page has some, and comes before the bars then
            self.add_pages()

    @property
    def preferences(self) -> Preferences:
        """What the person has chosen."""
        return self._preferences

    @property
    def theming(self) -> Theming:
        """The colours in use."""
        return self._theming

    @property
    def moves(self) -> Moves:
        """What moves the page that is shown in time."""
        return self.view.moves if self.pages is None else self.pages.moves

    def change(self, **changes: object) -> None:
        """Takes on other preferences and tells of them."""
        self._take(replace(self._preferences, **changes))  # type: ignore[arg-type]
        self.preferencesChanged.emit(self._preferences)

    def _take(self, preferences: Preferences) -> None:
        self._preferences = preferences
        self.view.wheel_zooms = preferences.wheel_zooms
        self.view.moves.reduced = preferences.reduced_motion or _system_reduces_motion()
        self._theming.choose(None if preferences.theme == "system" else preferences.theme)
        self._places.beside.show_panel(preferences.panel, preferences.panel_width)
        if self.status is not None:
            self.status.set_wheel_zooms(preferences.wheel_zooms)

    def _connect(self) -> None:
        """Who hears of whom, beside what each part hears from the session and from the theme."""
        self._theming.themeChanged.connect(self.view.set_theme)
        self.view.panelWanted.connect(self.focus_panel)
        self._places.beside.panelResized.connect(self._keep_panel_width)
        self.session.selectionChanged.connect(self._call_panel)
        self.session.cardChanged.connect(self._call_panel)

    # what arrives later

    def complete(self) -> None:
        """Builds all that is not there yet."""
        for add in (self.add_bars, self.add_panel, self.add_overview, self.add_accessibility):
            add()

    def add_bars(self) -> None:
        """Builds top bar, filters and status line."""
        from bik_explorer.ui.finding.finding import Finding
        from bik_explorer.ui.panels.filter_bar import FilterBar  # not needed for the first paint
        from bik_explorer.ui.panels.status_line import StatusLine
        from bik_explorer.ui.panels.top_bar import TopBar

        self._theming.dress_controls()
        menus = make_menus(self._table, self.actions_by_id, self)
        self.finding = finding = Finding(self, self._theming)
        present = self.actions_by_id["present"]
        self.top = top = TopBar(
            self.session, self._theming, tuple(Page), menus, present, memory=finding.memory
        )
        self.presenting.list_lessons()
        self.filters = FilterBar(self.session, self._theming)
        self.status = StatusLine(self.session, self._theming)
        self.status.set_wheel_zooms(self._preferences.wheel_zooms)
        self._places.put_bars(top, self.filters, self.status)
        self.add_pages()
        top.search.left.connect(self._focus_view)
        top.search.nextWanted.connect(self.actions_by_id["next-match"].trigger)
        top.search.previousWanted.connect(self.actions_by_id["previous-match"].trigger)
        finding.attach(top.search)
        finding.left.connect(self._focus_view)
        self.status.allWanted.connect(self.actions_by_id["fit-results"].trigger)

    def add_pages(self) -> None:
        """Builds the stack of pages; each page comes when it is first shown."""
        from bik_explorer.ui.views.pages import Pages

        if self.pages is None:
            self.pages = pages = Pages(self.session, self._theming, self.view, self._places)
            pages.panelWanted.connect(self.focus_panel)
            pages.turned.connect(self._turn)
            self._turn(self.session.state.page)

    def _turn(self, page: Page) -> None:
        """Commands that move in time wait while a page without time is shown."""
        for id_ in ("fit-all", "fit-results", "zoom-in", "zoom-out"):
            self.actions_by_id[id_].setEnabled(page is not Page.SIGNATORIES)

    def add_panel(self) -> None:
        """Builds the side panel."""
        from bik_explorer.ui.panels.side_panel import SidePanel

        self.panel = SidePanel(self.session, self._theming)
        self.panel.left.connect(self._leave_panel)
        self._places.beside.put_panel(self.panel)
        self._places.beside.show_panel(self._preferences.panel, self._preferences.panel_width)
        self._call_panel(None)

    def put_list(self, results: QWidget) -> QSplitter:
        """Puts the list of results above the page."""
        return self._places.put_list(results)

    def add_overview(self) -> None:
        """Builds the overview strip; its import is the slowest of all."""
        from bik_explorer.ui.panels.overview import Overview

        self.overview = Overview(self.session, self._theming.theme)
        self.overview.motion = self.view.moves.motion
        self._theming.themeChanged.connect(self.overview.set_theme)
        self._places.put_overview(self.overview)
        QWidget.setTabOrder(self.view, self.overview)

    def add_accessibility(self) -> None:
        """Makes the timeline known to screen readers."""
        from bik_explorer.ui.canvas import accessible

        accessible.install(self.view)
        if self.pages is not None:
            self.pages.expose()

    def _keep_panel_width(self, width: int) -> None:
        self.change(panel_width=width)

    # where commands lead

    def _focus_view(self) -> None:
        """Back to the page, by a key: the focus is shown there."""
        page = self.pages.current if self.pages is not None else self.view
        page.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_search(self) -> None:
        """To the search box."""
        if self.top is not None:
            self.top.search.focus()

    def focus_panel(self) -> None:
        """To the heading of the side panel, which is opened if need be."""
        if self.panel is not None:
            self.change(panel=True)
            self._places.beside.call(True)
            self.panel.focus_heading()

    def _call_panel(self, _subject: object) -> None:
        """A floating panel comes when there is something to tell."""
        state = self.session.state
        selected = self.session.selected
        seen = selected is not None and state.page is Page.TIMELINE
        mark = self.view.frame.mark_of(self.session.timeline.places[selected.id]) if seen else None
        about = mark.rect.centre[0] if mark else 0.0
        self._places.beside.call(state.selection is not None or state.card is not None, about)

    def _leave_panel(self) -> None:
        """Esc in the panel: back to the timeline."""
        self._places.beside.dismiss()
        self._focus_view()

    def set_problems(self, problems: Sequence[Problem]) -> None:
        """Tells the problems of the pack."""
        if self.status is not None:
            self.status.set_problems(problems)
        self.actions_by_id["problems"].setEnabled(bool(problems))

    def show_problems(self) -> None:
        """The list of problems."""
        if self.status is not None:
            self.status.show_problems()

    def show_keys(self) -> None:
        """The sheet of keys, from the tables that make them work."""
        from bik_explorer.ui.dialogs.shortcuts import ShortcutsDialog
        from bik_explorer.ui.key_sheet import key_sections

        ShortcutsDialog(key_sections(self._table), self.window()).open()

    def show_about(self) -> None:
        """What this program is."""
        from bik_explorer.ui.dialogs.about import AboutDialog

        AboutDialog(self.session.timeline.pack, self.window()).open()

    def ask_for_file(self) -> None:
        """Asks for a pack that is one file."""
        from PySide6.QtWidgets import QFileDialog  # slow to come, and rarely wanted

        patterns = self.tr("Packs (*.yaml *.yml)")
        chosen, _ = QFileDialog.getOpenFileName(self, self.tr("Open a pack file"), "", patterns)
        if chosen:
            self.packWanted.emit(Path(chosen))

    def ask_for_folder(self) -> None:
        """Asks for a pack that is a folder."""
        from PySide6.QtWidgets import QFileDialog

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
