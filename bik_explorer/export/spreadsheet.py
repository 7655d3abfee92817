"""A table for spreadsheets: the columns of `list`, the texts, and what the table is in the last columns.

The credits stand in every row, since a block above or below the table would break sorting and filters.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

from bik_explorer.export.credits import Credits, credits_lines
from bik_explorer.export.table import COLUMNS, cells_of, guarded_row
from bik_explorer.export.texts import clean, entries_at
from bik_explorer.export.words import ExportWords
from bik_explorer.model.entry import Entry, SignatoryList
from bik_explorer.model.timeline import Timeline

TEXTS = ("signatories_note", "promises", "duties", "facts", "figures", "date_note", "status_note")
CREDITS = ("pack", "shown", "publishers", "version", "licence", "credit")
ALL_COLUMNS = (*COLUMNS, *TEXTS, *CREDITS)
DIVIDER = " | "
"""Between texts in a cell; ids, names and addresses have semicolons."""


def spreadsheet(timeline: Timeline, places: Sequence[int], credits_: Credits, words: ExportWords) -> bytes:
    """UTF-8 with a byte order mark, lines ended by CRLF, all cells quoted; one row an entry."""
    text = io.StringIO()
    table = csv.DictWriter(text, ALL_COLUMNS, lineterminator="\r\n", quoting=csv.QUOTE_ALL)
    table.writeheader()
    last = dict(zip(CREDITS, credits_lines(credits_, words.credits), strict=True))
    for entry in entries_at(timeline, places):
        cells = cells_of(timeline, entry) | _texts(entry, words) | last
        table.writerow(guarded_row({name: clean(cell) for name, cell in cells.items()}))
    return text.getvalue().encode("utf-8-sig")


def _texts(entry: Entry, words: ExportWords) -> dict[str, str]:
    facts = [fact.text if fact.verified else words.unverified.format(text=fact.text) for fact in entry.facts]
    return {
        "signatories_note": DIVIDER.join(filter(None, (_note(one, words) for one in entry.signatory_lists))),
        "promises": DIVIDER.join(one.text for one in entry.commitments if not one.binding),
        "duties": DIVIDER.join(
            f"{words.article.format(article=one.article)}: {one.text}" if one.article else one.text
            for one in entry.commitments
            if one.binding
        ),
        "facts": DIVIDER.join(facts),
        "figures": DIVIDER.join(f"{one.label}: {one.value}" for one in entry.figures),
        "date_note": entry.date_note,
        "status_note": entry.status_note,
    }


def _note(roll: SignatoryList, words: ExportWords) -> str:
    """What must be known about a list of names; empty where it is complete and nothing is noted."""
    told = ". ".join(filter(None, ("" if roll.complete else words.not_all, roll.note)))
    return f"{words.role(roll.role)}: {told}" if told else ""
