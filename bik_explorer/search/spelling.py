"""Words that a mistyped one may have meant: those of a vocabulary that few changes of letters lead to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

_SHORT, _LONG, _LONGEST = 5, 10, 40


class Vocabulary:
    """Folded words that can be found."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(set(words))

    def prepare(self) -> None:
        """What `near` needs, now."""
        _ = self._letters

    def begins(self, beginning: str) -> bool:
        """Whether any word begins so."""
        place = bisect_left(self._words, beginning)
        return place < len(self._words) and self._words[place].startswith(beginning)

    def has(self, word: str) -> bool:
        """Whether it is one of the words."""
        place = bisect_left(self._words, word)
        return self._words[place : place + 1] == [word]

    def near(self, typed: str, most: int = 4) -> list[str]:
        """The nearest words, equally near: meant in full or, where there are none, only begun.

        Empty for what is too short or too long to tell, and for what holds digits.
        """
        limit = _limit(typed)
        alike = self._alike(typed, limit) if limit else []
        begun, meant = changes(typed, alike, limit)
        for distances in (meant, begun):
            best = int(distances.min(initial=limit + 1))
            if best <= limit:
                nearest = (alike[place] for place in np.flatnonzero(distances == best))
                return _without_longer(nearest)[:most]
        return []

    def _alike(self, typed: str, limit: int) -> list[str]:
        """Words of which few letters are missing; short words keep their first letter."""
        typed_letters, least = np.uint64(letter_bits(typed)), len(typed) - limit
        letters, lengths = self._letters
        missing = np.bitwise_count(typed_letters & ~letters)
        fitting = np.flatnonzero((lengths >= max(least, 3)) & (missing <= limit)).tolist()
        alike = [self._words[place] for place in fitting]
        return alike if len(typed) >= _SHORT else [word for word in alike if word[0] == typed[0]]

    @cached_property
    def _letters(self) -> tuple[NDArray[np.uint64], NDArray[np.int32]]:
        """Shape (words,): the set of each word's letters as bits, for a quick first look; its length."""
        size = len(self._words)
        letters = np.fromiter(map(letter_bits, self._words), dtype=np.uint64, count=size)
        return letters, np.fromiter(map(len, self._words), dtype=np.int32, count=size)


def letter_bits(word: str) -> int:
    """The set of a word's letters as bits; letters may share one."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits


def changes(typed: str, words: Sequence[str], limit: int) -> tuple[NDArray[np.int16], NDArray[np.int16]]:
    """The optimal string alignment distance: letters to change, add, drop or swap with their neighbour.

    Two arrays of shape (words,): from `typed` to the nearest beginning of each word, and to all of it; above
    `limit`, any larger number. It goes through all words at once, letter by letter.
    """
    width, size = len(typed) + limit, len(words)
    letters = np.array(words, dtype=f"U{width or 1}").view(np.uint32).reshape(size, width or 1).T.copy()
    row = np.repeat(np.arange(width + 1, dtype=np.int16), size).reshape(width + 1, size)
    before = row
    for done in range(1, len(typed) + 1):
        before, row = row, _next_row(typed[:done], letters, before, row, limit)
    lengths = np.array([len(word) for word in words], dtype=np.int16)
    inside = np.arange(width + 1)[:, None] <= lengths
    whole = row[np.minimum(lengths, width), np.arange(size)]
    far = np.int16(limit + 1)
    return np.where(inside, row, far).min(axis=0), np.where(lengths <= width, whole, far)


def _next_row(
    typed: str, letters: NDArray[np.uint32], older: NDArray[np.int16], before: NDArray[np.int16], limit: int
) -> NDArray[np.int16]:
    """Distances from one more typed letter, shape (letters of the words + 1, words): only those near it."""
    count, last = len(typed), ord(typed[-1])
    row = np.full_like(before, limit + 1)
    row[0] = count
    for j in range(max(1, count - limit), min(len(before) - 1, count + limit) + 1):
        changed = before[j - 1] + (letters[j - 1] != last)
        row[j] = np.minimum(changed, np.minimum(before[j], row[j - 1]) + 1)
        if count > 1 and j > 1:
            swapped = (letters[j - 2] == last) & (letters[j - 1] == ord(typed[-2]))
            row[j] = np.where(swapped, np.minimum(row[j], older[j - 2] + 1), row[j])
    return row


def _limit(typed: str) -> int:
    """How many changes a word of that length may have: more would find anything."""
    if not 3 <= len(typed) <= _LONGEST or any(letter.isdigit() for letter in typed):
        return 0
    return 1 if len(typed) < _SHORT else 2 if len(typed) < _LONG else 3


def _without_longer(words: Iterable[str]) -> list[str]:
    """Without those that go on from one named before: looking for that one finds them."""
    kept: list[str] = []
    for word in words:
        if not word.startswith(tuple(kept)):
            kept.append(word)
    return kept
