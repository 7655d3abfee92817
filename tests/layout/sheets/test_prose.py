"""Words on sheets: none is lost, all are in order and in their room, and what belongs together stays so."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.layout.frame import Font, Text
from bik_explorer.layout.geometry import Size
from bik_explorer.layout.sheets.paper import Paper, Setup
from bik_explorer.layout.sheets.prose import Drawn, FootWords, Ink, Ruled, Ticks, Words, flow
from bik_explorer.style import LIGHT
from tests.layout.making import measure

INK = Ink(LIGHT, measure)
FOOT = FootWords("Page {number} of {count}", ("From promises to law", "Licence: CC BY 4.0"))
BODY = Font(12.0, 400)
SENTENCES = st.text("abc ", min_size=1, max_size=900).map(lambda text: text.strip() or "a")
SPACE = st.floats(0, 50)
BLOCKS = st.lists(
    st.builds(Words, SENTENCES, st.just(BODY), SPACE, SPACE, st.booleans(), SPACE)
    | st.builds(
        Drawn, st.just(()), st.builds(Size, st.floats(1, 3000), st.floats(1, 3000)), SPACE, st.booleans()
    )
    | st.builds(Ruled, st.integers(0, 9), st.floats(12, 40), SPACE, SPACE, st.booleans())
    | st.builds(Ticks, st.just((("yes", False), ("no", True))), st.just(BODY), SPACE, SPACE, st.booleans()),
    max_size=25,
)
SETUPS = st.builds(Setup, st.sampled_from(Paper), st.booleans())


def made(blocks, setup=None):
    return flow(blocks, setup or Setup(), INK, FOOT, "A lesson")


def texts(sheet):
    """The texts with their rectangles on the sheet."""
    for part in sheet.parts:
        for layer in part.layers:
            for item in layer.items:
                if isinstance(item, Text):
                    yield item.text, part.x + item.rect.x, part.y + item.rect.y, item.rect


@given(BLOCKS, SETUPS)
def test_no_word_is_lost_and_all_are_in_order(blocks, setup):
    wanted = [word for block in blocks if isinstance(block, Words) for word in block.text.split()]
    read = [
        word
        for sheet in made(blocks, setup)
        for line in sheet.text.split("\n")
        if not line.startswith("[")
        for word in line.split()
    ]
    assert "".join(read) == "".join(wanted) or any("…" in word for word in read)


@given(BLOCKS, SETUPS)
def test_everything_stands_within_the_room_of_its_sheet(blocks, setup):
    room = setup.room
    sheets = made(blocks, setup)
    for number, sheet in enumerate(sheets, start=1):
        found = list(texts(sheet))
        assert found[-1:]
        assert all(room.y - 1 <= y and y + rect.height <= room.bottom + 1 for _, _, y, rect in found)
        assert all(room.x - 1 <= x and x + rect.width <= room.right + 1 for _, x, _, rect in found)
        assert f"Page {number} of {len(sheets)}" in [text for text, *_ in found]
        for part in sheet.parts[1:]:
            if part.scale != 1.0:
                assert part.clip.bottom <= room.bottom + 1
                assert part.clip.right <= room.right + 1


def test_a_heading_goes_on_with_its_text():
    filler = [Words("a", BODY, after=20.0) for _ in range(24)]
    for more in range(12):
        blocks = [
            *filler,
            *([Words("b", BODY)] * more),
            Words("Heading", BODY, keep=True),
            Words("Text", BODY),
        ]
        (sheet,) = [sheet for sheet in made(blocks) if "Heading" in sheet.text]
        assert "Text" in sheet.text


def test_nothing_to_say_is_one_sheet_with_its_foot():
    (sheet,) = made([])
    assert [text for text, *_ in texts(sheet)] == [*FOOT.lines, "Page 1 of 1"]


def test_boxes_to_tick_say_so():
    (sheet,) = made([Ticks((("voluntary", False), ("binding", True)), BODY)])
    assert sheet.text == "[ ] voluntary\n[x] binding"
