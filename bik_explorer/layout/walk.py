"""Walking through the entries with the arrow keys: in time, and to the neighbouring lane."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from bik_explorer.model.columns import Columns


def in_time(
    places: NDArray[np.int64], current: int | None, step: int, near: float, columns: Columns
) -> int | None:
    """The entry `step` places on among those shown, in the order of time.

    Without a current one, the first that begins after the day `near` (the last before it, for steps back).
    """
    if not len(places):
        return None
    if current is None:
        later = np.flatnonzero((columns.start[places] >= near) == (step > 0))
        edge = len(places) if step > 0 else 0
        index = int(later[0 if step > 0 else -1]) if len(later) else edge
    elif step > 0:
        index = int(np.searchsorted(places, current, side="right")) + step - 1
    else:
        index = int(np.searchsorted(places, current, side="left")) + step
    return int(places[min(max(index, 0), len(places) - 1)])


def in_lanes(
    places: NDArray[np.int64], current: int, step: int, lanes: Sequence[int], columns: Columns
) -> int | None:
    """The entry nearest in date in the next lane down (step 1) or up (-1); None at the edge.

    `lanes` are those that are shown, top to bottom.
    """
    lane = int(columns.lane[current])
    if lane not in lanes:
        return None
    target = list(lanes).index(lane) + step
    if not 0 <= target < len(lanes):
        return None
    there = places[columns.lane[places] == lanes[target]]
    if not len(there):
        return None
    return int(there[int(np.argmin(np.abs(columns.start[there] - columns.start[current])))])
