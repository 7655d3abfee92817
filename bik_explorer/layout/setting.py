"""Everything that one picture is made from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from bik_explorer.layout.frame import Font, Measure
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.scale import TimeScale
from bik_explorer.layout.ticks import AxisWords
from bik_explorer.model.columns import KINDS
from bik_explorer.model.entry import Kind
from bik_explorer.model.reveal import NO_COVER, Cover, cover_of
from bik_explorer.model.state import ViewState
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import Viewport
from bik_explorer.style import Metrics, Theme


class Matches(Protocol):
    """What a frame needs of the results of a search, which layout does not know."""

    @property
    def mask(self) -> NDArray[np.bool_]:
        """Which entries match; shape (entries,)."""


@dataclass(frozen=True, slots=True)
class Setting:
    """The inputs of a frame: what it shows, how large and in which looks, and who measures and names."""

    timeline: Timeline
    results: Matches
    state: ViewState
    size: Size
    theme: Theme
    metrics: Metrics
    measure: Measure
    words: AxisWords
    today: float | None = None
    """The day on which the picture is looked at; None where that does not matter."""

    names: Rect = field(init=False, repr=False, compare=False)
    """The column of the lane names."""
    body: Rect = field(init=False, repr=False, compare=False)
    """Where the marks are: right of the names, under the eras, above the axis."""
    scale: TimeScale = field(init=False, repr=False, compare=False)
    """Days to pixels."""
    bright: NDArray[np.bool_] = field(init=False, repr=False, compare=False)
    """Which entries are drawn in full: those that match, or of them the highlighted; shape (entries,)."""
    cover: Cover = field(init=False, repr=False, compare=False)
    """What the veil of the state keeps back."""

    def __post_init__(self) -> None:
        metrics, (width, height) = self.metrics, self.size
        top = metrics.era_height + (metrics.band_height if self.state.band else 0.0)
        height = max(height - top - metrics.axis_height, 1.0)
        names = Rect(0.0, top, min(metrics.lane_names, width * 0.3), height)
        body = Rect(names.width, names.y, max(width - names.width - metrics.margin, 1.0), height)
        object.__setattr__(self, "names", names)
        object.__setattr__(self, "body", body)
        object.__setattr__(self, "bright", _bright(self.timeline, self.results.mask, self.state.highlight))
        object.__setattr__(self, "cover", _cover(self.timeline, self.results.mask, self.state))
        object.__setattr__(self, "scale", TimeScale.of(self.state.viewport, body.x, body.width))

    def seen_at(self, viewport: Viewport) -> Setting:
        """The same with another viewport."""
        return replace(self, state=replace(self.state, viewport=viewport))


def _bright(timeline: Timeline, mask: NDArray[np.bool_], highlight: tuple[str, ...]) -> NDArray[np.bool_]:
    places = [timeline.places[id_] for id_ in highlight if id_ in timeline.places]
    if not places:
        return mask
    bright = np.zeros_like(mask)
    bright[places] = mask[places]
    return bright


def _cover(timeline: Timeline, mask: NDArray[np.bool_], state: ViewState) -> Cover:
    if state.veil.hides is None:
        return NO_COVER
    return cover_of(timeline, np.flatnonzero(mask).tolist(), state)


def label_font(metrics: Metrics, strong: bool, pitch: float) -> Font:
    """The font of a label in rows of that pitch."""
    return Font(metrics.text if pitch >= metrics.row_easy else metrics.small, 600 if strong else 500)


def is_bar(setting: Setting, place: int) -> bool:
    """Whether the entry is drawn as a bar: a span of time that is no law."""
    columns = setting.timeline.columns
    return not bool(columns.point[place]) and KINDS[int(columns.kind[place])] is not Kind.LAW
