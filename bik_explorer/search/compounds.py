"""Words that are written together or with a hyphen: who types `online` also means `on-line`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from bik_explorer.search.query import Operator, Query, Term
from bik_explorer.search.text import HYPHENATED, fold


def hyphenated(text: str) -> list[str]:
    """The hyphenated words of a text, as written."""
    return HYPHENATED.findall(text) if "-" in text else []


class Compounds:
    """The hyphenated words of a timeline, to be found without their hyphen."""

    def __init__(self, found: Iterable[str]) -> None:
        self._apart = {apart.replace(" ", ""): apart for apart in map(fold, sorted(set(found)))}
        self._joined = sorted(self._apart)

    def widened(self, query: Query) -> Query:
        """The query with more needles for its single words."""
        return replace(query, clauses=tuple(tuple(map(self._widened, clause)) for clause in query.clauses))

    def _widened(self, term: Term) -> Term:
        if term.operator is not Operator.WORD or term.whole or " " in term.words:
            return term
        more = self.needles(term.words)
        return replace(term, needles=(*term.needles, *more)) if more else term

    def needles(self, word: str) -> tuple[str, ...]:
        """The word with a space where a hyphen may stand, for each hyphenated word that it begins so."""
        found = []
        for joined in self._joined[bisect_left(self._joined, word) :]:
            if not joined.startswith(word):
                break
            apart = _beginning(self._apart[joined], len(word))
            if " " in apart:
                found.append(f" {apart}")
        return tuple(dict.fromkeys(found))


def _beginning(apart: str, letters: int) -> str:
    """As much of the words as has so many letters, spaces not counted."""
    place = 0
    while letters and place < len(apart):
        letters -= apart[place] != " "
        place += 1
    return apart[:place]
