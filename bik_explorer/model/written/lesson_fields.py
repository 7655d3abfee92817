"""A lesson, and what a step shows, as they are written; what says nothing is left out by the writer."""

from __future__ import annotations

from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import FORMAT, Lesson, Question, QuizPlan, Step, StepView
from bik_explorer.model.state import Page
from bik_explorer.model.written.pack_fields import Written, range_field
from bik_explorer.model.written.yaml_text import EMPTY, NO_ITEMS, Value


def lesson_fields(lesson: Lesson) -> Written:
    """One of `lessons`."""
    return {
        "id": lesson.id,
        "title": lesson.title or EMPTY,
        "format": FORMAT,
        "description": lesson.description,
        "minutes": lesson.minutes,
        "language": lesson.language,
        "steps": [_step(one) for one in lesson.steps] or NO_ITEMS,
    }


def view_fields(view: StepView) -> Written:
    """What stands under `view` of a step; milestones are counted from 1."""
    card: Written = {view.card.kind.value: view.card.id} if view.card else {}
    return {
        "range": range_field(*view.span) if view.span else None,
        "query": view.query,
        "facets": _facets(view.facets),
        "page": view.page.value if view.page is not Page.TIMELINE else view.unknown_page or None,
        "select": view.selection,
        "milestone": None if view.milestone is None else view.milestone + 1,
        "highlight": list(view.highlight),
        **card,
        "compare": view.compare,
        "dim": view.dim or None,
        "band": view.band or None,
        "folded": list(view.folded),
        "lane_order": list(view.lane_order),
    }


def _step(step: Step) -> Written:
    return {
        "caption": step.caption or EMPTY,
        "label": step.label,
        "text": step.text,
        "notes": step.notes,
        "minutes": step.minutes,
        "question": _question(step.question) if step.question else None,
        "sources": list(step.sources),
        "hide": step.hide.value if step.hide else None,
        "quiz": _quiz(step.quiz) if step.quiz else None,
        "view": view_fields(step.view),
    }


def _question(question: Question) -> Written:
    return {"text": question.text, "answer": question.answer, "sources": list(question.sources)}


def _quiz(plan: QuizPlan) -> Written:
    return {"kind": plan.kind.value, "cards": plan.cards, "seed": plan.seed}


def _facets(facets: Facets) -> Value:
    return {name: list(getattr(facets, name)) for name in Facets.__dataclass_fields__}
