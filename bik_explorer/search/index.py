"""The search of one timeline: which entries match a query and facets, how many of each kind, and why."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

import numpy as np

from bik_explorer.model.facets import Facets
from bik_explorer.model.timeline import Timeline
from bik_explorer.search.complete import Completion, complete
from bik_explorer.search.compounds import Compounds, hyphenated
from bik_explorer.search.facets import FacetTable, Mask
from bik_explorer.search.operators import Operators
from bik_explorer.search.parse import parse_query
from bik_explorer.search.parts import parts_of
from bik_explorer.search.query import Operator, Query, Term
from bik_explorer.search.reasons import marks, reasons_for
from bik_explorer.search.results import Reason, Results
from bik_explorer.search.scan import Scanner
from bik_explorer.search.suggest import Suggester, Suggestions
from bik_explorer.search.text import BREAK, padded


class Index:
    """Answers queries about a timeline. It reads the entries when it is first asked, or in `prepare`."""

    def __init__(self, timeline: Timeline) -> None:
        self.timeline = timeline
        self._operators = Operators(timeline)

    def prepare(self) -> None:
        """Read and fold all texts now, in a quiet moment, instead of at the first letter typed."""
        _ = self._scanner, self._facets

    def search(self, query_text: str, facets: Facets | None = None) -> Results:
        """The entries that match query and facets; all, and not `active`, where neither asks for anything."""
        query, facets = self._parsed(query_text), facets or Facets()
        mask, counts = self._facets.narrowed(self._mask(query), facets)
        return Results(
            mask=mask,
            places=np.flatnonzero(mask).astype(np.int64, copy=False),
            total=len(self.timeline),
            query=query.text,
            active=bool(query) or bool(facets),
            counts=counts,
        )

    def reasons(self, place: int, query_text: str) -> tuple[Reason, ...]:
        """Why the entry at that place matches, what answers most of the query first. Empty without one."""
        query = self._parsed(query_text)
        return reasons_for(self.timeline, self.timeline[place], query, self._operators) if query else ()

    def marks(self, text: str, query_text: str) -> tuple[tuple[int, int], ...]:
        """The [start, end) parts of any shown text that the words and phrases of a query match."""
        return marks(text, self._parsed(query_text))

    def suggest(self, query_text: str, facets: Facets | None = None) -> Suggestions:
        """When nothing matches: what may have been meant, and what stands in the way. Else empty."""
        return self._suggester.suggest(query_text, facets or Facets())

    def complete(self, query_text: str, cursor: int) -> tuple[Completion, ...]:
        """How the query can go on at the cursor: operators, or values with their counts."""
        return complete(query_text, cursor, self._operators)

    def _parsed(self, query_text: str) -> Query:
        query = parse_query(query_text)
        return self._read[1].widened(query) if query else query

    @cached_property
    def _read(self) -> tuple[list[str], Compounds]:
        """All that each entry says, folded, and the hyphenated words in it."""
        texts, compounds = [], set()
        for entry in self.timeline:
            said = [part.text for part in parts_of(self.timeline, entry)]
            texts.append(padded(BREAK.join(said)))
            for text in said:
                compounds.update(hyphenated(text))
        return texts, Compounds(compounds)

    @property
    def _texts(self) -> list[str]:
        return self._read[0]

    @cached_property
    def _scanner(self) -> Scanner:
        return Scanner(self._texts)

    @cached_property
    def _facets(self) -> FacetTable:
        return FacetTable(self.timeline)

    @cached_property
    def _suggester(self) -> Suggester:
        return Suggester(self.timeline, self._texts, self._operators, self._count)

    def _count(self, query_text: str, facets: Facets) -> int:
        return len(self.search(query_text, facets))

    def _mask(self, query: Query) -> Mask:
        """Shape (entries,): which entries match the query, whatever the facets."""
        size = len(self.timeline)
        if not query:
            return np.ones(size, dtype=np.bool_)
        places: Sequence[int] = range(size)
        for clause in query.clauses:
            places = self._narrowed(clause, places)
        mask = np.zeros(size, dtype=np.bool_)
        mask[places] = True
        return mask

    def _narrowed(self, clause: tuple[Term, ...], among: Sequence[int]) -> Sequence[int]:
        if len(clause) == 1:
            return self._matching(clause[0], among)
        found = {place for term in clause for place in self._matching(term, among)}
        return [place for place in among if place in found]

    def _matching(self, term: Term, among: Sequence[int]) -> Sequence[int]:
        if term.operator is Operator.WORD:
            found = self._scanner.any_of(term.needles, among)
            if not term.negated:
                return found
            wanted = set(found)
        else:
            wanted = set(self._operators.places(term))
        return [place for place in among if (place in wanted) is not term.negated]


def build_index(timeline: Timeline) -> Index:
    """The index of a timeline, at once: texts are read at the first query, or by `Index.prepare`."""
    return Index(timeline)
