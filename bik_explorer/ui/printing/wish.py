"""What a person wants on paper."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from bik_explorer.layout.sheets.paper import Setup
from bik_explorer.layout.sheets.worksheet import Blank
from bik_explorer.model.lesson import Lesson


class Matter(StrEnum):
    """What is printed."""

    VIEW = "view"
    WHOLE = "whole"
    POSTER = "poster"
    LESSON = "lesson"
    WORKSHEET = "worksheet"


@dataclass(frozen=True, slots=True)
class Wish:
    """`across` and `down`: sheets of a poster. `notes`: of a lesson, with what is for the teacher.

    `key`: of a worksheet, the answers behind it. `seed` chooses the cards of its quiz, `cards` how many.
    """

    matter: Matter = Matter.VIEW
    setup: Setup = field(default_factory=lambda: Setup(landscape=True))
    plain: bool = False
    """In black and white, with patterns."""
    across: int = 3
    down: int = 1
    lesson: Lesson | None = None
    notes: bool = False
    blank: Blank = Blank.DATES
    key: bool = True
    cards: int = 8
    seed: int = 1
