"""What is asked for in the export dialog, and what comes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import ceil

import numpy as np

from bik_explorer.export.credits import shown_places
from bik_explorer.export.outputs import Output, Wanted
from bik_explorer.layout.credits import Looks, margins_of
from bik_explorer.layout.geometry import Size
from bik_explorer.layout.pages.sizes import PageSizes
from bik_explorer.layout.picture import Picture
from bik_explorer.model.lesson import find_lesson
from bik_explorer.style import LIGHT, THEMES, Metrics
from bik_explorer.ui.canvas.text import measure
from bik_explorer.ui.export.compose import Shape, compose, credit_words
from bik_explorer.ui.export.picture import Lettering, PictureKind, Rendering, steps_of
from bik_explorer.ui.export.steps import Steps, beside
from bik_explorer.ui.export.subject import Subject
from bik_explorer.ui.export_words import export_words

AT_ONCE = 5_000
"""The credits of so many entries are put together in a blink."""
LEAST_HEIGHT = 400
"""Pixels: the least height of a picture that is as high as it must be."""


class Scope(StrEnum):
    """How much is exported: what is in sight, all that is found, or the whole timeline."""

    VIEW = "view"
    FOUND = "found"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Wish:
    """`width` and `height` are those of a picture in logical pixels; no height: as high as it must be."""

    output: Output
    scope: Scope = Scope.VIEW
    width: int = 1600
    height: int | None = None
    scale: int = 1
    theme: str = LIGHT.name
    transparent: bool = False
    lettering: Lettering = Lettering.EMBEDDED
    lesson: str | None = None
    notes: bool = False


def scoped(subject: Subject, scope: Scope) -> Subject:
    """The part of what the window shows that is wanted."""
    if scope is Scope.VIEW:
        return subject
    return subject.whole if scope is Scope.FOUND else subject.everything


def size_of_view(subject: Subject, frame: Size, day: date) -> tuple[int, int]:
    """The size of a picture whose frame is as large as it is in the window; roughly if that takes long."""
    if not is_quick(subject, day):
        return ceil(frame.width), ceil(frame.height)
    looks = Looks(LIGHT, Metrics(), measure, PageSizes())
    width = frame.width + 2 * looks.sizes.margin
    size = margins_of(credit_words(subject, day), width, looks).outer(frame)
    return ceil(size.width), ceil(size.height)


def is_quick(subject: Subject, day: date) -> bool:
    """Whether a picture takes no longer than a blink: its credits are known, or soon are."""
    return day in subject.told or len(subject.timeline) <= AT_ONCE


def picture_of(subject: Subject, wish: Wish, day: date) -> Picture:
    """The picture that is wished for; of a handout, the view that it opens with."""
    transparent = wish.transparent and wish.output.id != PictureKind.PDF
    shape = Shape(
        Size(wish.width, wish.height or LEAST_HEIGHT),
        THEMES[wish.theme],
        grown=wish.height is None,
        transparent=transparent,
    )
    return compose(scoped(subject, wish.scope), shape, day)


def file_steps(subject: Subject, wish: Wish, day: date) -> Steps:
    """The file step by step. Raises TooLarge and MemoryError for a picture."""
    if wish.output.needs_qt:
        rendering = Rendering(PictureKind(wish.output.id), wish.scale, wish.lettering)
        return steps_of(picture_of(subject, wish, day), rendering, day)
    return beside(work_of(subject, wish, day))


def work_of(subject: Subject, wish: Wish, day: date, most: int | None = None) -> Callable[[], bytes]:
    """What makes a file without pictures, in any thread; of `most` entries, to see how a data file begins."""
    maker, words, part = wish.output.maker, export_words(), scoped(subject, wish.scope)
    lesson = find_lesson(subject.timeline.lessons, wish.lesson) if wish.lesson else None
    wanted = Wanted(part.timeline, part.state, part.results, day, lesson, wish.notes, most)
    return lambda: maker(wanted, words)


def count_of(subject: Subject, scope: Scope) -> int:
    """How many entries that are."""
    part = scoped(subject, scope)
    return len(shown_places(part.timeline, part.state, part.results))


def scopes_of(subject: Subject) -> Iterator[Scope]:
    """The scopes that differ from each other."""
    yield Scope.VIEW
    if not bool(np.all(subject.results.mask)):
        yield Scope.FOUND
    yield Scope.ALL
