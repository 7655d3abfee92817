"""What a start asks for: the words of the command line as values."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.state import Page


@dataclass(frozen=True, slots=True)
class Options:
    """The window's options. None: not asked for. `span`: first and last date shown, both included.

    `screenshot`: save a picture of the window, `size` wide and high, and leave.
    `bench_start`: print when what was painted, and leave.
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
