"""Makes the dictionary of a large timeline from its folded texts.

In small pieces, so that a window can go on answering beside it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from bik_explorer.search.dictionary import AFTER, Dictionary, Postings, Range
from bik_explorer.search.reading import MARKS

_BLOCK, _LARGE_BLOCK = 256, 8_192
"""Entries that are taken at once: by Python, which holds up other threads meanwhile, and by numpy."""
_OFTEN = 0.25
"""Words, or beginnings of words, that are said that often for each entry get a mask of their own."""


def build_dictionary(texts: Sequence[str]) -> Dictionary:
    """The dictionary of folded texts as `reading` gives them, one at least."""
    lengths = _lengths(texts)
    words, stream = _sorted(*_numbered(texts, int(lengths.sum())))
    postings = _postings(words, stream, lengths)
    return Dictionary(postings, dict(_ready(postings)))


def _lengths(texts: Sequence[str]) -> NDArray[np.int64]:
    """Words and marks of each text: one space is before each, and one at the end."""
    return np.fromiter((text.count(" ") - 1 for text in texts), dtype=np.int64, count=len(texts))


def _numbered(texts: Sequence[str], size: int) -> tuple[dict[str, int], NDArray[np.int32]]:
    """The words in the order of first use, after the marks; and all that is said as their numbers."""
    numbers: defaultdict[str, int] = defaultdict()
    numbers.default_factory = numbers.__len__
    numbers.update((mark, tier) for tier, mark in enumerate(MARKS))
    stream = np.zeros(size + 1, dtype=np.int32)
    done = 0
    for first in range(0, len(texts), _BLOCK):
        said = "".join(texts[first : first + _BLOCK]).split()
        stream[done : done + len(said)] = np.fromiter(map(numbers.__getitem__, said), np.int32, len(said))
        done += len(said)
    return dict(numbers), stream


def _sorted(
    numbers: dict[str, int], stream: NDArray[np.int32]
) -> tuple[list[str], NDArray[np.unsignedinteger]]:
    """The words sorted, and the stream in their new numbers, the marks after them."""
    words = sorted(word for word in numbers if word not in MARKS)
    new = np.empty(len(numbers), dtype=np.min_scalar_type(len(numbers)))
    new[: len(MARKS)] = np.arange(len(words), len(numbers))
    new[[numbers[word] for word in words]] = np.arange(len(words))
    return words, new[stream]


def _postings(
    words: Sequence[str], stream: NDArray[np.unsignedinteger], lengths: NDArray[np.int64]
) -> Postings:
    base = np.cumsum(lengths) - lengths
    counts = np.zeros(len(words), dtype=np.int64)
    for said in np.array_split(stream, 1 + len(stream) // 1_000_000):
        counts += np.bincount(said, minlength=len(words))[: len(words)]
    ends = np.concatenate(([0], np.cumsum(counts)))
    entries = np.empty(ends[-1], dtype=np.int32)
    offsets = np.empty(ends[-1], dtype=np.min_scalar_type(int(lengths.max(initial=0))))
    tiers = np.empty(ends[-1], dtype=np.uint8)
    fill = ends[:-1].copy()
    for first in range(0, len(lengths), _LARGE_BLOCK):
        some = slice(first, first + _LARGE_BLOCK)
        start, length = int(base[first]), lengths[some]
        said = stream[start : start + int(length.sum())]
        entry = np.repeat(np.arange(first, first + len(length)), length)
        order, places = _spread(said, fill)
        entries[places] = entry[order]
        offsets[places] = start + order - base[entry[order]]
        tiers[places] = _tiers(said, len(words))[order]
    return Postings(words, stream, base, ends, entries, offsets, tiers)


def _spread(
    said: NDArray[np.unsignedinteger], fill: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where the words of a block stand, sorted by word, and where in the postings each belongs.

    Shape (words of the block,). Each word's place in the postings is `fill`, which moves on.
    """
    bits = len(said).bit_length()
    spoken = np.flatnonzero(said < len(fill))
    keys = np.sort((said[spoken].astype(np.int64) << bits) | spoken)  # quicker than a stable argsort
    word, order = keys >> bits, keys & ((1 << bits) - 1)
    firsts = np.flatnonzero(np.diff(word, prepend=-1))
    counts = np.diff(firsts, append=len(word))
    places = np.arange(len(word)) + np.repeat(fill[word[firsts]] - firsts, counts)
    fill[word[firsts]] += counts
    return order, places


def _tiers(said: NDArray[np.unsignedinteger], marks: int) -> NDArray[np.uint8]:
    """The tier of each word: that of the last mark before it."""
    is_mark = said >= marks
    last = np.maximum.accumulate(np.where(is_mark, np.arange(len(said)), 0))
    return (said[last] - marks).astype(np.uint8)


def _ready(postings: Postings) -> Iterator[tuple[Range, NDArray[np.uint8]]]:
    """The packed masks of all words and beginnings of words that are said very often."""
    often = _OFTEN * len(postings.base)
    waiting, seen = [(0, len(postings.words), 0)], set[Range]()
    while waiting:
        for words, length in _longer(postings.words, *waiting.pop()):
            first, end = postings.ends[list(words)].tolist()
            if end - first >= often and words not in seen:
                seen.add(words)
                mask = np.zeros(len(postings.base), dtype=np.bool_)
                mask[postings.entries[first:end]] = True
                yield words, np.packbits(mask)
                waiting += [(*words, length)] if words[1] - words[0] > 1 else []


def _longer(words: Sequence[str], first: int, end: int, length: int) -> Iterator[tuple[Range, int]]:
    """Words [first, end) begin alike for so many letters: the groups of those that do for one more."""
    while first < end:
        begun = words[first][: length + 1]
        after = first + 1 if len(begun) == length else bisect_left(words, begun + AFTER, first, end)
        yield (first, after), length + 1
        first = after
