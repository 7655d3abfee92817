"""Lays rows out for a width: where text and tags go, how high the rows are, and what lies under a point."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF

from bik_explorer.style import Theme
from bik_explorer.ui.panels.side.rows import Aim, Block, Row, Shape, Tag, Target
from bik_explorer.ui.panels.side.sizes import PanelSizes, Style, Type
from bik_explorer.ui.panels.side.text_layout import FittedBlock, fit_block, with_refs


@dataclass(frozen=True, slots=True)
class FittedRow:
    """A row laid out for a width, from (0, 0). Its text begins at `left`, its first line at `top`."""

    row: Row
    height: float
    left: float
    top: float
    blocks: tuple[tuple[QPointF, FittedBlock], ...]
    tags: tuple[tuple[QRectF, Tag], ...]

    def target_at(self, at: QPointF, slack: float) -> Target | None:
        """Where a click leads: a source number, a tag, else the row's own target. `slack` widens links."""
        for corner, block in self.blocks:
            for rect, ref in block.refs():
                if rect.translated(corner).adjusted(-slack / 2, -slack, slack / 2, slack).contains(at):
                    return Target(Aim.SOURCE, ref.source, self.row.key)
        for rect, tag in self.tags:
            if tag.target is not None and rect.adjusted(0, -slack / 2, 0, slack / 2).contains(at):
                return tag.target
        return self.row.target


class Fitter:
    """Fits rows with one theme, one set of fonts and one set of sizes."""

    def __init__(self, theme: Theme, kinds: Type, sizes: PanelSizes) -> None:
        self.theme, self.kinds, self.sizes = theme, kinds, sizes
        self._measures = {style: QFontMetricsF(kinds.font(style)) for style in Style}

    def fit(self, row: Row, width: float) -> FittedRow:
        """Lays the row out within `width` logical pixels."""
        left, right = self.left(row), width - self._inset(row)
        top = self._above(row)
        y, blocks = top, []
        for place, block in enumerate(row.blocks):
            x = left + self._indent(block)
            y += self._between(row, place)
            fitted = fit_block(block, right - x, self.kinds, self.theme)
            blocks.append((QPointF(x, y), fitted))
            y += fitted.height
        tags = self._place_tags(row.tags, left, right, y)
        return FittedRow(row, self._bottom(row, y, tags), left, top, tuple(blocks), tags)

    def height(self, row: Row, width: float) -> float:
        """The height that `fit` would give; quick for blocks that take one line."""
        left, right = self.left(row), width - self._inset(row)
        y = self._above(row)
        for place, block in enumerate(row.blocks):
            y += self._between(row, place) + self._block_height(block, right - left - self._indent(block))
        return self._bottom(row, y, self._place_tags(row.tags, left, right, y))

    def left(self, row: Row) -> float:
        """Where the text of a row begins."""
        sizes, ratio = self.sizes, self.kinds.ratio
        columns = {
            Shape.NONE: 0.0,
            Shape.NUMBER: sizes.number * ratio + sizes.mark_gap - 2,
            Shape.POINT: sizes.mark,
            Shape.STEP: sizes.step + sizes.mark_gap,
        }
        if row.column:
            style = Style.HEADING if row.shape is Shape.YEAR else Style.QUIET
            column = self._measures[style].horizontalAdvance(row.column) + sizes.mark_gap
        else:
            column = columns.get(row.shape, sizes.mark + sizes.mark_gap)
        return self._inset(row) + (sizes.mark + sizes.mark_gap if row.inset else 0.0) + column

    def _inset(self, row: Row) -> float:
        return self.sizes.bleed + (self.sizes.box_padding if row.boxed else 0.0)

    def _indent(self, block: Block) -> float:
        return self.sizes.indent if block.indent else 0.0

    def _between(self, row: Row, place: int) -> float:
        return self.sizes.text_gap if row.boxed and place else 0.0

    def _above(self, row: Row) -> float:
        sizes = self.sizes
        above = sizes.box_padding if row.boxed else sizes.row_padding
        if row.heading:
            above = 0.0 if row.first else sizes.heading_gap
        if row.tight:
            above = sizes.tight_padding
        return above + (sizes.rule_gap if row.rule else 0.0)

    def _bottom(self, row: Row, y: float, tags: tuple[tuple[QRectF, Tag], ...]) -> float:
        sizes = self.sizes
        below = sizes.box_padding + sizes.gap if row.boxed else sizes.row_padding
        if row.heading:
            below = sizes.gap / 2
        if row.tight:
            below = sizes.tight_padding
        return float(round((tags[-1][0].bottom() if tags else y) + below))

    def _block_height(self, block: Block, width: float) -> float:
        text, _ = with_refs(block)
        pitch = self.kinds.line_height(block.style)
        if block.cut or (
            self._measures[block.style].horizontalAdvance(text) <= width - 1 and "\n" not in text
        ):
            return pitch
        return fit_block(block, width, self.kinds, self.theme).height

    def _place_tags(
        self, tags: tuple[Tag, ...], left: float, right: float, y: float
    ) -> tuple[tuple[QRectF, Tag], ...]:
        sizes, ratio = self.sizes, self.kinds.ratio
        x, top, placed = left, y + sizes.tag_gap, []
        for tag in tags:
            advance = self._measures[Style.TAG].horizontalAdvance(tag.text)
            wide = min(advance + 2 * sizes.tag_padding, right - left)
            if x > left and x + wide > right:
                x, top = left, top + sizes.tag_height * ratio + sizes.tag_gap
            placed.append((QRectF(x, top, wide, sizes.tag_height * ratio), tag))
            x += wide + sizes.tag_gap
        return tuple(placed)
