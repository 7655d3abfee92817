"""Lines of text: as many as allowed, none wider than the room."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.frame import Font
from bik_explorer.layout.pages.text import crisp, fitted, wrapped
from tests.layout.making import measure

FONT = Font(13.0, 400)


def test_words_go_on_in_the_next_line():
    assert wrapped("Illegal content and child sexual abuse", 140.0, FONT, measure, 3) == (
        "Illegal content and", "child sexual abuse",
    )  # fmt: skip


def test_what_does_not_fit_ends_in_an_ellipsis():
    assert wrapped("one two three four five", 70.0, FONT, measure, 2) == ("one two", "three fou…")
    assert fitted("unpronounceable", 50.0, FONT, measure) == "unpron…"
    assert wrapped("", 70.0, FONT, measure, 2) == ()


@given(st.text("ab ", max_size=400), st.floats(20, 500), st.integers(1, 4))
def test_no_line_is_too_wide_and_none_too_many(text, room, most):
    lines = wrapped(text, room, FONT, measure, most)
    assert len(lines) <= most
    assert all(measure(line, FONT) <= room or line == "…" for line in lines)
    if measure(text, FONT) <= room and text.strip():
        assert lines == (" ".join(text.split()),)


@given(st.floats(0, 1e5))
def test_crisp_lines_stand_in_the_middle_of_a_pixel(at):
    assert crisp(at) % 1 == 0.5
    assert abs(crisp(at) - at) <= 0.5
