"""Labels of one row: in the bar, beside it, shortened, or gone; they never overlap each other or a mark."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

SHORTEST = 34.0
"""Pixels: a shortened label that is narrower tells nothing and is left out."""


class Wanted(NamedTuple):
    """A mark [start, end] in pixels that wants a label of `width`.

    Text may stand on [solid_start, solid_end] of it. Higher ranks choose first.
    """

    start: float
    end: float
    solid_start: float
    solid_end: float
    width: float
    rank: int = 0


class Spot(NamedTuple):
    """Where a label stands: [x, x + width].

    `inside` its mark or beside it; `whole`, or to be shortened to the width.
    """

    x: float
    width: float
    inside: bool
    whole: bool


def place_labels(
    wanted: Sequence[Wanted], left: float, right: float, gap: float, padding: float, left_first: bool = False
) -> list[Spot | None]:
    """A spot within [left, right] for each label, in the order given.

    `gap` is kept to everything beside, `padding` to the ends of the part on which text may stand;
    `left_first` as the rows were packed.
    """
    taken = [(one.start, one.end) for one in wanted]
    spots: list[Spot | None] = [None] * len(wanted)
    for index in sorted(range(len(wanted)), key=lambda index: (-wanted[index].rank, wanted[index].start)):
        one = wanted[index]
        if one.end <= left or one.start >= right:
            continue
        others = [span for place, span in enumerate(taken) if place != index]
        inside, *beside = _rooms(one, others, left, right, gap, padding)
        spot = _best([inside, *(reversed(beside) if left_first else beside)], one.width)
        if spot is not None:
            spots[index] = spot
            if not spot.inside:
                taken.append((spot.x, spot.x + spot.width))
    return spots


class _Room(NamedTuple):
    """Free space [start, end] for a label that begins at `start`, or ends at `end` where `from_right`."""

    start: float
    end: float
    inside: bool
    from_right: bool = False


def _rooms(
    one: Wanted, others: Sequence[tuple[float, float]], left: float, right: float, gap: float, padding: float
) -> list[_Room]:
    """In the bar, on its right, on its left."""
    next_start = min([start for start, end in others if end > one.end], default=right + gap)
    last_end = max([end for start, end in others if start < one.start], default=left - gap)
    return [
        _Room(max(one.solid_start, left) + padding, min(one.solid_end, right) - padding, True),
        _Room(one.end + gap, min(next_start - gap, right), False),
        _Room(max(last_end + gap, left), one.start - gap, False, from_right=True),
    ]


def _best(rooms: Sequence[_Room], width: float) -> Spot | None:
    """The first room that holds the whole label, else the largest one that holds a telling part."""
    for room in rooms:
        if room.end - room.start >= width:
            return Spot(room.end - width if room.from_right else room.start, width, room.inside, True)
    room = max(rooms, key=lambda room: room.end - room.start)
    length = room.end - room.start
    return Spot(room.start, length, room.inside, False) if length >= SHORTEST else None


def shorten(text: str, width: float, measure: Callable[[str], float]) -> str:
    """The longest beginning of the text that fits the width with an ellipsis.

    Cut at a word where that costs little.
    """
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if measure(text[:middle].rstrip() + "…") <= width:
            low = middle
        else:
            high = middle - 1
    cut = text[:low]
    word = cut.rpartition(" ")[0]
    in_a_word = low < len(text) and text[low] != " "
    return (word if in_a_word and len(word) > 0.7 * low else cut).rstrip() + "…"
