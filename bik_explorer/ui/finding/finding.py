"""What helps to find, put together: the memory of searches, the list of results, the palette, copying."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QSplitter, QWidget

from bik_explorer.ui.finding.memory import Memory

if TYPE_CHECKING:
    from bik_explorer.ui.desk import Desk
    from bik_explorer.ui.finding.palette.palette import Palette
    from bik_explorer.ui.finding.results.panel import ResultsPanel
    from bik_explorer.ui.panels.search_box import SearchBox
    from bik_explorer.ui.theming import Theming

_LEAST_PAGE = 160
"""Logical pixels of height that the list of results leaves to the page."""
_OTHER_ROWS, _MOST_SHARE = 230, 0.36
"""Logical pixels of height of all else, about; the share of the rest that the list gets at most at first."""


class Finding(QObject):
    """Builds each part at the first need, and keeps what is remembered in the desk's preferences.

    `left`: the keyboard is to go back to the page.
    """

    left = Signal()
    listShown = Signal(bool)

    def __init__(self, desk: Desk, theming: Theming) -> None:
        super().__init__(desk)
        self._desk, self._theming = desk, theming
        self.memory = Memory(desk.session, desk.preferences.searches, self)
        self.memory.changed.connect(lambda plain: desk.change(searches=plain))
        self.results: ResultsPanel | None = None
        self.palette: Palette | None = None
        self._splitter: QSplitter | None = None

    def attach(self, box: SearchBox) -> None:
        """Serves the search box; shows the list of results if it was there last time."""
        actions = self._desk.actions_by_id
        box.edit.addActions([actions[id_] for id_ in ("save-search", "copy-command-line", "copy-step")])
        box.listWanted.connect(actions["results"].trigger)
        self.listShown.connect(box.set_list_shown)
        if self.list_shown:
            self.show_list(True)

    @property
    def list_shown(self) -> bool:
        """Whether the list of results is wanted."""
        return self._desk.preferences.results_list

    def toggle_list(self) -> None:
        """Shows the list of results, with the keyboard in it, or puts it away."""
        self.show_list(not self.list_shown)
        if self.list_shown and self.results is not None:
            self.results.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_list(self, shown: bool) -> None:
        """Shows the list of results or puts it away."""
        if shown and self.results is None:
            self._add_list()
        if self.results is not None:
            focus = QApplication.focusWidget()
            inside = focus is not None and self.results.isAncestorOf(focus)
            self.results.setVisible(shown)
            if inside and not shown:
                self.left.emit()
        if shown is not self.list_shown:
            self._desk.change(results_list=shown)
        self.listShown.emit(shown)

    def open_palette(self) -> None:
        """Every command, entry, organisation and topic in one list."""
        from bik_explorer.ui.finding.palette.palette import Palette  # not needed until it is asked for

        if self.palette is None:
            desk = self._desk
            self.palette = Palette(
                desk.session, self._theming, self.memory, desk.actions_by_id, desk.window()
            )
        self.palette.open()

    def copy_command_line(self) -> None:
        """Copies what to type into a terminal to see the same."""
        from bik_explorer.ui.finding.copying import as_command_line

        session = self._desk.session
        self._copy(as_command_line(session.state, session.timeline, windows=sys.platform == "win32"))

    def copy_step(self) -> None:
        """Copies the lines that a lesson's step needs to show the search."""
        from bik_explorer.ui.finding.copying import as_step

        self._copy(as_step(self._desk.session.state))

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)

    def _add_list(self) -> None:
        from bik_explorer.ui.finding.results.panel import ResultsPanel

        desk, preferences = self._desk, self._desk.preferences
        focus, before = QApplication.focusWidget(), desk.view.previousInFocusChain()
        self.results = ResultsPanel(desk.session, self._theming, preferences.best_first)
        self._splitter = desk.put_list(self.results)
        for part in self.results.in_tab_order:
            QWidget.setTabOrder(before, part)
            before = part
        self._share(preferences.list_height)
        self._splitter.splitterMoved.connect(self._keep_height)
        self._splitter.widget(1).setMinimumHeight(_LEAST_PAGE)
        self.results.closed.connect(lambda: self.show_list(False))
        self.results.left.connect(self.left)
        self.results.orderChanged.connect(lambda best: desk.change(best_first=best))
        if focus is not None:  # moving the page into the splitter took it away
            focus.setFocus(Qt.FocusReason.OtherFocusReason)

    def _share(self, wanted: int) -> None:
        """Gives the list its height, less in a low window."""
        if self._splitter is not None:
            room = self._desk.height() - _OTHER_ROWS
            height = min(wanted, round(room * _MOST_SHARE)) if room > 0 else wanted
            self._splitter.setSizes([height, max(room - height, 1)])

    def _keep_height(self) -> None:
        if self._splitter is not None:
            self._desk.change(list_height=self._splitter.sizes()[0])
