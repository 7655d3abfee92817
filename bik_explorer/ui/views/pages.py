"""The stack of pages: the timeline, and the others, each built when it is first shown."""

from __future__ import annotations

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QApplication, QWidget

from bik_explorer.model.state import Page
from bik_explorer.ui.canvas.moves import Moves
from bik_explorer.ui.canvas.timeline_view import TimelineView
from bik_explorer.ui.places import Places
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming
from bik_explorer.ui.views.page_view import PageView


class Pages(QObject):
    """Follows the session. `turned`: another page is shown.

    The overview stays with the timeline: the other pages have sums of their own, and need its room.
    """

    turned = Signal(object)
    panelWanted = Signal()

    def __init__(self, session: Session, theming: Theming, view: TimelineView, places: Places) -> None:
        super().__init__(places)
        self._session, self._theming, self._places = session, theming, places
        self._view = view
        self._pages: dict[Page, QWidget] = {Page.TIMELINE: view}
        self._shown = Page.TIMELINE
        self._exposed = False
        session.pageChanged.connect(self.show)
        self.show(session.state.page)

    @property
    def current(self) -> QWidget:
        """The page that is shown."""
        return self._pages[self._shown]

    @property
    def moves(self) -> Moves:
        """What moves the page that is shown in time; the timeline's where a page has no time."""
        return getattr(self.current, "moves", self._view.moves)

    def page(self, page: Page) -> QWidget:
        """A page, built at the first need."""
        if page not in self._pages:
            self._pages[page] = self._built(page)
        return self._pages[page]

    def show(self, page: Page) -> None:
        """Turns to a page; the keyboard goes along if it was on the one before, or nowhere."""
        if page is self._shown:
            return
        before, after = self.current, self.page(page)
        focus = QApplication.focusWidget()
        had_focus = focus is None or focus is before or before.isAncestorOf(focus)
        self._view.moves.stop()
        self._shown = page
        self._places.show_page(after, overview=page is Page.TIMELINE)
        if had_focus:
            after.setFocus(Qt.FocusReason.OtherFocusReason)
        self.turned.emit(page)

    def expose(self) -> None:
        """Makes the pages that are there, and those to come, known to screen readers."""
        from bik_explorer.ui.views import spoken

        self._exposed = True
        for made in self._pages.values():
            if isinstance(made, PageView):
                spoken.install(made)

    def _built(self, page: Page) -> PageView:
        made = self._made(page)
        made.panelWanted.connect(self.panelWanted)
        made.painted.connect(self._painted)
        if self._exposed:
            from bik_explorer.ui.views import spoken

            spoken.install(made)
        return made

    def _made(self, page: Page) -> PageView:
        if page is Page.SIGNATORIES:
            from bik_explorer.ui.views.signatories_view import SignatoriesView  # few want it at once

            return SignatoriesView(self._session, self._theming)
        from bik_explorer.ui.views.commitments_view import CommitmentsView

        return CommitmentsView(self._session, self._theming, self._view)

    def _painted(self) -> None:
        """A start with another page waits for the timeline to be painted: this is as good."""
        self.sender().painted.disconnect(self._painted)
        self._view.painted.emit()
