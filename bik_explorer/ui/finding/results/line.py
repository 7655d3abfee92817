"""What the list says of an entry: date, name, kind, and why it was found."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from bik_explorer.model.entry import Kind
from bik_explorer.model.told import masked
from bik_explorer.search import Reason
from bik_explorer.ui.covering import cover_in, spoken_label, told_dates
from bik_explorer.ui.finding.lines import Parts, one_line
from bik_explorer.ui.session import Session
from bik_explorer.ui.wording import date_words, field_name, kind_name, status_name


@dataclass(frozen=True, slots=True)
class Line:
    """`said` tells kind and status. `field` and `why`: where it was found, empty without a query.

    The parts are to be marked. `spoken`: all of it for a screen reader.
    """

    id: str
    kind: Kind
    date: str
    label: str
    label_parts: Parts
    said: str
    field: str
    why: str
    why_parts: Parts
    spoken: str


def line_of(session: Session, place: int) -> Line:
    """The line of the entry at that place of the timeline."""
    whole, query, cover = session.timeline[place], session.state.query, cover_in(session)
    entry = masked(whole, cover)
    best = next(iter(session.reasons(whole)), None) if entry is whole else None
    marks = session.index.marks(entry.label, query) if query.strip() and entry is whole else ()
    kind = kind_name(entry.kind)
    status = status_name(entry.status) if entry.status else ""
    said = " · ".join(part for part in (kind, status) if part)
    pieces = (spoken_label(entry, cover), kind, told_dates(entry, cover), status)
    spoken = ", ".join(part for part in pieces if part)
    return Line(
        id=entry.id,
        kind=entry.kind,
        date="" if cover.hides_date(entry.id) else date_words(entry.start),
        label=one_line(entry.label),
        label_parts=marks,
        said=said,
        field=_lead(best) if best else "",
        why=one_line(best.text) if best else "",
        why_parts=best.parts if best else (),
        spoken=one_line(f"{spoken}. {_found_in(best)}" if best else spoken),
    )


def _lead(reason: Reason) -> str:
    return QCoreApplication.translate("Results", "{field}:").format(field=field_name(reason.field))


def _found_in(reason: Reason) -> str:
    words = QCoreApplication.translate("Results", "Found in {field}: {text}")
    return words.format(field=field_name(reason.field), text=reason.text)


def tip_of(session: Session, place: int) -> str:
    """Title and dates in full."""
    cover = cover_in(session)
    entry = masked(session.timeline[place], cover)
    return f"{entry.title} · {told_dates(entry, cover)}"
