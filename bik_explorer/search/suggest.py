"""What to offer when nothing matches: other spellings, and what stands in the way."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice, product

import numpy as np

from bik_explorer.model.facets import Facets
from bik_explorer.model.timeline import Timeline
from bik_explorer.search.dictionary import Dictionary
from bik_explorer.search.facets import FACETS
from bik_explorer.search.operators import Operators
from bik_explorer.search.parse import parse_query
from bik_explorer.search.parts import parts_of
from bik_explorer.search.query import DATED, Operator, Query, Term
from bik_explorer.search.scan import Scanner
from bik_explorer.search.spelling import Vocabulary
from bik_explorer.search.text import Word, fold_with_places, padded, words

_MOST_WORDS = 3
_MOST_CLAUSES = 8
_MOST_TRIED = 12
_MOST_ENTRIES = 8

Count = Callable[[str, Facets], int]
"""How many entries match a query text and facets."""


@dataclass(frozen=True, slots=True)
class Spelling:
    """`words` as the timeline spells them, in the place of what was typed.

    `query` is the whole text rewritten, `count` how many entries it finds.
    """

    words: tuple[str, ...]
    query: str
    count: int


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What can be taken away so that something matches: a part of the query, or the facets named in `off`.

    `text` is that part as typed, else empty; `query` and `facets` are what is left, `count` what they find.
    """

    text: str
    off: tuple[str, ...]
    query: str
    facets: Facets
    count: int


@dataclass(frozen=True, slots=True)
class Suggestions:
    """Best first."""

    spellings: tuple[Spelling, ...] = ()
    obstacles: tuple[Obstacle, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.spellings or self.obstacles)


class Suggester:
    """Suggestions from the words of a timeline; `has_words`: unless it takes too long to gather them."""

    def __init__(
        self,
        timeline: Timeline,
        finder: Scanner | Dictionary,
        operators: Operators,
        count: Count,
        has_words: bool = True,
    ) -> None:
        self._timeline = timeline
        self._finder = finder
        self._operators = operators
        self._count = count
        self._has_words = has_words

    def prepare(self) -> None:
        """Gather all words now."""
        for vocabulary in (self._words, *self._words_of_labels.values()):
            vocabulary.prepare()

    def suggest(self, query_text: str, facets: Facets) -> Suggestions:
        """Empty when something matches."""
        query = parse_query(query_text)
        if self._count(query.text, facets):
            return Suggestions()
        near = self._spellings(query, facets) if self._has_words else ()
        spellings = sorted(near, key=lambda one: -one.count)
        return Suggestions(tuple(spellings[:3]), tuple(islice(self._obstacles(query, facets), 6)))

    def _spellings(self, query: Query, facets: Facets) -> Iterator[Spelling]:
        """The whole text with every unknown word replaced by a near one, where that finds something."""
        asked = [term for term in query.terms if not term.negated]
        unknown = [(word, term) for term in asked for word in self._unknown(query.text, term)]
        if not 0 < len(unknown) <= _MOST_WORDS:
            return
        typed = tuple(query.text[word.start : word.end] for word, _ in unknown)
        near = [self._near(word.text, term.operator) for word, term in unknown]
        choices = [some or [one] for some, one in zip(near, typed, strict=True)]
        for chosen in islice(product(*choices), _MOST_TRIED):
            text = query.text
            for (word, _), better in reversed(list(zip(unknown, chosen, strict=True))):
                text = text[: word.start] + better + text[word.end :]
            count = self._count(text, facets)
            if count:
                changed = (better for better, one in zip(chosen, typed, strict=True) if better != one)
                yield Spelling(tuple(changed), text, count)

    def _unknown(self, text: str, term: Term) -> list[Word]:
        """The words of a term that begin no word that could be found, with their place in the whole text."""
        if term.operator in DATED:
            return []
        vocabulary, at = self._vocabulary(term.operator), term.value_start
        typed = (Word(one.text, one.start + at, one.end + at) for one in words(text[at : term.value_end]))
        return [word for word in typed if not vocabulary.begins(word.text)]

    def _near(self, word: str, operator: Operator) -> list[str]:
        """Other spellings as the timeline writes them."""
        vocabulary = self._vocabulary(operator)
        if operator is not Operator.WORD:
            names = self._operators.names(operator)
            return [_as_written(f" {near} ", names) for near in vocabulary.near(word)]
        apart = list(self._apart(word))
        whole = [needle for needle in apart if min(map(len, needle.split())) > 1]
        needles = whole or [f" {near} " for near in vocabulary.near(word)] or apart
        return [_as_written(needle, self._texts_with(needle)) for needle in needles]

    def _apart(self, word: str) -> Iterator[str]:
        """Needles for two words that were typed as one: `ecommerce`."""
        vocabulary = self._vocabulary(Operator.WORD)
        for place in range(1, min(len(word), 40)):
            first, second = word[:place], word[place:]
            if vocabulary.has(first) and vocabulary.has(second):
                needle = f" {first} {second} "
                if self._finder.mask(needle).any():
                    yield needle

    def _texts_with(self, needle: str) -> Iterator[str]:
        """Texts of the first entries that have the needle."""
        for place in np.flatnonzero(self._finder.mask(needle))[:_MOST_ENTRIES].tolist():
            yield from (part.text for part in parts_of(self._timeline, self._timeline[place]))

    def _vocabulary(self, operator: Operator) -> Vocabulary:
        return self._words if operator is Operator.WORD else self._words_of_labels[operator]

    @cached_property
    def _words(self) -> Vocabulary:
        return Vocabulary(self._finder.words())

    @cached_property
    def _words_of_labels(self) -> dict[Operator, Vocabulary]:
        labels = {operator: self._operators.labels(operator) for operator in Operator}
        return {
            operator: Vocabulary(word for label in some for word in label.folded.split())
            for operator, some in labels.items()
        }

    def _obstacles(self, query: Query, facets: Facets) -> Iterator[Obstacle]:
        """Each facet, then what the query excludes or asks for by an operator, then its words."""
        for off in _facets_to_try(facets):
            left = replace(facets, **dict.fromkeys(off, ()))
            yield from self._obstacle("", off, query.text, left)
        clauses = sorted(query.clauses, key=lambda clause: not (clause[0].operator or clause[0].negated))
        for clause in clauses[:_MOST_CLAUSES]:
            start, end = clause[0].start, clause[-1].end
            text = " ".join(f"{query.text[:start]} {query.text[end:]}".split())
            if facets or parse_query(text) or clause[0].negated:
                yield from self._obstacle(query.text[start:end], (), text, facets)

    def _obstacle(self, text: str, off: tuple[str, ...], query: str, facets: Facets) -> Iterator[Obstacle]:
        count = self._count(query, facets)
        if count:
            yield Obstacle(text, off, query, facets, count)


def _facets_to_try(facets: Facets) -> list[tuple[str, ...]]:
    """Each facet that is set, then all of them together."""
    chosen = tuple(name for name in FACETS if getattr(facets, name))
    return [(name,) for name in chosen] + ([chosen] if len(chosen) > 1 else [])


def _as_written(needle: str, texts: Iterable[str]) -> str:
    """How texts mostly write what a needle finds, with its accents and capitals."""
    found: Counter[str] = Counter()
    for text in texts:
        if needle in padded(text):
            found.update(text[start:end] for start, end in fold_with_places(text).spans(needle))
    written = [one for one, _ in found.most_common() if one != "OR"]
    return written[0] if written else needle.strip()
