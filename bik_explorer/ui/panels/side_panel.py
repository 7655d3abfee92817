"""The panel beside the timeline: all about the selected entry, or, without one, what this timeline is."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QStackedLayout, QWidget

from bik_explorer.model.entry import Entry
from bik_explorer.style import Theme
from bik_explorer.ui.links import open_link
from bik_explorer.ui.panels.side.crossings import Crossings
from bik_explorer.ui.panels.side.empty_state import EmptyState
from bik_explorer.ui.panels.side.entry_card import EntryCard
from bik_explorer.ui.panels.side.fitting import Fitter
from bik_explorer.ui.panels.side.marking import Marking
from bik_explorer.ui.panels.side.sizes import PanelSizes, Type
from bik_explorer.ui.panels.side.subject import Subject
from bik_explorer.ui.session import Session
from bik_explorer.ui.theming import Theming

SHEET = """
QAbstractItemView, QAbstractItemView:focus, QTextEdit, QTextEdit:focus {
    background: transparent; border: none; padding: 0; }
"""
"""The lists and texts of the panel paint themselves: no field around them."""


class SidePanel(QFrame):
    """Follows the session. `left` says that a person wants back to the timeline (Esc)."""

    left = Signal()

    def __init__(self, session: Session, theming: Theming, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session, self._theming = session, theming
        self._sizes = PanelSizes()
        self._crossings = Crossings(session.timeline)
        self._pages = QStackedLayout(self)
        self._card: EntryCard | None = None
        self._empty: EmptyState | None = None
        self.setProperty("card", "true")
        self.setStyleSheet(SHEET)
        self.setAccessibleName(self.tr("Details"))
        self.setMinimumWidth(self._sizes.narrowest)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self._connect()
        self._refresh()

    @property
    def card(self) -> EntryCard:
        """The card of an entry, built when it is first needed."""
        if self._card is None:
            self._card = EntryCard(self._session, self._fitter(), self)
            self._card.entryWanted.connect(lambda id_: self._session.select(id_, reveal=True))
            self._card.linkWanted.connect(lambda url: open_link(url, self.window()))
            self._pages.addWidget(self._card)
        return self._card

    @property
    def empty(self) -> EmptyState:
        """What is shown without a selection, built when it is first needed."""
        if self._empty is None:
            self._empty = EmptyState(self._fitter(), self)
            self._empty.show_timeline(self._session.timeline)
            self._pages.addWidget(self._empty)
        return self._empty

    def focus_heading(self) -> None:
        """Puts the keyboard on the heading."""
        (self.card if self._session.selected is not None else self.empty).focus_heading()

    def sizeHint(self) -> QSize:
        return QSize(self._sizes.width, 2 * self._sizes.width)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and _is_escape(event):
            event.accept()  # Esc leaves the panel, whatever it does elsewhere in the window
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _connect(self) -> None:
        self._session.selectionChanged.connect(self._refresh)
        self._session.resultsChanged.connect(self._refresh)
        self._session.timelineChanged.connect(self._take)
        self._theming.themeChanged.connect(self._dress)

    def _take(self, _timeline: object) -> None:
        self._crossings = Crossings(self._session.timeline)
        if self._empty is not None:
            self._empty.show_timeline(self._session.timeline)
        self._refresh()

    def _refresh(self, _change: object = None) -> None:
        entry = self._session.selected
        if entry is None:
            self._pages.setCurrentWidget(self.empty)
            return
        self.card.show_subject(Subject(entry, self._crossings, self._marking(entry)))
        self._pages.setCurrentWidget(self.card)

    def _marking(self, entry: Entry) -> Marking:
        """An entry that is selected but not among the results has nothing to mark."""
        session = self._session
        found = session.results.active and session.results.mask[session.timeline.places[entry.id]]
        query = session.state.query
        if not found or not query.strip():
            return Marking()
        return Marking(session.reasons(entry), lambda text: session.index.marks(text, query))

    def _dress(self, _theme: Theme) -> None:
        fitter = self._fitter()
        for page in (self._card, self._empty):
            if page is not None:
                page.use(fitter)

    def _fitter(self) -> Fitter:
        return Fitter(self._theming.theme, Type(self.font()), self._sizes)


def _is_escape(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape
