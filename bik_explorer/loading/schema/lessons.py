"""Lessons: steps with words for class and teacher, and what each shows.

An id that the pack lacks is told and kept, so that the stage can say what is missing.
"""

from __future__ import annotations

import re

from bik_explorer.loading.nodes import Text
from bik_explorer.loading.problems import Code
from bik_explorer.loading.schema.row import Row
from bik_explorer.loading.schema.step_view import read_view
from bik_explorer.model.lesson import FORMAT, Lesson, Question, QuizKind, QuizPlan, Step
from bik_explorer.model.veil import Hidden

MOST_STEPS = 200
MOST_MINUTES = 999
MOST_CARDS = 99
_MINUTES = re.compile(r"\d{1,3}(?:\.\d{1,2})?", re.ASCII)


def read_lesson(row: Row) -> Lesson:
    """One of `lessons`; a newer format is told, and what is known of it is read."""
    number = row.number("format")
    if number is not None and number > FORMAT:
        row.report(Code.NEWER_LESSON, row.at("format"), str(number), str(FORMAT))
    return Lesson(
        id=row.own_id("lesson"),
        title=_title(row),
        steps=_steps(row),
        description=row.prose("description"),
        minutes=_minutes(row),
        language=row.text("language") or "en",
    )


def _title(row: Row) -> str:
    title = row.text("title")
    if not title:
        row.report(Code.UNTITLED_LESSON, row.place)
    return title


def _steps(row: Row) -> tuple[Step, ...]:
    nodes = row.items("steps")
    if len(nodes) > MOST_STEPS:
        row.report(Code.TOO_MANY_STEPS, nodes[MOST_STEPS], str(MOST_STEPS))
    return row.rows("steps", _step, most=MOST_STEPS)


def _step(row: Row) -> Step:
    """A step; nothing in it is needed, so that a lesson can be saved while it is being written."""
    view = row.part("view", read_view)
    step = Step(
        caption=row.text("caption"),
        label=row.text("label"),
        text=row.prose("text"),
        notes=row.prose("notes"),
        question=row.part("question", _question, plain="text"),
        sources=kept_sources(row),
        minutes=_minutes(row),
        hide=row.choice("hide", Hidden),
        quiz=row.part("quiz", _quiz, plain="kind"),
    )
    return step if view is None else step._replace(view=view)


def kept_sources(row: Row) -> tuple[str, ...]:
    """The field `sources`, unknown ids included."""
    return row.kept("sources", "source")


def _question(row: Row) -> Question:
    text = row.prose("text")
    if not text:
        row.need("text")
    return Question(text, row.prose("answer"), kept_sources(row))


def _quiz(row: Row) -> QuizPlan:
    kind = row.choice("kind", QuizKind)
    if kind is None:
        row.need("kind")
    plan = QuizPlan(kind or QuizKind.ORDER)
    cards, seed = row.number("cards"), row.number("seed")
    if cards is not None and not 0 < cards <= MOST_CARDS:
        row.report(Code.BAD_CHOICE, row.at("cards"), str(cards), f"1..{MOST_CARDS}")
        cards = None
    return plan._replace(
        cards=plan.cards if cards is None else cards, seed=plan.seed if seed is None else seed
    )


def _minutes(row: Row) -> float | None:
    """How long something takes: more than nothing, and no more than two decimals."""
    node = row.node("minutes")
    if node is None:
        return None
    written = node.value if isinstance(node, Text) and node.plain else ""
    if not _MINUTES.fullmatch(written) or float(written) <= 0:
        row.report(Code.BAD_MINUTES, node, node.value if isinstance(node, Text) else "minutes")
        return None
    return float(written)
