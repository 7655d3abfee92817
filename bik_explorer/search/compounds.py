"""Words that are written together or with a hyphen: who types `online` also means `on-line`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace

from bik_explorer.search.query import Operator, Query, Term
from bik_explorer.search.text import HYPHENATED, fold


def hyphenated(text: str) -> list[str]:
    """The hyphenated words of a text, as written, each once. Looks only around hyphens: texts are long."""
    found: dict[str, None] = {}
    end = 0
    while (at := text.find("-", end)) >= 0:
        start, end = text.rfind(" ", 0, at) + 1, text.find(" ", at)
        end = len(text) if end < 0 else end
        found[text[start:end]] = None
    return list(dict.fromkeys(word for around in found for word in HYPHENATED.findall(around)))


class Compounds:
    """The hyphenated words of a timeline, to be found without their hyphen."""

    def __init__(self, found: Iterable[str]) -> None:
        self._by_first: dict[str, list[tuple[str, str]]] = {}
        for apart in sorted(set(map(fold, found)), key=lambda apart: apart.replace(" ", "")):
            pair = apart.replace(" ", ""), apart
            self._by_first.setdefault(apart.partition(" ")[0], []).append(pair)
        self._longest = max(map(len, self._by_first), default=0)

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
        for length in range(1, min(len(word), self._longest + 1)):
            pairs = self._by_first.get(word[:length], [])
            for joined, apart in pairs[bisect_left(pairs, (word,)) :]:
                if not joined.startswith(word):
                    break
                found.append(f" {_beginning(apart, len(word))}")
        return tuple(dict.fromkeys(found))


def _beginning(apart: str, letters: int) -> str:
    """As much of the words as has so many letters, spaces not counted."""
    place = 0
    while letters and place < len(apart):
        letters -= apart[place] != " "
        place += 1
    return apart[:place]
