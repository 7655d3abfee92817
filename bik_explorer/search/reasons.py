"""Why an entry matches: which of its texts, with the matched parts marked."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from typing import NamedTuple

from bik_explorer.model.entry import Entry
from bik_explorer.model.timeline import Timeline
from bik_explorer.search.operators import Operators
from bik_explorer.search.parts import Part, parts_of
from bik_explorer.search.query import DATED, Operator, Query, Term
from bik_explorer.search.results import Field, Reason
from bik_explorer.search.text import fold_with_places, merged, padded

_FIELDS = tuple(Field)
_FIELD_OF = {
    Operator.COMPANY: Field.SIGNATORY,
    Operator.SIGNED_BY: Field.SIGNATORY,
    Operator.TOPIC: Field.TOPIC,
    Operator.KIND: Field.KIND,
    Operator.STATUS: Field.STATUS,
    Operator.SOURCE: Field.SOURCE,
}


class _Find(NamedTuple):
    """A part, the clauses of the query that it answers, the needles found in it.

    `begun`: how many terms are found as beginnings of words only.
    """

    part: Part
    clauses: frozenset[int]
    needles: frozenset[str]
    begun: int


class Asked:
    """What a query asks for, ready to be looked for in many entries."""

    def __init__(self, query: Query, operators: Operators) -> None:
        asked = ((number, term) for number, clause in enumerate(query.clauses) for term in clause)
        self.terms = [(number, term) for number, term in asked if not term.negated]
        self._meant = {
            term: frozenset(label.value for label in operators.meant(term))
            for _, term in self.terms
            if term.operator in _FIELD_OF
        }

    def names(self, part: Part, term: Term) -> bool:
        """Whether the part is what an operator asks for; those of date are answered by the entry's start."""
        if term.operator in DATED:
            return part.field is Field.DATE and part.place == 0
        return part.field is _FIELD_OF[term.operator] and part.value in self._meant[term]


def reasons_for(timeline: Timeline, entry: Entry, asked: Asked) -> tuple[Reason, ...]:
    """Every text of the entry that answers some of the query, best first."""
    return tuple(_reason(find) for find in _told(timeline, entry, asked))


def best_reason(timeline: Timeline, entry: Entry, asked: Asked) -> Reason | None:
    """The first of the reasons; None where only what is missing is asked for."""
    told = _told(timeline, entry, asked)
    return _reason(told[0]) if told else None


def marks(text: str, query: Query) -> tuple[tuple[int, int], ...]:
    """The [start, end) parts of any shown text that the words and phrases of a query match."""
    terms = [term for term in query.terms if term.operator is Operator.WORD and not term.negated]
    haystack = padded(text)
    return _marked(text, {needle for term in terms for needle in term.needles if needle in haystack})


def _told(timeline: Timeline, entry: Entry, asked: Asked) -> list[_Find]:
    finds = (_find(part, asked) for part in parts_of(timeline, entry))
    answers = [find for find in finds if find.clauses]
    told = [find for _, group in groupby(answers, _which) for find in _telling(group)]
    return sorted(told, key=_worth)


def _find(part: Part, asked: Asked) -> _Find:
    haystack = padded(part.text)
    clauses, needles, begun = set(), set(), 0
    for number, term in asked.terms:
        found = [needle for needle in term.needles if needle in haystack]
        if found if term.operator is Operator.WORD else asked.names(part, term):
            clauses.add(number)
            needles.update(found)
            begun += bool(found) and not any(f"{needle.rstrip()} " in haystack for needle in found)
    return _Find(part, frozenset(clauses), frozenset(needles), begun)


def _which(find: _Find) -> tuple[Field, int]:
    return find.part.field, find.part.place


def _worth(find: _Find) -> tuple[int, int, int, int]:
    """For sorting: what answers most, the best tier, more whole words, the order of `Field`."""
    return -len(find.clauses), find.part.tier, find.begun, _FIELDS.index(find.part.field)


def _telling(finds: Iterable[_Find]) -> Iterable[_Find]:
    """Of the texts of one thing (a signatory's names), only those that add something."""
    told: set[int] = set()
    for find in sorted(finds, key=lambda find: (-len(find.clauses), not find.needles)):
        if not find.clauses <= told:
            told |= find.clauses
            yield find


def _reason(find: _Find) -> Reason:
    return Reason(find.part.field, find.part.place, find.part.text, _marked(find.part.text, find.needles))


def _marked(text: str, needles: Iterable[str]) -> tuple[tuple[int, int], ...]:
    if not needles:
        return ()
    folded = fold_with_places(text)
    return merged([span for needle in needles for span in folded.spans(needle)])
