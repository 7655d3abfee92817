"""What an export is about: a timeline and a view of it, without a window."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING

from bik_explorer.layout.credits import CreditWords
from bik_explorer.layout.pages.arranging import Choice
from bik_explorer.model.facets import Facets
from bik_explorer.model.state import ViewState
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.veil import NO_VEIL
from bik_explorer.search import Results
from bik_explorer.ui.session import Session, everything, home_of

if TYPE_CHECKING:
    from bik_explorer.search import Index


@dataclass(frozen=True)
class Subject:
    """Has what the pages ask a session for.

    `choice`: how the table of signatories is sorted and grouped. `top`: pixels of it that stand before.
    `told`: its credits by the day that they bear, kept once they are made: they name every source.
    """

    timeline: Timeline
    state: ViewState
    results: Results
    choice: Choice = field(default_factory=Choice)
    top: float = 0.0
    told: dict[date, CreditWords] = field(default_factory=dict, init=False, compare=False, repr=False)

    @cached_property
    def index(self) -> Index:
        """The search index, built at the first need."""
        from bik_explorer.search import build_index

        return build_index(self.timeline)

    @cached_property
    def whole(self) -> Subject:
        """The whole range and every lane unfolded, of what is found."""
        home = home_of(self.timeline)
        state = replace(
            self.state, viewport=home.viewport, folded=(), selection=None, card=None, compare=None
        )
        return self.with_view(state, self.results)

    @cached_property
    def everything(self) -> Subject:
        """The whole timeline: nothing is searched, filtered or dimmed any more."""
        state = replace(self.whole.state, query="", facets=Facets(), highlight=(), veil=NO_VEIL)
        return self.with_view(state, everything(self.timeline))

    def with_view(self, state: ViewState, results: Results) -> Subject:
        """Another view of the same timeline; what was built to search it is kept."""
        made = replace(self, state=state, results=results)
        if "index" in self.__dict__:
            made.__dict__["index"] = self.index
        return made


def subject_of(session: Session, choice: Choice | None = None) -> Subject:
    """What the session shows now."""
    made = Subject(session.timeline, session.state, session.results, choice or Choice())
    if "index" in session.__dict__:
        made.__dict__["index"] = session.index
    return made


def found(timeline: Timeline, state: ViewState) -> Subject:
    """The view with its search done."""
    made = Subject(timeline, state, everything(timeline))
    if not state.query.strip() and not state.facets:
        return made
    return made.with_view(state, made.index.search(state.query, state.facets))
