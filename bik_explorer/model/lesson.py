"""A lesson: ordered steps, each a view of the timeline with words for the class and for the teacher.

A step keeps what was written, ids that a pack does not have included. `lesson_views` makes view states of it.
"""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.facets import Facets
from bik_explorer.model.state import Card, Page
from bik_explorer.model.veil import Hidden

FORMAT = 1
"""The version of the format of lessons."""


class QuizKind(StrEnum):
    """What a quiz asks."""

    ORDER = "order"
    BINDING = "binding"
    SIGNED = "signed"


class QuizPlan(NamedTuple):
    """A quiz about what is shown: of which kind, with how many cards, and the seed that makes it the same."""

    kind: QuizKind
    cards: int = 5
    seed: int = 1


class Question(NamedTuple):
    """A question to the class; the answer and its sources are for the teacher."""

    text: str
    answer: str = ""
    sources: tuple[str, ...] = ()


class StepView(NamedTuple):
    """What a step shows, as it is written. `span`: first and last date, both included; None for all.

    The fields are those of `ViewState`, without the pixels and what a person chooses for himself.
    `milestone`: which one of the selected entry, counted from 0. `unknown_page`: a page that is written, but
    that only a newer program knows; `page` is shown in its place.
    """

    span: tuple[PartialDate, PartialDate] | None = None
    query: str = ""
    facets: Facets = Facets()
    page: Page = Page.TIMELINE
    selection: str | None = None
    highlight: tuple[str, ...] = ()
    card: Card | None = None
    compare: str | None = None
    dim: bool = False
    band: bool = False
    folded: tuple[str, ...] = ()
    lane_order: tuple[str, ...] = ()
    milestone: int | None = None
    unknown_page: str = ""


class Step(NamedTuple):
    """One step.

    `caption` and `text` are for the class, `notes` for the teacher (paragraphs, an empty line between them),
    `label` is the short name in the strip of steps, `minutes` how long it may take.
    """

    caption: str
    view: StepView = StepView()
    label: str = ""
    text: str = ""
    notes: str = ""
    question: Question | None = None
    sources: tuple[str, ...] = ()
    minutes: float | None = None
    hide: Hidden | None = None
    quiz: QuizPlan | None = None


class Lesson(NamedTuple):
    """An ordered presentation. `minutes`: the time it is made for, None where it does not say."""

    id: str
    title: str
    steps: tuple[Step, ...] = ()
    description: str = ""
    minutes: float | None = None
    language: str = "en"


def find_lesson(lessons: tuple[Lesson, ...], id_: str) -> Lesson | None:
    """The lesson of that id."""
    return next((lesson for lesson in lessons if lesson.id == id_), None)
