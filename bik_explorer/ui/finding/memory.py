"""The live form of what is kept of a person's searches, and when a search counts as used."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from bik_explorer.model.entry import Entry
from bik_explorer.model.facets import Facets
from bik_explorer.ui.finding.kept import Kept, SavedSearch, from_plain, to_plain
from bik_explorer.ui.session import Session

REST_MS = 2000
"""Milliseconds that a query has to stand before leaving the box counts as having used it."""


class Memory(QObject):
    """`changed` carries the plain form, for the session file."""

    changed = Signal(object)

    def __init__(self, session: Session, plain: object = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._kept = from_plain(plain)
        self.rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rested = False
        self.rest.timeout.connect(self._note_rest)
        session.resultsChanged.connect(self._note_typing)
        session.selectionChanged.connect(self._note_choice)

    @property
    def kept(self) -> Kept:
        """Recent and saved searches."""
        return self._kept

    @property
    def present(self) -> SavedSearch | None:
        """The saved search that is shown now."""
        state = self._session.state
        return self._kept.found(state.query, state.facets)

    def use(self) -> None:
        """The query that stands now was of use: it is remembered, unless it finds nothing."""
        session = self._session
        if session.state.query.strip() and len(session.results):
            self._take(self._kept.with_recent(session.state.query))

    def leave(self) -> None:
        """The box was left; a query that stood for a while has been read."""
        if self._rested:
            self.use()

    def save(self, name: str, query: str, facets: Facets) -> None:
        """Keeps a search under a name; an empty name is that of the query."""
        self._take(self._kept.with_saved(SavedSearch(name, query, facets)))

    def forget(self, search: SavedSearch) -> None:
        """Drops a saved search."""
        self._take(self._kept.without_saved(search))

    def forget_recent(self, query: str) -> None:
        """Drops a recent search."""
        self._take(self._kept.without_recent(query))

    def clear_recent(self) -> None:
        """Drops all recent searches."""
        self._take(Kept(saved=self._kept.saved, picks=self._kept.picks))

    def pick(self, id_: str) -> None:
        """Remembers what was chosen in the palette."""
        self._take(self._kept.with_pick(id_))

    def _take(self, kept: Kept) -> None:
        if kept != self._kept:
            self._kept = kept
            self.changed.emit(to_plain(kept))

    def _note_typing(self, _results: object) -> None:
        self._rested = False
        self.rest.start()

    def _note_rest(self) -> None:
        self._rested = True

    def _note_choice(self, entry: Entry | None) -> None:
        """Choosing one of the matches is using the search."""
        results = self._session.results
        if entry is not None and results.mask[self._session.timeline.places[entry.id]]:
            self.use()
