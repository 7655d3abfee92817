"""The table of signatories as it is asked for: made when needed, kept until something changes."""

from __future__ import annotations

from dataclasses import replace

from bik_explorer.layout.matrix import Matrix, Signings, signings_of
from bik_explorer.layout.pages.arranging import Choice, matrix_of
from bik_explorer.layout.pages.plan import HEAD, NAME, Spot
from bik_explorer.model.crossings import Crossings
from bik_explorer.model.entry import Entry
from bik_explorer.ui.covering import cover_in
from bik_explorer.ui.session import Session
from bik_explorer.ui.views.naming import named_organisations
from bik_explorer.ui.views.telling import Telling

Cursor = tuple[str | None, str | None]
"""Ids of an organisation (None: the heads) and of an entry (None: the names): they outlive a new order."""


class Table:
    """Knows the choice, and what the session finds."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._choice = Choice()
        self._signings: Signings | None = None
        self._crossings: Crossings | None = None
        self._matrix: Matrix | None = None
        self._telling: Telling | None = None

    @property
    def choice(self) -> Choice:
        """What is asked for."""
        return self._choice

    def choose(self, **changes: object) -> None:
        """Asks for something else."""
        self._choice = replace(self._choice, **changes)  # type: ignore[arg-type]
        self.forget_results()

    def forget_timeline(self) -> None:
        """There is another timeline: who signed two of its entries is not asked yet."""
        self._signings = self._crossings = None
        self.choose(pair=None)

    def forget_results(self) -> None:
        """Something else is found."""
        self._matrix = self._telling = None

    def forget_words(self) -> None:
        """Something is kept back from now on, or has been revealed."""
        self._telling = None

    @property
    def signings(self) -> Signings:
        """All of the timeline."""
        if self._signings is None:
            self._signings = signings_of(self._session.timeline)
        return self._signings

    @property
    def matrix(self) -> Matrix:
        """What is shown."""
        if self._matrix is None:
            session, signings = self._session, self.signings
            found = [place for place in signings.places if session.results.mask[place]]
            self._matrix = matrix_of(
                session.timeline,
                signings,
                session.results.mask,
                self._choice,
                only=named_organisations(session, found),
                dim=session.state.dim,
            )
        return self._matrix

    @property
    def telling(self) -> Telling:
        """The words for what is shown."""
        if self._telling is None:
            if self._crossings is None:
                self._crossings = Crossings(self._session.timeline)
            self._telling = Telling(self._crossings, self.matrix, cover_in(self._session))
        return self._telling

    def entry(self, column: int) -> Entry:
        """The entry of a column."""
        return self._session.timeline[self.matrix.columns[column]]

    def columns(self) -> list[tuple[str, str]]:
        """Id and label of the entry of each column."""
        return [(entry.id, entry.label) for entry in map(self.entry, range(len(self.matrix.columns)))]

    def pair_names(self) -> tuple[str, str] | None:
        """The labels of the two entries that are asked about, if they are shown."""
        pair = self.matrix.pair
        return None if pair is None else (self.entry(pair[0]).label, self.entry(pair[1]).label)

    def cursor_of(self, spot: Spot) -> Cursor:
        """The lasting form of a spot."""
        organisation = None if spot.row == HEAD else self.matrix.organisations[spot.row]
        return organisation, None if spot.column == NAME else self.entry(spot.column).id

    def spot_of(self, cursor: Cursor | None) -> Spot | None:
        """Where it is now; None where its row or its column is not shown."""
        if cursor is None:
            return None
        organisation, id_ = cursor
        row = HEAD if organisation is None else self.matrix.row_of.get(organisation)
        place = self._session.timeline.places.get(id_) if id_ else None
        column = NAME if id_ is None else self.matrix.column_of.get(place)
        return None if row is None or column is None else Spot(row, column)
