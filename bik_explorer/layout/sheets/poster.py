"""A picture over several sheets, to be cut and glued: each repeats a strip of the one before it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from bik_explorer.layout.frame import Font, Item, Layer, Line
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.pages.text import line_at
from bik_explorer.layout.sheets.paper import PER_MM, Placed, Setup, Sheet

OVERLAP_MM = 10.0
MARK_MM = 4.0
"""The length of a cut mark, and how far it stays from the picture is a quarter of it."""
MOST_SHEETS = 8
"""Sheets in either direction."""
NOTE_SIZE = 9.0


class PosterWords(NamedTuple):
    """`sheet` has {number}, {count}, {row} and {column}."""

    sheet: str


@dataclass(frozen=True, slots=True)
class Poster:
    """So many sheets across and down, with an overlap in millimetres."""

    setup: Setup
    across: int = 2
    down: int = 1
    overlap: float = OVERLAP_MM

    @property
    def counts(self) -> tuple[int, int]:
        """Sheets across and down, no more than can be glued."""
        return min(max(self.across, 1), MOST_SHEETS), min(max(self.down, 1), MOST_SHEETS)

    @property
    def size(self) -> Size:
        """What the sheets show together, in logical pixels."""
        (across, down), room, shared = self.counts, self.setup.room, self.shared
        return Size(across * room.width - (across - 1) * shared, down * room.height - (down - 1) * shared)

    @property
    def shared(self) -> float:
        """The overlap in logical pixels; at most a quarter of a sheet."""
        room = self.setup.room
        return min(max(self.overlap, 0.0) * PER_MM, room.width / 4, room.height / 4)


def poster_sheets(
    layers: tuple[Layer, ...], size: Size, poster: Poster, words: PosterWords, ink: str
) -> tuple[Sheet, ...]:
    """The sheets row by row. The picture, which is `size` large, fills the poster in its own proportions."""
    whole = poster.size
    scale = min(whole.width / size.width, whole.height / size.height)
    return tuple(_sheet(layers, poster, row, column, scale, words, ink) for row, column in _cells(poster))


def _cells(poster: Poster) -> Iterator[tuple[int, int]]:
    across, down = poster.counts
    return ((row, column) for row in range(down) for column in range(across))


def _sheet(
    layers: tuple[Layer, ...],
    poster: Poster,
    row: int,
    column: int,
    scale: float,
    words: PosterWords,
    ink: str,
) -> Sheet:
    room, (across, down) = poster.setup.room, poster.counts
    left, top = column * (room.width - poster.shared), row * (room.height - poster.shared)
    name = words.sheet.format(
        number=row * across + column + 1, count=across * down, row=row + 1, column=column + 1
    )
    picture = Placed(layers, room.x - left, room.y - top, room, scale)
    whole = Rect(0.0, 0.0, *poster.setup.size)
    around = Layer(whole, (*_marks(poster, row, column, ink), _note(poster, name, ink)))
    return Sheet(poster.setup.size, (picture, Placed((around,), 0.0, 0.0, whole)), name)


def _note(poster: Poster, name: str, ink: str) -> Item:
    """Which sheet it is, in the margin below."""
    room, size = poster.setup.room, poster.setup.size
    height = min(size.height - room.bottom, 18.0)
    return line_at(room.x, room.bottom, room.width, height, name, Font(NOTE_SIZE, 400), ink)


def _marks(poster: Poster, row: int, column: int, ink: str) -> Iterator[Line]:
    """Where to cut: at the edges of the picture, and before the strip that the next sheet repeats."""
    room, shared, (across, down) = poster.setup.room, poster.shared, poster.counts
    right = room.right - (shared if column < across - 1 else 0.0)
    bottom = room.bottom - (shared if row < down - 1 else 0.0)
    length, off = MARK_MM * PER_MM, MARK_MM * PER_MM / 4
    for x in (room.x, right):
        yield Line(x, room.y - off - length, x, room.y - off, ink, 0.6)
        yield Line(x, room.bottom + off, x, room.bottom + off + length, ink, 0.6)
    for y in (room.y, bottom):
        yield Line(room.x - off - length, y, room.x - off, y, ink, 0.6)
        yield Line(room.right + off, y, room.right + off + length, y, ink, 0.6)
