"""Writes a lesson as YAML that a person likes to read and change: only what says something, in one order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from bik_explorer.loading.lesson_tidy import tidied, tidied_view
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.facets import Facets
from bik_explorer.model.lesson import FORMAT, Lesson, Question, QuizPlan, Step, StepView
from bik_explorer.model.state import Page

HEAD = """\
# A lesson for BIK Explorer: what a class sees step by step, with notes for the teacher.
# It can be changed here or in the program. `bik-explorer check` names every mistake.
"""
WIDTH = 100
"""Characters of a line at which long texts are broken."""

_WORDS = frozenset({"true", "false", "null", "yes", "no", "on", "off", "y", "n"})
"""What other readers of YAML would not take for a text."""
_ASIDE = re.compile(r": |:$| #")
_NUMBER = re.compile(r"[0-9][0-9A-Za-z.,:_+-]*")
_SIMPLE = re.compile(r"[A-Za-z][A-Za-z0-9-]*")


class _Raw(NamedTuple):
    """What is written as it is."""

    text: str


Value: TypeAlias = "str | _Raw | Sequence[str] | Sequence[Mapping[str, Value]] | Mapping[str, Value]"
Fields: TypeAlias = Mapping[str, Value]


def lesson_text(lesson: Lesson) -> str:
    """The file of a lesson; what is read of it is `tidied(lesson)`. ValueError as there."""
    lines = ["lessons:", *_items([_lesson(tidied(lesson))], 2)]
    return HEAD + "\n".join(lines) + "\n"


def view_text(view: StepView, column: int = 0) -> str:
    """The lines that stand under `view:` of a step, `column` blanks before each; empty for a plain view."""
    return "".join(f"{line}\n" for line in _lines(_view(tidied_view(view)), column))


def _lesson(lesson: Lesson) -> Fields:
    fields: dict[str, Value] = {"id": lesson.id, "title": lesson.title, "format": _Raw(str(FORMAT))}
    fields |= _said({"description": lesson.description}) | _minutes(lesson.minutes)
    return fields | {"language": lesson.language, "steps": [_step(one) for one in lesson.steps]}


def _step(step: Step) -> Fields:
    fields: dict[str, Value] = {"caption": step.caption}
    fields |= _said({"label": step.label, "text": step.text, "notes": step.notes})
    fields |= _minutes(step.minutes)
    fields |= _said(
        {
            "question": _question(step.question),
            "sources": step.sources,
            "hide": step.hide.value if step.hide else "",
            "quiz": _quiz(step.quiz),
            "view": _view(step.view),
        }
    )
    return fields


def _question(question: Question | None) -> Fields:
    return _said(question._asdict()) if question else {}


def _quiz(plan: QuizPlan | None) -> Fields:
    if plan is None:
        return {}
    return {"kind": plan.kind.value, "cards": _Raw(str(plan.cards)), "seed": _Raw(str(plan.seed))}


def _view(view: StepView) -> Fields:
    told: dict[str, Value] = {
        "range": _Raw("..".join(map(_date, view.span))) if view.span else "",
        "query": view.query,
        "facets": _facets(view.facets),
        "page": "" if view.page is Page.TIMELINE else view.page.value,
        "select": view.selection or "",
        "highlight": view.highlight,
    }
    if view.card:
        told[view.card.kind.value] = view.card.id
    told["compare"] = view.compare or ""
    told |= {name: _Raw("true") for name in ("dim", "band") if getattr(view, name)}
    return _said(told | {"folded": view.folded, "lane_order": view.lane_order})


def _facets(facets: Facets) -> Fields:
    return _said({name: getattr(facets, name) for name in Facets.__dataclass_fields__})


def _said(fields: Fields) -> dict[str, Value]:
    """The fields that say something."""
    return {key: value for key, value in fields.items() if value}


def _minutes(minutes: float | None) -> dict[str, Value]:
    return {} if minutes is None else {"minutes": _Raw(f"{minutes:g}")}


def _date(date: PartialDate) -> str:
    return f"about {date.iso()}" if date.about else date.iso()


def _lines(fields: Fields, column: int) -> Iterator[str]:
    """The lines of a mapping."""
    room = " " * column
    for key, value in fields.items():
        if isinstance(value, Mapping):
            yield f"{room}{key}:"
            yield from _lines(value, column + 2)
        elif isinstance(value, str):
            yield from _text(f"{room}{key}:", value, column + 2)
        elif isinstance(value, _Raw):
            yield f"{room}{key}: {value.text}"
        elif value and isinstance(value[0], Mapping):
            yield f"{room}{key}:"
            yield from _items(value, column + 2)
        else:
            yield from _list(f"{room}{key}:", value, column + 2)


def _items(rows: Iterable[object], column: int) -> Iterator[str]:
    """The lines of a list of mappings."""
    for row in rows:
        if isinstance(row, Mapping):
            first, *rest = _lines(row, column + 2)
            yield f"{' ' * column}- {first[column + 2 :]}"
            yield from rest


def _list(head: str, values: Iterable[object], column: int) -> Iterator[str]:
    """A list of ids: in one line as long as it fits."""
    shown = [one if _is_simple(one) else _quoted(one) for one in map(str, values)]
    line = f"{head} [{', '.join(shown)}]"
    if len(line) <= WIDTH:
        yield line
    else:
        yield head
        yield from (f"{' ' * column}- {one}" for one in shown)


def _text(head: str, text: str, column: int) -> Iterator[str]:
    """A text in one line, or in a block where it is long."""
    room = " " * column
    if "\n" in text:
        yield f"{head} |-"
        yield from (room + line if line else "" for line in text.split("\n"))
    elif len(head) + len(text) > WIDTH and "  " not in text:
        yield f"{head} >-"
        yield from (room + line for line in _wrapped(text, WIDTH - column))
    else:
        yield f"{head} {text if _is_plain(text) else _quoted(text)}"


def _wrapped(text: str, width: int) -> Iterator[str]:
    """The words in lines that are no wider, as far as they can be."""
    line = ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _is_simple(text: str) -> bool:
    return _SIMPLE.fullmatch(text) is not None and text.casefold() not in _WORDS


def _is_plain(text: str) -> bool:
    """Whether it stays the same text without quotation marks, in this program and in others."""
    begins_well = text != "" and (text[0].isalnum() or text[0] in "“„‘«(")
    is_word = text.casefold() in _WORDS or _NUMBER.fullmatch(text) is not None
    return begins_well and not is_word and _ASIDE.search(text) is None


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'
