"""Sizes and type of the side panel by meaning, in logical pixels; painting code gets them as arguments."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QFont, QFontInfo

BASE = 13
"""The pixel size of the application's font that the sizes below are made for; a larger one enlarges them."""


class Style(StrEnum):
    """How a piece of text is set."""

    TITLE = "title"
    NUMBER = "number"
    STRONG = "strong"
    BODY = "body"
    LINK = "link"
    HEADING = "heading"
    QUIET = "quiet"
    SMALL = "small"
    TAG = "tag"
    TAB = "tab"
    COUNT = "count"


TYPE: dict[Style, tuple[int, QFont.Weight, int, str]] = {
    Style.TITLE: (20, QFont.Weight.Bold, 25, "ink"),
    Style.NUMBER: (17, QFont.Weight.DemiBold, 23, "ink"),
    Style.STRONG: (14, QFont.Weight.DemiBold, 20, "ink"),
    Style.BODY: (14, QFont.Weight.Normal, 21, "ink"),
    Style.LINK: (13, QFont.Weight.Medium, 18, "accent"),
    Style.HEADING: (13, QFont.Weight.DemiBold, 18, "muted"),
    Style.QUIET: (13, QFont.Weight.Normal, 19, "muted"),
    Style.SMALL: (12, QFont.Weight.Normal, 17, "muted"),
    Style.TAB: (12, QFont.Weight.DemiBold, 18, "muted"),
    Style.COUNT: (11, QFont.Weight.Normal, 16, "muted"),
    Style.TAG: (12, QFont.Weight.Medium, 17, "ink"),
}
"""Pixel size, weight, line height and colour by meaning of each style."""


@dataclass(frozen=True, slots=True)
class PanelSizes:
    """Sizes by meaning. `bleed` is how far the background of a row reaches over the text at each side."""

    width: int = 360
    narrowest: int = 280
    margin: int = 20
    bleed: int = 8
    gap: int = 8
    text_gap: int = 6
    text_margin: int = 4
    row_padding: float = 7.0
    tight_padding: float = 3.0
    heading_gap: float = 16.0
    rule_gap: float = 12.0
    mark: float = 18.0
    mark_gap: float = 12.0
    step: float = 9.0
    point: float = 5.0
    number: float = 20.0
    tag_height: float = 22.0
    tag_padding: float = 8.0
    tag_gap: float = 6.0
    indent: float = 14.0
    box_padding: float = 12.0
    radius: float = 8.0
    small_radius: float = 4.0
    line: float = 1.5
    focus: float = 2.0
    tab_height: int = 40
    tab_gap: int = 16
    tab_least_gap: int = 7
    tab_count_gap: float = 4.0
    tab_underline: float = 2.0
    dot: float = 6.0
    badge_height: int = 26
    footer_height: int = 44
    link_slack: float = 4.0


class Type:
    """The fonts of the styles, made from the application's font."""

    def __init__(self, base: QFont) -> None:
        self._base = base
        self.ratio = max(QFontInfo(base).pixelSize(), BASE) / BASE
        self._fonts = {style: self._font(style) for style in Style}

    def font(self, style: Style) -> QFont:
        """The font of a style."""
        return self._fonts[style]

    def line_height(self, style: Style) -> float:
        """The distance of two lines of text."""
        return TYPE[style][2] * self.ratio

    def _font(self, style: Style) -> QFont:
        font = QFont(self._base)
        font.setPixelSize(round(TYPE[style][0] * self.ratio))
        font.setWeight(TYPE[style][1])
        return font
