"""The sizes of a stage. They come from its height alone: projectors report nonsense about their dots."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from bik_explorer.layout.pages.sizes import PageSizes
from bik_explorer.style import (
    STAGE_BODY,
    STAGE_LEAST,
    STAGE_MARGIN,
    STAGE_METRICS,
    STAGE_TITLE,
)

UPRIGHT = 0.75
"""A stage that is narrower than 4:3 counts as one of 4:3 of that width."""
LINE = 1.28
"""The height of a line, in sizes of its font."""

PAGE_SIZES = PageSizes(
    margin=4.0, top=0.0, bleed=2.0, title=13.0, title_line=0.0, line=16.0, small_line=14.0, gap=5.0,
    half_gap=3.0, corner=3.0, names_least=70.0, names_most=150.0, names_share=0.27, column_least=62.0,
    column_most=120.0, head_lines=3, row=20.0, group=24.0, totals=50.0, total_bar=22.0, total_height=8.0,
    number=20.0, sums=18.0, dot=12.0, dot_hole=2.0, dot_no=3.0, dot_text=12.0, link=2.0, legend_line=17.0,
    legend_gap=12.0, mark=12.0, mark_gap=5.0, ring=2.0, pitch=19.0, pitch_close=17.0, pitch_least=16.0,
    padding=3.0, padding_close=2.0, padding_least=1.0, name_lines=2, strip=44.0, strip_least=40.0,
    strip_space=6.0, bar_most=18.0, bar_number=13.0,
)  # fmt: skip
"""The pages on a stage, in pixels of the picture."""
NARROW, COLUMN = 500.0, 66.0
"""Pixels of the picture: a narrower stage (4:3) has no room for totals beside five columns of that width."""
NARROW_PAGE_SIZES = replace(PAGE_SIZES, totals=0.0, names_share=0.238, margin=2.0, half_gap=2.5)


class StageSizes(NamedTuple):
    """Sizes in logical pixels. `zoom`: how much larger the picture is painted than it is laid out."""

    title: float
    body: float
    least: float
    margin: float
    zoom: float

    @classmethod
    def of(cls, width: float, height: float) -> StageSizes:
        """The sizes of a stage of that width and height."""
        whole = min(height, width * UPRIGHT)
        least = max(whole * STAGE_LEAST, 6.0)
        return cls(
            title=whole * STAGE_TITLE,
            body=whole * STAGE_BODY,
            least=least,
            margin=whole * STAGE_MARGIN,
            zoom=least / STAGE_METRICS.small,
        )
