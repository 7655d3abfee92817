"""Sheets of paper: their sizes, what is free on them, and what is put where.

One unit is a logical pixel of 1/96 inch: a picture is as large on paper as on a screen of that density.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from bik_explorer.layout.frame import Align, Font, Layer, Text
from bik_explorer.layout.geometry import Rect, Size

PER_MM = 96 / 25.4
"""Logical pixels of a millimetre."""
NUMBER_SIZE, NUMBER_HEIGHT = 9.0, 18.0
MARGIN_MM, LEAST_MARGIN_MM, MOST_MARGIN_MM = 12.0, 5.0, 40.0


class Paper(StrEnum):
    """Kinds of paper."""

    A4 = "a4"
    A3 = "a3"
    LETTER = "letter"


MILLIMETRES = {Paper.A4: (210.0, 297.0), Paper.A3: (297.0, 420.0), Paper.LETTER: (215.9, 279.4)}
"""Width and height, upright; ISO 216 and ANSI/ASME Y14.1."""


@dataclass(frozen=True, slots=True)
class Setup:
    """The paper that is printed on. `margin`: millimetres at each side, kept within what printers can do."""

    paper: Paper = Paper.A4
    landscape: bool = False
    margin: float = MARGIN_MM

    @property
    def size(self) -> Size:
        """The whole sheet, in logical pixels."""
        short, long = MILLIMETRES[self.paper]
        across, down = (long, short) if self.landscape else (short, long)
        return Size(across * PER_MM, down * PER_MM)

    @property
    def room(self) -> Rect:
        """What is printed on."""
        edge = min(max(self.margin, LEAST_MARGIN_MM), MOST_MARGIN_MM) * PER_MM
        width, height = self.size
        return Rect(edge, edge, width - 2 * edge, height - 2 * edge)


class Placed(NamedTuple):
    """Layers on a sheet: enlarged by `scale`, their origin at (x, y), nothing of them outside of `clip`."""

    layers: tuple[Layer, ...]
    x: float
    y: float
    clip: Rect
    scale: float = 1.0

    def shown(self) -> Iterator[Layer]:
        """The layers, in their own coordinates, cut where they end on the sheet."""
        edge, scale = self.clip, self.scale
        x, y = (edge.x - self.x) / scale, (edge.y - self.y) / scale
        right, bottom = x + edge.width / scale, y + edge.height / scale
        for layer in self.layers:
            left, top = max(layer.clip.x, x), max(layer.clip.y, y)
            width, height = min(layer.clip.right, right) - left, min(layer.clip.bottom, bottom) - top
            if width > 0 and height > 0:
                yield layer._replace(clip=Rect(left, top, width, height))


class Sheet(NamedTuple):
    """One side of paper. `name` is what it is called to those who do not see it, `text` what is read out."""

    size: Size
    parts: tuple[Placed, ...]
    name: str = ""
    text: str = ""


def one_sheet(
    layers: tuple[Layer, ...], size: Size, setup: Setup, name: str = "", text: str = "", above: float = 0.5
) -> Sheet:
    """A picture as large as the room allows, in its middle; `above`: the share of free height before it."""
    room = setup.room
    scale = min(room.width / size.width, room.height / size.height)
    width, height = size.width * scale, size.height * scale
    x, y = room.x + (room.width - width) / 2, room.y + (room.height - height) * above
    return Sheet(setup.size, (Placed(layers, x, y, Rect(x, y, width, height), scale),), name, text)


def numbered(sheets: Sequence[Sheet], page: str, setup: Setup, colour: str) -> tuple[Sheet, ...]:
    """The sheets with their number in the margin below; `page` has {number} and {count}."""
    room, whole = setup.room, Rect(0.0, 0.0, *setup.size)
    top, height = room.bottom, min(whole.height - room.bottom, NUMBER_HEIGHT)
    made = []
    for number, sheet in enumerate(sheets, start=1):
        told = page.format(number=number, count=len(sheets))
        rect = Rect(room.x, top, room.width, height)
        note = Layer(whole, (Text(rect, told, Font(NUMBER_SIZE, 400), colour, Align.RIGHT),))
        part = Placed((note,), 0.0, 0.0, whole)
        made.append(sheet._replace(parts=(*sheet.parts, part), text=f"{sheet.text}\n{told}"))
    return tuple(made)
