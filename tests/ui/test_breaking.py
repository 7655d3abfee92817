"""Lines: whole words, and a hyphen where a word is longer than a line."""

from __future__ import annotations

import pytest

from bik_explorer.layout.frame import Font
from bik_explorer.ui.breaking import SOFT, broken_lines, parts_of
from bik_explorer.ui.canvas.text import measure

LONG = "Selbstverpflichtungserklärungen"
FONT = Font(20.0, 600)


@pytest.mark.parametrize("width", [90.0, 140.0, 200.0, 300.0, 900.0])
def test_lines_are_no_wider_and_nothing_is_lost(qapp, width):
    text = f"Die {LONG} der Anbieter"
    lines = broken_lines(text, FONT, width)
    assert all(measure(line, FONT) <= width + 0.5 for line in lines), lines
    assert SOFT not in "".join(lines)
    joined = "".join(line[:-1] if line.endswith("-") else line + " " for line in lines)
    assert joined.strip() == text
    fits = measure(LONG, FONT) <= width
    assert any(line.endswith("-") for line in lines) is not fits


def test_a_word_keeps_three_letters_at_its_ends_and_gets_no_second_hyphen(qapp):
    lines = broken_lines(LONG, FONT, 150.0)
    assert len(lines) > 1
    assert all(len(line.rstrip("-")) >= 3 for line in lines)
    assert "--" not in "".join(broken_lines("anti-cyberbullying-initiative", FONT, 80.0))


def test_a_word_ends_a_line_at_its_own_hyphen_first(qapp):
    width = measure("Commerce", FONT) + 1.0
    assert measure("e-Commerce", FONT) > width
    assert broken_lines("e-Commerce", FONT, width) == ("e-", "Commerce")
    assert parts_of("the e-Commerce of COVID-19") == ["the", "e-", "Commerce", "of", "COVID-19"]


def test_no_text_no_lines(qapp):
    assert broken_lines(" \n", FONT, 100.0) in ((), ("",))
