"""A lesson while it is written: pure steps from one draft to the next, each of which can be undone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any, NamedTuple

from bik_explorer.model.lesson import Lesson, Question, Step
from bik_explorer.model.lesson_views import view_of
from bik_explorer.model.state import ViewState
from bik_explorer.model.timeline import Timeline

MOST = 1_000
"""Changes that can be undone; older ones are forgotten."""


class Moment(NamedTuple):
    """What undo leads back to: the lesson, and which of its steps was chosen."""

    lesson: Lesson
    chosen: int | None


@dataclass(frozen=True, slots=True)
class Draft:
    """`chosen`: the place of the step in hand, from 0; None only without any step.

    `undo` and `redo`: the moments before and after, the nearest one last. `typing`: the text that is being
    typed; as long as it is the same one, its changes are undone together.
    """

    lesson: Lesson
    chosen: int | None = None
    undo: tuple[Moment, ...] = ()
    redo: tuple[Moment, ...] = ()
    typing: tuple[int | None, str] | None = None

    @property
    def step(self) -> Step | None:
        """The chosen step."""
        return None if self.chosen is None else self.lesson.steps[self.chosen]


def started(lesson: Lesson) -> Draft:
    """A draft of the lesson as it is, its first step chosen."""
    return Draft(lesson, 0 if lesson.steps else None)


def add(draft: Draft, step: Step) -> Draft:
    """Puts a step after the chosen one, and chooses it."""
    place = len(draft.lesson.steps) if draft.chosen is None else draft.chosen + 1
    return insert(draft, place, step)


def insert(draft: Draft, place: int, step: Step) -> Draft:
    """Puts a step at a place, 0 to the number of steps, and chooses it."""
    steps = draft.lesson.steps
    place = min(max(place, 0), len(steps))
    return _changed(draft, (*steps[:place], step, *steps[place:]), place)


def move(draft: Draft, place: int, to: int) -> Draft:
    """Takes the step out and puts it where it is then the step at `to`; chooses it."""
    steps = list(draft.lesson.steps)
    if not _has(draft, place):
        return draft
    to = min(max(to, 0), len(steps) - 1)
    if to == place:
        return choose(draft, place)
    steps.insert(to, steps.pop(place))
    return _changed(draft, tuple(steps), to)


def duplicate(draft: Draft, place: int) -> Draft:
    """Puts the same step after it once more, and chooses that."""
    return insert(draft, place + 1, draft.lesson.steps[place]) if _has(draft, place) else draft


def delete(draft: Draft, place: int) -> Draft:
    """Takes the step away; the one after it is chosen, or the last."""
    if not _has(draft, place):
        return draft
    steps = (*draft.lesson.steps[:place], *draft.lesson.steps[place + 1 :])
    return _changed(draft, steps, min(place, len(steps) - 1) if steps else None)


def rename(draft: Draft, place: int, caption: str) -> Draft:
    """Gives the step another caption."""
    return set_field(draft, place, "caption", caption)


def set_field(draft: Draft, place: int, field: str, value: Any, typing: str = "") -> Draft:
    """Gives a field of a step another value, and chooses the step.

    `typing` names the text that is being typed, if it is one: such changes in a row are undone together.
    """
    if not _has(draft, place):
        return draft
    step = draft.lesson.steps[place]
    changed = step._replace(**{field: value})
    if changed == step:
        return draft
    steps = (*draft.lesson.steps[:place], changed, *draft.lesson.steps[place + 1 :])
    return _taken(draft, draft.lesson._replace(steps=steps), place, (place, typing) if typing else None)


def set_question(draft: Draft, place: int, field: str, value: Any, typing: str = "") -> Draft:
    """The same for a field of the step's question; a question of which nothing is left is none."""
    if not _has(draft, place):
        return draft
    question = (draft.lesson.steps[place].question or Question(""))._replace(**{field: value})
    return set_field(draft, place, "question", question if any(question) else None, typing)


def set_view(draft: Draft, place: int, state: ViewState, timeline: Timeline) -> Draft:
    """Has the step show what the state shows."""
    return set_field(draft, place, "view", view_of(state, timeline))


def set_lesson(draft: Draft, field: str, value: Any, typing: str = "") -> Draft:
    """Gives a field of the lesson itself another value."""
    lesson = draft.lesson._replace(**{field: value})
    if lesson == draft.lesson:
        return draft
    return _taken(draft, lesson, draft.chosen, (None, typing) if typing else None)


def choose(draft: Draft, place: int) -> Draft:
    """Takes another step in hand; this is no change of the lesson, and ends what was being typed."""
    return replace(draft, chosen=place, typing=None) if _has(draft, place) else draft


def rest(draft: Draft) -> Draft:
    """Ends what was being typed: what comes next is undone by itself."""
    return replace(draft, typing=None) if draft.typing else draft


def undo(draft: Draft) -> Draft:
    """Back to the moment before the last change."""
    if not draft.undo:
        return draft
    *before, last = draft.undo
    now = Moment(draft.lesson, draft.chosen)
    return Draft(last.lesson, last.chosen, tuple(before), (*draft.redo, now))


def redo(draft: Draft) -> Draft:
    """Forward again to what undo left."""
    if not draft.redo:
        return draft
    *after, following = draft.redo
    now = Moment(draft.lesson, draft.chosen)
    return Draft(following.lesson, following.chosen, (*draft.undo, now), tuple(after))


def _has(draft: Draft, place: int) -> bool:
    return 0 <= place < len(draft.lesson.steps)


def _changed(draft: Draft, steps: tuple[Step, ...], chosen: int | None) -> Draft:
    return _taken(draft, draft.lesson._replace(steps=steps), chosen, None)


def _taken(draft: Draft, lesson: Lesson, chosen: int | None, typing: tuple[int | None, str] | None) -> Draft:
    """The draft with another lesson; what was undone before is gone."""
    if typing is not None and typing == draft.typing and draft.undo:
        return Draft(lesson, chosen, draft.undo, (), typing)
    before = (*draft.undo, Moment(draft.lesson, draft.chosen))[-MOST:]
    return Draft(lesson, chosen, before, (), typing)
