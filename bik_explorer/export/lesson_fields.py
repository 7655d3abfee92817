"""A lesson as it is written in a pack; what holds nothing is left out by the writer."""

from __future__ import annotations

from bik_explorer.export.pack_fields import Written, range_field
from bik_explorer.export.yaml_text import Value
from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import FORMAT, Lesson, Question, Step, StepView
from bik_explorer.model.state import Page


def lesson_fields(lesson: Lesson) -> Written:
    """One of `lessons`."""
    return {
        "format": FORMAT,
        "id": lesson.id,
        "title": lesson.title,
        "description": lesson.description,
        "language": lesson.language,
        "minutes": lesson.minutes,
        "steps": [_step(one) for one in lesson.steps],
    }


def _step(step: Step) -> Written:
    return {
        "caption": step.caption,
        "label": step.label,
        "text": step.text,
        "notes": step.notes,
        "question": _question(step.question) if step.question else None,
        "sources": list(step.sources),
        "minutes": step.minutes,
        "hide": step.hide.value if step.hide else None,
        "quiz": dict(step.quiz._asdict()) | {"kind": step.quiz.kind.value} if step.quiz else None,
        "view": {name: value for name, value in _view(step.view).items() if value},
    }


def _question(question: Question) -> Written:
    return {"text": question.text, "answer": question.answer, "sources": list(question.sources)}


def _view(view: StepView) -> Written:
    card: Written = {view.card.kind.value: view.card.id} if view.card else {}
    return {
        "range": range_field(*view.span) if view.span else None,
        "query": view.query,
        "facets": _facets(view.facets),
        "page": view.page.value if view.page is not Page.TIMELINE else None,
        "select": view.selection,
        "highlight": list(view.highlight),
        **card,
        "compare": view.compare,
        "dim": view.dim or None,
        "band": view.band or None,
        "folded": list(view.folded),
        "lane_order": list(view.lane_order),
    }


def _facets(facets: Facets) -> Value:
    return {name: list(chosen) for name in Facets.__dataclass_fields__ if (chosen := getattr(facets, name))}
