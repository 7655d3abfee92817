"""What the window says of entries while something is kept back from the class."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.entry import Entry
from bik_explorer.model.reveal import NO_COVER, Cover, cover_of
from bik_explorer.model.veil import Hidden
from bik_explorer.ui.session import Session
from bik_explorer.ui.wording import span_words

translate = QCoreApplication.translate


def cover_in(session: Session) -> Cover:
    """What is kept back in the present view."""
    if session.state.veil.hides is None:
        return NO_COVER
    return cover_of(session.timeline, session.results.places.tolist(), session.state)


def told_dates(entry: Entry, cover: Cover) -> str:
    """The dates of an entry; that they are hidden, while they are."""
    return translate("Covering", "date hidden") if cover.hides_date(entry.id) else span_words(entry)


def told_year(entry: Entry, cover: Cover) -> str:
    """The year in which it began; a sign while that is hidden."""
    return "?" if cover.hides_date(entry.id) else str(entry.start.year)


def spoken_label(entry: Entry, cover: Cover) -> str:
    """What a screen reader calls an entry: "Number 3, title hidden"; `entry` is as it may be told."""
    if not cover.hides(Hidden.TITLES, entry.id):
        return entry.label
    return translate("Covering", "Number {number}, title hidden").format(number=cover.number(entry.id))


def notice(cover: Cover) -> str:
    """What the panel says in the place of what is kept back."""
    if cover.veil.hides is Hidden.TITLES:
        return translate("Covering", "The title is hidden. The Lesson menu reveals it.")
    if cover.veil.hides is Hidden.DATES:
        return translate("Covering", "The date is hidden. The Lesson menu reveals it.")
    return translate("Covering", "What it signed is hidden. The Lesson menu reveals it.")
