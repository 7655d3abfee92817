"""A lesson on paper: the pictures and quizzes of its steps, with their sources."""

from __future__ import annotations

from bik_explorer.layout.sheets.lesson import LessonPaper, lesson_sheets
from bik_explorer.layout.sheets.paper import Setup, Sheet
from bik_explorer.layout.sheets.prose import FootWords, Ink, Sketch, body_width
from bik_explorer.layout.sheets.worksheet import Worksheet
from bik_explorer.model.lesson import Lesson, Step
from bik_explorer.model.lesson_views import missing, state_of
from bik_explorer.model.reveal import revealed_all
from bik_explorer.model.source import Source
from bik_explorer.model.timeline import Timeline
from bik_explorer.ui.export.subject import Subject, found
from bik_explorer.ui.printing.sketches import sketch_of
from bik_explorer.ui.printing.wish import Wish
from bik_explorer.ui.printing.words import lesson_words
from bik_explorer.ui.printing.worksheet import quiz_sheet

NO_LESSON = Lesson("", "")


def lesson_document(subject: Subject, wish: Wish, ink: Ink, foot: FootWords) -> tuple[str, tuple[Sheet, ...]]:
    """Title and sheets; the first lesson of the pack where none is chosen."""
    timeline = subject.timeline
    lesson = wish.lesson or next(iter(timeline.lessons), NO_LESSON)
    subjects = [found(timeline, state_of(step, timeline)) for step in lesson.steps]
    paper = LessonPaper(
        lesson,
        [_picture(step, one, wish, ink) for step, one in zip(lesson.steps, subjects, strict=True)],
        [sources_of(step, timeline) for step in lesson.steps],
        [missing(step, timeline) for step in lesson.steps],
        [_quiz(step, one) for step, one in zip(lesson.steps, subjects, strict=True)],
        wish.notes,
    )
    setup = Setup(wish.setup.paper, wish.setup.landscape, wish.setup.margin)
    return lesson.title, lesson_sheets(paper, setup, ink, lesson_words(), foot)


def _picture(step: Step, subject: Subject, wish: Wish, ink: Ink) -> Sketch | None:
    """The picture of a step; the teacher's has nothing hidden. A quiz has none: it would tell the answers."""
    if step.quiz is not None:
        return None
    if wish.notes:
        state = revealed_all(subject.timeline, _places(subject), subject.state)
        subject = subject.with_view(state, subject.results)
    return sketch_of(subject, body_width(wish.setup), ink)


def _quiz(step: Step, subject: Subject) -> Worksheet | None:
    return None if step.quiz is None else quiz_sheet(subject, step.quiz)


def _places(subject: Subject) -> list[int]:
    return [int(place) for place in subject.results.places]


def sources_of(step: Step, timeline: Timeline) -> list[Source]:
    """What a step and its question rest on, each once."""
    ids = (*step.sources, *(step.question.sources if step.question else ()))
    return [timeline.sources[id_] for id_ in dict.fromkeys(ids) if id_ in timeline.sources]
