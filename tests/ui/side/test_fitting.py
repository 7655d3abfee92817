import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF, QTextLayout

from bik_explorer.ui.panels.side.lettering import Style
from bik_explorer.ui.panels.side.rows import Aim, Block, Fill, Ref, Row, Shape, Tag, Target
from bik_explorer.ui.panels.side.text_layout import break_lines, cut_line, fit_block, part_rects, with_refs

texts = st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc"]), max_size=120)
refs = st.lists(st.integers(1, 120).map(lambda number: Ref(number, str(number))), max_size=3).map(tuple)
blocks = st.builds(
    Block, texts, st.sampled_from(Style), refs=refs, indent=st.booleans(), cut=st.sampled_from(["", "more"])
)
rows = st.builds(
    Row,
    st.lists(blocks, min_size=1, max_size=3).map(tuple),
    shape=st.sampled_from(Shape),
    tags=st.lists(st.builds(Tag, texts), max_size=4).map(tuple),
    heading=st.booleans(),
    boxed=st.booleans(),
    tight=st.booleans(),
    rule=st.booleans(),
    column=st.sampled_from(["", "0000", "Turned into law by"]),
    fills=st.lists(st.sampled_from(Fill), max_size=40).map(tuple),
    beside=st.lists(blocks, max_size=2).map(tuple),
)


def test_height_and_layout_agree_for_any_row(fitter):
    @settings(max_examples=150)
    @given(rows, st.integers(250, 700))
    def agree(row, width):
        fitted = fitter.fit(row, width)
        assert fitter.height(row, width) == pytest.approx(fitted.height, abs=1)
        for rect, _ in (*fitted.tags, *fitted.fills):
            assert rect.right() <= width
            assert rect.bottom() <= fitted.height
        for corner, block in fitted.blocks:
            assert corner.y() + block.height <= fitted.height + 1

    agree()


def test_no_text_is_wider_than_its_row(fitter):
    fitted = fitter.fit(Row((Block("Supercalifragilistic" * 20),), shape=Shape.PROMISE), 280)
    corner, block = fitted.blocks[0]
    lines = [block.layout.lineAt(place) for place in range(block.layout.lineCount())]
    assert len(lines) > 5
    assert all(corner.x() + line.naturalTextWidth() <= 280 for line in lines)


def test_source_numbers_follow_the_text_and_do_not_begin_a_line(fitter):
    block = Block("word " * 30, refs=(Ref(1, "a"), Ref(12, "b")))
    text, spans = with_refs(block)
    assert [text[start:end] for start, end, _ in spans] == ["1", "12"]
    for width in range(150, 400, 7):
        layout = fit_block(
            Block("word " * 9 + "word", refs=block.refs), width, fitter.kinds, fitter.theme
        ).layout
        last = layout.lineAt(layout.lineCount() - 1)
        assert layout.text()[last.textStart() : last.textStart() + 4] == "word"


def test_a_click_finds_numbers_tags_and_the_row(fitter):
    topic = Target(Aim.TOPIC, "privacy", "one")
    row = Row(
        (Block("Short.", refs=(Ref(3, "press"),)),),
        "one",
        tags=(Tag("Privacy", target=topic),),
        target=Target(Aim.ENTRY, "act"),
    )
    fitted = fitter.fit(row, 300)
    corner, block = fitted.blocks[0]
    ((where, _),) = block.refs()
    assert fitted.target_at(where.translated(corner).center(), 4) == Target(Aim.SOURCE, "press", "one")
    assert fitted.target_at(fitted.tags[0][0].center(), 4) == topic
    assert fitted.target_at(QPointF(290, 2), 4) == Target(Aim.ENTRY, "act")


def test_tags_wrap(fitter):
    fitted = fitter.fit(
        Row((Block("A"),), tags=tuple(Tag(f"Topic number {place}") for place in range(6))), 260
    )
    tops = [rect.top() for rect, _ in fitted.tags]
    assert len(set(tops)) > 1
    assert tops == sorted(tops)


def test_a_line_is_cut_with_a_word_where_it_does_not_fit(fitter):
    measure = QFontMetricsF(fitter.kinds.font(Style.SMALL))
    assert cut_line("short", "more", 300, measure) == ("short", 5)
    text, start = cut_line("long " * 40, "more", 200, measure)
    assert text.endswith("…\u00a0more")
    assert text[start:] == "\u00a0more"
    assert measure.horizontalAdvance(text) <= 200


def test_matched_parts_have_a_rectangle_on_each_line_that_they_touch(fitter):
    layout = QTextLayout("one two three four five six seven", fitter.kinds.font(Style.BODY))
    break_lines(layout, 90, 20)
    assert layout.lineCount() > 2
    assert len(part_rects(layout, ((0, len(layout.text())),))) == layout.lineCount()
    (rect,) = part_rects(layout, ((4, 7),))
    assert rect.left() == pytest.approx(
        QFontMetricsF(fitter.kinds.font(Style.BODY)).horizontalAdvance("one "), abs=1
    )
    assert part_rects(layout, ((3, 3),)) == []


def test_fills_stand_at_the_end_of_the_line_or_under_the_text_where_they_are_many(fitter):
    few = fitter.fit(Row((Block("Reporting tools", Style.QUIET),), fills=(Fill.YES,) * 4), 300)
    last = few.fills[-1][0]
    assert last.right() == pytest.approx(300 - fitter.sizes.bleed)
    assert abs(last.center().y() - (few.top + fitter.kinds.line_height(Style.QUIET) / 2)) < 1
    many = fitter.fit(Row((Block("Reporting tools", Style.QUIET),), fills=(Fill.YES,) * 12), 300)
    corner, block = many.blocks[0]
    assert all(rect.top() >= corner.y() + block.height for rect, _ in many.fills)
    assert many.fills[0][0].left() == many.left


def test_text_keeps_clear_of_the_fills(fitter):
    row = fitter.fit(Row((Block("word " * 20, Style.QUIET),), fills=(Fill.NO,) * 4), 300)
    corner, block = row.blocks[0]
    lines = [block.layout.lineAt(place) for place in range(block.layout.lineCount())]
    end = max(corner.x() + line.naturalTextWidth() for line in lines)
    assert end < row.fills[0][0].left()


def test_a_second_column_stands_beside_the_first_or_below_it(fitter):
    row = Row((Block("One"),), shape=Shape.NUMBER, lead="A", beside=(Block("Two"),), beside_lead="B")
    wide, narrow = fitter.fit(row, fitter.sizes.two_lists), fitter.fit(row, fitter.sizes.two_lists - 1)
    (one, _), (two, _) = wide.blocks
    assert one.y() == two.y()
    assert two.x() - one.x() > fitter.sizes.two_lists / 2 - 20
    (one, first), (two, _) = narrow.blocks
    assert two.x() == one.x()
    assert two.y() >= one.y() + first.height
    assert narrow.beside.x() == fitter.sizes.bleed
