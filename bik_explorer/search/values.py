"""Which entries have which of some values, to count and to choose by; quick for a million of them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

Mask = NDArray[np.bool_]
Counts = NDArray[np.int64]
_DENSE = 64
"""A value that one of so many entries has is kept as a row of bits: that is smaller, and quicker to count."""


class Values:
    """Values by number, in the order of `names`, and the entries that have them.

    `known` values come first, also those that no entry has; `by_entry`: the values of each entry, by place.
    """

    def __init__(self, known: Iterable[str], by_entry: Iterable[Iterable[str]]) -> None:
        self.numbers = {value: number for number, value in enumerate(dict.fromkeys(known))}
        numbers, found, lengths = self.numbers, list[int](), list[int]()
        for values in by_entry:
            before = len(found)
            found += [numbers.setdefault(value, len(numbers)) for value in dict.fromkeys(values)]
            lengths.append(len(found) - before)
        self._size = len(lengths)
        self._keep(np.array(found, dtype=np.int32), np.repeat(np.arange(self._size, dtype=np.int32), lengths))

    def _keep(self, value: NDArray[np.int32], entry: NDArray[np.int32]) -> None:
        """The pairs sorted by value; those of frequent values as bits too."""
        self.totals: Counts = np.bincount(value, minlength=len(self.numbers))
        self._entries = entry[np.argsort(value, kind="stable")]
        self._starts = np.cumsum(self.totals) - self.totals
        dense = self.totals * _DENSE > self._size
        self._dense, self._sparse = np.flatnonzero(dense), np.flatnonzero(~dense & (self.totals > 0))
        rows = [_packed(self.mask((number,))) for number in self._dense.tolist()]
        self._bits = np.array(rows, dtype=np.uint64).reshape(len(rows), -(-self._size // 64))
        self._others = self._entries[np.repeat(~dense, self.totals)]
        self._other_starts = np.cumsum(self.totals[self._sparse]) - self.totals[self._sparse]

    @property
    def names(self) -> tuple[str, ...]:
        """All values, by number."""
        return tuple(self.numbers)

    def mask(self, chosen: Iterable[int]) -> Mask:
        """Shape (entries,): which have any of the chosen values, given by number."""
        mask = np.zeros(self._size, dtype=np.bool_)
        for number in chosen:
            first = self._starts[number]
            mask[self._entries[first : first + self.totals[number]]] = True
        return mask

    def counts(self, mask: Mask) -> Counts:
        """Shape (values,): how many of the entries in the mask have each value."""
        counts = np.zeros(len(self.numbers), dtype=np.int64)
        if len(self._dense):
            counts[self._dense] = np.bitwise_count(self._bits & _packed(mask)).sum(axis=1, dtype=np.int64)
        if len(self._sparse):
            having = mask[self._others].view(np.uint8)
            counts[self._sparse] = np.add.reduceat(having, self._other_starts, dtype=np.int64)
        return counts


class Years:
    """The years, or decades, in which entries are there at any time: many of them for a long one.

    `first`, `last`: shape (entries,), years, both included; an entry whose `last` comes first is never there.
    """

    def __init__(self, first: NDArray[np.int64], last: NDArray[np.int64], each: int = 1) -> None:
        never = last < first
        first, last = first // each, last // each
        self._low, high = int(first.min(initial=9999)), int(last.max(initial=0))
        self._first = np.where(never, high + 1, first).astype(np.int16)
        self._last = np.where(never, high, last).astype(np.int16)
        totals = self._counted(np.ones(len(first), dtype=np.bool_))
        self._there = np.flatnonzero(totals)
        self.totals: Counts = totals[self._there]
        self.numbers = {str((self._low + year) * each): n for n, year in enumerate(self._there.tolist())}

    @property
    def names(self) -> tuple[str, ...]:
        """The years in order, by number."""
        return tuple(self.numbers)

    def mask(self, chosen: Iterable[int]) -> Mask:
        """Shape (entries,): which are there in any of the chosen years, given by number."""
        mask = np.zeros(len(self._first), dtype=np.bool_)
        for number in chosen:
            year = self._low + self._there[number]
            mask |= (self._first <= year) & (self._last >= year)
        return mask

    def counts(self, mask: Mask) -> Counts:
        """Shape (years,): how many of the entries in the mask are there in each year."""
        return self._counted(mask)[self._there]

    def _counted(self, mask: Mask) -> Counts:
        """By year from the first one: those that have begun until it, without those that were gone before."""
        first, last = (years[mask].astype(np.int64) - self._low for years in (self._first, self._last))
        size = int(max(self._last.max(initial=0) - self._low, 0)) + 2
        came, went = np.bincount(first, minlength=size), np.bincount(last + 1, minlength=size)
        return np.cumsum(came - went)


def _packed(mask: Mask) -> NDArray[np.uint64]:
    """The mask as bits, in whole words of 64."""
    bits = np.zeros(-(-len(mask) // 64) * 8, dtype=np.uint8)
    packed = np.packbits(mask)
    bits[: len(packed)] = packed
    return bits.view(np.uint64)
