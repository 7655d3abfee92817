"""The sizes of the pages by meaning, in logical pixels; drawing code gets them as an argument."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PageSizes:
    """`names_share` and `bar_share` are shares of what is there."""

    margin: float = 24.0
    top: float = 18.0
    bleed: float = 12.0
    title: float = 17.0
    title_line: float = 26.0
    line: float = 18.0
    small_line: float = 16.0
    gap: float = 12.0
    half_gap: float = 6.0
    corner: float = 6.0
    names_least: float = 96.0
    names_most: float = 250.0
    names_share: float = 0.3
    column_least: float = 74.0
    column_most: float = 136.0
    head_lines: int = 3
    row: float = 28.0
    group: float = 38.0
    totals: float = 112.0
    total_bar: float = 66.0
    total_height: float = 11.0
    number: float = 26.0
    sums: float = 34.0
    dot: float = 15.0
    dot_hole: float = 2.5
    dot_no: float = 4.0
    dot_text: float = 10.0
    link: float = 2.5
    legend_line: float = 22.0
    legend_gap: float = 18.0
    mark: float = 17.0
    mark_gap: float = 7.0
    ring: float = 3.0
    pitch: float = 27.0
    pitch_close: float = 22.0
    pitch_least: float = 19.0
    padding: float = 7.0
    padding_close: float = 3.0
    padding_least: float = 1.5
    name_lines: int = 3
    strip: float = 84.0
    strip_least: float = 64.0
    strip_space: float = 18.0
    bar_share: float = 0.72
    bar_most: float = 30.0
    bar_number: float = 15.0
