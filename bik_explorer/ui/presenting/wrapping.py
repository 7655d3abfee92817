"""Paragraphs of the caption: lines of one font, cut beyond reason."""

from __future__ import annotations

from typing import NamedTuple

from bik_explorer.layout.frame import Font
from bik_explorer.layout.labels import shorten
from bik_explorer.ui.breaking import broken_lines
from bik_explorer.ui.canvas.text import measure
from bik_explorer.ui.presenting.sizes import LINE


class Paragraph(NamedTuple):
    """Lines of one font."""

    lines: tuple[str, ...]
    font: Font

    @property
    def height(self) -> float:
        """Logical pixels of all lines."""
        return len(self.lines) * self.font.size * LINE


def wrapped(text: str, font: Font, width: float) -> Paragraph:
    """The text in lines that are no wider; each of its own lines begins a new one."""
    lines: list[str] = []
    for part in text.strip().splitlines():
        lines += broken_lines(part, font, width) or ("",)
    return Paragraph(tuple(lines), font)


def cut(paragraph: Paragraph, most: int, width: float) -> Paragraph:
    """No more lines than that, the last one with an ellipsis if any were left out."""
    if len(paragraph.lines) <= most:
        return paragraph
    kept = list(paragraph.lines[: max(most, 0)])
    if kept:
        kept[-1] = shorten(kept[-1] + " …", width, lambda part: measure(part, paragraph.font))
    return paragraph._replace(lines=tuple(kept))
