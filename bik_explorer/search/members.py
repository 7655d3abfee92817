"""Which entries have which kind, status, topic, organisation and source, and when they are there.

Each is read when it is first asked for.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from bik_explorer.model.columns import KINDS
from bik_explorer.model.entry import Entry, Status
from bik_explorer.model.timeline import Timeline
from bik_explorer.search.parts import topics_of
from bik_explorer.search.values import Values, Years

_EPOCH = 719_163
"""The ordinal of 1 January 1970."""


class Members:
    """The plain names are those of the facets."""

    def __init__(self, timeline: Timeline) -> None:
        self._timeline = timeline

    @cached_property
    def kinds(self) -> Values:
        """All kinds."""
        return Values([kind.value for kind in KINDS], ((entry.kind.value,) for entry in self._timeline))

    @cached_property
    def kinds_and_forms(self) -> Values:
        """The kinds and forms that there are."""
        pairs = ((entry.kind.value, entry.form) for entry in self._timeline)
        return Values((), (pair if pair[1] else pair[:1] for pair in pairs))

    @cached_property
    def statuses(self) -> Values:
        """All statuses."""
        given = (entry.status for entry in self._timeline)
        return Values([status.value for status in Status], ((one.value,) if one else () for one in given))

    @cached_property
    def topics(self) -> Values:
        """Those of the timeline first."""
        return Values(self._timeline.topics, map(topics_of, self._timeline))

    @cached_property
    def organisations(self) -> Values:
        """Those of the timeline first."""
        rolls = (entry.signatory_lists for entry in self._timeline)
        signed = ((one.organisation for roll in some for one in roll.signatories) for some in rolls)
        return Values(self._timeline.organisations, signed)

    @cached_property
    def sources(self) -> Values:
        """Those of the timeline first."""
        return Values(self._timeline.sources, map(Entry.all_sources, self._timeline))

    @cached_property
    def years(self) -> Years:
        """In which entries are there, of those that the timeline covers."""
        return Years(*self._years)

    @cached_property
    def decades(self) -> Years:
        """As `years`, each by its first year."""
        return Years(*self._years, each=10)

    @cached_property
    def spans(self) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
        """First day and end of each entry's time, as drawn; open ones reach the end of the timeline."""
        columns, last = self._timeline.columns, self._timeline.span[1]
        return columns.start, np.where(columns.open, np.maximum(columns.end, last), columns.end)

    @cached_property
    def starts(self) -> NDArray[np.float64]:
        """First day of each entry's start, in order."""
        days = (entry.start.first_day for entry in self._timeline)
        return np.fromiter(days, dtype=np.float64, count=len(self._timeline))

    @property
    def _years(self) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        first, last = self._timeline.span
        low, high = _year(np.array((first, last - 1)))
        starts, ends = self.spans
        return np.maximum(_year(starts), low), np.minimum(_year(ends - 1), high)


def _year(days: NDArray[np.float64]) -> NDArray[np.int64]:
    """The years of days."""
    since = (np.maximum(days, 1) - _EPOCH).astype("datetime64[D]")
    return since.astype("datetime64[Y]").astype(np.int64) + 1970
