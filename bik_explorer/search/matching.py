"""Which entries a parsed query matches: the same question to a scanner or to a dictionary."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bik_explorer.search.complete import Rest
from bik_explorer.search.dictionary import Dictionary
from bik_explorer.search.operators import Operators
from bik_explorer.search.query import Operator, Query, Term
from bik_explorer.search.scan import Scanner
from bik_explorer.search.tiers import TIERS
from bik_explorer.search.values import Mask

Clause = tuple[Term, ...]


@dataclass(frozen=True, slots=True)
class Matcher:
    """Answers in masks of shape (entries,), `size` of them."""

    finder: Scanner | Dictionary
    operators: Operators
    size: int

    def mask(self, query: Query) -> Mask:
        """What matches all clauses."""
        mask = np.ones(self.size, dtype=np.bool_)
        for place, clause in enumerate(sorted(query.clauses, key=_has_phrase)):
            mask = mask & self.clause(clause, mask if place else None)
        return mask

    def rest(self, query: Query, start: int) -> Rest:
        """What the query asks for beside the term that starts at that character."""
        others, sure = np.ones(self.size, dtype=np.bool_), np.zeros(self.size, dtype=np.bool_)
        for clause in query.clauses:
            terms = tuple(term for term in clause if term.start != start)
            if len(terms) == len(clause):
                others = others & self.clause(clause)
            elif terms:
                sure = self.clause(terms)
        return Rest(others & sure, others & ~sure)

    def clause(
        self, clause: Clause, among: Mask | None = None, tier: int = TIERS, whole: bool = False
    ) -> Mask:
        """What matches any term: its words in that tier or a better one; as `whole` words.

        With `among`, only what it says of those counts.
        """
        first, *others = (self._term(term, among, tier, whole) for term in clause)
        for other in others:
            first = first | other
        return first

    def _term(self, term: Term, among: Mask | None, tier: int, whole: bool) -> Mask:
        if term.operator is not Operator.WORD:
            mask = self.operators.mask(term)
            return ~mask if term.negated else mask
        if term.negated:
            return ~self._any(term.needles, among)
        needles = tuple(f"{needle.rstrip()} " for needle in term.needles) if whole else term.needles
        return self._any(needles, among, tier)

    def _any(self, needles: tuple[str, ...], among: Mask | None, tier: int = TIERS) -> Mask:
        mask, *others = (self.finder.mask(needle, among, tier) for needle in needles)
        for other in others:
            mask |= other
        return mask


def _has_phrase(clause: Clause) -> bool:
    """Phrases take longest: they are looked for among what the other clauses leave."""
    return any(" " in needle.strip() for term in clause for needle in term.needles)


def ranked_places(query: Query, mask: Mask, matcher: Matcher, limit: int) -> list[int]:
    """Places of the best so many entries of the mask, best first.

    The clause that is found in the worst tier decides: all of the title before title and summary. Then those
    with more whole words, then in the order of time.
    """
    found: list[int] = []
    left = mask
    for tier in range(TIERS):
        some = _within(query, left, matcher, tier)
        found += _by_closeness(query, some, matcher, tier)[: limit - len(found)]
        left = left & ~some
        if len(found) == limit or not left.any():
            break
    return found


def _within(query: Query, mask: Mask, matcher: Matcher, tier: int) -> Mask:
    """Those of the mask that have all that is asked for in the tier or a better one."""
    for clause in query.clauses:
        if mask.any():
            mask = mask & matcher.clause(clause, mask, tier)
    return mask


def _by_closeness(query: Query, mask: Mask, matcher: Matcher, tier: int) -> list[int]:
    places = np.flatnonzero(mask)
    begun = np.zeros(len(places), dtype=np.uint8)
    for clause in query.clauses if len(places) > 1 else ():
        begun += ~matcher.clause(clause, mask, tier, whole=True)[places]
    ordered: list[int] = places[np.argsort(begun, kind="stable")].tolist()
    return ordered
