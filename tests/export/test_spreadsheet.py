from __future__ import annotations

import csv
import io
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bik_explorer.export.spreadsheet import ALL_COLUMNS, spreadsheet
from bik_explorer.loading import load_pack
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Commitment, Entry, Kind
from bik_explorer.model.pack import PackInfo
from bik_explorer.model.timeline import Timeline
from tests.export.making import WORDS, credits_for, whole


def rows(data):
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_it_is_what_spreadsheets_open(timeline):
    data = whole(spreadsheet, timeline)
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\r\n") == data.count(b"\n") == 3


def test_a_row_tells_the_texts_and_what_the_table_is(timeline):
    pack = PackInfo("p", "A pack", "7", licence="CC BY 4.0", credit="By us.")
    one, _ = rows(whole(spreadsheet, replace(timeline, pack=pack)))
    assert one["start"] == "2007-02"
    assert one["start_about"] == "true"
    assert one["milestones"] == "2007-02-06 signed"
    assert one["signatories"] == "TeliaSonera; Orange"
    assert one["signatories_note"] == "Signatories: not all names are known. Some."
    assert one["duties"] == "Article 28: Do it."
    assert one["facts"] == "A fact. (not confirmed by a source)"
    assert one["figures"] == "Companies: 22 | Money: €1"
    assert (one["date_note"], one["status_note"]) == ("About dates.", "About status.")
    assert (one["pack"], one["licence"], one["credit"]) == ("A pack", "Licence: CC BY 4.0", "By us.")
    assert one["version"] == "Version 7 · made on 24 November 2026"
    assert one["publishers"] == "Sources: Book of T, S"


def test_only_the_wanted_entries(timeline):
    (row,) = rows(spreadsheet(timeline, [1], credits_for(timeline, found=[False, True]), WORDS))
    assert row["id"] == "two"
    assert row["shown"].endswith("(1 of 2 entries)")


def test_without_entries_there_is_the_head_line(timeline):
    data = spreadsheet(timeline, [], credits_for(timeline, found=[False, False]), WORDS)
    assert data.decode("utf-8-sig") == ",".join(f'"{name}"' for name in ALL_COLUMNS) + "\r\n"


def test_the_built_in_pack_comes_back(root):
    timeline = load_pack(root / "data").timeline
    found = rows(whole(spreadsheet, timeline))
    assert len(found) == len(timeline)
    for row, entry in zip(found, timeline, strict=True):
        assert (row["id"], row["title"], row["kind"]) == (entry.id, entry.title, entry.kind.value)
        about = "about " if row["start_about"] == "true" else ""
        assert PartialDate.parse(about + row["start"]) == entry.start
        duties = [one.split(": ", 1)[-1] for one in row["duties"].split(" | ") if one]
        assert len(duties) == sum(one.binding for one in entry.commitments)
        promises = [one for one in row["promises"].split(" | ") if one]
        assert promises == [one.text for one in entry.commitments if not one.binding]


@given(st.text(max_size=30))
def test_no_cell_is_a_formula_or_breaks_the_row(text):
    entry = Entry("a", Kind.LAW, text, PartialDate(2000), "x", summary=text, commitments=(Commitment(text),))
    (row,) = rows(whole(spreadsheet, Timeline(PackInfo(title=text, credit=text), entries=(entry,))))
    assert set(row) == set(ALL_COLUMNS)
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")) for cell in row.values())
    assert all(cell.isprintable() or "\xa0" in cell for cell in row.values())
