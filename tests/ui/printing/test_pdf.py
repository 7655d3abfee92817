"""The PDF of sheets: a tag and words for every page, each page complete, nothing else changed."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest

from bik_explorer.layout.sheets.paper import Setup
from bik_explorer.loading import load_pack
from bik_explorer.paths import data
from bik_explorer.ui.export.pdf_catalog import LONGEST_TEXT
from bik_explorer.ui.export.steps import finished
from bik_explorer.ui.export.subject import found
from bik_explorer.ui.printing.document import document_of
from bik_explorer.ui.printing.pdf import pdf_of_sheets
from bik_explorer.ui.printing.wish import Matter, Wish
from bik_explorer.ui.session import home_of

DAY = date(2026, 11, 24)
UPRIGHT = Setup()
SHEETS = {
    "poster": (Wish(Matter.POSTER, across=3), "Figure"),
    "lesson": (Wish(Matter.LESSON, UPRIGHT), "P"),
    "worksheet": (Wish(Matter.WORKSHEET, UPRIGHT), "P"),
}


@pytest.fixture(scope="module")
def documents(qapp):
    """Each kind of document, made once, with its file."""
    timeline = load_pack(data()).timeline
    made = {}
    for name, (wish, role) in SHEETS.items():
        document = document_of(found(timeline, home_of(timeline)), wish, DAY)
        made[name] = document, role, finished(pdf_of_sheets(document, DAY))
    return made


def objects(made: bytes) -> dict[int, bytes]:
    """The latest version of each object."""
    return {int(number): body for number, body in re.findall(rb"(\d+) 0 obj\n(.*?)\nendobj", made, re.DOTALL)}


def words_of(text: str) -> bytes:
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>".encode()


@pytest.mark.parametrize("name", SHEETS)
def test_every_page_is_an_element_with_the_words_of_its_sheet(documents, name):
    document, role, made = documents[name]
    found_objects = objects(made)
    pages = {
        number: body for number, body in found_objects.items() if re.search(rb"/Type /Page\b(?!s)", body)
    }
    elements = [body for body in found_objects.values() if f"/S /{role} ".encode() in body]
    assert len(pages) == len(elements) == len(document.sheets) > 1
    owners = re.search(rb"/Nums \[(.*?\])\]", next(b for b in found_objects.values() if b"/ParentTree" in b))
    tree = dict(re.findall(rb"(\d+) \[(\d+) 0 R\]", owners[1]))
    for sheet, (number, page) in zip(document.sheets, pages.items(), strict=True):
        at = re.search(rb"/StructParents (\d+)", page)[1]
        element = found_objects[int(tree[at])]
        assert f"/Pg {number} 0 R".encode() in element
        assert words_of(sheet.text or sheet.name) in element


@pytest.mark.parametrize("name", SHEETS)
def test_readers_take_it_for_a_tagged_file_in_its_language(documents, name, poppler):
    document, role, made = documents[name]
    told = poppler("pdfinfo", made)
    assert re.search(r"^Tagged: +yes$", told, re.MULTILINE)
    assert re.search(rf"^Pages: +{len(document.sheets)}$", told, re.MULTILINE)
    assert f"/Lang ({document.language})".encode() in made
    structure = poppler("pdfinfo", made, "-struct").split("\n")
    assert [line.split()[0] for line in structure if line.startswith("  ")] == [role] * len(document.sheets)


def test_the_texts_of_all_sheets_can_still_be_copied(documents, poppler, tmp_path):
    document, _, made = documents["worksheet"]
    poppler("pdftotext", made, "-raw")
    pages = (tmp_path / "a.txt").read_text("utf-8").split("\f")
    for sheet, page in zip(document.sheets, pages, strict=False):
        first = sheet.text.splitlines()[0]
        assert first in page


def test_the_same_sheets_give_the_same_bytes_and_other_words_others(documents):
    document, _, made = documents["poster"]
    assert finished(pdf_of_sheets(document, DAY)) == made
    assert finished(pdf_of_sheets(replace(document, language="de"), DAY)) != made


def test_endless_words_end(documents):
    document, _, _ = documents["poster"]
    sheet = document.sheets[0]._replace(text="word " * LONGEST_TEXT)
    made = finished(pdf_of_sheets(replace(document, sheets=(sheet,)), DAY))
    (said,) = re.findall(rb"/Alt <FEFF([0-9A-F]+)>", made)
    assert len(said) == 4 * LONGEST_TEXT
