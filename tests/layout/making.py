"""What the tests of layout are made from: a plain way to measure, settings, and looks into frames."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from hypothesis import strategies as st
from numpy.typing import NDArray

from bik_explorer.layout.frame import Font, Frame, Item, Mark, Text
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.setting import Setting
from bik_explorer.layout.ticks import AxisWords
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind
from bik_explorer.model.pack import Era, PackInfo
from bik_explorer.model.state import ViewState
from bik_explorer.model.timeline import Timeline
from bik_explorer.model.viewport import Viewport
from bik_explorer.style import LIGHT, Metrics
from tests.model.strategies import LANES

NAMES = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec")
WORDS = AxisWords(NAMES)
WINDOW = Size(1000.0, 560.0)
CLOSE = 1e-6
"""Pixels: what rounding may do."""
ERAS = (
    Era("before", "Self-regulation", PartialDate(1999), PartialDate(2022, 11, 15), colour="initiative"),
    Era("after", "DSA: law", PartialDate(2022, 11, 16), open=True, colour="law"),
)
SIZES = st.sampled_from(
    [
        WINDOW,
        Size(1.0, 1.0),
        Size(240.0, 160.0),
        Size(640.0, 400.0),
        Size(1920.0, 1080.0),
        Size(3840.0, 2160.0),
    ]
)
SHARES = st.tuples(st.floats(0, 1), st.floats(0, 1)).map(sorted)


@dataclass(frozen=True, slots=True)
class Found:
    """Which entries match, as a search would say it."""

    mask: NDArray[np.bool_]


def measure(text: str, font: Font) -> float:
    """Seven pixels a letter at 13 pixels."""
    return 7.0 * len(text) * font.size / 13.0


def found(timeline: Timeline, places: Sequence[int] | None = None) -> Found:
    """The entries at these places match; all, where none are named."""
    mask = np.full(len(timeline), places is None, dtype=np.bool_)
    mask[list(places or ())] = True
    return Found(mask)


def home(timeline: Timeline) -> Viewport:
    """The first view of a timeline: all of it."""
    limits = timeline.limits
    return Viewport(limits.first, limits.last).fitted(*timeline.span, limits, margin=0.012)


def setting_of(
    timeline: Timeline,
    viewport: Viewport | None = None,
    size: Size = WINDOW,
    places: Sequence[int] | None = None,
    **state: object,
) -> Setting:
    """A setting in light colours; `state` are parts of the view state."""
    view = replace(ViewState(viewport or home(timeline)), **state)
    return Setting(timeline, found(timeline, places), view, size, LIGHT, Metrics(), measure, WORDS)


def items(frame: Frame) -> Iterator[Item]:
    """All items of all layers."""
    return (item for layer in frame.layers for item in layer.items)


def axis_texts(frame: Frame) -> list[Text]:
    """The labels under the body."""
    return [item for item in items(frame) if isinstance(item, Text) and item.rect.y >= frame.body.bottom]


def apart(one: Rect, other: Rect) -> bool:
    """Whether two things of one row leave each other alone."""
    return one.right <= other.x + CLOSE or other.right <= one.x + CLOSE


def collisions(frame: Frame) -> list[tuple[Mark, Mark]]:
    """Marks of one row of which a part overlaps a part of the other."""
    return [
        (one, other)
        for one, other in combinations(frame.marks, 2)
        if (one.lane, one.row) == (other.lane, other.row)
        and not all(apart(part, foreign) for part in _parts(one) for foreign in _parts(other))
    ]


def _parts(mark: Mark) -> list[Rect]:
    return [mark.rect] if mark.label is None else [mark.rect, mark.label]


def viewport(timeline: Timeline, shares: list[float], top: float = 0.0) -> Viewport:
    """The part of the limits between two shares of them."""
    limits = timeline.limits
    start, end = (limits.first + share * limits.longest for share in shares)
    return Viewport(start, end, top).clamped(limits)


def entry(id_: str, kind: Kind, start: str, **parts: object) -> Entry:
    lane = next(lane.id for lane in LANES if kind.value in lane.kinds)
    return Entry(id_, kind, parts.pop("title", id_.title()), PartialDate.parse(start), lane, **parts)


def timeline_of(*found: Entry, years: tuple[int, int] | None = (1999, 2024)) -> Timeline:
    info = PackInfo(first=PartialDate(years[0]), last=PartialDate(years[1])) if years else PackInfo()
    return Timeline(pack=info, lanes=LANES, eras=ERAS, entries=found)


def texts(frame: Frame) -> list[str]:
    return [item.text for item in items(frame) if isinstance(item, Text)]
