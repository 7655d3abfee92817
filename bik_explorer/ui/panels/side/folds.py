"""What a card keeps folded up until a person wants to see all of it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum
from typing import TypeVar

from bik_explorer.ui.panels.side.counting import Thing, counted
from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.rows import Aim, Block, Row, Shape, Target

Some = TypeVar("Some")


class Fold(StrEnum):
    """What is folded up at first."""

    NOTES = "notes"
    RELATIONS = "relations"
    PROMISERS = "promisers"
    FIRST = "first"
    BOTH = "both"
    SECOND = "second"


Folds = frozenset[str]
"""What is unfolded, by the values of `Fold`; a comparison puts what is compared before them."""


def few(all_: Sequence[Some], most: int, fold: str, unfolded: Folds) -> Sequence[Some]:
    """All of a list that is short or unfolded, else its beginning; nothing is folded to save a single one."""
    return all_ if fold in unfolded or len(all_) <= most + 1 else all_[:most]


def more_rows(hidden: int, fold: str, shape: Shape = Shape.NONE, column: str = "") -> tuple[Row, ...]:
    """A row that leads to what is hidden; none where nothing is."""
    if hidden <= 0:
        return ()
    block = Block(counted(Thing.MORE, hidden), Style.QUIET, "accent")
    target = Target(Aim.UNFOLD, fold)
    return (Row((block,), f"more:{fold}", shape, column=column, target=target, tight=True),)
