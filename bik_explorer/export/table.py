"""Entries as a table of comma-separated values, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping

from bik_explorer.export.texts import signed_name, sources_of
from bik_explorer.model.entry import Entry
from bik_explorer.model.timeline import Timeline

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_DIRECT = ("id", "title", "short", "kind", "lane", "form")
COLUMNS = (
    *_DIRECT,
    *("start", "start_about", "end", "end_about", "open", "end_unknown", "status", "summary"),
    *("milestones", "topics", "signatories", "related", "sources"),
)


def csv_text(timeline: Timeline, entries: Iterable[Entry]) -> str:
    """A head line and one row an entry, all cells quoted, lines ended by a line feed.

    Semicolons divide lists in a cell.
    """
    text = io.StringIO()
    table = csv.DictWriter(text, COLUMNS, lineterminator="\n", quoting=csv.QUOTE_ALL)
    table.writeheader()
    table.writerows(guarded_row(cells_of(timeline, entry)) for entry in entries)
    return text.getvalue()


def guarded(cell: str) -> str:
    """The cell so that no spreadsheet takes it for a formula."""
    return "'" + cell if cell.startswith(_FORMULA) else cell


def guarded_row(cells: Mapping[str, str]) -> dict[str, str]:
    """All cells guarded."""
    return {name: guarded(cell) for name, cell in cells.items()}


def cells_of(timeline: Timeline, entry: Entry) -> dict[str, str]:
    """The cells of an entry by column, not yet guarded."""
    end = entry.start if entry.is_point else entry.end
    cells = {name: str(getattr(entry, name)) for name in _DIRECT}
    cells |= {
        "start": entry.start.iso(),
        "start_about": _flag(entry.start.about),
        "end": end.iso() if end else "",
        "end_about": _flag(bool(end and end.about)),
        "open": _flag(entry.open),
        "end_unknown": _flag(entry.end_unknown),
        "status": entry.status.value if entry.status else "",
        "summary": entry.summary,
        "milestones": "; ".join(f"{step.date.iso()} {step.label}" for step in entry.milestones),
        "topics": _topics(timeline, entry),
        "signatories": _signatories(timeline, entry),
        "related": "; ".join(f"{one.kind.value} {one.entry}" for one in timeline.relations(entry)),
        "sources": _sources(timeline, entry),
    }
    return cells


def _flag(value: bool) -> str:
    return "true" if value else "false"


def _topics(timeline: Timeline, entry: Entry) -> str:
    ids = dict.fromkeys(topic for one in entry.commitments for topic in one.topics)
    return "; ".join(timeline.topics[id_].name if id_ in timeline.topics else id_ for id_ in ids)


def _signatories(timeline: Timeline, entry: Entry) -> str:
    """Names as signed, each once."""
    names = (signed_name(timeline, one) for one in entry.signatories)
    return "; ".join(dict.fromkeys(names))


def _sources(timeline: Timeline, entry: Entry) -> str:
    """Addresses, else titles, of all that supports the entry."""
    return "; ".join(source.url or source.title for source in sources_of(timeline, entry))
