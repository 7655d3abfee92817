"""A lesson as plain JSON values, whatever it lacks yet: for the draft that is kept while it is written.

Finished lessons are YAML (`loading`), where a step without a caption would be a problem. Here nothing is.
"""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from math import isfinite
from typing import TypeVar

from bik_explorer.model.dates import PartialDate
from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import FORMAT, Lesson, Question, QuizKind, QuizPlan, Step, StepView
from bik_explorer.model.plain_values import (
    card_or_none,
    facets,
    items,
    mapping,
    pair,
    place_or_none,
    text,
    text_or_none,
    texts,
)
from bik_explorer.model.state import Card, Page
from bik_explorer.model.veil import Hidden

_Word = TypeVar("_Word", bound=StrEnum)
_LISTS = ("highlight", "folded", "lane_order")
_WORDS = ("label", "text", "notes")


def to_plain(lesson: Lesson) -> dict[str, object]:
    """The lesson as JSON values."""
    return {"format": FORMAT, **_fields(lesson)}


def from_plain(plain: object) -> Lesson:
    """The lesson that `to_plain` wrote; ValueError for anything else, or a newer format."""
    fields = mapping(plain)
    if fields.get("format") != FORMAT:
        raise ValueError("not a lesson of this format")
    return Lesson(
        id=text(fields.get("id")),
        title=text(fields.get("title")),
        steps=tuple(_step(one) for one in items(fields.get("steps", []))),
        description=text(fields.get("description", "")),
        minutes=_number(fields.get("minutes")),
        language=text(fields.get("language", "en")),
    )


def _fields(value: Lesson | Step | StepView | Question | QuizPlan) -> dict[str, object]:
    return {name: _plain(part) for name, part in value._asdict().items()}


def _plain(value: object) -> object:
    """Named tuples and data classes as mappings, dates and words as texts."""
    if isinstance(value, StrEnum):
        return value.value
    if isinstance(value, PartialDate):
        return value.iso() + ("~" if value.about else "")
    if isinstance(value, Card):
        return [value.kind.value, value.id]
    if isinstance(value, Facets):
        return {name: list(getattr(value, name)) for name in Facets.__dataclass_fields__}
    if isinstance(value, Step | StepView | Question | QuizPlan):
        return _fields(value)
    return [_plain(one) for one in value] if isinstance(value, tuple) else value


def _step(plain: object) -> Step:
    fields = mapping(plain)
    quiz, hide = fields.get("quiz"), fields.get("hide")
    return Step(
        caption=text(fields.get("caption")),
        view=_view(mapping(fields.get("view"))),
        question=None if fields.get("question") is None else _question(mapping(fields["question"])),
        sources=texts(fields.get("sources", [])),
        minutes=_number(fields.get("minutes")),
        hide=None if hide is None else _word(Hidden, hide),
        quiz=None if quiz is None else _quiz(mapping(quiz)),
        **{name: text(fields.get(name, "")) for name in _WORDS},
    )


def _view(fields: Mapping[str, object]) -> StepView:
    span = fields.get("span")
    return StepView(
        span=None if span is None else _span(span),
        query=text(fields.get("query", "")),
        facets=facets(fields.get("facets", {})),
        page=_word(Page, fields.get("page", Page.TIMELINE.value)),
        selection=text_or_none(fields.get("selection")),
        card=card_or_none(fields.get("card")),
        compare=text_or_none(fields.get("compare")),
        dim=fields.get("dim") is True,
        band=fields.get("band") is True,
        milestone=place_or_none(fields.get("milestone")),
        unknown_page=text(fields.get("unknown_page", "")),
        **{name: texts(fields.get(name, [])) for name in _LISTS},
    )


def _span(plain: object) -> tuple[PartialDate, PartialDate]:
    first, last = (PartialDate.parse(text(one)) for one in pair(plain))
    return first, last


def _question(fields: Mapping[str, object]) -> Question:
    sources = texts(fields.get("sources", []))
    return Question(text(fields.get("text", "")), text(fields.get("answer", "")), sources)


def _quiz(fields: Mapping[str, object]) -> QuizPlan:
    cards, seed = fields.get("cards"), fields.get("seed")
    if type(cards) is not int or type(seed) is not int:
        raise ValueError("quiz")
    return QuizPlan(_word(QuizKind, fields.get("kind")), cards, seed)


def _number(plain: object) -> float | None:
    if plain is None:
        return None
    if isinstance(plain, bool) or not isinstance(plain, int | float) or not isfinite(plain):
        raise ValueError("not a number")
    return float(plain)


def _word(words: type[_Word], plain: object) -> _Word:
    return words(text(plain))
