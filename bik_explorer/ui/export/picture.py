"""Pictures as files, made in memory: each kind by its name."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bik_explorer.layout.picture import Picture
from bik_explorer.ui.export.pdf import pdf_steps
from bik_explorer.ui.export.png import TooLarge, png_steps
from bik_explorer.ui.export.steps import Steps, finished
from bik_explorer.ui.export.svg import svg_steps
from bik_explorer.ui.export.svg_text import Lettering

__all__ = ["Lettering", "PictureKind", "Rendering", "TooLarge", "finished", "steps_of"]


class PictureKind(StrEnum):
    """Kinds of picture files; the value is the extension."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"


@dataclass(frozen=True, slots=True)
class Rendering:
    """How a file is made: of a PNG the pixels per logical pixel, of an SVG how letters are kept."""

    kind: PictureKind
    scale: float = 1.0
    lettering: Lettering = Lettering.EMBEDDED


def steps_of(picture: Picture, rendering: Rendering, day: date) -> Steps:
    """The file step by step; `finished` takes them all. Raises TooLarge and MemoryError for a PNG."""
    if rendering.kind is PictureKind.PNG:
        return png_steps(picture, rendering.scale)
    if rendering.kind is PictureKind.SVG:
        return svg_steps(picture, rendering.lettering)
    return pdf_steps(picture, day)
