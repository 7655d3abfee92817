"""Pages in words, and what overlaps in them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from bik_explorer.layout.frame import Item, Layer, Text
from bik_explorer.layout.geometry import Rect
from bik_explorer.style import LIGHT
from tests.layout.describing import _item, _names, _rect
from tests.layout.making import measure

FOLDER = Path(__file__).parent / "snapshots"


def describe(layers: Iterable[Layer]) -> str:
    """The display list, layer by layer."""
    names = _names(LIGHT)
    lines = []
    for layer in layers:
        lines.append(f"layer in {_rect(layer.clip)}")
        lines += [f"  {_item(item, names)}" for item in layer.items]
        lines.append("")
    return "\n".join(lines)


def check(name: str, layers: Iterable[Layer]) -> None:
    """Compares with the picture that is kept; `UPDATE_SNAPSHOTS=1` writes it anew."""
    seen, path = describe(layers), FOLDER / f"{name}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.write_text(seen, encoding="utf-8")
    assert seen == path.read_text(encoding="utf-8")


def items(layers: Iterable[Layer]) -> list[Item]:
    return [item for layer in layers for item in layer.items]


def seen_texts(layers: Iterable[Layer]) -> list[tuple[Rect, str]]:
    """What is seen of each text within the clip of its layer."""
    found = []
    for layer in layers:
        for item in layer.items:
            if isinstance(item, Text) and item.text.strip():
                area = _clipped(_written(item), layer.clip)
                if area is not None:
                    found.append((area, item.text))
    return found


def colliding_texts(layers: Iterable[Layer]) -> list[tuple[str, str]]:
    """Texts of which a part is written over a part of another."""
    return [
        (one, other)
        for (area, one), (foreign, other) in combinations(seen_texts(layers), 2)
        if area.overlaps(foreign)
    ]


def _written(item: Text) -> Rect:
    """The letters themselves: they are as wide as measured and not as high as their line."""
    width = measure(item.text, item.font)
    left = {"left": item.rect.x, "right": item.rect.right - width}
    x = left.get(item.align.value, item.rect.x + (item.rect.width - width) / 2)
    height = item.font.size * 0.8
    return Rect(x, item.rect.centre[1] - height / 2, width, height)


def _clipped(area: Rect, clip: Rect) -> Rect | None:
    x, y = max(area.x, clip.x), max(area.y, clip.y)
    right, bottom = min(area.right, clip.right), min(area.bottom, clip.bottom)
    return Rect(x, y, right - x, bottom - y) if right > x and bottom > y else None
