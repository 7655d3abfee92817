"""Worksheets: questions with gaps about what a search shows, and the same with the answers for the teacher.

Dates, names or the order are taken out; or it is asked what is binding, and who signed. The questions on
what is binding, the order and who signed are those of the quiz.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from bik_explorer.layout.frame import Font
from bik_explorer.layout.sheets.paper import Setup, Sheet
from bik_explorer.layout.sheets.prose import (
    BODY,
    SMALL,
    STRONG,
    TITLE,
    Block,
    Drawn,
    FootWords,
    Ink,
    Ruled,
    Sketch,
    Ticks,
    Words,
    flow,
)
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry
from bik_explorer.model.quiz import Quiz, QuizCard
from bik_explorer.model.reveal import undated

GAP = "______________"
SLOT = "____"
INDENT = 34.0
ITEM = Font(13.0, 500)
THINK_LINES = 5
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Blank(StrEnum):
    """What is taken out."""

    DATES = "dates"
    NAMES = "names"
    ORDER = "order"
    BINDING = "binding"
    SIGNED = "signed"


class WorksheetWords(NamedTuple):
    """`titles` and `tasks` by what is taken out; `think`: a question to write about at the end.

    `signed` has {name}. `key` is added to the title of answers.

    `person` is the line for name, class and date. `date` says a date.
    """

    titles: dict[Blank, str]
    tasks: dict[Blank, str]
    think: dict[Blank, str]
    signed: str
    key: str
    person: str
    bank: str
    voluntary: str
    binding: str
    yes: str
    no: str
    article: str
    nothing: str
    date: Callable[[PartialDate], str]


@dataclass(frozen=True, slots=True)
class Worksheet:
    """What is asked about: entries for dates and names, else the quiz. `about`: the entry that was signed.

    `picture` has what is asked for hidden, `answers` shows it.
    """

    blank: Blank
    entries: Sequence[Entry] = ()
    quiz: Quiz | None = None
    about: Entry | None = None
    picture: Sketch | None = None
    answers: Sketch | None = None

    @property
    def asks(self) -> bool:
        """Whether there is anything to ask about."""
        return bool(self.entries) or bool(self.quiz and self.quiz.cards)


def worksheet_sheets(
    sheet: Worksheet, setup: Setup, ink: Ink, words: WorksheetWords, foot: FootWords, key: bool
) -> tuple[Sheet, ...]:
    """The sheets for the class, or with `key` those with the answers."""
    title = words.titles[sheet.blank]
    told = f"{title} – {words.key}" if key else title
    return flow(_blocks(sheet, words, told, key), setup, ink, foot, told)


def _blocks(sheet: Worksheet, words: WorksheetWords, title: str, key: bool) -> Iterator[Block]:
    yield Words(title, TITLE, after=8.0)
    if not key:
        yield Words(words.person, BODY, before=6.0, after=14.0)
    yield from task_blocks(sheet, words, key)
    if not key and sheet.asks and sheet.blank in words.think:
        yield Words(words.think[sheet.blank], STRONG, before=24.0, after=4.0, keep=True)
        yield Ruled(THINK_LINES)


def task_blocks(sheet: Worksheet, words: WorksheetWords, key: bool) -> Iterator[Block]:
    """The task, its picture, and what is asked."""
    task = words.tasks[sheet.blank]
    if sheet.about is not None:
        task = f"{words.signed.format(name=sheet.about.title)} {task}"
    yield Words(task, STRONG, after=10.0, keep=True)
    picture = sheet.answers if key else sheet.picture
    if picture is not None:
        yield Drawn(picture.layers, picture.size, after=14.0)
    questions = list(_ASKED[sheet.blank](sheet, words, key))
    yield from questions or [Words(words.nothing, BODY)]


def _dates(sheet: Worksheet, words: WorksheetWords, key: bool) -> Iterator[Block]:
    """What happened, and a gap for when."""
    for number, entry in enumerate(sheet.entries, start=1):
        when = words.date(entry.start) if key else GAP
        yield Words(f"{undated(entry.title)}:  {when}", ITEM, after=13.0, indent=INDENT, sign=f"{number}.")


def _names(sheet: Worksheet, words: WorksheetWords, key: bool) -> Iterator[Block]:
    """When something happened, and a gap for what; the names stand above, out of order."""
    entries = sheet.entries
    if not key:
        bank = "   ·   ".join(sorted((entry.label for entry in entries), key=str.casefold))
        yield Words(f"{words.bank} {bank}", BODY, after=14.0)
    for number, entry in enumerate(entries, start=1):
        name = entry.label if key else GAP * 2
        text = f"{words.date(entry.start)}:  {name}"
        told = bool(entry.summary) and not key and not _tells(entry)
        yield Words(text, ITEM, 0.0, 4.0 if told else 12.0, told, INDENT, f"{number}.")
        if told:
            yield Words(entry.summary, SMALL, after=12.0, indent=INDENT, muted=True)


def _tells(entry: Entry) -> bool:
    """Whether the summary gives the name away."""
    return any(name and name.casefold() in entry.summary.casefold() for name in (entry.label, entry.title))


def _order(sheet: Worksheet, words: WorksheetWords, key: bool) -> Iterator[Block]:
    """Cards with letters, and a row of slots for the letters; or the cards in time, with their dates."""
    quiz = sheet.quiz
    if quiz is None or not quiz.cards:
        return
    letters = {card.id: LETTERS[place] for place, card in enumerate(quiz.cards)}
    for card in quiz.in_time if key else quiz.cards:
        when = f":  {words.date(card.date)}" if key and card.date else ""
        yield Words(f"{card.text}{when}", ITEM, after=16.0, indent=INDENT, sign=letters[card.id])
    slots = [letters[card.id] if key else SLOT for card in quiz.in_time]
    yield Words("   →   ".join(slots), Font(16.0, 600), before=14.0)


def _binding(sheet: Worksheet, words: WorksheetWords, key: bool) -> Iterator[Block]:
    """Two boxes for each card, and a line for the reason; in the answers both are there."""
    for number, card in enumerate(sheet.quiz.cards if sheet.quiz else (), start=1):
        yield Words(card.text, ITEM, after=3.0, indent=INDENT, sign=f"{number}.", keep=True)
        options = ((words.voluntary, key and not card.answer), (words.binding, key and card.answer))
        reason = key and bool(card.reason)
        follows = reason or not key
        yield Ticks(options, BODY, after=3.0 if follows else 12.0, indent=INDENT, keep=follows)
        if not key:
            yield Ruled(1, indent=INDENT, after=12.0)
        elif reason:
            yield Words(_reason(card, words), SMALL, after=12.0, indent=INDENT, muted=True)


def _reason(card: QuizCard, words: WorksheetWords) -> str:
    article = words.article.format(article=card.article) if card.article else ""
    return " ".join(filter(None, (card.reason, f"({article})" if article else "")))


def _signed(sheet: Worksheet, words: WorksheetWords, key: bool) -> Iterator[Block]:
    """A box for each organisation; the answers tell the name under which it signed, too."""
    for card in sheet.quiz.cards if sheet.quiz else ():
        reason = f"  ({card.reason})" if key and card.reason else ""
        told = f"  –  {words.yes if card.answer else words.no}{reason}" if key else ""
        text = f"{card.text}{told}"
        yield Ticks(((text, key and card.answer),), ITEM, after=14.0)


_ASKED: dict[Blank, Callable[[Worksheet, WorksheetWords, bool], Iterator[Block]]] = {
    Blank.DATES: _dates,
    Blank.NAMES: _names,
    Blank.ORDER: _order,
    Blank.BINDING: _binding,
    Blank.SIGNED: _signed,
}
