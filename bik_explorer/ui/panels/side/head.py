"""What stands at the head of a card: a title, a line under it, and a text."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.entry import Entry
from bik_explorer.search import Field
from bik_explorer.ui.panels.side.rows import Parts
from bik_explorer.ui.panels.side.subject import Subject
from bik_explorer.ui.wording import date_spoken, kind_name, span_words, status_name


@dataclass(frozen=True, slots=True)
class Head:
    """Plain texts; the parts are the matched ones.

    `badge` says what kind of thing it is, in the colours of `role`. `heard` and
    `line_heard` are what a screen reader calls the title and the line.
    """

    title: str
    badge: str
    role: str = "report"
    heard: str = ""
    line: str = ""
    line_heard: str = ""
    body: str = ""
    title_parts: Parts = ()
    body_parts: Parts = ()


def entry_head(subject: Subject) -> Head:
    """The head of an entry: title, dates and status, summary."""
    entry, marking = subject.entry, subject.marking
    kind = kind_name(entry.kind)
    return Head(
        title=entry.title,
        badge=f"{kind} · {entry.form}" if entry.form else kind,
        role=subject.role,
        heard=heard_as(kind),
        line=dates_words(entry),
        line_heard=dates_spoken(entry),
        body=entry.summary,
        title_parts=marking.parts(Field.TITLE, 0, entry.title),
        body_parts=marking.parts(Field.SUMMARY, 0, entry.summary),
    )


def heard_as(kind: str) -> str:
    """What a screen reader calls a title: "Industry initiative, heading"."""
    return QCoreApplication.translate("Heading", "{kind}, heading").format(kind=kind)


def dates_words(entry: Entry) -> str:
    """The dates and the status on one line: "1 December 2011 to 2014 · ended"."""
    pieces = [span_words(entry), *([status_name(entry.status)] if entry.status else [])]
    return " · ".join(pieces)


def dates_spoken(entry: Entry) -> str:
    """The dates with what is not known of them: "Dates: 1 December 2011; 2014, day and month not known"."""
    dates = [entry.start, *([entry.end] if entry.end else [])]
    words = QCoreApplication.translate("Heading", "Dates: {dates}")
    return words.format(dates="; ".join(date_spoken(date) for date in dates))
