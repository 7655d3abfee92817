"""The search of one timeline: which entries match a query and facets, how many of each kind, and why."""

from __future__ import annotations

from threading import Lock
from typing import NamedTuple

import numpy as np

from bik_explorer.model.facets import Facets
from bik_explorer.model.timeline import Timeline
from bik_explorer.search.building import build_dictionary
from bik_explorer.search.complete import Completion, Rest, complete
from bik_explorer.search.compounds import Compounds
from bik_explorer.search.dictionary import Dictionary
from bik_explorer.search.facets import FacetTable
from bik_explorer.search.matching import Matcher, ranked_places
from bik_explorer.search.members import Members
from bik_explorer.search.operators import Operators
from bik_explorer.search.parse import Token, parse_query, term_of
from bik_explorer.search.query import Operator, Query
from bik_explorer.search.reading import Texts
from bik_explorer.search.reasons import Asked, Teller, marks
from bik_explorer.search.results import Field, Hit, Reason, Results
from bik_explorer.search.scan import Scanner
from bik_explorer.search.spans import Span, query_spans
from bik_explorer.search.suggest import Suggester, Suggestions
from bik_explorer.search.values import Mask

SMALL = 2_000
"""Up to so many entries all texts are looked through at each key; for more a dictionary is made."""


class _Read(NamedTuple):
    """What was read of the timeline, replaced as a whole: the scanner by a dictionary when that is made."""

    finder: Scanner | Dictionary
    compounds: Compounds
    suggester: Suggester


class Index:
    """Answers queries about a timeline. While one thread prepares it, another may ask.

    The first question reads all entries. Where they are many, `prepare` elsewhere and ask when it `is_read`.
    """

    def __init__(self, timeline: Timeline, small: int = SMALL) -> None:
        self.timeline = timeline
        self._large = len(timeline) > small
        self._members = Members(timeline)
        self._operators = Operators(timeline, self._members)
        self._facets = FacetTable(self._members)
        self._teller = Teller(timeline)
        self._reading, self._preparing = Lock(), Lock()
        self._found: _Read | None = None
        self._prepared = False
        self._last = parse_query("")

    @property
    def is_read(self) -> bool:
        """Whether questions are answered without reading all entries first."""
        return self._found is not None

    @property
    def wants_reading(self) -> bool:
        """Whether there is so much to read that nobody should wait for it: prepare it elsewhere."""
        return self._large and not self.is_read

    @property
    def is_prepared(self) -> bool:
        """Whether all answers are as quick as they get."""
        return self._prepared

    def read(self) -> None:
        """Read and fold all texts now, instead of at the first letter typed."""
        _ = self._read

    def prepare(self) -> None:
        """All that takes long, in a quiet moment or in a thread of its own; what a key needs first."""
        with self._preparing:
            found = self._read
            self._facets.values("kinds")
            if self._large and isinstance(found.finder, Scanner):
                finder = build_dictionary(found.finder.texts)
                suggester = self._suggester(finder)
                suggester.prepare()
                self._found = _Read(finder, found.compounds, suggester)
            self._facets.prepare()
            if self._large:
                self._operators.prepare()
            self._prepared = True

    def parsed(self, query_text: str) -> Query:
        """The query as it is understood here. Remembers the last one: it is asked for again and again."""
        if self._last.text != query_text:
            query = parse_query(query_text)
            self._last = self._read.compounds.widened(query) if query else query
        return self._last

    def search(self, query_text: str, facets: Facets | None = None) -> Results:
        """The entries that match query and facets; all, and not `active`, where neither asks for anything."""
        query, facets = self.parsed(query_text), facets or Facets()
        mask, counts = self._facets.narrowed(self._mask(query), facets)
        return Results(
            mask=mask,
            places=np.flatnonzero(mask).astype(np.int64, copy=False),
            total=len(self.timeline),
            query=query.text,
            active=bool(query) or bool(facets),
            counts=counts,
        )

    def ranked(self, query_text: str, facets: Facets | None = None, limit: int = 200) -> tuple[Hit, ...]:
        """The best matches, each with its best reason: what stands in the title first, details last."""
        query = self.parsed(query_text)
        mask = self.search(query_text, facets).mask
        places = ranked_places(query, mask, self._matcher, limit)
        asked = Asked(query, self._operators)
        return tuple(self._hit(place, asked) for place in places)

    def reasons(self, place: int, query_text: str) -> tuple[Reason, ...]:
        """Why the entry at that place matches, what answers most of the query first. Empty without one."""
        query = self.parsed(query_text)
        return self._teller.reasons(place, Asked(query, self._operators)) if query else ()

    def marks(self, text: str, query_text: str) -> tuple[tuple[int, int], ...]:
        """The [start, end) parts of any shown text that the words and phrases of a query match."""
        return marks(text, self.parsed(query_text))

    def spans(self, query_text: str) -> tuple[Span, ...]:
        """The parts of a query to colour; values that name nothing in this timeline are unknown."""
        return query_spans(query_text, self._knows)

    def suggest(self, query_text: str, facets: Facets | None = None) -> Suggestions:
        """When nothing matches: what may have been meant, and what stands in the way. Else empty."""
        return self._read.suggester.suggest(query_text, facets or Facets())

    def complete(self, query_text: str, cursor: int, facets: Facets | None = None) -> tuple[Completion, ...]:
        """How the query can go on at the cursor: operators, or values, and how many entries it finds then."""
        return complete(
            query_text, cursor, self._operators, lambda token: self._rest(query_text, token, facets)
        )

    @property
    def _read(self) -> _Read:
        """All texts, read once."""
        if self._found is None:
            with self._reading:
                if self._found is None:
                    read = Texts(self.timeline)
                    finder = Scanner(read.texts)
                    self._found = _Read(finder, read.compounds, self._suggester(finder))
        return self._found

    def _suggester(self, finder: Scanner | Dictionary) -> Suggester:
        has_words = not self._large or isinstance(finder, Dictionary)
        return Suggester(self.timeline, finder, self._operators, self._count, has_words)

    def _mask(self, query: Query) -> Mask:
        """Shape (entries,): what matches the query, whatever the facets."""
        return self._matcher.mask(query) if query else np.ones(len(self.timeline), dtype=np.bool_)

    @property
    def _matcher(self) -> Matcher:
        return Matcher(self._read.finder, self._operators, len(self.timeline))

    def _count(self, query_text: str, facets: Facets) -> int:
        return len(self.search(query_text, facets))

    def _hit(self, place: int, asked: Asked) -> Hit:
        reason = self._teller.best(place, asked) or Reason(Field.TITLE, 0, self.timeline[place].title)
        return Hit(place, reason.field, reason.text, reason.parts)

    def _knows(self, token: Token) -> bool:
        """Whether the value of an operator's token names anything."""
        term = term_of(token)
        return term is None or bool(self._operators.meant(term))

    def _rest(self, text: str, token: Token, facets: Facets | None) -> Rest:
        """What is asked for beside a token: the query is read with any term in its place."""
        query = self.parsed(f"{text[: token.start]}{Operator.KIND}:x{text[token.end :]}")
        rest = self._matcher.rest(query, token.start)
        passing, _ = self._facets.narrowed(np.ones(len(self.timeline), dtype=np.bool_), facets or Facets())
        return Rest(rest.sure & passing, rest.open & passing)


def build_index(timeline: Timeline) -> Index:
    """The index of a timeline, at once: texts are read at the first query, or by `Index.prepare`."""
    return Index(timeline)
