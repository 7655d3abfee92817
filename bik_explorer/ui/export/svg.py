"""A picture as an SVG: real text, a title for each mark, and the same bytes for the same picture.

Qt's own writer turns text into plain glyph runs without titles, and numbers its parts anew in each run.
"""

from __future__ import annotations

import base64
from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from typing import Any

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice

from bik_explorer.layout.frame import Bars, Box, Density, Item, Line, Ring, Sign, Symbol, Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.layout.picture import Named, Picture
from bik_explorer.ui.canvas.painter import SQUARE, SQUARE_CORNER, density_image, fade_stops
from bik_explorer.ui.export.steps import ITEMS, Steps
from bik_explorer.ui.export.svg_text import (
    FAMILIES,
    Lettering,
    attribute,
    number,
    outlined_text,
    real_text,
    text_of,
    web_faces,
)

translate = QCoreApplication.translate
CRISP = ' shape-rendering="crispEdges"'


def svg_steps(picture: Picture, lettering: Lettering = Lettering.EMBEDDED) -> Steps:
    """The file."""
    faces = web_faces() if lettering is Lettering.EMBEDDED else {}
    sheet = _Sheet(lettering is Lettering.OUTLINED, faces)
    total = sum(len(layer.items) for layer in picture.layers) or 1
    hidden = ' aria-hidden="true"' if picture.parts else ""
    groups: list[str] = []
    body = set(map(id, picture.body))
    done = 0
    for layer in picture.layers:
        lines: list[str] = []
        for first in range(0, len(layer.items), ITEMS):
            lines += map(sheet.draw, layer.items[first : first + ITEMS])
            done += min(ITEMS, len(layer.items) - first)
            yield done / total
        clip = "" if layer.clip == Rect(0.0, 0.0, *picture.size) else sheet.clip(layer.clip)
        groups.append(f"<g{clip}{hidden if id(layer) in body else ''}>\n" + "\n".join(lines) + "\n</g>")
    return "\n".join(
        [*_head(picture, sheet.kept, "".join(faces.values())), *groups, *_named(picture.parts), "</svg>\n"]
    ).encode()


def _head(picture: Picture, kept: Sequence[str], faces: str) -> Iterator[str]:
    width, height = number(picture.size.width), number(picture.size.height)
    language = attribute(picture.language or "en")
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}"'
        f' viewBox="0 0 {width} {height}" xml:lang={language} role="graphics-document document"'
        f' aria-labelledby="title" aria-describedby="desc" font-family="{FAMILIES}">'
    )
    yield f'<title id="title">{text_of(picture.title)}</title>'
    yield f'<desc id="desc">{text_of(picture.description)}</desc>'
    if faces:
        yield f"<style>{faces}</style>"
    if kept:
        yield f"<defs>{''.join(kept)}</defs>"


def _named(parts: Sequence[Named]) -> Iterator[str]:
    """An area without paint over each mark: a browser shows its title, a screen reader says it."""
    if not parts:
        return
    yield f'<g role="list" aria-label={attribute(translate("Export", "What is shown"))}>'
    for part in parts:
        rect = _rect(part.rect)
        title = f"<title>{text_of(part.text)}</title>"
        yield f'<g role="listitem">{title}<rect {rect} fill="none" pointer-events="all"/></g>'
    yield "</g>"


class _Sheet:
    """Draws items; `kept` are the clips and fades that they use, each once.

    Text whose weight is not among the `faces` in the file keeps the width that it was laid out for.
    """

    def __init__(self, outlined: bool, faces: Container[int]) -> None:
        self.kept: list[str] = []
        self._ids: dict[str, str] = {}
        self._outlined, self._faces = outlined, faces
        self._draws: Mapping[type, Callable[[Any], str]] = {
            Box: self._box,
            Text: self._text,
            Ring: _ring,
            Line: _line,
            Sign: _sign,
            Bars: _bars,
            Density: _density,
        }

    def draw(self, item: Item) -> str:
        """The element of an item."""
        return self._draws[type(item)](item)

    def clip(self, rect: Rect) -> str:
        """The attribute that cuts off all outside of a rectangle."""
        return f' clip-path="url(#{self._keep("clipPath", f"<rect {_rect(rect)}/>")})"'

    def _keep(self, element: str, content: str) -> str:
        """The id of a definition, the same for equal ones."""
        key = f"{element} {content}"
        if key not in self._ids:
            id_ = self._ids[key] = f"part{len(self._ids) + 1}"
            self.kept.append(f'<{element} id="{id_}">{content}</{element}>')
        return self._ids[key]

    def _fade(self, item: Box) -> str:
        """A fill that goes down to near nothing at an end, as the painter on screen does it."""
        content = "".join(
            f'<stop offset="{at:.4g}" stop-color="{item.fill}" stop-opacity="{strength:g}"/>'
            for at, strength in fade_stops(item)
        )
        return self._keep("linearGradient", content)

    def _text(self, item: Text) -> str:
        if self._outlined:
            return outlined_text(item)
        return real_text(item, fixed=item.font.weight not in self._faces)

    def _box(self, item: Box) -> str:
        radius = f' rx="{number(item.radius)}"' if item.radius else CRISP
        fill = f"url(#{self._fade(item)})" if item.fade_in or item.fade_out else item.fill
        return f'<rect {_rect(item.rect)}{radius} fill="{fill}"{_opacity(item.opacity)}/>'


def _ring(item: Ring) -> str:
    radius = f' rx="{number(item.radius)}"' if item.radius else ' stroke-linejoin="bevel"'
    stroke = f'stroke="{item.colour}" stroke-width="{number(item.width)}"'
    return f'<rect {_rect(item.rect)}{radius} fill="none" {stroke}/>'


def _line(item: Line) -> str:
    ends = zip(("x1", "y1", "x2", "y2"), item[:4], strict=True)
    where = " ".join(f'{name}="{number(value)}"' for name, value in ends)
    straight = item.x1 == item.x2 or item.y1 == item.y2
    crisp = CRISP if straight and item.width == 1.0 else ' stroke-linecap="square"'
    stroke = f'stroke="{item.colour}" stroke-width="{number(item.width)}"'
    return f"<line {where} {stroke}{crisp}{_opacity(item.opacity)}/>"


def _sign(item: Sign) -> str:
    half, x, y = item.size / 2, item.x, item.y
    look = f'fill="{item.fill}"{_opacity(item.opacity)}'
    if item.symbol is Symbol.CIRCLE:
        return f'<circle cx="{number(x)}" cy="{number(y)}" r="{number(half)}" {look}/>'
    if item.symbol is Symbol.SQUARE:
        side = item.size * SQUARE
        rect = Rect(x - side / 2, y - side / 2, side, side)
        return f'<rect {_rect(rect)} rx="{number(SQUARE_CORNER)}" {look}/>'
    ends = ((0, -half), (half, 0), (0, half), (-half, 0))
    points = " ".join(f"{number(x + dx)},{number(y + dy)}" for dx, dy in ends)
    return f'<polygon points="{points}" {look}/>'


def _bars(item: Bars) -> str:
    drawn = "".join(
        f"M{number(x)} {number(y)}h{number(width)}v{number(height)}h{number(-width)}z"
        for x, y, width, height in item.rects.tolist()
    )
    return f'<path d="{drawn}" fill="{item.fill}"{_opacity(item.opacity)}{CRISP}/>'


def _density(item: Density) -> str:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    density_image(item).save(buffer, "PNG")
    data = base64.b64encode(buffer.data().data()).decode()
    look = 'preserveAspectRatio="none" style="image-rendering:pixelated"'
    return f'<image {_rect(item.rect)} {look} href="data:image/png;base64,{data}"/>'


def _rect(rect: Rect) -> str:
    names = ("x", "y", "width", "height")
    return " ".join(f'{name}="{number(value)}"' for name, value in zip(names, rect, strict=True))


def _opacity(opacity: float) -> str:
    return f' opacity="{number(opacity)}"' if opacity < 1.0 else ""
