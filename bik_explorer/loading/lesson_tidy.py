"""A lesson as it is read again after it was written: what its format cannot hold is put right, or refused."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from enum import StrEnum

from bik_explorer.loading.ranges import FIRST_YEAR, LAST_YEAR
from bik_explorer.loading.reader import LONGEST_TEXT, REFUSED
from bik_explorer.loading.schema.lessons import MOST_CARDS, MOST_MINUTES, MOST_STEPS
from bik_explorer.loading.schema.row import ID, one_line, paragraphs
from bik_explorer.loading.schema.step_view import MOST_MILESTONES, is_decade, is_year
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Kind, Status
from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import Lesson, Question, QuizPlan, Step, StepView
from bik_explorer.model.serial import LONGEST_QUERY
from bik_explorer.model.state import Card, Page

LARGEST_SEED = 999_999_999
_SURROGATES = re.compile("[\ud800-\udfff]")


def tidied(lesson: Lesson) -> Lesson:
    """The lesson with blanks and line breaks as files have them; hidden characters become U+FFFD.

    Raises ValueError where something would be lost: an id that is none, a text that is too long, too many
    steps.
    """
    if not ID.fullmatch(lesson.id):
        raise ValueError(f"not an id: {lesson.id!r}")
    if len(lesson.steps) > MOST_STEPS:
        raise ValueError(f"more than {MOST_STEPS} steps")
    return Lesson(
        id=lesson.id,
        title=_line(lesson.title),
        steps=tuple(_step(step) for step in lesson.steps),
        description=_prose(lesson.description),
        minutes=_minutes(lesson.minutes),
        language=_line(lesson.language) or "en",
    )


def _step(step: Step) -> Step:
    return Step(
        caption=_line(step.caption),
        view=tidied_view(step.view),
        label=_line(step.label),
        text=_prose(step.text),
        notes=_prose(step.notes),
        question=_question(step.question),
        sources=_ids(step.sources),
        minutes=_minutes(step.minutes),
        hide=step.hide,
        quiz=_quiz(step.quiz),
    )


def tidied_view(view: StepView) -> StepView:
    """What a step shows, as it is read again."""
    card = _line(view.card.id) if view.card else ""
    return view._replace(
        span=view.span if view.span and _can_be_read(*view.span) else None,
        query=_line(view.query, LONGEST_QUERY),
        facets=_facets(view.facets),
        selection=_line(view.selection or "") or None,
        highlight=_ids(view.highlight),
        card=Card(view.card.kind, card) if view.card and card else None,
        compare=_line(view.compare or "") or None,
        folded=_ids(view.folded),
        lane_order=_ids(view.lane_order),
        milestone=_milestone(view.milestone),
        unknown_page=_unknown_page(view),
    )


def _unknown_page(view: StepView) -> str:
    """It stands in the place of the timeline, so that a newer program finds it again."""
    page = _line(view.unknown_page)
    return page if view.page is Page.TIMELINE and page not in set(Page) else ""


def _can_be_read(first: PartialDate, last: PartialDate) -> bool:
    years = FIRST_YEAR <= first.year <= LAST_YEAR and FIRST_YEAR <= last.year <= LAST_YEAR
    return years and first.first_day <= last.last_day


def _milestone(number: int | None) -> int | None:
    return number if number is not None and 0 <= number < MOST_MILESTONES else None


def _facets(facets: Facets) -> Facets:
    return Facets(
        kinds=_known(facets.kinds, Kind),
        statuses=_known(facets.statuses, Status),
        topics=_ids(facets.topics),
        organisations=_ids(facets.organisations),
        decades=_those(facets.decades, is_decade),
        years=_those(facets.years, is_year),
    )


def _known(found: Iterable[str], words: type[StrEnum]) -> tuple[str, ...]:
    possible = {word.value for word in words}
    return _those(found, lambda one: one in possible)


def _those(found: Iterable[str], good: Callable[[str], bool]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for one in found if good(one)))


def _question(question: Question | None) -> Question | None:
    """None for an empty one; an answer whose question is not written yet is kept under "?"."""
    if question is None:
        return None
    told = Question(_prose(question.text), _prose(question.answer), _ids(question.sources))
    return told._replace(text=told.text or "?") if any(told) else None


def _quiz(plan: QuizPlan | None) -> QuizPlan | None:
    if plan is None:
        return None
    return QuizPlan(plan.kind, min(max(plan.cards, 1), MOST_CARDS), min(max(plan.seed, 0), LARGEST_SEED))


def _minutes(minutes: float | None) -> float | None:
    rounded = round(min(minutes, float(MOST_MINUTES)), 2) if minutes and minutes > 0 else 0.0
    return rounded or None


def _ids(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for id_ in ids if (one := _line(id_))))


def _line(text: str, longest: int = LONGEST_TEXT) -> str:
    return _within(one_line(_shown(text)), longest)


def _prose(text: str) -> str:
    return _within(paragraphs(_shown(text)), LONGEST_TEXT)


def _within(text: str, longest: int) -> str:
    if len(text) > longest:
        raise ValueError(f"longer than {longest} characters: {text[:40]}…")
    return text


def _shown(text: str) -> str:
    return _SURROGATES.sub("\ufffd", REFUSED.sub("\ufffd", text))
