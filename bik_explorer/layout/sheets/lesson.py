"""A lesson on paper: step by step its picture, what the class reads, questions with lines to write on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import NamedTuple

from bik_explorer.layout.frame import Font
from bik_explorer.layout.sheets.paper import Setup, Sheet
from bik_explorer.layout.sheets.prose import (
    BODY,
    CAPTION,
    SMALL,
    STRONG,
    TITLE,
    Block,
    Drawn,
    FootWords,
    Ink,
    Ruled,
    Sketch,
    Words,
    body_width,
    flow,
)
from bik_explorer.layout.sheets.worksheet import Worksheet, WorksheetWords, task_blocks
from bik_explorer.model.lesson import Lesson, Step
from bik_explorer.model.source import Source

ANSWER_LINES = 2
INDENT, LIST_INDENT = 16.0, 26.0
BREAKS = "/?&=-_.,:;%#"
"""Signs behind which an address goes on in the next line."""


class LessonWords(NamedTuple):
    """`step` has {number}; `sources` has {numbers}; `missing` has {names}. The others are headings."""

    step: str
    question: str
    answer: str
    notes: str
    sources: str
    missing: str
    listed: str
    quiz: WorksheetWords


@dataclass(frozen=True, slots=True)
class LessonPaper:
    """A lesson with a picture or a quiz for each step, and what each rests on.

    `missing`: what a step names and the pack does not have. `notes`: with notes and answers, for the teacher.
    """

    lesson: Lesson
    pictures: Sequence[Sketch | None]
    sources: Sequence[Sequence[Source]]
    missing: Sequence[Sequence[str]]
    quizzes: Sequence[Worksheet | None]
    notes: bool = False


def lesson_sheets(
    paper: LessonPaper, setup: Setup, ink: Ink, words: LessonWords, foot: FootWords
) -> tuple[Sheet, ...]:
    """The sheets of the handout; the sources have numbers, and are listed with their addresses at its end."""
    blocks = [*_blocks(paper, words), *_listed(paper, words, body_width(setup), ink)]
    return flow(blocks, setup, ink, foot, paper.lesson.title)


def numbered(sources: Iterable[Source]) -> dict[str, int]:
    """The number of each source, by id, from 1 in the order in which they come."""
    ids = dict.fromkeys(source.id for source in sources)
    return {id_: number for number, id_ in enumerate(ids, start=1)}


def _blocks(paper: LessonPaper, words: LessonWords) -> Iterator[Block]:
    lesson = paper.lesson
    yield Words(lesson.title, TITLE, after=6.0, keep=True)
    if lesson.description:
        yield Words(lesson.description, BODY, after=12.0, muted=True)
    for number, step in enumerate(lesson.steps):
        yield from _step(paper, number, step, words)


def _step(paper: LessonPaper, number: int, step: Step, words: LessonWords) -> Iterator[Block]:
    label = words.step.format(number=number + 1)
    yield Words(f"{label}  {step.caption}".strip(), CAPTION, before=8.0, after=6.0, keep=True)
    picture, quiz = paper.pictures[number], paper.quizzes[number]
    if quiz is not None:
        yield from task_blocks(quiz, words.quiz, paper.notes)
    if picture is not None:
        yield Drawn(picture.layers, picture.size, keep=bool(step.text))
    if step.text:
        yield Words(step.text, BODY, after=8.0, keep=step.question is not None and not paper.notes)
    yield from _question(paper, step, words, bool(paper.sources[number]))
    if paper.notes and step.notes:
        yield Words(words.notes, STRONG, after=2.0, keep=True)
        for paragraph in step.notes.split("\n\n"):
            yield Words(paragraph, BODY, after=6.0, indent=INDENT)
    if paper.missing[number]:
        yield Words(words.missing.format(names=", ".join(paper.missing[number])), SMALL, muted=True)
    if paper.sources[number]:
        numbers = numbered(chain.from_iterable(paper.sources))
        told = ", ".join(str(one) for one in sorted({numbers[source.id] for source in paper.sources[number]}))
        yield Words(words.sources.format(numbers=told), SMALL, after=10.0, muted=True)


def _question(paper: LessonPaper, step: Step, words: LessonWords, follows: bool) -> Iterator[Block]:
    """The question, then lines to write on, or the answer; what `follows` stays with the lines."""
    question = step.question
    if question is None:
        return
    yield Words(f"{words.question} {question.text}", STRONG, after=4.0, keep=True)
    if paper.notes and question.answer:
        yield Words(f"{words.answer} {question.answer}", BODY, after=8.0, indent=INDENT)
    elif not paper.notes:
        yield Ruled(ANSWER_LINES, keep=follows)


def _listed(paper: LessonPaper, words: LessonWords, width: float, ink: Ink) -> Iterator[Block]:
    """All sources by number: who published what and when, and the address, whole, to be typed."""
    sources = {source.id: source for source in chain.from_iterable(paper.sources)}
    if sources:
        yield Words(words.listed, CAPTION, before=10.0, after=6.0, keep=True)
    for id_, number in numbered(sources.values()).items():
        source = sources[id_]
        address = list(pieces(source.url, width - LIST_INDENT, SMALL, ink))
        told = ", ".join(dict.fromkeys(filter(None, (source.publisher, source.title, source.date))))
        keep = bool(address)
        yield Words(told or id_, SMALL, 0.0, 0.0 if keep else 3.0, keep, LIST_INDENT, f"{number}.")
        for place, piece in enumerate(address, start=1):
            last = place == len(address)
            yield Words(piece, SMALL, 0.0, 3.0 if last else 0.0, not last, LIST_INDENT, muted=True)


def pieces(address: str, width: float, font: Font, ink: Ink) -> Iterator[str]:
    """An address in lines that have room, broken behind a sign of its own rather than in a word."""
    left = "".join(address.split())
    while left:
        most = len(left)
        while most > 1 and ink.measure(left[:most], font) > width:
            most -= 1
        signs = [place + 1 for place in range(most // 2, most) if left[place] in BREAKS]
        cut = most if most == len(left) or not signs else signs[-1]
        yield left[:cut]
        left = left[cut:]
