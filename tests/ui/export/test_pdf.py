"""PDF: vector shapes, text that can be searched and copied, tags, and the same bytes each time."""

from __future__ import annotations

import re
import shutil
import subprocess
from datetime import date

import pytest
from PySide6.QtGui import QImage

from bik_explorer.layout.geometry import Size
from bik_explorer.model.state import Page
from bik_explorer.ui.export import pdf
from bik_explorer.ui.export.pdf import NO_ID, mixed, pdf_steps, settled
from bik_explorer.ui.export.pdf_catalog import alternative, with_catalog
from bik_explorer.ui.export.png import png_steps
from bik_explorer.ui.export.steps import finished
from tests.ui.export.making import DAY, hostile, pack, picture
from tests.ui.export.test_svg import differing

PRINTED = 0.08
"""The share of what is drawn that may look otherwise: poppler sets letters on whole pixels."""


def made_of(made) -> bytes:
    return finished(pdf_steps(made, DAY))


@pytest.mark.parametrize("page", list(Page))
def test_two_runs_give_the_same_bytes_whatever_the_time(page, monkeypatch):
    first = made_of(picture(page=page))
    before = pdf.settled
    monkeypatch.setattr(pdf, "settled", lambda made, day: before(_later(made), day))
    assert made_of(picture(page=page)) == first
    assert made_of(picture(pack("Another"), page)) != first


def _later(made: bytes) -> bytes:
    """As Qt would have written it at another time."""
    later = re.sub(rb"\(D:\d{14}", b"(D:19990101123456", made)
    assert later != made
    return later


def test_the_id_is_made_from_what_is_in_it():
    assert str(NO_ID).encode() not in made_of(picture())
    assert NO_ID.hex.encode() not in made_of(picture()).lower()
    one, other = (re.search(rb"/ID \[[^\]]+\]", made_of(picture(pack(title))))[0] for title in "ab")
    assert one != other


def test_dates_of_any_zone_are_settled():
    raw = b"/CreationDate (D:20261124090859+01'00')\n/ModDate (D:20261124090859Z)"
    done = settled(raw, date(2001, 2, 3))
    assert done == b"/CreationDate (D:20010203000000Z)\n/ModDate (D:20010203000000Z)"


@pytest.mark.parametrize("zone", ["+05'30'", "-05'00'", "Z"])
def test_another_time_zone_gives_the_same_bytes_and_every_object_is_where_it_is_said_to_be(zone, monkeypatch):
    first = made_of(picture())
    before = pdf.settled
    monkeypatch.setattr(pdf, "settled", lambda made, day: before(_in_zone(made, zone), day))
    assert made_of(picture()) == first
    table = first.index(b"\nxref\n") + 1
    assert f"/Prev {table}\n".encode() in first
    entries = re.findall(rb"(\d{10}) \d{5} n", first[table : first.index(b"trailer", table)])
    assert len(entries) > 5
    for offset in map(int, entries):
        assert re.match(rb"\d+ 0 obj\b", first[offset : offset + 20])


def _in_zone(made: bytes, zone: str) -> bytes:
    """As Qt writes it in a time zone: the table says where the objects are then."""
    for place in reversed([*re.finditer(rb"(\(D:\d{14})[^)]*\)", made)]):
        made = pdf._spliced(made, place, place[1] + zone.encode() + b")")
    return made


def test_texts_come_out_as_they_went_in(poppler, tmp_path):
    poppler("pdftotext", made_of(picture()), "-layout")
    out = (tmp_path / "a.txt").read_text("utf-8")
    for words in (
        "The whole timeline (3 entries)",
        "A pledge (2012)",
        "An act, BIK+",
        "Version 3 · made on 24 November 2026",
        "2010",
    ):
        assert words in out


def test_letters_of_other_scripts_and_hostile_texts_come_out(poppler, tmp_path):
    poppler("pdftotext", made_of(picture(hostile(), size=Size(2000.0, 500.0))), "-raw")
    out = (tmp_path / "a.txt").read_text("utf-8")
    assert '</text><script>alert(1)</script> & "x"' in out
    assert "(49) BIK+ a–b" in out
    assert "Ωλ" in out


def test_it_says_what_it_is(poppler):
    told = dict(
        line.split(":", 1) for line in poppler("pdfinfo", made_of(picture(pack("Größe")))).splitlines()
    )
    told = {key: value.strip() for key, value in told.items()}
    assert told["Title"] == "Größe"
    assert told["Creator"] == "BIK Explorer"
    assert told["Tagged"] == "yes"
    assert told["Pages"] == "1"
    assert told["Page size"] == "825 x 375 pts"
    assert "2026" in told["CreationDate"]


def test_letters_are_embedded_and_known(poppler):
    rows = poppler("pdffonts", made_of(picture())).splitlines()[2:]
    assert {row.split()[0] for row in rows} <= {
        "Inter-Regular",
        "Inter-Medium",
        "Inter-SemiBold",
        "Inter-Bold",
    }
    assert all("yes" in row.split()[4:7] and row.split()[-3] == "yes" for row in rows)


def test_a_screen_reader_is_told_what_the_picture_shows(poppler):
    assert "Figure" in poppler("pdfinfo", made_of(picture()), "-struct")
    words = alternative(picture())
    assert words.startswith("A little pack. The whole timeline (3 entries).")
    assert "A day, 2004, Event, EU programmes." in words
    assert f"<FEFF{words.encode('utf-16-be').hex().upper()}>".encode() in made_of(picture())
    assert b"/Lang (en)" in made_of(picture())


@pytest.mark.parametrize(
    "made", [b"", b"%PDF-1.4\nnothing", b"trailer << /Root 1 0 R /Size 2 >> startxref\n9\n"]
)
def test_what_is_not_built_as_known_stays_as_it_was(made):
    assert with_catalog(made, ["A picture."], "en") == made


def test_another_number_of_texts_than_pages_changes_nothing():
    raw = made_of(picture())
    tagged = raw.count(b"%%EOF")
    assert tagged == 2
    before = raw[: raw.index(b"%%EOF") + 6]
    assert with_catalog(before, ["One.", "Two."], "en") == before
    assert with_catalog(before, ["One."], "en").count(b"%%EOF") == 2
    assert with_catalog(raw, ["One."], "en") == raw


def test_a_picture_that_no_reader_could_show_is_made_smaller(poppler):
    told = poppler("pdfinfo", made_of(picture(size=Size(30_000.0, 500.0))))
    assert "14400 x 240 pts" in told


@pytest.mark.parametrize("page", list(Page))
def test_it_looks_like_the_picture_of_pixels(tmp_path, page):
    made = picture(page=page)
    _painted(made_of(made), tmp_path)
    ours, theirs = QImage.fromData(finished(png_steps(made))), QImage(str(tmp_path / "page.png"))
    assert differing(ours, theirs) < PRINTED


def test_what_fades_fades_in_pdf_too(tmp_path):
    """Qt loses the transparency of gradients: an open end would look like a known one."""
    _painted(made_of(picture()), tmp_path)
    theirs = QImage(str(tmp_path / "page.png"))
    part = next(one for one in picture().parts if one.text.startswith("A pledge")).rect
    y = round(part.y + 4)
    strong, faint = (theirs.pixelColor(round(x), y) for x in (part.x + 60, part.right - 6))
    assert strong.lightness() + 60 < faint.lightness()


def _painted(made: bytes, folder) -> None:
    """The page in pixels, by poppler."""
    if shutil.which("pdftoppm") is None:
        pytest.skip("pdftoppm is not installed (.ci/system-libraries test)")
    (folder / "a.pdf").write_bytes(made)
    command = ["pdftoppm", "-r", "96", "-png", "-singlefile", folder / "a.pdf", folder / "page"]
    subprocess.run(command, check=True, timeout=60)


def test_colours_mix():
    assert mixed("#FF0000", "#FFFFFF", 1.0).name() == "#ff0000"
    assert mixed("#FF0000", "#FFFFFF", 0.0).name() == "#ffffff"
    assert mixed("#000000", "#FFFFFF", 0.5).name() == "#808080"
