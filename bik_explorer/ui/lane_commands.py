"""What the commands about lanes do: fold, unfold, and move the lane of the selected entry."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from bik_explorer.model.lane_order import fold_toggled, lane_moved, ordered
from bik_explorer.ui.session import Session


class LaneCommands:
    """Acts on the lane of the selected entry; on none without one."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def shown(self) -> NDArray[np.int64]:
        """Places of the entries found whose lanes are not folded, in the order of time."""
        session = self._session
        places = session.results.places
        if not session.state.folded:
            return places
        lanes = session.timeline.lanes
        open_lanes = [place for place, lane in enumerate(lanes) if lane.id not in session.state.folded]
        return places[np.isin(session.timeline.columns.lane[places], open_lanes)]

    def fold(self) -> None:
        """Folds or unfolds the lane."""
        lane = self._lane()
        if lane is not None:
            self._session.apply(fold_toggled(self._session.state, lane))

    def unfold_all(self) -> None:
        """Unfolds every lane."""
        self._session.apply(replace(self._session.state, folded=()))

    def move_up(self) -> None:
        """Puts the lane above the one before it."""
        self._move(-1)

    def move_down(self) -> None:
        """Puts the lane below the one after it."""
        self._move(1)

    def as_in_pack(self) -> None:
        """All lanes as the pack has them."""
        self._session.apply(replace(self._session.state, folded=(), lane_order=()))

    def _lane(self) -> str | None:
        selected = self._session.selected
        return selected.lane if selected is not None else None

    def _move(self, by: int) -> None:
        session, lane = self._session, self._lane()
        lanes = session.timeline.lanes
        ids = [lanes[place].id for place in ordered(lanes, session.state.lane_order)]
        if lane not in ids or not 0 <= ids.index(lane) + by < len(ids):
            return
        session.apply(lane_moved(session.state, lanes, lane, ids[ids.index(lane) + by]))
