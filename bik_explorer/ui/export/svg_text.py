"""Text in an SVG: where it stands, with which typeface, and as outlines."""

from __future__ import annotations

import base64
import re
from collections.abc import Mapping
from enum import StrEnum
from functools import lru_cache
from xml.sax.saxutils import escape, quoteattr

from PySide6.QtGui import QPainterPath

from bik_explorer import paths
from bik_explorer.layout.frame import Align, Text
from bik_explorer.ui.canvas.painter import SHARES
from bik_explorer.ui.canvas.text import FAMILY, measure, metrics_of, qt_font

FAMILIES = f"{FAMILY}, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif"
ANCHORS = {Align.LEFT: "start", Align.CENTRE: "middle", Align.RIGHT: "end"}
NOT_XML = re.compile("[^\\t\\n\\r\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


class Lettering(StrEnum):
    """How letters are kept: with the typeface in the file, by its name alone, or as shapes."""

    EMBEDDED = "embedded"
    LINKED = "linked"
    OUTLINED = "outlined"


def text_of(text: str) -> str:
    """A text as content of an element."""
    return escape(NOT_XML.sub("\ufffd", text))


def attribute(text: str) -> str:
    """A text as value of an attribute, with its quotation marks."""
    return quoteattr(NOT_XML.sub("\ufffd", text))


def number(value: float) -> str:
    """To a hundredth of a pixel."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text in ("-0", "") else text


def real_text(item: Text, fixed: bool) -> str:
    """The text as text. `fixed`: as wide as it was measured, whatever typeface is there."""
    rect, font = item.rect, item.font
    x = rect.x + rect.width * SHARES[item.align]
    parts = [f'<text x="{number(x)}" y="{number(baseline(item))}" fill="{item.colour}"']
    parts.append(f'font-size="{number(font.size)}" font-weight="{font.weight}"')
    if item.align is not Align.LEFT:
        parts.append(f'text-anchor="{ANCHORS[item.align]}"')
    if item.opacity < 1.0:
        parts.append(f'opacity="{number(item.opacity)}"')
    if fixed and len(item.text) > 1:
        width = number(measure(item.text, font))
        parts.append(f'textLength="{width}" lengthAdjust="spacingAndGlyphs"')
    return f"{' '.join(parts)}>{text_of(item.text)}</text>"


def outlined_text(item: Text) -> str:
    """The text as shapes, with its letters as its name."""
    rect = item.rect
    x = rect.x + (rect.width - measure(item.text, item.font)) * SHARES[item.align]
    shape = QPainterPath()
    shape.addText(x, baseline(item), qt_font(item.font), item.text)
    opacity = f' opacity="{number(item.opacity)}"' if item.opacity < 1.0 else ""
    name = attribute(item.text)
    return f'<path role="img" aria-label={name} fill="{item.colour}"{opacity} d="{_drawn(shape)}"/>'


def baseline(item: Text) -> float:
    """Where the letters stand, as on screen: in the middle of the height."""
    metrics = metrics_of(item.font)
    return item.rect.y + (item.rect.height - metrics.height()) / 2 + metrics.ascent()


def _drawn(shape: QPainterPath) -> str:
    """The commands of a path; a curve takes three points."""
    kinds, commands = QPainterPath.ElementType, []
    for place in range(shape.elementCount()):
        element = shape.elementAt(place)
        letter = {kinds.MoveToElement: "M", kinds.LineToElement: "L", kinds.CurveToElement: "C"}
        commands.append(f"{letter.get(element.type, ' ')}{number(element.x)} {number(element.y)}")
    return "".join(commands)


@lru_cache(maxsize=1)
def web_faces() -> Mapping[int, str]:
    """The style that brings the typeface along, by weight; empty where there is no small copy of it."""
    found = {}
    for file in sorted((paths.resources() / "fonts").glob("inter-web-*.woff2")):
        weight = file.stem.rpartition("-")[2]
        if weight.isdecimal():
            data = base64.b64encode(file.read_bytes()).decode()
            source = f"url(data:font/woff2;base64,{data}) format('woff2')"
            found[int(weight)] = f"@font-face{{font-family:{FAMILY};font-weight:{weight};src:{source}}}"
    return found
