"""The bars of the strip: densities by colour, with what a search found set apart."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from bik_explorer.model.timeline import Timeline
from bik_explorer.search.results import Results
from bik_explorer.style import ROLES
from bik_explorer.ui.panels.overview.density import Steps, count

CALM, FOUND, FAINT = 0.45, 0.9, 0.16
"""Opacity of bars without a search; and with one, of matches and of the others."""


@dataclass(frozen=True, slots=True)
class Pile:
    """Bars of one look. `counts` has shape (bins,); `colour` is a role of the theme."""

    colour: str
    opacity: float
    counts: NDArray[np.int64]


def piles(timeline: Timeline, steps: Steps, results: Results, edges: NDArray[np.float64]) -> list[Pile]:
    """From the ground up, the lowest lane first. Matches stand on the ground, where they can be compared."""
    if not results.active:
        return _by_colour(timeline, steps, np.ones(len(timeline), dtype=np.bool_), CALM, edges)
    found = _by_colour(timeline, steps, results.mask, FOUND, edges)
    return found + _by_colour(timeline, steps, ~results.mask, FAINT, edges)


def _by_colour(
    timeline: Timeline, steps: Steps, chosen: NDArray[np.bool_], opacity: float, edges: NDArray[np.float64]
) -> list[Pile]:
    of_lanes = [lane.colour if lane.colour in ROLES else "report" for lane in timeline.lanes] or ["report"]
    colours = list(dict.fromkeys(reversed(of_lanes)))
    of_lane = np.array([colours.index(colour) for colour in of_lanes], dtype=np.int64)
    groups = np.where(chosen, of_lane[timeline.columns.lane], -1)
    counts = count(steps, groups, len(colours), edges)
    return [Pile(colour, opacity, row) for colour, row in zip(colours, counts, strict=True)]
