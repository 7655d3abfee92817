"""Looking for words in the folded texts of all entries, letter by letter quicker.

For small timelines, and for large ones until their dictionary is ready.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bik_explorer.search.reading import MARKS, tier_at
from bik_explorer.search.tiers import TIERS

Mask = NDArray[np.bool_]
_MOST = 256


class Scanner:
    """Folded texts by place. Remembers what was found, so that one more letter looks only there."""

    def __init__(self, texts: Sequence[str]) -> None:
        self.texts = texts
        self._found: dict[str, NDArray[np.int32]] = {}

    def mask(self, needle: str, among: Mask | None = None, tier: int = TIERS) -> Mask:
        """Shape (entries,): whose text has the needle, in that tier or a better one.

        With `among`, only what it says of those counts.
        """
        places = self._places(needle, among)
        if tier < TIERS:
            best = (_best(self.texts[place], needle) for place in places.tolist())
            places = places[np.fromiter(best, dtype=np.int8, count=len(places)) <= tier]
        mask = np.zeros(len(self.texts), dtype=np.bool_)
        mask[places] = True
        return mask

    def words(self) -> set[str]:
        """All words."""
        found: set[str] = set()
        for text in self.texts:
            found.update(text.split())
        return found.difference(MARKS)

    def _places(self, needle: str, among: Mask | None) -> NDArray[np.int32]:
        """Worth remembering only where most entries are looked at; else the few are looked at again."""
        found = self._found.get(needle)
        if found is None:
            few = among is not None and 2 * np.count_nonzero(among) < len(among)
            if among is not None and few:
                return self._look(needle, np.flatnonzero(among))
            found = self._look(needle, self._nearest(needle))
            if len(self._found) >= _MOST:
                self._found.clear()
            self._found[needle] = found
        return found

    def _look(self, needle: str, among: NDArray[np.integer] | range) -> NDArray[np.int32]:
        texts, places = self.texts, among if isinstance(among, range) else among.tolist()
        return np.array([place for place in places if needle in texts[place]], dtype=np.int32)

    def _nearest(self, needle: str) -> NDArray[np.int32] | range:
        """Where the longest remembered beginning of the needle was found: nowhere else can it be."""
        for length in range(len(needle) - 1, 1, -1):
            found = self._found.get(needle[:length])
            if found is not None:
                return found
        return range(len(self.texts))


def _best(text: str, needle: str) -> int:
    """The best tier in which a text has a needle: it has it once at least."""
    at, best = text.find(needle), TIERS
    while at >= 0 and best:
        best = min(best, tier_at(text, at + 1))
        at = text.find(needle, at + 1)
    return best
