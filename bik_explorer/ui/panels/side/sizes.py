"""Sizes of the side panel by meaning, in logical pixels; painting code gets them as arguments."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PanelSizes:
    """Sizes by meaning.

    `bleed` is how far the background of a row reaches over the text at each side; `two_columns` is the width
    of the panel from which on two things are compared side by side.
    """

    width: int = 360
    narrowest: int = 280
    two_columns: int = 520
    margin: int = 20
    bleed: int = 8
    frame: int = 1
    gap: int = 8
    text_gap: int = 6
    text_margin: int = 4
    row_padding: float = 7.0
    tight_padding: float = 3.0
    heading_gap: float = 16.0
    rule_gap: float = 12.0
    column_gap: int = 16
    mark: float = 18.0
    mark_gap: float = 12.0
    square: float = 13.5
    step: float = 9.0
    point: float = 5.0
    point_gap: float = 18.0
    number: float = 20.0
    number_gap: float = 10.0
    tag_height: float = 22.0
    tag_padding: float = 8.0
    tag_gap: float = 6.0
    fill: float = 20.0
    fill_height: float = 10.0
    fill_gap: float = 5.0
    fill_share: float = 0.5
    indent: float = 14.0
    box_padding: float = 12.0
    radius: float = 8.0
    small_radius: float = 4.0
    fill_radius: float = 3.0
    line: float = 1.5
    focus: float = 2.0
    tab_height: int = 40
    tab_gap: int = 16
    tab_least_gap: int = 7
    tab_count_gap: float = 4.0
    tab_underline: float = 2.0
    dot: float = 6.0
    badge_height: int = 26
    button: int = 32
    button_gap: int = 4
    icon: int = 18
    link_slack: float = 4.0
    scroll_step: int = 32
    picker_width: int = 320
    picker_rows: int = 9
    picker_row: int = 32
    picker_side: int = 48

    @property
    def side(self) -> int:
        """The margin of a list: its rows bleed over the rest of the panel's margin."""
        return self.margin - self.bleed

    @property
    def two_lists(self) -> int:
        """The width of what is inside the margins from which on two lists stand side by side."""
        return self.two_columns - 2 * (self.frame + self.side)
