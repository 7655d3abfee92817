"""The type of the side panel: how each kind of text is set, and the fonts for it."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtGui import QFont, QFontInfo

BASE = 13
"""The pixel size of the application's font that all sizes are made for; a larger one enlarges them."""


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
