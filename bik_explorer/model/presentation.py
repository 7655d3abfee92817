"""Where a lesson that is being presented stands: one immutable value, and a function for each command.

It never goes on by itself, and knows neither clock nor screen: times come from outside, in seconds.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from bik_explorer.model.lesson import Lesson, Step

LONGEST_NUMBER = 3
"""Digits that are typed for a step; more are no step of any lesson."""


class Blank(StrEnum):
    """What covers the whole stage."""

    NONE = "none"
    BLACK = "black"
    WHITE = "white"


@dataclass(frozen=True, slots=True)
class Presentation:
    """A lesson with at least one step, and what is shown of it.

    `revealed`: by step, the ids that were revealed, in their order. `waiting`: what the present step still
    hides, in the order to reveal. `typed`: the digits of a step that is to be shown. `started`: when the
    timer began. `notes`: whether they are shown where there is one screen.
    """

    lesson: Lesson
    index: int = 0
    started: float = 0.0
    revealed: tuple[tuple[str, ...], ...] = ()
    waiting: tuple[str, ...] = ()
    blank: Blank = Blank.NONE
    spotlight: bool = False
    locked: bool = False
    notes: bool = False
    typed: str = ""
    ended: bool = False

    def __post_init__(self) -> None:
        """Clamps the step, and makes room for what each one reveals."""
        count = len(self.lesson.steps)
        object.__setattr__(self, "index", min(max(self.index, 0), count - 1))
        if len(self.revealed) != count:
            object.__setattr__(self, "revealed", (*self.revealed, *((),) * count)[:count])

    @property
    def step(self) -> Step:
        """The step that is shown."""
        return self.lesson.steps[self.index]

    @property
    def coming(self) -> Step | None:
        """The step after it; None at the last one."""
        return None if self.is_last else self.lesson.steps[self.index + 1]

    @property
    def count(self) -> int:
        """How many steps the lesson has."""
        return len(self.lesson.steps)

    @property
    def is_last(self) -> bool:
        """Whether no step comes after this one."""
        return self.index == self.count - 1

    @property
    def shown(self) -> tuple[str, ...]:
        """The ids that were revealed in this step."""
        return self.revealed[self.index]

    def elapsed(self, now: float) -> float:
        """Seconds since the timer began."""
        return max(now - self.started, 0.0)

    def is_over(self, now: float) -> bool:
        """Whether the time that the lesson is made for is over."""
        minutes = self.lesson.minutes
        return minutes is not None and self.elapsed(now) > minutes * 60


def with_hidden(state: Presentation, ids: tuple[str, ...]) -> Presentation:
    """The same with what the present step hides, in the order to reveal; what was revealed stays so."""
    return replace(state, waiting=tuple(one for one in dict.fromkeys(ids) if one not in state.shown))


def go_on(state: Presentation) -> Presentation:
    """Next: brings the picture back, else reveals the next hidden thing, else goes to the next step."""
    if state.blank is not Blank.NONE:
        return _seen(state)
    if state.waiting:
        first, *rest = state.waiting
        revealed = (*state.revealed[: state.index], (*state.shown, first), *state.revealed[state.index + 1 :])
        return replace(state, revealed=revealed, waiting=tuple(rest), typed="")
    return go_to(state, state.index + 1)


def go_back(state: Presentation) -> Presentation:
    """Previous: brings the picture back, else goes to the step before."""
    return _seen(state) if state.blank is not Blank.NONE else go_to(state, state.index - 1)


def go_to(state: Presentation, index: int) -> Presentation:
    """The step of that index, or the nearest; what it hides is to be told by `with_hidden`."""
    index = min(max(index, 0), state.count - 1)
    waiting = state.waiting if index == state.index else ()
    return replace(_seen(state), index=index, waiting=waiting)


def go_to_first(state: Presentation) -> Presentation:
    """The first step."""
    return go_to(state, 0)


def go_to_last(state: Presentation) -> Presentation:
    """The last step."""
    return go_to(state, state.count - 1)


def type_digit(state: Presentation, digit: str) -> Presentation:
    """One more digit of a number; nothing else, and no more than there are steps for."""
    if len(digit) != 1 or digit not in "0123456789" or len(state.typed) >= LONGEST_NUMBER:
        return state
    return replace(state, typed=(state.typed + digit).lstrip("0"))


def take_digit(state: Presentation) -> Presentation:
    """Without the digit typed last."""
    return replace(state, typed=state.typed[:-1])


def enter(state: Presentation) -> Presentation:
    """Goes to the step whose number was typed, or the nearest; without a number nothing happens."""
    return go_to(state, int(state.typed) - 1) if state.typed else state


def toggle_black(state: Presentation) -> Presentation:
    """Covers the stage in black, or brings the picture back."""
    return _covered(state, Blank.BLACK)


def toggle_white(state: Presentation) -> Presentation:
    """Covers the stage in white, or brings the picture back."""
    return _covered(state, Blank.WHITE)


def toggle_spotlight(state: Presentation) -> Presentation:
    """Light at the pointer alone, or everywhere."""
    return replace(state, spotlight=not state.spotlight, typed="")


def toggle_lock(state: Presentation) -> Presentation:
    """The view does not answer the hand, or does again."""
    return replace(state, locked=not state.locked, typed="")


def toggle_notes(state: Presentation) -> Presentation:
    """The notes on the only screen, or not."""
    return replace(state, notes=not state.notes, typed="")


def reset_timer(state: Presentation, now: float) -> Presentation:
    """The timer begins anew."""
    return replace(state, started=now, typed="")


def end(state: Presentation) -> Presentation:
    """The presentation is over."""
    return replace(_seen(state), ended=True)


def _seen(state: Presentation) -> Presentation:
    return replace(state, blank=Blank.NONE, typed="")


def _covered(state: Presentation, blank: Blank) -> Presentation:
    return replace(state, blank=Blank.NONE if state.blank is blank else blank, typed="")
