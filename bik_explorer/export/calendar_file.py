"""iCalendar (RFC 5545): whole days, as many as the date can be, and the texts say what is known."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import date

from bik_explorer.export.credits import Credits, credits_lines
from bik_explorer.export.texts import address, clean, entries_at, sources_of
from bik_explorer.export.words import ExportWords
from bik_explorer.model.dates import PartialDate, Precision
from bik_explorer.model.entry import Entry, Milestone
from bik_explorer.model.timeline import Timeline

LONGEST_LINE = 75
"""Octets of a line without its end."""
_ESCAPED = re.compile(r"([\\;,])")
_UNSAFE = re.compile(r"[^A-Za-z0-9.-]+")


def calendar_file(timeline: Timeline, places: Sequence[int], credits_: Credits, words: ExportWords) -> bytes:
    """An event for each entry, from its start to its end, and one for each milestone on another day.

    An open end, or one that is not known, is no event without end: it is the days of the start.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//BIK Explorer//Timeline//EN", "CALSCALE:GREGORIAN"]
    title, *about = credits_lines(credits_, words.credits)
    # Twice: the names of RFC 7986, and those that calendars know.
    lines += [f"{name}:{_text(title)}" for name in ("NAME", "X-WR-CALNAME")]
    lines += [f"{name}:{_text(*filter(None, about))}" for name in ("DESCRIPTION", "X-WR-CALDESC")]
    for entry in entries_at(timeline, places):
        lines += _events(timeline, entry, credits_, words)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _events(timeline: Timeline, entry: Entry, credits_: Credits, words: ExportWords) -> Iterator[str]:
    place = f"@{_UNSAFE.sub('-', credits_.pack) or 'timeline'}.bik-explorer"
    stamp = f"DTSTAMP:{_day(credits_.day.toordinal())}T000000Z"
    parent = _UNSAFE.sub("-", entry.id) + place
    yield from ("BEGIN:VEVENT", f"UID:{parent}", stamp)
    yield from _entry(timeline, entry, words)
    yield from _END
    seen: Counter[str] = Counter()
    for step in entry.milestones:
        day = step.date.iso()
        seen[day] += 1
        if step.date == entry.start:
            continue
        number = f".{seen[day]}" if seen[day] > 1 else ""
        yield from ("BEGIN:VEVENT", f"UID:{_UNSAFE.sub('-', entry.id)}.{day}{number}{place}", stamp)
        yield f"RELATED-TO:{parent}"
        yield from _step(entry, step, words)
        yield from _END


_END = ("CLASS:PUBLIC", "STATUS:CONFIRMED", "TRANSP:TRANSPARENT", "END:VEVENT")


def _entry(timeline: Timeline, entry: Entry, words: ExportWords) -> Iterator[str]:
    ends = entry.end or entry.start
    sources = sources_of(timeline, entry)
    yield from _days(entry.start, ends)
    rough = any(_is_rough(one) for one in (entry.start, ends))
    yield f"SUMMARY:{_text(f'{entry.label} ({words.span(entry)})' if rough else entry.label)}"
    told = [f"{one.title}: {address(one)}" if address(one) else one.title for one in sources]
    heading = [f"{words.sources}:"] if told else []
    title = entry.title if entry.title != entry.label else ""
    texts = (title, words.span(entry), entry.summary, entry.date_note, entry.status_note, *heading, *told)
    yield f"DESCRIPTION:{_text(*filter(None, texts))}"
    yield f"CATEGORIES:{_text(words.kind(entry.kind))}"
    links = [address(one) for one in sources if address(one)]
    if links:
        yield f"URL:{links[0]}"


def _step(entry: Entry, step: Milestone, words: ExportWords) -> Iterator[str]:
    label = step.label if step.verified else words.unverified.format(text=step.label)
    told = f" ({words.date(step.date)})" if _is_rough(step.date) else ""
    yield from _days(step.date, step.date)
    yield f"SUMMARY:{_text(f'{entry.label}: {label}{told}')}"
    yield f"DESCRIPTION:{_text(words.date(step.date), entry.title)}"
    yield f"CATEGORIES:{_text(words.kind(entry.kind))}"


def _is_rough(day: PartialDate) -> bool:
    return day.about or day.precision is not Precision.DAY


def _days(first: PartialDate, last: PartialDate) -> Iterator[str]:
    """All days that it can be; the end is the day after."""
    yield f"DTSTART;VALUE=DATE:{_day(first.first_day)}"
    yield f"DTEND;VALUE=DATE:{_day(last.last_day + 1)}"


def _day(ordinal: int) -> str:
    return date.fromordinal(ordinal).isoformat().replace("-", "")


def _text(*lines: str) -> str:
    """Lines as one escaped value."""
    return "\\n".join(_ESCAPED.sub(r"\\\1", clean(line)) for line in lines)


def _folded(line: str) -> str:
    """In pieces of at most 75 octets, none of which cuts a character; from the second on after a blank."""
    pieces, size = [""], 0
    for character in line:
        octets = len(character.encode())
        if size + octets > LONGEST_LINE:
            pieces.append(" ")
            size = 1
        pieces[-1] += character
        size += octets
    return "\r\n".join(pieces)
