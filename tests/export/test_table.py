from __future__ import annotations

import csv
import io
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.export.table import COLUMNS, csv_text, guarded
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind
from bik_explorer.model.timeline import Timeline


def test_one_row_an_entry(timeline):
    one, two = csv.DictReader(io.StringIO(csv_text(timeline, timeline)))
    assert one == {
        "id": "one",
        "title": "A pledge, made",
        "short": "Pledge",
        "kind": "initiative",
        "lane": "all",
        "form": "pledge",
        "start": "2007-02",
        "start_about": "true",
        "end": "2012",
        "end_about": "false",
        "open": "false",
        "end_unknown": "false",
        "status": "ended",
        "summary": "What it is.",
        "milestones": "2007-02-06 signed",
        "topics": "Reporting tools",
        "signatories": "TeliaSonera; Orange",
        "related": "succeeded-by two",
        "sources": "https://example.org/s; Book of T",
    }
    assert (two["title"], two["end"], two["open"], two["status"]) == ("'=Law()", "", "true", "")


def test_without_entries_there_is_the_head_line(timeline):
    assert csv_text(timeline, []) == ",".join(f'"{name}"' for name in COLUMNS) + "\n"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_no_cell_is_a_formula(start):
    assert guarded(start + "1") == "'" + start + "1"


@pytest.mark.parametrize("cell", ["", "1", "a=b", "'=1", " =1"])
def test_other_cells_stay(cell):
    assert guarded(cell) == cell


@given(st.text(max_size=30))
def test_any_title_survives(title):
    entry = Entry("a", Kind.LAW, "", PartialDate(2000), "x")
    text = csv_text(Timeline(), [replace(entry, title=title)])
    (row,) = csv.DictReader(io.StringIO(text, newline=""))
    assert row["title"] == guarded(title)
    assert not row["title"].startswith(("=", "+", "-", "@", "\t", "\r"))
