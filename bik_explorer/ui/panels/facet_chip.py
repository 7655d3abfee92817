"""The chip that opens the menu of a facet, or of several."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from bik_explorer.ui.panels.chip import Chip
from bik_explorer.ui.panels.facet_menu import FacetMenu
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming


class FacetChip(Chip):
    """Says `anything` while every value passes, else `some`. The menu is built when it is opened.

    `facets`: names of facets with the heading of each in the menu.
    """

    def __init__(
        self,
        session: Session,
        theming: Theming,
        facets: Sequence[tuple[str, str]],
        anything: str,
        some: str,
        parent: QWidget,
    ) -> None:
        super().__init__(anything, theming.theme, "chevron-down", parent)
        self._session = session
        self._theming = theming
        self._facets = tuple(facets)
        self._names = anything, some
        self._menu: FacetMenu | None = None
        self.setAccessibleDescription(self.tr("Opens a list to choose from"))
        self.clicked.connect(self.open_menu)
        session.resultsChanged.connect(self._show)
        session.timelineChanged.connect(self._show)
        self._show()

    @property
    def some(self) -> str:
        """What it says where something is chosen."""
        return self._names[1]

    def set_facets(self, facets: Sequence[tuple[str, str]]) -> None:
        """Gathers other facets."""
        if tuple(facets) != self._facets:
            self._facets = tuple(facets)
            if self._menu is not None:
                self._menu.deleteLater()
                self._menu = None
            self._show()

    def open_menu(self) -> FacetMenu:
        """Opens the menu below the chip."""
        if self._menu is None:
            self._menu = FacetMenu(self._session, self._theming, self._facets, self._names[1], self)
        self._menu.open_below(self)
        return self._menu

    def _show(self) -> None:
        chosen = any(getattr(self._session.state.facets, facet) for facet, _ in self._facets)
        self.set_name(self._names[chosen])
