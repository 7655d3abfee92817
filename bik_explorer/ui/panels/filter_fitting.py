"""Which filters stand in the bar as chips of their own, and which are gathered, so that one row is enough."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

WIDE, TIGHT = 8, 6
"""Logical pixels between chips."""
ALWAYS, RARE = ("topics", "organisations"), ("statuses", "decades")
"""Facets with menus; the rare ones are gathered first."""


@dataclass(frozen=True, slots=True)
class Arrangement:
    """`menus`: facets whose menu has a chip. `kinds`: each kind has one, else they too have a menu.

    What is not there is gathered in one menu.
    """

    label: bool = True
    kinds: bool = True
    menus: tuple[str, ...] = (*ALWAYS, *RARE)
    gap: int = WIDE


ARRANGEMENTS = (
    Arrangement(),
    Arrangement(gap=TIGHT),
    Arrangement(menus=ALWAYS),
    Arrangement(menus=ALWAYS, gap=TIGHT),
    Arrangement(menus=()),
    Arrangement(label=False, menus=(), gap=TIGHT),
    Arrangement(label=False, kinds=False),
    Arrangement(label=False, kinds=False, menus=ALWAYS),
    Arrangement(label=False, kinds=False, menus=(), gap=TIGHT),
)


@dataclass(frozen=True, slots=True)
class Widths:
    """Logical pixels that each part needs; `menus` and `more` by facet, only those that the timeline has."""

    label: int
    kinds: Sequence[int]
    kinds_menu: int
    menus: Mapping[str, int]
    more: int
    chosen: Sequence[int]
    clear: int

    def of(self, one: Arrangement) -> list[int]:
        """The widths of an arrangement's chips in order, without what is chosen."""
        kinds = list(self.kinds) if one.kinds else [self.kinds_menu] * bool(self.kinds)
        menus = [width for facet, width in self.menus.items() if facet in one.menus]
        more = [self.more] if set(self.menus) - set(one.menus) else []
        return [self.label] * one.label + kinds + menus + more


def arrange(widths: Widths, width: int) -> Arrangement:
    """The roomiest arrangement in which one row is enough.

    Where not even the gathered menus leave room for what is chosen, that goes on below.
    """
    usual = next((one for one in ARRANGEMENTS if _fits(one, widths, (), width)), ARRANGEMENTS[-1])
    closer = [one for one in ARRANGEMENTS[ARRANGEMENTS.index(usual) :] if one.kinds is usual.kinds]
    return next((one for one in closer if _fits(one, widths, widths.chosen, width)), usual)


def _fits(one: Arrangement, widths: Widths, chosen: Sequence[int], width: int) -> bool:
    return rows([*widths.of(one), *chosen, widths.clear], one.gap, width) == 1


def rows(needed: Sequence[int], gap: int, width: int) -> int:
    """How many rows parts of these widths fill, at least one."""
    count, used = 1, 0
    for one in needed:
        if used and used + gap + one > width:
            count, used = count + 1, 0
        used += one + (gap if used else 0)
    return count
