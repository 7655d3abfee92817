"""Words that a mistyped one may have meant: those of a vocabulary that few changes of letters lead to."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable
from functools import cached_property

_SHORT, _LONG, _LONGEST = 5, 10, 40


class Vocabulary:
    """Folded words that can be found."""

    def __init__(self, words: Iterable[str]) -> None:
        self._words = sorted(set(words))

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
        distances = [changes(typed, word, limit) for word in alike]
        for meant in (1, 0):
            best = min((distance[meant] for distance in distances), default=limit + 1)
            if best <= limit:
                nearest = (word for word, one in zip(alike, distances, strict=True) if one[meant] == best)
                return _without_longer(nearest)[:most]
        return []

    def _alike(self, typed: str, limit: int) -> list[str]:
        """A quick first look: few letters are missing; short words keep their first letter."""
        typed_letters, least = letter_bits(typed), len(typed) - limit
        alike = [
            word
            for word, letters in self._by_letters
            if len(word) >= least and (typed_letters & ~letters).bit_count() <= limit
        ]
        return alike if len(typed) >= _SHORT else [word for word in alike if word[0] == typed[0]]

    @cached_property
    def _by_letters(self) -> list[tuple[str, int]]:
        """Each word with the set of its letters as bits, for a quick first look."""
        return [(word, letter_bits(word)) for word in self._words if len(word) > 2]


def letter_bits(word: str) -> int:
    """The set of a word's letters as bits; letters may share one."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits


def changes(typed: str, word: str, limit: int) -> tuple[int, int]:
    """The optimal string alignment distance: letters to change, add, drop or swap with their neighbour.

    From `typed` to the nearest beginning of the word, and to all of it; above `limit`, any larger number.
    """
    before: list[int] = []
    row = list(range(len(word) + 1))
    for i, letter in enumerate(typed, 1):
        older, before, row = before, row, [i]
        for j, other in enumerate(word, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == word[j - 2] and typed[i - 2] == other:
                cost = min(cost, older[j - 2] + 1)
            row.append(cost)
        if min(row) > limit and min(before) > limit:
            return limit + 1, limit + 1
    return min(row), row[-1]


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
