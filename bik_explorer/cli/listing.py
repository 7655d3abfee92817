"""The command `list`: the entries of a pack as text, JSON or CSV."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path

from bik_explorer.cli.arguments import ListOptions
from bik_explorer.cli.check import counted, line_of
from bik_explorer.cli.columns import aligned
from bik_explorer.export.plain import plain_entry
from bik_explorer.export.table import csv_text
from bik_explorer.loading import Loaded, load_pack
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry
from bik_explorer.model.facets import Facets
from bik_explorer.model.timeline import Timeline
from bik_explorer.paths import cache_folder, data

LONGEST_TITLE = 72


def run_list(options: ListOptions) -> int:
    """Print the entries that match; 1 when nothing at all could be read."""
    loaded = load_pack(options.pack or data(), cache_folder())
    tell_problems(loaded, options.pack)
    if not loaded.readable:
        return 1
    timeline = loaded.timeline
    entries = _matching(timeline, options.search)
    print(_written(timeline, entries, options), end="")
    if not entries and options.format != "text":
        print(_count(timeline, entries, options.search), file=sys.stderr)
    return 0


def tell_problems(loaded: Loaded, pack: Path | None) -> None:
    """What is wrong with the pack, in one line on standard error."""
    if not loaded.readable and loaded.problems:
        print(line_of(loaded.problems[0]), file=sys.stderr)
    if loaded.readable and loaded.problems:
        number = counted(len(loaded.problems), "problem")
        named = f" {pack}" if pack else ""
        print(f"{number} in this pack; to see what and where: bik-explorer check{named}", file=sys.stderr)


def _matching(timeline: Timeline, query: str) -> tuple[Entry, ...]:
    if not query.strip():
        return timeline.entries
    from bik_explorer.search import build_index  # only who searches waits for it

    places = build_index(timeline).search(query, Facets()).places
    return tuple(timeline[int(place)] for place in places)


def _written(timeline: Timeline, entries: Sequence[Entry], options: ListOptions) -> str:
    if options.format == "json":
        values = [plain_entry(timeline, entry) for entry in entries]
        return json.dumps(values, indent=2, ensure_ascii=False) + "\n"
    if options.format == "csv":
        return csv_text(timeline, entries)
    lines = aligned([_cells(entry) for entry in entries])
    return "\n".join([*lines, _count(timeline, entries, options.search)]) + "\n"


def _cells(entry: Entry) -> tuple[str, str, str, str]:
    title = entry.title if len(entry.title) <= LONGEST_TITLE else entry.title[: LONGEST_TITLE - 1] + "…"
    return dates_of(entry), entry.kind.value, title, entry.id


def dates_of(entry: Entry) -> str:
    """`2012`, `about 2007 – 2009-02`, `2022-11-16 – open`: the words in which a pack is written."""
    start = _written_date(entry.start)
    if entry.open or entry.end_unknown:
        return f"{start} – {'open' if entry.open else 'unknown'}"
    return start if entry.end is None else f"{start} – {_written_date(entry.end)}"


def _written_date(date: PartialDate) -> str:
    return f"about {date.iso()}" if date.about else date.iso()


def _count(timeline: Timeline, entries: Sequence[Entry], query: str) -> str:
    total = counted(len(timeline), "entry", "entries")
    if not query.strip():
        return total
    shown = "".join(one if one.isprintable() else "\ufffd" for one in query)
    return (
        f"{len(entries)} of {total} for “{shown}”" if entries else f"Nothing found for “{shown}” in {total}"
    )
