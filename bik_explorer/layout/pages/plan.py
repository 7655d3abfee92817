"""Where the parts of the page of signatories stand: names, heads, cells, totals; and which are in sight."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from math import ceil
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from bik_explorer.layout.frame import Font
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.matrix import Matrix
from bik_explorer.layout.pages.head import Foot, Head, Key, foot_of, head_of
from bik_explorer.layout.pages.sizes import PageSizes
from bik_explorer.layout.pages.text import wrapped
from bik_explorer.layout.setting import Setting
from bik_explorer.layout.veiling import name_over

HEAD, NAME = -1, -1
NO_CONTROLS = Size(0.0, 0.0)
LEAST_ROWS = 4
"""Rows that are worth more than the legend and the notes in a low window."""


class Spot(NamedTuple):
    """A cell; HEAD as row is the head of a column, NAME as column is the name of a row."""

    row: int
    column: int


@dataclass(frozen=True, slots=True)
class SignatoriesWords:
    """What is written on the page. `at_least` has `{count}`, `group` has `{kind}` and `{count}`.

    `keys`: the legend, sign by sign; `notes`: sentences below it.
    """

    title: str
    explanation: str
    signed: str
    total: str
    at_least: str
    group: str
    no_kind: str
    nothing: str
    keys: tuple[Key, ...] = ()
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class SignatoriesPage:
    """All that the page is made from; `left` and `top`: how far it is scrolled, in pixels.

    `controls` is the size of what stands at the right of the title, nothing in files.
    """

    setting: Setting
    matrix: Matrix
    words: SignatoriesWords
    left: float = 0.0
    top: float = 0.0
    controls: Size = NO_CONTROLS
    sizes: PageSizes = field(default_factory=PageSizes)

    @property
    def has_totals(self) -> bool:
        """Whether there is room for the number of entries that each organisation signed."""
        return self.sizes.totals >= self.sizes.number


@dataclass(frozen=True, slots=True)
class Plan:
    """`column` is the width of one, `tops` the upper edge of each row in the content of all rows.

    `groups` are the upper edges of the titles of the groups. `left` and `top` are clamped.
    """

    head: Head
    foot: Foot
    names: Rect
    heads: Rect
    body: Rect
    totals: Rect
    sums: Rect
    column: float
    row: float
    tops: NDArray[np.float64]
    groups: tuple[float, ...]
    content: Size
    left: float
    top: float
    head_texts: tuple[tuple[str, ...], ...]

    @property
    def overflow(self) -> Size:
        """How far cells can be scrolled."""
        return Size(
            max(self.content.width - self.body.width, 0.0), max(self.content.height - self.body.height, 0.0)
        )

    def row_rect(self, row: int) -> Rect:
        """The band of a row across names, cells and totals, wherever it is scrolled to."""
        y = self.body.y + float(self.tops[row]) - self.top
        return Rect(self.names.x, y, self.totals.right - self.names.x, self.row)

    def column_x(self, column: int) -> float:
        """The left edge of a column, wherever it is scrolled to."""
        return self.body.x + column * self.column - self.left

    def rect(self, spot: Spot) -> Rect:
        """The place of a cell, a name or the head of a column."""
        x = self.names.x if spot.column == NAME else self.column_x(spot.column)
        width = self.names.width if spot.column == NAME else self.column
        if spot.row == HEAD:
            return Rect(x, self.heads.y, width, self.heads.height)
        return Rect(x, self.row_rect(spot.row).y, width, self.row)

    def spot_at(self, x: float, y: float) -> Spot | None:
        """What is at a point: a cell, a name (its totals count as such), or the head of a column."""
        column = NAME
        if self.body.x <= x < self.body.right:
            column = int((x - self.body.x + self.left) // self.column)
        if self.heads.y <= y < self.heads.bottom:
            return None if column == NAME else Spot(HEAD, column)
        if not self.body.y <= y < self.body.bottom or not self.names.x <= x < self.totals.right:
            return None
        row = int(np.searchsorted(self.tops, y - self.body.y + self.top, side="right")) - 1
        if row < 0 or y >= self.row_rect(row).bottom:
            return None
        return Spot(row, column)

    def rows_in_sight(self) -> range:
        """The rows of which any part is seen."""
        first = int(np.searchsorted(self.tops, self.top - self.row, side="right"))
        last = int(np.searchsorted(self.tops, self.top + self.body.height, side="left"))
        return range(first, last)

    def columns_in_sight(self) -> range:
        """The columns of which any part is seen."""
        count = len(self.head_texts)
        first = int(self.left // self.column)
        return range(min(first, count), min(int((self.left + self.body.width) // self.column) + 1, count))


def plan_of(page: SignatoriesPage) -> Plan:
    """Gives every part its place."""
    setting, sizes, matrix, words = page.setting, page.sizes, page.matrix, page.words
    size, rows, columns = setting.size, len(matrix.organisations), len(matrix.columns)
    head = head_of(setting, words.title, words.explanation, page.controls, sizes)
    x = sizes.margin + _names_width(page) + sizes.gap
    room = max(size.width - x - sizes.totals - sizes.margin, sizes.column_least)
    column = min(max(room / max(columns, 1), sizes.column_least), sizes.column_most)
    head_texts = _head_texts(page, column)
    heads = sizes.line + max(map(len, head_texts), default=0) * sizes.small_line + sizes.gap
    foot = foot_of(setting, words.keys, words.notes, sizes)
    tops, groups, height = _tops(page)
    around = head.bottom + heads + sizes.sums
    if size.height - around - foot.height < min(LEAST_ROWS, rows) * sizes.row:
        foot = foot_of(setting, (), (), sizes)
    room_below = max(size.height - around - foot.height, sizes.row)
    if height > room_below and not groups:  # no row is cut before anything is scrolled
        room_below -= room_below % sizes.row
    content = Size(columns * column, height)
    body = Rect(x, head.bottom + heads, min(content.width, room), min(height, room_below))
    totals = Rect(body.right + sizes.gap, body.y, max(sizes.totals - sizes.gap, 0.0), body.height)
    return Plan(
        head=head,
        foot=foot,
        names=Rect(sizes.margin, body.y, x - sizes.margin - sizes.gap, body.height),
        heads=Rect(body.x, head.bottom, body.width, heads),
        body=body,
        totals=totals,
        sums=Rect(sizes.margin, body.bottom, totals.right - sizes.margin, sizes.sums),
        column=column,
        row=sizes.row,
        tops=tops,
        groups=groups,
        content=content,
        left=min(max(page.left, 0.0), max(content.width - body.width, 0.0)),
        top=min(max(page.top, 0.0), max(content.height - body.height, 0.0)),
        head_texts=head_texts,
    )


def whole_size(page: SignatoriesPage) -> Size:
    """The size at which nothing has to be scrolled, and legend and notes have room.

    For files and print; no smaller than asked for, and larger by whole pixels.
    """
    setting, sizes = page.setting, page.sizes
    if not page.matrix.organisations:
        return setting.size
    width = setting.size.width
    if plan_of(page).overflow.width > 0:
        width = ceil(_widest_names(page) + len(page.matrix.columns) * sizes.column_least)
    setting = replace(setting, size=Size(float(width), setting.size.height))
    plan = plan_of(replace(page, setting=setting))
    foot = foot_of(setting, page.words.keys, page.words.notes, sizes)
    height = ceil(plan.body.y + plan.content.height + sizes.sums + foot.height)
    return Size(setting.size.width, max(float(height), setting.size.height))


def _widest_names(page: SignatoriesPage) -> float:
    """What names, totals and margins take beside the columns on a page as wide as they like."""
    wide = replace(page.setting, size=Size(page.sizes.names_most / page.sizes.names_share, 1.0))
    names = _names_width(replace(page, setting=wide))
    return 2 * page.sizes.margin + names + page.sizes.gap + page.sizes.totals


def _names_width(page: SignatoriesPage) -> float:
    sizes, setting = page.sizes, page.setting
    most = max(min(sizes.names_most, setting.size.width * sizes.names_share), sizes.names_least)
    font = name_font(setting, strong=True)
    width = sizes.names_least
    for name in page.matrix.names:
        width = max(width, setting.measure(name, font) + sizes.half_gap)
        if width >= most:  # long names are slow to measure
            return most
    return width


def name_font(setting: Setting, strong: bool) -> Font:
    """The font of the names; the one that the panel tells of is strong."""
    return Font(setting.metrics.text, 600 if strong else 400)


def _head_texts(page: SignatoriesPage, column: float) -> tuple[tuple[str, ...], ...]:
    setting, sizes = page.setting, page.sizes
    font = Font(setting.metrics.small, 500)
    room = column - sizes.half_gap
    return tuple(
        wrapped(name_over(setting, place), room, font, setting.measure, sizes.head_lines)
        for place in page.matrix.columns
    )


def _tops(page: SignatoriesPage) -> tuple[NDArray[np.float64], tuple[float, ...], float]:
    """The upper edges of rows and of titles of groups, and the height of all."""
    sizes, rows = page.sizes, len(page.matrix.organisations)
    tops = np.arange(rows, dtype=np.float64) * sizes.row
    titles = []
    for group in page.matrix.groups:
        titles.append(float(tops[group.first]))
        tops[group.first :] += sizes.group
    return tops, tuple(titles), rows * sizes.row + len(titles) * sizes.group
