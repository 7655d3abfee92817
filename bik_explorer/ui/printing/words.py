"""The words on paper."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.layout.sheets.lesson import LessonWords
from bik_explorer.layout.sheets.poster import PosterWords
from bik_explorer.layout.sheets.worksheet import Blank, WorksheetWords
from bik_explorer.ui.wording import date_words

translate = QCoreApplication.translate


def poster_words() -> PosterWords:
    """What stands in the margin of a poster."""
    return PosterWords(
        translate("Print", "Sheet {number} of {count} (row {row}, column {column}). Cut at the marks.")
    )


def page_words() -> str:
    """Which sheet it is."""
    return translate("Print", "Page {number} of {count}")


def blank_name(blank: Blank) -> str:
    """What a worksheet asks for."""
    return {
        Blank.DATES: translate("Print", "When was it?"),
        Blank.NAMES: translate("Print", "What was it?"),
        Blank.ORDER: translate("Print", "Put in order"),
        Blank.BINDING: translate("Print", "Voluntary or binding?"),
        Blank.SIGNED: translate("Print", "Who signed?"),
    }[blank]


def worksheet_words() -> WorksheetWords:
    """The words of worksheets."""
    return WorksheetWords(
        titles={blank: blank_name(blank) for blank in Blank},
        tasks={
            Blank.DATES: translate("Print", "Write when each of these began."),
            Blank.NAMES: translate(
                "Print", "Write what happened then. The numbers are those of the picture."
            ),
            Blank.ORDER: translate(
                "Print", "Put these in order, the earliest first. Write the letters below."
            ),
            Blank.BINDING: translate(
                "Print", "Was it a promise, or a law that must be kept? Tick one, and write how you know."
            ),
            Blank.SIGNED: translate("Print", "Tick all who did."),
        },
        think={
            Blank.ORDER: translate("Print", "Which of these matters most to you, and why?"),
            Blank.SIGNED: translate("Print", "What can a list of names tell you, and what can it not?"),
        },
        signed=translate("Print", "Who signed “{name}”?"),
        key=translate("Print", "answers"),
        person=translate(
            "Print", "Name: ______________________     Class: __________     Date: ______________"
        ),
        bank=translate("Print", "Choose from:"),
        voluntary=translate("Print", "voluntary"),
        binding=translate("Print", "binding"),
        yes=translate("Print", "signed"),
        no=translate("Print", "is not on the list"),
        article=translate("Print", "Article {article}"),
        nothing=translate("Print", "There is nothing here to ask about. Search for something wider."),
        date=date_words,
    )


def lesson_words() -> LessonWords:
    """The words of a lesson on paper."""
    return LessonWords(
        step="{number}.",
        question=translate("Print", "Question:"),
        answer=translate("Print", "Answer:"),
        notes=translate("Print", "Notes"),
        sources=translate("Print", "Sources: {numbers}"),
        missing=translate("Print", "This pack does not have: {names}"),
        listed=translate("Print", "Sources"),
        quiz=worksheet_words(),
    )
