"""Where the query matched an entry: which parts of which text to mark, and in which tab they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from bik_explorer.search import Field, Reason
from bik_explorer.ui.panels.side.rows import Parts, Tab

TAB_OF = {
    Field.COMMITMENT: Tab.COMMITMENTS,
    Field.TOPIC: Tab.COMMITMENTS,
    Field.SIGNATORY: Tab.SIGNATORIES,
    Field.SIGNATORY_LIST: Tab.SIGNATORIES,
    Field.FACT: Tab.FACTS,
    Field.FIGURE: Tab.FACTS,
    Field.MILESTONE: Tab.FACTS,
    Field.DISPUTE: Tab.SOURCES,
    Field.SOURCE: Tab.SOURCES,
}


def nothing(_text: str) -> Parts:
    """Marks no part of any text."""
    return ()


@dataclass(frozen=True)
class Marking:
    """Why the entry matches, and `marks`, which finds the words of the query in any shown text."""

    reasons: tuple[Reason, ...] = ()
    marks: Callable[[str], Parts] = nothing

    @cached_property
    def _places(self) -> frozenset[tuple[Field, int]]:
        return frozenset((reason.field, reason.place) for reason in self.reasons)

    def hits(self, field: Field, place: int = 0) -> bool:
        """Whether the query matched there; places are counted as in `Reason`."""
        return (field, place) in self._places

    def parts(self, field: Field, place: int, text: str) -> Parts:
        """The [start, end) parts of a shown text to mark, if the query matched at that place."""
        return self.marks(text) if self.hits(field, place) else ()

    def tabs(self) -> frozenset[Tab]:
        """The tabs that hold a match."""
        return frozenset(TAB_OF[reason.field] for reason in self.reasons if reason.field in TAB_OF)
