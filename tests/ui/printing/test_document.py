"""What is printed: the sheets of each wish, the same every time, and what the PDF of them holds."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtPrintSupport import QPrinter

from bik_explorer.layout.sheets.monochrome import BLACK, GREY, LIGHT_GREY, WHITE
from bik_explorer.layout.sheets.paper import Paper, Setup
from bik_explorer.layout.sheets.worksheet import Blank
from bik_explorer.loading import load_pack
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.lesson import Step, StepView
from bik_explorer.model.lesson_views import state_of
from bik_explorer.model.state import Page
from bik_explorer.paths import data
from bik_explorer.ui.export.steps import finished
from bik_explorer.ui.export.subject import Subject, found
from bik_explorer.ui.printing.document import document_of
from bik_explorer.ui.printing.pdf import pdf_of_sheets
from bik_explorer.ui.printing.printer import print_sheets, printer_for
from bik_explorer.ui.printing.wish import Matter, Wish
from bik_explorer.ui.session import home_of
from bik_explorer.ui.views.table import Table
from tests.bench.packs import grown

DAY = date(2026, 11, 24)
UPRIGHT = Setup()


@pytest.fixture(scope="module")
def timeline():
    return load_pack(data()).timeline


@pytest.fixture
def subject(qapp, timeline) -> Subject:
    return found(timeline, home_of(timeline))


def text(document) -> str:
    return "\n".join(sheet.text for sheet in document.sheets)


@pytest.mark.parametrize("matter", Matter)
@pytest.mark.parametrize("paper", Paper)
def test_every_wish_gives_sheets_of_its_paper(subject, matter, paper):
    wish = Wish(matter, Setup(paper, landscape=matter in (Matter.VIEW, Matter.WHOLE, Matter.POSTER)))
    document = document_of(subject, wish, DAY)
    assert document.title
    assert {sheet.size for sheet in document.sheets} == {wish.setup.size}
    assert document == document_of(subject, wish, DAY)


def test_the_whole_timeline_is_on_one_sheet_with_every_entry_and_its_credits(subject, timeline):
    narrow = state_of(Step("", StepView(span=(PartialDate(2009), PartialDate(2011)))), timeline)
    document = document_of(found(timeline, narrow), Wish(Matter.WHOLE), DAY)
    assert len(document.sheets) == 1
    read = text(document)
    assert [entry.id for entry in timeline if entry.label not in read] == []
    assert timeline.pack.licence in document.about
    assert timeline.pack.version in document.about


def test_a_view_has_what_is_in_sight_alone(timeline, qapp):
    state = state_of(
        Step("", StepView(query="kind:report", span=(PartialDate(2008), PartialDate(2012)))), timeline
    )
    read = text(document_of(found(timeline, state), Wish(), DAY))
    assert "kind:report" in read
    assert "Digital Services Act" not in read


def test_a_poster_has_as_many_sheets_as_are_wished_for(subject):
    assert len(document_of(subject, Wish(Matter.POSTER, across=4, down=2), DAY).sheets) == 8


def test_black_and_white_has_no_colour_left(subject):
    document = document_of(subject, Wish(Matter.WHOLE, plain=True), DAY)
    found_colours = {
        getattr(item, "fill", None) or getattr(item, "colour", None)
        for sheet in document.sheets
        for part in sheet.parts
        for layer in part.layers
        for item in layer.items
    }
    assert found_colours <= {BLACK, WHITE, GREY, LIGHT_GREY}


def test_a_lesson_for_the_class_keeps_the_answers_back(subject, timeline):
    lesson = next(one for one in timeline.lessons if any(step.question for step in one.steps))
    wish = Wish(Matter.LESSON, UPRIGHT, lesson=lesson)
    plain = " ".join(text(document_of(subject, wish, DAY)).split())
    full = " ".join(text(document_of(subject, replace(wish, notes=True), DAY)).split())
    for step in lesson.steps:
        assert " ".join(step.caption.split()) in plain
        if step.question and step.question.answer:
            answer = " ".join(step.question.answer.split())
            assert answer in full
            assert answer not in plain


@pytest.mark.parametrize("blank", Blank)
def test_a_worksheet_has_its_answers_behind_it(subject, blank):
    wish = Wish(Matter.WORKSHEET, UPRIGHT, blank=blank)
    with_key = document_of(subject, wish, DAY).sheets
    without = document_of(subject, replace(wish, key=False), DAY).sheets
    assert with_key[: len(without)] == without
    assert len(with_key) > len(without)


def test_other_cards_make_another_worksheet(subject):
    wish = Wish(Matter.WORKSHEET, UPRIGHT, blank=Blank.ORDER, key=False)
    seeds = {text(document_of(subject, replace(wish, seed=seed), DAY)) for seed in range(1, 5)}
    assert len(seeds) > 1


def test_a_search_that_finds_nothing_says_so_on_paper(timeline, qapp):
    state = state_of(Step("", StepView(query="xyzzy")), timeline)
    for matter in Matter:
        assert document_of(found(timeline, state), Wish(matter, UPRIGHT), DAY).sheets


def pages(made: bytes) -> int:
    """Pages, each counted once: tags are added by a newer version of their objects."""
    return len(set(re.findall(rb"(\d+) 0 obj\s*<<\s*/Type /Page\b(?!s)", made)))


def test_the_pdf_has_a_page_for_each_sheet_and_is_the_same_every_time(subject):
    document = document_of(subject, Wish(Matter.POSTER, across=2), DAY)
    made = finished(pdf_of_sheets(document, DAY))
    assert made.startswith(b"%PDF-")
    assert pages(made) == 2
    assert made == finished(pdf_of_sheets(document, DAY))
    assert b"D:20261124000000Z" in made


def test_a_printer_gets_the_sheets_that_were_asked_for(subject, tmp_path):
    document = document_of(subject, Wish(Matter.POSTER, across=3), DAY)
    printer = printer_for(document, Setup(landscape=True))
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setFromTo(2, 3)
    assert print_sheets(document, printer)
    assert pages((tmp_path / "out.pdf").read_bytes()) == 2


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_takes_nothing_is_told(subject, tmp_path):
    document = document_of(subject, Wish(), DAY)
    printer = printer_for(document, Setup(landscape=True))
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no" / "such" / "folder" / "out.pdf"))
    assert not print_sheets(document, printer)


def table_of(subject: Subject) -> Subject:
    return subject.with_view(replace(subject.state, page=Page.SIGNATORIES), subject.results)


def names_on(sheet, subject: Subject) -> list[str]:
    shown = {
        item.text
        for part in sheet.parts
        for layer in part.layers
        for item in layer.items
        if hasattr(item, "text")
    }
    return [
        name
        for name in Table(subject).matrix.names
        if name in shown or name[:16] in {one[:16] for one in shown}
    ]


@pytest.mark.parametrize("setup", [Setup(), Setup(landscape=True), Setup(Paper.LETTER)])
def test_a_long_table_goes_over_sheets_that_show_each_row_and_all_columns(subject, timeline, setup):
    subject = table_of(subject)
    document = document_of(subject, Wish(setup=setup), DAY)
    matrix = Table(subject).matrix
    assert len(document.sheets) > 1
    assert {name for sheet in document.sheets for name in names_on(sheet, subject)} == set(matrix.names)
    counts = [len(names_on(sheet, subject)) for sheet in document.sheets]
    assert min(counts) > max(counts) / 2
    for number, sheet in enumerate(document.sheets, start=1):
        assert f"Page {number} of {len(document.sheets)}" in sheet.text
        picture = sheet.parts[0]
        assert picture.scale >= 0.5
        assert picture.clip.right <= setup.room.right + 0.5
        assert picture.clip.bottom <= setup.room.bottom + 0.5


def test_a_short_table_stays_on_one_sheet(timeline, qapp):
    state = replace(state_of(Step("", StepView(query="org:google")), timeline), page=Page.SIGNATORIES)
    assert len(document_of(found(timeline, state), Wish(setup=UPRIGHT), DAY).sheets) == 1


def test_a_table_is_legible_in_black_and_white(subject):
    document = document_of(table_of(subject), Wish(plain=True, setup=UPRIGHT), DAY)
    assert finished(pdf_of_sheets(document, DAY)).startswith(b"%PDF-")


@pytest.mark.parametrize("paper", [Paper.A4, Paper.LETTER])
@pytest.mark.parametrize("blank", Blank)
def test_a_worksheet_is_one_sheet_of_paper(subject, blank, paper):
    assert (
        len(document_of(subject, Wish(Matter.WORKSHEET, Setup(paper), blank=blank, key=False), DAY).sheets)
        == 1
    )


def test_a_handout_lists_the_addresses_of_its_sources(subject, timeline):
    for lesson in timeline.lessons:
        read = text(document_of(subject, Wish(Matter.LESSON, UPRIGHT, lesson=lesson), DAY)).replace("\n", "")
        for step in lesson.steps:
            for id_ in step.sources:
                assert timeline.sources[id_].url in read


def test_a_poster_of_many_entries_uses_all_its_sheets(qapp):
    timeline = grown(1_000)
    poster = document_of(found(timeline, home_of(timeline)), Wish(Matter.POSTER, across=3), DAY)
    marks = [
        sum(len(layer.items) for layer in sheet.parts[0].shown() if reaches(layer.clip, sheet.parts[0]))
        for sheet in poster.sheets
    ]
    assert all(count > 100 for count in marks)


def reaches(clip, part) -> bool:
    """Whether a layer is broad enough to hold a picture, as it is cut by the sheet."""
    return clip.width * part.scale > part.clip.width / 2
