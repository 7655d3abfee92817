"""Which things a few letters mean, the likeliest first."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bik_explorer.search.text import fold
from bik_explorer.ui.finding.palette.things import Sort, Thing

MOST_SHOWN = 50
_SORTS = tuple(Sort)
_RECENT = 6.0
"""What having been used lately is worth."""


def meant(
    typed: str, things: Sequence[Thing], recent: Sequence[str], more: Callable[[str], Sequence[Thing]]
) -> list[Thing]:
    """The things that the letters mean. Without letters: those used lately, then the commands.

    `more` finds things that are too many to go through.
    """
    needle = fold(typed)
    if not needle:
        return _at_rest(things, recent)
    lately = {id_: _RECENT * (1 - place / 20) for place, id_ in enumerate(recent)}
    scored = []
    for place, thing in enumerate((*things, *more(typed))):
        best = thing.worth(needle)
        if best > 0:
            scored.append((-best - lately.get(thing.id, 0.0), _SORTS.index(thing.sort), place, thing))
    scored.sort(key=lambda one: one[:3])
    return [thing for *_, thing in scored[:MOST_SHOWN]]


def _at_rest(things: Sequence[Thing], recent: Sequence[str]) -> list[Thing]:
    by_id = {thing.id: thing for thing in things}
    lately = [by_id[id_] for id_ in recent if id_ in by_id]
    rest = [thing for thing in things if thing.sort is Sort.ACTION and thing not in lately]
    return [*lately, *rest][:MOST_SHOWN]
