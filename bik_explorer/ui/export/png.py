"""A picture as a PNG file."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPainter

from bik_explorer.layout.geometry import Size
from bik_explorer.layout.picture import Picture
from bik_explorer.ui.export.steps import Steps, beside, painted

LONGEST_SIDE = 32_000
MOST_PIXELS = 100_000_000
"""Limits of a picture of pixels: Qt paints no further, and 400 MB of memory are enough."""
SCALES = (1, 2, 3, 4)
DOTS = 96 / 0.0254
"""Logical pixels per metre."""


class TooLarge(ValueError):  # noqa: N818 - it is the answer to a wish, not a fault
    """The picture would have more pixels than can be painted; its arguments are width and height."""


def pixels_of(size: Size, scale: float) -> tuple[int, int]:
    """Width and height of the file in pixels. Raises TooLarge."""
    width, height = max(round(size.width * scale), 1), max(round(size.height * scale), 1)
    if max(width, height) > LONGEST_SIDE or width * height > MOST_PIXELS:
        raise TooLarge(width, height)
    return width, height


def png_steps(picture: Picture, scale: float = 1.0) -> Steps:
    """The file, with title, description and program in it. Raises TooLarge, and MemoryError."""
    image = yield from image_steps(picture, scale)
    return (yield from beside(lambda: _encoded(image)))


def image_steps(picture: Picture, scale: float = 1.0) -> Steps:
    """The picture as Qt holds it, for the clipboard. Raises TooLarge, and MemoryError."""
    width, height = pixels_of(picture.size, scale)
    image = QImage(width, height, QImage.Format.Format_ARGB32_Premultiplied)
    if image.isNull():
        raise MemoryError
    image.fill(0)
    with QPainter(image) as painter:
        painter.scale(scale, scale)
        for share in painted(painter, picture):
            yield share * 0.9
    image.setDotsPerMeterX(round(DOTS * scale))
    image.setDotsPerMeterY(round(DOTS * scale))
    told = {"Title": picture.title, "Description": picture.description, "Software": "BIK Explorer"}
    for key, text in told.items():
        image.setText(key, text)
    return image


def _encoded(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not image.save(buffer, "PNG"):
        raise MemoryError
    return bytes(buffer.data().data())
