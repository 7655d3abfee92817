"""Sheets for the command line: a wish from words, and the file that comes of it."""

from __future__ import annotations

from bik_explorer.export.outputs import Wanted
from bik_explorer.layout.sheets.paper import Paper, Setup
from bik_explorer.layout.sheets.worksheet import Blank
from bik_explorer.model.options import PaperOptions
from bik_explorer.ui.export.steps import finished
from bik_explorer.ui.export.subject import Subject
from bik_explorer.ui.printing.document import document_of
from bik_explorer.ui.printing.pdf import pdf_of_sheets
from bik_explorer.ui.printing.wish import Matter, Wish


def sheets_file(subject: Subject, wanted: Wanted, options: PaperOptions) -> bytes:
    """The PDF file of the sheets."""
    return finished(pdf_of_sheets(document_of(subject, wish_of(wanted, options), wanted.day), wanted.day))


def wish_of(wanted: Wanted, options: PaperOptions) -> Wish:
    """The same wish as a person has in the print dialog."""
    across, down = options.poster or (1, 1)
    return Wish(
        matter=_matter(wanted, options),
        setup=Setup(Paper(options.paper), options.landscape),
        plain=options.plain,
        across=across,
        down=down,
        lesson=wanted.lesson,
        notes=wanted.notes,
        blank=Blank(options.worksheet or Blank.DATES.value),
        key=options.answers,
        cards=options.cards,
        seed=options.seed,
    )


def _matter(wanted: Wanted, options: PaperOptions) -> Matter:
    if options.worksheet is not None:
        return Matter.WORKSHEET
    if wanted.lesson is not None:
        return Matter.LESSON
    return Matter.VIEW if options.poster is None else Matter.POSTER
