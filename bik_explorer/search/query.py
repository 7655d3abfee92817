"""What a person asks for, as values: clauses that must all hold, each of one or more terms."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from bik_explorer.search.dates import EVER

LONGEST = 2_000
MOST_TERMS = 64


class Operator(StrEnum):
    """What a term looks at; WORD is everything that an entry says."""

    WORD = ""
    COMPANY = "company"
    SIGNED_BY = "signed-by"
    TOPIC = "topic"
    KIND = "kind"
    STATUS = "status"
    SOURCE = "source"
    YEAR = "year"
    BEFORE = "before"
    AFTER = "after"


DATED = frozenset({Operator.YEAR, Operator.BEFORE, Operator.AFTER})


@dataclass(frozen=True, slots=True)
class Term:
    """One thing asked for, at [start, end) of the query's text; its value alone at [value_start, value_end).

    `words`: the folded value. `needles`: what to look for in padded folded text, any of them.
    `whole`: its last word is a whole one, not the beginning of one.
    `days`: for the operators of date, the days [first, end) that are meant.
    """

    operator: Operator
    words: str
    start: int
    end: int
    value_start: int
    value_end: int
    needles: tuple[str, ...] = ()
    whole: bool = False
    negated: bool = False
    days: tuple[float, float] = EVER


@dataclass(frozen=True, slots=True)
class Query:
    """All clauses must hold; of a clause, any term. `text` is what was typed, cut at LONGEST characters."""

    text: str
    clauses: tuple[tuple[Term, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.clauses)

    @property
    def terms(self) -> tuple[Term, ...]:
        """All terms in the order of the text."""
        return tuple(term for clause in self.clauses for term in clause)
