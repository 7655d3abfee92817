"""The chip that opens the menu of a facet."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from bik_explorer.ui.panels.chip import Chip
from bik_explorer.ui.panels.facet_menu import FacetMenu
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming


class FacetChip(Chip):
    """Says `anything` while every value passes, else `some`. The menu is built at the first need."""

    def __init__(
        self, session: Session, theming: Theming, facet: str, anything: str, some: str, parent: QWidget
    ) -> None:
        super().__init__(anything, theming.theme, "chevron-down", parent)
        self._session = session
        self._theming = theming
        self._facet = facet
        self._names = anything, some
        self._menu: FacetMenu | None = None
        self.setAccessibleDescription(self.tr("Opens a list to choose from"))
        self.clicked.connect(self.open_menu)
        session.resultsChanged.connect(self._show)
        session.timelineChanged.connect(self._show)
        self._show()

    def open_menu(self) -> FacetMenu:
        """Opens the menu below the chip."""
        if self._menu is None:
            self._menu = FacetMenu(self._session, self._theming, self._facet, self._names[1], self)
        self._menu.open_below(self)
        return self._menu

    def _show(self) -> None:
        chosen = bool(getattr(self._session.state.facets, self._facet))
        self.set_name(self._names[chosen])
