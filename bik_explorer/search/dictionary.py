"""The words of a large timeline with all places where they stand: one more letter costs a look into an array.

Words are sorted, so that those which begin alike stand together, and their places too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bik_explorer.search.scan import Mask
from bik_explorer.search.tiers import TIERS

AFTER = "\U0010ffff"
"""Sorts after every letter."""
Range = tuple[int, int]
"""Words [first, end), by number."""
Places = slice | NDArray[np.int64]
"""Which elements of the arrays that are sorted by word."""


@dataclass(frozen=True, slots=True)
class Postings:
    """Everything that is said, twice: in its order as `stream`, and sorted by word.

    `stream`: numbers of words; on marks, the number of words and more; a mark at both ends. `base`, shape
    (entries,): where each entry begins in it. `ends`, shape (words + 1,): what is known of word `w` is at
    [ends[w], ends[w + 1]) of `entries` (ascending), `offsets` (from the entry's base) and `tiers`.
    """

    words: Sequence[str]
    stream: NDArray[np.unsignedinteger]
    base: NDArray[np.int64]
    ends: NDArray[np.int64]
    entries: NDArray[np.int32]
    offsets: NDArray[np.unsignedinteger]
    tiers: NDArray[np.uint8]


class Dictionary:
    """Finds needles as a `Scanner` does. `ready`: packed masks for what very many entries have."""

    def __init__(self, postings: Postings, ready: Mapping[Range, NDArray[np.uint8]]) -> None:
        self._postings = postings
        self._ready = ready
        self._size = len(postings.base)

    @property
    def nbytes(self) -> int:
        """Bytes of all arrays."""
        said = self._postings
        arrays = (said.stream, said.base, said.ends, said.entries, said.offsets, said.tiers)
        return sum(array.nbytes for array in (*arrays, *self._ready.values()))

    def words(self) -> Sequence[str]:
        """All words, sorted."""
        return self._postings.words

    def mask(self, needle: str, among: Mask | None = None, tier: int = TIERS) -> Mask:
        """Shape (entries,): whose text has the needle, in that tier or a better one.

        With `among`, only what it says of those counts: phrases are quicker then.
        """
        ranges = self._ranges(needle)
        if tier >= TIERS and len(ranges) == 1 and ranges[0] in self._ready:
            return np.unpackbits(self._ready[ranges[0]], count=self._size).view(np.bool_)
        places = self._places(ranges, among)
        entries = self._postings.entries[places]
        if tier < TIERS:
            entries = entries[np.flatnonzero(self._postings.tiers[places] <= tier)]
        mask = np.zeros(self._size, dtype=np.bool_)
        mask[entries] = True
        return mask

    def _ranges(self, needle: str) -> list[Range]:
        """Of each word of the needle; the last one may be the beginning of many."""
        words = self._postings.words
        *first, last = needle.split()
        ranges = [self._exactly(word) for word in first]
        if needle.endswith(" "):
            return [*ranges, self._exactly(last)]
        return [*ranges, (bisect_left(words, last), bisect_left(words, last + AFTER))]

    def _exactly(self, word: str) -> Range:
        place = bisect_left(self._postings.words, word)
        return place, place + (self._postings.words[place : place + 1] == [word])

    def _rarest(self, ranges: Sequence[Range]) -> int:
        ends = self._postings.ends
        counts = [int(ends[end] - ends[first]) for first, end in ranges]
        return counts.index(min(counts))

    def _places(self, ranges: Sequence[Range], among: Mask | None) -> Places:
        """Where the words stand one after the other: the place of the rarest of them, for each time."""
        rarest = self._rarest(ranges)
        first, end = (int(self._postings.ends[word]) for word in ranges[rarest])
        if len(ranges) == 1:
            return slice(first, end)
        places = np.arange(first, end)
        if among is not None:
            places = places[among[self._postings.entries[first:end]]]
        at = self._positions(places)
        for other in (*range(rarest + 1, len(ranges)), *range(rarest - 1, -1, -1)):
            fits = self._within(at + (other - rarest), ranges[other])
            places, at = places[fits], at[fits]  # a word still stands there, so that the next step is inside
        return places

    def _positions(self, places: NDArray[np.int64]) -> NDArray[np.int64]:
        """Where in the stream."""
        said = self._postings
        return said.base[said.entries[places]] + said.offsets[places].astype(np.int64)

    def _within(self, positions: NDArray[np.int64], words: Range) -> Mask:
        there = self._postings.stream[positions]
        return np.asarray((there >= words[0]) & (there < words[1]))
