"""How many of the entries found lie outside the visible span of time."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import Viewport
from bik_explorer.search.results import Results


@dataclass(frozen=True, slots=True)
class Outside:
    """Numbers of entries that end before the view begins, and that begin after it ends."""

    earlier: int = 0
    later: int = 0

    def __bool__(self) -> bool:
        return bool(self.earlier or self.later)


def outside(timeline: Timeline, results: Results, port: Viewport) -> Outside:
    """What of the results cannot be seen in the viewport."""
    columns, places = timeline.columns, results.places
    return Outside(
        earlier=int(np.count_nonzero(columns.end[places] <= port.start)),
        later=int(np.count_nonzero(columns.start[places] >= port.end)),
    )
