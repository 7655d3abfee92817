"""A lesson on paper: step by step its picture, what the class reads, questions with lines to write on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

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
    flow,
)
from bik_explorer.layout.sheets.worksheet import Worksheet, WorksheetWords, task_blocks
from bik_explorer.model.lesson import Lesson, Step

ANSWER_LINES = 3
INDENT = 16.0


class LessonWords(NamedTuple):
    """`step` has {number}; `sources` has {names}. The others are headings."""

    step: str
    question: str
    answer: str
    notes: str
    sources: str
    missing: str
    quiz: WorksheetWords


@dataclass(frozen=True, slots=True)
class LessonPaper:
    """A lesson with a picture or a quiz for each step, and the names of the sources of each.

    `missing`: what a step names and the pack does not have. `notes`: with notes and answers, for the teacher.
    """

    lesson: Lesson
    pictures: Sequence[Sketch | None]
    sources: Sequence[Sequence[str]]
    missing: Sequence[Sequence[str]]
    quizzes: Sequence[Worksheet | None]
    notes: bool = False


def lesson_sheets(
    paper: LessonPaper, setup: Setup, ink: Ink, words: LessonWords, foot: FootWords
) -> tuple[Sheet, ...]:
    """The sheets of the handout."""
    return flow(_blocks(paper, words), setup, ink, foot, paper.lesson.title)


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
        yield Words(step.text, BODY, after=8.0)
    yield from _question(paper, step, words)
    if paper.notes and step.notes:
        yield Words(words.notes, STRONG, after=2.0, keep=True)
        for paragraph in step.notes.split("\n\n"):
            yield Words(paragraph, BODY, after=6.0, indent=INDENT)
    if paper.missing[number]:
        yield Words(words.missing.format(names=", ".join(paper.missing[number])), SMALL, muted=True)
    if paper.sources[number]:
        yield Words(
            words.sources.format(names="; ".join(paper.sources[number])), SMALL, after=14.0, muted=True
        )


def _question(paper: LessonPaper, step: Step, words: LessonWords) -> Iterator[Block]:
    """The question, then lines to write on, or the answer."""
    question = step.question
    if question is None:
        return
    yield Words(f"{words.question} {question.text}", STRONG, after=4.0, keep=True)
    if paper.notes and question.answer:
        yield Words(f"{words.answer} {question.answer}", BODY, after=8.0, indent=INDENT)
    elif not paper.notes:
        yield Ruled(ANSWER_LINES)
