"""How many cards stand side by side, and how large their text can be, so that all of them fit."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil

from PySide6.QtCore import QRectF

from bik_explorer.layout.frame import Font
from bik_explorer.ui.quiz.sizes import BODY, STEPS, QuizSizes
from bik_explorer.ui.quiz.text import PLAIN, STRONG, height_of, lines_of, longest_word


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns and rows, the width of a card, the height of its text alone, and the size of its font."""

    columns: int
    rows: int
    width: float
    height: float
    text: float

    def rects(self, count: int, area: QRectF, gap: float, height: float, rise: float = 0.0) -> list[QRectF]:
        """Where the cards are, each `height` high, in the middle of the area; rows keep `rise` more."""
        across = self.columns * self.width + (self.columns - 1) * gap
        left, found = area.x() + (area.width() - across) / 2, []
        for index in range(count):
            row, column = divmod(index, self.columns)
            x, y = left + column * (self.width + gap), area.y() + row * (height + gap + rise)
            found.append(QRectF(x, y, self.width, height))
        return found


def grid_for(
    texts: Sequence[str],
    width: float,
    height: float,
    sizes: QuizSizes,
    beside: float,
    copies: int = 1,
    inset: float = 0.0,
    least: float = 0.0,
    must: float = 0.0,
) -> Grid:
    """The grid with the largest text; where nothing fits, the one that cuts the least of it.

    `beside`: pixels that each row of cards needs beyond its text, `inset`: that each card needs at the left
    of it, `least`: the width that it has at least, `must`: even where text is cut for it. `copies`: how often
    the rows are there.
    """
    side = inset + 2 * sizes.pad
    count = max(len(texts), 1)
    shapes = list(dict.fromkeys(ceil(count / rows) for rows in range(1, count + 1)))
    for share in STEPS:
        for columns in shapes:
            grid = _grid(texts, columns, width, BODY * share * sizes.scale, sizes, side)
            needed = grid.rows * (copies * (grid.height + sizes.gap) + beside) - sizes.gap
            if needed <= height and grid.width >= least and _unbroken(texts, grid, side):
                return grid
    grids = [_squeezed(texts, columns, width, height, sizes, (beside, copies, side)) for columns in shapes]
    return min(
        grids,
        key=lambda grid: (grid.width < must, _lost(texts, grid, side, sizes.pad), grid.width < least),
    )


def _squeezed(
    texts: Sequence[str],
    columns: int,
    width: float,
    height: float,
    sizes: QuizSizes,
    needs: tuple[float, int, float],
) -> Grid:
    """The grid of so many columns with the least font and no more height than there is."""
    beside, copies, side = needs
    grid = _grid(texts, columns, width, sizes.least, sizes, side)
    room = ((height + sizes.gap) / grid.rows - beside) / copies - sizes.gap
    return replace(grid, height=max(min(grid.height, room), 1.0))


def is_whole(texts: Sequence[str], grid: Grid, sizes: QuizSizes, inset: float) -> bool:
    """Whether no text is cut and no word is broken."""
    return _lost(texts, grid, inset + 2 * sizes.pad, sizes.pad) == (0, 0)


def _lost(texts: Sequence[str], grid: Grid, side: float, pad: float) -> tuple[int, int]:
    """How many lines are cut, then how many texts have a word broken."""
    font, room = Font(grid.text, STRONG), grid.width - side
    most = int((grid.height - pad + 1.0) // height_of(1, font))
    if most < 1:
        return (1_000_000, 0)
    lost = sum(max(len(lines_of(text, font, room)) - most, 0) for text in texts)
    return (lost, sum(longest_word(text, font) > room for text in texts))


def _grid(
    texts: Sequence[str], columns: int, width: float, size: float, sizes: QuizSizes, side: float
) -> Grid:
    each = min((width - (columns - 1) * sizes.gap) / columns, sizes.widest)
    font = Font(size, STRONG)
    most = max((len(lines_of(text, font, each - side)) for text in texts), default=1)
    return Grid(columns, ceil(max(len(texts), 1) / columns), each, height_of(most, font) + sizes.pad, size)


def _unbroken(texts: Sequence[str], grid: Grid, side: float) -> bool:
    """Whether no word has to be broken."""
    font = Font(grid.text, STRONG)
    return all(longest_word(text, font) <= grid.width - side for text in texts)


def small_height(lines: int, sizes: QuizSizes) -> float:
    """Pixels of lines in the least font."""
    return height_of(lines, Font(sizes.least, PLAIN))
