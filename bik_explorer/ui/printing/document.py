"""From a wish to sheets: the picture of the view, the poster, the lesson, the worksheet."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from math import ceil, sqrt

from bik_explorer.layout.geometry import Size
from bik_explorer.layout.pages.sizes import PageSizes
from bik_explorer.layout.picture import Picture
from bik_explorer.layout.sheets.monochrome import in_black_and_white
from bik_explorer.layout.sheets.paper import Setup, Sheet, numbered, one_sheet
from bik_explorer.layout.sheets.poster import Poster, poster_sheets
from bik_explorer.layout.sheets.prose import FootWords, Ink
from bik_explorer.model.state import Page
from bik_explorer.style import LIGHT, Metrics
from bik_explorer.ui.canvas.text import measure
from bik_explorer.ui.export.compose import Shape, compose, credit_words
from bik_explorer.ui.export.subject import Subject
from bik_explorer.ui.printing.lesson import lesson_document
from bik_explorer.ui.printing.wish import Matter, Wish
from bik_explorer.ui.printing.words import page_words, poster_words
from bik_explorer.ui.printing.worksheet import worksheet_document

LEAST_SCALE, TABLE_SCALE = 0.64, 0.8
"""A table that would be smaller than the first on one sheet goes over several, if it can, of the second."""
WIDER, WIDEST, TRIES = 1.6, 4.0, 3
"""How much smaller a picture becomes at once, at most; how small it may become, and in how many tries."""
INK = Ink(LIGHT._replace(paper="#FFFFFF"), measure)
"""What is printed is printed on white."""


@dataclass(frozen=True, slots=True)
class Document:
    """Sheets with a title. `language` is that of the texts, `about` says what is shown and whose it is.

    `pictures`: the sheets are pictures, or parts of one, and not texts with pictures between them.
    """

    title: str
    sheets: tuple[Sheet, ...]
    language: str = "en"
    about: str = ""
    pictures: bool = False


def document_of(subject: Subject, wish: Wish, day: date) -> Document:
    """What is printed for a wish; the same values give the same sheets."""
    title, sheets = _MADE[wish.matter](subject, wish, day)
    words = credit_words(subject, day)
    if wish.plain:
        sheets = tuple(_plain(sheet) for sheet in sheets)
    about = " ".join((words.shown, *words.lines))
    pictures = wish.matter not in (Matter.LESSON, Matter.WORKSHEET)
    return Document(title, sheets, subject.timeline.pack.language, about, pictures)


def _plain(sheet: Sheet) -> Sheet:
    parts = tuple(part._replace(layers=in_black_and_white(part.layers, INK.theme)) for part in sheet.parts)
    return sheet._replace(parts=parts)


def _view(subject: Subject, wish: Wish, day: date) -> tuple[str, tuple[Sheet, ...]]:
    if subject.state.page is Page.SIGNATORIES:
        return _table(subject, wish.setup, day)
    return _on_one(subject, wish.setup, day)


def _whole(subject: Subject, wish: Wish, day: date) -> tuple[str, tuple[Sheet, ...]]:
    return _on_one(subject.whole, wish.setup, day)


def _on_one(subject: Subject, setup: Setup, day: date) -> tuple[str, tuple[Sheet, ...]]:
    room = setup.room
    picture = _composed(subject, Size(room.width, room.height), day)
    return picture.title, (one_sheet(picture.layers, picture.size, setup, picture.title, _read(picture)),)


def _table(subject: Subject, setup: Setup, day: date) -> tuple[str, tuple[Sheet, ...]]:
    """The table of signatories on as many sheets as keep it legible, each with the heads of its columns."""
    room = setup.room
    shape = Shape(Size(room.width / TABLE_SCALE, room.height / TABLE_SCALE), INK.theme)
    width, height = compose(subject, replace(shape, grown=True), day).size
    if min(room.width / width, room.height / height) >= LEAST_SCALE:
        return _on_one(subject, setup, day)
    shape = replace(shape, size=Size(width, room.height * width / room.width))
    first = compose(subject, shape, day)
    count = ceil((first.seen + first.below) / max(first.seen, 1.0))
    row = PageSizes().row
    each = ceil((first.seen + first.below) / count / row) * row
    lower = replace(shape, size=Size(shape.size.width, shape.size.height - max(first.seen - each, 0.0)))
    pictures = [compose(replace(subject, top=number * each), lower, day) for number in range(count)]
    return first.title, numbered(
        [one_sheet(one.layers, one.size, setup, one.title, _read(one), 0.0) for one in pictures],
        page_words(),
        setup,
        INK.theme.muted,
    )


def _poster(subject: Subject, wish: Wish, day: date) -> tuple[str, tuple[Sheet, ...]]:
    """Letters grow with the number of sheets down, so that a poster is read from further away."""
    poster = Poster(wish.setup, wish.across, wish.down)
    factor = max(poster.counts[1], 1)
    size = poster.size
    picture = _composed(subject.whole, Size(size.width / factor, size.height / factor), day)
    sheets = poster_sheets(picture.layers, picture.size, poster, poster_words(), INK.theme.muted)
    first, *rest = sheets
    return picture.title, (first._replace(text=_read(picture)), *rest)


def _composed(subject: Subject, size: Size, day: date) -> Picture:
    """A picture as large as wished; where not everything has room at that width, larger, but as broad.

    A few entries stay as high on a wider picture, of many the rows become fewer.
    """
    shape = Shape(size, INK.theme, grown=True, highest=0.0, metrics=Metrics(folds=False))
    picture, factor = compose(subject, shape, day), 1.0
    for _ in range(TRIES):
        ratio = picture.size.height / (size.height * factor)
        if ratio <= 1.01 or factor >= WIDEST:
            break
        factor = min(factor * (ratio if ratio <= WIDER else max(WIDER, sqrt(ratio) * 1.1)), WIDEST)
        picture = compose(subject, replace(shape, size=Size(size.width * factor, size.height * factor)), day)
    return picture


def _read(picture: Picture) -> str:
    return "\n".join((picture.title, picture.description, *(part.text for part in picture.parts)))


def _foot(subject: Subject, day: date) -> FootWords:
    words = credit_words(subject, day)
    return FootWords(page_words(), (words.title, *words.lines))


def _lesson(subject: Subject, wish: Wish, day: date) -> tuple[str, tuple[Sheet, ...]]:
    return lesson_document(subject, wish, INK, _foot(subject.everything, day))


def _worksheet(subject: Subject, wish: Wish, day: date) -> tuple[str, tuple[Sheet, ...]]:
    return worksheet_document(subject, wish, INK, _foot(subject, day))


_MADE: dict[Matter, Callable[[Subject, Wish, date], tuple[str, tuple[Sheet, ...]]]] = {
    Matter.VIEW: _view,
    Matter.WHOLE: _whole,
    Matter.POSTER: _poster,
    Matter.LESSON: _lesson,
    Matter.WORKSHEET: _worksheet,
}
