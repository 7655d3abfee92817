"""Looking for words in the folded texts of all entries, letter by letter quicker."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_MOST = 256


class Scanner:
    """Folded, padded texts by place. Remembers what was found, so that one more letter looks only there."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts
        self._found: dict[str, list[int]] = {}

    def any_of(self, needles: Iterable[str], among: Sequence[int]) -> Sequence[int]:
        """Those of the places, in their order, whose text has any of the needles."""
        hits = [self._hits(needle, among) for needle in needles]
        if len(hits) == 1:
            return hits[0]
        joined = set().union(*hits)
        return [place for place in among if place in joined]

    def _hits(self, needle: str, among: Sequence[int]) -> Sequence[int]:
        """Worth remembering only where most entries are looked at; else the few are looked at again."""
        if needle not in self._found:
            if 2 * len(among) < len(self._texts):
                return self._look(needle, among)
            self._remember(needle, self._look(needle, self._nearest(needle)))
        hits = self._found[needle]
        if len(among) == len(self._texts):
            return hits
        wanted = set(among)
        return [place for place in hits if place in wanted]

    def _look(self, needle: str, among: Sequence[int]) -> list[int]:
        texts = self._texts
        return [place for place in among if needle in texts[place]]

    def _nearest(self, needle: str) -> Sequence[int]:
        """Where the longest remembered beginning of the needle was found: nowhere else can it be."""
        for length in range(len(needle) - 1, 1, -1):
            hits = self._found.get(needle[:length])
            if hits is not None:
                return hits
        return range(len(self._texts))

    def _remember(self, needle: str, hits: list[int]) -> None:
        if len(self._found) >= _MOST:
            self._found.clear()
        self._found[needle] = hits
