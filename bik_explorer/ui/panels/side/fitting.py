"""Lays rows out for a width: where text, tags and fills go, and how high the rows are."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from bik_explorer.style import Theme
from bik_explorer.ui.panels.side.fitted_row import FittedRow
from bik_explorer.ui.panels.side.lettering import Style, Type
from bik_explorer.ui.panels.side.rows import Block, Fill, Row, Shape, Tag
from bik_explorer.ui.panels.side.sizes import PanelSizes
from bik_explorer.ui.panels.side.text_layout import FittedBlock, fit_block, with_refs

Make = Callable[[Block, float], tuple[FittedBlock | None, float]]
"""Lays a block out for a width, or only measures it; gives its height too."""
Placed = tuple[tuple[QPointF, FittedBlock | None], ...]


class Fitter:
    """Fits rows with one theme, one set of fonts and one set of sizes."""

    def __init__(self, theme: Theme, kinds: Type, sizes: PanelSizes) -> None:
        self.theme, self.kinds, self.sizes = theme, kinds, sizes
        self._measures = {style: QFontMetricsF(kinds.font(style)) for style in Style}

    def fit(self, row: Row, width: float) -> FittedRow:
        """Lays the row out within `width` logical pixels."""
        return self._lay_out(row, width, self._fit_block)

    def height(self, row: Row, width: float) -> float:
        """The height that `fit` would give; quick for blocks that take one line."""
        return self._lay_out(row, width, self._measure_block).height

    def left(self, row: Row) -> float:
        """Where the text of a row begins."""
        sizes, ratio = self.sizes, self.kinds.ratio
        columns = {
            Shape.NONE: 0.0,
            Shape.NUMBER: sizes.number * ratio + sizes.number_gap,
            Shape.POINT: sizes.point_gap,
            Shape.STEP: sizes.step + sizes.mark_gap,
        }
        if row.column:
            style = Style.HEADING if row.shape is Shape.YEAR else Style.QUIET
            column = self._measures[style].horizontalAdvance(row.column) + sizes.mark_gap
        else:
            column = columns.get(row.shape, sizes.mark + sizes.mark_gap)
        return self._inset(row) + (sizes.mark + sizes.mark_gap if row.inset else 0.0) + column

    def _lay_out(self, row: Row, width: float, make: Make) -> FittedRow:
        left, right, top = self.left(row), width - self._inset(row), self._above(row)
        middle = (width - self.sizes.column_gap) / 2
        two = bool(row.beside) and width >= self.sizes.two_lists
        end = middle - self._inset(row) if two else right - self._beside_text(row, right - left)
        blocks, y = self._stack(row, row.blocks, left, end, top, make)
        corner = None
        if row.beside:
            shift = middle + self.sizes.column_gap if two else 0.0
            corner = QPointF(shift + self._inset(row), top if two else y + self.sizes.text_gap)
            more, bottom = self._stack(row, row.beside, shift + left, right, corner.y(), make)
            blocks, y = (*blocks, *more), max(y, bottom)
        fills = self._place_fills(row, left, right, top, y)
        tags = self._place_tags(row.tags, left, end, y)
        ends = [y, *(rect.bottom() for rect, _ in (*fills[-1:], *tags[-1:]))]
        height = float(round(max(ends) + self._below(row)))
        return FittedRow(row, height, left, top, blocks, tags, fills, corner)

    def _stack(
        self, row: Row, blocks: tuple[Block, ...], left: float, right: float, top: float, make: Make
    ) -> tuple[Placed, float]:
        """The blocks one under the other, and where the last one ends."""
        y, placed = top, []
        for place, block in enumerate(blocks):
            x = left + (self.sizes.indent if block.indent else 0.0)
            y += self.sizes.text_gap if row.boxed and place else 0.0
            made, height = make(block, right - x)
            placed.append((QPointF(x, y), made))
            y += height
        return tuple(placed), y

    def _fit_block(self, block: Block, width: float) -> tuple[FittedBlock, float]:
        fitted = fit_block(block, width, self.kinds, self.theme)
        return fitted, fitted.height

    def _measure_block(self, block: Block, width: float) -> tuple[None, float]:
        """Without a layout where one line is sure to do; the numbers of sources are a little uncertain."""
        text, refs = with_refs(block)
        spare = 1 + len(refs) * self.sizes.number
        short = self._measures[block.style].horizontalAdvance(text) <= width - spare
        if block.cut or (short and "\n" not in text):
            return None, self.kinds.line_height(block.style)
        return None, fit_block(block, width, self.kinds, self.theme).height

    def _inset(self, row: Row) -> float:
        return self.sizes.bleed + (self.sizes.box_padding if row.boxed else 0.0)

    def _above(self, row: Row) -> float:
        sizes = self.sizes
        above = sizes.box_padding if row.boxed else sizes.row_padding
        if row.heading:
            above = 0.0 if row.first else sizes.heading_gap
        if row.tight:
            above = sizes.tight_padding
        return above + (sizes.rule_gap if row.rule else 0.0)

    def _below(self, row: Row) -> float:
        sizes = self.sizes
        if row.tight:
            return sizes.tight_padding
        if row.heading:
            return sizes.gap / 2
        return sizes.box_padding + sizes.gap if row.boxed else sizes.row_padding

    def _place_tags(
        self, tags: tuple[Tag, ...], left: float, right: float, y: float
    ) -> tuple[tuple[QRectF, Tag], ...]:
        sizes, measure = self.sizes, self._measures[Style.TAG]
        widths = [measure.horizontalAdvance(tag.text) + 2 * sizes.tag_padding for tag in tags]
        line = QRectF(left, y + sizes.tag_gap, right - left, sizes.tag_height * self.kinds.ratio)
        return tuple(zip(flowing(widths, line, sizes.tag_gap), tags, strict=True))

    def _beside_text(self, row: Row, room: float) -> float:
        """What the fills take from the width of the text: nothing where they stand below it."""
        wide = self._fills_width(row)
        return wide + self.sizes.mark_gap if row.fills and wide <= self.sizes.fill_share * room else 0.0

    def _fills_width(self, row: Row) -> float:
        return len(row.fills) * (self.sizes.fill + self.sizes.fill_gap) - self.sizes.fill_gap

    def _place_fills(
        self, row: Row, left: float, right: float, top: float, y: float
    ) -> tuple[tuple[QRectF, Fill], ...]:
        """At the end of the first line, or under the text where they take too much of it."""
        if not row.fills:
            return ()
        sizes = self.sizes
        start, line_top = left, y + sizes.tag_gap
        if self._beside_text(row, right - left):
            pitch = self.kinds.line_height(row.blocks[0].style)
            start, line_top = right - self._fills_width(row), top + (pitch - sizes.fill_height) / 2
        line = QRectF(start, line_top, right - start, sizes.fill_height)
        rects = flowing([sizes.fill] * len(row.fills), line, sizes.fill_gap)
        return tuple(zip(rects, row.fills, strict=True))


def flowing(widths: Sequence[float], line: QRectF, gap: float) -> tuple[QRectF, ...]:
    """Rectangles of these widths from the start of a line on, and on lines below it where it is full."""
    x, top, placed = line.left(), line.top(), []
    for width in widths:
        wide = min(width, line.width())
        if x > line.left() and x + wide > line.right() + 0.01:
            x, top = line.left(), top + line.height() + gap
        placed.append(QRectF(x, top, wide, line.height()))
        x += wide + gap
    return tuple(placed)
