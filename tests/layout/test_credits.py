"""What stands around a frame: whole pixels, nothing cut, everything within its margins."""

from __future__ import annotations

import os
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.credits import (
    CreditWords,
    Looks,
    foot_layer,
    ground,
    head_layer,
    margins_of,
)
from bik_explorer.layout.frame import Bars, Box, Density, Font, Layer, Line, Ring, Sign, Symbol, Text
from bik_explorer.layout.geometry import Rect, Size
from bik_explorer.layout.pages.sizes import PageSizes
from bik_explorer.layout.picture import shifted
from bik_explorer.style import LIGHT, Metrics
from tests.layout.making import measure
from tests.layout.pages.pictures import colliding_texts, describe

FOLDER = Path(__file__).parent / "credits_snapshots"
LOOKS = Looks(LIGHT, Metrics(), measure, PageSizes())
WORDS = CreditWords(
    "From promises to law",
    "Search: telefónica · 2007 to 2012 (5 of 49 entries)",
    (
        "Sources: EUR-Lex, European Commission, BIK portal and 136 more",
        "Texts by the authors. " * 9,
        "Version 2026.11 · made on 24 November 2026 · Licence: CC BY 4.0",
    ),
)
SIZE = Size(900.0, 500.0)


def layers(words: CreditWords, size: Size, transparent: bool = False) -> list[Layer]:
    margins = margins_of(words, size.width, LOOKS)
    inner = margins.inner(size)
    content = Rect(margins.side, margins.top, *inner)
    return [
        ground(size, content, LOOKS, transparent),
        head_layer(size, margins, LOOKS),
        foot_layer(size, margins, LOOKS),
    ]


@pytest.mark.parametrize(("name", "transparent"), [("paper", False), ("transparent", True)])
def test_the_picture_is_as_it_was(name, transparent):
    seen, path = describe(layers(WORDS, SIZE, transparent)), FOLDER / f"{name}.txt"
    if os.environ.get("UPDATE_SNAPSHOTS"):
        path.write_text(seen, encoding="utf-8")
    assert seen == path.read_text(encoding="utf-8")


def test_long_lines_are_broken_and_none_is_lost():
    margins = margins_of(WORDS, 900.0, LOOKS)
    assert " ".join(margins.lines[1:-1]) == ("Texts by the authors. " * 9).strip()
    assert margins.shown == (WORDS.shown,)


@given(width=st.floats(1.0, 9000.0), title=st.text(max_size=80), shown=st.text(max_size=300))
def test_margins_are_whole_pixels_and_sizes_come_back(width, title, shown):
    margins = margins_of(CreditWords(title, shown, WORDS.lines), width, LOOKS)
    assert margins.top == int(margins.top)
    assert margins.bottom == int(margins.bottom)
    frame = Size(max(width, 100.0), 333.0)
    assert margins.inner(margins.outer(frame)) == pytest.approx(frame)


@given(width=st.floats(60.0, 4000.0))
def test_texts_neither_overlap_nor_leave_the_picture(width):
    size = Size(width, 900.0)
    made = layers(WORDS, size)
    assert colliding_texts(made) == []
    texts = [item for layer in made for item in layer.items if isinstance(item, Text)]
    assert all(measure(item.text, item.font) <= max(size.width - 48.0, 1.0) + 0.01 for item in texts)
    assert all(item.rect.y >= 0 and item.rect.bottom <= size.height for item in texts)


def test_everything_moves_with_its_layer():
    items = (
        Box(Rect(1, 2, 3, 4), "#000000"),
        Ring(Rect(1, 2, 3, 4), "#000000"),
        Line(1, 2, 3, 4, "#000000"),
        Sign(Symbol.CIRCLE, 1, 2, 5, "#000000"),
        Text(Rect(1, 2, 3, 4), "x", Font(12, 400), "#000000"),
        Bars(np.array([[1.0, 2.0, 3.0, 4.0]]), "#000000"),
        Density(Rect(1, 2, 3, 4), np.ones(3), "#000000"),
    )
    (moved,) = shifted([Layer(Rect(0, 0, 9, 9), items)], 10, 20)
    assert moved.clip == Rect(10, 20, 9, 9)
    box, ring, line, sign, text, bars, density = moved.items
    assert {one.rect for one in (box, ring, text, density)} == {Rect(11, 22, 3, 4)}
    assert line[:4] == (11, 22, 13, 24)
    assert (sign.x, sign.y) == (11, 22)
    assert bars.rects.tolist() == [[11, 22, 3, 4]]
    assert items[5].rects.tolist() == [[1, 2, 3, 4]]  # the old one stays
