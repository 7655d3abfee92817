"""Paints a frame with Qt: each item as it stands, nothing decided here."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from math import ceil, floor
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QImage,
    QLinearGradient,
    QPaintEngine,
    QPainter,
    QPen,
    QPolygonF,
    QStaticText,
    QTransform,
)

from bik_explorer.layout.frame import (
    Align,
    Bars,
    Box,
    Density,
    Font,
    Frame,
    Item,
    Layer,
    Line,
    Ring,
    Sign,
    Symbol,
    Text,
)
from bik_explorer.layout.geometry import Rect
from bik_explorer.ui.canvas.text import metrics_of, qt_font

FAINT = 0.12
"""Opacity of a bar at the far end of a fade."""
SQUARE, SQUARE_CORNER = 0.86, 2.5
"""Side of a square sign as a share of its size, and its corners in pixels."""
SHARES = {Align.LEFT: 0.0, Align.CENTRE: 0.5, Align.RIGHT: 1.0}
"""Of the room that a text leaves, how much is on its left."""
Painters = Mapping[type, Callable[[QPainter, Any], None]]
"""What paints each kind of item."""
ANTIALIASING = QPainter.RenderHint.Antialiasing
RASTER = QPaintEngine.Type.Raster
NO_PEN, NO_BRUSH = Qt.PenStyle.NoPen, Qt.BrushStyle.NoBrush


def paint_frame(painter: QPainter, frame: Frame) -> None:
    """Paints all layers; the painter keeps its state."""
    for layer in frame.layers:
        paint_layer(painter, layer)


def paint_layer(painter: QPainter, layer: Layer, painters: Painters | None = None) -> None:
    """Paints one layer; `painters` for a file whose items are written in another way than on screen."""
    painters = painters or PAINTERS
    painter.save()
    try:
        painter.setClipRect(rect_of(layer.clip))
        for item in layer.items:
            painters[type(item)](painter, item)
    finally:
        painter.restore()


def paint_item(painter: QPainter, item: Item) -> None:
    """Paints one item."""
    PAINTERS[type(item)](painter, item)


def rect_of(rect: Rect) -> QRectF:
    """The rectangle as Qt has it."""
    return QRectF(rect.x, rect.y, rect.width, rect.height)


@lru_cache(maxsize=256)
def colour_of(colour: str, opacity: float = 1.0) -> QColor:
    """The colour with an opacity."""
    made = QColor(colour)
    made.setAlphaF(opacity)
    return made


@lru_cache(maxsize=512)
def pen_of(colour: str, width: float, opacity: float = 1.0) -> QPen:
    """The pen of a line."""
    return QPen(colour_of(colour, opacity), width)


@lru_cache(maxsize=4096)
def _set(text: str, font: Font) -> tuple[QStaticText, float, float]:
    """The text as it is set, once for all frames, and its width and height."""
    made = QStaticText(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.prepare(font=qt_font(font))
    return made, metrics_of(font).horizontalAdvance(text), metrics_of(font).height()


def _text(painter: QPainter, item: Text) -> None:
    made, width, height = _set(item.text, item.font)
    rect = item.rect
    painter.setFont(qt_font(item.font))
    painter.setPen(colour_of(item.colour, item.opacity))
    x = rect.x + (rect.width - width) * SHARES[item.align]
    painter.drawStaticText(QPointF(x, rect.y + (rect.height - height) / 2), made)


def _box(painter: QPainter, item: Box) -> None:
    painter.setPen(NO_PEN)
    painter.setBrush(_fill(item))
    if item.radius:
        painter.setRenderHint(ANTIALIASING)
        painter.drawRoundedRect(rect_of(item.rect), item.radius, item.radius)
    else:
        painter.fillRect(rect_of(item.rect), painter.brush())


@lru_cache(maxsize=256)
def brush_of(colour: str, opacity: float) -> QBrush:
    """The brush of a plain colour."""
    return QBrush(colour_of(colour, opacity))


def _fill(item: Box) -> QBrush:
    """The colour, fading where the box fades."""
    if not item.fade_in and not item.fade_out:
        return brush_of(item.fill, item.opacity)
    gradient = QLinearGradient(item.rect.x, 0, item.rect.right, 0)
    for at, strength in fade_stops(item):
        gradient.setColorAt(at, colour_of(item.fill, item.opacity * strength))
    return QBrush(gradient)


def fade_stops(item: Box) -> tuple[tuple[float, float], ...]:
    """How strong a fading box is at which share of its width, from left to right."""
    width = item.rect.width
    return (
        (0.0, FAINT if item.fade_in else 1.0),
        (min(item.fade_in / width, 0.5), 1.0),
        (max(1 - item.fade_out / width, 0.5), 1.0),
        (1.0, FAINT if item.fade_out else 1.0),
    )


def _line(painter: QPainter, item: Line) -> None:
    x1, y1, x2, y2, colour, width, opacity = item
    if width == 1.0 and y1 < y2 and x1 == x2 and x1 % 1.0 == 0.5:  # a crisp hairline is a narrow rectangle
        painter.setRenderHint(ANTIALIASING, on=False)
        painter.fillRect(QRectF(x1 - 0.5, y1, 1.0, y2 - y1), brush_of(colour, opacity))
        return
    painter.setRenderHint(ANTIALIASING, (x1 != x2 and y1 != y2) or width != 1.0)
    painter.setPen(pen_of(colour, width, opacity))
    painter.drawLine(QPointF(x1, y1), QPointF(x2, y2))


def _sign(painter: QPainter, item: Sign) -> None:
    """Stamped where there are pixels: four times as quick as drawn. To a quarter of a pixel."""
    symbol, across, down, size, fill, opacity = item
    to_pixels = painter.deviceTransform()
    scale = to_pixels.m11()
    raster = painter.paintEngine().type() is RASTER
    if not raster or scale != to_pixels.m22() or size * scale > 128:
        draw_sign(painter, item)
        return
    x, y = round(across * scale * 4) / 4, round(down * scale * 4) / 4
    left, top = floor(x), floor(y)
    stamp, half = _stamp(symbol, x - left, y - top, size, fill, opacity, scale)
    painter.drawImage(QPointF((left - half) / scale, (top - half) / scale), stamp)


@lru_cache(maxsize=512)
def _stamp(
    symbol: Symbol, x: float, y: float, size: float, fill: str, opacity: float, scale: float
) -> tuple[QImage, int]:
    """A picture of the symbol, moved by x and y in pixels, and how far its middle is from its corner."""
    half = ceil(size * scale / 2) + 2
    stamp = QImage(2 * half, 2 * half, QImage.Format.Format_ARGB32_Premultiplied)
    stamp.fill(Qt.GlobalColor.transparent)
    with QPainter(stamp) as painter:
        painter.setTransform(QTransform(scale, 0.0, 0.0, scale, half + x, half + y))
        draw_sign(painter, Sign(symbol, 0.0, 0.0, size, fill, opacity))
    stamp.setDevicePixelRatio(scale)
    return stamp, half


def draw_sign(painter: QPainter, item: Sign) -> None:
    """Draws the symbol as a shape."""
    painter.setRenderHint(ANTIALIASING)
    painter.setPen(NO_PEN)
    painter.setBrush(colour_of(item.fill, item.opacity))
    half = item.size / 2
    if item.symbol is Symbol.CIRCLE:
        painter.drawEllipse(QPointF(item.x, item.y), half, half)
    elif item.symbol is Symbol.SQUARE:
        side, corner = item.size * SQUARE, SQUARE_CORNER
        painter.drawRoundedRect(QRectF(item.x - side / 2, item.y - side / 2, side, side), corner, corner)
    else:
        ends = ((0, -half), (half, 0), (0, half), (-half, 0))
        painter.drawPolygon(QPolygonF([QPointF(item.x + dx, item.y + dy) for dx, dy in ends]))


def _ring(painter: QPainter, item: Ring) -> None:
    painter.setRenderHint(ANTIALIASING)
    painter.setPen(pen_of(item.colour, item.width))
    painter.setBrush(NO_BRUSH)
    painter.drawRoundedRect(rect_of(item.rect), item.radius, item.radius)


def _bars(painter: QPainter, item: Bars) -> None:
    painter.setRenderHint(ANTIALIASING, on=False)  # sharp, and quicker
    painter.setPen(NO_PEN)
    painter.setBrush(brush_of(item.fill, item.opacity))
    painter.drawRects([QRectF(*rect) for rect in item.rects.tolist()])


def density_image(item: Density) -> QImage:
    """One row of pixels, a column each."""
    colour = colour_of(item.fill)
    alpha = item.strength * item.opacity
    pixels = np.empty((len(alpha), 4), dtype=np.uint8)  # blue, green, red, each times alpha
    for place, part in enumerate((colour.blueF(), colour.greenF(), colour.redF(), 1.0)):
        pixels[:, place] = np.round(alpha * part * 255)
    image = QImage(pixels.data, len(alpha), 1, 4 * len(alpha), QImage.Format.Format_ARGB32_Premultiplied)
    return image.copy()  # its pixels are its own


def _density(painter: QPainter, item: Density) -> None:
    image = density_image(item)
    if item.rect.width != image.width():
        painter.drawImage(rect_of(item.rect), image)
        return
    painter.setBrushOrigin(QPointF(item.rect.x, item.rect.y))  # laid like tiles: four times as quick
    painter.fillRect(rect_of(item.rect), QBrush(image))
    painter.setBrushOrigin(QPointF(0.0, 0.0))


PAINTERS: Painters = {
    Text: _text,
    Box: _box,
    Line: _line,
    Sign: _sign,
    Ring: _ring,
    Bars: _bars,
    Density: _density,
}
