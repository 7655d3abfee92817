"""What the page of commitments shows of a session: made when needed, kept until something changes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from bik_explorer.layout.pages.force import Bundle, YearCount, bundles_of, counts_of
from bik_explorer.ui.views.years import chosen_years

if TYPE_CHECKING:
    from bik_explorer.ui.session import Session


@dataclass(frozen=True, slots=True)
class Found:
    """Which entries match, shape (entries,)."""

    mask: NDArray[np.bool_]


class Promises:
    """The commitments that query and facets find, whatever the years, so that rows stay from year to year."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def forget(self, timeline: bool = False) -> None:
        """Something else is found; or all is another `timeline`'s."""
        for name in ("found", "shown", "counts", "rows", *(("all",) if timeline else ())):
            self.__dict__.pop(name, None)

    @cached_property
    def all(self) -> tuple[Bundle, ...]:
        """All of the timeline."""
        return bundles_of(self._session.timeline)

    @cached_property
    def found(self) -> Found:
        """What matches but for the years."""
        session, facets = self._session, self._session.state.facets
        if not facets.years:
            return Found(session.results.mask)
        return Found(session.index.search(session.state.query, replace(facets, years=())).mask)

    @cached_property
    def shown(self) -> tuple[Bundle, ...]:
        """What is drawn: what matches, and the rest where it is kept dimmed; of the chosen topics alone."""
        topics, dim = self._session.state.facets.topics, self._session.state.dim
        mask = self.found.mask
        return tuple(
            one for one in self.all if (dim or mask[one.place]) and (not topics or one.topic in topics)
        )

    @cached_property
    def counts(self) -> tuple[YearCount, ...]:
        """What of it was in force in each year."""
        timeline, topics = self._session.timeline, frozenset(self._session.state.facets.topics)
        entries = [timeline[int(place)] for place in np.flatnonzero(self.found.mask)]
        return counts_of(timeline, entries, topics or None)

    @cached_property
    def rows(self) -> dict[str, tuple[Bundle, ...]]:
        """What is drawn by topic, in the order of the page, each row in the order of time."""
        timeline = self._session.timeline
        rows: dict[str, list[Bundle]] = {}
        for one in self.shown:
            rows.setdefault(one.topic, []).append(one)
        return {
            topic: tuple(sorted(row, key=lambda one: (timeline[one.place].start.middle_day, one.force)))
            for topic, row in rows.items()
        }

    @property
    def years(self) -> tuple[int, ...]:
        """The chosen years."""
        return chosen_years(self._session.state)
