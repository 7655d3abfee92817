"""What a start asks for: the words of the command line as values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.state import Page

PICTURE_WIDTH = 1600
"""Logical pixels: as wide as a picture is where nobody says."""


@dataclass(frozen=True, slots=True)
class Options:
    """The window's options. None: not asked for. `span`: first and last date shown, both included.

    `screenshot`: save a picture of the window, `size` wide and high, and leave.
    `bench_start`: print when what was painted, and leave. `present`: the id, title or file of the lesson to
    present, empty for the one presented last.
    """

    pack: Path | None = None
    search: str | None = None
    select: str | None = None
    span: tuple[PartialDate, PartialDate] | None = None
    page: Page | None = None
    theme: str | None = None
    screenshot: Path | None = None
    size: tuple[int, int] | None = None
    bench_start: bool = False
    present: str | None = None


class PaperOptions(NamedTuple):
    """Sheets in the place of a picture. `poster`: sheets across and down. `plain`: in black and white."""

    paper: str = "a4"
    landscape: bool = True
    poster: tuple[int, int] | None = None
    plain: bool = False
    worksheet: str | None = None
    answers: bool = True
    cards: int = 8
    seed: int = 1


class ExportOptions(NamedTuple):
    """What to export and where to; no `out`: to standard output; no pack: the built-in one.

    `size` is width and height in logical pixels; without a height, as high as it takes to show everything.
    """

    format: str
    out: Path | None
    pack: Path | None = None
    search: str = ""
    span: tuple[PartialDate, PartialDate] | None = None
    page: Page = Page.TIMELINE
    size: tuple[int, int | None] = (PICTURE_WIDTH, None)
    scale: int = 1
    theme: str = "light"
    transparent: bool = False
    letters: str = "embedded"
    lesson: str | None = None
    notes: bool = False
    force: bool = False
    sheets: PaperOptions | None = None
