"""How wide each tab is, and what it says, in the width that there is. Pure arithmetic."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bik_explorer.ui.panels.side.sizes import PanelSizes


@dataclass(frozen=True, slots=True)
class TabWidth:
    """Logical pixels of a tab's name, of its count with the gap before it (0 where not told), and after both.

    `small`: whether the name is set in the smaller type.
    """

    name: float
    count: float
    gap: float
    small: bool = False

    @property
    def said(self) -> float:
        """The width of what is written."""
        return self.name + self.count


def fit_tabs(
    names: Sequence[float],
    small_names: Sequence[float],
    counts: Sequence[float],
    current: int,
    width: float,
    sizes: PanelSizes,
) -> tuple[TabWidth, ...]:
    """As generous as `width` allows.

    First all counts go but the current one's, then the type gets smaller, then the last count goes; at last
    the longest names are cut.
    """
    gaps = max(len(names) - 1, 1)
    told = [count + sizes.tab_count_gap for count in counts]
    one = [count if place == current else 0.0 for place, count in enumerate(told)]
    none = [0.0] * len(told)
    for shown, small in ((told, False), (one, False), (one, True), (none, True)):
        said = small_names if small else names
        gap = min((width - sum(said) - sum(shown)) / gaps, sizes.tab_gap)
        if gap >= sizes.tab_least_gap:
            return tuple(TabWidth(name, count, gap, small) for name, count in zip(said, shown, strict=True))
    cap = cap_for(small_names, max(width - gaps * sizes.tab_least_gap, 0.0))
    return tuple(TabWidth(min(name, cap), 0.0, sizes.tab_least_gap, small=True) for name in small_names)


def cap_for(widths: Sequence[float], room: float) -> float:
    """The largest cap with which the widths together take no more than `room`: the longest give way first."""
    left = sorted(widths)
    while left and left[0] * len(left) <= room:
        room -= left.pop(0)
    return room / len(left) if left else max(widths, default=0.0)
