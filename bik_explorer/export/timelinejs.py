"""Files for TimelineJS (Knight Lab): its JSON, and the columns of its Google sheet."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from html import escape
from typing import NamedTuple

from bik_explorer.export.credits import Credits, credits_lines
from bik_explorer.export.table import guarded_row
from bik_explorer.export.texts import (
    address,
    clean,
    entries_at,
    lane_name,
    last_day,
    names_of,
    sources_of,
)
from bik_explorer.export.words import ExportWords
from bik_explorer.model.dates import PartialDate
from bik_explorer.model.entry import Entry, Kind
from bik_explorer.model.pack import Era
from bik_explorer.model.timeline import Timeline

Plain = dict[str, object]
Day = dict[str, int]

COLUMNS = (
    *("Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time", "Display Date"),
    *("Headline", "Text", "Media", "Media Credit", "Media Caption", "Media Thumbnail", "Alt Text"),
    *("Type", "Group", "Background"),
)
_MARKUP = re.compile(r"<|&#?\w")
_FORMULA_SIGNS = "=+-@＝＋－＠"


class Slide(NamedTuple):
    """A slide or an era; `headline` and `text` are markup. The title has no dates."""

    id: str
    headline: str
    text: str = ""
    start: Day | None = None
    end: Day | None = None
    display: str = ""
    group: str = ""


def timelinejs_json(
    timeline: Timeline, places: Sequence[int], credits_: Credits, words: ExportWords
) -> bytes:
    """A title slide with the credits, a slide an entry, and the eras."""
    value = {
        "scale": "human",
        "title": _plain(_title(credits_, words)),
        "events": [_plain(_slide(timeline, entry, words)) for entry in entries_at(timeline, places)],
        "eras": [_plain(_era(timeline, era)) for era in timeline.eras],
    }
    return (json.dumps(value, indent=1, ensure_ascii=False) + "\n").encode()


def timelinejs_csv(timeline: Timeline, places: Sequence[int], credits_: Credits, words: ExportWords) -> bytes:
    """The same as rows of the sheet; it reads `title` and `era` in the column Type."""
    text = io.StringIO()
    table = csv.DictWriter(text, COLUMNS, restval="", lineterminator="\r\n")
    table.writeheader()
    table.writerow(_row(_title(credits_, words), "title"))
    for entry in entries_at(timeline, places):
        table.writerow(_row(_slide(timeline, entry, words)))
    for era in timeline.eras:
        table.writerow(_row(_era(timeline, era), "era"))
    return text.getvalue().encode()


def _title(credits_: Credits, words: ExportWords) -> Slide:
    title, *lines = credits_lines(credits_, words.credits)
    return Slide("title", _html(title), "".join(f"<p>{_html(one)}</p>" for one in lines if one))


def _slide(timeline: Timeline, entry: Entry, words: ExportWords) -> Slide:
    # The bar of an act would be its time in force, and hide those of all others in its few rows.
    lasts = not (entry.kind is Kind.LAW and entry.open)
    start, end = _dates(entry.start, last_day(timeline, entry) if lasts else None)
    return Slide(
        entry.id,
        _html(entry.label),
        "".join(_paragraphs(timeline, entry, words)),
        start,
        end,
        _twice(words.span(entry)),
        _twice(lane_name(timeline, entry)),
    )


def _era(timeline: Timeline, era: Era) -> Slide:
    last = era.end.last_day if era.end else max(int(timeline.span[1]) - 1, era.start.last_day)
    return Slide(f"era-{era.id}", _html(era.name), "", *_dates(era.start, last))


def _dates(start: PartialDate, last: int | None) -> tuple[Day, Day | None]:
    """The start as precise as known, and the last day. TimelineJS drops an end that repeats the start."""
    first = _known(start)
    if last is None:
        return first, None
    end = _day(last)
    if all(end[part] == value for part, value in first.items()):
        first = _day(start.first_day)
    return first, None if first == end else end


def _plain(slide: Slide) -> Plain:
    """As JSON values; only what there is."""
    parts = {
        "start_date": slide.start,
        "end_date": slide.end,
        "display_date": slide.display,
        "group": slide.group,
    }
    return {
        "unique_id": slide.id,
        **{name: value for name, value in parts.items() if value},
        "autolink": False,
        "text": {"headline": slide.headline, "text": slide.text},
    }


def _known(start: PartialDate) -> Day:
    parts = {"year": start.year, "month": start.month, "day": start.day}
    return {name: value for name, value in parts.items() if value is not None}


def _day(ordinal: int) -> Day:
    found = date.fromordinal(ordinal)
    return {"year": found.year, "month": found.month, "day": found.day}


def _paragraphs(timeline: Timeline, entry: Entry, words: ExportWords) -> Iterator[str]:
    if entry.title != entry.label:
        yield f"<p><b>{_html(entry.title)}</b></p>"
    for text in (entry.summary, entry.date_note, entry.status_note):
        if text:
            yield f"<p>{_html(text)}</p>"
    for roll in entry.signatory_lists:
        names = ", ".join(names_of(timeline, roll))
        more = "" if roll.complete else f" ({words.not_all})"
        yield f"<p>{_html(words.role(roll.role) + more)}: {_html(names)}</p>"
    if entry.milestones:
        steps = "".join(
            f"<li>{_html(words.date(one.date))}: {_html(one.label)}</li>" for one in entry.milestones
        )
        yield f"<p>{_html(words.steps)}:</p><ul>{steps}</ul>"
    links = [_link(source.title, address(source)) for source in sources_of(timeline, entry)]
    if links:
        yield f"<p>{_html(words.sources)}: {'; '.join(links)}</p>"


def _link(title: str, url: str) -> str:
    return f'<a href="{escape(url)}">{_html(title)}</a>' if url else _html(title)


def _html(text: str) -> str:
    """Text that stays text where TimelineJS puts it into a page as markup."""
    return escape(clean(text), quote=False)


def _twice(text: str) -> str:
    """Groups and dates are read as markup twice: first their tags are taken away, then they are put in."""
    plain = clean(text)
    return escape(escape(plain)) if _MARKUP.search(plain) else plain


def _row(slide: Slide, kind: str = "") -> dict[str, str]:
    cells = {
        **{name.title(): str(value) for name, value in (slide.start or {}).items()},
        **{f"End {name.title()}": str(value) for name, value in (slide.end or {}).items()},
        "Display Date": _no_formula(slide.display),
        "Headline": _no_formula(slide.headline),
        "Text": slide.text,
        "Type": kind,
        "Group": _no_formula(slide.group),
    }
    return guarded_row(cells)


def _no_formula(markup: str) -> str:
    """The first sign as a number, where a spreadsheet would take it for a formula."""
    return f"&#{ord(markup[0])};{markup[1:]}" if markup[:1] and markup[0] in _FORMULA_SIGNS else markup
