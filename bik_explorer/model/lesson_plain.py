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
from bik_explorer.model.state import Card, CardKind, Page
from bik_explorer.model.veil import Hidden

_Word = TypeVar("_Word", bound=StrEnum)
_LISTS = ("highlight", "folded", "lane_order")
_WORDS = ("label", "text", "notes")


def to_plain(lesson: Lesson) -> dict[str, object]:
    """The lesson as JSON values."""
    return {"format": FORMAT, **_fields(lesson)}


def from_plain(plain: object) -> Lesson:
    """The lesson that `to_plain` wrote; ValueError for anything else, or a newer format."""
    fields = _mapping(plain)
    if fields.get("format") != FORMAT:
        raise ValueError("not a lesson of this format")
    return Lesson(
        id=_text(fields.get("id")),
        title=_text(fields.get("title")),
        steps=tuple(_step(one) for one in _items(fields.get("steps", []))),
        description=_text(fields.get("description", "")),
        minutes=_number(fields.get("minutes")),
        language=_text(fields.get("language", "en")),
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
    fields = _mapping(plain)
    quiz, hide = fields.get("quiz"), fields.get("hide")
    return Step(
        caption=_text(fields.get("caption")),
        view=_view(_mapping(fields.get("view"))),
        question=None if fields.get("question") is None else _question(_mapping(fields["question"])),
        sources=_texts(fields.get("sources", [])),
        minutes=_number(fields.get("minutes")),
        hide=None if hide is None else _word(Hidden, hide),
        quiz=None if quiz is None else _quiz(_mapping(quiz)),
        **{name: _text(fields.get(name, "")) for name in _WORDS},
    )


def _view(fields: Mapping[str, object]) -> StepView:
    facets = _mapping(fields.get("facets", {}))
    span = fields.get("span")
    card = fields.get("card")
    kind, id_ = _pair(card) if card is not None else (None, None)
    return StepView(
        span=None if span is None else _span(span),
        query=_text(fields.get("query", "")),
        facets=Facets(**{name: _texts(facets.get(name, [])) for name in Facets.__dataclass_fields__}),
        page=_word(Page, fields.get("page", Page.TIMELINE.value)),
        selection=_text_or_none(fields.get("selection")),
        card=None if kind is None else Card(_word(CardKind, kind), _text(id_)),
        compare=_text_or_none(fields.get("compare")),
        dim=fields.get("dim") is True,
        band=fields.get("band") is True,
        **{name: _texts(fields.get(name, [])) for name in _LISTS},
    )


def _span(plain: object) -> tuple[PartialDate, PartialDate]:
    first, last = (PartialDate.parse(_text(one)) for one in _pair(plain))
    return first, last


def _question(fields: Mapping[str, object]) -> Question:
    sources = _texts(fields.get("sources", []))
    return Question(_text(fields.get("text", "")), _text(fields.get("answer", "")), sources)


def _quiz(fields: Mapping[str, object]) -> QuizPlan:
    cards, seed = fields.get("cards"), fields.get("seed")
    if type(cards) is not int or type(seed) is not int:
        raise ValueError("quiz")
    return QuizPlan(_word(QuizKind, fields.get("kind")), cards, seed)


def _mapping(plain: object) -> Mapping[str, object]:
    if not isinstance(plain, Mapping):
        raise ValueError("a mapping is missing")
    return plain


def _items(plain: object) -> list[object]:
    if not isinstance(plain, list):
        raise ValueError("a list is missing")
    return plain


def _pair(plain: object) -> tuple[object, object]:
    items = _items(plain)
    if len(items) != 2:
        raise ValueError("not two of them")
    return items[0], items[1]


def _texts(plain: object) -> tuple[str, ...]:
    return tuple(_text(one) for one in _items(plain))


def _text(plain: object) -> str:
    if not isinstance(plain, str):
        raise ValueError("a text is missing")
    return plain


def _text_or_none(plain: object) -> str | None:
    return None if plain is None else _text(plain)


def _number(plain: object) -> float | None:
    if plain is None:
        return None
    if isinstance(plain, bool) or not isinstance(plain, int | float) or not isfinite(plain):
        raise ValueError("not a number")
    return float(plain)


def _word(words: type[_Word], plain: object) -> _Word:
    return words(_text(plain))
