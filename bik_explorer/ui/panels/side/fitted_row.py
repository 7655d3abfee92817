"""A row laid out for a width: where its parts are, and what in it leads somewhere."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from bik_explorer.ui.panels.side.rows import Aim, Fill, Row, Tag, Target
from bik_explorer.ui.panels.side.text_layout import FittedBlock


@dataclass(frozen=True, slots=True)
class Link:
    """A part of a row that leads somewhere by itself: the number of a source, or a tag."""

    rect: QRectF
    target: Target
    words: str


@dataclass(frozen=True, slots=True)
class FittedRow:
    """A row laid out for a width, from (0, 0).

    Its text begins at `left`, its first line at `top`; `beside` is the corner of its second column.
    """

    row: Row
    height: float
    left: float
    top: float
    blocks: tuple[tuple[QPointF, FittedBlock], ...]
    tags: tuple[tuple[QRectF, Tag], ...]
    fills: tuple[tuple[QRectF, Fill], ...] = ()
    beside: QPointF | None = None

    def links(self) -> tuple[Link, ...]:
        """What leads somewhere by itself, in the order of reading."""
        refs = [
            Link(rect.translated(corner), Target(Aim.SOURCE, ref.source, self.row.key), str(ref.number))
            for corner, block in self.blocks
            for rect, ref in block.refs()
        ]
        tags = [Link(rect, tag.target, tag.text) for rect, tag in self.tags if tag.target is not None]
        return (*refs, *tags)

    def target_at(self, at: QPointF, slack: float) -> Target | None:
        """Where a click leads: a source number, a tag, else the row's own target. `slack` widens links."""
        for link in self.links():
            number = link.target.aim is Aim.SOURCE
            wider = (slack / 2, slack) if number else (0, slack / 2)
            if link.rect.adjusted(-wider[0], -wider[1], *wider).contains(at):
                return link.target
        return self.row.target
