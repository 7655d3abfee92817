"""Rows of a lane: nothing overlaps, and an entry keeps its row while zooming.

Rows are packed at the widest view. Zooming in moves marks apart while symbols and labels keep their size, so
rows that hold there hold everywhere.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from bik_explorer.layout.labels import SHORTEST


class Need(NamedTuple):
    """The room that a mark needs: it is [start, end] itself, in pixels, its label `label` wide, 0 for none.

    `inside`: the label may stand in the mark when the mark is so many pixels wide.
    """

    start: float
    end: float
    label: float
    inside: float


class Packed(NamedTuple):
    """The row of each need, in the order given, and how many rows there are."""

    rows: tuple[int, ...]
    total: int


def pack(needs: Iterable[Need], width: float, gap: float, left_first: bool = False) -> Packed:
    """Puts each need, sorted by start, into the lowest row with room.

    Labels stay within [0, width] where they can; `gap` pixels are kept around them. Marks may touch.
    `left_first` takes fewer rows: a label on the left of its mark uses room that no later one can use.
    """
    ends: list[float] = []
    rows: list[int] = []
    for need in needs:
        choices = _choices(need, width, gap, left_first)
        latest = max(left for left, _ in choices)
        for row, end in enumerate(ends):
            if end <= latest:
                ends[row] = next(right for left, right in choices if left >= end)
                rows.append(row)
                break
        else:
            rows.append(len(ends))
            ends.append(choices[0][1])
    return Packed(tuple(rows), len(ends))


def _choices(need: Need, width: float, gap: float, left_first: bool) -> list[tuple[float, float]]:
    """The spans that it may take, best first: label inside, on one side, on the other.

    A label that fits nowhere will be shortened to the longest room there is, if that is worth it.
    """
    if need.label <= 0 or need.end - need.start >= need.inside:
        return [(need.start, need.end)]
    right, left = width - need.end - gap, need.start - gap
    inside = need.end - need.start - (need.inside - need.label)
    longest = max(right, left, inside)
    label = min(need.label, longest)
    if longest == inside or longest < min(need.label, SHORTEST):
        return [(need.start, need.end)]
    choices = []
    if label <= right:
        choices.append((need.start, need.end + label + 2 * gap))
    if label <= left:
        choices.append((need.start - label - 2 * gap, need.end))
    return choices[::-1] if left_first else choices
