"""Rows for very many marks at once: each takes the row that has been free for longest, else a new one.

First in, first out can be told from two sorted arrays, without going from mark to mark: a million in a part
of a second.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


def crowding(starts: Floats, ends: Floats) -> NDArray[np.int64]:
    """How many of the marks [start, end), sorted by start, are there where each begins, itself included.

    Shape (marks,). Each must be longer than nothing.
    """
    return np.arange(1, len(starts) + 1) - np.searchsorted(np.sort(ends), starts, side="right")


def free_rows(starts: Floats, ends: Floats) -> NDArray[np.int32]:
    """The row of each mark [start, end), sorted by start, shape (marks,): nothing overlaps.

    There are as many rows as marks are at most there at a time.
    """
    size = len(starts)
    if not size:
        return np.empty(0, dtype=np.int32)
    order = np.argsort(ends, kind="stable")
    ended = np.searchsorted(ends[order], starts, side="right")
    turn = np.arange(size)
    made = np.maximum.accumulate(turn + 1 - ended)  # rows there are, when each has its own
    new = np.diff(made, prepend=0) > 0
    before = np.where(new, turn, order[np.minimum(turn - made, size - 1)])  # whose row it takes over
    return _first_of_chains(before, np.where(new, made - 1, -1))


def _first_of_chains(before: NDArray[np.int64], known: NDArray[np.int64]) -> NDArray[np.int32]:
    """The row that each chain begins with; `before` points to the one before, or to itself at the first."""
    rows = known.astype(np.int32)
    open_ = np.flatnonzero(rows < 0)
    while len(open_):
        ahead = before[open_]
        rows[open_] = rows[ahead]
        before[open_] = before[ahead]
        open_ = open_[rows[open_] < 0]
    return rows
