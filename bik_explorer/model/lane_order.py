"""In which order lanes stand, and which are folded: what a person makes of the lanes of a pack."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from bik_explorer.model.pack import Lane
from bik_explorer.model.state import ViewState


def ordered(lanes: Sequence[Lane], order: Sequence[str]) -> list[int]:
    """Places of the lanes, top to bottom: the ones that the order names, then the others as in the pack."""
    places = {lane.id: place for place, lane in enumerate(lanes)}
    named = [places[id_] for id_ in dict.fromkeys(order) if id_ in places]
    return named + [place for place in range(len(lanes)) if place not in named]


def fold_toggled(state: ViewState, lane: str) -> ViewState:
    """With the lane folded, or unfolded again."""
    rest = tuple(one for one in state.folded if one != lane)
    return replace(state, folded=rest if len(rest) < len(state.folded) else (*rest, lane))


def lane_moved(state: ViewState, lanes: Sequence[Lane], lane: str, to: str) -> ViewState:
    """With the lane in the place of another one, which moves over."""
    ids = [lanes[place].id for place in ordered(lanes, state.lane_order)]
    if lane not in ids or to not in ids:
        return state
    place = ids.index(to)
    ids.remove(lane)
    ids.insert(place, lane)
    return replace(state, lane_order=tuple(ids))
